/** Look-ups in packs that are not in the first bundle, from a formula to its cell, by the real custom functions runtime. */

import "fake-indexeddb/auto";

import functions from "../../../src/functions/functions.json";
import { library } from "../../../src/strategy/load";
import type { StrategyPack } from "../../../src/strategy/pack";
import type { FunctionsJson } from "../../../workbench/host";
import { testPack } from "../../unit/support/pack";
import { bootExcel } from "../support/bootExcel";
import type { BootedExcel } from "../support/bootExcel";

let excel: BootedExcel;

beforeAll(async () => {
  excel = await bootExcel({ functions: functions as FunctionsJson });
  await import("../../../src/functions/functions");
});
beforeEach(() => excel.open());

/** Enters formulas, and gives what their cells show at once and when nothing is busy any more. */
async function entered(formulas: string[], read = `A1:A${formulas.length}`) {
  const meanwhile = await excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(`A1:A${formulas.length}`);
    range.formulas = formulas.map((formula) => [formula]);
    range.load("values");
    await context.sync();
    return range.values.flat() as unknown[];
  });
  await excel.computed();
  const then = await excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(read);
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
  return { meanwhile, then };
}

function messageAt(row: number): string | undefined {
  const { getters } = excel.engine.model;
  const cell = getters.getEvaluatedCell({ sheetId: getters.getActiveSheetId(), row, col: 0 });
  return "message" in cell ? cell.message : undefined;
}

test("a figure of a large table shows #BUSY! until its pack is loaded, then itself", async () => {
  const formula = '=TILSAGN.DATASET("iom-ar-2019/staff-professional","P-4","Denmark")';
  const { meanwhile, then } = await entered([formula, `${formula.replace('"P-4"', '"p-4"')}+1`]);
  expect(meanwhile).toEqual(["#BUSY!", "#BUSY!"]);
  expect(then).toEqual([[1], [2]]);
  expect(library.findPack("iom-ar-2019")).toBeDefined();
});

test("a whole table spills with its headings, an empty cell of the document as empty text", async () => {
  const { then } = await entered(['=TILSAGN.DATASET("dk-iom-2018/assessed-contribution")'], "A1:C3");
  expect(then[0]).toEqual(["Year", "Assessed contribution", "Share of the assessment scale"]);
  expect(then[1]).toEqual([2017, 319000, 0.6293]);
  const budget = await entered(['=TILSAGN.DATASET("dk-iom-2018/iom-budget-2018")'], "D1:D2");
  expect(budget.then).toEqual([["CHF million"], [""]]);
});

test("other look-ups wait for their pack as well", async () => {
  const { then } = await entered([
    '=TILSAGN.BUDGET("dk-iom-2018","core",2019)',
    '=TILSAGN.CITE("iom-eea-2014")',
    '=SUM(TILSAGN.YEARS("dk-iom-2018"))',
  ]);
  expect(then[0]).toEqual([15]);
  expect(then[1]![0]).toContain("Regional Strategy");
  expect(then[2]).toEqual([2018 + 2019 + 2020]);
});

test("an error found after loading shows with its message, as one found at once does", async () => {
  const { then } = await entered([
    '=TILSAGN.DATASET("iom-ar-2019/staff-professional","P-5","Denmarc")',
    '=TILSAGN.BUDGET("iom-ar-2019")',
    '=TILSAGN.DATASET("iom-ar-2019/staff-professional","P-5","Denmark")',
    '=TILSAGN.DATASET("iom-ar-2020/staff-professional")',
  ]);
  expect(then.flat()).toEqual(["#N/A", "#N/A", "#N/A", "#N/A"]);
  expect(messageAt(0)).toBe("iom-ar-2019/staff-professional has no row “Denmarc”. Did you mean Denmark?");
  expect(messageAt(1)).toContain('try =TILSAGN.DATASET("iom-ar-2019/');
  expect(messageAt(2)).toBe("iom-ar-2019/staff-professional has nothing in the column “P-5” for “Denmark”.");
  expect(messageAt(3)).toContain("Did you mean iom-ar-2019");
});

test("a pack that the user kept in an earlier session answers without the pane", async () => {
  const mine: StrategyPack = {
    ...testPack,
    id: "dk-unhcr-2025",
    title: { en: "UNHCR" },
    shortTitle: { en: "UNHCR" },
  };
  const earlier = await import("../../../src/strategy/storage/browserPacks");
  await earlier.browserPacks(() => Office.context.partitionKey).put(mine);
  const { meanwhile, then } = await entered(['=TILSAGN.BUDGET("dk-unhcr-2025","core",2024)']);
  expect([meanwhile, then]).toEqual([["#BUSY!"], [[48]]]);
});
