/** A built budget is the same workbook whether Excel or the file writer wrote it. */

import { defaultChoices, hasBudget, planBudgetWorkbook } from "../../../src/build/budget";
import { loadPack } from "../../../src/strategy/load";
import { excelDoor } from "../../../src/workbook/office/excelDoor";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { readXlsx, writeXlsx } from "../../../src/workbook/xlsx";
import { bootExcel } from "../support/bootExcel";

/** Contents, formulas and number formats of every cell, tables, names and stamps. */
function comparable({ sheets, tables, names, stamps }: WorkbookSnapshot): unknown {
  return {
    sheets: sheets
      .filter(({ name }) => name !== "Sheet1")
      .map(({ name, cells }) => [
        name,
        [...cells.cells()]
          .filter(({ value, formula }) => value !== null || formula !== null)
          .map(({ row, column, value, formula, numberFormat }) => [
            row,
            column,
            typeof value === "number" ? Number(value.toPrecision(12)) : value,
            formula,
            numberFormat,
          ]),
      ]),
    tables: tables.map(({ name, range, columns }) => [name, range, columns]),
    // Files keep the rows that stand on every printed page as a name.
    names: names.filter(({ name }) => !name.startsWith("_xlnm.")).map(({ name, formula }) => [name, formula]),
    stamps,
  };
}

test("a built budget reads the same from Excel as from a file", async () => {
  await bootExcel();
  const door = excelDoor();
  const pack = await loadPack("dk-iom-2023");
  if (!hasBudget(pack)) throw new Error("no budget");
  const choices = { ...defaultChoices(pack, "da"), rates: { kind: "planning", rate: 6.9 } as const };
  const plan = planBudgetWorkbook(pack, choices, { date: "2026-11-22" });

  await door.apply(plan);

  const { workbook } = await door.read();
  expect(comparable(workbook)).toEqual(comparable(readXlsx(writeXlsx(plan, { language: "da" }))));
});
