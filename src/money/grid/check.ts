/** What must hold of the arguments of ALLOCATEGRID before anything is computed. */

import { Decimal, isNegative, isZero, toIntegers } from "../decimal";
import { MoneyError } from "../errors";

/** 10^this is how far weights may be apart; beyond it they are a slip, and would cost digits without end. */
const MOST_POWERS_APART = 50;
/** More units than the digits that any cell can hold. */
const MOST_UNITS = 10n ** 30n;

const sum = (values: readonly Decimal[]): Decimal =>
  values.reduce((all, value) => all.plus(value), new Decimal(0));

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
  const positive = weights.flat().filter((weight) => !isZero(weight));
  const powers = positive.map(({ e }) => e);
  if (Math.max(...powers) - Math.min(...powers) <= MOST_POWERS_APART) return;
  const largest = positive.reduce((most, weight) => (weight.gt(most) ? weight : most));
  const smallest = positive.reduce((least, weight) => (weight.lt(least) ? weight : least));
  throw new MoneyError("weightsTooFarApart", { largest: largest.toString(), smallest: smallest.toString() });
}

/** The sums agree and all totals have the same sign; -1 if that is the negative one. */
export function checkTotals(rows: readonly Decimal[], columns: readonly Decimal[]): 1 | -1 {
  const [rowSum, columnSum] = [sum(rows), sum(columns)];
  if (!rowSum.eq(columnSum)) {
    throw new MoneyError("differentSums", {
      rows: rowSum.toString(),
      columns: columnSum.toString(),
      difference: rowSum.minus(columnSum).abs().toString(),
    });
  }
  const sign = isNegative(rowSum) ? -1 : 1;
  const isOther = (total: Decimal): boolean => !isZero(total) && total.s !== sign;
  const row = rows.findIndex(isOther);
  if (row >= 0) throw new MoneyError("rowSign", { row: row + 1, value: rows[row]!.toString() });
  const column = columns.findIndex(isOther);
  if (column >= 0)
    throw new MoneyError("columnSign", { column: column + 1, value: columns[column]!.toString() });
  return sign;
}

/** The totals, without their sign, in whole units. */
export function inUnits(
  rows: readonly Decimal[],
  columns: readonly Decimal[],
  unit: Decimal,
): { rows: bigint[]; columns: bigint[] } {
  const totals = [...rows, ...columns];
  const { integers } = toIntegers([...totals.map((total) => total.abs()), unit]);
  const step = integers.pop()!;
  integers.forEach((integer, i) => {
    if (integer % step === 0n) return;
    const place = { value: totals[i]!.toString(), unit: unit.toString(), fitting: fittingUnit(totals) };
    if (i < rows.length) throw new MoneyError("rowNotInUnits", { row: i + 1, ...place });
    throw new MoneyError("columnNotInUnits", { column: i - rows.length + 1, ...place });
  });
  const units = integers.map((integer) => integer / step);
  if (units.some((count) => count > MOST_UNITS)) throw new MoneyError("badUnit", { value: unit.toString() });
  return { rows: units.slice(0, rows.length), columns: units.slice(rows.length) };
}

function fittingUnit(totals: readonly Decimal[]): string {
  const places = totals.filter((total) => !isZero(total)).map(({ e, c }) => e - (c.length - 1));
  return new Decimal(`1e${Math.min(...places)}`).toString();
}
