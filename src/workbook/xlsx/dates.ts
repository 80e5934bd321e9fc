/** Dates in files that do not hold them as Excel's serial numbers since 1900. */

/** Days by which the serial numbers of a workbook that counts from 1904 are short. */
export const DAYS_1900_TO_1904 = 1462;

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z)?$/;
const MS_A_DAY = 86_400_000;

/** An ISO 8601 date or date and time as a serial number; null for anything else. */
export function serialOfIsoDate(text: string): number | null {
  const match = ISO.exec(text.trim());
  if (!match) return null;
  const [year, month, day, hour, minute] = match.slice(1, 6).map((part) => Number(part ?? 0));
  const days = (Date.UTC(year!, month! - 1, day!) - Date.UTC(1899, 11, 30)) / MS_A_DAY;
  const check = new Date(Date.UTC(year!, month! - 1, day!));
  if (check.getUTCMonth() !== month! - 1 || check.getUTCDate() !== day! || days < 1) return null;
  // Excel counts a 29 February 1900 that never was; before it, serial numbers are one lower.
  const serial = days < 61 ? days - 1 : days;
  return serial + (hour! * 3600 + minute! * 60 + Number(match[6] ?? 0)) / 86_400;
}
