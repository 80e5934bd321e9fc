/** Counts and the amounts that they make: telling by figures alone which of two columns or tables is which. */

/** A count and the amount of the same line and year, neither of them nothing. */
export interface Counted {
  /** The line; the same for all its years. */
  readonly row: number;
  readonly year: number;
  readonly count: number;
  readonly amount: number;
}

/** Where no price is stated: so many times a count an amount is at least, as no amount is of another. */
export const LEAST_TIMES = 50;
/** Amounts of this size may be rounded to whole ones. */
const ROUNDED_FROM = 10;
/** Units of a currency in another, at most and, one by it, at least. */
const MOST_RATE = 20;

/**
 * Whether whole numbers that change over the years have amounts many times as large that change with them, row by row: by
 * a price of each row's own, or by one that no currency and no scale explains.
 */
export function areInStep(all: readonly Counted[]): boolean {
  const byRow = new Map<number, Counted[]>();
  for (const pair of all) {
    const known = byRow.get(pair.row);
    if (known) known.push(pair);
    else byRow.set(pair.row, [pair]);
  }
  const changing = [...byRow.values()].filter((of) => of.some(({ count }) => count !== of[0]!.count));
  const inStep = changing.filter(([first, ...rest]) =>
    [first!, ...rest].every(
      ({ count, amount }) =>
        Number.isInteger(count) &&
        amount / count >= LEAST_TIMES &&
        isNear((first!.amount / first!.count) * count, amount),
    ),
  );
  const prices = pricesOf(inStep.flat());
  return (
    inStep.length >= 2 &&
    inStep.length * 4 >= changing.length * 3 &&
    (prices.length >= 2 || !mayConvert(prices[0]!))
  );
}

/** The different prices, to four digits. */
export function pricesOf(all: readonly Counted[]): number[] {
  return [...new Set(all.map(({ amount, count }) => Number((amount / count).toPrecision(4))))];
}

/** Whether one and the same factor may be a rate, a scale (1,000) or both together. */
export function mayConvert(factor: number): boolean {
  return [1, 1e3, 1e6, 1e9].some((scale) => {
    const rate = factor / scale;
    return rate <= MOST_RATE && rate >= 1 / MOST_RATE;
  });
}

/** Without the rows in which both are the sum of what stands above: a total of counts is no count. */
export function withoutSums<Pair extends Counted>(pairs: readonly Pair[]): Pair[] {
  return pairs.filter((pair) => {
    const above = pairs.filter(({ year, row }) => year === pair.year && row < pair.row);
    return !(
      above.length >= 2 &&
      isNear(sumOf(above.map(({ count }) => count)), pair.count) &&
      isNear(sumOf(above.map(({ amount }) => amount)), pair.amount)
    );
  });
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

export function isNear(value: number, stated: number): boolean {
  const size = Math.abs(stated);
  const slack = size >= ROUNDED_FROM ? Math.max(0.5, size * 1e-4) : size * 1e-6;
  return Math.abs(value - stated) <= slack;
}
