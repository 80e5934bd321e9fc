/** Whether an indicator's wording still is the strategy's. */

import type { Indicator } from "../../../strategy/pack";
import { normaliseCode } from "../../../strategy/indicators";
import { oncePer, oncePerText } from "../../memory";
import { normalise, sameWord } from "../../understand/text";

/** Small words, and marks that stand for words, say the same with or without them. */
const MARKS: readonly [RegExp, string][] = [
  [/#|\bno\.(?=\s|$)|\bnr\.(?=\s|$)/gi, " number "],
  [/%/g, " percent "],
  [/\bper cent\b|\bpercentage\b|\bpct\b/gi, " percent "],
  [/\$/g, " usd "],
];
const SMALL_WORDS = new Set(
  "a an the of in on to by for and or with at from that have has been are is its their".split(" "),
);

const wordsOf: (text: string) => readonly string[] = oncePerText((text) => {
  const marked = MARKS.reduce((all, [mark, word]) => all.replace(mark, word), text);
  return normalise(marked)
    .split(" ")
    .filter((word) => word !== "" && !SMALL_WORDS.has(word));
});

/** The words of an indicator's own wording, and of what may be added to it. */
const officialWords = oncePer((indicator: Indicator) => ({
  wording: wordsOf(indicator.text),
  extras: wordsOf([...indicator.parts, ...indicator.disaggregation, "disaggregated by i ii iii"].join(" ")),
  parts: indicator.parts.map(wordsOf),
}));

const DANISH =
  /\b(?:antal(?:let)?|andel(?:en)?|procent(?:del)?|og|som|der|af|med|til|efter|har|ikke|hvor|lande|kontorer|støtte|modtager)\b/i;

export type Judgement = "same" | "shortened" | "cut" | "altered" | "unsure";

/** Below this share of the official words the text is another, in another language perhaps. */
const RECOGNISABLE = 0.5;
/** From this share on a text is meant to be the whole wording, of which words were dropped. */
const NEARLY_WHOLE = 0.7;

/** Fewer words from the beginning, or a smaller share, are a name for the indicator, not its wording. */
const FEWEST_WORDS = 3;
const WORTH_SAYING = 0.25;
const DOTS = /(?:…|\.\.\.|\[\.*\])\s*$/;

/**
 * Compares a wording with the indicator's. "same": nothing but marks, small words, endings and slips of the pen differ,
 * or parts, disaggregation and remarks are added behind it. "shortened": an abridged form that alters nothing that it keeps,
 * or one that says by dots that it breaks off. "cut": the official words up to a place where they just end.
 * "altered": words are put in place of others, or dropped from the whole. "unsure": too little in common to judge.
 */
export function judgeWording(text: string, indicator: Indicator): Judgement {
  const { wording: official, extras } = officialWords(indicator);
  const own = wordsOf(withoutCode(text, indicator));
  if (own.length === 0 || official.length === 0) return "unsure";
  const missing = lacking(official, own);
  const added = lacking(own, [...official, ...extras]);
  if (missing.length === 0) {
    if (!isRemark(added, own, official)) return "altered";
    return lacksParts(own, official, indicator) ? "cut" : "same";
  }
  const kept = (official.length - missing.length) / official.length;
  if (added.length === 0) {
    if (isCutOff(own, official))
      return own.length >= FEWEST_WORDS && kept >= WORTH_SAYING && !DOTS.test(text) ? "cut" : "shortened";
    return kept >= NEARLY_WHOLE ? "altered" : "shortened";
  }
  if (kept >= RECOGNISABLE) return "altered";
  return "unsure";
}

/** Whether the text is plainly the wording of another of the strategy's indicators. */
export function isWordingOf(text: string, indicator: Indicator): boolean {
  const { wording: official } = officialWords(indicator);
  const own = wordsOf(withoutCode(text, indicator));
  return own.length >= 3 && own.length === official.length && hasAll(official, own) && hasAll(own, official);
}

/** From this share of common words on a text may be an indicator's wording, if it is nearer to it by so much than to others. */
const ALIKE = 0.7;
const NEARER = 0.1;

/** The one of the strategy's indicators whose wording a text is, shortened or slightly altered perhaps; null where none is. */
export function indicatorWorded(text: string, indicators: readonly Indicator[]): Indicator | null {
  const own = wordsOf(text);
  if (own.length < FEWEST_WORDS) return null;
  const [best, second] = indicators
    .map((indicator) => ({ indicator, share: likeness(own, officialWords(indicator).wording) }))
    .sort((a, b) => b.share - a.share);
  return best && best.share >= ALIKE && best.share - (second?.share ?? 0) >= NEARER ? best.indicator : null;
}

/** 1 where the official words begin or end with the text's; else the share of words that both have. */
function likeness(own: readonly string[], official: readonly string[]): number {
  if (own.length > FEWEST_WORDS && own.length < official.length && isCutOff(own, official)) return 1;
  const common = own.length - lacking(own, official).length;
  return common / Math.max(own.length, official.length);
}

export function looksDanish(text: string): boolean {
  return DANISH.test(text);
}

/** The wording behind a code in the same cell. */
export function withoutCode(text: string, { code, id }: Indicator): string {
  const match = /^\s*(\S{1,10}?)[.:)]?[\s–-]+(.*)$/s.exec(text);
  return match && normaliseCode(match[1]!) === normaliseCode(code ?? id) ? match[2]! : text;
}

/** Words of the first list that the second lacks, each as often as it is missing. */
function lacking(words: readonly string[], among: readonly string[]): string[] {
  const left = [...among];
  return words.filter((word) => {
    const at = left.findIndex((other) => isSame(word, other));
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

/** Whether the second list lacks no word of the first. */
function hasAll(words: readonly string[], among: readonly string[]): boolean {
  const left = [...among];
  return words.every((word) => {
    const at = left.findIndex((other) => isSame(word, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  // Negation and numbers are no slips of the pen: "regular", "irregular"; 2023, 2024.
  return a.charCodeAt(0) === b.charCodeAt(0) && sameWord(a, b) && !/\d/.test(a) && !/\d/.test(b);
}

/** Whether what was added stands before or behind the whole wording, not within it. */
function isRemark(added: readonly string[], own: readonly string[], official: readonly string[]): boolean {
  if (added.length === 0) return true;
  const first = own.findIndex((word) => isSame(word, official[0]!));
  const last = own.findLastIndex((word) => isSame(word, official.at(-1)!));
  return first >= 0 && lacking(own.slice(first, last + 1), official).length === 0;
}

/** Whether some of the indicator's parts are listed behind the wording and others are not. */
function lacksParts(own: readonly string[], official: readonly string[], indicator: Indicator): boolean {
  const behind = lacking(own, official);
  const lacked = officialWords(indicator).parts.map((words) => {
    return {
      whole: lacking(words, behind).length === 0,
      none: lacking(words, behind).length === words.length,
    };
  });
  return lacked.some(({ none }) => !none) && lacked.some(({ whole }) => !whole);
}

/** Whether the text simply ends earlier than the official one. */
function isCutOff(own: readonly string[], official: readonly string[]): boolean {
  return own.every((word, i) => official[i] !== undefined && isSame(word, official[i]));
}
