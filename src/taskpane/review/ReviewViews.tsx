import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { Activity, Suspense, useId, useState, type ReactNode } from "react";
import { PlaceSkeleton } from "../common/PlaceSkeleton";
import { PlaceBoundary } from "../frame/PlaceBoundary";
import { useText } from "../text";

const VIEWS = ["workbook", "many"] as const;
type View = (typeof VIEWS)[number];

const useStyles = makeStyles({
  views: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface ReviewViewsProps extends Readonly<Record<View, ReactNode>> {
  /** Called when somebody is about to ask for many files. */
  readonly onMany: () => void;
}

/** The two views of the place under their switch. A view begins when it is first asked for. */
export function ReviewViews({ workbook, many, onMany }: ReviewViewsProps): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const id = useId();
  const [view, setView] = useState<View>("workbook");
  const [visited, setVisited] = useState<ReadonlySet<View>>(new Set<View>(["workbook"]));
  const contents = { workbook, many };
  const select = (next: View): void => {
    setView(next);
    setVisited((before) => new Set([...before, next]));
  };
  return (
    <div className={styles.views}>
      <TabList
        size="small"
        appearance="subtle-circular"
        aria-label={t("review:views")}
        selectedValue={view}
        onTabSelect={(_, { value }) => select(value as View)}
      >
        {VIEWS.map((name) => (
          <Tab
            key={name}
            id={`${id}-tab-${name}`}
            value={name}
            aria-controls={name === view ? `${id}-${name}` : undefined}
            onPointerEnter={name === "many" ? onMany : undefined}
            onFocus={name === "many" ? onMany : undefined}
          >
            {t(`review:view.${name}`)}
          </Tab>
        ))}
      </TabList>
      {VIEWS.filter((name) => visited.has(name)).map((name) => (
        <Activity key={name} mode={name === view ? "visible" : "hidden"}>
          <div role="tabpanel" id={`${id}-${name}`} aria-labelledby={`${id}-tab-${name}`}>
            <PlaceBoundary name={`review, ${name}`}>
              <Suspense fallback={<PlaceSkeleton />}>{contents[name]}</Suspense>
            </PlaceBoundary>
          </div>
        </Activity>
      ))}
    </div>
  );
}
