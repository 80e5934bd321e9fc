/** Whatever a file holds, the check ends, soon and with an answer. */

import fc from "fast-check";

import { packProblemTexts } from "../../../../src/i18n/packProblems";
import { checkPackText, MAX_PACK_BYTES } from "../../../../src/strategy/check";
import { Problems } from "../../../../src/strategy/check/problems";
import { scanJson } from "../../../../src/strategy/check/scan";
import { packText, problemsOf } from "./support";
import type { LoosePack } from "./support";
import { PATIENCE_MS } from "../../support/patience";

const SYNTAX = /^json/;

function scanned(text: string): string[] {
  const problems = new Problems();
  scanJson(text, problems);
  return problems.listed.map(({ code }) => code);
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return false;
  }
}

/** A text with one piece taken out, doubled or replaced. */
const damaged = (text: string) =>
  fc
    .tuple(
      fc.nat(text.length),
      fc.nat(12),
      fc.oneof(
        fc.constantFrom("", "{", "}", "[", "]", ",", ":", '"', "\\", "0", "-", ".", "e", "nul"),
        fc.string(),
      ),
    )
    .map(([at, length, instead]) => text.slice(0, at) + instead + text.slice(at + length));

describe("reading", () => {
  test("takes for JSON what JSON.parse takes, and nothing else", () => {
    fc.assert(
      fc.property(fc.oneof(damaged(packText()), fc.json(), fc.json().chain(damaged), fc.string()), (text) => {
        const [first = ""] = scanned(text).filter((code) => SYNTAX.test(code) || code === "tooDeep");
        if (first !== "tooDeep") expect(SYNTAX.test(first)).toBe(!parses(text));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['{\n  "a": 1,\n  "b" 2\n}', 3, 7, "2"],
    ['{"a": 1,}', 1, 9, "}"],
    ["[1, 2\r\n", 2, 1, ""],
    ['{"a": "x\ny"}', 1, 9, "\\n"],
    ["{'a': 1}", 1, 2, "'"],
    ["[01]", 1, 3, "1"],
    ["[1.]", 1, 3, "."],
    ['["\\x"]', 1, 3, "\\\\"],
    ["[1] // note", 1, 5, "/"],
  ])("%j is wrong at line %i, column %i", (text, line, column, found) => {
    expect(problemsOf(text)[0]?.params).toEqual({ line, column, found });
  });
});

/** Every place in a value, as the keys that lead there. */
function places(value: unknown): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [[]];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const below = keys.flatMap((key) =>
    places((value as Record<string | number, unknown>)[key]).map((rest) => [key, ...rest]),
  );
  return [[], ...below];
}

const PLACES = places(JSON.parse(packText())).filter((place) => place.length > 0);

/** Puts a value at a place; takes out what is there for undefined. */
function put(pack: LoosePack, place: readonly (string | number)[], value: unknown): void {
  const holder = place.slice(0, -1).reduce<unknown>((here, key) => {
    return typeof here === "object" && here !== null ? (here as Record<string, unknown>)[key] : undefined;
  }, pack);
  if (typeof holder !== "object" || holder === null) return;
  const key = place.at(-1)!;
  if (value !== undefined) (holder as Record<string, unknown>)[key] = value;
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}

const FOREIGN = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom<unknown>(
    "core",
    "1",
    "Total",
    "staff",
    "2026",
    "DKK million",
    0,
    1,
    2,
    2026,
    -1,
    1e15,
    0.1,
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc
    .constantFrom(...PLACES)
    .map((place) =>
      place.reduce<unknown>((here, key) => (here as Record<string, unknown>)[key], JSON.parse(packText())),
    ),
);

test("a pack of which anything was changed is taken or refused, never a crash; every problem can be said", () => {
  const { problem } = packProblemTexts("da");
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...PLACES), FOREIGN), { minLength: 1, maxLength: 4 }),
      (changes) => {
        const text = packText((pack) => {
          for (const [place, value] of changes) put(pack, place, structuredClone(value));
        });
        const result = checkPackText(text);
        if ("pack" in result) expect(result.pack).toEqual(JSON.parse(text));
        else {
          expect(result.problems.length).toBeGreaterThan(0);
          for (const each of result.problems) expect(problem(each)).not.toBe("");
        }
      },
    ),
    { numRuns: 3000 },
  );
});

