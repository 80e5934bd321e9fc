/** Priority areas by the names that people give them. */

import type { PriorityArea, StrategyPack } from "./pack";
import { nameIndexOf, normaliseName, UnknownNameError, wordingsOf } from "./names";

/** A number, the words that may stand before it and the title that may follow it, in normalised form. */
const NUMBERED =
  /^((?:danish |dansk )?(?:priority areas?|priority|area|priority result|prioritetsomraade|prioritet|prioriteret omraade|indsatsomraade|omraade|pa|po|p) ?(?:no |nr )?|no |nr )?(\d{1,2}|i{1,3}|iv|v)(?: (.+))?$/;
const ROMAN: readonly string[] = ["", "i", "ii", "iii", "iv", "v"];

/** "Strategic area of focus 1" where the document calls its areas so; the word and its number in normalised form. */
const termsOf = (pack: StrategyPack): string[] => {
  const { one } = pack.terms?.area ?? {};
  return one === undefined ? [] : [one.en, one.da ?? one.en].map((term) => `${normaliseName(term)} `);
};

/** A number that stands alone for an area: "1", "2.", "(3)", "4: Climate"; not "-1", "1 %", "1.5" or "1-6". */
const BARE_NUMBER = /^[(#]?\d{1,2}(?:[\s).:–—-]|$)(?!\s*[\d%])/;

/** Ids that are numbers are left to the rules for numbers. */
const byName = nameIndexOf((pack: StrategyPack) =>
  pack.areas.map((item) => ({ item, names: wordingsOf(item).filter((name) => !/^\d+$/.test(name)) })),
);

/**
 * The priority area that a text names: by id, title, short title or alias in either language, or by its number in any
 * of the usual ways ("1", "1.", "PA1", "Priority Area 1", "Prioritetsområde 1", "Area II"), alone or before a title
 * ("3. Capacity building"). Undefined when the text names none, or when its number and its title name different areas.
 */
export function findArea(pack: StrategyPack, text: string): PriorityArea | undefined {
  return byName(pack).find(text) ?? findNumbered(pack, text);
}

function findNumbered(pack: StrategyPack, text: string): PriorityArea | undefined {
  const name = normaliseName(text);
  const term = termsOf(pack).find((each) => name.startsWith(each));
  const match = NUMBERED.exec(term === undefined ? name : `area ${name.slice(term.length)}`);
  if (match === null) return undefined;
  const [, word, numeral = "", title] = match;
  if (word === undefined && !BARE_NUMBER.test(text.trim())) return undefined;
  const roman = ROMAN.indexOf(numeral);
  const number = roman > 0 ? roman : Number(numeral);
  const area = pack.areas.find((each) => each.number === number);
  return title === undefined || byName(pack).find(title) === area ? area : undefined;
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
