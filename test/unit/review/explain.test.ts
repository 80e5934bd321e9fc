import Big from "big.js";
import fc from "fast-check";
import type { Cause, Explanation, ExplainPart } from "../../../src/review/explain";
import { explainFigure, explainGap } from "../../../src/review/explain";
import { PATIENCE_MS } from "../support/patience";

const part = (label: string, amount: number | string): ExplainPart => ({ label, amount: new Big(amount) });
const parts = (amounts: readonly number[]) => amounts.map((amount, i) => part(`line ${i + 1}`, amount));
const sumOf = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);

interface More {
  readonly subtotals?: readonly number[];
  readonly tolerance?: string;
  /** The same lines in the year before, and their total. */
  readonly yearBefore?: readonly number[];
}

function explain(stated: number, amounts: readonly number[], more: More = {}): Explanation {
  const { yearBefore, tolerance = "1e-9", subtotals = [] } = more;
  return explainGap({
    stated: new Big(stated),
    expected: new Big(sumOf(amounts)),
    tolerance: new Big(tolerance),
    parts: parts(amounts).map((one, i) =>
      yearBefore ? { ...one, neighbours: [part("2023", yearBefore[i]!)] } : one,
    ),
    subtotals: subtotals.map((amount) => part("subtotal", amount)),
    ...(yearBefore ? { neighbours: [part("2023", sumOf(yearBefore))] } : {}),
  });
}

const inWords = (cause: Cause): string =>
  [cause.kind, "part" in cause ? (cause.part?.label ?? "total") : "total"].join(" ");
function said(explanation: Explanation): string {
  if (!("causes" in explanation)) return explanation.kind;
  const words = explanation.causes.map(inWords);
  return explanation.kind === "cause" ? words.join(" and ") : `one of ${words.join(", ")}`;
}

test.each<[string, number, number[], string]>([
  ["a line left out", 63, [12, 13, 38, 37], "left-out line 4"],
  ["a line counted twice", 113, [12, 13, 38, 37], "twice line 2"],
  ["a sign turned", 74, [12, 13, 38, 37], "sign line 2"],
  ["the whole in thousands", 100_000, [12, 13, 38, 37], "unit total"],
  ["one line in thousands", 12_088, [12, 13, 38, 37], "part-unit line 1"],
  ["digits of the total swapped", 181, [12, 13, 38, 55], "digits total"],
  ["digits of a line swapped", 5_408, [1_240, 1_313, 2_675], "digits line 1"],
  ["two lines left out", 5_086, [1_204, 1_367, 3_811, 3_719], "left-out line 3 and left-out line 1"],
  [
    "one left out, one counted twice",
    10_264,
    [1_204, 1_367, 3_811, 3_719],
    "left-out line 1 and twice line 2",
  ],
])("%s", (_, stated, amounts, expected) => {
  expect(said(explain(stated, amounts))).toBe(expected);
});

test("a subtotal counted besides its lines", () => {
  expect(said(explain(125, [12, 13, 38, 37], { subtotals: [25] }))).toBe("subtotal-twice subtotal");
});

test("a line taken with the figure of the year before", () => {
  const [now, before] = [
    [1_204, 1_367, 3_811],
    [1_150, 1_290, 3_655],
  ];
  expect(said(explain(sumOf(now!) - 1_367 + 1_290, now!, { yearBefore: before! }))).toBe("neighbour line 2");
  expect(said(explain(sumOf(before!), now!, { yearBefore: before! }))).toBe("neighbour total");
});

test("where two lines equal the gap both are named as alternatives", () => {
  expect(said(explain(130, [30, 20, 30, 20]))).toBe("one of twice line 1, twice line 3");
});

test("a gap that a missing line and a turned sign equal alike has both as alternatives", () => {
  expect(said(explain(88, [12, 6, 45, 37]))).toBe("one of left-out line 1, sign line 2");
});

test("where many equal the gap none is named", () => {
  expect(said(explain(110, [10, 10, 10, 10, 10, 50]))).toBe("ambiguous");
});

test("where any gap would be equalled by some pair, none is named", () => {
  expect(said(explain(250, [12, 14, 17, 19, 22, 26, 28, 33, 29]))).toBe("ambiguous");
});

test("a gap that nothing simple equals has no simple cause", () => {
  expect(said(explain(103.37, [12, 13, 38, 37]))).toBe("none");
});

test("a cause may differ from the gap by what rounding makes", () => {
  expect(said(explain(6.8, [1.8, 1.6, 3.9, 3.6], { tolerance: "0.2236" }))).toBe("left-out line 3");
  expect(said(explain(680.2, [182.4, 163.1, 391.9, 334.7], { tolerance: "0.2236" }))).toBe("left-out line 3");
});

