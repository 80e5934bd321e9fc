/** What the door has written is in the file that the workbench saves, and there again once that is opened. */

import { excelDoor } from "../../../src/workbook/office/excelDoor";
import { readXlsx } from "../../../src/workbook/xlsx";
import { writeXlsx } from "../../../src/workbook/xlsx/write/writeXlsx";
import { manifestSets } from "../../../workbench/host";
import { readXlsx as openInWorkbench, writeXlsx as saveFromWorkbench } from "../../../workbench/page/xlsx";
import { bootExcel, type BootedExcel } from "../support/bootExcel";
import { addNotesApi } from "../support/notesApi";
import { EVERY_EDIT_PLAN } from "./everyEdit";

const door = excelDoor();
let excel: BootedExcel;

beforeAll(async () => {
  excel = await bootExcel({ requirementSets: { ...manifestSets, ExcelApi: "1.18" } });
  addNotesApi();
});

test("notes, validation, names, charts, panes and print are saved, and opened again", async () => {
  await door.apply(EVERY_EDIT_PLAN);
  const bytes = await saveFromWorkbench(excel.engine.workbook);
  const saved = readXlsx(bytes);
  const made = readXlsx(writeXlsx(EVERY_EDIT_PLAN));
  for (const sheet of made.sheets) {
    const same = saved.sheets.find(({ name }) => name === sheet.name)!;
    expect(same.notes.map(({ row, column, text }) => [row, column, text])).toEqual(
      sheet.notes.map(({ row, column, text }) => [row, column, text]),
    );
    expect(same.validations).toEqual(expect.arrayContaining([...sheet.validations]));
    expect(same.validations).toHaveLength(sheet.validations.length);
  }
  expect(saved.names).toEqual(expect.arrayContaining([...made.names]));
  expect(saved.tables).toEqual(made.tables);

  const before = (await door.read()).workbook;
  const { model, lost } = await openInWorkbench(bytes);
  expect(lost).toEqual([]);
  excel.open(model);
  const after = (await door.read()).workbook;
  expect(after.sheets.map(({ notes }) => notes)).toEqual(before.sheets.map(({ notes }) => notes));
  expect(after.sheets.map(({ validations }) => validations)).toEqual(
    before.sheets.map(({ validations }) => validations),
  );
  expect(after.names).toEqual(expect.arrayContaining([...before.names]));
  const kept = await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const budget = worksheets.getItem("Budget");
    const charts = worksheets.getItem("Lists and more").charts.load("items/chartType");
    const series = [0, 1, 2].map((index) => charts.getItemAt(index).series.load("items/name"));
    const frozen = budget.freezePanes.getLocationOrNullObject().load("address");
    const layout = budget.pageLayout.load("orientation,zoom,leftMargin");
    const titles = layout.getPrintTitleRowsOrNullObject().load("address");
    const words = budget.getRange("B4").dataValidation.load("prompt,errorAlert");
    await context.sync();
    return {
      charts: charts.items
        .map(({ chartType }, index) => [chartType, ...series[index]!.items.map(({ name }) => name)].join(" "))
        .sort(),
      frozen: frozen.address,
      print: [layout.orientation, layout.zoom, layout.leftMargin, titles.address],
      words: [words.prompt.message, words.errorAlert.message],
    };
  });
  expect(kept).toEqual({
    charts: ["BarClustered 2023 2024", "ColumnStacked 2023 2024", "Doughnut Total"],
    frozen: "Budget!A1:A2",
    print: ["Landscape", { horizontalFitToPages: 1 }, 36, "Budget!1:2"],
    words: ["In DKK", "Something else is expected."],
  });
});
