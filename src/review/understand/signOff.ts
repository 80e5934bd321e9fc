/** Where a table ends: at its total, not at the dates, versions and account numbers of those who sign below it. */

import { readLabel } from "./labels";
import type { Vocabulary } from "./labels";
import { isOtherCost } from "./lines";
import { isFigure } from "./table";
import type { RawTable, TableLine } from "./table";
import { normalise } from "./text";

const SIGN_OFF =
  /^(?:(?:date|dato|dated|version|revision no|signature|signed|underskrift|underskrevet|approved|godkendt|prepared|udarbejdet|checked|kontrolleret|reviewed|submitted|indsendt|contact|kontakt\w*|phone|tel|telefon|email|e mail|iban|swift|account|konto\w*|cvr|ref|reference|journalnr|sagsnr|file no|page|side|name|navn|title|titel|stilling)\b|bank\b|bankkonto\b)/;

/**
 * Without the rows behind the last total that name nothing of the strategy and no cost, have a figure in one year at most,
 * and stand behind an empty line or say that somebody signs. Rows with amounts in several years stay.
 */
export function withoutSignOff(table: RawTable | null, vocabulary: Vocabulary): RawTable | null {
  if (!table || table.header.list || table.header.years.length < 2) return table;
  const { lines } = table;
  const total = lines.findLastIndex((line) => line.hasFigures && isTotal(line, vocabulary));
  if (total < 0) return table;
  let end = lines.length;
  while (end > total + 1 && !isBudgetLine(lines[end - 1]!, vocabulary)) end--;
  // What directly follows the total without saying that it signs may be a row that was put there late.
  while (end < lines.length && !isAside(lines, total, end)) end++;
  return end === lines.length ? table : { ...table, lines: lines.slice(0, end) };
}

function isTotal({ labels }: TableLine, vocabulary: Vocabulary): boolean {
  return labels.some(({ text }) => readLabel(text, vocabulary).total === "total");
}

function isBudgetLine({ labels, figures }: TableLine, vocabulary: Vocabulary): boolean {
  if (figures.filter(({ amount }) => isFigure(amount)).length > 1) return true;
  return labels.some(({ text }) => {
    const { area, line, total, memo } = readLabel(text, vocabulary);
    const isNamed = (area !== null && !area.numberOnly) || line !== null || total !== null || memo;
    return isNamed || (isOtherCost(text) && !SIGN_OFF.test(normalise(text)));
  });
}

function isAside(lines: readonly TableLine[], total: number, at: number): boolean {
  const between = lines.slice(total + 1, at + 1);
  return between.some(
    ({ afterGap, labels }) => afterGap || labels.some(({ text }) => SIGN_OFF.test(normalise(text))),
  );
}
