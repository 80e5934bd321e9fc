import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import { findingsOf, listed } from "../../support/reviewed";
import type { Rows } from "../../support/workbook";
import { f } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
const found = (sheets: Record<string, Rows>): string[] => listed(findingsOf(sheets, pack));

/** Four areas in two years with typed totals. */
const areas = (header: Rows[number]): Rows => [
  header,
  ["Priority Area 1", 18, 24, 24, 66],
  ["Priority Area 2", 14, 16, 16, 46],
  ["Priority Area 3", 28, 38, 38, 104],
  ["Priority Area 4", 15, 22, 22, 59],
  ["Total", 75, 100, 100, 275],
];

test("a year that stands twice leaves right totals alone", () => {
  expect(found({ Budget: areas(["DKK million", 2023, 2024, 2024, "Total"]) })).toEqual([
    "structure/duplicate-year at Budget!D1",
  ]);
});

test("the total that an overhead is worked out from is wrong, not the overhead", () => {
  const rows: Rows = [
    ["Softly earmarked (DKK)", 2023, 2024],
    ["PA3 Training", 310_000, "265.000"],
    ["PA4 Tracking", 290_000, 335_000],
    ["Total direct costs", 600_000, 600_000],
    ["Overhead 7 %", 45_161, 45_161],
    ["Total", 645_161, 645_161],
  ];
  expect(found({ Budget: rows })).toEqual(["data/text-number at Budget!C2"]);
});

test("a negative amount of a funding line is told as that alone, and a sum on another sheet that takes it over not again", () => {
  const lines = (personnel: number): Rows => [
    ["DKK million", 2023, 2024, 2025, 2026],
    ["Core funding", 48, 48, 48, 48],
    ["Softly earmarked", 25, 50, 50, 50],
    ["Personnel support", 2, 2, 2, personnel],
    ["Total", 75, 100, 100, f("=SUM(E2:E4)", 98 + personnel)],
  ];
  expect(found({ Budget: lines(-2) })).toEqual(["amounts/negative-amount at Budget!E4"]);
  const sheet = (area: number, second: number): Rows => [
    [`Priority Area ${area}`],
    ["Activity (DKK million)", 2024, 2025],
    ["Training", 10, 10],
    ["Network", second, 8],
    ["Total", f("=SUM(B3:B4)", 10 + second), f("=SUM(C3:C4)", 18)],
  ];
  const book = {
    Summary: [
      ["DKK million", 2024, 2025],
      ...[1, 2, 3, 4].map((area) => [`Priority Area ${area}`, f(`=PA${area}!B5`, area === 4 ? -2 : 18), 18]),
      ["Total", 52, 72],
    ] as Rows,
    PA1: sheet(1, 8),
    PA2: sheet(2, 8),
    PA3: sheet(3, 8),
    PA4: sheet(4, -12),
  };
  expect(found(book)).toEqual(["amounts/negative-amount at PA4!B4"]);
});

test("a sign that its total and its dollars contradict is the one cause", () => {
  const rows: Rows = [
    ["Softly earmarked. Rate used: 6.90 DKK/USD"],
    ["Budget line", "2024 (DKK)", "2024 (USD)", "2025 (DKK)", "2025 (USD)"],
    ["PA3 Coast guard training", 2_760_000, 400_000, 2_898_000, 420_000],
    ["PA3 Asylum procedures", -1_380_000, 200_000, 1_449_000, 210_000],
    ["PA4 Pastoralist mobility", 2_070_000, 300_000, 2_139_000, 310_000],
    ["Total", 6_210_000, 900_000, 6_486_000, 940_000],
  ];
  expect(found({ Budget: rows })).toEqual(["amounts/negative-amount at Budget!B4"]);
});

test("a typed total of a year's parts does not exceed the commitment or differ from the strategy as well", () => {
  const rows: Rows = [
    ["DKK million", 2024, null, null],
    ["Priority area", "Core", "Soft", "Total 2024"],
    ["PA1", 18, 0, 18],
    ["PA2", 14, 0, 14],
    ["PA3", 9, 28, 40],
    ["PA4", 7, 22, 29],
    ["Total", 48, 50, 101],
  ];
  expect(found({ Budget: rows }).filter((one) => /exceeded|differs/.test(one))).toEqual([]);
});

test("in a list a figure in another unit is told by the rows of the same area and line", () => {
  const amounts = [8000, 8000, 8_000_000, 8000];
  const rows: Rows = [
    ["DKK thousand"],
    ["Priority area", "Funding line", "Year", "Amount"],
    ...[2023, 2024, 2025, 2026].flatMap((year, i): Rows => [
      ["Priority Area 3", "Core funding", year, 9000],
      ["Priority Area 4", "Core funding", year, amounts[i]!],
    ]),
  ];
  expect(found({ List: rows }).filter((one) => /amounts/.test(one))).toEqual([
    "amounts/unit-slip at List!D8",
  ]);
});

