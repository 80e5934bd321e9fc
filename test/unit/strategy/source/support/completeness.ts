/** Numbers of a text that no figure of a pack stands for. */

import type { ReferenceTable } from "../../../../../src/strategy/pack";
import { inWords } from "./writtenNumbers";

type Row = ReferenceTable["rows"][number];

/** Number words from `SMALLEST_WORD` on: smaller ones are mostly figures of speech. */
const SMALLEST_WORD = 10;
const WORDS = new Map(
  Array.from({ length: 1000 - SMALLEST_WORD }, (_, at) => [inWords(at + SMALLEST_WORD), at + SMALLEST_WORD]),
);
const LONGEST_FIRST = [...WORDS.keys()].sort((a, b) => b.length - a.length).join("|");
/** "Fifty-second" and "two hundred thousand" are no such words. */
const NUMBER = new RegExp(String.raw`\d+(?:[.,]\d+)*|(?<![\p{L}-])(?:${LONGEST_FIRST})(?![\p{L}-])`, "giu");

/**
 * The figures of rows, and what they are in thousands, millions and billions, because a text writes "28 million".
 * Years are none.
 */
export function figuresOf(
  rows: readonly { readonly table: ReferenceTable; readonly row: Row }[],
): Set<number> {
  const figures = rows.flatMap(({ table, row }) =>
    row.filter((cell, at): cell is number => {
      const column = table.columns[at];
      return typeof cell === "number" && column?.type !== "year" && column?.name !== "Paragraph";
    }),
  );
  return new Set(
    figures.flatMap((cell) => [cell, cell / 1e3, cell / 1e6, cell / 1e9, Math.round(cell * 1e6)]),
  );
}

/** The numbers of a text in digits and words that are not among `figures`; what `noCount` finds counts nothing. */
export const leftOut = (text: string, noCount: RegExp, figures: ReadonlySet<number>): string[] =>
  (
    text
      .replace(/[^\S\n]*\n\s*/g, " ")
      .replace(noCount, " ")
      .match(NUMBER) ?? []
  ).filter(
    (number) =>
      ![WORDS.get(number.toLowerCase()), ...readings(number)].some((value) => figures.has(value ?? NaN)),
  );

/** Thousands are divided by a comma or a point, decimals by the other one: 1.491 may be either. */
const readings = (digits: string) => [
  Number(digits.replace(/[.,](?=\d{3})/g, "")),
  Number(digits.replace(",", ".")),
];
