/**
 * Cells that break a row or column of like formulas. Only places are found here; whether one is a fault is judged in
 * faults.ts. What stands in the same way elsewhere in its row or column is meant so: a column of totals, every third
 * column a quarter, alternating rows.
 */

import { blockBreaks } from "./blocks";
import type { BlockBreak } from "./blocks";
import type { Form } from "./forms";
import type { Direction, SheetForms } from "./sheetForms";
import { ARRAY, NUMBER } from "./sheetForms";
import { linesOfSums, spansOf } from "./sumLines";
import type { LineOfSums } from "./sumLines";
import type { SumCell } from "./sums";

export interface Oddity {
  readonly sheet: SheetForms;
  readonly row: number;
  readonly column: number;
  /** Cells that are odd in the same way side by side; 1 for most. */
  readonly length: number;
  readonly direction: Direction;
  /** Id of its form, or NUMBER for a plain number. */
  readonly kind: number;
  /** The form of its neighbours in that direction. */
  readonly like: Form;
  /** The nearest of them. */
  readonly example: { readonly row: number; readonly column: number };
  /** How many cells of its stretch have that form. */
  readonly support: number;
  /** How many of the eight cells around it have that form. */
  readonly around: number;
  /** Between like formulas, or the first or the last of them. */
  readonly place: "within" | "first" | "last";
  /** Odd in the other direction too, with the same form around it. */
  readonly both: boolean;
}

interface Run {
  readonly kind: number;
  readonly cells: Uint32Array;
}

interface Break extends Omit<Oddity, "both" | "like" | "around"> {
  readonly at: readonly number[];
  readonly form: number;
}

/** As many others must be alike for one to be odd; of so few only a telling difference counts (credible.ts). */
const LEAST_OTHERS = 2;
/** Two cells that are odd in the same way need so many others. */
const LEAST_OTHERS_OF_TWO = 6;
/** Of four likes at most one break; a pattern of breaks is a design. */
const LIKES_PER_BREAK = 4;
/** Breaks in so many rows of one column are that column's design. */
const DESIGN = 3;

export function odditiesOf(sheet: SheetForms, sums: readonly SumCell[]): Oddity[] {
  const found = { row: breaksOf(sheet, "row", sums), column: breaksOf(sheet, "column", sums) };
  const byCell = {
    row: byCells(found.row),
    column: byCells(found.column),
  };
  const oddities: Oddity[] = [];
  for (const direction of ["row", "column"] as const) {
    const other = direction === "row" ? "column" : "row";
    for (const one of found[direction]) {
      const crossing = one.at.map((cell) => byCell[other].get(cell));
      const same = crossing.every((there) => there?.form === one.form);
      // A break in both directions is told once, along its longer side.
      if (same && isToldBy(one, crossing[0]!, direction)) continue;
      if (!same && crossing.some((there) => there && isInDoubt(one, there))) continue;
      const addsLess = addsLessThanItsLine(sheet, one);
      if (!same && !addsLess && one.at.some((cell) => isLikeItsNeighbour(sheet, cell, other))) continue;
      if (!same && isAmongInputs(sheet, one)) continue;
      if (recurs(sheet, one) && !addsLess) continue;
      oddities.push({
        ...one,
        like: sheet.form(one.form),
        around: countAround(sheet, one, one.form),
        both: same,
      });
    }
  }
  // In a short block and at its edge a cell is told by all blocks together.
  const blocks = blockBreaks(sheet, sums).flatMap((one) => oddityOf(sheet, one));
  const isOf = (block: Oddity, { row, column, place, support }: Oddity): boolean =>
    block.row === row && block.column === column && (place !== "within" || support < block.support);
  const rest = oddities.filter((one) => !blocks.some((block) => isOf(block, one)));
  const isTold = ({ row, column }: Oddity): boolean =>
    rest.some((one) => one.row === row && one.column === column);
  return withoutDesigns(sheet, [...rest, ...blocks.filter((block) => !isTold(block))]);
}

function oddityOf(sheet: SheetForms, { at, form, example, support }: BlockBreak): Oddity[] {
  const found: Break = {
    sheet,
    row: sheet.rows[at]!,
    column: sheet.columns[at]!,
    length: 1,
    direction: "column",
    kind: sheet.kinds[at]!,
    form,
    example: { row: sheet.rows[example]!, column: sheet.columns[example]! },
    support,
    place: "within",
    at: [at],
  };
  if (isLikeItsNeighbour(sheet, at, "row") || recurs(sheet, found)) return [];
  return [{ ...found, like: sheet.form(form), around: countAround(sheet, found, form), both: false }];
}

function isToldBy(one: Break, other: Break, direction: Direction): boolean {
  if (one.place !== "within" && other.place === "within") return true;
  if (one.place === "within" && other.place !== "within") return false;
  return direction === "column" ? other.length >= one.length : other.length > one.length;
}

