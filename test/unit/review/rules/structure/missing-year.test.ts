import { ruleTester } from "../../../support/ruleTester";
import { builtinPacks } from "../../../../../src/strategy/builtinPacks";
import type { WorkbookSnapshot } from "../../../../../src/workbook/snapshot";
import { soundBudget } from "../../../support/budgets";
import { insertedTable } from "../../../support/inserted";
import type { CellInit, Rows } from "../../../support/workbook";
import { workbook } from "../../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
const { find, places, words } = ruleTester("structure/missing-year");
const headed = (...years: CellInit[]): Rows => [
  ["Priority area (USD)", ...years],
  ...["PA1", "PA2", "PA3", "PA4"].map((label) => [label, ...years.map(() => 10)]),
  ["Total", ...years.map(() => 40)],
];
const withTotal = (header: string, ...years: CellInit[]): Rows =>
  headed(...years).map((row, i) => [...row, i === 0 ? header : 10 * years.length * (i === 5 ? 4 : 1)]);

test("a year left out between others is reported at the years", () => {
  const rows = headed(2023, 2024, 2026);
  expect(places({ Budget: rows })).toEqual(["Budget!B1:D1"]);
  expect(words({ Budget: rows })).toEqual(["2025 is missing between 2024 and 2026."]);
  expect(find({ Budget: rows })[0]).toMatchObject({ severity: "error", expected: 2025 });
});

test("years down are looked at as well", () => {
  const rows: Rows = [
    ["Year (USD)", "PA1", "PA2", "PA3", "PA4"],
    ...[2023, 2025, 2026].map((year) => [year, 1, 2, 3, 4]),
    ["Total", 3, 6, 9, 12],
  ];
  expect(places({ Budget: rows })).toEqual(["Budget!A2:A4"]);
});

test("a total that is headed with years that the table lacks gives them away", () => {
  const rows = withTotal("Total 2023–2026", 2023, 2024, 2025);
  expect(words({ Budget: rows })).toEqual(["2026 is missing: the totals are headed “Total 2023–2026”."]);
});

test("a title that spans one year more gives it away, as a warning", () => {
  const rows: Rows = [["Danish contribution to IOM 2023–2026"], ...headed(2023, 2024, 2025)];
  expect(words({ Budget: rows })).toEqual([
    "2026 is missing: the table is titled “Danish contribution to IOM 2023–2026”.",
  ]);
  expect(find({ Budget: rows })[0]!.severity).toBe("warning");
});

test("a table that lacks a year that all others have is reported, as a warning", () => {
  const sheets = {
    PA1: headed(2023, 2024, 2025, 2026),
    PA2: headed(2023, 2024, 2025),
    PA3: headed(2023, 2024, 2025, 2026),
  };
  expect(places(sheets)).toEqual(["PA2!B1:D1"]);
  expect(find(sheets)[0]!.severity).toBe("warning");
});

test("a table inserted from the strategy lacks no year and gives away none", () => {
  const inserted = insertedTable(pack, "dk-iom-2023/budget");
  const beside = (...years: number[]): WorkbookSnapshot => {
    const own = workbook({ Budget: headed(...years), Summary: headed(...years) });
    return { ...inserted, sheets: [...inserted.sheets, ...own.sheets] };
  };
  expect(find(beside(2023, 2024, 2025, 2026, 2027))).toEqual([]);
  expect(find(beside(2024, 2025, 2026))).toEqual([]);
  const copied = { ...beside(2023, 2024, 2025, 2026, 2027), stamps: [] };
  expect(words(copied)).toEqual(["2027 is missing; the other tables of the workbook have it."]);
});

test("of a sheet for each year one may be missing", () => {
  const sheet: Rows = [
    ["Priority area", "Amount (USD)"],
    ...[1, 2, 3, 4].map((n) => [`PA${n}`, 10]),
    ["Total", 40],
  ];
  expect(words({ "2023": sheet, "2024": sheet, "2026": sheet })).toEqual([
    "No sheet has 2025; the sheets before and after it are 2024 and 2026.",
  ]);
});

test.each<[string, Rows]>([
  ["all years", soundBudget()],
  ["a budget for the first years alone", headed(2023, 2024)],
  ["a total over those years", withTotal("Total 2023–2024", 2023, 2024)],
  ["half of the years of its title", [["Contribution 2023–2026"], ...headed(2023, 2024)]],
  ["the strategy's own title", [["Strategy for IOM 2023–2026"], ...headed(2023, 2024, 2025)]],
  ["two years in one column", headed(2023, "2024-2025", 2026)],
  ["years far apart", headed(2023, 2026)],
])("nothing is said of %s", (_, rows) => {
  expect(places({ Budget: rows })).toEqual([]);
});
