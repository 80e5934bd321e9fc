/** The examples of docs/functions.md: `tilsagn eval` and a cell in the workbench both give what is printed there. */

import "fake-indexeddb/auto";

import { arrayText } from "../../../src/functions/arrayText";
import functions from "../../../src/functions/functions.json";
import type { FunctionResult } from "../../../src/functions/help";
import type { FunctionsJson } from "../../../workbench/host";
import { run } from "../../unit/cli/support";
import type { DocExample } from "../../unit/functions/support/docExamples";
import { docExamples } from "../../unit/functions/support/docExamples";
import { bootExcel } from "../support/bootExcel";
import type { BootedExcel } from "../support/bootExcel";

const CONVERTED = '=TILSAGN.TOUSD(25,"DKK",2022)';
const REPORTED =
  '=TILSAGN.DATASET("dk-iom-2023/danish-contributions-2022","Amount","of which unearmarked funding")';

/** One cell belongs here: refused in a cell as by eval, rather than answered for the first alone. */
const TWO_LINES = '=TILSAGN.BUDGET("dk-iom-2023",{"core","soft"})';

const examples = docExamples();
/** What each formula shows in the workbook, by the formula. */
const shown = new Map<string, FunctionResult>();

beforeAll(async () => {
  const excel = await bootExcel({ functions: functions as FunctionsJson });
  await import("../../../src/functions/functions");
  await enterAll(excel, [
    ...examples,
    { formula: REPORTED, printed: "3.5" },
    { formula: TWO_LINES, printed: "#VALUE!" },
  ]);
});

/** Enters the formulas one below the other, all at once, each with room for what it spills; waits until none is busy. */
async function enterAll(excel: BootedExcel, formulas: readonly DocExample[]): Promise<void> {
  let row = 1;
  const places = formulas.map(({ formula, printed }) => {
    const place = { formula, address: `B${row}` };
    row += printed.split(/[;\n]/).length + 1;
    return place;
  });
  const cellsOf = (context: Excel.RequestContext) =>
    places.map(({ formula, address }) => ({
      formula,
      cell: context.workbook.worksheets.getFirst().getRange(address),
    }));
  await excel.run(async (context) => {
    for (const { formula, cell } of cellsOf(context)) cell.formulas = [[formula]];
    await context.sync();
  });
  await excel.computed();
  await excel.run(async (context) => {
    const read = cellsOf(context).map((one) => ({
      ...one,
      spill: one.cell.getSpillingToRangeOrNullObject(),
    }));
    for (const { cell, spill } of read) {
      cell.load("values");
      spill.load("values");
    }
    await context.sync();
    for (const { formula, cell, spill } of read)
      shown.set(formula, (spill.isNullObject ? cell.values[0]![0] : spill.values) as FunctionResult);
  });
}

/** What the command line prints for a formula, read back. */
async function headless(formula: string): Promise<unknown> {
  const { code, out, err } = await run(["eval", formula, "--format", "json"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return (JSON.parse(out) as { value: unknown }).value;
}

test("the page has examples of every function", () => {
  const of = (id: string) => examples.filter(({ formula }) => formula.startsWith(`=TILSAGN.${id}(`));
  expect(functions.functions.filter(({ id }) => of(id).length === 0)).toEqual([]);
});

test.each(examples)("$formula", async ({ formula, printed }) => {
  expect(arrayText(shown.get(formula)!)).toBe(printed);
  expect(await headless(formula)).toEqual(shown.get(formula));
});

test("25 million kroner at the average of 2022 are the 3.5 million dollars that the strategy reports for that year", async () => {
  const inCells = [shown.get(CONVERTED), shown.get(REPORTED)];
  expect([await headless(CONVERTED), await headless(REPORTED)]).toEqual(inCells);
  const [dollars, printed] = inCells as [number, number];
  expect(printed).toBe(3.5);
  expect(dollars.toFixed(2)).toBe("3.53");
  const decimals = String(printed).split(".")[1]!.length;
  expect(Number(dollars.toFixed(decimals))).toBe(printed);
});

test("a range where one cell belongs is refused in a cell as by eval, rather than answered for its first value", async () => {
  expect(shown.get(TWO_LINES)).toBe("#VALUE!");
  const { code, out } = await run(["eval", TWO_LINES, "--format", "json"]);
  expect([code, (JSON.parse(out) as { error: { code: string } }).error.code]).toEqual([1, "#VALUE!"]);
});
