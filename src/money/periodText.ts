/**
 * Periods as people write them in a cell, in English and Danish:
 *
 * - a year: "2022";
 * - a month: "2022-06", "2022M06", "06-2022", "6/2022", "Jun-22", "juni 2022", "2022 juni";
 * - a date: "2022-06-30", "30.06.2022", "30.6.22", "30/6-22", "30. juni 2022", "30-Jun-22", "June 30, 2022", or a serial
 *   as text ("44742"), with or without a time behind ("2022-06-30 00:00", "2022-06-30T00:00:00"), which is left out.
 *
 * Dots part a day, a month and a year in this order; no English writing uses them otherwise. Between strokes or dashes
 * day and month may stand either way: such a date counts only where one order alone makes a date ("30/06/2022"), or both
 * the same ("06/06/2022"). A month's name with two digits behind a blank ("June 15") may be a day as well as a year.
 */

import type { Period } from "./period";
import type { CalendarDate } from "./serial";
import { dateOfSerial, serialOfDate } from "./serial";

/** null where the calendar has no such month or day. */
type Reading = Period | null;

/** English and Danish, as they start alike often enough to be looked up together. */
const MONTH_NAMES: readonly (readonly string[])[] = [
  ["january", "januar"],
  ["february", "februar"],
  ["march", "marts"],
  ["april"],
  ["may", "maj"],
  ["june", "juni"],
  ["july", "juli"],
  ["august"],
  ["september"],
  ["october", "oktober"],
  ["november"],
  ["december"],
];

/** 1–12 for a month's name or its first letters (three at least); 0, which is no month, for another word. */
function monthOfName(word: string): number {
  const start = word.toLowerCase();
  if (start.length < 3) return 0;
  return MONTH_NAMES.findIndex((names) => names.some((name) => name.startsWith(start))) + 1;
}

/** "22" → 2022, "95" → 1995. */
function fullYear(digits: string): number {
  const number = Number(digits);
  if (digits.length > 2) return number;
  return number < 90 ? 2000 + number : 1900 + number;
}

function month(year: number, number: number): Reading {
  return number >= 1 && number <= 12 ? { kind: "month", year, month: number } : null;
}

function date(year: number, number: number, day: number): Reading {
  const written: CalendarDate = { year, month: number, day };
  return serialOfDate(written) === null ? null : { kind: "date", ...written };
}

/** Day and month between strokes: both orders, or one where they come to the same. */
function eitherOrder(year: number, first: number, second: number): Reading[] {
  const dayFirst = date(year, second, first);
  return first === second ? [dayFirst] : [dayFirst, date(year, first, second)];
}

/** A date of ISO 8601 with a time of day: a program's writing, as in exported lists. */
const ISO_TIME = /^(\d{4})-(\d{2})-(\d{2})[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?Z?$/i;

/** The first form that matches decides. */
const FORMS: readonly (readonly [RegExp, (parts: readonly string[]) => Reading | Reading[]])[] = [
  [/^(\d{4})$/, ([year]) => ({ kind: "year", year: Number(year) })],
  [/^(\d{5})$/, ([serial]) => ({ kind: "date", ...dateOfSerial(Number(serial)) })],
  [/^(\d{4}) ?[-/M] ?(\d{1,2})$/i, ([y, m]) => month(Number(y), Number(m))],
  [/^(\d{1,2}) ?[-/.] ?(\d{4})$/, ([m, y]) => month(Number(y), Number(m))],
  [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, ([y, , m, d]) => date(Number(y), Number(m), Number(d))],
  [ISO_TIME, ([y, m, d]) => date(Number(y), Number(m), Number(d))],
  [/^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})$/, ([d, m, y]) => date(fullYear(y!), Number(m), Number(d))],
  // Danish: no other writing mixes the two.
  [/^(\d{1,2})\/(\d{1,2})[- ](\d{4}|\d{2})$/, ([d, m, y]) => date(fullYear(y!), Number(m), Number(d))],
  [/^(\d{1,2})([-/])(\d{1,2})\2(\d{4})$/, ([a, , b, y]) => eitherOrder(Number(y), Number(a), Number(b))],
  // With two digits the year may come first as well: "22/06/30".
  [
    /^(\d{2})([-/])(\d{2})\2(\d{2})$/,
    ([a, , b, c]) => [
      ...eitherOrder(fullYear(c!), Number(a), Number(b)),
      ...(a === c ? [] : [date(fullYear(a!), Number(b), Number(c))]),
    ],
  ],
  [/^(\p{L}+)\.?[-\s'’/]*(\d{4}|\d{2})$/u, ([name, y]) => month(fullYear(y!), monthOfName(name!))],
  [/^(\d{4})[-\s/]+(\p{L}+)\.?$/u, ([y, name]) => month(Number(y), monthOfName(name!))],
  [
    /^(\d{1,2})(?:\.|st|nd|rd|th)?[-\s/]*(\p{L}+)\.?[-\s,'’/]*(\d{4}|\d{2})$/u,
    ([d, name, y]) => date(fullYear(y!), monthOfName(name!), Number(d)),
  ],
  [
    /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u,
    ([name, d, y]) => date(Number(y), monthOfName(name!), Number(d)),
  ],
];

/** A month's name and two digits, with nothing but blanks or a point between. */
const NAME_AND_TWO_DIGITS = /^(\p{L}+)\.?\s*(\d{2})$/u;
/** Months whose name is written so in Danish alone, where a day stands before it: "juni 15" is 2015. */
const DANISH_ONLY = /^(januar|februar|marts|maj|juni|juli|oktober|okt)$/i;

/** Whether a text may be a day of a month as well as a month of a year: "June 15", but not "June 95", "Jun-15", "juni 15". */
export function isDayOrYear(text: string): boolean {
  const [, name, digits] = NAME_AND_TWO_DIGITS.exec(text) ?? [];
  if (name === undefined || DANISH_ONLY.test(name) || monthOfName(name) === 0) return false;
  return Number(digits) >= 1 && Number(digits) <= 31;
}

/** Whether a text is three numbers of two digits, so that the year may stand first or last. */
export const isShortYear = (text: string): boolean => /^\d{2}([-/])\d{2}\1\d{2}$/.test(text);

/** What a text may say, in any century: one period as a rule, several where it is ambiguous, none where it is no period. */
export function readPeriod(text: string): readonly Period[] {
  for (const [form, read] of FORMS) {
    const match = form.exec(text);
    if (match) return [read(match.slice(1))].flat().filter((each): each is Period => each !== null);
  }
  return [];
}
