/** Which lines of two tables are the same: by what their labels say beside the currency in which they are given. */

import type { BudgetLine } from "../types";
import { normalise } from "./text";
import { readTotalLabel } from "./totals";

const UNIT_WORDS =
  /\b(?:(?:in|i) )?(?:1 000 |1000 |000s? |mio |mill? |mln |millions? |millioner |thousands? |tusind(?:er)? |[mkt] )?(?:[mkt]?(?:dkk|usd|eur|chf)|tkr|kr|(?:danske |danish )?kron(?:er|e)|us dollars?|dollars?|euros?)(?: (?:m|k|mio|mill?|mln|millions?|millioner|thousands?|tusind(?:er)?|000s?))?\b/g;

/** "Total DKK" and "Total (USD thousand)" are one line, as are "PA3 (DKK)" and "PA3 (USD)". */
export function lineKey({ kind, label }: Pick<BudgetLine, "kind" | "label">): string {
  const plain = normalise(label);
  const bare = withoutUnits(plain);
  const total = kind === "total" || kind === "subtotal" ? readTotalLabel(label) : null;
  if (total) return `${total.kind}: ${withoutUnits(total.rest)}`;
  return bare === "" ? plain : bare;
}

function withoutUnits(plain: string): string {
  return plain.replace(UNIT_WORDS, " ").replace(/ +/g, " ").trim();
}

type Lines = readonly BudgetLine[];

const known = new WeakMap<Lines, WeakMap<Lines, readonly (number | null)[]>>();

/**
 * For each line of one table its like in another, by their labels; null for a line whose like is not there, or that one of
 * the two has more often than the other, so that nobody can say which is meant. Lines of equal labels go by their order.
 */
export function sameLines(lines: Lines, others: Lines): readonly (number | null)[] {
  let ofLines = known.get(lines);
  if (!ofLines) known.set(lines, (ofLines = new WeakMap()));
  let pairs = ofLines.get(others);
  if (!pairs) ofLines.set(others, (pairs = findPairs(lines, others)));
  return pairs;
}

function findPairs(lines: Lines, others: Lines): (number | null)[] {
  const [own, theirs] = [byKey(lines), byKey(others)];
  const pairs = lines.map((): number | null => null);
  for (const [key, indexes] of own) {
    const like = theirs.get(key);
    if (like?.length === indexes.length) indexes.forEach((index, at) => (pairs[index] = like[at]!));
  }
  return pairs;
}

function byKey(lines: Lines): Map<string, number[]> {
  const found = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (line.kind === "memo") return;
    const key = lineKey(line);
    const same = found.get(key);
    if (same) same.push(index);
    else found.set(key, [index]);
  });
  return found;
}
