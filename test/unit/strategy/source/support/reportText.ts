/** The numbered paragraphs of the Annual Report 2019 and the headings between them, read out of its text. */

import { flat } from "./text";

/** What belongs to a page, not to what it says. */
const FURNITURE = /\n+C\/111\/5 \nPage \d+ ?\n/g;

/** The text of each paragraph by its printed number; what stands before paragraph 1 has number 0. */
export function paragraphsOf(text: string): ReadonlyMap<number, string> {
  const body = text.slice(0, text.indexOf("\n Annex I ")).replace(FURNITURE, "\n");
  const found = new Map<number, string>();
  let from = 0;
  for (let number = 0; ; number += 1) {
    const next = new RegExp(`\\n ?${number + 1}\\. `).exec(body.slice(from));
    found.set(number, body.slice(from, next === null ? undefined : from + next.index));
    if (next === null) return found;
    from += next.index + 1;
  }
}

/** A heading as printed, what it stands inside of, and the first and last paragraph under it. */
export interface PrintedHeading {
  readonly heading: string;
  /** 0 a principle, an objective or the like; 1 "IOM is principled …"; 2 within these; 3 with a bullet. */
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

/** What stands between paragraphs in a line of its own and is no heading: titles of pictures, a name. */
const NO_HEADING =
  /^(?:António Vitorino|Number of staff who|Activities to improve|Number of beneficiaries|Pre-migration health|Snapshot of gender)/;

/** The headings in the order of the text: the blocks after a paragraph's end that are no sentences. */
export function headingsOf(paragraphs: ReadonlyMap<number, string>): PrintedHeading[] {
  const found = [...paragraphs].flatMap(([number, text]) => {
    // A page begins with a single blank.
    const blocks = text
      .split(/\n\s*\n|\n(?= \S)/)
      .map((block) => flat(block).trim())
      .filter((block) => block !== "");
    const end = blocks.findLastIndex((block) => /[.;:]\d*$|https?:/.test(block));
    return blocks
      .slice(end + 1)
      .filter((block) => !NO_HEADING.test(block))
      .map((block) => ({ heading: block.replace(/^• /, ""), level: levelOf(block), from: number + 1 }));
  });
  return found.map((one, at) => {
    const next = found.find((other, index) => index > at && other.level <= one.level);
    return { ...one, to: (next?.from ?? paragraphs.size) - 1 };
  });
}

function levelOf(heading: string): number {
  if (heading === heading.toUpperCase()) return 0;
  if (/^IOM is /.test(heading)) return 1;
  return heading.startsWith("• ") ? 3 : 2;
}

/** The passages that a place names: "Surge support, paragraph 200", "Foreword", "Annex I, Table 2". */
export function passagesOf(text: string): (place: string) => string[] {
  const paragraphs = paragraphsOf(text);
  const headings = headingsOf(paragraphs);
  const range = (from: number, to: number) =>
    [...paragraphs].filter(([number]) => number >= from && number <= to).map(([, words]) => words);
  const passagesAt = (place: string): string[] => {
    if (place === "Foreword") return range(0, 0);
    const alone = /^paragraph (\d+)$/.exec(place)?.[1];
    if (alone !== undefined) return range(Number(alone), Number(alone));
    const annex = /^Annex [IV]+/.exec(place)?.[0];
    if (annex !== undefined) return [annexText(text, annex, /, (Table \d)$/.exec(place)?.[1])];
    const [, name = "", first, last] = /^(.*?)(?:, paragraphs? (\d+)(?:–(\d+))?)?$/.exec(place)!;
    const section = headings.find(({ heading }) => heading.toLowerCase() === name.toLowerCase());
    const [from, to] = [Number(first ?? section?.from), Number(last ?? first ?? section?.to)];
    if (section === undefined || from < section.from || to > section.to)
      throw new Error(`The source has no place ${place}`);
    return range(from, to);
  };
  return (place) => place.split("; ").flatMap(passagesAt);
}

function annexText(text: string, annex: string, table?: string): string {
  const from = text.indexOf(`\n ${annex} \n`);
  const next = text.slice(from + 1).search(/\n Annex [IV]+ \n/);
  const whole = text.slice(from, next < 0 ? undefined : from + 1 + next);
  if (from < 0) throw new Error(`The source has no ${annex}`);
  return table === undefined ? whole : whole.slice(whole.indexOf(`${table}.`)).split(/\n(?=Table \d)/)[0]!;
}
