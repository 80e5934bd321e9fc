/** Finding lists of indicators by their codes. */

import { normaliseCode } from "../../strategy/indicators";
import type { StrategyPack } from "../../strategy/pack";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { oncePer, oncePerText } from "../memory";
import type { RecognisedIndicators } from "../types";
import { areaNames } from "./areas";
import type { AreaNames } from "./areas";
import { layoutOf } from "./indicatorLayout";
import type { RawTable } from "./table";
import { normalise } from "./text";

export interface KnownCodes {
  /** Codes and ids of indicators, normalised. */
  readonly indicators: ReadonlySet<string>;
  /** Numbers of objectives, outcomes and outputs ("4b.2.2"), normalised: no indicators, but not wrong either. */
  readonly levels: ReadonlySet<string>;
  /** Forms of codes, letters as "a" and digits as "9": E1.5 is "a99". */
  readonly shapes: ReadonlySet<string>;
}

export const knownCodes = oncePer((strategy: StrategyPack): KnownCodes => {
  const indicators = new Set<string>();
  const levels = new Set<string>();
  const shapes = new Set<string>();
  for (const indicator of strategy.indicators) {
    indicators.add(normaliseCode(indicator.id));
    if (indicator.code !== null) {
      indicators.add(normaliseCode(indicator.code));
      shapes.add(shapeOf(normaliseCode(indicator.code)));
    }
    for (const level of [
      indicator.objective,
      indicator.longTermOutcome,
      indicator.shortTermOutcome,
      indicator.output,
    ]) {
      const number = level === undefined ? null : leadingCode(level);
      if (number) levels.add(normaliseCode(number));
    }
  }
  return { indicators, levels, shapes };
});

function shapeOf(code: string): string {
  return code.replace(/\p{L}/gu, "a").replace(/\d/g, "9");
}

/** The code at the beginning of a cell: "E1.5: % of …" → "E1.5". Null when it begins otherwise. */
function leadingCode(text: string): string | null {
  const match = /^\s*([A-Za-z]?[.\s]?\d[\dA-Za-z.]{0,8}?)(?:[.:]?\s|[:)]|\.?$)/.exec(text);
  return match && /\d/.test(match[1]!) ? match[1]!.trim() : null;
}

/** How many of a table's labels are codes of indicators. */
export function codesIn(table: RawTable, known: KnownCodes): number {
  return table.lines.filter(({ labels }) =>
    labels.some(({ text }) => {
      const code = leadingCode(text);
      return code !== null && known.indicators.has(normaliseCode(code)) && /\p{L}/u.test(code);
    }),
  ).length;
}

/** A code that no indicator has in its form either: "XX1", "4b2b" for 4b22b. Letters and digits, alone or before a wording. */
function oddCode(text: string): string | null {
  const match =
    /^\s*([A-Za-z]{0,3}[.-]?\d[\dA-Za-z.]{1,8}?|[A-Za-z]{2,3}[.-]?\d)(?:[.:]?\s+(?=\S+\s+\S+\s)|[.:]?\s*$)/.exec(
      text,
    );
  const code = match?.[1];
  return code !== undefined && /[A-Za-z]/.test(code) && !/^\d+(?:st|nd|rd|th)$/i.test(code) ? code : null;
}

const CODE_HEADER = /\b(?:codes?|koder?|indicators?|indikator(?:er)?)\b/;

/** What a text has to do with codes: whether it may head a column of them, and those that it may begin with. */
const codesSaid = oncePerText((text) => ({
  heads: text.length <= 40 && CODE_HEADER.test(normalise(text)),
  leading: leadingCode(text),
  odd: oddCode(text),
}));

interface CodeCell {
  readonly row: number;
  readonly column: number;
  readonly code: string;
  readonly known: boolean;
}

/**
 * Columns in which indicators' codes stand: at least two known ones, or one below a header that says so. Of such a
 * column every cell that begins with a code is a row, known or not. Of two columns that repeat the same codes (an id
 * beside the printed code) the one that holds more counts, the right one where they hold as many.
 */
export function findIndicators(workbook: WorkbookSnapshot, strategy: StrategyPack): RecognisedIndicators[] {
  const known = knownCodes(strategy);
  if (known.shapes.size === 0) return [];
  const areas = areaNames(strategy.areas);
  return workbook.sheets.flatMap((sheet) => indicatorsOn(sheet, known, areas));
}

