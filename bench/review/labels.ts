/** How one author names areas, lines and years, the same way through a whole workbook. */

import type { StrategyPack } from "../../src/strategy/pack";
import type { YearStyle } from "./design";
import type { Random } from "./random";
import { AREA_SHORTHAND, GENDER, LINE_NAMES } from "./words";
import type { Language } from "./words";

export type AreaStyle =
  | "word-number"
  | "pa"
  | "number"
  | "pa-title"
  | "word-title"
  | "number-title"
  | "title"
  | "short"
  | "shorthand"
  | "misspelt";

const STYLES: readonly AreaStyle[] = [
  "word-number",
  "pa",
  "number",
  "pa-title",
  "word-title",
  "number-title",
  "title",
  "short",
  "shorthand",
  "misspelt",
];

export interface Labels {
  readonly style: AreaStyle;
  area(id: string): string;
  line(id: string): string;
}

const AREA_WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: ["Priority Area", "Priority area", "Area", "Strategic priority area"],
  da: ["Prioritetsområde", "Indsatsområde", "Område"],
};

export function drawLabels(random: Random, pack: StrategyPack, language: Language, allowed = STYLES): Labels {
  const style = random.pick(allowed);
  const word = random.pick(AREA_WORDS[language]);
  const dash = random.pick([": ", " – ", " - ", ". "]);
  const code = random.pick(["PA", "PA ", language === "da" ? "IO" : "PA"]).replace("IO", "PO");
  const gender = random.pick(GENDER[language]);
  const typo = random.int(1, 4);
  const areas = new Map<string, string>();
  for (const { id, number, title, shortTitle } of pack.areas) {
    if (number === null) {
      areas.set(id, gender);
      continue;
    }
    const whole = (language === "da" ? title.da : undefined) ?? title.en;
    const short = (language === "da" ? shortTitle.da : undefined) ?? shortTitle.en;
    const hand = random.pick(AREA_SHORTHAND[pack.id]![number - 1]![language]);
    const named = random.pick([short, hand, whole]);
    const texts: Record<AreaStyle, string> = {
      "word-number": `${word} ${number}`,
      pa: `${code}${number}`,
      number: `${number}.`,
      "pa-title": `${code}${number}${dash}${named}`,
      "word-title": `${word} ${number}${dash}${named}`,
      "number-title": `${number}. ${named}`,
      title: whole,
      short,
      shorthand: hand,
      misspelt: number % 4 === typo % 4 || random.chance(0.3) ? misspell(random, whole) : whole,
    };
    areas.set(id, texts[style]);
  }
  const ownLine = random.chance(0.5);
  const lines = new Map(
    pack.lines.map(({ id, title, shortTitle }) => {
      const own = LINE_NAMES[id]?.[language];
      if (own && ownLine) return [id, random.pick(own)];
      const texts = random.chance(0.5) ? title : shortTitle;
      return [id, (language === "da" ? texts.da : undefined) ?? texts.en];
    }),
  );
  return {
    style,
    area: (id) => areas.get(id)!,
    line: (id) => lines.get(id)!,
  };
}

/** One slip of the keyboard inside a long word: a letter left out, doubled, or two changed about. */
export function misspell(random: Random, text: string): string {
  const words = text.split(" ");
  const long = words.flatMap((word, i) => (/^\p{L}{7,}$/u.test(word) ? [i] : []));
  if (long.length === 0) return text;
  const at = random.pick(long);
  const word = words[at]!;
  const i = random.int(2, word.length - 3);
  words[at] = random.pick([
    word.slice(0, i) + word.slice(i + 1),
    word.slice(0, i) + word[i]! + word.slice(i),
    word.slice(0, i) + word[i + 1]! + word[i]! + word.slice(i + 2),
  ]);
  return words.join(" ");
}

/** What stands over a year's column, with its number format. */
export function yearHeader(
  year: number,
  style: YearStyle,
  language: Language,
): { content: number | string; format?: string } {
  switch (style) {
    case "number":
      return { content: year, format: "0" };
    case "fiscal":
      return { content: language === "da" ? `FL ${year}` : `FY${year}` };
    case "marked":
      return { content: `${year}*` };
    case "budget":
      return { content: `Budget ${year}` };
    case "text":
      return { content: String(year) };
    case "date":
      return { content: (Date.UTC(year, 0, 1) - Date.UTC(1899, 11, 30)) / 86_400_000, format: "yyyy" };
    case "year-word":
      return { content: language === "da" ? `År ${year}` : `Year ${year}` };
  }
}
