/** The unit of a table's amounts, wherever people state it. */

import { understand } from "../../../../src/review/understand";
import { readUnit } from "../../../../src/review/understand/units";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import { workbook } from "../../support/workbook";
import type { CellInit, Rows } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;

function unitOf(rows: Rows): string | null | undefined {
  return understand(workbook({ Budget: rows }), pack).budgets[0]?.unit;
}

const lines = (...amounts: CellInit[]): Rows => [1, 2, 3, 4].map((n) => [`PA${n}`, ...amounts]);
const header: Rows[number] = ["Priority area", 2023, 2024];
const sound = lines(10_000_000, 20_000_000);
const total: Rows[number] = ["Total", 40_000_000, 80_000_000];

test.each<[string, Rows, string]>([
  ["in the label of the total", [header, ...sound, ["Total DKK", 40_000_000, 80_000_000]], "DKK"],
  ["with its scale there", [header, ...lines(10, 20), ["I alt (mio. kr.)", 40, 80]], "DKK million"],
  [
    "behind the headers, over empty cells",
    [[...header, null, "DKK million"], ...lines(10, 20), ["Total", 40, 80]],
    "DKK million",
  ],
  [
    "beside every line in a column of its own",
    [
      ["Priority area", "Cur.", 2023, 2024],
      ...[1, 2, 3, 4].map((n) => [`PA${n}`, n === 2 ? "USD" : "DKK", 10_000_000, 20_000_000]),
      ["Total", "DKK", 40_000_000, 80_000_000],
    ],
    "DKK",
  ],
  [
    "in most headers, where one says another",
    [
      ["Priority area", "2023 (USD)", "2024 (DKK)", "2025 (DKK)"],
      ...lines(1e7, 1e7, 1e7),
      ["Total", 4e7, 4e7, 4e7],
    ],
    "DKK",
  ],
  [
    "in a title that speaks of a rate as well",
    [
      ["USD million, planning rate DKK per USD", null, 6.9],
      header,
      ...lines(2.9, 2.9),
      ["Total", 11.6, 11.6],
    ],
    "USD million",
  ],
])("%s", (_, rows, unit) => {
  expect(unitOf(rows)).toBe(unit);
});

test("of totals in two currencies the one that adds up the lines states theirs", () => {
  expect(unitOf([header, ...sound, ["Total DKK", 4e7, 8e7], ["Total USD", 6e6, 12e6]])).toBe("DKK");
});

test("a column of figures with a unit over it says nothing of the amounts before it", () => {
  const rows = [[...header, "USD thousand"], ...lines(10_000_000, 20_000_000, 4_300)];
  expect(unitOf([...rows, [...total, 17_200]])).toBeNull();
});

test.each([
  ["DKK/USD", null],
  ["kr. pr. dollar", null],
  ["Budget in USD (DKK per USD: 6.9)", "USD"],
  ["USD, not DKK", "USD"],
  ["DKK, not USD", "DKK"],
])("%s", (text, currency) => {
  expect(readUnit(text)?.currency ?? null).toBe(currency);
});

describe("a scale that ends a title", () => {
  const pledge = (title: string): Rows => [
    [title],
    ["Priority area", "2024 DKK", "2024 USD", "2025 DKK", "2025 USD"],
    ...[1, 2, 3, 4].map((n) => [`PA${n}`, 12_000, 1_750, 12_500, 1_820]),
    ["Total", 48_000, 7_000, 50_000, 7_280],
  ];
  const unitsOf = (title: string): (string | null)[] =>
    understand(workbook({ Budget: pledge(title) }), pack).budgets.map(({ unit }) => unit);

  test.each([
    "Softly earmarked pledge by priority area, thousands",
    "Pledge by priority area (thousands)",
    "Tilsagn fordelt på prioritetsområder, tusinde",
    "Bevilling 2024–2025 – tusind",
    "Budget by area, ’000",
  ])("holds for each currency that the headers name: “%s”", (title) => {
    expect(unitsOf(title)).toEqual(["DKK thousand", "USD thousand"]);
  });

  test.each(["Helping thousands by priority area", "Thousands, by priority area", "Budget for 2,000"])(
    "is none in “%s”",
    (title) => {
      expect(unitsOf(title)).toEqual(["DKK", "USD"]);
    },
  );

  test("which would make the amounts dwarf what is granted does not hold", () => {
    const inKroner = pledge("Pledge by priority area, thousands").map((row) =>
      row.map((cell) => (typeof cell === "number" ? cell * 1000 : cell)),
    );
    expect(understand(workbook({ Budget: inKroner }), pack).budgets[0]!.unit).toBe("DKK");
  });
});

test.each([
  ["Amounts in '000 DKK", "thousand"],
  ["Amounts in 000 DKK", "thousand"],
  ["Budget 2024, ’000 DKK", "thousand"],
  ["Udbetalingsanmodning, 000 kr.", "thousand"],
  ["(000 kr.)", "thousand"],
  ["1 000 DKK", "thousand"],
  ["000's DKK", "thousand"],
  ["Area 2000, DKK", ""],
])("a scale before its currency: “%s”", (text, scale) => {
  expect(readUnit(text)).toEqual({ currency: "DKK", scale });
});

test.each(["Grant of 20 000 DKK", "Grant of 375,000 DKK", "20.000 kr.", "2 000 000 DKK"])(
  "an amount before its currency is no unit: “%s”",
  (text) => {
    expect(readUnit(text)).toBeNull();
  },
);

test("a scale before its currency is the unit of the table below it", () => {
  expect(unitOf([["Amounts in '000 DKK"], header, ...lines(7_400, 7_600), ["Total", 29_600, 30_400]])).toBe(
    "DKK thousand",
  );
});
