/** Tables one below the other, each for the year that a line of its own above it names: "Year 2024", "Budget 2025". */

import type { NameOf } from "./columns";
import type { YearHeader } from "./headers";
import { headerOfYear } from "./sheetYears";
import type { View } from "./view";

const YEAR = /(?<!\d)20\d\d(?!\d)/g;
const LONGEST = 80;
/** A table begins no further below the line that names its year. */
const REACH = 4;

/** A table for one year and the line above it that names the year. */
export interface YearBlock {
  readonly header: YearHeader;
  readonly title: number;
}

/** The tables of a sheet that stand below a year each; none unless there are two at least and their years differ. */
export function yearBlocks(
  view: View,
  period: { readonly from: number; readonly to: number },
  nameOf: NameOf,
): YearBlock[] {
  const titles = titlesIn(view).filter(({ year }) => year >= period.from && year <= period.to);
  const blocks = titles.flatMap(({ line, year }, i): YearBlock[] => {
    const end = Math.min(titles[i + 1]?.line ?? Infinity, line + 1 + REACH);
    const header = headerOfYear(view, year, nameOf, [line + 1, end]);
    return header ? [{ header, title: line }] : [];
  });
  const years = blocks.map(({ header }) => header.years[0]!.year);
  return years.length >= 2 && new Set(years).size === years.length ? blocks : [];
}

/** Lines with nothing in them but words around one year, or the year itself. */
function titlesIn(view: View): { readonly line: number; readonly year: number }[] {
  const found: { line: number; year: number }[] = [];
  for (let line = view.lines[0]; line < view.lines[1]; line++) {
    const filled: unknown[] = [];
    for (let position = view.positions[0]; position < view.positions[1] && filled.length < 2; position++)
      if (!view.isBlank(line, position)) filled.push(view.value(line, position));
    const [only, other] = filled;
    if (other !== undefined || (typeof only !== "string" && typeof only !== "number")) continue;
    const text = String(only);
    const years = text.length <= LONGEST ? text.match(YEAR) : null;
    if (years?.length === 1) found.push({ line, year: Number(years[0]) });
  }
  return found;
}
