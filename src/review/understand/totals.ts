/** Labels that say a row or column is a sum of others. */

import { oncePerText } from "../memory";
import { normalise } from "./text";

export interface TotalLabel {
  readonly kind: "subtotal" | "total";
  /** What the label says beside the word for total, normalised: "priority area 1" in "Subtotal Priority Area 1". */
  readonly rest: string;
}

const SUBTOTAL = /\b(?:sub ?totals?|delsum|deltotal|mellemsum|mellemtotal|subsum)\b/;
const TOTAL =
  /\b(?:(?:grand|overall|sum|hoved|combined) ?totals?|totals?|totalt|total(?:beloeb|budget|sum|udgift(?:er)?|bevilling|ramme|omkostninger)|i alt|ialt|sum|samlet|samlede|tilsammen|aggregate)\b/;
/** Words that mean a total wherever they stand: "Tilskud i alt fra Danmark", but not "i alt 12 partnere". */
const ANYWHERE = /\b(?:i alt|ialt|totalbeloeb)\b(?! \d)/;
/** "Overall" is a total only beside words for money: "Overall budget requested", but not "Overall coordination". */
const OVERALL =
  /^overall(?: (?:budgets?|amounts?|funding|contributions?|grants?|costs?|request(?:ed)?|sum|for|of|from|by|the|denmark|danish|mfa|iom|all|years?|areas?|priority|period))*$/;
/** "Share of total", "Difference from the total": figures that speak of a total without being one. */
const ABOUT_TOTALS =
  /^(?:share|andel|percent\w*|procent\w*|pct|proportion|difference|differens|afvigelse|check|kontrol|variance|of which|thereof|heraf|hvoraf|deraf)\b|\b(?:percent|pct|share|proportion) of\b|\b(?:andel|procent|percent|pct) af\b/;
/** "Total" as an ordinary word inside a name is no total: only at the start or the end of a label. */
const EDGE_WORDS =
  /^(?:budget|amount|funding|beloeb|contribution|bidrag|costs?|ramme|bevilling|sum|for|af|of|the)*$/;

/** Reads "Total", "I alt (mio. kr.)", "Subtotal PA1", "Overall", "Samlet" …; null for a label that is no total's. */
export const readTotalLabel = oncePerText((label): TotalLabel | null => {
  // "Lump sum" is a unit, no sum.
  const plain = label.replace(/\blump[\s-]*sums?\b/gi, "lump");
  const bare = withoutRate(plain).replace(/^\s*(?:[a-z]|\d{1,2})[.)]\s+/i, "");
  const bracketed = [...bare.matchAll(/\([^()]*\)|\[[^[\]]*\]/g)].map(([text]) => text).join(" ");
  const outside = bracketed === "" ? "" : normalise(bare.replace(/\([^()]*\)|\[[^[\]]*\]/g, " "));
  const found = outside === "" ? null : readWords(outside);
  if (found) return { ...found, rest: `${found.rest} ${normalise(bracketed)}`.trim() };
  return readWords(normalise(bare));
});

/** "Lump sum" is a unit. */
const LUMP_SUM = /\blump ?sums?\b/g;

function readWords(words: string): TotalLabel | null {
  const text = words.replace(LUMP_SUM, "lump").trim();
  if (ABOUT_TOTALS.test(text)) return null;
  const subtotal = SUBTOTAL.exec(text);
  if (subtotal) return { kind: "subtotal", rest: without(text, subtotal) };
  if (OVERALL.test(text)) return { kind: "total", rest: text.replace("overall", "").trim() };
  const anywhere = ANYWHERE.exec(text);
  if (anywhere) return { kind: "total", rest: without(text, anywhere) };
  const total = TOTAL.exec(text);
  if (!total) return null;
  const before = text.slice(0, total.index).trim();
  const after = text.slice(total.index + total[0].length).trim();
  if (before !== "" && after !== "" && !EDGE_WORDS.test(after.replaceAll(" ", ""))) return null;
  return { kind: "total", rest: without(text, total) };
}

const WHOLE_PERIOD =
  /^(?:(?:the )?(?:whole|entire|full|complete) (?:(?:programme|program|project|strategy|grant|agreement) )?(?:period|duration)|(?:programme|program|project|strategy|grant|agreement) period|all (?:the )?(?:\d{1,2} |four |five )?years|(?:\d{1,2}|two|three|four|five|to|tre|fire|fem) (?:years?|aar)|(?:hele|samlede?) (?:\w*perioden?)|(?:strategi|projekt|program|bevillings|aftale)perioden|alle (?:\w+ )?aar(?:ene)?|overall)$/;

/** Whether a header says that the figures under it are those of all years: "Whole period", "Alle år", "4 years". */
export function isWholePeriod(header: string): boolean {
  return WHOLE_PERIOD.test(normalise(header.replace(/\(.*?\)|(?:19|20)\d{2}|[-–—*]/g, " ")));
}

function without(text: string, match: RegExpExecArray): string {
  return `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
    .replace(/\s+/g, " ")
    .trim();
}

const MEMO =
  /^(?:(?:heraf|hvoraf|deraf|of which|thereof|hereof|including|incl|inkl)\b|(?:share|andel|in percent|i percent|percent|procent|pct)\b)|\b(?:share of total|andel af|percent of total|percent af)\b|^(?:(?:exchange |planning |valuta)?rate|(?:valuta|omregnings)?kurs)\b|^(?:difference|differens|afvigelse|check|kontrol|variance|balance|saldo|cumulative|akkumuleret|rest|remaining|restbeloeb)\b|\b(?:equivalent|modvaerdi)\b|^(?:in |i )?(?:usd|eur|chf|dkk)\b|\b(?:commitment|tilsagnsramme|bevillingsramme|ceiling|loft)\b(?! area)|^(?:exchange|planning)(?: (?:rates?|kurs)\b|$)|^tilsagn\b/;

/** "Indirect cost, 7 % of direct costs": how money is worked out, beside words that say what it is for. */
const RATE =
  /(\p{L}{3}.*?)[\s,;:–—(-]*\d+(?:[.,]\d+)?\s*(?:%|per ?cent|pct\.?|procent)\s*(?:of|af)\b[^()]*\)?/iu;

const LONGEST_LABEL = 250;
/** Looked for first: RATE tries every beginning of a label. */
const PER_CENT = /\d\s*(?:%|per ?cent|pct|procent)/i;

function withoutRate(label: string): string {
  return label.length > LONGEST_LABEL || !PER_CENT.test(label) ? label : label.replace(RATE, "$1");
}

/** Whether a line's figures are not money of its own: "of which", shares, rates, checks, the equivalent in another currency. */
export const isMemoLabel = oncePerText((label): boolean => {
  const text = normalise(withoutRate(label));
  return MEMO.test(text) || ABOUT_TOTALS.test(text);
});
