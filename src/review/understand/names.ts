/** Finding one of a strategy's names (a priority area, a funding line) in a label that somebody typed. */

import { contentWords, normalise, sameWord, similarity } from "./text";

/** Something with names, ready to be compared. */
export interface Named {
  readonly id: string;
  /** Normalised titles and aliases, longest first. */
  readonly forms: readonly string[];
  /** The content words of each form. */
  readonly words: readonly (readonly string[])[];
  /** How often each letter stands in each form. */
  readonly letters: readonly Uint8Array[];
}

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
  return { id, forms, words: forms.map(contentWords), letters: forms.map(lettersOf) };
}

/** Below this, likeness of whole texts is no typing error any more. */
const TYPING_ERROR = 0.84;

/**
 * The one name that the label holds, or null when it holds none or could be several.
 * In order: the name itself; the name with typing errors; the name among other words; some of its words.
 */
export function matchName(label: string, names: readonly Named[]): NameMatch | null {
  const text = normalise(label);
  if (text === "") return null;
  return equal(text, names) ?? mistyped(text, names) ?? within(text, names) ?? someWords(text, names);
}

function equal(text: string, names: readonly Named[]): NameMatch | null {
  const found = names.find((name) => name.forms.includes(text));
  return found ? { id: found.id, confidence: 1, rest: "" } : null;
}

function mistyped(text: string, names: readonly Named[]): NameMatch | null {
  if (text.length < 6) return null;
  const letters = lettersOf(text);
  const likeness = (name: Named): number => {
    let most = 0;
    name.forms.forEach((form, i) => {
      if (form.length < 6 || isFar(letters, text.length, name.letters[i]!, form.length)) return;
      most = Math.max(most, similarity(text, form, TYPING_ERROR));
    });
    return most;
  };
  const scored = names
    .map((name) => ({ id: name.id, score: likeness(name) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best || best.score < TYPING_ERROR || (second && best.score - second.score < 0.08)) return null;
  return { id: best.id, confidence: Math.round(best.score * 95) / 100, rest: "" };
}

/** How often each letter stands in a text; letters share places, which only makes texts seem nearer. */
function lettersOf(text: string): Uint8Array {
  const counts = new Uint8Array(32);
  for (let i = 0; i < text.length; i++) counts[text.charCodeAt(i) & 31]!++;
  return counts;
}

/** Whether letters alone tell texts apart: each typing error changes two counts at most. */
function isFar(a: Uint8Array, aLength: number, b: Uint8Array, bLength: number): boolean {
  let differences = 0;
  for (let i = 0; i < 32; i++) differences += Math.abs(a[i]! - b[i]!);
  return differences > 2 * (1 - TYPING_ERROR) * Math.max(aLength, bLength);
}

function within(text: string, names: readonly Named[]): NameMatch | null {
  const padded = ` ${text} `;
  const words = text.split(" ").length;
  let best: { id: string; form: string } | null = null;
  for (const name of names) {
    for (const form of name.forms) {
      if (!padded.includes(` ${form} `) || (best && best.form.length >= form.length)) continue;
      // One word proves little inside a long label, a letter nothing.
      if (form.length < 3 || (!form.includes(" ") && words > 4)) continue;
      best = { id: name.id, form };
    }
  }
  if (!best) return null;
  return { id: best.id, confidence: 0.9, rest: padded.replace(` ${best.form} `, " ").trim() };
}

/** Which words of the names a word may be, remembered: labels share most of their words. */
const likeWords = new WeakMap<readonly Named[], Map<string, ReadonlySet<string>>>();
const vocabularies = new WeakMap<readonly Named[], readonly string[]>();
/** A sheet full of different words does not fill the memory. */
const MOST_WORDS = 20_000;

const NO_WORDS: ReadonlySet<string> = new Set();

function wordsLike(word: string, names: readonly Named[]): ReadonlySet<string> {
  let known = likeWords.get(names);
  if (!known) likeWords.set(names, (known = new Map()));
  if (!/\p{L}/u.test(word)) return NO_WORDS;
  let like = known.get(word);
  if (!like) {
    let vocabulary = vocabularies.get(names);
    if (!vocabulary)
      vocabularies.set(names, (vocabulary = [...new Set(names.flatMap(({ words }) => words.flat()))]));
    like = new Set(vocabulary.filter((candidate) => sameWord(candidate, word)));
    if (known.size < MOST_WORDS) known.set(word, like);
  }
  return like;
}

/** How many of these words stand in a form of a name, typing errors allowed: the most that any form has. */
function mostShared(name: Named, words: readonly ReadonlySet<string>[]): number {
  let most = 0;
  for (const form of name.words) {
    let shared = 0;
    for (const like of words) if (form.some((word) => like.has(word))) shared++;
    if (shared > most) most = shared;
  }
  return most;
}

/** A shortened name: two words or more, nearly all of them from one name and not so many from any other. */
function someWords(text: string, names: readonly Named[]): NameMatch | null {
  const words = contentWords(text);
  if (words.length < 2) return null;
  const like = words.map((word) => wordsLike(word, names)).filter((found) => found.size > 0);
  if (like.length < 2 || like.length / words.length < 0.7) return null;
  const scored = names
    .map((name) => ({ id: name.id, hits: mostShared(name, like) }))
    .sort((a, b) => b.hits - a.hits);
  const [best, second] = scored;
  if (!best || best.hits < 2 || best.hits / words.length < 0.7 || best.hits === second?.hits) return null;
  return {
    id: best.id,
    confidence: Math.round((0.6 + 0.2 * (best.hits / words.length)) * 100) / 100,
    rest: "",
  };
}

/** The name a label that matches none comes nearest to; null when none is near. */
export function nearestName(label: string, names: readonly Named[]): string | null {
  const text = normalise(label);
  const words = contentWords(label);
  const scored = names
    .map((name) => ({
      id: name.id,
      score: Math.max(
        ...name.forms.map((form, i) => {
          const hits = words.filter((word) => name.words[i]!.some((w) => sameWord(w, word))).length;
          const likeness = similarity(text, form, 0.6);
          // One word of several is no nearness: "Programme management" is not "Migration management".
          const shared = hits >= 2 || words.length === 1 ? (hits / Math.max(1, words.length)) * 0.9 : 0;
          return Math.max(likeness >= 0.6 ? likeness : 0, shared);
        }),
        0,
      ),
    }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  return best && best.score >= 0.45 && best.score > (second?.score ?? 0) ? best.id : null;
}
