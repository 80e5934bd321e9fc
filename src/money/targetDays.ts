/**
 * The days on which euro reference rates are set: all but Saturdays, Sundays and the closing days of TARGET, which
 * since 2002 are New Year's Day, Good Friday, Easter Monday, 1 May, 25 and 26 December (ECB, long-term calendar for
 * TARGET closing days, 14 December 2000).
 */

import type { CalendarDate } from "./serial";
import { dateOfSerial, serialOfDate } from "./serial";

const FIXED: ReadonlySet<string> = new Set(["1-1", "5-1", "12-25", "12-26"]);

/** Easter Sunday of the Gregorian calendar, as a serial (the computus of Meeus, Jones and Butcher). */
function easter(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonOrbit = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonOrbit + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * correction + 114;
  return serialOfDate({ year, month: Math.floor(days / 31), day: (days % 31) + 1 })!;
}

const easters = new Map<number, number>();

function easterOf(year: number): number {
  const found = easters.get(year) ?? easter(year);
  easters.set(year, found);
  return found;
}

/** Whether rates are set on the day of a serial (1990 and later). */
export function isTargetDay(serial: number): boolean {
  const weekday = serial % 7;
  if (weekday === 0 || weekday === 1) return false; // Saturday, Sunday
  const { year, month, day } = dateOfSerial(serial);
  const fromEaster = serial - easterOf(year);
  return !FIXED.has(`${month}-${day}`) && fromEaster !== -2 && fromEaster !== 1;
}

/** The date itself if rates are set on it, else the last one before on which they are. */
export function targetDayOf(date: CalendarDate): CalendarDate {
  let serial = serialOfDate(date)!;
  while (!isTargetDay(serial)) serial -= 1;
  return dateOfSerial(serial);
}
