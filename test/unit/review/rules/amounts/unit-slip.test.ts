import { soundBudget, typedBudget } from "../../../support/budgets";
import { findingsAbout, fixOf, listed, only, placeOf } from "../../../support/reviewed";
import type { Rows } from "../../../support/workbook";
import { f } from "../../../support/workbook";

const findingsOf = findingsAbout("amounts", "currency", "data", "formulas");

const computed = soundBudget({
  C4: 13_000,
  F4: f("=SUM(B4:E4)", 13_037),
  C7: f("=SUM(C3:C6)", 13_087),
  F7: f("=SUM(F3:F6)", 13_362),
});

test("a figure a thousand times its other years is reported where it stands, not in the totals or as an excess", () => {
  const finding = only(findingsOf({ Budget: computed }));
  expect(listed([finding])).toEqual(["amounts/unit-slip at Budget!C4"]);
  expect(finding).toMatchObject({ severity: "error", expected: 13, actual: 13_000 });
  expect(fixOf(finding)).toEqual([]);
  expect(finding.consequences?.map((ref) => placeOf({ sheet: ref.sheet, area: ref }))).toEqual([
    "Budget!F4",
    "Budget!C7",
    "Budget!F7",
  ]);
});

test("where the totals were typed and add up with the right amount, it is certain and can be mended", () => {
  const finding = only(findingsOf({ Budget: typedBudget({ C4: 13_000_000 }) }));
  expect(listed([finding])).toEqual(["amounts/unit-slip at Budget!C4"]);
  expect(finding.words).toContain("its total adds up with 13 (another unit)");
  expect(fixOf(finding)).toEqual(["C4: 13000000 → 13"]);
});

test("where figures are said to be rounded, a total that is right but for the figure's unit follows from it", () => {
  const rows: Rows = [
    ["DKK million", 2018, 2019, 2020],
    ["Core funding", 15, 15, 15],
    ["Thematically earmarked", 8, 8, 8],
    ["Personnel", 2000, 2, 2],
    ["Total", 25, 25, 25],
    ["Figures are rounded."],
  ];
  const finding = only(findingsOf({ Budget: rows }));
  expect(listed([finding])).toEqual(["amounts/unit-slip at Budget!B4"]);
  expect(fixOf(finding)).toEqual(["B4: 2000 → 2"]);
  expect(finding.consequences?.map((ref) => placeOf({ sheet: ref.sheet, area: ref }))).toEqual(["Budget!B5"]);
});

test("a figure a thousand times too small", () => {
  expect(listed(findingsOf({ Budget: typedBudget({ D5: 0.038 }) }))).toEqual([
    "amounts/unit-slip at Budget!D5",
  ]);
});

test("all lines of one year in another unit are one finding", () => {
  const year = { C3: 12_000, C4: 13_000, C5: 38_000, C6: 37_000, C7: f("=SUM(C3:C6)", 100_000) };
  const totals = { F3: 12_036, F4: 13_037, F5: 38_103, F6: 37_099 };
  const sums = Object.fromEntries(
    Object.entries(totals).map(([at, value]) => [at, f(`=SUM(B${at[1]!}:E${at[1]!})`, value)]),
  );
  const rows = soundBudget({ ...year, ...sums, F7: f("=SUM(F3:F6)", 100_275) });
  const finding = only(findingsOf({ Budget: rows }));
  expect(listed([finding])).toEqual(["amounts/unit-slip at Budget!C3:C6"]);
  expect(finding.words).toContain("about 1,000 times larger than in the other years");
});

const table = (unit: string, scale: number): Rows => [
  [unit],
  ...typedBudget()
    .slice(1)
    .map((row, i) => (i === 0 ? row : row.map((cell) => (typeof cell === "number" ? cell * scale : cell)))),
];

test("a table in thousands that calls them millions is one finding about its unit", () => {
  const finding = only(findingsOf({ Budget: table("DKK million", 1000) }));
  expect(finding.rule).toBe("amounts/unit-slip");
  expect(finding).toMatchObject({ actual: "DKK million", expected: "DKK thousand" });
  expect(finding.words).toContain("about 1,000 times larger than the strategy’s commitment");
});

test.each([
  ["amounts in the unit they state", typedBudget()],
  ["a year that grows tenfold", typedBudget({ C4: 130, C7: 217, F4: 167, F7: 492 })],
  ["kroner, stated as such", table("DKK", 1_000_000)],
])("nothing is said of the unit of %s", (_, rows) => {
  const found = findingsOf({ Budget: rows }).filter(({ rule }) => rule === "amounts/unit-slip");
  expect(found).toEqual([]);
});

