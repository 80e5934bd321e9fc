/**
 * The names of a vocabulary laid out so that a label is compared with the few that can be like it. Everything here finds
 * exactly what comparing the label with every name would find.
 */

import { sameWord, similarity } from "./text";

/** Something with names, ready to be compared. */
export interface Named {
  readonly id: string;
  /** Normalised titles and aliases, longest first. */
  readonly forms: readonly string[];
  /** The content words of each form. */
  readonly words: readonly (readonly string[])[];
}

interface Form {
  readonly text: string;
  /** Index of the name that it is a form of. */
  readonly name: number;
  readonly letters: Uint8Array;
}

/** The forms that hold a word, typing errors allowed. */
interface LikeWord {
  readonly hasLetter: boolean;
  /** Indexes of forms, each once. */
  readonly forms: readonly number[];
}

/** A sheet full of different words does not fill the memory. */
const MOST_WORDS = 20_000;

const indexes = new WeakMap<readonly Named[], NameIndex>();

export class NameIndex {
  private readonly forms: readonly Form[];
  private readonly byText = new Map<string, number>();
  private readonly byLength: number[][] = [];
  private readonly byFirstWord = new Map<string, number[]>();
  /** Words of the names by their first letter, each with the forms that hold it: like words begin alike. */
  private readonly byFirstLetter = new Map<string, Map<string, number[]>>();
  private readonly likeWords = new Map<string, LikeWord>();

  private constructor(readonly names: readonly Named[]) {
    this.forms = names.flatMap(({ forms }, name) =>
      forms.map((text) => ({ text, name, letters: lettersOf(text) })),
    );
    this.forms.forEach(({ text, name }, at) => {
      if (!this.byText.has(text)) this.byText.set(text, name);
      (this.byLength[text.length] ??= []).push(at);
      const [first] = text.split(" ", 1);
      const known = this.byFirstWord.get(first!);
      if (known) known.push(at);
      else this.byFirstWord.set(first!, [at]);
    });
    names
      .flatMap(({ words }) => words)
      .forEach((words, at) => {
        for (const word of new Set(words)) this.addWord(word, at);
      });
  }

  /** The index of these names, made when it is first asked for. */
  static of(names: readonly Named[]): NameIndex {
    let index = indexes.get(names);
    if (!index) indexes.set(names, (index = new NameIndex(names)));
    return index;
  }

  private addWord(word: string, at: number): void {
    let words = this.byFirstLetter.get(word[0]!);
    if (!words) this.byFirstLetter.set(word[0]!, (words = new Map()));
    const known = words.get(word);
    if (known) known.push(at);
    else words.set(word, [at]);
  }

  /** The first name with this very form; undefined where none has it. */
  equal(text: string): Named | undefined {
    const name = this.byText.get(text);
    return name === undefined ? undefined : this.names[name];
  }

  /**
   * For each name how like its likeliest form is to the text, 0 to 1, among forms of `shortest` letters and more that
   * lengths and letters don't tell apart from it at `least`; 0 for names without any. Null where no name has any.
   */
  likeness(text: string, least: number, shortest: number): number[] | null {
    const letters = lettersOf(text);
    const from = Math.max(shortest, Math.floor(text.length * least));
    const end = Math.min(this.byLength.length - 1, Math.ceil(text.length / least));
    let most: number[] | null = null;
    for (let length = from; length <= end; length++) {
      for (const at of this.byLength[length] ?? []) {
        const form = this.forms[at]!;
        const longer = Math.max(text.length, length);
        if (differences(letters, form.letters) > 2 * (1 - least) * longer) continue;
        const likeness = similarity(text, form.text, least);
        most ??= new Array<number>(this.names.length).fill(0);
        most[form.name] = Math.max(most[form.name]!, likeness);
      }
    }
    return most;
  }

