/** Rates tables of a workbook as the pane finds them, without the pane. */

import { Decimal } from "../../src/money/decimal";
import { newRates, refusalOf } from "../../src/taskpane/useCases/makeRates";
import { findWorkbookRates } from "../../src/taskpane/useCases/planningRates";
import { FakeDoor } from "./support/fakeDoor";

async function ratesOf(rows: readonly (readonly (string | number | null)[])[], name = "Rates") {
  const door = new FakeDoor({ Plan: rows });
  const range = { sheet: "Plan", row: 0, column: 0, rows: rows.length, columns: rows[0]!.length };
  await door.apply({ expects: [], edits: [{ kind: "table", name, range }] });
  return (await findWorkbookRates(door, "en"))[0]!;
}

test("a month that Excel keeps as a date is said to hold for its month, days of a series are not", async () => {
  const { rows } = await ratesOf([
    ["Currency", "Period", "Rate"],
    ["DKK", 45292, 7.5],
    ["EUR", 45292, 0.9],
    ["EUR", 45293, 0.91],
    ["CHF", 45292, 0.9],
    ["CHF", "2024-01", 0.9],
  ]);
  expect(rows.map(({ alsoMonth }) => alsoMonth)).toEqual(["2024-01", null, null, null, null]);
});

test("rows are counted as functions count them, which are given the header where columns stand in another order", async () => {
  const inOrder = await ratesOf([
    ["Currency", "Period", "Rate"],
    ["DKK", 2024, 7],
    ["SEK", 2024, 9],
  ]);
  expect([inOrder.argument, inOrder.rows[1]!.problem]).toEqual(["Rates", expect.stringContaining("Row 2 ")]);
  const other = await ratesOf([
    ["Rate", "Currency", "Period"],
    [7, "DKK", 2024],
    [9, "SEK", 2024],
  ]);
  expect([other.argument, other.rows[1]!.problem]).toEqual([
    "Rates[#All]",
    expect.stringContaining("Row 3 "),
  ]);
});

test("a table whose headings leave it open which column is meant is shown with what functions say", async () => {
  const { problem } = await ratesOf([
    ["Currency", "Period", "Rate 2023", "Rate 2024"],
    ["DKK", 2024, 6.9, 7],
  ]);
  expect(problem).toContain("“Rate 2023” or “Rate 2024”");
});

test("rates that functions would refuse are told before a table is made of them", () => {
  const refusal = (currency: "DKK" | "EUR", rate: string): string | null =>
    refusalOf(["DKK", "EUR"], [2026, 2027], new Map([[`${currency} 2027`, rate]]), "en");
  expect(refusal("DKK", "0.145")).toMatch(/row 2 .* turned round/);
  expect(refusal("DKK", "690")).toMatch(/far from the published/);
  expect(refusal("EUR", "1.13")).toMatch(/row 4 .* turned round/);
  expect(refusal("DKK", "6.9")).toBeNull();
  expect(refusal("DKK", "x")).toBeNull();
  const table = newRates(["DKK"], [2027], new Map([["DKK 2027", "6.9"]]), "en")!.table;
  expect(table.rows).toEqual([["DKK", 2027, new Decimal("6.9").toNumber()]]);
});
