/** Reference tables: columns, cells of their column's type, and sums that name what there is. */

import type { ReferenceTable, StrategyPack, TableColumn } from "../../pack";
import { pathText } from "../path";
import type { Path } from "../path";
import { short, shown } from "../problems";
import type { ProblemCode, Problems } from "../problems";
import { isFigureColumn } from "../figures";
import { ringsOf } from "./cycles";
import { unknown } from "./unknown";

const AMOUNT_UNIT = /^[A-Z]{3}(?: (?:thousand|million|billion))?$/;
/** Years that a reference table may speak of. */
const YEARS = { first: 1900, last: 2100 };

export function checkReferenceTables({ tables }: StrategyPack, problems: Problems): void {
  tables.forEach((table, index) => {
    const path = ["tables", index];
    checkColumns(table, path, problems);
    checkRows(table, path, problems);
    checkTotals(table, path, problems);
    checkColumnTotals(table, path, problems);
    checkPercentages(table, path, problems);
  });
}

/** Excel takes a header once in a table, whatever its capitals; that goes for the Danish headers too. */
function checkColumns({ columns }: ReferenceTable, table: Path, problems: Problems): void {
  const english = new Map<string, number>();
  const danish = new Map<string, number>();
  columns.forEach(({ name, da, type, unit }, index) => {
    const path = [...table, "columns", index];
    const headers = [
      { part: "name", header: name, seen: english },
      { part: "da", header: da ?? name, seen: danish },
    ];
    const twice = headers.find(({ header, seen }) => seen.has(header.toLowerCase()));
    if (twice !== undefined) {
      const first = twice.seen.get(twice.header.toLowerCase())!;
      problems.add([...path, da === undefined ? "name" : twice.part], "columnTwice", {
        stands: short(twice.header),
        first: pathText([...table, "columns", first]),
      });
    }
    for (const { header, seen } of headers) seen.set(header.toLowerCase(), index);
    if (type !== "amount") return;
    if (unit !== undefined && !AMOUNT_UNIT.test(unit))
      problems.add([...path, "unit"], "amountUnit", { stands: short(unit) });
    if (unit === undefined && !columns.some(isUnitColumn)) problems.add(path, "amountWithoutUnit");
  });
}

/** Where figures of one column have units of their own, the units stand beside them. */
function isUnitColumn({ name, type }: TableColumn): boolean {
  return name === "Unit" && type === "text";
}

function checkRows({ columns, rows, levels }: ReferenceTable, table: Path, problems: Problems): void {
  if (levels !== undefined && levels.length !== rows.length)
    problems.add([...table, "levels"], "levelsLength", { stands: levels.length, wanted: rows.length });
  const unitColumn = columns.findIndex(isUnitColumn);
  rows.forEach((row, index) => {
    const path = [...table, "rows", index];
    if (row.length !== columns.length) {
      problems.add(path, "rowLength", { stands: row.length, wanted: columns.length });
      return;
    }
    row.forEach((cell, at) => {
      if (cell === null) return;
      const column = columns[at]!;
      const withoutUnit =
        column.type === "amount" && column.unit === undefined && (row[unitColumn] ?? null) === null;
      const code = faultOf(cell, column) ?? (withoutUnit ? "cellUnit" : null);
      if (code !== null)
        problems.add([...path, at], code, { stands: shown(cell), column: short(column.name) });
    });
  });
}

function faultOf(cell: string | number, { type }: TableColumn): ProblemCode | null {
  if (type === "text") return typeof cell === "string" ? null : "cellText";
  if (typeof cell === "string") return "cellNumber";
  if (type === "integer") return Number.isInteger(cell) ? null : "cellInteger";
  if (type !== "year") return null;
  return Number.isInteger(cell) && cell >= YEARS.first && cell <= YEARS.last ? null : "cellYear";
}

function checkTotals({ rows, totals = [] }: ReferenceTable, table: Path, problems: Problems): void {
  const parts = new Map<number, number[]>();
  const place = new Map<number, Path>();
  totals.forEach((total, index) => {
    const path = [...table, "totals", index];
    checkRowNumber(total.row, rows.length, [...path, "row"], problems);
    total.parts.forEach((part, at) => {
      checkRowNumber(part, rows.length, [...path, "parts", at], problems);
    });
    collect(parts, total.row, total.parts);
    place.set(total.row, path);
  });
  for (const row of ringsOf(parts)) problems.add(place.get(row) ?? table, "sumOfItself");
}

function checkColumnTotals(
  { columns, columnTotals = [] }: ReferenceTable,
  table: Path,
  problems: Problems,
): void {
  const figures = namesOf(columns);
  const parts = new Map<string, string[]>();
  const place = new Map<string, Path>();
  columnTotals.forEach((total, index) => {
    const path = [...table, "columnTotals", index];
    checkFigureColumn(total.column, figures, [...path, "column"], problems);
    total.parts.forEach((part, at) => {
      checkFigureColumn(part, figures, [...path, "parts", at], problems);
    });
    collect(parts, total.column, total.parts);
    place.set(total.column, path);
  });
  for (const column of ringsOf(parts)) problems.add(place.get(column) ?? table, "sumOfItself");
}

function checkPercentages(
  { columns, rows, percentages = [] }: ReferenceTable,
  table: Path,
  problems: Problems,
): void {
  const figures = namesOf(columns);
  percentages.forEach(({ column, part, whole, wholeRow }, index) => {
    const path = [...table, "percentages", index];
    const type = figures.get(column)?.type;
    if (type !== undefined && type !== "percentage")
      problems.add([...path, "column"], "notPercentage", { stands: short(column) });
    else checkFigureColumn(column, figures, [...path, "column"], problems);
    checkFigureColumn(part, figures, [...path, "part"], problems);
    if (whole !== undefined) checkFigureColumn(whole, figures, [...path, "whole"], problems);
    if (wholeRow !== undefined) checkRowNumber(wholeRow, rows.length, [...path, "wholeRow"], problems);
  });
}

type Columns = ReadonlyMap<string, TableColumn>;

function namesOf(columns: readonly TableColumn[]): Columns {
  return new Map(columns.map((column) => [column.name, column]));
}

function checkFigureColumn(name: string, columns: Columns, path: Path, problems: Problems): void {
  const column = columns.get(name);
  if (column === undefined) problems.add(path, "unknownColumn", unknown(name, columns.keys()));
  else if (!isFigureColumn(column)) problems.add(path, "notFigures", { stands: short(name) });
}

function checkRowNumber(row: number, rows: number, path: Path, problems: Problems): void {
  if (row >= rows) problems.add(path, "rowOutside", { stands: row, rows, last: rows - 1 });
}

/** Adds parts to those that a key has already. */
function collect<K>(parts: Map<K, K[]>, key: K, more: readonly K[]): void {
  const known = parts.get(key) ?? [];
  for (const part of more) known.push(part);
  parts.set(key, known);
}
