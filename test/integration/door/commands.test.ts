import { OUTCOME_EVENT, PLACE_EVENT, type CommandOutcome } from "../../../src/build/ribbon";
import { excelDoor } from "../../../src/workbook/office/excelDoor";
import type { FunctionMetadata } from "../../../workbench/host";
import { bootExcel, type BootedExcel } from "../support/bootExcel";
import { picture, prepare, valuesOf } from "./support";

const parameter = (name: string, more: object = {}): FunctionMetadata["parameters"][number] => ({
  name,
  type: "any",
  ...more,
});
const functions: FunctionMetadata[] = [
  { id: "ADD", name: "ADD", parameters: [parameter("a"), parameter("b")] },
  { id: "DOUBLE", name: "DOUBLE", parameters: [parameter("amounts", { dimensionality: "matrix" })] },
  { id: "FAIL", name: "FAIL", parameters: [] },
];

let excel: BootedExcel;
let outcomes: CommandOutcome[];

beforeAll(async () => {
  excel = await bootExcel({ functions: { functions } });
  CustomFunctions.associate("ADD", (a: number, b: number) => a + b);
  CustomFunctions.associate("DOUBLE", (amounts: number[][]) => amounts.map((row) => row.map((n) => 2 * n)));
  CustomFunctions.associate("FAIL", () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "No rate.");
  });
  window.addEventListener(OUTCOME_EVENT, (event) =>
    outcomes.push((event as CustomEvent<CommandOutcome>).detail),
  );
  await import("../../../src/commands/commands");
});
beforeEach(() => {
  excel.open();
  outcomes = [];
  jest.spyOn(Office.addin, "showAsTaskpane").mockResolvedValue();
});

afterEach(() => jest.restoreAllMocks());

/** Presses the button and gives what the pane is told. */
async function press(button: string): Promise<CommandOutcome> {
  expect(await excel.host.runCommand(button)).toEqual({ status: 0 });
  expect(outcomes).toHaveLength(1);
  return outcomes[0]!;
}

test.each([
  ["showInsert", "insert"],
  ["showBuild", "build"],
  ["showReview", "review"],
])("%s opens the pane and asks it for %s", async (button, place) => {
  const asked: unknown[] = [];
  const hear = (event: Event): void => void asked.push((event as CustomEvent).detail);
  window.addEventListener(PLACE_EVENT, hear);
  expect(await excel.host.runCommand(button)).toEqual({ status: 0 });
  window.removeEventListener(PLACE_EVENT, hear);
  expect(Office.addin.showAsTaskpane).toHaveBeenCalledTimes(1);
  expect(asked).toEqual([place]);
});

describe("freezing values", () => {
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

  test("keeps what the formulas show, spilled arrays whole, and leaves other formulas alone", async () => {
    const outcome = await press("freezeValues");
    expect(outcome).toMatchObject({ command: "freezeValues", cells: 3, problem: null });
    const { workbook } = await excelDoor().read();
    const { cells } = workbook.sheets[0]!;
    expect([0, 1, 2].map((row) => cells.cell(row, 3))).toMatchObject([
      { value: 3, formula: null },
      { value: 70, formula: null },
      { value: 10, formula: "=SUM(A1:B2)" },
    ]);
    expect(await valuesOf("Sheet1", "F1:G2")).toEqual([
      [2, 4],
      [6, 8],
    ]);
    expect([cells.formula(0, 5), cells.formula(1, 6)]).toEqual([null, null]);
  });

  test("leaves formulas that show an error, and says how many", async () => {
    const { skipped } = await press("freezeValues");
    expect(skipped).toEqual([{ sheet: "Sheet1", why: "error", cells: 1 }]);
    const { workbook } = await excelDoor().read();
    expect(workbook.sheets[0]!.cells.formula(3, 3)).toBe("=TILSAGN.FAIL()");
  });

  test("leaves protected sheets alone and says so", async () => {
    await prepare((workbook) => workbook.worksheets.getItem("Sheet1").protection.protect());
    const before = await picture();
    expect(await press("freezeValues")).toMatchObject({
      cells: 0,
      skipped: [{ sheet: "Sheet1", why: "protected", cells: 4 }],
      undo: null,
      problem: null,
    });
    expect(await picture()).toEqual(before);
  });

  test("can be undone: the formulas compute and spill again", async () => {
    const before = await picture();
    const { undo } = await press("freezeValues");
    await excelDoor().apply(undo!);
    await excel.computed();
    expect(await picture()).toEqual(before);
  });

  test("tells the pane what went wrong and completes the button all the same", async () => {
    const before = await picture();
    excel.engine.faults.cellEditing = true;
    const outcome = await press("freezeValues");
    excel.engine.faults.cellEditing = false;
    expect(outcome).toMatchObject({ cells: 0, undo: null, problem: { problem: "cellEdit" } });
    expect(await picture()).toEqual(before);
  });
});

test("repairing enters a formula again under its proper name, and it computes", async () => {
  await prepare((workbook) => {
    const sheet = workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A3").formulas = [["=_xldudf_TILSAGN_ADD(1,2)"], ["=NOSUCH(1)"], ["=TILSAGN.ADD(2,2)"]];
  });
  await excel.computed();
  expect(await valuesOf("Sheet1", "A1:A3")).toEqual([["#NAME?"], ["#NAME?"], [4]]);
  expect(await press("repairFunctions")).toMatchObject({ command: "repairFunctions", cells: 1, skipped: [] });
  await excel.computed();
  expect(await valuesOf("Sheet1", "A1:A3")).toEqual([[3], ["#NAME?"], [4]]);
});

test("with nothing to repair nothing is written", async () => {
  const before = await picture();
  expect(await press("repairFunctions")).toMatchObject({ cells: 0, undo: null, problem: null });
  expect(await picture()).toEqual(before);
});
