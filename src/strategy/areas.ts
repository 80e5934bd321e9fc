/** Priority areas by the names that people give them. */

import type { PriorityArea, StrategyPack } from "./pack";
import { nameIndexOf, normaliseName, UnknownNameError } from "./names";

/** Words that stand before a priority area's number, in normalised form. */
const NUMBER_WORDS =
  /^(?:(?:danish |dansk )?(?:priority areas?|priority|area|priority result|prioritetsomraade|prioritet|prioriteret omraade|indsatsomraade|omraade|pa|po|p) ?)?(?:no |nr )?(\d{1,2}|i{1,3}|iv|v)(?: (.+))?$/;
const ROMAN: readonly string[] = ["", "i", "ii", "iii", "iv", "v"];

/** Every wording by which an area is known but for its number: title first, then id, short titles and aliases. */
export function areaNames(area: PriorityArea): string[] {
  const { title, shortTitle, aliases } = area;
  return [title, shortTitle]
    .flatMap(({ en, da }) => (da === undefined ? [en] : [en, da]))
    .concat(area.id, aliases);
}

const byName = nameIndexOf((pack: StrategyPack) =>
  pack.areas.map((item) => ({ item, names: areaNames(item) })),
);

/**
 * The priority area that a text names: by id, title, short title or alias in either language, or by its number in any
 * of the usual ways ("1", "1.", "PA1", "Priority Area 1", "Prioritetsområde 1", "Area II"), alone or before a title
 * ("3. Capacity building"). Undefined when the text names none, or when its number and its title name different areas.
 */
export function findArea(pack: StrategyPack, text: string): PriorityArea | undefined {
  const named = byName(pack).find(text);
  if (named !== undefined) return named;
  const match = NUMBER_WORDS.exec(normaliseName(text));
  const [, numeral = "", title] = match ?? [];
  const hasWord = match !== null && !normaliseName(text).startsWith(numeral);
  const roman = ROMAN.indexOf(numeral);
  if (match === null || (roman > 0 && !hasWord)) return undefined;
  const number = roman > 0 ? roman : Number(numeral);
  const numbered = pack.areas.find((area) => area.number === number);
  if (title === undefined || numbered === undefined) return numbered;
  return byName(pack).find(title) === numbered ? numbered : undefined;
}

/** The areas of these names, in the strategy's order; all of them when none is named. Throws UnknownNameError. */
export function selectAreas(pack: StrategyPack, names?: readonly string[]): readonly PriorityArea[] {
  if (names === undefined || names.length === 0) return pack.areas;
  const chosen = new Set(names.map((name) => requireArea(pack, name)));
  return pack.areas.filter((area) => chosen.has(area));
}

function requireArea(pack: StrategyPack, name: string): PriorityArea {
  const area = findArea(pack, name);
  if (area === undefined) throw new UnknownNameError("area", name, nearestAreas(pack, name));
  return area;
}

/** What to type for a text that names no area: short titles, nearest first; empty when none is near. */
export function nearestAreas(pack: StrategyPack, text: string): string[] {
  return byName(pack)
    .nearest(text)
    .map(({ shortTitle }) => shortTitle.en);
}
