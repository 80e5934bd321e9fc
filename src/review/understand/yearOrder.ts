/** Whether years that stand side by side are those of a budget: in order, or in order but for a slip of the pen. */

/** Budgets leave out a year or two at most; years in which people were hired lie further apart. */
const MOST_YEARS_BETWEEN = 3;
/** So many years must follow each other to show that another at their end is a slip; between its neighbours two do. */
const FEWEST_BESIDE = 3;

/** Years of one run from left to right, a year of several columns once. */
export function followEachOther(years: readonly number[]): boolean {
  return (isInOrder(years) && !isScattered(years)) || isComplete(years) || slipIn(years) !== null;
}

function isInOrder(years: readonly number[]): boolean {
  const rising = years.every((year, i) => i === 0 || year >= years[i - 1]!);
  return rising || years.every((year, i) => i === 0 || year <= years[i - 1]!);
}

function isScattered(years: readonly number[]): boolean {
  return years.some((year, i) => i > 0 && Math.abs(year - years[i - 1]!) > MOST_YEARS_BETWEEN);
}

/** Three or more consecutive years, each once, in whatever order. */
function isComplete(years: readonly number[]): boolean {
  const sorted = [...years].sort((a, b) => a - b);
  return sorted.length >= 3 && sorted.every((year, i) => i === 0 || year === sorted[i - 1]! + 1);
}

/** A year that stands in another's place: which one, and the year that its neighbours call for. */
export interface YearSlip {
  readonly at: number;
  readonly expected: number;
}

/** The only year that breaks a row of consecutive ones ("2018, 2021, 2020"); null where there is none or more than one. */
export function slipIn(years: readonly number[]): YearSlip | null {
  if ((isInOrder(years) && !isScattered(years)) || isComplete(years)) return null;
  for (const step of [1, -1]) {
    for (let at = 0; at < years.length; at++) {
      const isAtEnd = at === 0 || at === years.length - 1;
      if (years.length - 1 < (isAtEnd ? FEWEST_BESIDE : 2)) continue;
      const other = at === 0 ? 1 : 0;
      const placed = (i: number): number => years[other]! + step * (i - other);
      if (years.every((year, i) => i === at || year === placed(i))) return { at, expected: placed(at) };
    }
  }
  return null;
}
