import { bootExcel } from "../support/bootExcel";
import type { BootedExcel } from "../support/bootExcel";

let excel: BootedExcel;
const paneSeen: boolean[] = [];
beforeEach(async () => {
  excel = await bootExcel({ onPaneVisibility: (visible) => void paneSeen.push(visible) });
});

const write = (address: string, value: unknown): Promise<void> =>
  excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).values = [[value]];
    await context.sync();
  });

const cell = (row: number, col: number): unknown => {
  const { getters } = excel.engine.model;
  return getters.getEvaluatedCell({ sheetId: getters.getActiveSheetId(), row, col }).value;
};

test("the error names code, place and statement; what was done before it stays", async () => {
  const failing = excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [[1]];
    context.workbook.worksheets.getItem("Gone").getRange("A1").values = [[2]];
    sheet.getRange("A2").values = [[3]];
    await context.sync();
  });
  await expect(failing).rejects.toBeInstanceOf(OfficeExtension.Error);
  await expect(failing).rejects.toMatchObject({
    code: "ItemNotFound",
    debugInfo: {
      errorLocation: "WorksheetCollection.getItem",
      statement: expect.stringContaining("worksheets.getItem(") as string,
    },
  });
  expect([cell(0, 0), cell(1, 0)]).toEqual([1, null]);
});

test("one request is one step of undo, however much it did", async () => {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Budget");
    sheet.getRange("A1:B2").values = [
      ["Year", "Amount"],
      [2023, 75],
    ];
    sheet.tables.add("A1:B2", true).name = "Budget";
    context.workbook.customXmlParts.add("<stamp/>");
    await context.sync();
  });
  excel.engine.model.dispatch("REQUEST_UNDO");
  expect(excel.engine.model.getters.getSheetIds()).toHaveLength(1);
  expect(excel.engine.model.getters.canUndo()).toBe(false);
  const left = await excel.run(async (context) => {
    const parts = context.workbook.customXmlParts.getCount();
    const tables = context.workbook.tables.getCount();
    await context.sync();
    return [parts.value, tables.value];
  });
  expect(left).toEqual([0, 0]);
  excel.engine.model.dispatch("REQUEST_REDO");
  const again = await excel.run(async (context) => {
    const range = context.workbook.tables.getItem("Budget").getRange().load("values");
    await context.sync();
    return range.values;
  });
  expect(again).toEqual([
    ["Year", "Amount"],
    [2023, 75],
  ]);
});

test("a range lives on in later syncs of the same run", async () => {
  await excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").getOffsetRange(1, 1);
    range.values = [[5]];
    await context.sync();
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[5]]);
  });
});

test("requests and answers over 5 MB are refused as Excel refuses them", async () => {
  const long = "x".repeat(30_000);
  const rows = (count: number): string[][] => Array.from({ length: count }, () => [long]);
  const fill = (first: number, count: number): Promise<void> =>
    excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange(`A${first}:A${first + count - 1}`).values = rows(count);
      await context.sync();
    });
  await expect(fill(1, 180)).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  expect(cell(0, 0)).toBeNull();
  await fill(1, 100);
  await fill(101, 80);
  const read = excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:A180").load("values");
    await context.sync();
  });
  await expect(read).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
});

test("while a cell is edited nothing is accepted, or it waits when asked to", async () => {
  excel.engine.faults.cellEditing = true;
  await expect(write("A1", 1)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  const patient = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[2]];
    await context.sync();
  });
  await excel.settled();
  expect(cell(0, 0)).toBeNull();
  excel.engine.faults.cellEditing = false;
  await patient;
  expect(cell(0, 0)).toBe(2);
});

test("tests can make the n-th sync fail, whole or at an action", async () => {
  excel.engine.faults.failSync(2, { request: "ActivityLimitReached" });
  excel.engine.faults.failSync(3, { code: "GeneralException", action: 3 });
  await write("A1", 1);
  await expect(write("A2", 2)).rejects.toMatchObject({ code: "ActivityLimitReached" });
  await expect(write("A3", 3)).rejects.toMatchObject({ code: "GeneralException" });
  await write("A4", 4);
  expect([0, 1, 2, 3].map((row) => cell(row, 0))).toEqual([1, null, null, 4]);
});

test("a call newer than the declared sets is refused, an undeclared set is not supported", async () => {
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
  const newer = excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("valuesAsJson");
    await context.sync();
  });
  await expect(newer).rejects.toMatchObject({ code: "ApiNotFound" });
});

test("what the host does not have fails loudly", async () => {
  const pivots = excel.run(async (context) => {
    context.workbook.pivotTables.load("items/name");
    await context.sync();
  });
  await expect(pivots).rejects.toMatchObject({
    code: "ApiNotFound",
    debugInfo: { errorLocation: "Workbook.pivotTables" },
  });
});

test("settings of the document are saved with the workbook, and are no step of undo", async () => {
  Office.context.document.settings.set("language", "da");
  await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
  const exported = excel.engine.model.exportData() as unknown as { hostRecords: Record<string, unknown> };
  expect(exported.hostRecords["officeSetting"]).toEqual({ language: '"da"' });
  expect(excel.engine.model.getters.canUndo()).toBe(false);
});

test("a ribbon button runs the page's function and waits for its end", async () => {
  let pressed = "";
  Office.actions.associate("freezeValues", (event: Office.AddinCommands.Event) => {
    pressed = event.source.id;
    event.completed();
  });
  expect(await excel.host.runCommand("freezeValues", "Tilsagn.Freeze")).toEqual({ status: 0 });
  expect(pressed).toBe("Tilsagn.Freeze");
});

test("the add-in can hide its pane and show it again, and hears of it", async () => {
  const heard: string[] = [];
  await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void heard.push(visibilityMode));
  await Office.addin.hide();
  await Office.addin.showAsTaskpane();
  await excel.settled();
  expect(paneSeen).toEqual([false, true]);
  expect(heard).toEqual(["Hidden", "Taskpane"]);
});

test("the add-in can switch its buttons off", async () => {
  const update = { tabs: [{ id: "Tilsagn", controls: [{ id: "Freeze", enabled: false }] }] };
  await expect(Office.ribbon.requestUpdate(update)).resolves.toBeUndefined();
});
