import { understand } from "../../../../src/review/understand";
import { readPartOfYear } from "../../../../src/review/understand/partsOfYear";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import { findingsOf, listed } from "../../support/reviewed";
import type { Rows } from "../../support/workbook";
import { f, workbook } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;

/** Two years over their quarters, each with its own total; areas as headings over activities. */
function quarters(change: (row: number, quarter: number, amount: number) => number = (_, __, n) => n): Rows {
  const activity = (label: string, row: number, first: number): Rows[number] => {
    const of = [0, 1, 2, 3].map((i) => change(row, i, first + 10 * i));
    const sum = of.reduce((all, one) => all + one);
    return [
      label,
      ...of,
      f(`=SUM(B${row}:E${row})`, sum),
      ...of,
      f(`=SUM(G${row}:J${row})`, sum),
      f(`=F${row}+K${row}`, 2 * sum),
    ];
  };
  const rows: Rows = [
    ["Annual work plan and budget, softly earmarked funds from Denmark (DKK)"],
    [null, 2024, null, null, null, null, 2025, null, null, null, null, "Total"],
    ["Activity", "Q1", "Q2", "Q3", "Q4", "2024 total", "Q1", "Q2", "Q3", "Q4", "2025 total", "2024-2025"],
    ["Priority Area 3 – Capacity building of governments"],
    activity("3.1 Training of border police", 5, 400_000),
    activity("3.2 Equipment for border posts", 6, 850_000),
    ["Priority Area 4 – Climate change and migration"],
    activity("4.1 Climate risk mapping", 8, 150_000),
    activity("4.2 Community adaptation grants", 9, 650_000),
  ];
  const total = rows[4]!.slice(1).map((_, i) => {
    const column = String.fromCharCode(66 + i);
    const value = [4, 5, 7, 8].reduce((all, at) => {
      const cell = rows[at]![i + 1];
      return all + (typeof cell === "number" ? cell : (cell as { value: number }).value);
    }, 0);
    return f(`=SUM(${column}5:${column}9)`, value);
  });
  return [...rows, ["Total", ...total]];
}
const merges = ["B2:F2", "G2:K2"];

test("years merged over quarters and their own totals are one header, on a sheet called work plan too", () => {
  const book = { Workplan: { rows: quarters(), merges } };
  expect(listed(findingsOf(book, pack))).toEqual([]);
  const [budget] = understand(workbook(book), pack).budgets;
  expect(budget!.years.map(({ year, index }) => [year, index])).toEqual([
    [2024, 5],
    [2025, 10],
  ]);
  expect(budget!.lines.map(({ area }) => area)).toEqual(["3", "3", "4", "4", null]);
});

test("a negative quarter is reported where it stands", () => {
  const turned = quarters((row, quarter, amount) => (row === 9 && quarter === 2 ? -amount : amount));
  expect(listed(findingsOf({ Workplan: { rows: turned, merges } }, pack))).toEqual([
    "amounts/negative-amount at Workplan!D9",
    "amounts/negative-amount at Workplan!I9",
  ]);
});

/** A sheet for each year: areas down, funding lines across, the year over their total alone. */
function yearSheet(year: number, change: (rows: Rows) => Rows = (rows) => rows): Rows {
  return change([
    [`IOM budget ${year} (DKK million)`],
    ["Priority area", "Core funding", "Soft earmarked", `Total ${year}`],
    ["Priority Area 1", 20, 0, 20],
    ["Priority Area 2", 12, 0, 12],
    ["Priority Area 3", 9, 28, 37],
    ["Priority Area 4", 7, 22, 29],
    ["Total", 48, 50, 98],
  ]);
}

test.each<[string, (rows: Rows) => Rows, string[]]>([
  ["sound", (rows) => rows, []],
  [
    "a total of the two lines",
    (rows) => rows.map((row, i) => (i === 4 ? [row[0]!, 9, 28, 36] : row)),
    ["amounts/row-total at 2024!D5"],
  ],
  [
    "a total of one line",
    (rows) => rows.map((row, i) => (i === 6 ? ["Total", 48, 55, 98] : row)),
    ["amounts/column-total at 2024!C7"],
  ],
  [
    "earmarked money in another area",
    (rows) => rows.map((row, i) => (i === 3 ? [row[0]!, 12, 22, 34] : i === 5 ? [row[0]!, 7, null, 7] : row)),
    ["amounts/soft-earmark-scope at 2024!C4"],
  ],
])("funding lines in front of the year's total: %s", (_, change, expected) => {
  const sheets = Object.fromEntries(
    [2024, 2025, 2026].map((year) => [`${year}`, yearSheet(year, year === 2024 ? change : undefined)]),
  );
  expect(listed(findingsOf(sheets, pack)).filter((one) => !/missing-line/.test(one))).toEqual(expected);
});

test("crosses under quarters say when, not how much", () => {
  const rows: Rows = [
    ["Work plan and budget, softly earmarked (DKK)"],
    [null, 2024, null, 2025, null, "Budget", null, null],
    ["Activity", "H1", "H2", "H1", "H2", 2024, 2025, "Total"],
    ["Priority Area 3: Training", "x", null, "x", "x", 4_000_000, 5_000_000, 9_000_000],
    ["Priority Area 4: Foresight", null, "x", "x", null, 8_000_000, 9_000_000, 17_000_000],
    ["Total", null, null, null, null, 12_000_000, 14_000_000, 26_000_000],
  ];
  expect(listed(findingsOf({ Workplan: rows }, pack))).toEqual([]);
});

describe("the instalments of a year", () => {
  const request = (first: string, second: string): Rows => [
    ["Payment request 2024, DKK million"],
    ["Line", first, second, "Total 2024"],
    ["Core funding", 24, 24, f("=B3+C3", 48)],
    ["Softly earmarked: PA3", -15, 10, f("=B4+C4", -5)],
    ["Softly earmarked: PA4", 15, 10, f("=B5+C5", 25)],
    ["Personnel support", 1, 1, f("=B6+C6", 2)],
    ["Total", f("=SUM(B3:B6)", 25), f("=SUM(C3:C6)", 45), f("=SUM(D3:D6)", 70)],
  ];

  test.each([
    ["Instalment 1 2024", "Instalment 2 2024"],
    ["1st installment 2024", "2nd installment 2024"],
    ["Rate 1 2024", "Rate 2 2024"],
    ["1. rate 2024", "2. rate 2024"],
    ["Tranche 1, 2024", "Tranche 2, 2024"],
  ])("“%s” stands before the year\u2019s own column, and is told of what is wrong in it", (first, second) => {
    const book = { Request: request(first, second) };
    expect(understand(workbook(book), pack).budgets[0]!.years).toEqual([
      expect.objectContaining({ year: 2024, index: 3 }),
    ]);
    expect(listed(findingsOf(book, pack)).filter((found) => found.startsWith("amounts/negative"))).toEqual([
      "amounts/negative-amount at Request!B4",
    ]);
  });

  test.each(["Rate 2024", "Rate 1 USD", "Rate 6.9", "Exchange rate 1.00"])("“%s” is none", (text) => {
    expect(readPartOfYear(text)).toBeNull();
  });
});
