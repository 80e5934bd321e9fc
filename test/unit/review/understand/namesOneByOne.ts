/** How names are found in a label, written down plainly: the label is compared with every form of every name. */

import type { NameMatch, Named } from "../../../../src/review/understand/names";
import { contentWords, normalise, sameWord, similarity } from "../../../../src/review/understand/text";

/** The name that a label holds: what matchName must find. */
export function matchOneByOne(label: string, names: readonly Named[]): NameMatch | null {
  const text = normalise(label);
  if (text === "") return null;
  const equal = names.find(({ forms }) => forms.includes(text));
  if (equal) return { id: equal.id, confidence: 1, rest: "" };
  return mistyped(text, names) ?? within(text, names) ?? cutShort(text, names) ?? someWords(text, names);
}

/** The name that a label is nearest to: what nearestName must find. */
export function nearestOneByOne(label: string, names: readonly Named[]): string | null {
  const text = normalise(label);
  const words = contentWords(label);
  const [best, second] = ranked(names, ({ forms, words: of }) =>
    Math.max(
      0,
      ...forms.map((form, i) => {
        const hits = words.filter((word) => of[i]!.some((own) => sameWord(own, word))).length;
        const likeness = similarity(text, form);
        const shared = hits >= 2 || words.length === 1 ? (hits / Math.max(1, words.length)) * 0.9 : 0;
        return Math.max(likeness >= 0.6 ? likeness : 0, shared);
      }),
    ),
  );
  return best && best.score >= 0.45 && best.score > (second?.score ?? 0) ? best.id : null;
}

function ranked(
  names: readonly Named[],
  scoreOf: (name: Named) => number,
): { readonly id: string; readonly score: number }[] {
  return names.map((name) => ({ id: name.id, score: scoreOf(name) })).sort((a, b) => b.score - a.score);
}

function mistyped(text: string, names: readonly Named[]): NameMatch | null {
  if (text.length < 6) return null;
  const [best, second] = ranked(names, ({ forms }) =>
    Math.max(
      0,
      ...forms
        .filter((form) => form.length >= 6 && !isFar(text, form))
        .map((form) => similarity(text, form, 0.84)),
    ),
  );
  if (!best || best.score < 0.84 || (second && best.score - second.score < 0.08)) return null;
  return { id: best.id, confidence: Math.round(best.score * 95) / 100, rest: "" };
}

function isFar(a: string, b: string): boolean {
  const counts = new Array<number>(32).fill(0);
  for (let i = 0; i < a.length; i++) counts[a.charCodeAt(i) & 31]!++;
  for (let i = 0; i < b.length; i++) counts[b.charCodeAt(i) & 31]!--;
  const differences = counts.reduce((sum, count) => sum + Math.abs(count), 0);
  return differences > 2 * (1 - 0.84) * Math.max(a.length, b.length);
}

function within(text: string, names: readonly Named[]): NameMatch | null {
  const words = text.split(" ").length;
  let best: { id: string; form: string } | null = null;
  for (const { id, forms } of names) {
    for (const form of forms) {
      if (!` ${text} `.includes(` ${form} `) || (best && best.form.length >= form.length)) continue;
      if (form.length >= 3 && (form.includes(" ") || words <= 4)) best = { id, form };
    }
  }
  return best && { id: best.id, confidence: 0.9, rest: ` ${text} `.replace(` ${best.form} `, " ").trim() };
}

function cutShort(text: string, names: readonly Named[]): NameMatch | null {
  if (text.length < 12 || !text.includes(" ")) return null;
  const [first, second] = names.filter(({ forms }) => forms.some((form) => form.startsWith(text)));
  return first && !second ? { id: first.id, confidence: 0.85, rest: "" } : null;
}

function someWords(text: string, names: readonly Named[]): NameMatch | null {
  const words = contentWords(text);
  const known = names.flatMap((name) => name.words.flat());
  const like = words.filter((word) => /\p{L}/u.test(word) && known.some((own) => sameWord(own, word)));
  if (like.length < 2 || like.length / words.length < 0.7) return null;
  const [best, second] = ranked(names, (name) =>
    Math.max(
      0,
      ...name.words.map((form) => like.filter((word) => form.some((own) => sameWord(own, word))).length),
    ),
  );
  if (!best || best.score < 2 || best.score / words.length < 0.7 || best.score === second?.score) return null;
  return {
    id: best.id,
    confidence: Math.round((0.6 + 0.2 * (best.score / words.length)) * 100) / 100,
    rest: "",
  };
}
