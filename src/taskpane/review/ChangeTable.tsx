import { Caption1, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { cellAddress, rangeAddress } from "../../workbook/address";
import { CellContent } from "../common/CellContent";
import { usePane } from "../pane";
import type { CellChange } from "../useCases/review";
import { useReviewingText } from "./useReviewingText";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", tableLayout: "fixed", width: "100%", ...typographyStyles.caption1 },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} 0`,
    textAlign: "start",
    verticalAlign: "top",
    overflowWrap: "anywhere",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  before: { color: tokens.colorNeutralForeground3 },
  after: { fontWeight: tokens.fontWeightSemibold },
  /** Formulas stand on the right, addresses with their sheets need more than those without. */
  address: { width: "20%" },
  wide: { width: "34%" },
  value: { width: "30%" },
  result: { color: tokens.colorNeutralForeground3 },
});

interface ChangeTableProps {
  readonly changes: readonly CellChange[];
  /** Cells of several sheets are named with theirs. */
  readonly withSheet?: boolean;
  readonly label?: string;
}

/** Cell by cell what stands there now and what will. */
export function ChangeTable({ changes, withSheet = false, label }: ChangeTableProps): ReactNode {
  const styles = useStyles();
  const { t, v, number } = useReviewingText();
  const { host } = usePane();
  return (
    <table className={styles.table} aria-label={label}>
      <colgroup>
        <col className={withSheet ? styles.wide : styles.address} />
        <col className={styles.value} />
        <col />
      </colgroup>
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
        {changes.map(({ place, before, after, result }) => (
          <tr key={rangeAddress(place)}>
            <th scope="row" className={styles.cell}>
              {withSheet ? rangeAddress(place) : cellAddress(place.row, place.column)}
            </th>
            <td className={`${styles.cell} ${styles.before}`}>
              {before !== undefined && <CellContent input={before} host={host} />}
            </td>
            <td className={`${styles.cell} ${styles.after}`}>
              <CellContent input={after} host={host} />
              {result !== undefined && (
                <Caption1 block className={styles.result}>
                  {v("fix.gives", { value: number(result, { maximumFractionDigits: 6 }) })}
                </Caption1>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