test("a small line beside large ones is no slip, nor is a year of starting up", () => {
  const rows: Rows = [
    ["Priority area (USD)", 2023, 2024, 2025],
    ["PA1", 4_000_000, 4_200_000, 4_100_000],
    ["PA2", 1_500, 900_000, 950_000],
    ["PA3", 3_000_000, 3_100_000, 3_200_000],
    ["PA4", 4_000, 4_200, 4_100],
  ];
  expect(findingsOf({ Budget: rows })).toEqual([]);
});

describe("months and quarters", () => {
  const QUARTERS = [
    [3, 3, 3, 3],
    [3, 3, 4, 3],
    [9, 8, 11, 10],
    [9, 9, 10, 9],
  ];
  const added = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  /** One year by quarters, in DKK thousand; other figures by line and quarter, before all totals are worked out. */
  const quarterly = (change: readonly (readonly [line: number, quarter: number, value: number])[]): Rows => {
    const lines = QUARTERS.map((row) => row.map((value) => value * 1000));
    for (const [line, quarter, value] of change) lines[line]![quarter] = value;
    const down = [0, 1, 2, 3].map((quarter) => added(lines.map((line) => line[quarter]!)));
    return [
      ["DKK thousand"],
      ["Priority area", "Q1 2024", "Q2 2024", "Q3 2024", "Q4 2024", "Total 2024"],
      ...lines.map((line, i) => [`PA${i + 1}`, ...line, f(`=SUM(B${i + 3}:E${i + 3})`, added(line))]),
      [
        "Total",
        ...down.map((sum, i) => f(`=SUM(${"BCDE"[i]!}3:${"BCDE"[i]!}6)`, sum)),
        f("=SUM(F3:F6)", added(down)),
      ],
    ];
  };

  test.each([
    [11_000_000, 11_000],
    [11, 11_000],
  ])("a quarter of %d is reported where it stands, not in the totals or as an excess", (actual, expected) => {
    const finding = only(findingsOf({ Budget: quarterly([[2, 2, actual]]) }));
    expect(listed([finding])).toEqual(["amounts/unit-slip at Budget!D5"]);
    expect(finding).toMatchObject({ severity: "error", actual, expected });
    expect(finding.words).toContain("for Q3 2024 is");
    expect(finding.consequences?.map((ref) => placeOf({ sheet: ref.sheet, area: ref }))).toEqual([
      "Budget!F5",
      "Budget!D7",
      "Budget!F7",
    ]);
  });

  test("it is reported too where typed totals follow it, and where they add up with the right amount it can be mended", () => {
    const typed = (rows: Rows): Rows =>
      rows.map((row) =>
        row.map((cell) => (typeof cell === "object" && cell && "value" in cell ? cell.value : cell)),
      );
    const following = only(findingsOf({ Budget: typed(quarterly([[2, 2, 11_000_000]])) }));
    expect(listed([following])).toEqual(["amounts/unit-slip at Budget!D5"]);
    const right = typed(quarterly([]));
    const pasted = right.map((row, i) => (i === 4 ? row.with(3, 11_000_000) : row));
    const finding = only(findingsOf({ Budget: pasted }));
    expect(listed([finding])).toEqual(["amounts/unit-slip at Budget!D5"]);
    expect(fixOf(finding)).toEqual(["D5: 11000000 → 11000"]);
  });

  test("a quarter in which every line is in another unit is one finding", () => {
    const slipped = QUARTERS.map((row, line) => [line, 1, row[1]!] as const);
    const finding = only(findingsOf({ Budget: quarterly(slipped) }));
    expect(listed([finding])).toEqual(["amounts/unit-slip at Budget!C3:C6"]);
    expect(finding.words).toContain("about 1,000 times smaller than in the other months or quarters");
  });

  test.each([
    ["all payments begin late in the year", [3, 3, 3, 3].map((_, line) => [line, 0, 300] as const)],
    ["one line is paid late", [[2, 0, 0] as const, [2, 1, 100] as const]],
    [
      "the line has too few payments to measure by",
      [[2, 0, 0] as const, [2, 1, 0] as const, [2, 2, 10] as const],
    ],
  ])("nothing is said where %s", (_, change) => {
    expect(findingsOf({ Budget: quarterly(change) })).toEqual([]);
  });

  test("columns that are no parts of a year may be of any size", () => {
    const rows = quarterly([[2, 2, 11]]).map((row, i) =>
      i === 1 ? ["Priority area", "Core 2024", "Soft 2024", "Staff 2024", "Other 2024", "Total 2024"] : row,
    );
    expect(findingsOf({ Budget: rows }).filter(({ rule }) => rule === "amounts/unit-slip")).toEqual([]);
  });
});

