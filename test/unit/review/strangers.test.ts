import { builtinPacks } from "../../../src/strategy/builtinPacks";
import { findingsOf } from "../support/reviewed";
import type { Rows, SheetInit } from "../support/workbook";
import { f, formatted } from "../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
const titles = pack.areas.slice(0, 4).map(({ title }) => title.en);
const shares = [
  [12, 12, 12, 12],
  [11, 13, 13, 13],
  [27, 38, 38, 38],
  [25, 37, 37, 37],
];

const block = (n: number): Rows => [
  [`Priority Area ${n}`],
  ["Budget line", 2023, 2024, "Total"],
  ["Core", 10, 20, 30],
  [n < 3 ? "Personnel" : "Soft", 1, 2, 3],
  ["Total", 11, 22, 33],
  [],
];

/** Sound budgets in shapes that people really use: every finding on them would be a false alarm. */
const budgets: Record<string, Rows | SheetInit> = {
  "quarters under merged years": {
    rows: [
      ["Budget DKK million"],
      ["Priority area", 2023, null, null, null, 2024, null, null, null, "Total"],
      [null, "Q1", "Q2", "Q3", "Q4", "Q1", "Q2", "Q3", "Q4"],
      ...["PA1", "PA2", "PA3", "PA4"].map((label) => [label, 1, 2, 3, 4, 1, 2, 3, 4, 20]),
      ["Total", 4, 8, 12, 16, 4, 8, 12, 16, 80],
    ],
    merges: ["B2:E2", "F2:I2"],
  },
  "budget, actual and variance beside each other": [
    ["DKK million"],
    [
      "Priority area",
      "2023 Budget",
      "2023 Actual",
      "2023 Variance",
      "2024 Budget",
      "2024 Actual",
      "2024 Variance",
      "Total budget",
    ],
    ...["PA1", "PA2", "PA3", "PA4"].map((label) => [label, 10, 9, 1, 10, 9, 1, 20]),
    ["Total", 40, 36, 4, 40, 36, 4, 80],
  ],
  "totals on top, Danish": [
    ["mio. kr."],
    ["Prioritetsområde", "2023", "2024", "2025", "2026", "I alt"],
    ["I alt", 75, 100, 100, 100, 375],
    ...titles.map((title, i) => [`${i + 1}. ${title}`, ...shares[i]!, shares[i]!.reduce((a, b) => a + b)]),
  ],
  "a column of shares, blank amounts": [
    ["Priority area (USD)", 2023, 2024, "Total", "Share"],
    ["PA1", 10, 20, 30, formatted(0.3, "0%")],
    ["PA2", 30, 40, 70, formatted(0.7, "0%")],
    ["PA3", 0, 0, 0, formatted(0, "0%")],
    ["PA4"],
    ["Total", 40, 60, 100, formatted(1, "0%")],
  ],
  "a small table for each area and a grand total of them all": [
    ["IOM budget, DKK '000"],
    [],
    ...[1, 2, 3, 4].flatMap(block),
    ["Grand total", 44, 88, 132],
  ],
  "a single year": [
    ["Budget 2024, DKK million"],
    ["Priority area", "2024"],
    ...["PA1", "PA2", "PA3", "PA4"].map((label) => [label, 25]),
    ["Total", 100],
  ],
  "overhead, the equivalent in kroner and the commitment below the total": [
    ["USD", 2023, 2024],
    ...[1, 2, 3, 4].map((n) => [`Priority Area ${n}`, 100, 100]),
    ["Subtotal", 400, 400],
    ["Overhead 7%", 28, 28],
    ["Total", 428, 428],
    ["Total DKK (at 6.9)", 2953.2, 2953.2],
    ["Commitment", 3000, 3000],
    ["Difference", 46.8, 46.8],
  ],
  "numbered years, areas by number": [
    ["DKK million", "Year 1 (2023)", "Year 2 (2024)", "Year 3 (2025)", "Year 4 (2026)", "Total 2023-2026"],
    ...shares.map((amounts, i) => [`Area ${i + 1}`, ...amounts, amounts.reduce((a, b) => a + b)]),
    ["SUM", 75, 100, 100, 100, 375],
  ],
  "computed fractions": [
    ["DKK million", 2023, 2024, "Total"],
    ["PA1", f("=75*0.16", 12), f("=40/3", 13.333333333333334), f("=SUM(B2:C2)", 25.333333333333336)],
    ["PA2", f("=75*0.15", 11.25), 13.1, f("=SUM(B3:C3)", 24.35)],
    ["PA3", 26.75, 36.7, f("=SUM(B4:C4)", 63.45)],
    ["PA4", 25, 36.5, f("=SUM(B5:C5)", 61.5)],
    [
      "Total",
      f("=SUM(B2:B5)", 75),
      f("=SUM(C2:C5)", 99.63333333333333),
      f("=SUM(D2:D5)", 174.63333333333333),
    ],
  ],
  "gender, audit and contingency beside the areas": [
    ["Priority area (DKK million)", "FY 2023", "FY 2024"],
    ...[
      "Organisational effectiveness",
      "UN system",
      "Capacity building",
      "Climate",
      "Gender (cross-cutting)",
    ].map((label) => [label, 1, 2]),
    ["M&E and audit", 1, 1],
    ["Contingency", 1, 1],
    ["Total", 7, 12],
  ],
  "several activities an area, notes at the side": [
    ["Budget for Priority Areas, DKK million"],
    ["", "Description", "2023", "2024", "Total", "Notes"],
    ["PA1", "Support to HQ reform", 10, 10, 20, "see annex"],
    ["PA1", "Support to MPTF 2023", 2, 2, 4, "2024 subject to approval"],
    ["PA2", "UN coordination", 13, 13, 26],
    ["PA3", "Africa capacity", 25, 50, 75],
    ["PA4", "Climate", 25, 25, 50],
    ["Total", "", 75, 100, 175],
  ],
  "funding line before area, filled in only where it begins": [
    ["Funding line (DKK million)", "Priority area", 2023, 2024, "Total"],
    ["Core funding", "PA1", 10, 10, 20],
    ...["PA2", "PA3", "PA4"].map((label) => ["", label, 10, 10, 20]),
    ["Core funding total", "", 40, 40, 80],
    ["Softly earmarked", "PA3", 10, 10, 20],
    ["", "PA4", 10, 10, 20],
    ["Softly earmarked total", "", 20, 20, 40],
    ["Personnel", "", 2, 2, 4],
    ["Total", "", 62, 62, 124],
  ],
  "activities whose names recall areas": [
    ["Budget, USD"],
    ["Budget line", 2023, 2024, "Total"],
    ["1.1 Capacity building workshops", 10, 20, 30],
    ["1.2 Climate change training", 10, 20, 30],
    ["2.1 Partnership meetings", 10, 20, 30],
    ["Total", 30, 60, 90],
  ],
  "activities under areas that are named in other words": [
    ["Budget, USD"],
    ["Output", 2023, 2024, "Total"],
    ["Priority Area 1: HQ", 10, 20, 30],
    ["Priority Area 2: New York", 10, 20, 30],
    ["Priority Area 3: Borders", 10, 20, 30],
    ["Priority Area 4: Sahel", 10, 20, 30],
    ["Total", 40, 80, 120],
  ],
  "funding line by area by year, as a flat table": [
    ["DKK million"],
    ["Funding line", "Priority area", 2023, 2024, "Total"],
    ...pack.lines.flatMap(({ title, areas }) =>
      (areas ?? ["1", "2", "3", "4"]).map((n) => [title.en, `Priority Area ${n}`, 1, 1, 2]),
    ),
    ["Total", null, 10, 10, 20],
  ],
};

test.each(Object.keys(budgets))("nothing is said about a sound budget with %s", (name) => {
  expect(findingsOf({ Budget: budgets[name]! }, pack)).toEqual([]);
});
