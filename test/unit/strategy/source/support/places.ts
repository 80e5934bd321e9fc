/** Finds the passage that a "Source" cell names: "Introduction, paragraph 3", "2.3 IOM’s budget, note 15". */

import { dense } from "./text";

/** A section: the name by which a pack cites it, and the line of the text with which it begins. */
export interface Heading {
  readonly name: string;
  readonly line: string;
  /** 0 (left out) the outermost; a section lasts until the next one that is not inside it. */
  readonly level?: number;
}

/** How a document is laid out; headings are in the order of the text. */
export interface Layout {
  readonly headings: readonly Heading[];
  /** A section's paragraphs by the numbers that a pack cites: counted from 1, or as printed. */
  readonly paragraph: (section: string, number: number) => string | undefined;
  /** The text in which a note's words stand. */
  readonly note: (text: string, number: number) => string | undefined;
}

/** What may follow a section's name. */
const LOCATOR = /^(?:, paragraph \d+(?:, point \d+)?|, note \d+|, caption| \(page \d+\))?$/;

/** The passages that a cell names, more than one where it names several. Throws where there is no such place. */
export function placesOf(text: string, { headings, paragraph, note }: Layout): (cell: string) => string[] {
  const sections = sectionsOf(text, headings);
  const names = [...sections.keys()].sort((a, b) => b.length - a.length);
  return (cell) =>
    cell.split("; ").flatMap((place) => {
      const name = names.find(
        (each) => place === each || (/^(?:, | \()/.test(place.slice(each.length)) && place.startsWith(each)),
      );
      const section = sections.get(name ?? "");
      const locator = place.slice(name?.length);
      if (!LOCATOR.test(locator)) throw new Error(`The source has no place ${place}`);
      const numbered = [...locator.matchAll(/\b(paragraph|note) (\d+)/g)];
      const passages =
        numbered.length === 0
          ? [section]
          : numbered.map(([, kind, number]) =>
              kind === "note" ? note(text, Number(number)) : paragraph(section ?? "", Number(number)),
            );
      return passages.map((passage) => {
        if (passage === undefined) throw new Error(`The source has no place ${place}`);
        return passage;
      });
    });
}

function sectionsOf(text: string, headings: readonly Heading[]): Map<string, string> {
  let position = 0;
  const starts = headings.map(({ line }) => {
    position = text.indexOf(`\n${line}`, position);
    if (position < 0) throw new Error(`No heading ${line}`);
    return position;
  });
  return new Map(
    headings.map(({ name, level = 0 }, index) => {
      const next = headings.findIndex((other, at) => at > index && (other.level ?? 0) <= level);
      return [name, text.slice(starts[index], starts[next])];
    }),
  );
}

/** Whether every part of a quotation ("… […] …") stands in one of the passages, in any type of letters or exactly. */
export function isQuotedFrom(passages: readonly string[], words: string, exactly = true): boolean {
  const form = (text: string) => (exactly ? dense(text) : dense(text).toLowerCase());
  return words.split("[…]").every((part) => passages.some((passage) => form(passage).includes(form(part))));
}