test("in Danish", () => {
  const finding = only(findingsOf({ Budget: computed }), "da");
  expect(finding.words).toContain("er 13.000. Ved siden af linjens andre år var det formentlig 13");
});

describe("a half of a year, its totals computed", () => {
  const AMOUNTS = [
    [6_000_000, 6_000_000],
    [5_500_000, 6_500_000],
    [13_000_000, 14_000_000],
    [12_000_000, 12_000_000],
  ] as const;
  const sheet = (year: number, change: Readonly<Record<string, number>> = {}): Rows => {
    const value = (line: number, half: 0 | 1): number =>
      change[`${"BC"[half]}${line + 3}`] ?? AMOUNTS[line]![half];
    const sum = (of: (line: number) => number): number => AMOUNTS.reduce((all, _, line) => all + of(line), 0);
    const column = (half: 0 | 1): number => sum((line) => value(line, half));
    return [
      [`Danish contribution ${year} (DKK)`],
      ["Priority area", "1st half", "2nd half", String(year)],
      ...AMOUNTS.map((_, line) => [
        `Priority Area ${line + 1}`,
        value(line, 0),
        value(line, 1),
        f(`=B${line + 3}+C${line + 3}`, value(line, 0) + value(line, 1)),
      ]),
      [
        "Total",
        f("=SUM(B3:B6)", column(0)),
        f("=SUM(C3:C6)", column(1)),
        f("=SUM(D3:D6)", column(0) + column(1)),
      ],
    ];
  };
  const years = (change: Readonly<Record<string, number>>, others = [2023, 2025]) =>
    Object.fromEntries([
      ...others.map((year) => [`Budget ${year}`, sheet(year)]),
      ["Budget 2024", sheet(2024, change)],
    ]);

  test.each([
    ["thousands among kroner", { B4: 5_500 }],
    ["a thousand times too much", { C5: 14_000_000_000 }],
  ])("is told by the sheets of the other years: %s", (_, change) => {
    const [place] = Object.keys(change);
    expect(listed(findingsOf(years(change)))).toEqual([`amounts/unit-slip at Budget 2024!${place}`]);
  });

  test.each<[string, ReturnType<typeof years>]>([
    ["nothing slipped", years({})],
    ["only one other year is there", years({ B4: 5_500 }, [2023])],
    ["all was paid in one half", years({ B4: 12_000_000, C4: 0 })],
  ])("is not told where %s", (_, sheets) => {
    expect(listed(findingsOf(sheets))).toEqual([]);
  });
});

test("a funding line of the summary that is off by what slipped on another sheet is not told as well", () => {
  const LINES = [
    ["Core funding", 24_000_000],
    ["Softly earmarked", 25_000_000],
    ["Personnel support", 1_000_000],
  ] as const;
  const slipped = (year: number, line: number): number =>
    year === 2026 && line === 1 ? 25_000 : LINES[line]![1];
  const sum = (of: (line: number) => number): number => LINES.reduce((all, _, line) => all + of(line), 0);
  const sheet = (year: number): Rows => [
    [`Danish contribution ${year} (DKK)`],
    ["Funding line", "1st half", "2nd half", String(year)],
    ...LINES.map(([label, half], line) => [
      label,
      slipped(year, line),
      half,
      f(`=B${line + 3}+C${line + 3}`, slipped(year, line) + half),
    ]),
    [
      "Total",
      f(
        "=SUM(B3:B5)",
        sum((line) => slipped(year, line)),
      ),
      f(
        "=SUM(C3:C5)",
        sum((line) => LINES[line]![1]),
      ),
      f(
        "=SUM(D3:D5)",
        sum((line) => slipped(year, line) + LINES[line]![1]),
      ),
    ],
  ];
  const years = [2024, 2025, 2026];
  const total: Rows = [
    ["Danish contribution (DKK)"],
    ["Funding line", ...years],
    ...LINES.map(([label, half], line) => [
      label,
      ...years.map((year) => f(`='Budget ${year}'!D${line + 3}`, slipped(year, line) + half)),
    ]),
  ];
  const sheets = {
    Total: total,
    ...Object.fromEntries(years.map((year) => [`Budget ${year}`, sheet(year)])),
  };
  expect(listed(findingsOf(sheets))).toEqual(["amounts/unit-slip at Budget 2026!B4"]);
});
