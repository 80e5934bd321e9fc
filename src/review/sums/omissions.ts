/** What the formula of a total takes in, against the lines it should: some left out, some counted twice, cells besides. */

import { contains, MAX_COLUMNS, overlaps } from "../../workbook/address";
import type { Area } from "../../workbook/address";
import type { TableSnapshot } from "../../workbook/snapshot";
import { readSum } from "../formulas";
import type { BudgetFigures, Figure } from "../figures";
import { oncePer } from "../memory";
import type { SumCheck, SumPart } from "./check";

/** What of a check says which cells belong to a total. */
type Membership = Pick<SumCheck, "figures" | "line" | "year" | "cell" | "parts">;

/** A number that a formula adds although it is none of the total's parts, such as the year in the header. */
export interface ExtraCell {
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

export interface FormulaFault {
  readonly leftOut: readonly SumPart[];
  readonly twice: readonly SumPart[];
  readonly extra: readonly ExtraCell[];
}

/** What a formula takes in; null when the total has no formula that only adds cells. All lists are empty for a right one. */
export function readingOfFormula(check: Membership, tables: readonly TableSnapshot[]): FormulaFault | null {
  const known = readingsWith(tables);
  let reading = known.get(check);
  if (reading === undefined) known.set(check, (reading = read(check, tables)));
  return reading;
}

/** Several rules ask for the same total. */
const readingsWith = oncePer<readonly TableSnapshot[], WeakMap<Membership, FormulaFault | null>>(
  () => new WeakMap(),
);

function read(check: Membership, tables: readonly TableSnapshot[]): FormulaFault | null {
  const { cell, parts, figures } = check;
  const sum = cell.formula === null ? null : readSum(cell.formula, cell, tables);
  if (!sum) return null;
  const own = sum.parts.filter(
    ({ sheet }) => sheet === undefined || sheet.toLowerCase() === figures.sheet.name.toLowerCase(),
  );
  const times = (row: number, column: number): number =>
    own.filter((area) => contains(area, row, column)).length;
  const standIns = standInsOf(check);
  const standInsFor = ({ figure }: SumPart): readonly StandIn[] =>
    (standIns.get(keyOf(figure)) ?? []).filter(({ line }) => line !== check.line);
  const counts = parts.map((part) => {
    const through = standInsFor(part);
    const count = [part.figure, ...through.map(({ place }) => place)].reduce(
      (so, { row, column }) => so + times(row, column),
      0,
    );
    return { part, count };
  });
  const places = new Set(parts.map(({ figure }) => keyOf(figure)));
  const meant = [
    cell,
    ...parts.map(({ figure }) => figure),
    ...[...new Set(parts.flatMap(standInsFor))]
      .filter(({ covered }) => covered.every((key) => places.has(key)))
      .map(({ place }) => place),
  ];
  return {
    leftOut: counts.filter(({ count }) => count === 0).map(({ part }) => part),
    twice: counts.filter(({ count }) => count > 1).map(({ part }) => part),
    extra: extraCells(figures, own, meant),
  };
}

/** Null when the total has no formula that adds cells, or when it takes in each part once and no other number. */
export function faultOfFormula(check: Membership, tables: readonly TableSnapshot[]): FormulaFault | null {
  const reading = readingOfFormula(check, tables);
  if (!reading) return null;
  const { leftOut, twice, extra } = reading;
  return leftOut.length + twice.length + extra.length > 0 ? reading : null;
}

/** A sum of a budget with the cells that it stands in for. */
interface StandIn {
  readonly line: number;
  readonly place: Figure;
  readonly covered: readonly number[];
}

const known = new WeakMap<BudgetFigures, Map<number | null, ReadonlyMap<number, readonly StandIn[]>>>();

/** The sums of a year, or of the totals over years, by each cell that they stand in for. */
function standInsOf({ figures, year }: Membership): ReadonlyMap<number, readonly StandIn[]> {
  let ofYears = known.get(figures);
  if (!ofYears) known.set(figures, (ofYears = new Map()));
  let byCell = ofYears.get(year);
  if (!byCell) ofYears.set(year, (byCell = findStandIns(figures, year)));
  return byCell;
}

function findStandIns(figures: BudgetFigures, year: number | null): ReadonlyMap<number, readonly StandIn[]> {
  const at = (index: number): Figure | null =>
    year === null ? figures.total(index) : figures.at(index, year);
  const byCell = new Map<number, StandIn[]>();
  figures.budget.lines.forEach(({ covers }, line) => {
    const place = covers.length === 0 ? null : at(line);
    if (!place) return;
    const covered = [...new Set(covers.map((index) => keyOf(at(index)!)))];
    const standIn = { line, place, covered };
    for (const key of covered) {
      const others = byCell.get(key);
      if (others) others.push(standIn);
      else byCell.set(key, [standIn]);
    }
  });
  return byCell;
}

function extraCells({ sheet }: BudgetFigures, areas: readonly Area[], meant: readonly Figure[]): ExtraCell[] {
  const { used } = sheet.cells;
  const own = new Set(meant.map(keyOf));
  const found = new Map<number, ExtraCell>();
  for (const area of areas) {
    if (!used || !overlaps(area, used)) continue;
    const [bottom, right] = [
      Math.min(area.row + area.rows, used.row + used.rows),
      Math.min(area.column + area.columns, used.column + used.columns),
    ];
    for (let row = Math.max(area.row, used.row); row < bottom; row++) {
      for (let column = Math.max(area.column, used.column); column < right; column++) {
        const value = sheet.cells.value(row, column);
        const key = keyOf({ row, column });
        if (typeof value === "number" && !own.has(key)) found.set(key, { row, column, value });
      }
    }
  }
  return [...found.values()];
}

function keyOf({ row, column }: Pick<Figure, "row" | "column">): number {
  return row * MAX_COLUMNS + column;
}
