/** Columns in front of a year's own that make up its amount, where the header names the year over the last of them alone. */

import type { NameOf, SideColumn, YearPosition } from "./columns";
import { holdsFigures } from "./headerCells";
import { fitsWith, mayHeadPart } from "./namedColumns";
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
  if (!first || first.length < FEWEST_PARTS) return [];
  const isOnce = (own: readonly (string | null)[]): boolean => {
    const named = own.filter((key) => key !== null);
    return new Set(named).size === named.length;
  };
  // A header that names nothing in one year may stand where the others name an area.
  const isAlike = (own: readonly (string | null)[]): boolean =>
    own.length === first.length &&
    own.every((key, i) => key === first[i] || key === null || first[i] === null);
  return keys.every((own) => isOnce(own) && isAlike(own))
    ? found.flatMap((parts) => parts.map(({ column }) => column))
    : [];
}

/**
 * "Denmark 2024 | Sweden 2024 | Total 2024": where the year's own column adds up those of donors directly before it, the
 * column of the strategy's own donor is the one that counts. Null where it does not.
 */
export function donorsBefore(
  view: View,
  line: number,
  at: YearPosition,
  nameOf: NameOf,
): { readonly own: YearPosition; readonly others: readonly SideColumn[] } | null {
  const { year } = at;
  const own: YearPosition[] = [];
  const others: SideColumn[] = [{ ...at, role: "apart" }];
  for (let position = at.position - 1; position >= view.positions[0]; position--) {
    const donor = nameOf(textAt(view, line, position))?.donor;
    if (!donor || !holdsFigures(view, line, position)) break;
    if (donor === "own") own.push({ year, position });
    else others.unshift({ year, position, role: "apart" });
  }
  const [only, another] = own;
  return only && !another && others.length > 1 ? { own: only, others } : null;
}

interface Part {
  /** What tells it from the others of its year; null for one whose header names nothing. */
  readonly key: string | null;
  readonly column: SideColumn;
}

function partsOf(
  view: View,
  line: number,
  { year, position: own }: YearPosition,
  floor: number,
  nameOf: NameOf,
): readonly Part[] {
  const parts: Part[] = [];
  for (let position = own - 1; position >= floor; position--) {
    const text = textAt(view, line, position);
    if (!holdsFigures(view, line, position)) break;
    const part = text.length <= 40 ? readPartOfYear(text) : null;
    const name = part || text === "" ? null : nameOf(text);
    if (name?.donor || (!part && !name && !mayHeadPart(text))) break;
    const key = part?.id ?? (name && `${name.area} ${name.line}`);
    parts.unshift({ key, column: { year, position, role: "part", ...name } });
  }
  return withoutOdd(view, line, own, parts);
}

/**
 * Without columns whose headers name nothing, unless they stand among areas or funding lines and the year's amount does not
 * add up better without them; those in front of the first named one must be needed for it.
 */
function withoutOdd(view: View, line: number, total: number, parts: readonly Part[]): readonly Part[] {
  const named = parts.filter(({ key }) => key !== null);
  const places = (of: readonly Part[]): number[] => of.map(({ column }) => column.position);
  const fit = (odd: readonly Part[]): number =>
    fitsWith(view, line, { named: places(named), odd: places(odd), total });
  const first = parts.findIndex(({ key }) => key !== null);
  const isByName = named.filter(({ column: { area, line: of } }) => area ?? of).length >= FEWEST_PARTS;
  const odd = parts.filter(({ key }) => key === null);
  const within = odd.filter((part) => parts.indexOf(part) > first);
  const isFew = isByName && odd.length < named.length;
  if (isFew && fit(odd) > 0) return parts;
  if (isFew && within.length > 0 && fit(within) >= 0) return parts.slice(first);
  // What names nothing ends the run of named columns before the year's own.
  return parts.slice(parts.findLastIndex(({ key }) => key === null) + 1);
}
