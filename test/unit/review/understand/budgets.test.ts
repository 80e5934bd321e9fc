import { areaAddress } from "../../../../src/workbook/address";
import { understand } from "../../../../src/review/understand";
import type { RecognisedBudget } from "../../../../src/review/types";
import { testPack } from "../../support/pack";
import { f, formatted, workbook } from "../../support/workbook";
import type { Rows, SheetInit } from "../../support/workbook";
import { PATIENCE_MS } from "../../support/patience";

const [PA1, PA2, PA3, PA4] = testPack.areas.map(({ title }) => title.en) as [
  string,
  string,
  string,
  string,
  string,
];

function budgetsOf(sheets: Record<string, Rows | SheetInit>): readonly RecognisedBudget[] {
  return understand(workbook(sheets), testPack).budgets;
}

function only(rows: Rows | SheetInit): RecognisedBudget {
  const budgets = budgetsOf({ Sheet1: rows });
  expect(budgets).toHaveLength(1);
  return budgets[0]!;
}

/** "area/line" of plain lines, "=…" with what it covers for totals, "~" for figures beside the budget. */
function shape(budget: RecognisedBudget): string[] {
  return budget.lines.map(({ kind, area, line, covers }) => {
    const names = [area, line].filter(Boolean).join("/") || "-";
    if (kind === "line") return names;
    return kind === "memo" ? "~" : `${kind === "total" ? "==" : "="}${covers.join(",")}`;
  });
}

