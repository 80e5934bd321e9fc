import { understand } from "../../../../src/review/understand";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import type { Rows } from "../../support/workbook";
import { f, workbook } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
const budgetsOf = (rows: Rows) => understand(workbook({ Budget: rows }), pack).budgets;

const headed = (...headers: string[]): Rows => [
  ["Sahel mobility programme, DKK thousand"],
  ["Component", ...headers],
  ["PA3 Border governance", ...headers.map((_, i) => 3100 + i)],
  ["PA4 Climate resilience", ...headers.map((_, i) => 2600 + i)],
  ["Total", ...headers.map((_, i) => 5700 + 2 * i)],
];

test.each(["Denmark 2024", "2024 Denmark", "Request 2024", "DK 2024", "Danish share 2024", "2024 – Danida"])(
  "“%s” beside the same of other years heads a year's amounts",
  (header) => {
    const headers = [2024, 2025, 2026].map((year) => header.replace("2024", String(year)));
    const [budget] = budgetsOf(headed(...headers));
    expect(budget!.years.map(({ year, index }) => [year, index])).toEqual([
      [2024, 1],
      [2025, 2],
      [2026, 3],
    ]);
  },
);

test("another donor's years are left alone", () => {
  const [budget] = budgetsOf(headed("Denmark 2024", "Sweden 2024", "Denmark 2025", "Sweden 2025"));
  expect(budget!.years.map(({ index }) => index)).toEqual([1, 3]);
});

test.each([
  ["Target 2024", "Target 2025"],
  ["Staff 2024", "Staff 2025"],
  ["Denmark 2024", "Request 2025"],
])("“%s” and “%s” are no years of a budget", (...headers) => {
  expect(budgetsOf(headed(...headers))).toEqual([]);
});

test("activities under outputs under outcomes, each outcome's area in brackets, one year", () => {
  const rows: Rows = [
    ["Softly earmarked contribution of Denmark, USD"],
    ["Code", "Description", "Unit", "Qty", "Unit cost", 2024],
    ["1", "Outcome 1: Borders are managed in a rights-based way (Priority Area 3)"],
    ["1.1", "Output 1.1: Officials are trained"],
    ["1.1.1", "Training", "workshop", 4, 18_500, f("=D5*E5", 74_000)],
    ["1.1.2", "Manuals", "lump sum", 1, 22_000, f("=D6*E6", 22_000)],
    [null, "Subtotal Output 1.1", null, null, null, f("=SUM(F5:F6)", 96_000)],
    ["1.2", "Output 1.2: Equipment is in use"],
    ["1.2.1", "Vehicles", "piece", 3, 41_000, f("=D9*E9", 123_000)],
    [null, "Subtotal Output 1.2", null, null, null, f("=SUM(F9:F9)", 123_000)],
    [null, "Total Outcome 1", null, null, null, f("=F7+F10", 219_000)],
    ["2", "Outcome 2: Communities adapt (Priority Area 4)"],
    ["2.1", "Grants", "grant", 20, 12_500, f("=D13*E13", 250_000)],
    [null, "Total Outcome 2", null, null, null, f("=SUM(F13:F13)", 250_000)],
    [null, "Direct costs", null, null, null, f("=F11+F14", 469_000)],
    [null, "Overhead 7 %", null, null, null, f("=F15*0.07", 32_830)],
    [null, "Total project cost", null, null, null, f("=F15+F16", 501_830)],
  ];
  const [budget] = budgetsOf(rows);
  const of = (label: string) => budget!.lines.find((line) => line.label.includes(label))!;
  expect(["Training", "Manuals", "Vehicles", "Grants"].map((label) => of(label).area)).toEqual([
    "3",
    "3",
    "3",
    "4",
  ]);
  expect(of("Manuals").kind).toBe("line");
  expect(of("Direct costs")).toMatchObject({ kind: "subtotal", covers: [0, 1, 3, 6] });
  expect(of("Total project cost").kind).toBe("total");
});
