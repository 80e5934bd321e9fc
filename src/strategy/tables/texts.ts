/** Sentences that derived tables say in both languages. */

import { citationPlace, localText } from "../citation";
import type { PackLanguage } from "../citation";
import type { FundingLine, LocalText, PriorityArea, StrategyPack } from "../pack";

type Texts = Readonly<Record<PackLanguage, string>>;

const LISTS: Readonly<Record<PackLanguage, Intl.ListFormat>> = {
  en: new Intl.ListFormat("en-GB", { type: "conjunction" }),
  da: new Intl.ListFormat("da-DK", { type: "conjunction" }),
};

export const YES: Texts = { en: "yes", da: "ja" };
export const ALL_AREAS: Texts = { en: "no limit stated", da: "ingen begrænsning angivet" };

const CROSS_CUTTING: Texts = { en: " (cross-cutting)", da: " (tværgående)" };

const AREA: LocalText = { en: "Priority area", da: "Prioritetsområde" };

/** "Priority area 3", or what the document calls it; one without a number, such as a cross-cutting priority, by its short title. */
export function areaLabel(
  area: PriorityArea,
  language: PackLanguage,
  terms: StrategyPack["terms"] = {},
): string {
  if (area.number === null) return localText(area.shortTitle, language);
  return `${localText(terms.area?.one ?? AREA, language)} ${String(area.number)}`;
}

/** "Priority area 3, Gender (cross-cutting)". */
export function fundedAreas(
  areas: readonly PriorityArea[],
  language: PackLanguage,
  terms: StrategyPack["terms"],
): string {
  return areas
    .map((area) => `${areaLabel(area, language, terms)}${area.crossCutting ? CROSS_CUTTING[language] : ""}`)
    .join(", ");
}

/** "priority areas 3 and 4 and Gender". */
export function areaList(areas: readonly PriorityArea[], language: PackLanguage): string {
  const numbers = areas.flatMap(({ number }) => (number === null ? [] : [String(number)]));
  const word = { en: numbers.length === 1 ? "priority area" : "priority areas", da: "prioritetsområde" }[
    language
  ];
  const numbered = numbers.length === 0 ? [] : [`${word} ${LISTS[language].format(numbers)}`];
  const others = areas
    .filter(({ number }) => number === null)
    .map((area) => localText(area.shortTitle, language));
  return LISTS[language].format([...numbered, ...others]);
}

/** Says for which areas a line is, in the source's own words where the pack has them, and where that stands. */
export function lineLimit(line: FundingLine, areas: readonly PriorityArea[], language: PackLanguage): string {
  const title = localText(line.shortTitle, language);
  const where = citationPlace(line.areasCitation ?? line.citation, language);
  const list = areaList(areas, language);
  const words = line.areasWording;
  const quoted = {
    en: words === undefined ? "" : `; the source says “${words}”`,
    da: words === undefined ? "" : `; kilden skriver “${words}”`,
  }[language];
  return {
    en: `${title}: for ${list}${quoted} (${where}).`,
    da: `${title}: til ${list}${quoted} (${where}).`,
  }[language];
}

/** The honest note under the budget of some areas about lines that may fund others as well. */
export function notDivided(
  lines: readonly FundingLine[],
  areas: readonly PriorityArea[],
  language: PackLanguage,
): string {
  const titles = LISTS[language].format(lines.map((line) => localText(line.shortTitle, language)));
  const list = areaList(areas, language);
  return {
    en: `The strategy does not divide these funding lines between priority areas: ${titles}. They may fund ${list}, among others, and are shown with their whole amounts; do not add them to the same lines under another area.`,
    da: `Strategien fordeler ikke disse bevillingslinjer på prioritetsområder: ${titles}. De må blandt andet finansiere ${list} og vises med hele beløbet; læg dem ikke sammen med de samme linjer under et andet område.`,
  }[language];
}

/** Says that a cross-cutting priority has no money of its own. */
export function crossCutting(area: PriorityArea, language: PackLanguage): string {
  const title = localText(area.title, language);
  return {
    en: `${title} is a cross-cutting priority: it runs through what the lines fund and has no line of its own.`,
    da: `${title} er en tværgående prioritet: den indgår i det, linjerne finansierer, og har ingen egen linje.`,
  }[language];
}

/** Says which rows an area's budget leaves out and why sums are missing. */
export function leftOut(titles: readonly string[], language: PackLanguage): string {
  const list = LISTS[language].format(titles);
  return {
    en: `Left out, with the totals that include it: ${list}.`,
    da: `Udeladt sammen med de summer, der omfatter den: ${list}.`,
  }[language];
}