/** Where two lines of different forms cross, only the one that goes on beyond the cell says what belongs there. */
function isInDoubt(one: Break, other: Break): boolean {
  return one.place !== "within" || other.place === "within";
}

function byCells(breaks: readonly Break[]): ReadonlyMap<number, Break> {
  return new Map(breaks.flatMap((one) => one.at.map((cell) => [cell, one] as const)));
}

function breaksOf(sheet: SheetForms, direction: Direction, sums: readonly SumCell[]): Break[] {
  const breaks: Break[] = [];
  const lines = linesOfSums(sums, direction);
  for (const stretch of sheet.stretches(direction)) {
    if (stretch.length <= LEAST_OTHERS) continue;
    const runs = runsOf(sheet, stretch);
    if (runs.length < 2) continue;
    const line = direction === "row" ? sheet.rows[stretch[0]!]! : sheet.columns[stretch[0]!]!;
    breaks.push(...breaksIn(sheet, runs, direction, lines.get(line)));
  }
  return breaks;
}

function runsOf({ kinds }: SheetForms, stretch: Uint32Array): Run[] {
  const runs: Run[] = [];
  let start = 0;
  for (let i = 1; i <= stretch.length; i++) {
    const kind = kinds[stretch[start]!]!;
    if (i < stretch.length && kinds[stretch[i]!] === kind && kind !== ARRAY) continue;
    runs.push({ kind, cells: stretch.subarray(start, i) });
    start = i;
  }
  return runs;
}

function breaksIn(
  sheet: SheetForms,
  runs: readonly Run[],
  direction: Direction,
  sums: LineOfSums | undefined,
): Break[] {
  const counts = new Map<number, number>();
  runs.forEach(({ kind, cells }, i) => {
    // Numbers before or behind formulas are what these compute with; only those between them may be typed over one.
    const counted = kind !== NUMBER || (i > 0 && runs[i - 1]!.kind === runs[i + 1]?.kind);
    if (counted) counts.set(kind, (counts.get(kind) ?? 0) + cells.length);
  });
  const found: Break[] = [];
  const perForm = new Map<number, number>();
  runs.forEach((run, i) => {
    const { kind, cells } = run;
    if (kind === ARRAY || cells.length > 2 || counts.get(kind) !== cells.length) return;
    const [before, after] = [runs[i - 1], runs[i + 1]];
    const placed = placeOf(run, before, after, counts);
    if (!placed) return;
    const { like, place } = placed;
    const nearest = place === "first" ? like.cells[0]! : like.cells[like.cells.length - 1]!;
    const isBreak = place === "within" && !addsItsLine(sheet, run, like, direction, sums);
    if (isBreak) perForm.set(like.kind, (perForm.get(like.kind) ?? 0) + 1);
    found.push({
      sheet,
      direction,
      row: sheet.rows[cells[0]!]!,
      column: sheet.columns[cells[0]!]!,
      length: cells.length,
      kind,
      form: like.kind,
      example: { row: sheet.rows[nearest]!, column: sheet.columns[nearest]! },
      support: counts.get(like.kind)!,
      place,
      at: [...cells],
    });
  });
  return found.filter(
    ({ form }) => (perForm.get(form) ?? 0) <= Math.max(1, Math.floor(counts.get(form)! / LIKES_PER_BREAK)),
  );
}

/** Whether it is a total of its line that adds up the like cells before it: no break, though copies go on behind it. */
function addsItsLine(
  { rows, columns }: SheetForms,
  { cells }: Run,
  like: Run,
  direction: Direction,
  sums: LineOfSums | undefined,
): boolean {
  const position = (cell: number): number => (direction === "row" ? columns[cell]! : rows[cell]!);
  const sum = cells.length === 1 ? sums?.get(position(cells[0]!)) : undefined;
  const spans = (sum && spansOf(sum, direction)) ?? [];
  return [...like.cells].every((cell) =>
    spans.some(([first, last]) => first <= position(cell) && position(cell) <= last),
  );
}

function placeOf(
  { cells, kind }: Run,
  before: Run | undefined,
  after: Run | undefined,
  counts: ReadonlyMap<number, number>,
): { readonly like: Run; readonly place: Oddity["place"] } | null {
  if (before && after && before.kind === after.kind && before.kind >= 0) {
    const least = cells.length === 1 ? LEAST_OTHERS : LEAST_OTHERS_OF_TWO;
    const sides = cells.length === 1 || Math.min(before.cells.length, after.cells.length) >= 2;
    return sides && counts.get(before.kind)! >= least ? { like: before, place: "within" } : null;
  }
  if (cells.length > 1 || kind === NUMBER) return null;
  const isLike = (run: Run | undefined): run is Run =>
    run !== undefined && run.kind >= 0 && run.cells.length >= LEAST_OTHERS;
  if (isLike(before) && !isLike(after)) return { like: before, place: "last" };
  if (isLike(after) && !isLike(before)) return { like: after, place: "first" };
  return null;
}

