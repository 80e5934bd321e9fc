/** Freezing and repairing the formulas of a whole workbook, through the pane's own use-case. */

import {
  applyChanges,
  bySheet,
  findFormulas,
  planChanges,
  type FormulaCommand,
  type FormulaPlan,
} from "../../../src/taskpane/useCases/formulaChanges";
import { excelDoor } from "../../../src/workbook/office/excelDoor";
import { areaAddress } from "../../../src/workbook/address";
import type { EditPlan } from "../../../src/workbook/edits";
import type { FunctionMetadata } from "../../../workbench/host";
import { picture, prepare, valuesOf } from "../door/support";
import { bootExcel, type BootedExcel } from "../support/bootExcel";

const parameter = (name: string, more: object = {}): FunctionMetadata["parameters"][number] => ({
  name,
  type: "any",
  ...more,
});
const functions: FunctionMetadata[] = [
  { id: "ADD", name: "ADD", parameters: [parameter("a"), parameter("b")] },
  { id: "DOUBLE", name: "DOUBLE", parameters: [parameter("amounts", { dimensionality: "matrix" })] },
  { id: "TEXT", name: "TEXT", parameters: [parameter("place")] },
  { id: "NEVER", name: "NEVER", parameters: [] },
  { id: "FAIL", name: "FAIL", parameters: [] },
];

/** Texts that Excel reads as something else when they are typed. */
const TEXTS = ["=1+1", "+45 33 92", "-5", "@SUM(A1)", "'quoted", "''", "2023", "1-2", "TRUE", "a\nb", " x"];

const door = excelDoor();
let excel: BootedExcel;
let answer: () => void;

beforeAll(async () => {
  excel = await bootExcel({ functions: { functions } });
  CustomFunctions.associate("ADD", (a: number, b: number) => a + b);
  CustomFunctions.associate("DOUBLE", (amounts: number[][]) => amounts.map((row) => row.map((n) => 2 * n)));
  CustomFunctions.associate("TEXT", (place: number) => TEXTS[place]!);
  CustomFunctions.associate("NEVER", () => new Promise<number>((resolve) => (answer = () => resolve(1))));
  CustomFunctions.associate("FAIL", () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "No rate.");
  });
});
beforeEach(() => excel.open());

async function planned(command: FormulaCommand, errorsToo = false): Promise<FormulaPlan> {
  return planChanges(await findFormulas(door, command), errorsToo);
}

async function change(command: FormulaCommand, errorsToo = false): Promise<EditPlan> {
  const plan = await planned(command, errorsToo);
  const { undo } = await applyChanges(door, command, plan, {});
  return undo!;
}

