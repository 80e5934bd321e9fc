import { planInsertTable } from "../../../src/build/insertTable";
import { planAddRate, planRateChanges, ratesTable, type RateRow } from "../../../src/build/ratesTable";
import { Decimal } from "../../../src/money/decimal";
import { parsePeriod } from "../../../src/money/period";
import type { CellInput, EditPlan, WorkbookEdit } from "../../../src/workbook/edits";

const AT_B4 = { sheet: "Budget", row: 3, column: 1 };
const OPTIONS = { language: "en", date: "2026-11-22", packVersion: "2026-07-21" } as const;

const row = (currency: RateRow["currency"], period: number | string, rate: string | null): RateRow => ({
  currency,
  period: parsePeriod(period),
  rate: rate === null ? null : new Decimal(rate),
});

function edits<K extends WorkbookEdit["kind"]>(
  plan: EditPlan,
  kind: K,
): Extract<WorkbookEdit, { kind: K }>[] {
  return plan.edits.filter((edit): edit is Extract<WorkbookEdit, { kind: K }> => edit.kind === kind);
}

const plan = (rows: readonly RateRow[], source?: string, language: "en" | "da" = "en") => {
  const from = source === undefined ? undefined : { text: source, retrieved: "2026-11-21" };
  const { table, ...rest } = ratesTable(
    { rows, origin: from ? "frankfurter" : "planning", source: from },
    language,
  );
  return planInsertTable(table, AT_B4, { ...OPTIONS, language, ...rest });
};
const written = (of: EditPlan): CellInput[][] =>
  edits(of, "write").flatMap(({ cells }) => cells.map((cells) => [...cells]));

test("planning rates: title, unit and use above; years as numbers; a rate that is not decided stays blank", () => {
  const made = plan([row("DKK", 2026, "6.9"), row("DKK", 2027, null)]);
  expect(written(made)).toEqual([
    ["Planning rates"],
    ["Source: own planning rates"],
    [expect.stringMatching(/^Units of the currency for 1 USD\. As last argument/)],
    ["Tilsagn · rates 2026-07-21 · inserted 2026-11-22"],
    ["Currency", "Period", "Rate"],
    ["DKK", 2026, 6.9],
    ["DKK", 2027, null],
  ]);
  expect(edits(made, "numberFormat")[0]!.formats[0]).toEqual(["General", "General", "0.0000"]);
});

test("rates of days: serials that show as dates in a column wide enough, and as many decimals as are read", () => {
  const made = plan([row("EUR", "2026-06-15", "0.875971234567")], "European Central Bank");
  expect(written(made).at(-1)).toEqual(["EUR", 46188, 0.875971234567]);
  expect(written(made)[1]).toEqual(["Source: European Central Bank, retrieved 2026-11-21"]);
  expect(edits(made, "numberFormat")[0]!.formats[0]).toEqual(["General", "yyyy-mm-dd", "0.000000"]);
  expect(edits(made, "columnWidth")[1]!.characters).toBeGreaterThanOrEqual("2026-06-15".length + 1);
});

test("a month is text: as a number it would be a date", () => {
  expect(written(plan([row("DKK", "juni 2026", "6.5")])).at(-1)).toEqual(["DKK", "2026-06", 6.5]);
});

test("in Danish its words and headers are Danish", () => {
  const cells = written(plan([row("DKK", 2026, "6.9")], undefined, "da"));
  expect(cells[0]).toEqual(["Planlægningskurser"]);
  expect(cells[4]).toEqual(["Valuta", "Periode", "Kurs"]);
});

test("is called Rates and stamped as rates, and takes the next name where that is taken", () => {
  const made = plan([row("DKK", 2026, "6.9")]);
  expect(made.tableName).toBe("Rates");
  expect(edits(made, "stamp")[0]!.stamp).toMatchObject({ table: "Rates", source: "rates/planning" });
  const { table, ...rest } = ratesTable({ rows: [row("DKK", 2026, "6.9")], origin: "planning" }, "en");
  expect(planInsertTable(table, AT_B4, { ...OPTIONS, ...rest, takenNames: ["rates"] }).tableName).toBe(
    "Rates_2",
  );
});

test("a changed rate is written alone, where table, currency, period and old rate are as they were read", () => {
  const place = { name: "Rates", range: { sheet: "Budget", row: 7, column: 1, rows: 3, columns: 3 } };
  const change = {
    row: ["DKK", 2026, 6.9].map((content, at) => ({ place: { row: 8, column: 1 + at }, content })),
    rate: { row: 8, column: 3 },
    becomes: 7.1,
  };
  const cell = (column: number) => ({ sheet: "Budget", row: 8, column, rows: 1, columns: 1 });
  expect(planRateChanges(place, [change])).toEqual({
    expects: [
      { kind: "tableAt", ...place },
      { kind: "content", range: cell(1), cells: [["DKK"]] },
      { kind: "content", range: cell(2), cells: [[2026]] },
      { kind: "content", range: cell(3), cells: [[6.9]] },
    ],
    edits: [{ kind: "write", range: cell(3), cells: [[7.1]] }],
  });
});

test("a row is added where the table has its columns, below it, where the cells are blank", () => {
  const place = { name: "Kurser", range: { sheet: "Budget", row: 7, column: 1, rows: 3, columns: 4 } };
  const added = planAddRate(place, { currency: 2, period: 3, rate: 1 }, row("DKK", "2027-06-15", "6.9"));
  const cell = (column: number) => ({ sheet: "Budget", row: 10, column, rows: 1, columns: 1 });
  expect(added.expects).toEqual([
    { kind: "tableAt", ...place },
    { kind: "blank", range: { ...place.range, row: 10, rows: 1 } },
  ]);
  expect(added.edits[0]).toEqual({
    kind: "resizeTable",
    name: "Kurser",
    range: { ...place.range, rows: 4 },
  });
  expect(edits(added, "write").map(({ range, cells }) => [range, cells])).toEqual([
    [cell(3), [["DKK"]]],
    [cell(4), [[46553]]],
    [cell(2), [[6.9]]],
  ]);
  expect(edits(added, "numberFormat").map(({ formats }) => formats[0]![0])).toEqual([
    "General",
    "yyyy-mm-dd",
    "0.0000",
  ]);
});
