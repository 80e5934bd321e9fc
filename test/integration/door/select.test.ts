import type { EditPlan } from "../../../src/workbook/edits";
import { decimalSign } from "../../../src/workbook/office/decimalSign";
import { excelDoor } from "../../../src/workbook/office/excelDoor";
import { bootExcel, type BootedExcel } from "../support/bootExcel";
import { prepare, valuesOf } from "./support";

const door = excelDoor();
let excel: BootedExcel;
beforeEach(async () => {
  excel = await bootExcel();
});

test("a range on another sheet is brought into view and selected", async () => {
  await prepare((workbook) => void workbook.worksheets.add("Budget"));
  const range = { sheet: "Budget", row: 3, column: 1, rows: 2, columns: 3 };
  await door.show(range);
  expect((await door.selection()).range).toEqual(range);
});

test("showing a range on a sheet that is gone says so", async () => {
  const range = { sheet: "Nowhere", row: 0, column: 0, rows: 1, columns: 1 };
  await expect(door.show(range)).rejects.toMatchObject({ problem: "gone" });
});

test("whoever listens hears of the selection until he stops", async () => {
  const heard: string[] = [];
  const stop = await door.onSelectionChanged(({ range }) => heard.push(`${range.row},${range.column}`));
  await door.show({ sheet: "Sheet1", row: 4, column: 2, rows: 1, columns: 1 });
  await excel.settled();
  expect(heard).toEqual(["4,2"]);
  await stop();
  await door.show({ sheet: "Sheet1", row: 9, column: 9, rows: 1, columns: 1 });
  await excel.settled();
  expect(heard).toEqual(["4,2"]);
});

describe("a hidden sheet", () => {
  const onHidden = { sheet: "Data", row: 0, column: 0, rows: 1, columns: 1 };
  beforeEach(() =>
    prepare((workbook) => {
      workbook.worksheets.add("Data").visibility = "Hidden";
    }),
  );

  test("is not shown: the error names it, and the user stays where he is", async () => {
    await expect(door.show({ ...onHidden, sheet: "data" })).rejects.toMatchObject({
      problem: "hidden",
      details: { name: "Data" },
    });
    expect((await door.selection()).range.sheet).toBe("Sheet1");
  });

  test("refuses a plan that would select on it, before anything is written", async () => {
    const plan: EditPlan = {
      expects: [{ kind: "blank", range: onHidden }],
      edits: [
        { kind: "write", range: onHidden, cells: [[1]] },
        { kind: "select", range: onHidden },
      ],
    };
    await expect(door.apply(plan)).rejects.toMatchObject({ problem: "hidden", details: { name: "Data" } });
    expect(await valuesOf("Data", "A1")).toEqual([[""]]);
  });
});

test("Excel says which sign tells its decimals, whatever language it speaks", async () => {
  expect(await decimalSign()).toBe(".");
  excel.engine.workbook.dataLocale = "da-DK";
  expect(await decimalSign()).toBe(",");
});
