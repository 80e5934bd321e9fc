/** What a number format code says about the numbers it shows. Source: ECMA-376 part 1, 18.8.31. */

/** What stands for itself (quoted, escaped), pads, fills, or gives a colour, a locale or elapsed time. */
const NO_CODES = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;

/**
 * Whether a format shows numbers as dates: a day, a year or the name of a month stands in it. Times of day and durations
 * are no dates. Also with å for the year, as Danish formats have it.
 */
export function isDateFormat(format: string): boolean {
  let isDate = dateFormats.get(format);
  if (isDate === undefined) {
    if (dateFormats.size >= MOST_FORMATS) dateFormats.clear();
    dateFormats.set(format, (isDate = showsDates(format)));
  }
  return isDate;
}

/** Asked for each number of a sheet that could be a date, and most cells have one of a few formats. */
const dateFormats = new Map<string, boolean>();
const MOST_FORMATS = 1_000;

function showsDates(format: string): boolean {
  const words = format.replace(NO_CODES, " ").match(/[a-zå]+/gi) ?? [];
  return words.some((word) => /^[yådm]+$/i.test(word) && /yy|åå|d|mmm/i.test(word));
}

/**
 * How many decimals a format shows of a positive number, none where it shows thousands or millions; null for "General" and
 * other formats that show what there is. Percentages show two more of the number itself.
 */
export function decimalsShown(format: string): number | null {
  const section = format.replace(NO_CODES, "").split(";")[0]!;
  const digits = /[0#?][0#?,]*(?:\.([0#?]*),*)?/.exec(section);
  if (!digits || isDateFormat(format) || /[e/]/i.test(section)) return null;
  const [whole, decimals = ""] = digits;
  const thousands = /,*$/.exec(whole)![0].length;
  return Math.max(0, decimals.length + (section.includes("%") ? 2 : 0) - 3 * thousands);
}
