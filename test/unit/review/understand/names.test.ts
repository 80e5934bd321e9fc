/** Names are found in labels as fast as labels come, and as they would be by comparing each label with every name. */

import fc from "fast-check";
import { vocabularyOf } from "../../../../src/review/understand/labels";
import { matchName, nearestName } from "../../../../src/review/understand/names";
import type { Named } from "../../../../src/review/understand/names";
import dkIom2018 from "../../../../src/strategy/packs/dk-iom-2018.json";
import dkIom2023 from "../../../../src/strategy/packs/dk-iom-2023.json";
import { asPack } from "../../../../src/strategy/packEntry";
import { matchOneByOne, nearestOneByOne } from "./namesOneByOne";

const vocabularies = [dkIom2023, dkIom2018].map((pack) => vocabularyOf(asPack(pack)));
const lists = vocabularies.flatMap(({ areas, lines }) => [areas.names, lines]);
const STRANGE = ["Support", "to", "2024", "training", "udstyr", "office", "of", "12", "(lot 3)", "migranter"];

type Slip = readonly [at: number, kind: "drop" | "double" | "swap" | "cut" | "letter"];

function withSlips(text: string, slips: readonly Slip[]): string {
  return slips.reduce((typed, [part, kind]) => {
    const at = Math.floor(part * typed.length);
    if (kind === "drop") return typed.slice(0, at) + typed.slice(at + 1);
    if (kind === "double") return typed.slice(0, at + 1) + typed.slice(at);
    if (kind === "swap")
      return (
        typed.slice(0, at) +
        typed
          .slice(at, at + 2)
          .split("")
          .reverse()
          .join("") +
        typed.slice(at + 2)
      );
    if (kind === "cut") return typed.slice(0, Math.max(8, at));
    return `${typed.slice(0, at)}x${typed.slice(at + 1)}`;
  }, text);
}

/** Names with slips, parts of names among other words, words of several names mixed, and texts that are no names. */
function labels(names: readonly Named[]): fc.Arbitrary<string> {
  const form = fc.constantFrom(...names.flatMap(({ forms }) => forms));
  const word = fc.constantFrom(...new Set(names.flatMap(({ words }) => words.flat())), ...STRANGE);
  const part = fc.double({ min: 0, max: 0.999, noNaN: true });
  const slip = fc.tuple(
    part,
    fc.constantFrom("drop", "double", "swap", "cut", "letter"),
  ) as fc.Arbitrary<Slip>;
  const texts = fc.oneof(
    { weight: 4, arbitrary: form },
    { weight: 3, arbitrary: fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" ")) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.array(word, { maxLength: 3 }), form, fc.array(word, { maxLength: 3 }))
        .map(([before, name, behind]) => [...before, name, ...behind].join(" ")),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
  );
  return fc.tuple(texts, fc.array(slip, { maxLength: 4 })).map(([text, slips]) => withSlips(text, slips));
}

test("the name that a label holds is the one that comparing it with every name finds", () => {
  for (const names of lists)
    fc.assert(
      fc.property(labels(names), (label) => {
        expect(matchName(label, names)).toEqual(matchOneByOne(label, names));
      }),
      { numRuns: 400 },
    );
});

test("the nearest name is the one that comparing with every name finds", () => {
  for (const names of lists)
    fc.assert(
      fc.property(labels(names), (label) => {
        expect(nearestName(label, names)).toBe(nearestOneByOne(label, names));
      }),
      { numRuns: 400 },
    );
});

test("a list without names holds none", () => {
  expect(matchName("Migration management", [])).toBeNull();
  expect(nearestName("Migration management", [])).toBeNull();
});
