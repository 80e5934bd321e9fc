/** What must hold of the arguments of ALLOCATEGRID before anything is computed. */

import { Decimal, isNegative, isZero, toIntegers } from "../decimal";
import { MoneyError } from "../errors";
import { sum } from "./problem";

/** 10^this is how far weights may be apart; beyond it they are a slip, and would cost digits without end. */
const MOST_POWERS_APART = 50;
/** More units than the digits that any cell can hold. */
const MOST_UNITS = 10n ** 30n;

export function checkShape(
  rows: readonly Decimal[],
  columns: readonly Decimal[],
  weights: readonly (readonly Decimal[])[],
): void {
  const odd = weights.find((line) => line.length !== columns.length) ?? weights[0];
  if (weights.length !== rows.length || (odd && odd.length !== columns.length)) {
    throw new MoneyError("gridShape", {
      rows: weights.length,
      columns: odd?.length ?? 0,
      rowTotals: rows.length,
      columnTotals: columns.length,
    });
  }
  if (rows.length === 0 || columns.length === 0) throw new MoneyError("noWeights", {});
}

export function checkWeights(weights: readonly (readonly Decimal[])[]): void {
  weights.forEach((line, i) => {
    line.forEach((weight, j) => {
      if (isNegative(weight)) {
        throw new MoneyError("negativeGridWeight", { row: i + 1, column: j + 1, value: weight.toString() });
      }
    });
  });
  let [highest, lowest] = [-Infinity, Infinity];
  for (const line of weights) {
    for (const weight of line) {
      if (isZero(weight)) continue;
      if (weight.e > highest) highest = weight.e;
      if (weight.e < lowest) lowest = weight.e;
    }
  }
  if (highest - lowest <= MOST_POWERS_APART) return;
  const positive = weights.flat().filter((weight) => !isZero(weight));
  const largest = positive.reduce((most, weight) => (weight.gt(most) ? weight : most));
  const smallest = positive.reduce((least, weight) => (weight.lt(least) ? weight : least));
  throw new MoneyError("weightsTooFarApart", { largest: largest.toString(), smallest: smallest.toString() });
}

/** Where there is a total there is a weight. */
export function checkEmpty(
  rows: readonly Decimal[],
  columns: readonly Decimal[],
  weights: readonly (readonly Decimal[])[],
): void {
  const row = rows.findIndex((total, i) => !isZero(total) && weights[i]!.every(isZero));
  if (row >= 0) throw new MoneyError("emptyRow", { row: row + 1, value: rows[row]!.toString() });
  const column = columns.findIndex((total, j) => !isZero(total) && weights.every((line) => isZero(line[j]!)));
  if (column < 0) return;
  throw new MoneyError("emptyColumn", { column: column + 1, value: columns[column]!.toString() });
}

export interface WholeTotals {
  /** In whole units, without their sign. */
  readonly rows: bigint[];
  readonly columns: bigint[];
  /** The sign that all totals have. */
  readonly sign: 1 | -1;
}

/** The totals in whole units: their sums agree, and they have the same sign. */
export function inUnits(rows: readonly Decimal[], columns: readonly Decimal[], unit: Decimal): WholeTotals {
  const totals = [...rows, ...columns];
  const { integers } = toIntegers([...totals, unit]);
  const step = integers.pop()!;
  const rowSum = sum(integers.slice(0, rows.length));
  if (rowSum !== sum(integers.slice(rows.length))) refuseSums(rows, columns);
  const sign = rowSum < 0n ? -1 : 1;
  checkSigns(rows, columns, sign);
  const units = integers.map((integer, i) => {
    const count = integer / step;
    if (count * step !== integer) refuseRest(i, { rows, totals, unit });
    return sign < 0 ? -count : count;
  });
  if (units.some((count) => count > MOST_UNITS)) throw new MoneyError("badUnit", { value: unit.toString() });
  return { rows: units.slice(0, rows.length), columns: units.slice(rows.length), sign };
}

function refuseSums(rows: readonly Decimal[], columns: readonly Decimal[]): never {
  const together = (values: readonly Decimal[]): Decimal =>
    values.reduce((all, value) => all.plus(value), new Decimal(0));
  const [rowSum, columnSum] = [together(rows), together(columns)];
  throw new MoneyError("differentSums", {
    rows: rowSum.toString(),
    columns: columnSum.toString(),
    difference: rowSum.minus(columnSum).abs().toString(),
  });
}

function checkSigns(rows: readonly Decimal[], columns: readonly Decimal[], sign: 1 | -1): void {
  const isOther = (total: Decimal): boolean => !isZero(total) && total.s !== sign;
  const row = rows.findIndex(isOther);
  if (row >= 0) throw new MoneyError("rowSign", { row: row + 1, value: rows[row]!.toString() });
  const column = columns.findIndex(isOther);
  if (column < 0) return;
  throw new MoneyError("columnSign", { column: column + 1, value: columns[column]!.toString() });
}

function refuseRest(
  at: number,
  { rows, totals, unit }: { rows: readonly Decimal[]; totals: readonly Decimal[]; unit: Decimal },
): never {
  const place = { value: totals[at]!.toString(), unit: unit.toString(), fitting: fittingUnit(totals) };
  if (at < rows.length) throw new MoneyError("rowNotInUnits", { row: at + 1, ...place });
  throw new MoneyError("columnNotInUnits", { column: at - rows.length + 1, ...place });
}

function fittingUnit(totals: readonly Decimal[]): string {
  const places = totals.filter((total) => !isZero(total)).map(({ e, c }) => e - (c.length - 1));
  return new Decimal(`1e${Math.min(...places)}`).toString();
}
