/** Labels that say a row or column is a sum of others. */

import { normalise } from "./text";

export interface TotalLabel {
  readonly kind: "subtotal" | "total";
  /** What the label says beside the word for total, normalised: "priority area 1" in "Subtotal Priority Area 1". */
  readonly rest: string;
}

const SUBTOTAL = /\b(?:sub ?totals?|delsum|deltotal|mellemsum|mellemtotal|subsum)\b/;
const TOTAL =
  /\b(?:(?:grand|overall|sum|hoved|combined) ?totals?|totals?|totalt|totalsum|i alt|ialt|sum|samlet|samlede|tilsammen|aggregate)\b/;
/** "Total" as an ordinary word inside a name is no total: only at the start or the end of a label. */
const EDGE_WORDS =
  /^(?:budget|amount|funding|beloeb|contribution|bidrag|costs?|ramme|bevilling|sum|for|af|of|the)*$/;

/** Reads "Total", "I alt", "Subtotal PA1", "Grand total", "Samlet" …; null for a label that is no total's. */
export function readTotalLabel(label: string): TotalLabel | null {
  const text = normalise(label.replace(/^\s*(?:[a-z]|\d{1,2})[.)]\s+/i, ""));
  const subtotal = SUBTOTAL.exec(text);
  if (subtotal) return { kind: "subtotal", rest: without(text, subtotal) };
  const total = TOTAL.exec(text);
  if (!total) return null;
  const before = text.slice(0, total.index).trim();
  const after = text.slice(total.index + total[0].length).trim();
  if (before !== "" && after !== "" && !EDGE_WORDS.test(after.replaceAll(" ", ""))) return null;
  return { kind: "total", rest: without(text, total) };
}

function without(text: string, match: RegExpExecArray): string {
  return `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
    .replace(/\s+/g, " ")
    .trim();
}

const MEMO =
  /^(?:(?:heraf|hvoraf|deraf|of which|thereof|hereof|including|incl|inkl)\b|(?:share|andel|in percent|i percent|percent|procent|pct)\b)|\b(?:share of total|andel af|percent of total|percent af)\b|^(?:(?:exchange |planning |valuta)?rate|(?:valuta|omregnings)?kurs)\b|^(?:difference|differens|afvigelse|check|kontrol|variance|balance|saldo|cumulative|akkumuleret|rest|remaining|restbeloeb)\b|\b(?:equivalent|modvaerdi)\b|^(?:in |i )?(?:usd|eur|chf|dkk)\b|\b(?:commitment|tilsagnsramme|bevillingsramme|ceiling|loft)\b(?! area)|^(?:exchange|planning|tilsagn\b) ?/;

/** Whether a line's figures are not money of its own: "of which", shares, rates, checks, the equivalent in another currency. */
export function isMemoLabel(label: string): boolean {
  return MEMO.test(normalise(label));
}
