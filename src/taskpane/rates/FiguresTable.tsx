import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";

const useStyles = makeStyles({
  frame: {
    position: "relative",
    maxHeight: "186px",
    overflow: "auto",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    width: "100%",
    borderCollapse: "separate",
    borderSpacing: 0,
    fontVariantNumeric: "tabular-nums",
    ...typographyStyles.caption1,
  },
  head: {
    position: "sticky",
    top: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`, textAlign: "end" },
  first: { textAlign: "start", fontWeight: tokens.fontWeightRegular },
  choosable: { cursor: "pointer", ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover } },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    "& > *": { fontWeight: tokens.fontWeightSemibold },
  },
});

interface FiguresTableProps {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly figures: readonly string[];
  }[];
  /** Key of the row that is marked and kept in sight. */
  readonly chosen?: string;
  /** Pointing at a row chooses it; whoever has no pointer chooses otherwise. */
  readonly onChoose?: (key: string) => void;
}

/** Figures by period, with a header that stays. */
export function FiguresTable({ label, columns, rows, chosen, onChoose }: FiguresTableProps): ReactNode {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const marked = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    const [box, row] = [frame.current, marked.current];
    if (!box || !row) return;
    // The frame alone scrolls: the page must not jump while somebody moves along the chart.
    const [top, bottom] = [row.offsetTop - row.offsetHeight, row.offsetTop + row.offsetHeight];
    if (top < box.scrollTop) box.scrollTop = top;
    else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
  }, [chosen, rows]);
  return (
    <div ref={frame} className={styles.frame} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((name, at) => (
              <th
                key={name}
                scope="col"
                className={mergeClasses(styles.cell, at === 0 && styles.first, styles.head)}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, figures }) => (
            <tr
              key={key}
              ref={key === chosen ? marked : undefined}
              aria-current={key === chosen ? "true" : undefined}
              className={mergeClasses(onChoose && styles.choosable, key === chosen && styles.chosen)}
              onClick={onChoose && (() => onChoose(key))}
            >
              <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
                {name}
              </th>
              {figures.map((figure, at) => (
                <td key={columns[at + 1]} className={styles.cell}>
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
