import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useRovingFocus } from "../common/useRovingFocus";
import { PLACES, type Place } from "../places";
import { useText } from "../text";

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  /** Four Danish words have to fit 320 px. */
  tab: {
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    "@media (max-width: 359px)": {
      paddingLeft: tokens.spacingHorizontalXS,
      paddingRight: tokens.spacingHorizontalXS,
    },
  },
});

export const tabId = (place: Place): string => `tab-${place}`;
export const panelId = (place: Place): string => `place-${place}`;

/** Fluent's own way through the tabs would hold the focus in them: see useRovingFocus. */
const OWN_KEYS = { "data-tabster": undefined };

/** The four places: one stop of the Tab key; an arrow key shows the place that it comes to. */
export function PlaceTabs({
  place,
  onPlace,
}: {
  /** Null while something else than a place is shown (About). */
  place: Place | null;
  onPlace: (place: Place) => void;
}): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const roving = useRovingFocus("[role=tab]", {
    lie: "tabs",
    stop: "[aria-selected=true]",
    onReach: (tab) => tab.click(),
  });
  return (
    <TabList
      {...roving}
      {...OWN_KEYS}
      className={styles.tabs}
      selectedValue={place}
      onTabSelect={(_, { value }) => onPlace(value as Place)}
      aria-label={t("pane:places")}
    >
      {PLACES.map((name) => (
        <Tab
          key={name}
          id={tabId(name)}
          value={name}
          aria-controls={name === place ? panelId(name) : undefined}
          className={styles.tab}
        >
          {t(`pane:place.${name}`)}
        </Tab>
      ))}
    </TabList>
  );
}
