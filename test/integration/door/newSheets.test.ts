/** Whole workbooks through the door: everything that a plan may put on new sheets, and taken back. */

import type { WorkbookEdit } from "../../../src/workbook/edits";
import { excelDoor } from "../../../src/workbook/office/excelDoor";
import type { SheetSnapshot, ValidationSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { readXlsx } from "../../../src/workbook/xlsx";
import { writeXlsx } from "../../../src/workbook/xlsx/write/writeXlsx";
import { manifestSets } from "../../../workbench/host";
import { bootExcel, type BootedExcel } from "../support/bootExcel";
import { addNotesApi } from "../support/notesApi";
import { EVERY_EDIT, EVERY_EDIT_PLAN } from "./everyEdit";
import { picture, prepare } from "./support";

const door = excelDoor();
let excel: BootedExcel;

beforeAll(async () => {
  excel = await bootExcel({ requirementSets: { ...manifestSets, ExcelApi: "1.18" } });
  addNotesApi();
});
beforeEach(() => excel.open());
afterEach(() => jest.restoreAllMocks());

/** An Excel without notes for add-ins. */
const withoutNotes = (): void => {
  jest.spyOn(Office.context.requirements, "isSetSupported").mockReturnValue(false);
};

/** What of a picture both doors know, in one order. */
function comparable({ sheets, tables, names, stamps, parts }: WorkbookSnapshot): unknown {
  return {
    sheets: sheets.filter(({ name }) => name !== "Sheet1").map(comparableSheet),
    tables,
    // Files keep the rows that stand on every printed page as a name.
    names: names
      .filter(({ name }) => !name.startsWith("_xlnm."))
      .sort((a, b) => a.name.localeCompare(b.name)),
    stamps,
    parts,
  };
}

function comparableSheet({ name, cells, merges, notes, validations }: SheetSnapshot): unknown {
  const contents: unknown[] = [];
  for (let row = 0; row < 12; row++) {
    for (let column = 0; column < 6; column++) {
      const value = cells.value(row, column);
      if (value === null) continue;
      contents.push([row, column, value, cells.formula(row, column), cells.numberFormat(row, column)]);
    }
  }
  return {
    name,
    contents,
    merges,
    notes: notes.map(({ row, column, text }) => ({ row, column, text })),
    validations: [...validations].sort((a, b) => key(a).localeCompare(key(b))),
  };
}
const key = ({ type, areas }: ValidationSnapshot): string => JSON.stringify([type, areas]);

test("a plan reads the same from Excel as from the file that the file writer makes of it", async () => {
  const { leftOut } = await door.apply(EVERY_EDIT_PLAN);
  expect(leftOut).toBeUndefined();
  const { workbook, syncs } = await door.read();
  expect(syncs).toBe(3);
  const file = readXlsx(writeXlsx(EVERY_EDIT_PLAN, { now: new Date(2026, 10, 22) }));
  const expected = comparable(file) as { sheets: { notes: unknown[]; validations: unknown[] }[] };
  expect(expected.sheets.map(({ notes, validations }) => [notes.length, validations.length])).toEqual([
    [1, 3],
    [1, 1],
  ]);
  expect(comparable(workbook)).toEqual(expected);
});

test("charts, panes, print and the words of validation are as the plan says", async () => {
  await door.apply(EVERY_EDIT_PLAN);
  const found = await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const [budget, lists] = [worksheets.getItem("Budget"), worksheets.getItem("Lists and more")];
    lists.charts.load(
      "items/name,items/chartType,items/title/text,items/legend/position,items/legend/visible",
    );
    const [stacked, , lying] = ["By area", "Shares", "Lying"].map((name) => lists.charts.getItem(name));
    stacked!.series.load("items/name,items/gapWidth");
    const { categoryAxis } = lying!.axes;
    categoryAxis.load("reversePlotOrder,position");
    const line = budget.charts.getItem("Over time");
    line.load("chartType");
    line.series.load("items/name");
    const frozen = [budget, lists].map((sheet) =>
      sheet.freezePanes.getLocationOrNullObject().load("address"),
    );
    const { pageLayout } = budget;
    pageLayout.load("orientation,paperSize,zoom,leftMargin");
    const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
    const { dataValidation } = budget.getRange("B4");
    dataValidation.load("type,prompt,errorAlert,ignoreBlanks");
    await context.sync();
    return {
      charts: lists.charts.items.map(({ name, chartType, title, legend }) => [
        name,
        chartType,
        title.text,
        legend.visible && legend.position,
      ]),
      stacked: stacked!.series.items.map(({ name, gapWidth }) => [name, gapWidth]),
      lying: [categoryAxis.reversePlotOrder, categoryAxis.position],
      line: [line.chartType, ...line.series.items.map(({ name }) => name)],
      frozen: frozen.map(({ address }) => address),
      print: [pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom, pageLayout.leftMargin],
      titles: titles.address,
      validation: dataValidation.toJSON(),
    };
  });
  expect(found).toEqual({
    charts: [
      ["By area", "ColumnStacked", "Budget", "Bottom"],
      ["Shares", "Doughnut", "Shares", "Right"],
      ["Lying", "BarClustered", "Lying", "Bottom"],
    ],
    stacked: [
      ["2023", 60],
      ["2024", 60],
    ],
    lying: [true, "Maximum"],
    line: ["Line", "Area 1"],
    frozen: ["Budget!A1:A2", "'Lists and more'!A1"],
    print: ["Landscape", "A4", { horizontalFitToPages: 1 }, 36],
    titles: "Budget!1:2",
    validation: {
      type: "Decimal",
      ignoreBlanks: true,
      prompt: { title: "Amount", message: "In DKK", showPrompt: true },
      errorAlert: {
        title: "Not here",
        message: "Something else is expected.",
        showAlert: true,
        style: "Stop",
      },
    },
  });
});

