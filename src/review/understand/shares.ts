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
  const figures = lines.flatMap((line) => line.figures).filter(({ amount }) => amount.kind === "number");
  return figures.length > 0 && figures.filter(({ percent }) => percent).length * 2 > figures.length;
}

function largest({ lines }: RawTable): number {
  return Math.max(
    0,
    ...lines.flatMap(({ figures }) =>
      figures.map(({ amount }) => (amount.kind === "number" ? amount.value.toNumber() : 0)),
    ),
  );
}

/** Whether the plain lines make 100 (or 1) in every year. */
function addsUpToHundred({ table, interpreted }: TableFacts): boolean {
  const lines = interpreted.drafts.filter(({ kind }) => kind === "line");
  return table.header.years.every((_, year) => {
    const sum = lines.reduce((all, { raw }) => {
      const amount = raw.figures[year]!.amount;
      return amount.kind === "number" ? all + amount.value.toNumber() : all;
    }, 0);
    return Math.abs(sum - 100) <= 0.5 || Math.abs(sum - 1) <= 0.005;
  });
}
