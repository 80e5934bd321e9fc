import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { Wrench20Regular } from "@fluentui/react-icons/svg/wrench";
import { useState, type ReactNode } from "react";
import { rangeAddress } from "../../../workbook/address";
import { Heading } from "../../common/Heading";
import { TextButton } from "../../common/TextButton";
import type { CertainFixes } from "../../useCases/fixAll";
import { describeFinding, placeOf } from "../../useCases/review";
import { ChangeTable } from "../ChangeTable";
import { useReviewingText } from "../useReviewingText";

const useStyles = makeStyles({
  start: { alignSelf: "flex-start" },
  preview: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
  },
  list: {
    maxHeight: "40vh",
    overflow: "auto",
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const SHOWN_AT_FIRST = 100;

interface FixAllProps {
  readonly fixes: CertainFixes;
  readonly busy: boolean;
  /** Resolves to whether it was written. */
  readonly onApply: () => Promise<boolean>;
}

/** Everything at once that is sure to be mended rightly, with every cell that changes before it does. */
export function FixAll({ fixes, busy, onApply }: FixAllProps): ReactNode {
  const styles = useStyles();
  const { t, v, language } = useReviewingText();
  const [open, setOpen] = useState(false);
  /** Whoever changes their mind goes on where they were. */
  const [cancelled, setCancelled] = useState(false);
  const close = (): void => {
    setOpen(false);
    setCancelled(true);
  };
  /** Whether a long list is shown to its end. */
  const [whole, setWhole] = useState(false);
  const { fixed, later, locked } = fixes;
  const shown = whole ? fixed : fixed.slice(0, SHOWN_AT_FIRST);
  const cells = fixed.reduce((sum, { changes }) => sum + changes.length, 0);
  if (fixed.length === 0) {
    return (
      <Caption1>{v("fixAll.protected", { count: locked.count, sheets: locked.sheets.join(", ") })}</Caption1>
    );
  }
  if (!open) {
    return (
      <Button
        className={styles.start}
        size="small"
        icon={<Wrench20Regular />}
        autoFocus={cancelled}
        onClick={() => setOpen(true)}
      >
        {v("fixAll.button", { count: fixed.length + later })}
      </Button>
    );
  }
  return (
    <section className={styles.preview} aria-label={v("fixAll.title")}>
      <Heading level={2}>{v("fixAll.title")}</Heading>
      <ul className={styles.list} tabIndex={0} aria-label={t("review:fix.title")}>
        {shown.map(({ finding, changes }) => {
          const { name, fix } = describeFinding(finding, language);
          const place = placeOf(finding);
          const title = place ? v("fixAll.finding", { place: rangeAddress(place), name }) : name;
          return (
            <li key={finding.key}>
              <Body1 block>{title}</Body1>
              {fix && <Caption1 block>{fix}</Caption1>}
              <ChangeTable
                changes={changes}
                withSheet={changes.some((change) => change.place.sheet !== finding.sheet)}
                label={title}
              />
            </li>
          );
        })}
        {shown.length < fixed.length && (
          <li>
            <TextButton onClick={() => setWhole(true)}>
              {t("review:more", { count: fixed.length - shown.length })}
            </TextButton>
          </li>
        )}
      </ul>
      {later > 0 && <Caption1>{v("fixAll.later", { count: later })}</Caption1>}
      {locked.count > 0 && (
        <Caption1>
          {v("fixAll.protected", { count: locked.count, sheets: locked.sheets.join(", ") })}
        </Caption1>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="small"
          autoFocus
          disabledFocusable={busy}
          onClick={() => void onApply().then((written) => written && setOpen(false))}
        >
          {v("fixAll.apply", { count: cells })}
        </Button>
        <Button size="small" onClick={close}>
          {t("pane:cancel")}
        </Button>
      </div>
    </section>
  );
}