test.each<[string, number, number, string | null]>([
  ["a figure in another unit", 12_000, 12, "unit total"],
  ["a figure with its sign turned", -12, 12, "sign "],
  ["a figure with swapped digits", 31, 13, "digits total"],
  ["a figure with a digit's difference", 14, 13, null],
])("%s", (_, stated, expected, words) => {
  const cause = explainFigure(new Big(stated), new Big(expected));
  expect(cause && inWords(cause)).toBe(words);
});

/** Budgets as people write them: round amounts next to crooked ones. */
const amount = fc.oneof(
  fc.integer({ min: 1, max: 400 }).map((value) => value * 25),
  fc.integer({ min: 100, max: 5_000_000 }),
);
const budget = fc.array(amount, { minLength: 3, maxLength: 60 });
const slip = fc.constantFrom("left-out", "twice", "sign", "part-unit", "digits", "pair", "mixed");
const RANKS: Record<Cause["kind"], number> = {
  unit: 0,
  "left-out": 1,
  twice: 1,
  "subtotal-twice": 1,
  sign: 2,
  "part-unit": 2,
  digits: 3,
  neighbour: 3,
};

/** What a slip makes of the total; null where it cannot happen to this line. */
function slipped(kind: string, amounts: readonly number[], pick: number): number | null {
  const [value, other] = [amounts[pick % amounts.length]!, amounts[(pick + 1) % amounts.length]!];
  const total = sumOf(amounts);
  const swapped = Number(String(value).replace(/^(\d)(\d)/, "$2$1"));
  switch (kind) {
    case "left-out":
      return total - value;
    case "twice":
      return total + value;
    case "sign":
      return total - 2 * value;
    case "part-unit":
      return total + value * 999;
    case "digits":
      return String(swapped).length < String(value).length || swapped === value
        ? null
        : total - value + swapped;
    case "pair":
      return total - value - other;
    default:
      return total - value + other;
  }
}
const rankOf = (kind: string): number => (kind in RANKS ? RANKS[kind as Cause["kind"]] : 4);
const isAbout = (cause: Cause, label: string): boolean => "part" in cause && cause.part?.label === label;

test("a slip that happened is found, or one that is as small, or it is said that several may have", () => {
  fc.assert(
    fc.property(budget, slip, fc.nat(), (amounts, kind, pick) => {
      const stated = slipped(kind, amounts, pick);
      fc.pre(stated !== null && stated !== sumOf(amounts) && (amounts.length > 3 || rankOf(kind) < 4));
      const explanation = explain(stated, amounts);
      expect(explanation.kind).not.toBe("none");
      if (explanation.kind !== "cause") return;
      const found = explanation.causes.length === 2 ? 4 : RANKS[explanation.causes[0].kind];
      expect(found).toBeLessThanOrEqual(rankOf(kind));
    }),
    { numRuns: 500 },
  );
});

test("what is said for certain names the line that it happened to, nineteen times in twenty", () => {
  let [certain, wrong] = [0, 0];
  fc.assert(
    fc.property(budget, slip, fc.nat(), (amounts, kind, pick) => {
      const stated = slipped(kind, amounts, pick);
      if (stated === null || stated === sumOf(amounts)) return;
      const explanation = explain(stated, amounts);
      if (explanation.kind !== "cause") return;
      certain++;
      const label = `line ${(pick % amounts.length) + 1}`;
      if (!explanation.causes.some((cause) => isAbout(cause, label))) wrong++;
    }),
    { numRuns: 3000, seed: 11 },
  );
  expect(certain).toBeGreaterThan(1000);
  expect(wrong / certain).toBeLessThan(0.05);
});

test("a total that is merely mistyped is seldom explained for certain", () => {
  let [told, certain] = [0, 0];
  fc.assert(
    fc.property(budget, fc.integer({ min: 1, max: 300_000 }), fc.boolean(), (amounts, off, above) => {
      const explanation = explain(sumOf(amounts) + (above ? off : -off), amounts);
      told++;
      if (explanation.kind === "cause") certain++;
    }),
    { numRuns: 3000, seed: 12 },
  );
  expect(certain / told).toBeLessThan(0.05);
});

test("500 lines are gone through soon, whatever the gap", () => {
  const amounts = Array.from({ length: 500 }, (_, i) => 1_000 + ((i * 7919) % 900_001));
  const started = performance.now();
  for (let i = 0; i < 5; i++) explain(sumOf(amounts) + 123_456_789 + i, amounts);
  expect(performance.now() - started).toBeLessThan(PATIENCE_MS);
});
