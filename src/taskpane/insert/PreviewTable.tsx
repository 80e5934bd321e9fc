import { Caption1, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { TextButton } from "../common/TextButton";
import { useText } from "../text";
import type { DataTable } from "../useCases/tables";
import { layOutPreview, type PreviewLayout } from "./previewLayout";
import { PreviewRows } from "./PreviewRows";
import { useRowBlocks, type RowBlock } from "./useRowBlocks";

/** As many rows as can be taken in at a glance. */
const FIRST_ROWS = 8;
/** Pixels of a line and of a row's padding, for the height of rows that are not drawn yet. */
const LINE = 16;
const ROW_PADDING = 9;

const useStyles = makeStyles({
  frame: {
    maxHeight: "260px",
    overflow: "auto",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  whole: { maxHeight: "min(65vh, 560px)" },
  table: {
    borderCollapse: "separate",
    borderSpacing: 0,
    tableLayout: "fixed",
    ...typographyStyles.caption1,
  },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    textAlign: "start",
    verticalAlign: "bottom",
    overflowWrap: "break-word",
    hyphens: "auto",
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  headFigure: { textAlign: "end", paddingInline: "3px" },
  corner: {
    left: 0,
    zIndex: 3,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  foundColumn: { boxShadow: `inset 0 -3px 0 ${tokens.colorBrandStroke1}` },
  unit: { display: "block", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  spacer: { padding: 0 },
  beneath: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXXS,
  },
  caption: { color: tokens.colorNeutralForeground3 },
});

/** What a search has found in a table, for showing it there. */
export interface FoundInTable {
  readonly query: string;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** A table as it will stand in the sheet: its first rows, on request all of them; where something was found, there. */
export function PreviewTable({ table, found }: { table: DataTable; found: FoundInTable | null }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { t } = text;
  const frame = useId();
  const isLong = table.rows.length > FIRST_ROWS;
  const isFoundBelow = (found?.rows[0] ?? 0) >= FIRST_ROWS;
  /** What the user asked for; until then the rows that were found decide. */
  const [asked, setAsked] = useState<boolean | null>(null);
  const whole = isLong && (asked ?? isFoundBelow);
  const layout = useMemo(() => layOutPreview(text, table), [text, table]);
  const captions = [
    ...(isLong && !whole
      ? [t("insert:preview.rows", { shown: FIRST_ROWS, count: table.rows.length })]
      : whole
        ? [t("insert:rows", { count: table.rows.length })]
        : []),
    ...(layout.unit === null ? [] : [t("insert:preview.unit", { unit: layout.unit })]),
  ];
  return (
    <div>
      <PreviewFrame
        key={String(whole)}
        id={frame}
        table={table}
        layout={layout}
        whole={whole}
        found={found}
      />
      <div className={styles.beneath}>
        <Caption1 className={styles.caption}>{captions.join(" · ")}</Caption1>
        {isLong && (
          <TextButton aria-expanded={whole} aria-controls={frame} onClick={() => setAsked(!whole)}>
            {whole ? t("insert:preview.fewer") : t("insert:preview.all", { count: table.rows.length })}
          </TextButton>
        )}
      </div>
    </div>
  );
}

interface PreviewFrameProps {
  readonly id: string;
  readonly table: DataTable;
  readonly layout: PreviewLayout;
  readonly whole: boolean;
  readonly found: FoundInTable | null;
}

const NOTHING: FoundInTable = { query: "", rows: [], columns: [] };

function PreviewFrame({ id, table, layout, whole, found }: PreviewFrameProps): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const frame = useRef<HTMLDivElement>(null);
  const { query, rows, columns } = found ?? NOTHING;
  const foundRows = useMemo(() => new Set(rows), [rows]);
  const [row = -1] = rows;
  const [column = -1] = columns;
  const shown = whole ? table.rows.length : Math.min(FIRST_ROWS, table.rows.length);
  const blocks = useRowBlocks(frame, shown, Math.max(0, row));
  useLayoutEffect(() => {
    if (frame.current) bringIntoView(frame.current, row, column);
  }, [row, column, query]);

  return (
    <div
      ref={frame}
      id={id}
      className={mergeClasses(styles.frame, whole && styles.whole)}
      role="region"
      aria-label={t("insert:preview", { title: table.title })}
      tabIndex={0}
    >
      <table
        className={styles.table}
        style={{ width: layout.width }}
        aria-label={table.title}
        aria-rowcount={table.rows.length + 1}
      >
        <colgroup>
          {layout.columns.map(({ width }, at) => (
            <col key={at} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {layout.columns.map(({ header, unit, isFigure }, at) => (
              <th
                key={header}
                scope="col"
                className={mergeClasses(
                  styles.head,
                  isFigure && styles.headFigure,
                  layout.keepsFirst && at === 0 && styles.corner,
                  columns.includes(at) && styles.foundColumn,
                )}
              >
                {header}
                {unit !== null && <span className={styles.unit}>{unit}</span>}
              </th>
            ))}
          </tr>
        </thead>
        {blocks.map((block, index) => (
          <tbody key={block.first} data-block={index}>
            {block.drawn ? (
              <PreviewRows
                table={table}
                layout={layout}
                first={block.first}
                rows={block.rows}
                found={foundRows}
                query={query}
              />
            ) : (
              <tr aria-hidden style={{ height: block.height ?? heightOf(block, layout) }}>
                <td className={styles.spacer} colSpan={layout.columns.length} />
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function heightOf({ first, rows }: RowBlock, { linesOf }: PreviewLayout): number {
  let height = 0;
  for (let row = first; row < first + rows; row++) height += linesOf(row) * LINE + ROW_PADDING;
  return height;
}

/** Scrolls the frame alone, so that the row stands in its upper half and what was found, or its column, beside the first column. */
function bringIntoView(frame: HTMLElement, row: number, column: number): void {
  const headers = frame.querySelectorAll<HTMLElement>("th");
  const rowElement = frame.querySelector<HTMLElement>(`[data-row="${String(row)}"]`);
  const head = headers[0]?.offsetHeight ?? 0;
  if (rowElement) frame.scrollTop = rowElement.offsetTop - head - (frame.clientHeight - head) / 4;
  const cell = rowElement?.querySelector("mark")?.closest("td") ?? headers[column];
  if (cell && cell !== headers[0]) frame.scrollLeft = cell.offsetLeft - (headers[0]?.offsetWidth ?? 0);
}