function indicatorsOn(sheet: SheetSnapshot, known: KnownCodes, areas: AreaNames): RecognisedIndicators[] {
  const columns = new Map<number, CodeCell[]>();
  const odd = new Map<number, CodeCell[]>();
  const put = (to: Map<number, CodeCell[]>, cell: CodeCell): void => {
    const cells = to.get(cell.column);
    if (cells) cells.push(cell);
    else to.set(cell.column, [cell]);
  };
  const headers = new Map<number, number>();
  sheet.cells.eachText((row, column, text) => {
    const { heads, leading, odd: oddly } = codesSaid(text);
    if (heads && !headers.has(column)) headers.set(column, row);
    const code = leading ?? oddly;
    if (code === null) return;
    const normal = normaliseCode(code);
    const isKnown = known.indicators.has(normal);
    if (!isKnown && known.levels.has(normal)) return;
    if (isKnown || (leading !== null && known.shapes.has(shapeOf(normal))))
      put(columns, { row, column, code, known: isKnown });
    else if (oddly !== null) put(odd, { row, column, code: oddly, known: false });
  });
  const lists = [...columns]
    .sort(([a], [b]) => a - b)
    .flatMap(([column, cells]) => {
      const headerRow = headers.get(column);
      const below = headerRow === undefined ? cells : cells.filter(({ row }) => row > headerRow);
      const sure = below.filter(({ known: isKnown }) => isKnown).length;
      if (sure < (headerRow === undefined ? 2 : 1)) return [];
      return [{ cells: withOdd(below, odd.get(column) ?? [], headerRow, sheet), headerRow }];
    });
  return lists
    .filter(({ cells }, i) => !lists.some((other, j) => j !== i && repeats(cells, other.cells, i < j)))
    .map(({ cells, headerRow }) => {
      const { row: first, column } = cells[0]!;
      const last = cells[cells.length - 1]!.row;
      const layout = layoutOf(sheet, cells, headerRow ?? null, areas);
      return {
        sheet: sheet.name,
        area: { row: first, column, rows: last - first + 1, columns: 1 },
        rows: cells.map(({ row, column: at, code }) => ({ row, column: at, code, area: layout.areaOf(row) })),
        columns: layout.columns,
        headerRow: layout.headerRow,
      };
    });
}

/** So far behind the last code of a column another may stand. */
const BEHIND = 1;
/** Fewer known codes than this don't make every other code of their column one of an indicator. */
const FEWEST_KNOWN = 2;

/** The codes of a column under its header, with those of no known form that stand among them, before wording and figures. */
function withOdd(
  cells: readonly CodeCell[],
  odd: readonly CodeCell[],
  headerRow: number | undefined,
  sheet: SheetSnapshot,
): readonly CodeCell[] {
  if (headerRow === undefined || odd.length === 0 || odd.length > cells.length) return cells;
  if (cells.filter(({ known }) => known).length < FEWEST_KNOWN) return cells;
  const last = cells[cells.length - 1]!.row;
  const among = odd.filter(
    ({ row, column }) => row > headerRow && row <= last + BEHIND && hasWordingAndFigure(sheet, row, column),
  );
  return among.length === 0 ? cells : [...cells, ...among].sort((a, b) => a.row - b.row);
}

function hasWordingAndFigure({ cells }: SheetSnapshot, row: number, column: number): boolean {
  let [wording, figure] = [false, false];
  for (const { value } of cells.cells({ row, rows: 1, column, columns: ROW_REACH })) {
    if (typeof value === "number") figure = true;
    else if (typeof value === "string" && value.trim().split(/\s+/).length >= 4) wording = true;
  }
  return wording && figure;
}

/** Wording, baseline and targets stand so near to the code. */
const ROW_REACH = 12;

/** Whether a column's codes stand in another as well, row by row. */
function repeats(cells: readonly CodeCell[], others: readonly CodeCell[], otherIsRight: boolean): boolean {
  if (others.length < cells.length || (others.length === cells.length && !otherIsRight)) return false;
  const codes = new Map(others.map(({ row, code }) => [row, normaliseCode(code)]));
  return cells.every(({ row, code }) => codes.get(row) === normaliseCode(code));
}
