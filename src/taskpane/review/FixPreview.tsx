import {
  Body1,
  Button,
  Caption1Strong,
  makeStyles,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { cellAddress } from "../../workbook/address";
import type { EditPlan } from "../../workbook/edits";
import { CellContent } from "../common/CellContent";
import { usePane } from "../pane";
import { useText } from "../text";
import { changesOf } from "../useCases/review";

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
  table: { borderCollapse: "collapse", width: "100%", ...typographyStyles.caption1 },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} 0`,
    textAlign: "start",
    verticalAlign: "top",
    overflowWrap: "anywhere",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  before: { color: tokens.colorNeutralForeground3 },
  after: { fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface FixPreviewProps {
  readonly plan: EditPlan;
  /** What the fix does, in the rule's words. */
  readonly explanation: string | null;
  readonly busy: boolean;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** What a fix changes, cell by cell, before it is applied. */
export function FixPreview({ plan, explanation, busy, onApply, onCancel }: FixPreviewProps): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const { host } = usePane();
  const changes = changesOf(plan);
  return (
    <div className={styles.preview}>
      <Caption1Strong>{t("review:fix.title")}</Caption1Strong>
      {explanation && <Body1>{explanation}</Body1>}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t("review:fix.title")}>
        <table className={styles.table}>
          <thead>
            <tr>
              {(["fix.cell", "fix.before", "fix.after"] as const).map((key) => (
                <th key={key} scope="col" className={styles.cell}>
                  {t(`review:${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.map(({ place, before, after }) => {
              const address = cellAddress(place.row, place.column);
              return (
                <tr key={`${place.sheet}!${address}`}>
                  <th scope="row" className={styles.cell}>
                    {address}
                  </th>
                  <td className={`${styles.cell} ${styles.before}`}>
                    {before !== undefined && <CellContent input={before} host={host} />}
                  </td>
                  <td className={`${styles.cell} ${styles.after}`}>
                    <CellContent input={after} host={host} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div className={styles.buttons}>
        <Button appearance="primary" size="small" disabledFocusable={busy} onClick={onApply}>
          {t("review:fix.apply", { count: changes.length })}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t("pane:cancel")}
        </Button>
      </div>
    </div>
  );
}