test("no figure of a table can be changed unseen", () => {
  const figures = PLACES.filter(
    ([part, table, list, row, column]) =>
      part === "tables" && table !== 2 && list === "rows" && row !== undefined && Number(column) > 0,
  );
  const numbers = figures.filter((place) => typeof at(place) === "number" && Number(at(place)) < 1900);
  expect(numbers.length).toBeGreaterThan(15);
  for (const place of numbers) {
    const text = packText((pack) => {
      put(pack, place, Number(at(place)) + 1);
    });
    expect([place, problemsOf(text).map(({ code }) => code)]).not.toEqual([place, []]);
  }
});

function at(place: readonly (string | number)[]): unknown {
  return place.reduce<unknown>((here, key) => (here as Record<string, unknown>)[key], JSON.parse(packText()));
}

/** Five megabytes of one piece. */
const filled = (piece: string): string =>
  `[${Array(Math.floor(4_500_000 / (piece.length + 1)))
    .fill(piece)
    .join()}]`;

/** The sound pack with a text of megabytes at a place. */
const bloated = (place: readonly (string | number)[], text: string): string =>
  packText((pack) => {
    put(pack, place, "@@");
  }).replace('"@@"', () => text);

const numbered = (count: number, item: (index: number) => string): string =>
  `[${Array.from({ length: count }, (_, index) => item(index)).join()}]`;

describe("ends soon on", () => {
  const citation = '"citation":{"section":"x"}';
  test.each<[string, () => string]>([
    ["brackets that never close", () => "[".repeat(4_900_000)],
    ["a text that never ends", () => `"${"a".repeat(4_900_000)}`],
    ["a number of millions of digits", () => "1".repeat(4_900_000)],
    ["a million names", () => `{${numbered(300_000, (index) => `"k${String(index)}":1`).slice(1, -1)}}`],
    ["a million empty areas", () => bloated(["areas"], filled("{}"))],
    ["a million empty tables", () => bloated(["tables"], filled("{}"))],
    ["a million wrong cells", () => bloated(["tables", 0, "rows"], `[${filled("{}")}]`)],
    ["a million short rows", () => bloated(["tables", 0, "rows"], filled("[1]"))],
    ["a million aliases", () => bloated(["areas", 0, "aliases"], filled('"a"'))],
    ["a title of a million words", () => bloated(["title", "en"], `"${"a ".repeat(2_000_000)}"`)],
    [
      "unknown ids by the hundred thousand",
      () =>
        bloated(
          ["discrepancies", 0, "concerns"],
          numbered(400_000, (index) => `"a${String(index)}"`),
        ),
    ],
    [
      "differences by the ten thousand",
      () =>
        bloated(
          ["discrepancies", 0, "differences"],
          numbered(
            40_000,
            (index) => `{"table":"income","row":2,"column":"Income","printed":1,"computed":${String(index)}}`,
          ),
        ),
    ],
    [
      "as many sums as are added up, all of them wrong",
      () =>
        packText(({ tables: [staff] }) => {
          staff!.rows.push(...Array.from({ length: 2000 }, () => staff!.rows[0]!));
          Object.assign(staff!, { levels: undefined });
          const parts = Array.from({ length: 2000 }, (_, index) => index + 3);
          staff!.totals.push(...Array.from({ length: 40 }, () => ({ row: 0, parts })));
        }),
    ],
    [
      "a sound pack of that size",
      () =>
        bloated(
          ["countries"],
          numbered(80_000, (index) => `{"name":"a${String(index)}","region":"x",${citation}}`),
        ),
    ],
  ])("%s", (_, make) => {
    const text = make();
    const started = performance.now();
    const result = checkPackText(text);
    expect(performance.now() - started).toBeLessThan(PATIENCE_MS);
    if ("problems" in result) expect(result.problems.length).toBeLessThanOrEqual(100);
  });

  test("a file that is too big, which is not looked into at all", () => {
    const started = performance.now();
    expect(problemsOf("[".repeat(10 * MAX_PACK_BYTES))[0]?.code).toBe("tooBig");
    expect(performance.now() - started).toBeLessThan(PATIENCE_MS);
  });
});