describe("freezing", () => {
  beforeEach(async () => {
    await prepare((workbook) => {
      const sheet = workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("D1:D4").formulas = [
        ["=TILSAGN.ADD(A1,B1)"],
        ["=TILSAGN.ADD(A2,B2)*10"],
        ["=SUM(A1:B2)"],
        ["=TILSAGN.FAIL()"],
      ];
      sheet.getRange("F1").formulas = [["=TILSAGN.DOUBLE(A1:B2)"]];
    });
    await excel.computed();
  });

  test("lists each formula with the value that will stand there, and what is left with the reason", async () => {
    const { changes, left } = await planned("freezeValues");
    expect(changes.map(({ range, formula, then }) => [areaAddress(range), formula, then])).toEqual([
      ["D1", "=TILSAGN.ADD(A1,B1)", 3],
      ["F1:G2", "=TILSAGN.DOUBLE(A1:B2)", 2],
      ["D2", "=TILSAGN.ADD(A2,B2)*10", 70],
    ]);
    expect(left).toMatchObject([{ formula: "=TILSAGN.FAIL()", why: "error", error: "#N/A" }]);
  });

  test("keeps what the formulas show, spilled arrays whole, and leaves other formulas alone", async () => {
    await change("freezeValues");
    const { workbook } = await door.read();
    const { cells } = workbook.sheets[0]!;
    expect([0, 1, 2, 3].map((row) => cells.cell(row, 3))).toMatchObject([
      { value: 3, formula: null },
      { value: 70, formula: null },
      { value: 10, formula: "=SUM(A1:B2)" },
      { formula: "=TILSAGN.FAIL()" },
    ]);
    expect(await valuesOf("Sheet1", "F1:G2")).toEqual([
      [2, 4],
      [6, 8],
    ]);
    expect([cells.formula(0, 5), cells.formula(1, 6)]).toEqual([null, null]);
  });

  test("gives a formula that refers to a whole array by its first cell the array's range", async () => {
    await prepare((workbook) => {
      workbook.worksheets.getItem("Sheet1").getRange("I1").formulas = [["=SUM(F1#)"]];
    });
    await excel.computed();
    expect(await valuesOf("Sheet1", "I1")).toEqual([[20]]);
    const undo = await change("freezeValues");
    await excel.computed();
    expect(await valuesOf("Sheet1", "I1")).toEqual([[20]]);
    await door.apply(undo);
    await excel.computed();
    const { workbook } = await door.read();
    expect(workbook.sheets[0]!.cells.cell(0, 8)).toMatchObject({ value: 20, formula: "=SUM(F1#)" });
  });

  test("can be undone: the formulas compute and spill again", async () => {
    const before = await picture();
    const undo = await change("freezeValues", true);
    expect(await picture()).not.toEqual(before);
    await door.apply(undo);
    await excel.computed();
    expect(await picture()).toEqual(before);
  });

  test("an error becomes that error only where the user chooses so", async () => {
    await change("freezeValues", true);
    const { workbook } = await door.read();
    expect(workbook.sheets[0]!.cells.cell(3, 3)).toMatchObject({ value: { code: "#N/A" }, formula: null });
  });

  test("leaves protected sheets alone and says so", async () => {
    await prepare((workbook) => workbook.worksheets.getItem("Sheet1").protection.protect());
    const plan = await planned("freezeValues", true);
    expect(plan.edits).toEqual([]);
    expect(plan.skipped).toEqual([{ sheet: "Sheet1", why: "protected", cells: 4 }]);
  });

  test("takes hidden sheets along, and names them as hidden", async () => {
    await prepare((workbook) => {
      const sheet = workbook.worksheets.add("Rates");
      sheet.getRange("A1").formulas = [["=TILSAGN.ADD(2,3)"]];
      sheet.visibility = "Hidden";
    });
    await excel.computed();
    const found = await findFormulas(door, "freezeValues");
    const groups = bySheet(found, planChanges(found, false).changes);
    expect(groups.map(({ sheet, hidden }) => [sheet, hidden])).toEqual([
      ["Sheet1", false],
      ["Rates", true],
    ]);
    await change("freezeValues");
    const { workbook } = await door.read();
    expect(workbook.sheets[1]!.cells.cell(0, 0)).toMatchObject({ value: 5, formula: null });
  });

  test("what somebody changed since it was listed is left alone: nothing is written", async () => {
    const plan = await planned("freezeValues");
    await prepare((workbook) => {
      workbook.worksheets.getItem("Sheet1").getRange("D2").values = [[99]];
    });
    const before = await picture();
    await expect(applyChanges(door, "freezeValues", plan, {})).rejects.toMatchObject({
      problem: "collision",
      details: { changed: true },
    });
    expect(await picture()).toEqual(before);
  });
});

test("text that a formula shows stays text, whatever it looks like", async () => {
  await prepare((workbook) => {
    workbook.worksheets.getItem("Sheet1").getRange(`A1:A${TEXTS.length}`).formulas = TEXTS.map((_, at) => [
      `=TILSAGN.TEXT(${at})`,
    ]);
  });
  await excel.computed();
  expect((await valuesOf("Sheet1", `A1:A${TEXTS.length}`)).flat()).toEqual(TEXTS);
  await change("freezeValues");
  const { cells } = (await door.read()).workbook.sheets[0]!;
  expect(TEXTS.map((_, row) => [cells.value(row, 0), cells.formula(row, 0)])).toEqual(
    TEXTS.map((text) => [text, null]),
  );
});