describe("a budget is found", () => {
  test("below titles, with areas by title and a total row and column", () => {
    const budget = only([
      ["Danish contribution to IOM 2023–2026"],
      ["DKK million"],
      [],
      ["Priority area", 2023, 2024, 2025, 2026, "Total"],
      [PA1, 12, 13, 13, 13, f("=SUM(B5:E5)", 51)],
      [PA2, 12, 13, 13, 13, f("=SUM(B6:E6)", 51)],
      [PA3, 26, 37, 37, 37, f("=SUM(B7:E7)", 137)],
      [PA4, 25, 37, 37, 37, f("=SUM(B8:E8)", 136)],
      [
        "Total",
        f("=SUM(B5:B8)", 75),
        f("=SUM(C5:C8)", 100),
        f("=SUM(D5:D8)", 100),
        f("=SUM(E5:E8)", 100),
        f("=SUM(F5:F8)", 375),
      ],
    ]);
    expect(areaAddress(budget.area)).toBe("A4:F9");
    expect(budget).toMatchObject({ orientation: "years-across", unit: "DKK million", totalIndex: 5 });
    expect(budget.years.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026]);
    expect(shape(budget)).toEqual(["1", "2", "3", "4", "==0,1,2,3"]);
    expect(budget.confidence).toBeGreaterThan(0.9);
  });

  test.each([
    ["text", ["FY2023", "FY2024", "FY2025", "FY2026"]],
    ["footnotes", ["2023*", "2024*", "2025*", "2026*"]],
    ["words", ["Budget 2023", "Budget 2024", "Budget 2025", "Budget 2026"]],
    ["units", ["2023 (DKK m)", "2024 (DKK m)", "2025 (DKK m)", "2026 (DKK m)"]],
    ["dates", [44927, 45292, 45658, 46023].map((serial) => formatted(serial, "yyyy"))],
    ["short years", ["FY23", "FY24", "FY25", "FY26"]],
  ])("with years as %s", (_, years) => {
    const budget = only([
      ["Area", ...years],
      ["PA1", 1, 2, 3, 4],
      ["PA2", 1, 2, 3, 4],
    ]);
    expect(budget.years.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026]);
  });

  test.each([
    ["numbers with words", ["Priority Area 1", "Priority Area 2", "Priority Area 3", "Priority Area 4"]],
    ["short forms", ["PA1", "PA 2", "PA-3", "P.A. 4"]],
    ["bare numbers under a header", ["1", "2.", 3, "4)"]],
    ["numbers and titles", [`1. ${PA1}`, `2. ${PA2}`, `3. ${PA3}`, `4. ${PA4}`]],
    [
      "shortened titles",
      [
        "Strategic and organizational effectiveness",
        "Role in the UN system",
        "Capacity building",
        "Climate change and displacement",
      ],
    ],
    ["Danish", ["Prioritetsområde 1", "Indsatsområde 2", "Migrationsforvaltning", "Klima og fordrivelse"]],
    [
      "typing errors",
      [
        "Pririty Area 1",
        "Enhancment of IOMs role in the UN Sytem and strengthend partnerships",
        "Migration managment",
        "Climate and displacment",
      ],
    ],
    ["roman numbers", ["Priority Area I", "Priority Area II", "Priority Area III", "Priority Area IV"]],
  ])("with areas as %s", (_, labels) => {
    const budget = only([
      ["Priority area", "FY2023", "FY2024"],
      ...labels.map((label) => [label, 10, 12]),
      ["I alt", 40, 48],
    ]);
    expect(shape(budget)).toEqual(["1", "2", "3", "4", "==0,1,2,3"]);
  });

  test("with areas across and years down", () => {
    const budget = only([
      ["Budget in kDKK"],
      [],
      ["Year", "PA1", "PA2", "PA3", "PA4", "Total"],
      [2023, 12000, 12000, 26000, 25000, f("=SUM(B4:E4)", 75000)],
      [2024, 13000, 13000, 37000, 37000, f("=SUM(B5:E5)", 100000)],
      [
        "I alt",
        f("=SUM(B4:B5)", 25000),
        f("=SUM(C4:C5)", 25000),
        f("=SUM(D4:D5)", 63000),
        f("=SUM(E4:E5)", 62000),
        f("=SUM(F4:F5)", 175000),
      ],
    ]);
    expect(budget).toMatchObject({ orientation: "years-down", unit: "DKK thousand", totalIndex: 5 });
    expect(areaAddress(budget.area)).toBe("A3:F6");
    expect(shape(budget)).toEqual(["1", "2", "3", "4", "==0,1,2,3"]);
  });

  test("with areas as headings, lines and subtotals below them", () => {
    const budget = only([
      ["mio. kr.", 2023, 2024],
      ["Priority Area 1"],
      ["Core", 10, 11],
      ["Softly earmarked", 1, 1],
      ["Subtotal", 11, 12],
      ["Priority Area 2"],
      ["Core", 20, 21],
      ["Softly earmarked", 2, 2],
      ["Subtotal", 22, 23],
      ["Personnel support", 2, 2],
      ["Grand total", 35, 37],
    ]);
    expect(budget.unit).toBe("DKK million");
    expect(shape(budget)).toEqual([
      "1/core",
      "1/soft",
      "=0,1",
      "2/core",
      "2/soft",
      "=3,4",
      "personnel",
      "==0,1,3,4,6",
    ]);
  });

  test("with areas as rows of figures over the lines that make them up", () => {
    const budget = only([
      ["DKK '000", 2023, 2024],
      ["PA1", 11, 12],
      ["Core", 10, 11],
      ["Soft earmarked", 1, 1],
      ["PA2", 22, 23],
      ["Core", 20, 21],
      ["Soft earmarked", 2, 2],
      ["Total", 33, 35],
    ]);
    expect(shape(budget)).toEqual(["=1,2", "1/core", "1/soft", "=4,5", "2/core", "2/soft", "==1,2,4,5"]);
  });

  test("with area and funding line in columns of their own, the area only where it begins", () => {
    const budget = only([
      ["Priority area", "Funding line", 2023, 2024, "I alt"],
      [PA3, "Core funding", 10, 11, 21],
      [null, "Softly earmarked", 12, 13, 25],
      [PA4, "Core funding", 10, 11, 21],
      [null, "Softly earmarked", 12, 13, 25],
      ["Total", null, 44, 48, 92],
    ]);
    expect(shape(budget)).toEqual(["3/core", "3/soft", "4/core", "4/soft", "==0,1,2,3"]);
  });

  test("with area and line in one label", () => {
    const budget = only([
      ["DKK", 2023, 2024],
      ["PA1 – Core funding", 10, 11],
      ["PA3 – Softly earmarked", 12, 13],
      ["Softly earmarked – Climate change and migration", 1, 1],
      ["Sum", 23, 25],
    ]);
    expect(shape(budget)).toEqual(["1/core", "3/soft", "4/soft", "==0,1,2"]);
  });

  test("by funding lines alone, as the strategy prints it", () => {
    const budget = only([
      ["Funding (DKK million)", "Finance Act code", "2023*", "2024*", "2025*", "2026*"],
      ["Total core funding (incl. soft earmarked funding hereof)", "06.32.10.14", 73, 98, 98, 98],
      ["a. Core funding", "06.32.10.14", 48, 48, 48, 48],
      [
        "b. Soft earmarked: Migration management and capacity building in Africa and innovation",
        null,
        25,
        50,
        50,
        50,
      ],
      ["Personnel support", "06.32.10.14", 2, 2, 2, 2],
      ["Total funding", null, 75, 100, 100, 100],
    ]);
    expect(shape(budget)).toEqual(["=1,2", "core", "soft", "personnel", "==1,2,3"]);
    expect(budget.areas).toEqual([]);
  });

  test("on a sheet for each area, which the sheet's name tells", () => {
    const rows: Rows = [
      ["DKK million", 2023, 2024, "Total"],
      ["Core", 5, 6, 11],
      ["Softly earmarked", 7, 8, 15],
      ["Total", 12, 14, 26],
    ];
    const budgets = budgetsOf({ "PA1 Budget": rows, "PA2 Budget": rows });
    expect(budgets.map(shape)).toEqual([
      ["1/core", "1/soft", "==0,1"],
      ["2/core", "2/soft", "==0,1"],
    ]);
  });

  test("twice on one sheet, each in its own unit", () => {
    const budgets = budgetsOf({
      Budget: [
        ["DKK million"],
        ["Priority area", 2023, 2024],
        ["PA1", 10, 11],
        ["PA2", 12, 13],
        ["Total", 22, 24],
        [],
        ["USD million"],
        ["Priority area", 2023, 2024],
        ["PA1", 1.4, 1.5],
        ["PA2", 1.7, 1.8],
        ["Total", 3.1, 3.3],
      ],
    });
    expect(budgets.map(({ area, unit }) => [areaAddress(area), unit])).toEqual([
      ["A2:C5", "DKK million"],
      ["A8:C11", "USD million"],
    ]);
  });

  test("with DKK and USD side by side over the same labels", () => {
    const budgets = budgetsOf({
      Budget: [
        [null, "DKK", null, null, "USD"],
        ["Priority area", 2023, 2024, "Total", 2023, 2024, "Total"],
        ["PA1", 700e3, 700e3, 1400e3, 100e3, 100e3, 200e3],
        ["PA2", 1400e3, 1400e3, 2800e3, 200e3, 200e3, 400e3],
        ["Total", 2100e3, 2100e3, 4200e3, 300e3, 300e3, 600e3],
      ],
    });
    expect(budgets.map(({ unit, totalIndex }) => [unit, totalIndex])).toEqual([
      ["DKK", 3],
      ["USD", 6],
    ]);
  });

  test("with empty rows and columns between", () => {
    const budget = only([
      [null, "Priority area", null, 2023, null, 2024],
      [],
      [null, "PA1", null, 1, null, 2],
      [],
      [null, "PA2", null, 3, null, 4],
      [],
      [null, "Total", null, 4, null, 6],
    ]);
    expect(shape(budget)).toEqual(["1", "2", "==0,1"]);
  });

  test("with shares and of-which lines, which no total counts", () => {
    const budget = only([
      ["Priority area (USD)", 2023, 2024],
      ["PA1", 10, 11],
      ["of which gender", 2, 2],
      ["PA2", 30, 31],
      ["Total", 40, 42],
      ["Share of PA1", formatted(0.25, "0%"), formatted(0.26, "0%")],
    ]);
    expect(shape(budget)).toEqual(["1", "~", "2", "==0,2", "~"]);
  });
});

