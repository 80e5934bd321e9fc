import fc from "fast-check";
import { Decimal } from "../../../../src/money/decimal";
import { LiveError } from "../../../../src/money/live/errors";
import type { LiveRequest } from "../../../../src/money/live/service";
import { statbank } from "../../../../src/money/live/statbank";

const JUNE: LiveRequest = { currencies: ["DKK", "EUR"], from: "2026-06-12", to: "2026-06-15" };
const HEADER = "VALUTA;KURTYP;TID;INDHOLD";
const answer = (...lines: string[]): string => [HEADER, ...lines, ""].join("\r\n");

function problemOf(text: string, request = JUNE): [string, unknown] {
  try {
    statbank.parse(text, request);
  } catch (error) {
    if (error instanceof LiveError) return [error.problem, error.data];
    throw error;
  }
  throw new Error("The answer was taken.");
}

test("asks for the dollar and the other currencies, by codes, between the two days", () => {
  const url = new URL(statbank.path(JUNE), statbank.origin);
  expect(url.origin + url.pathname).toBe("https://api.statbank.dk/v1/data/DNVALD/BULK");
  expect(Object.fromEntries(url.searchParams)).toEqual({
    lang: "en",
    valuePresentation: "Code",
    VALUTA: "USD,EUR",
    KURTYP: "KBH",
    Tid: ">=2026M06D12<=2026M06D15",
  });
});

test("kroner for 100 dollars become kroner for one; the euro follows from both, exactly", () => {
  const rates = statbank.parse(
    `\uFEFF${answer("USD;KBH;2026M06D15;653.8100", "EUR;KBH;2026M06D15;746,40")}`,
    JUNE,
  );
  expect(rates.map(({ currency, date }) => `${currency} ${date}`)).toEqual([
    "DKK 2026-06-15",
    "EUR 2026-06-15",
  ]);
  expect(rates[0]!.perUsd.toFixed()).toBe("6.5381");
  expect(rates[1]!.perUsd.eq(new Decimal("653.81").div("746.40"))).toBe(true);
});

test("a day without a rate is left out, and so is a currency that has none that day", () => {
  const rates = statbank.parse(
    answer(
      "USD;KBH;2026M06D12;..",
      "EUR;KBH;2026M06D12;746.40",
      "USD;KBH;2026M06D13;654.02",
      "EUR;KBH;2026M06D13;..",
      "USD;KBH;2026M06D15;653.81",
      "EUR;KBH;2026M06D15;746.40",
    ),
    JUNE,
  );
  expect(rates.map(({ currency, date }) => `${currency} ${date}`)).toEqual([
    "DKK 2026-06-13",
    "DKK 2026-06-15",
    "EUR 2026-06-15",
  ]);
});

test("law: kroner are shifted by two places, to the last digit", () => {
  fc.assert(
    fc.property(fc.integer({ min: 4_000_000, max: 9_999_999 }), (figure) => {
      const text = (figure / 10_000).toFixed(4);
      const [rate] = statbank.parse(answer(`USD;KBH;2026M06D15;${text}`), { ...JUNE, currencies: ["DKK"] });
      expect(rate!.perUsd.times(100).toFixed(4)).toBe(text);
    }),
  );
});

test.each([
  ["a page", "<html><body>503</body></html>", ["page", {}]],
  ["another table", "OMRÅDE;TID;INDHOLD\n000;2026;1", ["garbage", {}]],
  ["nothing", "", ["garbage", {}]],
  ["a header alone", answer(), ["noRates", { from: "2026-06-12", to: "2026-06-15" }]],
  [
    "days without any rate",
    answer("USD;KBH;2026M06D13;..", "EUR;KBH;2026M06D13;.."),
    ["noRates", { from: "2026-06-12", to: "2026-06-15" }],
  ],
  ["a line that is cut off", answer("USD;KBH;2026M06D15;653.81", "EUR;KBH"), ["badEntry", { entry: 2 }]],
  [
    "names instead of codes",
    answer("US dollar;KBH;2026M06D15;653.81"),
    ["otherCurrency", { found: "US dollar" }],
  ],
  [
    "a currency that nobody asked for",
    answer("CHF;KBH;2026M06D15;800.1"),
    ["otherCurrency", { found: "CHF" }],
  ],
  ["an index instead of a rate", answer("USD;INX;2026M06D15;101.2"), ["otherSeries", { found: "INX" }]],
  ["a month instead of a day", answer("USD;KBH;2026M06;653.81"), ["badDate", { text: "2026M06" }]],
  [
    "a day twice",
    answer("USD;KBH;2026M06D15;653.81", "USD;KBH;2026M06D15;653.81"),
    ["doubleDay", { currency: "USD", date: "2026-06-15" }],
  ],
  [
    "a day that is missing and there",
    answer("USD;KBH;2026M06D15;..", "USD;KBH;2026M06D15;653.81"),
    ["doubleDay", { currency: "USD", date: "2026-06-15" }],
  ],
  [
    "a figure that nobody can read for sure",
    answer("USD;KBH;2026M06D15;1.234,56"),
    ["badRate", { currency: "USD", date: "2026-06-15", text: "1.234,56" }],
  ],
  [
    "kroner for one dollar",
    answer("USD;KBH;2026M06D15;6.5381"),
    ["strangeRate", { currency: "DKK", date: "2026-06-15", text: "0.065381" }],
  ],
  [
    "a euro that is missing altogether",
    answer("USD;KBH;2026M06D15;653.81"),
    ["noRatesOf", { currency: "EUR", from: "2026-06-12", to: "2026-06-15" }],
  ],
] as const)("refuses %s", (_, text, problem) => {
  expect(problemOf(text)).toEqual(problem);
});
