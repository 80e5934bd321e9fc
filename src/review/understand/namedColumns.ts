/**
 * Columns side by side that each hold a part of one amount, by area or funding line, and the odd ones among them whose
 * headers name neither: an area under another name, overhead.
 */

import { readAmount } from "./amounts";
import { isActualHeader, isOtherHeader, isShareHeader } from "./columns";
import type { NameOf, Run, SideColumn, YearPosition } from "./columns";
import { isCountHeader } from "./repeatedWords";
import { normalise } from "./text";
import { readTotalLabel } from "./totals";
import { readStatement } from "./units";
import { textAt } from "./view";
import type { View } from "./view";

const LONGEST = 80;
/** Sums that differ by no more than this share of the total may be rounded. */
const ROUNDING = 0.001;
const MOST_LINES = 60;

/**
 * What the columns of figures below a line of headers are to one year's amount: parts of it by funding line or area with
 * their total, or the strategy's own donor beside others. Null where they are anything else.
 */
export function columnsOfYear(
  view: View,
  line: number,
  figures: readonly YearPosition[],
  nameOf: NameOf,
): Run | null {
  const texts = figures.map(({ position }) => textAt(view, line, position));
  const names = texts.map((text) => nameOf(text));
  const own = figures.filter((_, i) => names[i]?.donor === "own");
  const isNamed = (i: number): boolean => names[i]?.area !== undefined || names[i]?.line !== undefined;
  const named = figures.flatMap((at, i): SideColumn[] =>
    isNamed(i) ? [{ ...at, ...names[i], role: "part" }] : [],
  );
  const others = figures.flatMap((at, i): SideColumn[] =>
    isOtherHeader(texts[i]!) ? [{ ...at, role: isActualHeader(texts[i]!) ? "apart" : "other" }] : [],
  );
  const totals = figures.filter((at, i) => {
    const isYear = named.length > 1 && texts[i]!.includes(String(at.year));
    // "All funds 2024" behind its parts.
    return names[i] === null && (readTotalLabel(texts[i]!) !== null || isYear);
  });
  const odd = figures.filter((at, i) => names[i] === null && !totals.includes(at) && mayHeadPart(texts[i]!));
  const donors = figures.filter((_, i) => names[i]?.donor !== undefined);
  const known = named.length + others.length + totals.length + odd.length + donors.length;
  if (known < figures.length || totals.length > 1) return null;
  if (donors.length > 0) {
    const [only, another] = own;
    if (!only || another || donors.length < 2 || named.length + odd.length > 0) return null;
    const beside = figures.filter((at) => at !== only).map((at) => ({ ...at, role: "apart" as const }));
    return { years: [only], beside };
  }
  const distinct = new Set(named.map(({ area, line: of }) => `${area} ${of}`));
  if (named.length < 2 || distinct.size < named.length || odd.length >= named.length) return null;
  const positions = (of: readonly YearPosition[]): number[] => of.map(({ position }) => position);
  const [total] = totals;
  const isBeside =
    total !== undefined &&
    fitsWith(view, line, { named: positions(named), odd: positions(odd), total: total.position }) < 0;
  const parts = isBeside ? named : inOrder([...named, ...odd.map(asPart)]);
  const beside = isBeside ? [...others, ...odd.map((at): SideColumn => ({ ...at, role: "other" }))] : others;
  return { years: total ? [total] : parts.map(placeOf), beside: inOrder([...parts, ...beside]) };
}

function asPart(at: YearPosition): SideColumn {
  return { ...at, role: "part" };
}

function placeOf({ year, position }: SideColumn): YearPosition {
  return { year, position };
}

function inOrder(columns: readonly SideColumn[]): SideColumn[] {
  return [...columns].sort((a, b) => a.position - b.position);
}

/** Whether a header that names nothing may still stand over a part: words, and none that say that something else stands below. */
export function mayHeadPart(text: string): boolean {
  return (
    /\p{L}{2}/u.test(text) &&
    text.length <= LONGEST &&
    !isOtherHeader(text) &&
    !isShareHeader(text) &&
    !isCountHeader(normalise(text)) &&
    readTotalLabel(text) === null &&
    readStatement(text) === null
  );
}

/** Whether the figures below these positions add up to the total's with the odd columns (1), without them (-1), or don't tell (0). */
export function fitsWith(
  view: View,
  line: number,
  {
    named,
    odd,
    total,
  }: { readonly named: readonly number[]; readonly odd: readonly number[]; readonly total: number },
): -1 | 0 | 1 {
  const end = Math.min(view.lines[1], line + MOST_LINES);
  let balance = 0;
  for (let at = line + 1; at < end; at++) {
    const stated = numberAt(view, at, total);
    const without = sumAt(view, at, named);
    const further = sumAt(view, at, odd);
    if (stated === null || further === 0) continue;
    const isSum = (sum: number): boolean => Math.abs(sum - stated) <= Math.abs(stated) * ROUNDING;
    balance += (isSum(without + further) ? 1 : 0) - (isSum(without) ? 1 : 0);
  }
  return Math.sign(balance) as -1 | 0 | 1;
}

function sumAt(view: View, line: number, positions: readonly number[]): number {
  return positions.reduce((sum, position) => sum + (numberAt(view, line, position) ?? 0), 0);
}

/** A rough number will do to tell what adds up with what. */
function numberAt(view: View, line: number, position: number): number | null {
  const amount = readAmount(view.cell(line, position));
  return amount.kind === "number" ? amount.rough : null;
}
