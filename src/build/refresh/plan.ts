/** The plan that brings an inserted table up to date, and what stands in its way. */

import type { RangeRef } from "../../workbook/address";
import { overlaps } from "../../workbook/address";
import type { WorkbookContents } from "../../workbook/door";
import type { EditPlan, Expectation, WorkbookEdit } from "../../workbook/edits";
import { contentText, insertedContent } from "../insertedContent";
import { writeCells } from "./cellWrites";
import { isTaken, type Choices } from "./choices";
import { layOutRows, type Layout, type RowChanges } from "./layout";
import { newLines } from "./linesAbove";
import { formatEdits, styleEdits } from "./looks";
import { rowWrites } from "./rowWrites";
import type { ComparedTable, StampedWorkbook } from "./types";

export interface RefreshOptions {
  /** ISO date of the refresh. */
  readonly date: string;
  readonly packVersion: string;
  readonly choices?: Choices;
  /** What stands in the whole workbook; where it is not given, no row moves. */
  readonly surroundings?: WorkbookContents | null;
}

export interface RefreshPlan {
  readonly kind: "plan";
  readonly plan: EditPlan;
  /** The table afterwards. */
  readonly range: RangeRef;
  /** Differences that it takes from the strategy. */
  readonly taken: number;
  /** Differences that stay as they are, because the user's own. */
  readonly kept: number;
  readonly added: number;
  readonly removed: number;
  /** New rows stand at the table's end, and rows that the strategy dropped stay, because no row may move. */
  readonly atEnd: boolean;
}

/**
 * Why nothing is planned.
 * - filled: the table would grow into what stands in `at`; `rows` blank rows are needed beneath it
 * - totals: the table has a total row of Excel's, which keeps it from growing and shrinking
 * - columns: the strategy has other columns now, so that it has to be inserted anew
 */
export type RefreshBlocked =
  | { readonly kind: "blocked"; readonly why: "filled"; readonly at: RangeRef; readonly rows: number }
  | { readonly kind: "blocked"; readonly why: "totals" }
  | { readonly kind: "blocked"; readonly why: "columns"; readonly headers: readonly string[] };

/** Whether rows come or go, so that the plan needs to know the surroundings. */
export function changesRows(compared: ComparedTable, choices: Choices = {}): boolean {
  const { added, removed } = rowChanges(compared, choices);
  return added.length + removed.length > 0;
}

/**
 * Takes the strategy's content where the user has changed nothing, and elsewhere where he chose so. Columns, rows and
 * looks of his own stay. The plan expects what it overwrites to be as it was read, and blank cells where the table grows.
 */
export function planRefresh(
  workbook: StampedWorkbook,
  compared: ComparedTable,
  options: RefreshOptions,
): RefreshPlan | RefreshBlocked {
  const { choices = {}, surroundings = null } = options;
  const { table, sheet, body, differences, language, source, stamp } = compared;
  const missing = differences.flatMap((one) =>
    one.kind === "columnMissing" && one.who !== "you" ? [one.header] : [],
  );
  if (missing.length > 0) return { kind: "blocked", why: "columns", headers: missing };

  const layout = layOutRows(compared, rowChanges(compared, choices), surroundings);
  const rowsBefore = body.end - body.first;
  const growth = layout.rows.length - rowsBefore;
  if (growth !== 0 && table.hasTotals) return { kind: "blocked", why: "totals" };
  const room: RangeRef = { ...table.range, row: body.end, rows: Math.max(0, growth) };
  const inTheWay = growth > 0 ? firstFilled(workbook, compared, room) : null;
  if (inTheWay) return { kind: "blocked", why: "filled", at: inTheWay, rows: growth };

  const contentOptions = { language, date: options.date, packVersion: options.packVersion };
  const { lines, writes: lineWrites } = newLines(compared, contentOptions);
  const writes = [...lineWrites, ...rowWrites(compared, layout, choices)];
  const { expects, edits } = writeCells(sheet.name, sheet.cells, writes);
  const range: RangeRef = { ...table.range, rows: table.range.rows + growth };
  const inserted = contentText({ ...insertedContent(source, contentOptions), lines });
  const plan: EditPlan = {
    expects: [
      { kind: "tableAt", name: table.name, range: table.range },
      ...(growth > 0 ? growthExpectations(room) : []),
      ...expects,
    ],
    edits: [
      ...(growth > 0 ? [{ kind: "resizeTable", name: table.name, range } as const] : []),
      ...formatEdits(compared, layout, writes),
      ...edits,
      ...styleEdits(compared, layout),
      ...(growth < 0 ? shrinking(compared, range, -growth) : []),
      { kind: "removeStamp", table: stamp.table },
      {
        kind: "stamp",
        stamp: {
          table: stamp.table,
          source: stamp.source,
          packVersion: options.packVersion,
          date: options.date,
          ...(inserted === undefined ? {} : { inserted }),
        },
      },
    ],
  };
  return { kind: "plan", plan, range, ...counted(compared, layout, choices) };
}

function rowChanges({ differences }: ComparedTable, choices: Choices): RowChanges {
  const taken = differences.filter((difference) => isTaken(difference, choices));
  return {
    added: taken.flatMap((one) => (one.kind === "rowMissing" ? [one.sourceRow] : [])),
    removed: taken.flatMap((one) => (one.kind === "rowGone" ? [one.row] : [])),
  };
}

const growthExpectations = (range: RangeRef): Expectation[] => [
  { kind: "blank", range },
  { kind: "noTable", range },
];

/** The first cell, or the table, that stands where the table would grow; as far as the workbook was read. */
function firstFilled({ tables }: StampedWorkbook, { sheet }: ComparedTable, room: RangeRef): RangeRef | null {
  for (const { row, column, value, formula } of sheet.cells.cells(room)) {
    if (value !== null || formula !== null) return { sheet: sheet.name, row, column, rows: 1, columns: 1 };
  }
  const other = tables.find(
    ({ range }) => range.sheet.toLowerCase() === sheet.name.toLowerCase() && overlaps(range, room),
  );
  return other?.range ?? null;
}

/** Rows that the table leaves keep nothing of it. */
function shrinking({ table, body }: ComparedTable, range: RangeRef, rows: number): WorkbookEdit[] {
  return [
    { kind: "clear", range: { ...table.range, row: body.end - rows, rows } },
    { kind: "resizeTable", name: table.name, range },
  ];
}

function counted(
  { differences }: ComparedTable,
  layout: Layout,
  choices: Choices,
): Pick<RefreshPlan, "taken" | "kept" | "added" | "removed" | "atEnd"> {
  const taken = differences.filter((one) => one.kind !== "columnMissing" && isTaken(one, choices));
  const staying = layout.inOrder ? 0 : taken.filter(({ kind }) => kind === "rowGone").length;
  return {
    taken: taken.length - staying,
    kept: differences.length - taken.length,
    added: layout.rows.filter(({ from }) => from === null).length,
    removed: taken.filter(({ kind }) => kind === "rowGone").length - staying,
    atEnd: !layout.inOrder,
  };
}
