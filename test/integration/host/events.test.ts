import { bootExcel } from "../support/bootExcel";
import type { BootedExcel } from "../support/bootExcel";

let excel: BootedExcel;
beforeEach(async () => {
  excel = await bootExcel();
});

const type = (row: number, col: number, content: string): void => {
  const { model } = excel.engine;
  model.dispatch("UPDATE_CELL", { sheetId: model.getters.getActiveSheetId(), row, col, content });
};

test("a sheet tells what a user typed, and nothing once the handler is removed", async () => {
  const seen: string[] = [];
  const handler = await excel.run(async (context) => {
    const added = context.workbook.worksheets
      .getItem("Sheet1")
      .onChanged.add(async ({ address, changeType, source }) => {
        seen.push(`${address} ${changeType} ${source}`);
        await Promise.resolve();
      });
    await context.sync();
    return added;
  });
  type(3, 1, "75");
  await excel.settled();
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  type(4, 1, "100");
  await excel.settled();
  expect(seen).toEqual(["B4 RangeEdited Local"]);
});

test("what one request wrote is one event", async () => {
  const seen: string[] = [];
  await excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address }) => {
      seen.push(address);
      await Promise.resolve();
    });
    await context.sync();
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
  });
  await excel.settled();
  expect(seen).toEqual(["A1:B2"]);
});

test("a sheet tells when it was computed", async () => {
  let times = 0;
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").onCalculated.add(async () => {
      times++;
      await Promise.resolve();
    });
    await context.sync();
  });
  type(0, 0, "=1+1");
  await excel.settled();
  expect(times).toBe(1);
});

test("the workbook tells when the selection moves, by hand or by the add-in", async () => {
  let moves = 0;
  const selected = await excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(async () => {
      moves++;
      await Promise.resolve();
    });
    await context.sync();
    excel.engine.model.selection.selectCell(1, 3);
    await excel.settled();
    expect(moves).toBe(1);
    context.workbook.worksheets.getItem("Sheet1").getRange("C5:D6").select();
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });
  await excel.settled();
  expect([selected, moves]).toEqual(["Sheet1!C5:D6", 2]);
});

test("selecting a range on another sheet brings that sheet to the front", async () => {
  const active = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Budget");
    sheet.getRange("B4").select();
    const front = context.workbook.worksheets.getActiveWorksheet().load("name");
    const cell = context.workbook.getActiveCell().load("address");
    await context.sync();
    return [front.name, cell.address];
  });
  expect(active).toEqual(["Budget", "Budget!B4"]);
});

test("sheets that come and go are told", async () => {
  const seen: string[] = [];
  const note = (word: string) => async (): Promise<void> => {
    seen.push(word);
    await Promise.resolve();
  };
  await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(note("added"));
    worksheets.onActivated.add(note("activated"));
    worksheets.onDeleted.add(note("deleted"));
    await context.sync();
    const sheet = worksheets.add("Budget");
    sheet.activate();
    await context.sync();
    sheet.delete();
    await context.sync();
  });
  await excel.settled();
  expect(seen).toEqual(expect.arrayContaining(["added", "activated", "deleted"]));
});

test("rows and columns that a user puts in or takes out are changes of the sheet; room at its end is none", async () => {
  const seen: string[] = [];
  await excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address, changeType, triggerSource }) => {
      seen.push(`${address} ${changeType} ${triggerSource}`);
      await Promise.resolve();
    });
    await context.sync();
  });
  const { model } = excel.engine;
  const sheetId = model.getters.getActiveSheetId();
  const common = { sheetId, sheetName: "Sheet1" };
  const lines = { ...common, dimension: "ROW", base: 2, quantity: 2, position: "after" } as const;
  model.dispatch("ADD_COLUMNS_ROWS", lines);
  model.dispatch("REMOVE_COLUMNS_ROWS", { ...common, dimension: "COL", elements: [1] });
  const last = model.getters.getNumberRows(sheetId) - 1;
  model.dispatch("ADD_COLUMNS_ROWS", { ...lines, base: last });
  await excel.settled();
  // What moves with a column is told besides.
  expect(seen.slice(0, 2)).toEqual(["4:5 RowInserted Unknown", "B:B ColumnDeleted Unknown"]);
  expect(seen.filter((one) => !one.endsWith("RangeEdited Unknown"))).toHaveLength(2);
});

test("cells that are cleared are told like cells that are typed", async () => {
  type(1, 1, "75");
  const seen: string[] = [];
  await excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address }) => {
      seen.push(address);
      await Promise.resolve();
    });
    await context.sync();
  });
  const { model } = excel.engine;
  const zone = { top: 1, bottom: 1, left: 1, right: 1 };
  model.dispatch("DELETE_CONTENT", { sheetId: model.getters.getActiveSheetId(), target: [zone] });
  await excel.settled();
  expect(seen).toEqual(["B2"]);
});

test("a sheet that gets another name is told with both, also when that is undone", async () => {
  const seen: string[] = [];
  await excel.run(async (context) => {
    context.workbook.worksheets.onNameChanged.add(async ({ nameBefore, nameAfter }) => {
      seen.push(`${nameBefore} ${nameAfter}`);
      await Promise.resolve();
    });
    await context.sync();
  });
  const { model } = excel.engine;
  const sheetId = model.getters.getActiveSheetId();
  model.dispatch("RENAME_SHEET", { sheetId, oldName: "Sheet1", newName: "Budget" });
  await excel.settled();
  model.dispatch("REQUEST_UNDO");
  await excel.settled();
  expect(seen).toEqual(["Sheet1 Budget", "Budget Sheet1"]);
});
