import { understand } from "../../../../src/review/understand";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import { findingsOf, listed } from "../../support/reviewed";
import type { Rows } from "../../support/workbook";
import { f, workbook } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
const soft = { 2023: [15, 10], 2024: [30, 20], 2025: [30, 20], 2026: [30, 20] };
const core = [18, 12, 10, 8];

/** A sheet for one year: areas down, funding lines across. */
function sheet(
  year: keyof typeof soft,
  isTotalled: boolean,
  change: (rows: Rows) => Rows = (rows) => rows,
): Rows {
  const lines = core.map((amount, i) => {
    const parts = [amount, soft[year][i - 2] ?? 0, i === 0 ? 2 : 0];
    const sum = parts.reduce((all, one) => all + one);
    return [`Priority Area ${i + 1}`, ...parts, ...(isTotalled ? [f(`=SUM(B${i + 3}:D${i + 3})`, sum)] : [])];
  });
  const softly = soft[year][0]! + soft[year][1]!;
  return change([
    [`Annual budget ${year}`],
    [
      "Priority area",
      "Core (DKK million)",
      "Soft earmarked (DKK million)",
      "Personnel (DKK million)",
      "Total",
    ].slice(0, isTotalled ? 5 : 4),
    ...lines,
    ["Total", 48, softly, 2, ...(isTotalled ? [f("=SUM(E3:E6)", 50 + softly)] : [])],
  ]);
}

const years = [2023, 2024, 2025, 2026] as const;
const book = (isTotalled: boolean, change?: (rows: Rows) => Rows): Record<string, Rows> =>
  Object.fromEntries(
    years.map((year) => [`${year}`, sheet(year, isTotalled, year === 2024 ? change : undefined)]),
  );

test.each([true, false])(
  "a sheet a year with funding lines across is a budget (totals across: %s)",
  (isTotalled) => {
    const sheets = book(isTotalled);
    expect(listed(findingsOf(sheets, pack))).toEqual([]);
    const { budgets } = understand(workbook(sheets), pack);
    expect(budgets.map(({ years: own }) => own.map(({ year }) => year))).toEqual(years.map((year) => [year]));
    expect(budgets[0]!.columns!.flatMap(({ line }) => line ?? [])).toEqual(["core", "soft", "personnel"]);
  },
);

test("faults in such sheets are found at their cells, and a year without a sheet is missing", () => {
  const misplaced = book(true, (rows) =>
    rows.map((row, i) =>
      i === 3
        ? ["Priority Area 2", 12, 5, 0, f("=SUM(B4:D4)", 17)]
        : i === 4
          ? ["Priority Area 3", 10, 25, 0, f("=SUM(B5:D5)", 35)]
          : row,
    ),
  );
  expect(listed(findingsOf(misplaced, pack))).toEqual(["amounts/soft-earmark-scope at 2024!C4"]);
  const three = Object.fromEntries(Object.entries(book(true)).filter(([year]) => year !== "2025"));
  expect(listed(findingsOf(three, pack)).map((one) => one.split(" ")[0])).toEqual(["structure/missing-year"]);
});

test("columns that say something else than a funding line make no budget of a sheet", () => {
  const staff = (year: number): Rows => [
    [`Staff ${year}`],
    ["Office", "Headcount", "Salary step"],
    ["Geneva", 3, 4],
    ["Nairobi", 5, 6],
    ["Total", 8, 10],
  ];
  expect(understand(workbook({ "2023": staff(2023), "2024": staff(2024) }), pack).budgets).toEqual([]);
});
