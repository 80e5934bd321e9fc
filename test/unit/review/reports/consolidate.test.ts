/** What several submitted workbooks ask for together. */

import { planConsolidated } from "../../../../src/review";
import { consolidate } from "../../../../src/review/reports/consolidate";
import type { CheckedFile, ReportedBudget } from "../../../../src/review";
import { planningRates } from "../../../../src/money/planning";
import { Decimal } from "../../../../src/money/decimal";

const budget = (
  sheet: string,
  unit: string | null,
  rows: Record<string, (string | null)[]>,
  years = [2023, 2024],
): ReportedBudget => ({
  sheet,
  range: "A1:C9",
  unit,
  years,
  lines: Object.entries(rows).map(([label, amounts], index) => ({
    area: index + 1,
    line: "core",
    label,
    amounts,
  })),
  total: years.map((_, year) =>
    Object.values(rows)
      .reduce((sum, amounts) => sum.plus(amounts[year] ?? 0), new Decimal(0))
      .toFixed(),
  ),
});
const file = (...budgets: ReportedBudget[]): CheckedFile => ({
  file: "a.xlsx",
  sha256: null,
  strategy: { id: "dk-iom-2023", version: "1", title: { en: "", da: "" }, areas: [] },
  rulesVersion: "1",
  confidence: 1,
  budgets,
  findings: [],
  notes: { ignored: [], corrections: [] },
  omissions: [],
  problems: [],
});
const counted = (checked: CheckedFile) =>
  consolidate({ checked: [checked] }).flatMap(({ sheet, repeats }) => (repeats === null ? [sheet] : []));

test("amounts come in whole DKK and USD at the year's published average, and in their own unit", () => {
  const rows = consolidate({ checked: [file(budget("B", "DKK million", { "Area 1": ["12.5", null] }))] });
  expect(rows).toEqual([expect.objectContaining({ year: 2023, amount: 12.5, unit: "DKK million", area: 1 })]);
  expect(rows[0]!.common.DKK).toBe(12_500_000);
  // 6.8900 DKK per USD, the average of 2023 (Federal Reserve H.10).
  expect(rows[0]!.common.USD).toBeCloseTo(12_500_000 / 6.89, 2);
});

test("a year without a rate, and a table without a unit, stay without a converted amount", () => {
  const rows = consolidate({
    checked: [
      file(budget("B", "USD", { "Area 1": ["100"] }, [2031]), budget("C", null, { "Area 1": ["7"] }, [2023])),
    ],
  });
  expect(rows.map(({ common }) => common)).toEqual([
    { DKK: null, USD: 100 },
    { DKK: null, USD: null },
  ]);
});

test("an amount that can be no money is no part of any total, and the table is written all the same", () => {
  const checked = [file(budget("B", "DKK million", { "Area 1": ["1e308", "12"] }))];
  expect(consolidate({ checked }).map(({ amount, common }) => [amount, common.DKK])).toEqual([
    [1e308, null],
    [12, 12_000_000],
  ]);
});

test("a planning rate wins over the published one", () => {
  const planning = planningRates([
    { currency: "DKK", period: { kind: "year", year: 2023 }, rate: new Decimal("7"), row: 1 },
  ]);
  const [row] = consolidate(
    { checked: [file(budget("B", "DKK", { "Area 1": ["70"] }, [2023]))] },
    { planning },
  );
  expect(row!.common.USD).toBe(10);
});

describe("money that a workbook says twice is counted once", () => {
  const one = budget("PA1", "DKK", { Staff: ["10", "20"], Travel: ["1", "2"] });
  const two = budget("PA2", "DKK", { Staff: ["30", "40"] });
  const summary = budget("Summary", "DKK", { "Area 1": ["11", "22"], "Area 2": ["30", "40"] });

  test("a summary of other sheets repeats them", () => {
    expect(new Set(counted(file({ ...summary, summarises: [1, 2] }, one, two)))).toEqual(
      new Set(["PA1", "PA2"]),
    );
  });

  test("a summary that asks for more than its details is what counts", () => {
    const more = budget("Summary", "DKK", {
      "Area 1": ["11", "22"],
      "Area 2": ["30", "40"],
      Personnel: ["2", "2"],
    });
    expect(new Set(counted(file({ ...more, summarises: [1, 2] }, one, two)))).toEqual(new Set(["Summary"]));
  });

  test("the same table in US dollars repeats the one in kroner", () => {
    const dollars = budget("USD", "USD", { Staff: ["1.45", "2.9"], Travel: ["0.145", "0.29"] });
    expect(new Set(counted(file({ ...dollars, equivalentOf: 1 }, one)))).toEqual(new Set(["PA1"]));
  });

  test("a copy of a sheet", () => {
    expect(new Set(counted(file(one, { ...one, sheet: "PA1 (2)" })))).toEqual(new Set(["PA1"]));
  });

  test("a copy in which a total is typed over is a copy still", () => {
    expect(new Set(counted(file({ ...one, total: ["11", "26"] }, { ...one, sheet: "Summary" })))).toEqual(
      new Set(["PA1"]),
    );
  });

  test("two different budgets both count", () => {
    expect(new Set(counted(file(one, two)))).toEqual(new Set(["PA1", "PA2"]));
  });
});

test("a year without a rate says so instead of 0, and the total and the file say what they leave out", () => {
  const checked = [file(budget("B", "DKK", { "Area 1": ["70", "80"] }, [2024, 2031]))];
  const batch = { version: "1", rulesVersion: "1", date: "2026-11-22T12:00:00Z", checked, unchecked: [] };
  const plan = planConsolidated(batch, { language: "en", rateSource: "H.10" });
  const cells = plan.edits.flatMap((edit) => (edit.kind === "write" ? edit.cells.flat() : []));
  expect(cells).toContain("Total without 2031");
  expect(cells.filter((cell) => cell === "no rate")).toHaveLength(2);
  expect(cells).toContain("USD: no rate for 2031");
});

test("rows of amounts name area and funding line as the strategy does, in the language asked for", () => {
  const checked = file(budget("B", "DKK", { Staff: ["10", "20"] }));
  const strategy = {
    ...checked.strategy!,
    areas: [{ area: 1, title: { en: "Effectiveness", da: "Effektivitet" } }],
    lines: [{ line: "core", title: { en: "Core", da: "Kernebidrag" } }],
  };
  const batch = { version: "1", rulesVersion: "1", date: "2026-11-22T12:00:00Z", unchecked: [] };
  const { edits } = planConsolidated(
    { ...batch, checked: [{ ...checked, strategy }] },
    { language: "da", rateSource: "" },
  );
  const cells = edits.flatMap((edit) => (edit.kind === "write" ? edit.cells.flat() : []));
  expect(cells).toEqual(expect.arrayContaining(["1 Effektivitet", "Kernebidrag"]));
});
