/** Where a figure comes from, as one line of text. */

import type { Citation, LocalText, StrategyPack } from "./pack";

/** A language in which packs have texts. */
export type PackLanguage = keyof LocalText & string;

/** The text in that language; the English wording where there is no other. */
export function localText(text: LocalText, language: PackLanguage): string {
  return text[language] ?? text.en;
}

const PAGE: Readonly<Record<PackLanguage, string>> = { en: "p.", da: "s." };

/** "6. Budget, p. 13": section as the document names it, printed page where it has one. */
export function citationPlace(citation: Citation, language: PackLanguage = "en"): string {
  const { section, page } = citation;
  return page === undefined ? section : `${section}, ${PAGE[language]} ${String(page)}`;
}

/**
 * One citation for several places: their section if they share it, else what stands before its first comma in the first
 * of them ("Annex 5" of "Annex 5, Danish priority Area 1"); with the first page.
 */
export function commonCitation(citations: readonly Citation[]): Citation {
  const [first = { section: "" }] = citations;
  if (citations.every(({ section }) => section === first.section)) return first;
  return { ...first, section: first.section.split(", ")[0]! };
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
