/** Pictures of a workbook as Excel itself gives them, for saying "exactly as before". */

import { stampsOfParts } from "../../../src/workbook/stamps";

/** Cells of each sheet that a picture shows. */
const WINDOW = "A1:H22";

const LOOKS: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { bold: true, italic: true, size: true, color: true, name: true },
    fill: { color: true, pattern: true },
    borders: { style: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
  },
};

/** Everything about the open workbook that undo must bring back, as plain data. */
export async function picture(): Promise<unknown> {
  return Excel.run(async (context) => {
    const { worksheets, tables, customXmlParts } = context.workbook;
    worksheets.load("items/name");
    tables.load("items/name,items/showFilterButton");
    const parts = customXmlParts.getByNamespace("urn:tilsagn:stamps:1");
    parts.load("items/id");
    await context.sync();
    const sheets = worksheets.items.map((sheet) => {
      const cells = sheet.getRange(WINDOW);
      cells.load("values,formulas,valueTypes,numberFormat");
      const looks = cells.getCellProperties(LOOKS);
      const widths = cells.getColumnProperties({ format: { columnWidth: true } });
      return { name: sheet.name, cells, looks, widths };
    });
    const ranges = tables.items.map((table) => table.getRange().load("address"));
    const stamps = parts.items.map((part) => part.getXml());
    await context.sync();
    return {
      sheets: sheets.map(({ name, cells, looks, widths }) => ({
        name,
        values: cells.values,
        formulas: cells.formulas,
        types: cells.valueTypes,
        formats: cells.numberFormat,
        looks: looks.value,
        widths: widths.value,
      })),
      tables: tables.items.map(({ name, showFilterButton }, index) => ({
        name,
        showFilterButton,
        address: ranges[index]!.address,
      })),
      stamps: stampsOfParts(stamps.map(({ value }) => value)),
    };
  });
}

/** How each cell of a range looks. */
export async function looksOf(sheet: string, address: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    const answers = [range.getCellProperties(LOOKS)];
    await context.sync();
    return answers[0]!.value;
  });
}

/** Sets up the open workbook. */
export async function prepare(work: (workbook: Excel.Workbook) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
}

/** The values of a range of the open workbook. */
export async function valuesOf(sheet: string, address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}
