/** What the formula of a total takes in, against the lines it should: some left out, some counted twice, cells besides. */

import { contains, overlaps } from "../../workbook/address";
import type { Area } from "../../workbook/address";
import type { TableSnapshot } from "../../workbook/snapshot";
import { readSum } from "../formulas";
import type { BudgetFigures, Figure } from "../figures";
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
  const { cell, parts, figures } = check;
  const sum = cell.formula === null ? null : readSum(cell.formula, cell, tables);
  if (!sum) return null;
  const own = sum.parts.filter(
    ({ sheet }) => sheet === undefined || sheet.toLowerCase() === figures.sheet.name.toLowerCase(),
  );
  const times = (row: number, column: number): number =>
    own.filter((area) => contains(area, row, column)).length;
  const standIns = subtotalsOf(check);
  const counts = parts.map((part) => {
    const through = standIns.filter(({ covered }) =>
      covered.some((figure) => isSameCell(figure, part.figure)),
    );
    const count = [part.figure, ...through.map(({ place }) => place)].reduce(
      (so, { row, column }) => so + times(row, column),
      0,
    );
    return { part, count };
  });
  const meant = [
    cell,
    ...parts.map(({ figure }) => figure),
    ...standIns
      .filter(({ covered }) =>
        covered.every((figure) => parts.some((part) => isSameCell(part.figure, figure))),
      )
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

/** The sums besides this one, each with the cells that it stands in for. */
function subtotalsOf({ figures, year, line }: Membership): { place: Figure; covered: Figure[] }[] {
  const at = (index: number): Figure | null =>
    year === null ? figures.total(index) : figures.at(index, year);
  return figures.budget.lines.flatMap(({ covers }, index) => {
    const place = index === line || covers.length === 0 ? null : at(index);
    return place ? [{ place, covered: covers.map((covered) => at(covered)!) }] : [];
  });
}

function extraCells({ sheet }: BudgetFigures, areas: readonly Area[], meant: readonly Figure[]): ExtraCell[] {
  const { used } = sheet.cells;
  const known = new Set(meant.map(({ row, column }) => `${row}:${column}`));
  const found = new Map<string, ExtraCell>();
  for (const area of areas) {
    if (!used || !overlaps(area, used)) continue;
    const [bottom, right] = [
      Math.min(area.row + area.rows, used.row + used.rows),
      Math.min(area.column + area.columns, used.column + used.columns),
    ];
    for (let row = Math.max(area.row, used.row); row < bottom; row++) {
      for (let column = Math.max(area.column, used.column); column < right; column++) {
        const value = sheet.cells.value(row, column);
        const key = `${row}:${column}`;
        if (typeof value === "number" && !known.has(key)) found.set(key, { row, column, value });
      }
    }
  }
  return [...found.values()];
}

type Place = Pick<Figure, "row" | "column">;

function isSameCell(a: Place, b: Place): boolean {
  return a.row === b.row && a.column === b.column;
}
