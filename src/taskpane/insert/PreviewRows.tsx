import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type ReactNode } from "react";
import { isSumRow } from "../../build/tableCells";
import { excerpt } from "../../strategy/searchText";
import { Highlight } from "../common/Highlight";
import type { DataTable } from "../useCases/tables";
import { MOST_LINES, type PreviewLayout } from "./previewLayout";

/** Characters of a text that a search has found, so that what it found is in sight. */
const LONGEST_FOUND = 120;
/** Set in by this much for every level. */
const STEP = 12;

const useStyles = makeStyles({
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    textAlign: "start",
    verticalAlign: "top",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "break-word",
    hyphens: "auto",
  },
  figure: {
    paddingInline: "3px",
    textAlign: "end",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
  },
  /** Stays in sight while the figures beside it are scrolled. */
  first: {
    position: "sticky",
    left: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  /** Long wordings end in an ellipsis; the inserted cell holds them whole. */
  clamp: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: MOST_LINES,
    overflow: "hidden",
  },
  total: { fontWeight: tokens.fontWeightSemibold },
  found: { backgroundColor: tokens.colorBrandBackground2 },
  foundMark: { boxShadow: `inset ${tokens.strokeWidthThicker} 0 0 ${tokens.colorBrandStroke1}` },
});

interface PreviewRowsProps {
  readonly table: DataTable;
  readonly layout: PreviewLayout;
  readonly first: number;
  readonly rows: number;
  /** Rows that a search has found, and what it looked for. */
  readonly found: ReadonlySet<number>;
  readonly query: string;
}

/** Some rows of a table, as they will stand in the sheet. */
export const PreviewRows = memo(function PreviewRows({
  table,
  layout,
  first,
  rows,
  found,
  query,
}: PreviewRowsProps): ReactNode {
  const styles = useStyles();
  return table.rows.slice(first, first + rows).map((row, offset) => {
    const index = first + offset;
    const isFound = found.has(index);
    const isStrong = isSumRow(table, index) || isHeading(table, index);
    return (
      <tr
        key={index}
        aria-rowindex={index + 2}
        data-row={index}
        className={mergeClasses(isStrong && styles.total)}
      >
        {layout.columns.map((column, at) => {
          const value = row[at] ?? null;
          const level = at === 0 ? (table.levels?.[index] ?? 0) : 0;
          return (
            <td
              key={at}
              className={mergeClasses(
                styles.cell,
                column.isFigure && styles.figure,
                layout.keepsFirst && at === 0 && styles.first,
                isFound && styles.found,
                isFound && at === 0 && styles.foundMark,
              )}
              style={level > 0 ? { paddingInlineStart: 8 + level * STEP } : undefined}
            >
              {typeof value === "number" ? (
                column.format(value)
              ) : (
                <span className={mergeClasses(!isFound && styles.clamp)}>
                  {isFound && value !== null ? (
                    <Highlight text={excerpt(value, query, LONGEST_FOUND)} query={query} />
                  ) : (
                    value
                  )}
                </span>
              )}
            </td>
          );
        })}
      </tr>
    );
  });
});

/** A row that only names those under it: a region without figures of its own. */
function isHeading({ rows, levels }: DataTable, index: number): boolean {
  if (levels === undefined || (levels[index + 1] ?? 0) <= (levels[index] ?? 0)) return false;
  return rows[index]!.slice(1).every((cell) => cell === null);
}
