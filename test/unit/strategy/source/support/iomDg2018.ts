/** The budget paragraph and the lists of the Director General's report to the 109th Council, read out of its text. */

import type { Heading, Layout } from "./places";
import { between } from "./text";

/** A number of the text in the unit that is written with it ("USD 1 billion" is 1000000000). */
export interface WrittenFigure {
  readonly unit: string;
  readonly value: number;
}

/** The paragraph with the Administrative and the Operational Part of the Budget. */
export const budgetParagraph = (text: string) =>
  `The proposed Administrative Part${between(text, "The proposed Administrative Part", "\n")}`;

const SCALE: Readonly<Record<string, number>> = { "": 1, million: 1e6, billion: 1e9 };

/** Amounts and percentages in the order of the text; dates and numbers of resolutions carry no unit and are left out. */
export function writtenFigures(paragraph: string): WrittenFigure[] {
  const pattern = /(USD|CHF) (\d+(?:[.,]\d+)*)(?: (million|billion))?|([\d.]+) (per cent)/g;
  return [...paragraph.matchAll(pattern)].map(([, currency, amount = "", scale = "", share, percent]) =>
    percent === undefined
      ? { unit: currency!, value: Number(amount.replaceAll(",", "")) * SCALE[scale]! }
      : { unit: "%", value: Number(share) },
  );
}

/** The points of the list that says what "muscles" the Organization needs. */
export const capacities = (text: string) =>
  between(text, "to strengthen that body. This includes:\n", "IOM will need to become a strategic partner")
    .split("\n")
    .filter((line) => line.startsWith("- "))
    .map((line) => line.slice(2).trim());

const SUBHEADINGS = [
  "Support for migrants",
  "Emergency response",
  "Longer-term responses",
  "Working with States",
  "Informing debate",
];

const HEADINGS: readonly Heading[] = [
  { name: "Who we are", line: "Who we are" },
  { name: "Introduction", line: "Introduction" },
  { name: "IOM’S work in 2018", line: "- IOM’S work in 2018" },
  ...SUBHEADINGS.map((line) => ({ name: `IOM’S work in 2018, ${line}`, line, level: 1 })),
  { name: "What we can expect from the next decade", line: "- What we can expect from the next decade" },
  { name: "What IOM will need to deliver", line: "- What IOM will need to deliver" },
  { name: "What 2019 will bring", line: "- What 2019 will bring" },
];

/** Paragraphs are lines after the heading; points ("- …") and a line that goes on belong to the paragraph before. */
const paragraphsOf = (section: string) =>
  section
    .trim()
    .split("\n")
    .slice(1)
    .filter((line) => line.trim() !== "-")
    .reduce<string[]>(
      (found, line) =>
        /^(?:- |\d)/.test(line) ? [...found.slice(0, -1), `${found.at(-1)}\n${line}`] : [...found, line],
      [],
    );

export const LAYOUT: Layout = {
  headings: HEADINGS,
  paragraph: (section, number) => paragraphsOf(section)[number - 1],
  note: () => undefined,
};
