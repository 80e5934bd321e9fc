/** What the words beside a figure say about whether a sum should take it in. English and Danish. */

import type { SheetForms } from "./sheetForms";
import { isDateFormat } from "../../workbook/numberFormat";

/** Figures that stand among others without being added: shares, balances, counts, rates, checks. */
const NOT_ADDED =
  /of which|\bheraf\b|\bderaf\b|\bmemo\b|\bnote\b|\bshares?\b|\bandel|percent|procent|\bpct\b|%|in[- ]?kind|naturalier|\bopening (?:balance|stock)|balance|\bsaldo|\bprimo|\bultimo|carried (?:over|forward)|brought|overført|\bprior\b|previous|forrige|tidligere|exclud|\bexcl|\bekskl|not included|ikke medregnet|\brate|\bkurs\b|\bsats|\byear\b|\bår\b|\bindex|\bindeks|number of|\bantal\b|\bno\. of|\b(?:head)?count\b|\bfte\b|årsværk|\bchecks?\b|\bkontrol\b|\bdiff(?:\.|erences?)?(?!\w)|forskel|variance|afvigelse|approved|bevilget|bevilling|ceiling|\bloft\b|available|rådighed|\bincome\b(?![- ]generat)|indtægt|revenue/i;

/** Sums that are meant to leave something out. */
const LEAVES_OUT =
  /exclud|\bexcl|\bekskl|without|\buden\b|before|\bfør\b|\bnet\b|netto|direct|direkte|of which|\bheraf\b|selected|udvalgte/i;

/** Sums of a list that are of all its lines. */
const OF_ALL = /\btotals?\b|\bsum\b|\bi ?alt\b|\bsamlet|\bsubtotal/i;

/** Sums of what has come to pass so far, or of the largest. */
const OF_SOME =
  /to date|so far|until|\bpaid|received|disbursed|hidtil|udbetalt|modtaget|\bindtil|\b(?:top|first|første) \d/i;

/** Whether the words beside a sum say that it adds all lines of its list. */
export function isOfAll(label: string): boolean {
  return OF_ALL.test(label) && !OF_SOME.test(label) && !isMeantToLeaveOut(label);
}

export function isNotAdded(label: string): boolean {
  return NOT_ADDED.test(label);
}

export function isMeantToLeaveOut(label: string): boolean {
  return LEAVES_OUT.test(label);
}

/** Whether nothing but the word "direct" says that a sum leaves something out: all but indirect costs. */
export function isOfDirectCosts(label: string): boolean {
  return isMeantToLeaveOut(label) && !isMeantToLeaveOut(label.replace(/\b(?:direct|direkte)\b/gi, ""));
}

/** Whether words speak of what a sum of direct costs leaves out. */
export function isIndirect(words: string): boolean {
  return /indire[ck]t|overhead|admin|support (?:cost|function)|personnel support|fælles|shared|common|general/i.test(
    words,
  );
}

/** So many columns or rows away a label may stand. */
const REACH = 60;

/** The nearest words left of a cell in its row; empty where there are none. */
export function labelOfRow(sheet: SheetForms, row: number, column: number): string {
  for (let at = column - 1; at >= Math.max(0, column - REACH); at--) {
    const value = sheet.value(row, at);
    if (typeof value === "string" && /\p{L}/u.test(value)) return value.trim();
  }
  return "";
}

/** What a row is called: the longest words left of a cell, so not the unit ("m2") beside the name. Empty where there are none. */
export function nameOfRow(sheet: SheetForms, row: number, column: number): string {
  let name = "";
  for (let at = column - 1; at >= Math.max(0, column - REACH); at--) {
    const value = sheet.value(row, at);
    if (typeof value === "string" && /\p{L}/u.test(value) && value.trim().length > name.length)
      name = value.trim();
  }
  return name;
}

/** The number that a row begins with and that counts it, as 3, "3", "3." or "3)"; null where there is none. A year is none. */
export function numberOfRow(sheet: SheetForms, row: number, column: number): number | null {
  for (let at = Math.max(0, column - REACH); at < column; at++) {
    const value = sheet.value(row, at);
    if (value === null) continue;
    const text = typeof value === "number" ? String(value) : value;
    const counted = typeof text === "string" ? /^\s*(\d{1,4})\s*[.)]?\s*$/.exec(text) : null;
    const number = Number(counted?.[1] ?? 0);
    return number > 0 && number < 1900 ? number : null;
  }
  return null;
}

/**
 * What the header of a column looks like, so that columns of a series are known by it: "Q#" for Q1, "#" for a year, "month".
 * Empty where there is no header, or one that belongs to no series.
 */
export function seriesOfColumn(sheet: SheetForms, row: number, column: number): string {
  for (let at = row - 1; at >= Math.max(0, row - REACH); at--) {
    const value = sheet.value(at, column);
    if (value === null) continue;
    if (typeof value === "string") return seriesOf(value);
    if (typeof value !== "number") return "";
    if (isDateFormat(sheet.sheet.cells.numberFormat(at, column))) return "date";
    if (Number.isInteger(value) && value >= 1900 && value < 2200) return "#";
  }
  return "";
}

const MONTH = /^(jan|feb|mar|apr|ma[jyi]|jun|jul|aug|sep|o[ck]t|nov|dec)[a-zæøå]*\.?(?=$|[\s\d/'-])/i;

function seriesOf(text: string): string {
  const shape = text.trim().toLowerCase().replace(MONTH, "month").replace(/\d+/g, "#");
  return shape.includes("#") || shape.includes("month") ? shape : "";
}
