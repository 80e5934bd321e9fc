import { Body1, Button, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { EditPlan } from "../../workbook/edits";
import { useText } from "../text";
import { changesOf, type Finding } from "../useCases/review";
import { ChangeTable } from "./ChangeTable";

const useStyles = makeStyles({
  preview: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
  },
  scroll: { maxHeight: "200px", overflow: "auto" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface FixPreviewProps {
  readonly plan: EditPlan;
  /** What its formulas will give, as far as that is known. */
  readonly outcome: Finding["outcome"];
  /** What the fix does, in the rule's words. */
  readonly explanation: string | null;
  readonly busy: boolean;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** What a fix changes, cell by cell, before it is applied. */
export function FixPreview({
  plan,
  outcome,
  explanation,
  busy,
  onApply,
  onCancel,
}: FixPreviewProps): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const changes = changesOf(plan, outcome);
  return (
    <div className={styles.preview}>
      <Caption1Strong>{t("review:fix.title")}</Caption1Strong>
      {explanation && <Body1>{explanation}</Body1>}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t("review:fix.title")}>
        <ChangeTable changes={changes} />
      </div>
      <div className={styles.buttons}>
        <Button appearance="primary" size="small" autoFocus disabledFocusable={busy} onClick={onApply}>
          {t("review:fix.apply", { count: changes.length })}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t("pane:cancel")}
        </Button>
      </div>
    </div>
  );
}
