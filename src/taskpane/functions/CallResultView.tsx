import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useFunctionsText } from "./text";
import type { CallResult, ResultRows } from "../useCases/functions";

/** A spilled result is shown by its first cells. */
const ROWS = 4;
const COLUMNS = 5;

const useStyles = makeStyles({
  result: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS, minWidth: 0 },
  gives: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  single: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", minWidth: 0 },
  error: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
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

/** What a call gives: one value, the first cells of what spills, or the error that the cell shows with its reason. */
export function CallResultView({ result }: { result: CallResult }): ReactNode {
  const styles = useStyles();
  const { f } = useFunctionsText();
  return (
    <div className={styles.result}>
      <Caption1 className={styles.gives}>{f("gives")}</Caption1>
      {"error" in result ? (
        <span className={styles.error}>
          <span className={styles.single}>{result.error.code}</span>
          <Caption1>{result.error.message}</Caption1>
        </span>
      ) : (
        <Cells rows={result.rows} />
      )}
    </div>
  );
}

function Cells({ rows }: { rows: ResultRows }): ReactNode {
  const styles = useStyles();
  const { f, number } = useFunctionsText();
  const cellText = (cell: ResultRows[number][number]): string => {
    if (typeof cell === "number") return number(cell, { maximumFractionDigits: 9, useGrouping: false });
    return typeof cell === "boolean" ? String(cell).toUpperCase() : cell;
  };
  const columns = rows[0]?.length ?? 0;
  if (rows.length === 1 && columns === 1) {
    return <span className={styles.single}>{cellText(rows[0]![0]!) || f("emptyText")}</span>;
  }
  const isCut = rows.length > ROWS || columns > COLUMNS;
  const size = f("size", { rows: rows.length, columns });
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={size}>
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
      {isCut && <Caption1 className={styles.gives}>{f("cut", { size })}</Caption1>}
    </div>
  );
}
