/**
 * ExceLint's method (D. W. Barowy, E. D. Berger, B. Zorn: "ExceLint: automatically finding spreadsheet formula errors",
 * PACMPL 2, OOPSLA, 2018), with the limits that its authors' later program sets (ExceLint-core, MIT licence; its code is
 * not used here): formulas are known by the sum of the ways from them to what they refer to; cells of one sum form
 * rectangles; two rectangles that would make one, were they alike, are a proposed fix, and the smaller is suspected.
 */

import type { Area, RangeRef } from "../../../src/workbook/address";
import { around } from "../../../src/workbook/address";
import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { formulasOf, on, placeKey, type End, type FormulaCell, type Method } from "./method";

/** Fewest cells of a proposed fix, both rectangles together. */
const LEAST_CELLS = 3;
/** Least score of a proposed fix. */
const LEAST_SCORE = 0.01;
/** Most kinds of difference between the two formulas: beyond it they are taken to be about different things. */
const MOST_DIFFERENCES = 2;
/** The fingerprint of a formula that refers to nothing. */
const NOTHING = 12_345;

export const excelint: Method = {
  name: "ExceLint's method",
  find: ({ sheets }) => sheets.flatMap(ofSheet),
};

interface Block {
  readonly fingerprint: number;
  readonly area: Area;
}

function ofSheet(sheet: SheetSnapshot): RangeRef[] {
  const formulas = formulasOf(sheet);
  const blocks = blocksOf([...formulas.values()]);
  const firstOf = ({ row, column }: Area): FormulaCell => formulas.get(placeKey(row, column))!;
  const suspected: RangeRef[] = [];
  for (const [at, one] of blocks.entries()) {
    for (const other of blocks.slice(at + 1)) {
      if (one.fingerprint === other.fingerprint || !fit(one.area, other.area)) continue;
      if (score(one, other) < LEAST_SCORE || size(one.area) + size(other.area) < LEAST_CELLS) continue;
      if (!inOneLine(one.area, other.area)) continue;
      if (
        differences(firstOf(one.area), firstOf(other.area), one.area.column === other.area.column) >
        MOST_DIFFERENCES
      )
        continue;
      const [small, large] = size(one.area) <= size(other.area) ? [one, other] : [other, one];
      suspected.push(on(sheet, small.area));
      if (size(small.area) === size(large.area)) suspected.push(on(sheet, large.area));
    }
  }
  return suspected;
}

/** Corners of a range and one for each number that is written out, added up and taken as one number. */
function fingerprintOf({ references, numbers }: FormulaCell): number {
  const ends = references.flatMap(({ from, to }) => (same(from, to) ? [from] : [from, to]));
  if (ends.length === 0) return NOTHING;
  const sum = (values: readonly number[]): number => Math.abs(values.reduce((so, value) => so + value, 0));
  const otherSheets = references.filter(({ sheet }) => sheet !== null).length;
  return (
    sum(ends.map(({ columns }) => columns)) + sum(ends.map(({ rows }) => rows)) + otherSheets + numbers ||
    NOTHING
  );
}

const same = (a: End, b: End): boolean => a.rows === b.rows && a.columns === b.columns;

/** Rectangles of one fingerprint: first down the columns, then joined as long as two make one. */
function blocksOf(cells: readonly FormulaCell[]): Block[] {
  const byFingerprint = new Map<number, FormulaCell[]>();
  for (const cell of cells) {
    const fingerprint = fingerprintOf(cell);
    byFingerprint.set(fingerprint, [...(byFingerprint.get(fingerprint) ?? []), cell]);
  }
  return [...byFingerprint].flatMap(([fingerprint, alike]) => {
    let areas: Area[] = alike.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));
    for (let joined = true; joined;) {
      joined = false;
      const next: Area[] = [];
      for (const area of areas.sort((a, b) => a.column - b.column || a.row - b.row)) {
        const partner = next.findIndex((one) => fit(one, area));
        if (partner < 0) next.push(area);
        else {
          next[partner] = around([next[partner]!, area]);
          joined = true;
        }
      }
      areas = next;
    }
    return areas.map((area) => ({ fingerprint, area }));
  });
}

/** Whether the two lie side by side so that together they are one rectangle. */
function fit(a: Area, b: Area): boolean {
  const sideBySide =
    a.row === b.row &&
    a.rows === b.rows &&
    (a.column + a.columns === b.column || b.column + b.columns === a.column);
  const stacked =
    a.column === b.column &&
    a.columns === b.columns &&
    (a.row + a.rows === b.row || b.row + b.rows === a.row);
  return sideBySide || stacked;
}

const size = ({ rows, columns }: Area): number => rows * columns;

const inOneLine = (a: Area, b: Area): boolean =>
  (a.row === b.row && a.rows === 1 && b.rows === 1) ||
  (a.column === b.column && a.columns === 1 && b.columns === 1);

/** High where few cells differ a little from many. */
function score(one: Block, other: Block): number {
  const sizes = [size(one.area), size(other.area)];
  const whole = sizes[0]! + sizes[1]!;
  const entropy =
    sizes.reduce((so, part) => so - (part / whole) * Math.log2(part / whole), 0) / Math.log2(whole);
  const distance = Math.max(1, Math.abs(one.fingerprint - other.fingerprint));
  return (1 - entropy) / (distance * Math.min(...sizes));
}

/** In how many ways the two formulas differ, or look as if they were never meant to be alike. */
function differences(a: FormulaCell, b: FormulaCell, vertical: boolean): number {
  const paths = ({ references }: FormulaCell): [number, number][] =>
    references.flatMap(({ from, to }) =>
      (same(from, to) ? [from] : [from, to]).map(({ rows, columns }): [number, number] => [rows, columns]),
    );
  const [ofA, ofB] = [paths(a), paths(b)];
  const recurrent = ([rows, columns]: readonly [number, number]): boolean =>
    vertical ? rows === -1 && columns === 0 : rows === 0 && columns === -1;
  const first = [ofA[0], ofB[0]].filter((path) => path !== undefined);
  const oneIsConstant = a.numbers > 0 && b.numbers > 0 && (ofA.length === 0) !== (ofB.length === 0);
  if (oneIsConstant) return 1;
  return [
    first.some(recurrent),
    ofA.length !== ofB.length,
    a.numbers !== b.numbers,
    a.numbers > 0 && b.numbers > 0 && ofA.length + ofB.length === 0,
    a.r1c1 !== b.r1c1 && JSON.stringify(ofA.sort()) !== JSON.stringify(ofB.sort()),
    a.anchors !== b.anchors,
    first.some(([rows, columns]) => rows !== 0 && columns !== 0),
  ].filter(Boolean).length;
}
