/** Recognising the funding line that a label names. */

import { isDividedByAreas } from "../../strategy/lines";
import { wordingsOf } from "../../strategy/names";
import type { FundingLine } from "../../strategy/pack";
import { oncePer } from "../memory";
import { matchName, named } from "./names";
import type { NameMatch, Named } from "./names";
import { contentWords, normalise, sameWord, similarity } from "./text";

export type LineNames = readonly Named[];

/** The names by which a strategy's funding lines are told in labels. */
export const lineNames = oncePer((lines: readonly FundingLine[]): LineNames =>
  lines.map((line) => named(line.id, wordingsOf(line))),
);

/** "a. Core funding" → "Core funding". */
function withoutEnumeration(label: string): string {
  return label.replace(/^\s*(?:[a-z]|[ivx]{1,3}|\d{1,2})[.)]\s*/i, "");
}

/** The funding line that the label names, with what else it says; null when it names none. */
export function matchLine(label: string, known: LineNames): NameMatch | null {
  const plain = isForAllAreas(label) ? normalise(label).replace(FOR_ALL, " ") : label;
  const match = matchName(withoutEnumeration(plain), known);
  // "International staff", "Staff costs": what money is spent on, not the line it comes from.
  if (!match || match.confidence === 1 || match.rest === "") return match;
  return COST_WORDS.test(match.rest) || isJoined(label, match, known) ? null : match;
}

/** "Staff and office", "Personale & drift": one word of a line's beside another thing is what money is spent on. */
function isJoined(label: string, { id, rest }: NameMatch, known: LineNames): boolean {
  if (isDividedByAreas(id)) return false;
  const own = normalise(withoutEnumeration(label)).split(" ");
  const others = rest.split(" ");
  if (own.length - others.length !== 1 || !others.some((word) => word === "and" || word === "og"))
    return false;
  const words = known.find((line) => line.id === id)!.words.flat();
  return contentWords(rest).some((word) => !words.some((one) => sameWord(one, word)));
}

const COST_WORDS =
  /\b(?:costs?|salar\w*|international\w*|national|local|project|headquarters|field|travel|training|omkostninger|udgift\w*|loen\w*|internationale?|lokale?|medarbejdere?|rejser?|expenses?)\b/;

/**
 * Whether the label as a whole is a line's own long title, which may itself speak of what areas are called
 * ("Soft earmarked: Migration management and capacity building …").
 */
export function isLongTitle(label: string, id: string, known: LineNames): boolean {
  const text = normalise(withoutEnumeration(label));
  const name = known.find((line) => line.id === id);
  return (
    name !== undefined && name.forms.some((form) => form.includes(" ") && similarity(text, form, 0.8) >= 0.8)
  );
}

/** Of a long title so much at least makes a label that title cut short: less may be an area within the line. */
const MOST_OF_TITLE = 0.6;

/** Whether a label is a line's long title cut short: nothing but its words, and most of them. */
export function isPartOfTitle(label: string, id: string, known: LineNames): boolean {
  const words = contentWords(withoutEnumeration(label));
  const name = known.find((line) => line.id === id);
  return (
    name !== undefined &&
    name.words.some(
      (form) =>
        form.length > 4 &&
        words.length >= form.length * MOST_OF_TITLE &&
        words.every((word) => form.some((own) => sameWord(own, word))),
    )
  );
}

const LINE_HEADER =
  /\b(?:(?:funding|budget) (?:lines?|types?|modality|modalities)|lines?|modality|type of (?:funding|support)|funding|budgetlinjer?|bevillingslinjer?|linjer?|bidragstyper?|type|finansieringstyper?)\b/;

/** Whether a column's header says that funding lines stand below. */
export function isLineHeader(header: string): boolean {
  return LINE_HEADER.test(normalise(header)) && contentWords(header).length <= 4;
}

const OTHER_COST =
  /\b(?:overhead|direct|indirect|administrat\w*|contingenc\w*|reserve|uforudset\w*|personnel|personel\w*|staff\w*|audit|revision|evaluation|evaluering|monitoring|review|communication\w*|kommunikation|management fee|support costs?|programme support|m and e|m e|secondment\w*|jpo|unallocated|ufordelt|not allocated|other|andet|oevrige?|all (?:priority |thematic )?areas|cross cutting|tvaergaaende|general|generel\w*|core|jointly|faelles|(?:programme|program|project|grant|financial|office) (?:management|coordination|costs?)|coordination|koordin\w*|secretariat|sekretariat\w*|travel|rejser?|rejseudgifter|equipment|udstyr|innovation|procurement|indkoeb|logistics|logistik|(?:office|kontor) ?(?:rent|husleje|costs?|drift|udgift\w*)|drift\w*|running costs?|rent|husleje|salar\w*|loen\w*|consultan\w*|konsulent\w*|visibility|security|sikkerhed|training|it|unspent|balances?|carried|carry ?(?:over|forward)\w*|brought forward|saldo|uforbrug\w*|mindreforbrug\w*|overfoer\w*)\b/;

/** What stands beside the areas without being one: overhead, audit, personnel, "not allocated", what is left of last year. */
export function isOtherCost(label: string): boolean {
  return OTHER_COST.test(normalise(label));
}

const FOR_ALL =
  /\b(?:(?:all|alle) (?:(?:priority|thematic) )?(?:areas|(?:prioritets|indsats)?omraader(?:ne)?)|(?:not|ikke|un|u)(?: by| per| pr| (?:allocated|divided|split|distributed|broken down|fordelt|opdelt)(?: (?:by|to|between|among|across|on|paa|efter|mellem|i))?)(?: priority| thematic)? (?:areas?|(?:prioritets|indsats)?omraader?))\b(?! (?:of|in|i|af|affected|at|hvor|where)\b)/;

/** Whether a label says that its line is not divided between the areas: "(all areas)", "not by area". */
export function isForAllAreas(label: string): boolean {
  return FOR_ALL.test(normalise(label));
}
