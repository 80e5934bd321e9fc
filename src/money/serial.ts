/**
 * Excel's date serials in the 1900 system, where day 60 is a 29 February that never was. A workbook may count from 1904
 * instead, with serials 1462 lower, but a function is not told: whoever works so writes dates as text.
 */

export interface CalendarDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
}

/** "2022-06-15" as a date; the text must have this form. */
export function dateOfIso(text: string): CalendarDate {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return { year, month, day };
}

const DAY = 86_400_000;
const LOTUS_LEAP_DAY = 60;

/** The date of a serial; a time of day (the fraction) is left out. Serial 1 is 1 January 1900. */
export function dateOfSerial(serial: number): CalendarDate {
  const day = Math.floor(serial);
  if (day === LOTUS_LEAP_DAY) return { year: 1900, month: 2, day: 29 };
  const dayZero = Date.UTC(1899, 11, day < LOTUS_LEAP_DAY ? 31 : 30);
  const date = new Date(dayZero + day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The serial of a date, or null when the calendar has no such day (30 February). */
export function serialOfDate({ year, month, day }: CalendarDate): number | null {
  if (year === 1900 && month === 2 && day === 29) return LOTUS_LEAP_DAY;
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return null;
  const serial = Math.round((time - Date.UTC(1899, 11, 30)) / DAY);
  return serial > LOTUS_LEAP_DAY ? serial : serial - 1;
}