describe("what is no budget stays unclaimed", () => {
  test.each<[string, Rows]>([
    [
      "a list of staff",
      [
        ["Staff by nationality"],
        ["Country", 2017, 2018, 2019],
        ["Denmark", 12, 13, 14],
        ["Total", 12, 13, 14],
      ],
    ],
    [
      "a log frame with targets by year",
      [
        ["Priority area", "Indicator", "Baseline", "Target 2023", "2024", "2025"],
        ["PA1", "E1.5: % of multi-year funding", 10, 12, 14, 16],
        ["PA2", "4b22a: # of governments", 3, 4, 5, 6],
      ],
    ],
    [
      "a table of shares",
      [
        ["Priority area", 2023, 2024],
        ["PA1", formatted(0.4, "0%"), formatted(0.5, "0%")],
        ["PA2", formatted(0.6, "0%"), formatted(0.5, "0%")],
      ],
    ],
    ["notes", [["Priority Area 1 is funded from 2023 to 2026."], ["Priority Area 2 follows in 2024."]]],
    [
      "exchange rates",
      [
        ["Currency", 2023, 2024],
        ["USD", 6.89, 6.9],
        ["EUR", 7.45, 7.46],
      ],
    ],
    ["an empty sheet", []],
  ])("%s", (_, rows) => {
    expect(budgetsOf({ Sheet1: rows })).toEqual([]);
  });
});

