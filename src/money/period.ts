/** Periods as people write them in a cell: a year, a month or a date. */

import { MoneyError } from "./errors";
import { dateOfSerial, serialOfDate } from "./serial";
import type { CalendarDate } from "./serial";

export type Period =
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "month"; readonly year: number; readonly month: number }
  | ({ readonly kind: "date" } & CalendarDate);

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

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

/** 1–12 for a month's name or its first letters (three at least), or null. */
function monthOfName(word: string): number | null {
  const start = word.toLowerCase();
  if (start.length < 3) return null;
  const index = MONTH_NAMES.findIndex((names) => names.some((name) => name.startsWith(start)));
  return index < 0 ? null : index + 1;
}

/** "22" → 2022, "95" → 1995: the years that FIRST_YEAR leaves open. */
function fullYear(digits: string): number {
  const number = Number(digits);
  if (digits.length > 2) return number;
  return number < FIRST_YEAR % 100 ? 2000 + number : 1900 + number;
}

const inRange = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

function monthPeriod(year: number, month: number | null): Period | null {
  return month !== null && month >= 1 && month <= 12 ? { kind: "month", year, month } : null;
}

function datePeriod(date: CalendarDate): Period | null {
  return serialOfDate(date) === null ? null : { kind: "date", ...date };
}

/** The forms that text may take, each with how it reads; the first that matches decides. */
const FORMS: readonly (readonly [RegExp, (match: readonly string[]) => Period | null])[] = [
  [/^(\d{4})$/, ([, year]) => ({ kind: "year", year: Number(year) })],
  [/^(\d{5})$/, ([, serial]) => ({ kind: "date", ...dateOfSerial(Number(serial)) })],
  [
    /^(\d{4})-(\d{2})-(\d{2})$/,
    ([, y, m, d]) => datePeriod({ year: Number(y), month: Number(m), day: Number(d) }),
  ],
  [/^(\d{4}) ?[-/M] ?(\d{1,2})$/i, ([, year, month]) => monthPeriod(Number(year), Number(month))],
  [/^(\d{1,2}) ?[-/.] ?(\d{4})$/, ([, month, year]) => monthPeriod(Number(year), Number(month))],
  [
    /^(\p{L}+)\.?[-\s'’/]*(\d{4}|\d{2})$/u,
    ([, name, year]) => monthPeriod(fullYear(year!), monthOfName(name!)),
  ],
  [/^(\d{4})[-\s/]+(\p{L}+)\.?$/u, ([, year, name]) => monthPeriod(Number(year), monthOfName(name!))],
];

/** Numbers from the first of January 1990 to the last of December 2100 are dates; anything between is neither. */
function periodOfNumber(value: number): Period | null {
  if (Number.isInteger(value) && inRange(value)) return { kind: "year", year: value };
  if (!Number.isFinite(value) || value < 1) return null;
  return { kind: "date", ...dateOfSerial(value) };
}

function periodOfText(text: string): Period | null {
  for (const [form, read] of FORMS) {
    const match = form.exec(text);
    if (match) return read(match);
  }
  return null;
}

/**
 * Reads a period: a year 1990–2100 as number or text; a month ("2022-06", "06-2022", "Jun-22", "juni 2022"; names in
 * English or Danish, whole or shortened to at least three letters); a date as serial or "2022-06-15".
 * Throws badPeriod.
 */
export function parsePeriod(value: number | string): Period {
  const period = typeof value === "number" ? periodOfNumber(value) : periodOfText(value.trim());
  if (!period || !inRange(period.year)) throw new MoneyError("badPeriod", { text: String(value).trim() });
  return period;
}

const twoDigits = (number: number): string => String(number).padStart(2, "0");

/** "2022", "2022-06" or "2022-06-15"; one text for one period, so that it serves as a key. */
export function periodKey(period: Period): string {
  if (period.kind === "year") return String(period.year);
  const month = `${period.year}-${twoDigits(period.month)}`;
  return period.kind === "month" ? month : `${month}-${twoDigits(period.day)}`;
}

/** The period itself and those around it, narrowest first: date, month, year. */
export function enclosingPeriods(period: Period): readonly Period[] {
  const year: Period = { kind: "year", year: period.year };
  if (period.kind === "year") return [year];
  const month: Period = { kind: "month", year: period.year, month: period.month };
  return period.kind === "month" ? [month, year] : [period, month, year];
}
