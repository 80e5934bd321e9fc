/** Telling tables of shares from tables of amounts. */

import type { TableFacts } from "./judge";
import { findUnit } from "./statedUnit";
import type { RawTable } from "./table";
import { normalise } from "./text";
import { textAt } from "./view";

/** "7 % overhead" speaks of a rate, not of what the table holds. */
const RATE = /\d[\d.,]*\s*(?:%|per ?cent|pct|procent)/gi;
const PERCENT = /\b(?:percent\w*|per cent|pct|procent\w*)\b/;
const SHARES = /\b(?:shares?|andele?|fordeling|distribution)\b/;

/** What money is divided by. */
const WEIGHTS =
  /\b(?:weights?|weightings?|vaegte?|vaegtning\w*|(?:allocation|distribution) keys?|fordelingsnoegle\w*)\b/;
/** Weights are scores up to here where they are no shares. */
const HIGHEST_SCORE = 10;

/**
 * A table of percentages or weights: its formats show them, its titles and headers speak of them, or its lines make one in
 * every year; and no currency is stated there.
 */
export function isTableOfShares(facts: TableFacts): boolean {
  const { table, titles, view } = facts;
  if (hasPercentFormats(table)) return true;
  const { header, labelPositions } = table;
  const words = normalise(
    [
      ...titles.map(({ text }) => text),
      ...labelPositions.map(({ header: text }) => text),
      ...header.years.map(({ position }) => textAt(view, header.line, position)),
    ]
      .join(" . ")
      .replace(RATE, " "),
  );
  const percent = PERCENT.test(words);
  const areWeights = WEIGHTS.test(`${words} . ${normalise(facts.sheet.name)}`);
  const most = largest(table);
  if (!percent && !areWeights && !SHARES.test(words) && most > 1) return false;
  if (findUnit({ ...facts, heading: [], everywhere: null }, null) !== null) return false;
  if (percent) return most <= 101;
  if (areWeights && (isNearHundred(facts) || most <= HIGHEST_SCORE)) return true;
  return addsUpToHundred(facts);
}

function hasPercentFormats({ lines }: RawTable): boolean {
  let numbers = 0;
  let percents = 0;
  for (const { figures } of lines)
    for (const { amount, percent } of figures) {
      if (amount.kind !== "number") continue;
      numbers++;
      if (percent) percents++;
    }
  return percents * 2 > numbers;
}

function largest({ lines }: RawTable): number {
  let most = 0;
  for (const { figures } of lines)
    for (const { amount } of figures) if (amount.kind === "number") most = Math.max(most, amount.rough);
  return most;
}

/** Whether the plain lines make 100 (or 1) in every year. */
function addsUpToHundred(facts: TableFacts): boolean {
  return sumsByYear(facts).every((sum) => Math.abs(sum - 100) <= 0.5 || Math.abs(sum - 1) <= 0.005);
}

/** Whether they come near it in every year: one of the weights may be wrong. */
function isNearHundred(facts: TableFacts): boolean {
  return sumsByYear(facts).every((sum) => Math.abs(sum - 100) <= 20 || Math.abs(sum - 1) <= 0.2);
}

function sumsByYear({ table, interpreted }: TableFacts): number[] {
  const lines = interpreted.drafts.filter(({ kind }) => kind === "line");
  return table.header.years.map((_, year) =>
    lines.reduce((all, { raw }) => {
      const amount = raw.figures[year]!.amount;
      return amount.kind === "number" ? all + amount.rough : all;
    }, 0),
  );
}
