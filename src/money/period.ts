/** Periods: a year, a month or a date. */

import { MoneyError } from "./errors";
import { isDayOrYear, isShortYear, readPeriod } from "./periodText";
import { dateOfSerial } from "./serial";
import type { CalendarDate } from "./serial";

export type Period =
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "month"; readonly year: number; readonly month: number }
  | ({ readonly kind: "date" } & CalendarDate);

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

const inRange = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

/** Whole numbers from 1990 to 2100 are years; other numbers are date serials, of which those of these years count. */
function periodOfNumber(value: number): readonly Period[] {
  if (Number.isInteger(value) && inRange(value)) return [{ kind: "year", year: value }];
  return Number.isFinite(value) && value >= 1 ? [{ kind: "date", ...dateOfSerial(value) }] : [];
}

/**
 * Reads a period of the years 1990–2100: a number as year or date serial (1900 system; the time of day is left out), or
 * text in one of the forms of periodText.ts. Throws badPeriod, ambiguousDate, dayOrYear, shortYear.
 */
export function parsePeriod(value: number | string): Period {
  const said = typeof value === "number" ? periodOfNumber(value) : readPeriod(value.trim());
  const [period, other] = said.filter(({ year }) => inRange(year));
  const text = String(value).trim();
  if (!period) throw new MoneyError("badPeriod", { text });
  if (isDayOrYear(text)) throw new MoneyError("dayOrYear", { text, month: periodKey(period) });
  if (other && isShortYear(text)) throw new MoneyError("shortYear", { text, one: periodKey(period) });
  if (other) throw new MoneyError("ambiguousDate", { text, one: periodKey(period), other: periodKey(other) });
  return period;
}

const twoDigits = (number: number): string => String(number).padStart(2, "0");

/** "2022", "2022-06" or "2022-06-15"; one text for one period, so that it serves as a key. */
export function periodKey(period: Period): string {
  if (period.kind === "year") return String(period.year);
  const month = `${period.year}-${twoDigits(period.month)}`;
  return period.kind === "month" ? month : `${month}-${twoDigits(period.day)}`;
}

/** The month of a date. */
export function monthOf({ year, month }: CalendarDate): Extract<Period, { kind: "month" }> {
  return { kind: "month", year, month };
}
