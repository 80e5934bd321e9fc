/** Columns by year that count what the amounts beside them pay for, whatever their headers say: their figures tell. */

import { columnIndex } from "../../workbook/address";
import type { YearPosition } from "./columns";
import { areTelling, keyOf } from "./columns";
import { areInStep, isNear, pricesOf, withoutSums } from "./counts";
import type { Counted } from "./counts";
import type { View } from "./view";

/** Lines below a header that are looked at. */
const MOST_LINES = 60;
/** A price for each; a lower factor may be a share or an overhead. */
const LEAST_PRICE = 2;

/**
 * The columns that are multiplied into the same years of others: in most of their rows the amount is the count times a
 * price in that row, by formula or typed. Where no price stands there, each row must have one of its own over the years.
 */
export function countsAmong(
  years: readonly YearPosition[],
  tags: readonly string[],
  view: View,
  line: number,
): YearPosition[] {
  if (view.orientation !== "years-across") return [];
  const groups = groupsOf(years, tags);
  const lines = [line + 1, Math.min(view.lines[1], line + MOST_LINES)] as const;
  const areCounts = (counts: readonly YearPosition[]): boolean =>
    groups.some((amounts) => {
      const pairs = amounts === counts ? [] : withoutSums(pairsOf(counts, amounts, view, lines));
      return arePriced(pairs, [...counts, ...amounts], view) || areInStep(pairs);
    });
  return groups.filter(areCounts).flat();
}

/** Columns whose headers say the same beside the year; where they say nothing, the first of each year, the second … */
function groupsOf(years: readonly YearPosition[], tags: readonly string[]): YearPosition[][] {
  const isTold = areTelling(years, tags);
  const groups = new Map<string, YearPosition[]>();
  const seen = new Map<number, number>();
  years.forEach((at, i) => {
    const before = seen.get(at.year) ?? 0;
    seen.set(at.year, before + 1);
    const key = isTold ? keyOf(tags[i]!) : String(before);
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  });
  return [...groups.values()];
}

interface Pair extends Counted {
  /** Where the count stands. */
  readonly position: number;
  /** The amount's. */
  readonly formula: string | null;
}

/** What stands in the same row under the same year of both, where neither is nothing. */
function pairsOf(
  counts: readonly YearPosition[],
  amounts: readonly YearPosition[],
  view: View,
  [from, end]: readonly [number, number],
): Pair[] {
  return counts.flatMap(({ year, position }) => {
    const other = amounts.find((at) => at.year === year);
    const found: Pair[] = [];
    for (let row = from; other && row < end; row++) {
      const count = view.value(row, position);
      const { value: amount, formula } = view.cell(row, other.position);
      if (typeof count === "number" && typeof amount === "number" && count !== 0 && amount !== 0)
        found.push({ row, year, count, amount, position, formula });
    }
    return found;
  });
}

/** Whether most amounts are the count times another cell of their row, by prices that are not all the same, as a rate is. */
function arePriced(pairs: readonly Pair[], columns: readonly YearPosition[], view: View): boolean {
  const own = new Set(columns.map(({ position }) => position));
  const priced = pairs.filter((pair) => isProduct(pair, view) || isPriceTimes(pair, own, view));
  return priced.length >= 2 && pricesOf(priced).length >= 2 && priced.length * 4 >= pairs.length * 3;
}

/** Whether a typed amount is the count times a number that stands in another column of its row. */
function isPriceTimes({ row, count, amount }: Pair, own: ReadonlySet<number>, view: View): boolean {
  if (Math.abs(count) === 1) return false;
  for (let position = view.positions[0]; position < view.positions[1]; position++) {
    const price = own.has(position) ? null : view.value(row, position);
    if (typeof price === "number" && price >= LEAST_PRICE && isNear(price * count, amount)) return true;
  }
  return false;
}

const REFERENCE = /(?<![A-Za-z0-9_!.'$])\$?([A-Z]{1,3})\$?(\d{1,7})(?![\d(A-Za-z_])/g;

/** "=$D8*E8", in which E8 is the count. */
function isProduct({ row: line, position, formula }: Pair, view: View): boolean {
  if (formula === null || !formula.includes("*")) return false;
  const { row, column } = view.place(line, position);
  const columns = [...formula.matchAll(REFERENCE)].flatMap(([, letters, digits]) =>
    Number(digits) === row + 1 ? columnIndex(letters!) : [],
  );
  return columns.includes(column) && columns.some((other) => other !== column);
}
