/** Headers that say the same of different years in words of their own: "Denmark 2024", "Denmark 2025". */

import { isOtherDonor } from "./donors";
import { normalise } from "./text";
import type { YearCell } from "./yearCells";

const LONGEST = 40;
const MOST_WORDS = 4;
const YEAR = /(?<!\d)20\d\d(?!\d)/g;
/** What is counted or aimed at by year is no money. */
const NO_MONEY =
  /\b(?:targets?|maal|maaltal|baselines?|milestones?|milepael\w*|indicators?|indikator\w*|results?|resultat\w*|outputs?|outcomes?|staff|fte|aarsvaerk|persons?|people|beneficiar\w*|participants?|deltagere|number|no|antal|posts?|rates?|kurs|version|updated?|opdateret|report\w*|rapport\w*|meetings?|moede\w*|survey|per|as of|since|until|before|after|end|ultimo|primo)\b/;

/** Whether a normalised header says that what stands below is counted or aimed at, which is no money. */
export function isCountHeader(words: string): boolean {
  return NO_MONEY.test(words);
}

/** Cells of one row with the same words and different years, collected while a sheet is read. */
export class RepeatedWords {
  private readonly byWords = new Map<string, YearCell[]>();

  /** A text that names no year by itself. */
  add(row: number, column: number, text: string): void {
    if (text.length > LONGEST) return;
    const years = text.match(YEAR);
    if (years?.length !== 1) return;
    const words = normalise(text.replace(YEAR, " "));
    if (!/[a-z]{2}/.test(words) || /\d/.test(words) || words.split(" ").length > MOST_WORDS) return;
    if (NO_MONEY.test(words) || isOtherDonor(words)) return;
    const key = `${row}:${words}`;
    const cell = { row, column, year: Number(years[0]), beside: words, part: null, span: false } as const;
    const same = this.byWords.get(key);
    if (same) same.push({ ...cell, isHeader: true });
    else this.byWords.set(key, [{ ...cell, isHeader: true }]);
  }

  found(): YearCell[] {
    return [...this.byWords.values()]
      .filter((cells) => new Set(cells.map(({ year }) => year)).size > 1)
      .flat();
  }
}