describe("a sheet for each year", () => {
  const rows = (title: string): Rows => [
    [title],
    ["Priority area", "DKK million"],
    ...["PA1", "PA2", "PA3", "PA4"].map((area) => [area, 5]),
    ["Total", 20],
  ];
  const found = (sheets: Record<string, Rows>) =>
    budgetsOf(sheets).map(({ sheet, years, unit }) => [sheet, years.map(({ year }) => year), unit]);

  test("gives each table its year by name or title", () => {
    expect(found({ "2023": rows("IOM"), "2024": rows("IOM"), Next: rows("IOM 2025") })).toEqual([
      ["2023", [2023], "DKK million"],
      ["2024", [2024], "DKK million"],
      ["Next", [2025], "DKK million"],
    ]);
  });

  test("is not seen in one sheet with a year, nor where a title speaks of several", () => {
    expect(found({ "Budget 2023": rows("IOM") })).toEqual([]);
    expect(found({ "2023": rows("IOM 2023–2026"), "2024": rows("IOM 2023–2026") })).toEqual([]);
  });
});

describe("tables of shares", () => {
  const rows = (title: string, scale = 1): Rows => [
    [title],
    ["Priority area", 2023, 2024],
    ...["PA1", "PA2", "PA3", "PA4"].map((area) => [area, 25 * scale, 25 * scale]),
    ["Total", 100 * scale, 100 * scale],
  ];
  test.each(["Distribution by area, %", "Andel i procent", "Share of the budget", "Budget i pct."])(
    "“%s” is no budget",
    (title) => expect(budgetsOf({ Sheet1: rows(title) })).toEqual([]),
  );

  test.each<[string, number]>([
    ["Share of the budget, DKK million", 1],
    ["Budget incl. 7 % overhead", 1],
    ["Budget distribution", 0.9],
    ["Budget, of which 10 percent for audit (kr.)", 1e6],
  ])("“%s” is one", (title, scale) => expect(budgetsOf({ Sheet1: rows(title, scale) })).toHaveLength(1));
});

describe("a table behind a gap of three empty rows", () => {
  const head: Rows = [
    ["DKK million", 2023, 2024],
    ["PA1", 1, 2],
    ["PA2", 1, 2],
  ];
  const rest: Rows = [
    ["PA3", 1, 2],
    ["PA4", 1, 2],
    ["Total", 4, 8],
  ];

  test("goes on with areas and the total", () => {
    expect(shape(only([...head, [], [], [], ...rest]))).toEqual(["1", "2", "3", "4", "==0,1,2,3"]);
  });

  test("does not go on behind a total, or with other figures", () => {
    expect(shape(only([...head, ["Total", 2, 4], [], [], [], ...rest]))).toHaveLength(3);
    expect(shape(only([...head, [], [], [], ["Posts", 3, 3]]))).toHaveLength(2);
  });
});

