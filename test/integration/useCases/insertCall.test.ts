/** What the form of Functions costs in round trips, and that Excel refuses nothing that was found free beforehand. */

import { previewCall, type CallArgument } from "../../../src/taskpane/useCases/callPreview";
import { freeCellBelow, insertFormula } from "../../../src/taskpane/useCases/insertCall";
import { findFunction } from "../../../src/functions/registry";
import functions from "../../../src/functions/functions.json";
import { parseAddress, type RangeRef } from "../../../src/workbook/address";
import { excelDoor } from "../../../src/workbook/office/excelDoor";
import type { FunctionsJson } from "../../../workbench/host";
import { picture, prepare, valuesOf } from "../door/support";
import { bootExcel, type BootedExcel } from "../support/bootExcel";

const door = excelDoor();
const toUsd = findFunction("TOUSD")!;
let excel: BootedExcel;

beforeAll(async () => {
  excel = await bootExcel({ functions: functions as FunctionsJson });
  await import("../../../src/functions/functions");
});
beforeEach(async () => {
  excel.open();
  await prepare((workbook) => {
    const rates = workbook.worksheets.add("Rates 2026");
    rates.getRange("A1").values = [["DKK"]];
    workbook.worksheets.getItem("Sheet1").getRange("A1:A3").values = [[48], [25], [2]];
  });
});

function at(text: string): RangeRef {
  const { sheet = "Sheet1", ...area } = parseAddress(text)!;
  return { sheet, ...area };
}
const cells = (text: string): CallArgument => ({
  argument: { kind: "reference", text },
  range: at(text),
});
const year: CallArgument = { argument: { kind: "constant", value: 2022 }, range: null };

test("all references of a call are read in one round trip, from whatever sheets; the cell then shows the same", async () => {
  const args = [cells("A1:A3"), cells("'Rates 2026'!A1"), year];
  const { result: preview, counters } = await excel.count(() => previewCall(door, toUsd, args, "en"));
  expect(counters.syncs).toBe(1);
  const formula = "=TILSAGN.TOUSD(A1:A3,'Rates 2026'!A1,2022)";
  const room = { gives: { rows: 3, columns: 1 } };
  await door.apply(insertFormula(at("C5"), formula, room).plan);
  await excel.computed();
  expect({ rows: await valuesOf("Sheet1", "C5:C7") }).toEqual(preview.result);
});

test("a preview of what was typed in asks Excel for nothing", async () => {
  const typed = (value: string | number): CallArgument => ({
    argument: { kind: "constant", value },
    range: null,
  });
  const { counters } = await excel.count(() =>
    previewCall(door, toUsd, [typed(1), typed("DKK"), year], "en"),
  );
  expect(counters.syncs).toBe(0);
});

test("whether a formula has room is found out in one round trip, and nothing is written", async () => {
  const before = await picture();
  const { plan } = insertFormula(at("A2"), "=1", { gives: { rows: 3, columns: 2 } });
  const { counters, result } = await excel.count(() => door.check(plan).catch((error: unknown) => error));
  expect(counters.syncs).toBeLessThanOrEqual(2);
  expect(result).toMatchObject({ problem: "collision", details: { range: at("A2:A3") } });
  expect(await picture()).toEqual(before);
});

test("an array is not put where a table would keep it from spilling; a single value may stand in one", async () => {
  await prepare((workbook) => {
    workbook.worksheets.getItem("Sheet1").tables.add("E1:F4", true);
  });
  const gives = { rows: 2, columns: 1 };
  await expect(door.check(insertFormula(at("E3"), "=1", { gives }).plan)).rejects.toMatchObject({
    problem: "collision",
  });
  await door.check(insertFormula(at("E3"), "=1").plan);
});

test("protected sheets are refused before anything is written", async () => {
  await prepare((workbook) => workbook.worksheets.getItem("Sheet1").protection.protect());
  await expect(door.check(insertFormula(at("C5"), "=1").plan)).rejects.toMatchObject({
    problem: "protected",
  });
});

test("the first free cell below has room for the whole result", async () => {
  const room = { gives: { rows: 3, columns: 1 } };
  const free = (await freeCellBelow(door, at("A1"), room))!;
  expect(free).toEqual(at("A5"));
  await door.apply(insertFormula(free, '=TILSAGN.TOUSD(A1:A3,"DKK",2022)', room).plan);
});

test("what the user lets be replaced comes back with undo", async () => {
  const before = await picture();
  const { undo } = await door.apply(
    insertFormula(at("A3"), '=TILSAGN.RATE("DKK","DKK",2022)', { replaces: true }).plan,
  );
  await excel.computed();
  expect(await valuesOf("Sheet1", "A3")).toEqual([[1]]);
  await door.apply(undo);
  expect(await picture()).toEqual(before);
});

test("a sheet that there is not is told as gone", async () => {
  await expect(door.values([at("Gone!A1")])).rejects.toMatchObject({ problem: "gone" });
});
