import fc from "fast-check";
import { LiveError } from "../../../../src/money/live/errors";
import { frankfurter } from "../../../../src/money/live/frankfurter";
import type { LiveRequest } from "../../../../src/money/live/service";

const JUNE: LiveRequest = { currencies: ["DKK", "CHF", "EUR"], from: "2026-06-12", to: "2026-06-15" };
const KRONER: LiveRequest = { ...JUNE, currencies: ["DKK"] };

const entry = (date: string, quote: string, rate: string, base = "USD"): string =>
  `{"date":"${date}","base":"${base}","quote":"${quote}","rate":${rate}}`;
const answer = (...entries: string[]): string => `[${entries.join(",")}]`;

/** The problem that the answer has, with what is said about it. */
function problemOf(text: string, request = KRONER): [string, unknown] {
  try {
    frankfurter.parse(text, request);
  } catch (error) {
    if (error instanceof LiveError) return [error.problem, error.data];
    throw error;
  }
  throw new Error("The answer was taken.");
}

test("asks for the currencies, the two days and the European Central Bank, and for nothing else", () => {
  expect(frankfurter.origin + frankfurter.path(JUNE)).toBe(
    "https://api.frankfurter.dev/v2/rates?base=USD&quotes=DKK,CHF,EUR&from=2026-06-12&to=2026-06-15&providers=ECB",
  );
});

test("reads the rates by currency as asked for and by day, whatever the order of the answer", () => {
  const rates = frankfurter.parse(
    answer(
      entry("2026-06-15", "EUR", "0.87598"),
      entry("2026-06-12", "CHF", "0.80310"),
      entry("2026-06-15", "DKK", "6.5381"),
      entry("2026-06-12", "DKK", "6.5402"),
    ),
    JUNE,
  );
  expect(rates.map(({ currency, date, perUsd }) => [currency, date, perUsd.toFixed()])).toEqual([
    ["DKK", "2026-06-12", "6.5402"],
    ["DKK", "2026-06-15", "6.5381"],
    ["CHF", "2026-06-12", "0.8031"],
    ["EUR", "2026-06-15", "0.87598"],
  ]);
});

test("law: a figure is taken to its last digit, also where a double has fewer", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 20n - 1n }), (fraction) => {
      const digits = `6.${String(fraction).padStart(20, "0")}`;
      const [rate] = frankfurter.parse(answer(entry("2026-06-15", "DKK", digits)), KRONER);
      expect(rate!.perUsd.toFixed(20)).toBe(digits);
    }),
  );
});

test.each([
  ["a page of a network's login", "<!DOCTYPE html><title>Log in</title>", ["page", {}]],
  ["a page after a byte order mark", "\uFEFF\n<html>", ["page", {}]],
  ["nothing", "", ["garbage", {}]],
  ["half an answer", '[{"date":"2026-06-15","base":"USD"', ["garbage", {}]],
  ["a message instead of rates", '{"status":422,"message":"invalid date"}', ["garbage", {}]],
  ["an empty list", "[]", ["noRates", { from: "2026-06-12", to: "2026-06-15" }]],
  ["an entry that is no object", answer(entry("2026-06-15", "DKK", "6.5"), "7"), ["badEntry", { entry: 2 }]],
  [
    "an entry without a rate",
    '[{"date":"2026-06-15","base":"USD","quote":"DKK"}]',
    ["badEntry", { entry: 1 }],
  ],
  ["null as rate", answer(entry("2026-06-15", "DKK", "null")), ["badEntry", { entry: 1 }]],
  [
    "rates for 1 euro",
    answer(entry("2026-06-15", "DKK", "7.46", "EUR")),
    ["otherBase", { found: "EUR", wanted: "USD" }],
  ],
  [
    "a currency that nobody asked for",
    answer(entry("2026-06-15", "SEK", "9.5")),
    ["otherCurrency", { found: "SEK" }],
  ],
  ["30 February", answer(entry("2026-02-30", "DKK", "6.5")), ["badDate", { text: "2026-02-30" }]],
  [
    "a day that nobody asked for",
    answer(entry("2026-06-11", "DKK", "6.5")),
    ["otherDay", { date: "2026-06-11", from: "2026-06-12", to: "2026-06-15" }],
  ],
  [
    "a day twice",
    answer(entry("2026-06-15", "DKK", "6.5"), entry("2026-06-15", "DKK", "6.5")),
    ["doubleDay", { currency: "DKK", date: "2026-06-15" }],
  ],
  [
    "a rate of zero",
    answer(entry("2026-06-15", "DKK", "0")),
    ["badRate", { currency: "DKK", date: "2026-06-15", text: "0" }],
  ],
  [
    "a rate below zero",
    answer(entry("2026-06-15", "DKK", "-6.5")),
    ["badRate", { currency: "DKK", date: "2026-06-15", text: "-6.5" }],
  ],
  [
    "a rate turned round",
    answer(entry("2026-06-15", "DKK", "0.153")),
    ["strangeRate", { currency: "DKK", date: "2026-06-15", text: "0.153" }],
  ],
] as const)("refuses %s", (_, text, problem) => {
  expect(problemOf(text)).toEqual(problem);
});

test("refuses an answer that lacks a currency altogether", () => {
  expect(
    problemOf(answer(entry("2026-06-15", "DKK", "6.5"), entry("2026-06-15", "EUR", "0.87")), JUNE),
  ).toEqual(["noRatesOf", { currency: "CHF", from: "2026-06-12", to: "2026-06-15" }]);
});

test("law: whatever comes, it is taken or refused by name, and nothing else happens", () => {
  const value = fc.oneof(fc.constantFrom("USD", "DKK", "2026-06-15", "6.5", 6.5, 0, null), fc.anything());
  const entries = fc.array(fc.record({ date: value, base: value, quote: value, rate: value }));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        entries.map((list) => JSON.stringify(list)),
      ),
      (text) => {
        try {
          expect(frankfurter.parse(text, KRONER).length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(LiveError);
        }
      },
    ),
  );
});