describe("the totals over years", () => {
  const areas = ["PA1", "PA2", "PA3", "PA4"];
  const rows = (header: string, beside: number): Rows => [
    ["DKK million", 2023, 2024, header],
    ...areas.map((area, i) => [area, 10 + i, 20, i === 2 ? beside : 30 + i]),
  ];

  test.each([
    "Whole period",
    "Overall",
    "All years",
    "Hele perioden",
    "4 years",
    "Alle år",
    "Projektperioden (kr.)",
  ])("stand under “%s”", (header) => expect(only(rows(header, 99)).totalIndex).toBe(3));

  test("are known by their figures under any header, even if one is wrong", () => {
    expect(only(rows("DKK", 99)).totalIndex).toBe(3);
  });

  test.each(["Average", "Previous grant"])("are not what stands under “%s”", (header) => {
    const other: Rows = [
      ["DKK million", 2023, 2024, header],
      ...areas.map((area, i) => [area, 10 + i, 20, 15 + i]),
    ];
    expect(only(other).totalIndex).toBeNull();
  });

  test("stand below years that run down", () => {
    const budget = only([
      ["mio. kr."],
      ["År", ...areas],
      [2023, 1, 2, 3, 4],
      [2024, 1, 2, 3, 4],
      ["Hele perioden", 2, 4, 6, 9],
    ]);
    expect(budget).toMatchObject({ orientation: "years-down", totalIndex: 4 });
  });
});

describe("the unit of a table", () => {
  const table = (title: string, label: string, year: string, total: string, scale = 1): Rows => [
    [title],
    [],
    [label, `2023${year}`, `2024${year}`, total],
    ...["PA1", "PA2", "PA3", "PA4"].map((area) => [area, 15 * scale, 20 * scale, 35 * scale]),
  ];

  test.each<[string, string | null, Rows]>([
    ["a scale in the title", "DKK million", table("IOM, DKK million", "Area", "", "Total (DKK)")],
    [
      "a scale alone in the title",
      "DKK million",
      table("Amounts in millions", "Priority area (DKK)", "", "Total"),
    ],
    [
      "a scale alone and years with a currency",
      "DKK million",
      table("IOM (in millions)", "Area", " (DKK)", "Total"),
    ],
    ["thousands in the title", "DKK thousand", table("IOM, t.kr.", "Area", " (DKK)", "Total", 1000)],
    ["amounts too large for the title", "DKK", table("IOM, DKK million", "Area", "", "Total (DKK)", 1e6)],
    [
      "a scale of another currency",
      "USD",
      table("DKK 375 million (DKK million)", "Area", " (USD)", "Total", 1e5),
    ],
    ["billions", null, table("Danmarks bidrag, mia. kr.", "Area", "", "Total")],
    ["amounts far too small for the currency", null, table("IOM budget", "Area", "", "Total (DKK)")],
  ])("%s: %s", (_, unit, rows) => expect(only(rows).unit).toBe(unit));
});

describe("lists of data beside a budget", () => {
  const years = [2023, 2024, 2025, 2026];
  const budget: Rows = [
    ["DKK million", ...years],
    ...["PA1", "PA2", "PA3", "PA4", "Total"].map((label) => [label, 10, 12, 12, 12]),
  ];
  const list = (count: number, row: (i: number) => Rows[number]): Rows =>
    Array.from({ length: count }, (_, i) => row(i));

  test.each<[string, (i: number) => Rows[number]]>([
    ["a year, an area and an amount in each row", (i) => [years[i % 4]!, `Priority Area ${(i % 4) + 1}`, i]],
    ["the area before the year", (i) => [`Priority Area ${(i % 4) + 1}`, years[i % 4]!, i]],
    ["two years in each row", (i) => [`Project ${i}`, 2023, 2024 + (i % 3), i * 1.5]],
    ["amounts as large as years", (i) => [years[i % 4]!, `Priority Area ${(i % 4) + 1}`, 1990 + i, 1995 + i]],
  ])("%s: no budgets, and no long search", (_, row) => {
    const started = performance.now();
    const found = budgetsOf({ Budget: budget, Data: list(3000, row) });
    expect(found.map(({ sheet }) => sheet)).toEqual(["Budget"]);
    expect(performance.now() - started).toBeLessThan(PATIENCE_MS);
  });
});