test("a formula that is still being computed is not frozen, even where errors are", async () => {
  await prepare((workbook) => {
    workbook.worksheets.getItem("Sheet1").getRange("A1").formulas = [["=TILSAGN.NEVER()"]];
  });
  await excel.settled();
  const { edits, left } = await planned("freezeValues", true);
  expect(edits).toEqual([]);
  expect(left).toMatchObject([{ why: "busy", error: "#BUSY!" }]);
  answer();
  await excel.computed();
});

describe("repairing", () => {
  beforeEach(async () => {
    await prepare((workbook) => {
      const sheet = workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A3").formulas = [
        ["=_xldudf_TILSAGN_ADD(1,2)"],
        ["=NOSUCH(1)"],
        ["=TILSAGN.ADD(2,2)"],
      ];
    });
    await excel.computed();
  });

  test("enters a formula again under its proper name, and it computes", async () => {
    expect(await valuesOf("Sheet1", "A1:A3")).toEqual([["#NAME?"], ["#NAME?"], [4]]);
    const { changes } = await planned("repairFunctions");
    expect(changes.map(({ formula, then }) => [formula, then])).toEqual([
      ["=_xldudf_TILSAGN_ADD(1,2)", { formula: "=TILSAGN.ADD(1,2)" }],
    ]);
    await change("repairFunctions");
    await excel.computed();
    expect(await valuesOf("Sheet1", "A1:A3")).toEqual([[3], ["#NAME?"], [4]]);
  });

  test("can be undone", async () => {
    const before = await picture();
    const undo = await change("repairFunctions");
    await excel.computed();
    await door.apply(undo);
    await excel.computed();
    expect(await picture()).toEqual(before);
  });

  test("names what still shows #NAME? afterwards, with the function that may be meant", async () => {
    await prepare((workbook) => {
      workbook.worksheets.getItem("Sheet1").getRange("A1:A2").formulas = [
        ["=TILSAGN.AD(1,2)"],
        ["=TILSAGN.TUSD(25)"],
      ];
    });
    await excel.computed();
    const plan = await planned("repairFunctions");
    const { still } = await applyChanges(door, "repairFunctions", plan, {});
    expect(still).toMatchObject([
      { place: "Sheet1!A1", name: "AD" },
      { place: "Sheet1!A2", name: "TUSD", nearest: "TOUSD" },
    ]);
  });

  test("leaves protected sheets alone and says so", async () => {
    await prepare((workbook) => workbook.worksheets.getItem("Sheet1").protection.protect());
    const { edits, skipped } = await planned("repairFunctions");
    expect([edits, skipped]).toEqual([[], [{ sheet: "Sheet1", why: "protected", cells: 1 }]]);
  });
});

test("a name that calls Tilsagn is told with what it stands for; freezing does not touch it", async () => {
  await prepare((workbook) => {
    workbook.names.add("PlanRate", "=TILSAGN.ADD(3,4)");
    workbook.names.add("Place", workbook.worksheets.getItem("Sheet1").getRange("A1"));
    workbook.worksheets.getItem("Sheet1").getRange("A1").formulas = [["=TILSAGN.ADD(1,2)"]];
  });
  await excel.computed();
  const plan = await planned("freezeValues");
  expect(plan.names).toEqual([
    { name: "PlanRate", formula: "=TILSAGN.ADD(3,4)", scope: null, hidden: false },
  ]);
  await applyChanges(door, "freezeValues", plan, {});
  expect(await valuesOf("Sheet1", "A1")).toEqual([[3]]);
  expect((await planned("freezeValues")).names).toHaveLength(1);
});
