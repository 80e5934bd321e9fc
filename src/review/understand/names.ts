/** Finding one of a strategy's names (a priority area, a funding line) in a label that somebody typed. */

import { oncePer, TextMemory } from "../memory";
import { NameIndex } from "./nameIndex";
import type { Named } from "./nameIndex";
import { contentWordsOf, normalise } from "./text";

export type { Named } from "./nameIndex";

export interface NameMatch {
  readonly id: string;
  /** 1 for the name as the strategy writes it, less for a shortened or mistyped one. */
  readonly confidence: number;
  /** What the label says besides, normalised. */
  readonly rest: string;
}

export function named(id: string, texts: readonly string[]): Named {
  const forms = [...new Set(texts.map(normalise))]
    .filter((form) => form !== "")
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return { id, forms, words: forms.map(contentWordsOf) };
}

/** Below this, likeness of whole texts is no typing error any more. */
const TYPING_ERROR = 0.84;
/** Shorter names have no typing errors: one letter makes another word. */
const SHORTEST_MISTYPED = 6;

/**
 * The one name that the label holds, or null when it holds none or could be several.
 * In order: the name itself; the name with typing errors; the name among other words; its
 * beginning, where the cell held no more; some of its words.
 */
export function matchName(label: string, names: readonly Named[]): NameMatch | null {
  return matchesOf(names).of(label);
}

/** Labels and titles are asked about by several rules. */
const matchesOf = oncePer((names: readonly Named[]) => new TextMemory((label) => findName(label, names)));

function findName(label: string, names: readonly Named[]): NameMatch | null {
  const text = normalise(label);
  if (text === "") return null;
  const index = NameIndex.of(names);
  const equal = index.equal(text);
  if (equal) return { id: equal.id, confidence: 1, rest: "" };
  return mistyped(text, index) ?? within(text, index) ?? cutShort(text, index) ?? someWords(text, index);
}

function mistyped(text: string, index: NameIndex): NameMatch | null {
  if (text.length < SHORTEST_MISTYPED) return null;
  const likeness = index.likeness(text, TYPING_ERROR, SHORTEST_MISTYPED);
  if (!likeness) return null;
  const [best, second] = firstTwo(likeness);
  if (best.score < TYPING_ERROR || best.score - second < 0.08) return null;
  return { id: index.names[best.at]!.id, confidence: Math.round(best.score * 95) / 100, rest: "" };
}

/** The first of the highest scores with its place, and the score behind it; -Infinity where there is no other. */
function firstTwo(scores: readonly number[]): [best: { at: number; score: number }, second: number] {
  let at = -1;
  let [score, second] = [-Infinity, -Infinity];
  scores.forEach((one, i) => {
    if (one > score) [at, score, second] = [i, one, score];
    else if (one > second) second = one;
  });
  return [{ at, score }, second];
}

function within(text: string, index: NameIndex): NameMatch | null {
  const words = text.split(" ").length;
  // One word proves little inside a long label, a letter nothing.
  const best = index.longestWithin(text, (form) => form.length >= 3 && (form.includes(" ") || words <= 4));
  if (!best) return null;
  return { id: best.id, confidence: 0.9, rest: ` ${text} `.replace(` ${best.form} `, " ").trim() };
}

/** Shorter beginnings are words that many names begin with. */
const SHORTEST_BEGINNING = 12;

/** "Enhanced strategic and organiz": a title cut off in the middle of a word. */
function cutShort(text: string, index: NameIndex): NameMatch | null {
  if (text.length < SHORTEST_BEGINNING || !text.includes(" ")) return null;
  const name = index.beginningWith(text);
  return name && { id: name.id, confidence: 0.85, rest: "" };
}

/** A shortened name: two words or more, nearly all of them from one name and not so many from any other. */
function someWords(text: string, index: NameIndex): NameMatch | null {
  const words = contentWordsOf(text);
  if (words.length < 2) return null;
  const like = words
    .map((word) => index.like(word))
    .filter(({ hasLetter, forms }) => hasLetter && forms.length > 0);
  if (like.length < 2 || like.length / words.length < 0.7) return null;
  const [best, second] = firstTwo(index.mostByName(index.sharedWords(like)));
  if (best.score < 2 || best.score / words.length < 0.7 || best.score === second) return null;
  return {
    id: index.names[best.at]!.id,
    confidence: Math.round((0.6 + 0.2 * (best.score / words.length)) * 100) / 100,
    rest: "",
  };
}

/** Texts less like each other than this are not near. */
const NEAR_TEXT = 0.6;

/** The name a label that matches none comes nearest to; null when none is near. */
export function nearestName(label: string, names: readonly Named[]): string | null {
  const index = NameIndex.of(names);
  const text = normalise(label);
  const words = contentWordsOf(text);
  const hits = index.mostByName(index.sharedWords(words.map((word) => index.like(word))));
  // One word of several is no nearness: "Programme management" is not "Migration management".
  const scores = hits.map((shared) =>
    shared >= 2 || words.length === 1 ? (shared / Math.max(1, words.length)) * 0.9 : 0,
  );
  const best = index.nearest(text, scores, NEAR_TEXT);
  return best && best.score >= 0.45 ? best.id : null;
}