test("undo takes everything away, names and parts included", async () => {
  const before = [await picture(), await door.read()];
  const { undo } = await door.apply(EVERY_EDIT_PLAN);
  await door.apply(undo);
  expect([await picture(), await door.read()]).toEqual(before);
});

test("undo refuses where the user has given one of the names another meaning", async () => {
  const { undo } = await door.apply(EVERY_EDIT_PLAN);
  await prepare(({ names }) => {
    names.getItem("Total_2023").delete();
    names.add("Total_2023", "=SUM(Budget!$B$3:$C$5)");
  });
  await expect(door.apply(undo)).rejects.toMatchObject({
    problem: "collision",
    details: { name: "Total_2023", changed: true },
  });
});

test("a name that is taken is a collision that says which, before anything is written", async () => {
  await prepare(({ names }) => void names.add("currencies", "=1"));
  const { counters } = await excel.count(() =>
    expect(door.apply(EVERY_EDIT_PLAN)).rejects.toMatchObject({
      problem: "collision",
      details: { name: "Currencies" },
    }),
  );
  expect(counters.syncs).toBe(1);
});

test("a name can be taken away, given anew in the same plan, and undone", async () => {
  await prepare(({ names }) => void names.add("Rate", "=6.9"));
  const { undo } = await door.apply({
    expects: [],
    edits: [
      { kind: "removeName", name: "rate", scope: null },
      { kind: "name", name: "Rate", formula: "=7.1", scope: null },
    ],
  });
  const rate = async () => (await door.read()).workbook.names.map(({ name, formula }) => [name, formula]);
  expect(await rate()).toEqual([["Rate", "=7.1"]]);
  await door.apply(undo);
  expect(await rate()).toEqual([["rate", "=6.9"]]);
});

test.each(EVERY_EDIT.filter(({ kind }) => /^(?:note|validation|chart|freeze|print)$/.test(kind)))(
  "what belongs on a new sheet is refused on one that is there: $kind",
  async (edit: WorkbookEdit) => {
    await prepare(({ worksheets }) => {
      worksheets.add("Budget");
      worksheets.add("Lists and more");
    });
    const before = await picture();
    await expect(door.apply({ expects: [], edits: [edit] })).rejects.toMatchObject({
      problem: "unsupported",
    });
    expect(await picture()).toEqual(before);
  },
);

test("an Excel without notes for add-ins gets the rest, and the answer says what was left out", async () => {
  withoutNotes();
  const { leftOut } = await door.apply(EVERY_EDIT_PLAN);
  expect(leftOut).toEqual(EVERY_EDIT.filter(({ kind }) => kind === "note"));
  const { workbook } = await door.read();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Budget", "Lists and more"]);
  expect(workbook.sheets.flatMap(({ notes }) => notes)).toEqual([]);
});

test("where Excel breaks off after it has deleted one of several sheets, the others go too: nothing would bring it back", async () => {
  const before = await picture();
  const { undo } = await door.apply(EVERY_EDIT_PLAN);
  const after = await picture();
  const { undo: again, syncs } = await door.apply(undo);
  expect(await picture()).toEqual(before);

  excel.open();
  const { undo: second } = await door.apply(EVERY_EDIT_PLAN);
  expect(await picture()).toEqual(after);
  let sync = 0;
  excel.engine.faults.beforeSync(({ Actions }) => {
    // The last action deletes the last sheet.
    const failure = { code: "GeneralException", action: Actions.length - 1 } as const;
    if (++sync === syncs) excel.engine.faults.failSync(0, failure);
  });
  await door.apply(second);
  excel.engine.faults.clear();
  expect(await picture()).toEqual(before);
  expect(again.edits.filter(({ kind }) => kind === "addSheet")).toEqual([]);
});
