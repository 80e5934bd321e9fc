/** Comparing names as people type them: regardless of case, punctuation, spelling variants and Danish letters. */

import { distance } from "fastest-levenshtein";

import type { FundingLine, PriorityArea } from "./pack";
import { oneSpelling, plainLetter } from "./plainText";

/** Spelled out, so that both spellings are one name; without accents alone they would not be. */
const DANISH_LETTERS: Readonly<Record<string, string>> = { å: "aa", ø: "oe" };

/**
 * The form under which two spellings of a name are the same: lower case, Danish letters spelled out, accents and
 * punctuation gone, "&" as "and", British -is- as -iz-, single blanks. Empty for a text without letters or digits.
 */
export function normaliseName(text: string): string {
  let plain = "";
  for (const letter of text.normalize("NFC")) plain += spelled(letter);
  return oneSpelling(plain.replace(/ +/g, " ").trim());
}

const spelledLetters = new Map<string, string>();

function spelled(letter: string): string {
  let plain = spelledLetters.get(letter);
  if (plain === undefined) {
    plain = DANISH_LETTERS[letter.toLowerCase()] ?? plainLetter(letter);
    spelledLetters.set(letter, plain);
  }
  return plain;
}

/** Every wording by which an area or a funding line is known: title first, then short titles, id and aliases. */
export function wordingsOf({ id, title, shortTitle, aliases }: PriorityArea | FundingLine): string[] {
  return [title, shortTitle]
    .flatMap(({ en, da }) => (da === undefined ? [en] : [en, da]))
    .concat(id, aliases);
}

/** One thing and every wording by which it is known. */
export interface Named<T> {
  readonly item: T;
  readonly names: readonly string[];
}

/** Share of letters that may differ before a name is no longer worth suggesting. */
const NEAR = 0.5;

/** Candidates whose names are normalised once. */
export class NameIndex<T> {
  readonly #candidates: readonly { readonly item: T; readonly names: ReadonlySet<string> }[];

  constructor(candidates: readonly Named<T>[]) {
    this.#candidates = candidates.map(({ item, names }) => ({
      item,
      names: new Set(names.map(normaliseName)),
    }));
  }

  /** The one item that bears this name; undefined when none does, or several do. */
  find(text: string): T | undefined {
    const wanted = normaliseName(text);
    if (wanted === "") return undefined;
    const found = this.#candidates.filter(({ names }) => names.has(wanted));
    return found.length === 1 ? found[0]?.item : undefined;
  }

  /** Up to `limit` items of which some wording is near `text` in letters or holds it, nearest first. */
  nearest(text: string, limit = 3): T[] {
    const wanted = normaliseName(text);
    if (wanted === "") return [];
    return this.#candidates
      .map(({ item, names }) => ({
        item,
        far: Math.min(...[...names].map((name) => remoteness(wanted, name))),
      }))
      .filter(({ far }) => far <= NEAR)
      .sort((one, other) => one.far - other.far)
      .slice(0, limit)
      .map(({ item }) => item);
  }
}

/** 0 for the same name, 1 for one that shares nothing; both normalised. */
function remoteness(wanted: string, name: string): number {
  if (name === "") return 1;
  if (wanted.length >= 3 && name.includes(wanted)) return 0.25;
  return distance(wanted, name) / Math.max(wanted.length, name.length);
}

/** An index of what is named in an object, made when first asked for and kept as long as the object. */
export function nameIndexOf<O extends object, T>(
  candidatesOf: (owner: O) => readonly Named<T>[],
): (owner: O) => NameIndex<T> {
  const kept = new WeakMap<O, NameIndex<T>>();
  return (owner) => {
    const index = kept.get(owner) ?? new NameIndex(candidatesOf(owner));
    kept.set(owner, index);
    return index;
  };
}

/** NameIndex.nearest for candidates that are nothing but their names: the first name of each. */
export function nearestNames(
  candidates: readonly Pick<Named<unknown>, "names">[],
  text: string,
  limit = 3,
): string[] {
  return new NameIndex(candidates.map(({ names }) => ({ item: names[0] ?? "", names }))).nearest(text, limit);
}

/** A name that the strategy does not know, with what was probably meant. */
export class UnknownNameError extends Error {
  override readonly name = "UnknownNameError";
  constructor(
    readonly kind: "strategy" | "area" | "indicator" | "table" | "field" | "selection",
    readonly given: string,
    /** What to type instead, likeliest first. */
    readonly nearest: readonly string[],
  ) {
    super(`No ${kind} "${given}"${nearest.length > 0 ? `; nearest: ${nearest.join(", ")}` : ""}`);
  }
}
