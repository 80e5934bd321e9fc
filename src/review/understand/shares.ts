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

/** A table of percentages: its formats show them, or its titles and headers speak of them and no currency is stated there. */
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
  if (!percent && !SHARES.test(words)) return false;
  if (findUnit({ ...facts, heading: [], everywhere: null }, null) !== null) return false;
  return percent ? largest(table) <= 101 : addsUpToHundred(facts);
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
function addsUpToHundred({ table, interpreted }: TableFacts): boolean {
  const lines = interpreted.drafts.filter(({ kind }) => kind === "line");
  return table.header.years.every((_, year) => {
    const sum = lines.reduce((all, { raw }) => {
      const amount = raw.figures[year]!.amount;
      return amount.kind === "number" ? all + amount.rough : all;
    }, 0);
    return Math.abs(sum - 100) <= 0.5 || Math.abs(sum - 1) <= 0.005;
  });
}