  /** The longest form, of those that pass, that stands word for word in the text; the first of equally long ones. */
  longestWithin(text: string, passes: (form: string) => boolean): { id: string; form: string } | null {
    let best = -1;
    let start = 0;
    while (start < text.length) {
      const space = text.indexOf(" ", start);
      const end = space < 0 ? text.length : space;
      for (const at of this.byFirstWord.get(text.slice(start, end)) ?? []) {
        const { text: form } = this.forms[at]!;
        const after = start + form.length;
        if (!text.startsWith(form, start) || (after < text.length && text[after] !== " ")) continue;
        const length = best < 0 ? 0 : this.forms[best]!.text.length;
        if (form.length < length || (form.length === length && at > best) || !passes(form)) continue;
        best = at;
      }
      start = end + 1;
    }
    if (best < 0) return null;
    const { text: form, name } = this.forms[best]!;
    return { id: this.names[name]!.id, form };
  }

  /** The one name of which some form begins with the text; null where none does or several do. */
  beginningWith(text: string): Named | null {
    const found = new Set<number>();
    for (const at of this.byFirstWord.get(text.split(" ", 1)[0]!) ?? [])
      if (this.forms[at]!.text.startsWith(text)) found.add(this.forms[at]!.name);
    const [only] = found;
    return found.size === 1 ? this.names[only!]! : null;
  }

  /** For each form how many of these words it holds, typing errors allowed. */
  sharedWords(words: readonly LikeWord[]): Uint16Array {
    const shared = new Uint16Array(this.forms.length);
    for (const { forms } of words) for (const at of forms) shared[at]!++;
    return shared;
  }

  /** For each name the most that any of its forms has. */
  mostByName(ofForms: Uint16Array): number[] {
    const most = new Array<number>(this.names.length).fill(0);
    ofForms.forEach((count, at) => {
      const { name } = this.forms[at]!;
      if (count > most[name]!) most[name] = count;
    });
    return most;
  }

  /** What is known of a content word. */
  like(word: string): LikeWord {
    let known = this.likeWords.get(word);
    if (!known) {
      const forms = new Set<number>();
      for (const [candidate, holders] of this.byFirstLetter.get(word[0] ?? "") ?? [])
        if (sameWord(candidate, word)) for (const at of holders) forms.add(at);
      known = { hasLetter: /\p{L}/u.test(word), forms: [...forms] };
      if (this.likeWords.size < MOST_WORDS) this.likeWords.set(word, known);
    }
    return known;
  }

  /**
   * The name with the highest score and that score, where each name has a score already and a form as like as that to the
   * text raises it, from `least` on; null where two names share the highest.
   */
  nearest(
    text: string,
    scores: readonly number[],
    least: number,
  ): { readonly id: string; readonly score: number } | null {
    const letters = lettersOf(text);
    const raised = [...scores];
    let top = Math.max(0, ...scores);
    for (const { text: form, name, letters: own } of this.forms) {
      const longer = Math.max(text.length, form.length);
      const bound = Math.max(least, top, raised[name]!);
      // Each typing error takes a letter away, adds one or both, so that the letters alone bound the likeness.
      if (1 - errorsAtLeast(letters, own) / longer < bound) continue;
      const likeness = similarity(text, form, bound);
      if (likeness < least || likeness <= raised[name]!) continue;
      raised[name] = likeness;
      top = Math.max(top, likeness);
    }
    const best = raised.indexOf(top);
    return best < 0 || raised.indexOf(top, best + 1) >= 0 ? null : { id: this.names[best]!.id, score: top };
  }
}

/** How often each letter stands in a text; letters share places, which only makes texts seem nearer. */
function lettersOf(text: string): Uint8Array {
  const counts = new Uint8Array(32);
  for (let i = 0; i < text.length; i++) counts[text.charCodeAt(i) & 31]!++;
  return counts;
}

/** How much the counts of letters differ: each typing error changes two counts at most. */
function differences(a: Uint8Array, b: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < 32; i++) sum += Math.abs(a[i]! - b[i]!);
  return sum;
}

function errorsAtLeast(a: Uint8Array, b: Uint8Array): number {
  let [more, less] = [0, 0];
  for (let i = 0; i < 32; i++) {
    const difference = a[i]! - b[i]!;
    if (difference > 0) more += difference;
    else less -= difference;
  }
  return Math.max(more, less);
}