/** Whether the cell beside it in that direction is the same. A number beside it is so only where it stands among formulas too. */
function isLikeItsNeighbour(sheet: SheetForms, cell: number, direction: Direction): boolean {
  const [row, column] = [sheet.rows[cell]!, sheet.columns[cell]!];
  const [down, right] = direction === "row" ? [0, 1] : [1, 0];
  const kind = sheet.kinds[cell]!;
  return [1, -1].some((step) => {
    const [r, c] = [row + step * down, column + step * right];
    if (sheet.kindAt(r, c) !== kind) return false;
    return (
      kind !== NUMBER ||
      [1, -1].some((side) => (sheet.kindAt(r + side * right, c + side * down) ?? NUMBER) >= 0)
    );
  });
}

/** Whether a number stands in a line of others between the same formulas, none of which stands in that line itself. */
function isAmongInputs(sheet: SheetForms, { row, column, kind, form, direction }: Break): boolean {
  if (kind !== NUMBER) return false;
  const [down, right] = direction === "column" ? [0, 1] : [1, 0];
  let others = 0;
  for (const step of [1, -1]) {
    for (let n = step; ; n += step) {
      const [r, c] = [row + n * down, column + n * right];
      const beside = sheet.kindAt(r, c);
      if (beside === null) break;
      if (beside === form) return false;
      const isBetween = [1, -1].every((side) => sheet.kindAt(r + side * right, c + side * down) === form);
      if (beside === NUMBER && isBetween) others++;
    }
  }
  return others > 0;
}

/** How many cells around a cell have a form. */
function countAround(sheet: SheetForms, { row, column }: Break, form: number): number {
  const steps = [-1, 0, 1];
  return steps.flatMap((down) => steps.filter((right) => sheet.kindAt(row + down, column + right) === form))
    .length;
}

/** Whether the same form stands elsewhere in its row or column. */
function recurs(sheet: SheetForms, { kind, at }: Break): boolean {
  if (kind === NUMBER) return false;
  return at.some((cell) => {
    const [row, column] = [sheet.rows[cell]!, sheet.columns[cell]!];
    const here = (line: "rows" | "columns", index: number): number =>
      at.filter((one) => sheet[line][one] === index).length;
    const { rows, columns } = sheet.countsOf(kind);
    return rows.get(row)! > here("rows", row) || columns.get(column)! > here("columns", column);
  });
}

/**
 * Whether a formula adds less than those beside it and recurs only in lines that are made of it: "=D5" and "=D6" among
 * "=C5" and "=C6" say nothing of "=D7" among "=C7+C13" and "=E7+E13".
 */
function addsLessThanItsLine(sheet: SheetForms, one: Break): boolean {
  const { row, column, kind, direction, example, place, support, length } = one;
  if (place !== "within" || length > 1 || support <= LEAST_OTHERS || kind < 0) return false;
  const { rows, columns } = sheet.countsOf(kind);
  const [along, across, beside] =
    direction === "row"
      ? [rows.get(row), columns.get(column), columns.get(example.column)]
      : [columns.get(column), rows.get(row), rows.get(example.row)];
  return (
    along === 1 && (beside ?? 0) >= (across ?? 0) - 1 && addsOnlySome(sheet.form(kind), sheet.form(one.form))
  );
}

/** Whether a form adds up only some of the cells that another one adds up. */
function addsOnlySome(form: Form, other: Form): boolean {
  const addends = ({ pieces }: Form): string[] | null =>
    pieces.every(({ type, text }, i) => (i % 2 === 0 ? type === "range" : text === "+"))
      ? pieces.filter((_, i) => i % 2 === 0).map(({ text }) => text)
      : null;
  const [own, all] = [addends(form), addends(other)];
  return own !== null && all !== null && own.length < all.length && own.every((one) => all.includes(one));
}

/** Without those that share a column (or row) with so many others that the column is meant to differ. */
function withoutDesigns(sheet: SheetForms, oddities: readonly Oddity[]): Oddity[] {
  const across = ({ direction, row, column }: Oddity): string =>
    direction === "row" ? `column ${column}` : `row ${row}`;
  const counts = new Map<string, number>();
  for (const oddity of oddities) counts.set(across(oddity), (counts.get(across(oddity)) ?? 0) + 1);
  return oddities.filter((oddity) => {
    const count = counts.get(across(oddity))!;
    const { rows, columns } = sheet.countsOf(null);
    const all = oddity.direction === "row" ? columns.get(oddity.column)! : rows.get(oddity.row)!;
    return count < DESIGN || count * 3 < all;
  });
}
