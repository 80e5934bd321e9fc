/** Comparing what people type into a search box with what stands in tables: regardless of case, accents and punctuation. */

import { oneSpelling, plainLetter } from "./plainText";

const DIGIT = /\d/;

/**
 * The form in which texts are compared: lower case, without accents, punctuation as a blank, a blank between letters and
 * digits ("P-5" and "P5" are both " p 5"), "ø" and "oe" as "o", "å" and "aa" as "a", British -is- as -iz-: coarser than
 * normaliseName, so that texts which are one name there are one here. It begins with a blank, so that a word begins where
 * a blank stands before it.
 * @param starts filled with the index in `text` from which each character of the result comes
 */
export function fold(text: string, starts: number[] = []): string {
  let folded = "";
  let last = "";
  const add = (character: string, at: number): void => {
    folded += character;
    // A letter outside the first 65,536 takes two places in both texts.
    for (let unit = 0; unit < character.length; unit += 1) starts.push(at);
    last = character;
  };
  add(" ", 0);
  let at = 0;
  for (const letter of text) {
    for (const character of plainLetter(letter)) {
      if (character === " ") {
        if (last !== " ") add(" ", at);
        continue;
      }
      if (last !== " " && DIGIT.test(character) !== DIGIT.test(last)) add(" ", at);
      const doubled = (character === "a" && last === "a") || (character === "e" && last === "o");
      if (!doubled) add(character, at);
    }
    at += letter.length;
  }
  return oneSpelling(folded);
}

/** The words that must all be found, folded; none for a query without letters or digits. */
export function wordsOf(query: string): string[] {
  const words = query.split(/\s+/).map((word) => fold(word).trim());
  return [...new Set(words.filter((word) => word !== ""))];
}

/** Shorter words are looked for at the beginning of words alone: "un" is not meant to find "fund". */
const SHORTEST_INSIDE = 3;

/** Where in a folded text the word begins, or -1; inside longer words too, but figures only at the beginning of figures. */
export function findWord(folded: string, word: string, from = 0): number {
  const atStart = folded.indexOf(` ${word}`, from);
  if (atStart >= 0) return atStart + 1;
  if (word.length < SHORTEST_INSIDE || DIGIT.test(word[0]!)) return -1;
  return folded.indexOf(word, from);
}

/** A piece of a text, and whether the query found it. */
export interface Marked {
  readonly text: string;
  readonly found: boolean;
}

/** The text in pieces, those found by the query marked: for showing why it was found. */
export function markWords(text: string, query: string): Marked[] {
  const starts: number[] = [];
  const folded = fold(text, starts);
  const found = wordsOf(query)
    .flatMap((word) => placesOf(folded, word))
    .map(({ from, to }) => ({ from: starts[from]!, to: endOfLetter(text, starts[to - 1]!) }))
    .sort((a, b) => a.from - b.from);
  const pieces: Marked[] = [];
  let done = 0;
  for (const { from, to } of found) {
    if (to <= done) continue;
    const begin = Math.max(from, done);
    if (begin > done) pieces.push({ text: text.slice(done, begin), found: false });
    pieces.push({ text: text.slice(begin, to), found: true });
    done = to;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), found: false });
  return pieces;
}

/** The index after the letter that begins there, with the accents that follow it by themselves. */
function endOfLetter(text: string, at: number): number {
  return at + (/^.\p{M}*/su.exec(text.slice(at))?.[0].length ?? 1);
}

function placesOf(folded: string, word: string): { from: number; to: number }[] {
  const places: { from: number; to: number }[] = [];
  for (let from = findWord(folded, word); from >= 0; from = findWord(folded, word, from + word.length)) {
    places.push({ from, to: from + word.length });
  }
  return places;
}

/**
 * At most about `length` characters of a text: its beginning, by which it is known, and what stands around the first that
 * the query finds in it. Cut between words, "…" where something is left out.
 */
export function excerpt(text: string, query: string, length: number): string {
  if (text.length <= length) return text;
  const before = markWords(text, query)[0]!;
  const first = before.found ? 0 : before.text.length;
  const isNearBeginning = first < length * 0.7 || first === text.length;
  if (isNearBeginning) return `${upTo(text, length)} …`;
  const head = upTo(text, Math.floor(length / 3));
  const from = wordStart(text, first - Math.floor(length / 4));
  const tail = text.slice(from);
  const room = length - head.length;
  return `${head} … ${tail.length <= room ? tail : `${upTo(tail, room)} …`}`;
}

/** The first words of a text that fit; of a word longer than that its beginning. */
function upTo(text: string, length: number): string {
  const end = text.lastIndexOf(" ", length);
  return text.slice(0, end > 0 ? end : length);
}

/** The beginning of the next word from there on. */
function wordStart(text: string, near: number): number {
  const blank = text.indexOf(" ", Math.max(0, near));
  return blank < 0 ? near : blank + 1;
}
