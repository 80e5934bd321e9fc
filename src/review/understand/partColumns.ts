/** Columns in front of a year's own that make up its amount, where the header names the year over the last of them alone. */

import type { NameOf, SideColumn, YearPosition } from "./columns";
import { holdsFigures } from "./headerCells";
import { readPartOfYear } from "./partsOfYear";
import { textAt } from "./view";
import type { View } from "./view";

/** One column beside a total is no part of it. */
const FEWEST_PARTS = 2;

/**
 * "Core | Soft earmarked | Total 2024", "Q1 | Q2 | Q3 | Q4 | 2024": the columns of funding lines, areas or parts of the
 * year directly before each year's own. Empty unless every year has the same ones, each once.
 */
export function partsBefore(
  view: View,
  line: number,
  years: readonly YearPosition[],
  nameOf: NameOf,
): SideColumn[] {
  const found = years.map((at, i) => {
    const floor = i === 0 ? view.positions[0] : years[i - 1]!.position + 1;
    return partsOf(view, line, at, floor, nameOf);
  });
  const keys = found.map((parts) => parts.map(({ key }) => key));
  const [first] = keys;
  if (!first || first.length < FEWEST_PARTS || new Set(first).size < first.length) return [];
  return keys.every((own) => own.join() === first.join())
    ? found.flatMap((parts) => parts.map(({ column }) => column))
    : [];
}

function partsOf(
  view: View,
  line: number,
  { year, position: own }: YearPosition,
  floor: number,
  nameOf: NameOf,
): { readonly key: string; readonly column: SideColumn }[] {
  const parts: { key: string; column: SideColumn }[] = [];
  for (let position = own - 1; position >= floor; position--) {
    const text = textAt(view, line, position);
    const part = text.length <= 40 ? readPartOfYear(text) : null;
    const name = part ? {} : text === "" ? null : nameOf(text);
    if ((!part && !name) || !holdsFigures(view, line, position)) break;
    const key = part?.id ?? `${name!.area} ${name!.line}`;
    parts.unshift({ key, column: { year, position, role: "part", ...name } });
  }
  return parts;
}
