/** Where a figure comes from, as one line of text. */

import type { Citation, CitedPlace, LocalText, StrategyPack } from "./pack";

/** A language in which packs have texts. */
export type PackLanguage = keyof LocalText & string;

/** The text in that language; the English wording where there is no other. */
export function localText(text: LocalText, language: PackLanguage): string {
  return text[language] ?? text.en;
}

/** Between a section's heading and what stands in it; headings may hold it too. */
const PARTS = ", ";

const PAGE: Readonly<Record<PackLanguage, string>> = { en: "p.", da: "s." };

/** All places of a citation, the first one first. */
export function citedPlaces({ also = [], ...first }: Citation): readonly CitedPlace[] {
  return [first, ...also];
}

/** "6. Budget, p. 13; Annex 4, 1) Summary, p. 17": sections as the document names them, printed pages where it has them. */
export function citationPlace(citation: Citation, language: PackLanguage = "en"): string {
  return citedPlaces(citation)
    .map(({ section, page }) => (page === undefined ? section : `${section}, ${pageText(page, language)}`))
    .join("; ");
}

/**
 * One citation for several: places under the same heading become one, "Annex 5" for "Annex 5, Danish priority Area 1"
 * and "Annex 5, Danish priority Area 2", with the page of the first; under different headings each stays a place.
 */
export function commonCitation(citations: readonly Citation[]): Citation {
  const byHeading = new Map<string, CitedPlace[]>();
  for (const place of citations.flatMap(citedPlaces)) {
    const [heading = ""] = place.section.split(PARTS);
    byHeading.set(heading, [...(byHeading.get(heading) ?? []), place]);
  }
  const [first = { section: "" }, ...also] = [...byHeading.values()].map(commonPlace);
  return also.length === 0 ? first : { ...first, also };
}

/** What the sections of these places have in common from their beginning, with the page of the first. */
function commonPlace(places: readonly CitedPlace[]): CitedPlace {
  const [first = [], ...others] = places.map(({ section }) => section.split(PARTS));
  const end = first.findIndex((part, at) => others.some((other) => other[at] !== part));
  const shared = end < 0 ? first : first.slice(0, end);
  return { ...places[0], section: shared.join(PARTS) };
}

/** "p. 13", in Danish "s. 13". */
export function pageText(page: number | string, language: PackLanguage): string {
  return `${PAGE[language]} ${String(page)}`;
}

/**
 * "Annual Report for 2019, International Organization for Migration (IOM), C/111/5": title and reference, and whose
 * document it is, where its title names neither the organisation nor the publisher.
 */
export function documentText({ document, organisation }: StrategyPack): string {
  const { title, publisher, reference } = document;
  const isNamed = [organisation.en, publisher].flatMap(formsOf).some((name) => title.includes(name));
  return [title, ...(isNamed ? [] : [publisher]), reference].join(", ");
}

/** "International Organization for Migration (IOM)" goes by the words before the brackets and by those in them. */
function formsOf(name: string): string[] {
  const [, long, short] = /^(.+) \(([^()]+)\)$/.exec(name) ?? [];
  return long === undefined || short === undefined ? [name] : [long, short];
}

/** "Danish Organisation Strategy for … (IOM), URU Alm.del Bilag 172 (2022-23, 2. samling), 6. Budget, p. 13". */
export function citationText(pack: StrategyPack, citation: Citation, language: PackLanguage = "en"): string {
  return [documentText(pack), citationPlace(citation, language)].join(", ");
}
