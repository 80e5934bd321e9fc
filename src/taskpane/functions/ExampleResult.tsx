import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useText } from "../text";

/** A spilled result is shown by its first cells. */
const ROWS = 4;
const COLUMNS = 5;

const useStyles = makeStyles({
  result: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS, minWidth: 0 },
  gives: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  single: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  grid: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, minWidth: 0 },
  cell: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalSNudge}`,
    fontVariantNumeric: "tabular-nums",
    maxWidth: "16ch",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  figure: { textAlign: "end" },
  scroll: { overflowX: "auto", minWidth: 0 },
});

type Cell = string | number | boolean;

/** What an example gives: one value, or the first cells of what spills. */
export function ExampleResult({ rows }: { rows: readonly (readonly Cell[])[] }): ReactNode {
  const styles = useStyles();
  const { t, number } = useText();
  const cellText = (cell: Cell): string => {
    if (typeof cell === "number") return number(cell, { maximumFractionDigits: 9, useGrouping: false });
    return typeof cell === "boolean" ? String(cell).toUpperCase() : cell;
  };
  const single = rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0]! : null;
  const hidden = Math.max(0, rows.length - ROWS);
  return (
    <div className={styles.result}>
      <Caption1 className={styles.gives}>{t("functions:gives")}</Caption1>
      {single !== null ? (
        <span className={styles.single}>{cellText(single)}</span>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.grid}>
            <tbody>
              {rows.slice(0, ROWS).map((row, at) => (
                <tr key={at}>
                  {row.slice(0, COLUMNS).map((cell, column) => (
                    <td
                      key={column}
                      className={mergeClasses(styles.cell, typeof cell === "number" && styles.figure)}
                    >
                      {cellText(cell)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {hidden > 0 && (
            <Caption1 className={styles.gives}>{t("functions:more", { count: hidden })}</Caption1>
          )}
        </div>
      )}
    </div>
  );
}