test("of one total beside kroner and dollars by turns the header says whose it is", () => {
  const rows: Rows = [
    ["DKK million; USD million at 6.30 DKK per USD"],
    [null, 2024, null, 2025, null, "Total DKK"],
    ["Softly earmarked", "DKK m", "USD m", "DKK m", "USD m"],
    ["Priority Area 3", 12.6, 2, 12.6, 2, 25.2],
    ["Priority Area 4", 6.3, 1, 6.3, 1, 12.6],
    ["Total", 18.9, 3, 18.9, 3, 37.8],
  ];
  expect(found({ Budget: rows }).filter((one) => /currency/.test(one))).toEqual([]);
});

describe("a total typed over on the sheet of an area, which a summary takes over", () => {
  const YEARS = [2024, 2025, 2026];
  const plan = [14, 10, 44, 30];
  const added = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  /** The sheet of one area; the total of 2025 may be typed. */
  const area = (at: number, total: number | null): Rows => {
    const [one, other] = [plan[at]! - 4, 4];
    const sum = (column: string, value: number): Rows[number][number] =>
      f(`=SUM(${column}4:${column}5)`, value);
    return [
      [`Priority Area ${at + 1}`],
      ["DKK million"],
      ["Budget item", ...YEARS, "Total"],
      ["Training", one, one, one, f("=SUM(B4:D4)", one * 3)],
      ["Research", other, other, other, f("=SUM(B5:D5)", other * 3)],
      [
        "Total",
        sum("B", plan[at]!),
        total ?? sum("C", plan[at]!),
        sum("D", plan[at]!),
        f("=SUM(E4:E5)", plan[at]! * 3),
      ],
    ];
  };
  const book = (total: number | null, own: Rows[number][number] = null): Record<string, Rows> => {
    const areas = plan.map((_, at) => area(at, at === 3 ? total : null));
    const years = plan.map((value, at) => [value, at === 3 ? (total ?? value) : value, value]);
    return {
      Summary: [
        ["Summary (DKK million)"],
        ["Priority area", ...YEARS, "Total"],
        ...plan.map((value, at) => [
          `Priority Area ${at + 1}`,
          ...years[at]!.map((amount, year) => f(`=PA${at + 1}!${"BCD"[year]!}6`, amount)),
          at === 2 && own !== null ? own : f(`=PA${at + 1}!E6`, value * 3),
        ]),
        [
          "Total",
          ...YEARS.map((_, year) =>
            f(`=SUM(${"BCD"[year]!}3:${"BCD"[year]!}6)`, added(years.map((row) => row[year]!))),
          ),
          f("=SUM(E3:E6)", added(plan) * 3 + (own === null ? 0 : (own as number) - 132)),
        ],
      ],
      ...Object.fromEntries(areas.map((rows, at) => [`PA${at + 1}`, rows])),
    };
  };

  test("is told there alone: neither the year that is exceeded for it nor the total beside it is a finding", () => {
    expect(found(book(null))).toEqual([]);
    expect(found(book(33))).toEqual(["formulas/typed-over-total at PA4!C6"]);
  });

  test("what is wrong for another reason is told besides", () => {
    const both = found(book(33, 130));
    expect(both).toContain("formulas/typed-over-total at PA4!C6");
    expect(both.filter((one) => one.includes("Summary!"))).toHaveLength(1);
    expect(both.some((one) => one.endsWith("at Summary!E5"))).toBe(true);
  });
});

describe("the same total wrong in a table and in its repetition in dollars", () => {
  const book = (dollarTotal: string): Record<string, Rows> => ({
    Budget: [
      ["Softly earmarked funding by priority area"],
      ["DKK"],
      ["Priority area", 2024, 2025, 2026],
      ["PA3 Capacity building", 6_850_000, 6_900_000, 6_210_000],
      ["PA4 Climate change", 4_110_000, 4_830_000, 4_140_000],
      ["Total", f("=SUM(B4:B5)", 10_960_000), f("=SUM(C4:C4)", 6_900_000), f("=SUM(D4:D5)", 10_350_000)],
      [],
      ["USD equivalent"],
      ["Priority area", 2024, 2025, 2026],
      ["PA3 Capacity building", f("=B4/6.85", 1_000_000), f("=C4/6.9", 1_000_000), f("=D4/6.9", 900_000)],
      ["PA4 Climate change", f("=B5/6.85", 600_000), f("=C5/6.9", 700_000), f("=D5/6.9", 600_000)],
      ["Total", f("=SUM(B10:B11)", 1_600_000), f(dollarTotal, 1_000_000), f("=SUM(D10:D11)", 1_500_000)],
    ],
  });
  const totals = (dollarTotal: string): string[] =>
    found(book(dollarTotal)).filter((one) => one.startsWith("amounts/column-total"));

  test("is told of both where the second takes over another cell", () => {
    expect(totals("=C10")).toEqual([
      "amounts/column-total at Budget!C6",
      "amounts/column-total at Budget!C12",
    ]);
    const [first] = findingsOf(book("=C10"), pack).filter(({ rule }) => rule === "amounts/column-total");
    expect(first!.consequences).toBeUndefined();
  });

  test.each(["=C6/6.9", "=SUM(C10:C10)"])("is told of the first alone where the second is %s", (formula) => {
    expect(totals(formula)).toEqual(["amounts/column-total at Budget!C6"]);
  });
});
