import { Caption1, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { decimalsOf } from "../../build/numberFormats";
import type { TableColumn } from "../../strategy/pack";
import { columnHeader } from "../../strategy/tables/dataTable";
import { useText, type Text } from "../text";
import type { DataTable } from "../useCases/tables";

/** As many rows as can be taken in at a glance; the workbook shows them all. */
const PREVIEW_ROWS = 8;

const useStyles = makeStyles({
  frame: {
    maxHeight: "260px",
    overflow: "auto",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: "separate", borderSpacing: 0, width: "100%", ...typographyStyles.caption1 },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    textAlign: "start",
    verticalAlign: "top",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  head: {
    position: "sticky",
    top: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
    verticalAlign: "bottom",
  },
  /** Stays in sight while the figures beside it are scrolled. */
  first: { position: "sticky", left: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  corner: { left: 0, zIndex: 2 },
  figure: { textAlign: "end", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  text: { maxWidth: "28ch", overflowWrap: "break-word" },
  /** The longer the wordings of a column, the more room it asks for. */
  short: { minWidth: "6ch" },
  medium: { minWidth: "12ch" },
  long: { minWidth: "24ch" },
  /** Long wordings end in an ellipsis; the inserted cell holds them whole. */
  clamp: { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: 3, overflow: "hidden" },
  total: { fontWeight: tokens.fontWeightSemibold },
  inset: { paddingInlineStart: tokens.spacingHorizontalL },
  caption: { display: "block", color: tokens.colorNeutralForeground3, marginTop: tokens.spacingVerticalXXS },
});

const isFigure = ({ type }: TableColumn): boolean => type !== "text";

/** How much room the texts of a column ask for; beside figures they must not push those out of sight. */
function roomFor(table: DataTable, at: number): "short" | "medium" | "long" {
  const lengths = table.rows.map((row) => String(row[at] ?? "").length);
  const longest = Math.max(0, ...lengths);
  const beside = table.columns.some(isFigure);
  return longest > 60 && !beside ? "long" : longest > 14 ? "medium" : "short";
}

/** How a column's figures are written: all with as many decimals as the one with the most. */
function figureFormat(text: Text, table: DataTable, at: number): (value: number) => string {
  const { type } = table.columns[at]!;
  if (type === "year") return String;
  const figures = table.rows.map((row) => row[at]).filter((value) => typeof value === "number");
  const decimals = Math.max(0, ...figures.map(decimalsOf));
  const percent = type === "percentage" ? " %" : "";
  return (value) =>
    text.number(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }) + percent;
}

/** The first rows of a table as they will stand in the sheet. */
export function PreviewTable({ table }: { table: DataTable }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const shown = table.rows.slice(0, PREVIEW_ROWS);
  const formats = table.columns.map((_, at) => figureFormat(text, table, at));
  const keepsFirst = !isFigure(table.columns[0]!) && table.columns.some(isFigure);
  const rooms = table.columns.map((_, at) => roomFor(table, at));
  const label = text.t("insert:preview", { title: table.title });
  return (
    <div>
      <div className={styles.frame} role="region" aria-label={label} tabIndex={0}>
        <table className={styles.table} aria-label={table.title}>
          <thead>
            <tr>
              {table.columns.map((column, at) => (
                <th
                  key={column.name}
                  scope="col"
                  className={mergeClasses(
                    styles.cell,
                    styles.head,
                    isFigure(column) && styles.figure,
                    keepsFirst && at === 0 && styles.corner,
                  )}
                >
                  {columnHeader(column, text.language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => {
              const kind = table.kinds?.[index] ?? "line";
              return (
                <tr key={index} className={mergeClasses(kind !== "line" && styles.total)}>
                  {row.map((value, at) => (
                    <td
                      key={at}
                      className={mergeClasses(
                        styles.cell,
                        isFigure(table.columns[at]!)
                          ? styles.figure
                          : mergeClasses(styles.text, styles[rooms[at]!]),
                        keepsFirst && at === 0 && styles.first,
                        at === 0 && (table.levels?.[index] ?? 0) > 0 && styles.inset,
                      )}
                    >
                      {typeof value === "number" ? (
                        formats[at]!(value)
                      ) : (
                        <span className={styles.clamp}>{value}</span>
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {shown.length < table.rows.length && (
        <Caption1 className={styles.caption}>
          {text.t("insert:preview.rows", { shown: shown.length, count: table.rows.length })}
        </Caption1>
      )}
    </div>
  );
}
