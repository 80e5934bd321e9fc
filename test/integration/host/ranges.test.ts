import { bootExcel } from "../support/bootExcel";
import type { BootedExcel } from "../support/bootExcel";

let excel: BootedExcel;
beforeEach(async () => {
  excel = await bootExcel();
});

/** Runs `work` on Sheet1 and syncs. */
async function onSheet<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T): Promise<T> {
  return excel.run(async (context) => {
    const result = work(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
    return result;
  });
}

test("what is written is computed and read back in one sync", async () => {
  const { result, counters } = await excel.count(() =>
    onSheet((_, context) => {
      const range = context.workbook.worksheets.add("Budget").getRange("A1:B2");
      range.values = [
        [1, 2],
        [3, "=A1+B1"],
      ];
      return range.load("values, formulas, address");
    }),
  );
  expect(result.values).toEqual([
    [1, 2],
    [3, 3],
  ]);
  expect(result.formulas[1]).toEqual([3, "=A1+B1"]);
  expect(result.address).toBe("Budget!A1:B2");
  expect(counters.syncs).toBe(1);
});

test("properties that were not loaded cannot be read, as in Excel", async () => {
  const range = await onSheet((sheet) => sheet.getRange("A1").load("address"));
  expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
});

test("values are taken as if typed: text numbers become numbers unless an apostrophe or the Text format keeps them", async () => {
  const range = await onSheet((sheet) => {
    sheet.getRange("C1").numberFormat = [["@"]];
    const cells = sheet.getRange("A1:H1");
    cells.values = [["2023", "'2023", "2023", true, "", "=1/0", "12%", "'=SUM(1)"]];
    return cells.load("values, valueTypes, text, formulas, numberFormat");
  });
  expect(range.values).toEqual([[2023, "2023", "2023", true, "", "#DIV/0!", 0.12, "=SUM(1)"]]);
  expect(range.valueTypes[0]).toEqual([
    "Double",
    "String",
    "String",
    "Boolean",
    "Empty",
    "Error",
    "Double",
    "String",
  ]);
  expect(range.text[0]!.slice(3)).toEqual(["TRUE", "", "#DIV/0!", "12%", "=SUM(1)"]);
  expect(range.formulas[0]!.slice(5)).toEqual(["=1/0", 0.12, "=SUM(1)"]);
  expect(range.numberFormat).toEqual([
    ["General", "General", "@", "General", "General", "General", "0%", "General"],
  ]);
});

test("the Text format keeps even a formula as text", async () => {
  const range = await onSheet((sheet) => {
    const cell = sheet.getRange("A1");
    cell.numberFormat = [["@"]];
    cell.formulas = [["=1+1"]];
    return cell.load("values, formulas");
  });
  expect(range.values).toEqual([["=1+1"]]);
});

test("null leaves a cell as it is, a scalar fills the range, a wrong shape is refused", async () => {
  await onSheet((sheet) => (sheet.getRange("A1:B2").values = 7 as unknown as unknown[][]));
  const range = await onSheet((sheet) => {
    sheet.getRange("A1:B1").values = [[null, 8]];
    return sheet.getRange("A1:B2").load("values");
  });
  expect(range.values).toEqual([
    [7, 8],
    [7, 7],
  ]);
  const wrong = onSheet((sheet) => (sheet.getRange("A1:B2").values = [[1], [2]]));
  await expect(wrong).rejects.toMatchObject({
    code: "InvalidArgument",
    debugInfo: { errorLocation: "Range.values" },
  });
});

test("a formula that Excel would not take is refused; one with an unknown name is #NAME?", async () => {
  await expect(onSheet((sheet) => (sheet.getRange("A1").formulas = [["=SUM("]]))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
  const range = await onSheet((sheet) => {
    const cells = sheet.getRange("A1:C1");
    cells.formulas = [["=NoSuchName+1", "=NOSUCHFUNCTION(1)", "=A9"]];
    return cells.load("values, formulas");
  });
  expect(range.values).toEqual([["#NAME?", "#NAME?", 0]]);
  expect(range.formulas[0]![1]).toBe("=NOSUCHFUNCTION(1)");
});

test("entering a formula anew brings it to life once its function is known", async () => {
  await onSheet((sheet) => (sheet.getRange("A1").formulas = [["=LATE.COMER(1)"]]));
  const { registries } = await import("@odoo/o-spreadsheet");
  registries.functionRegistry.add("LATE.COMER", {
    description: "",
    args: [{ name: "x", description: "", type: ["ANY"] }],
    compute: () => 42,
  });
  const range = await onSheet((sheet) => {
    const cell = sheet.getRange("A1");
    cell.formulas = [["=LATE.COMER(1)"]];
    return cell.load("values");
  });
  expect(range.values).toEqual([[42]]);
});

test("a hundred thousand cells are written in parts within one sync", async () => {
  const rows = Array.from({ length: 5000 }, (_, row) =>
    Array.from({ length: 20 }, (_, column) => row * 20 + column),
  );
  const { result, counters } = await excel.count(() =>
    onSheet((sheet) => {
      sheet.getRange("A1:T5000").values = rows;
      return sheet.getRange("T5000").load("values");
    }),
  );
  expect(result.values).toEqual([[99_999]]);
  expect(counters.syncs).toBe(1);
});

test("ranges are found by offset, size, intersection and use", async () => {
  const found = await onSheet((sheet) => {
    sheet.getRange("B2:D4").values = 1 as unknown as unknown[][];
    const at = sheet.getRange("B2");
    return [
      at.getOffsetRange(1, 1),
      at.getResizedRange(2, 1),
      at.getEntireColumn(),
      sheet.getRange("A3:Z3").getUsedRange(),
      sheet.getRange("C3").getSurroundingRegion(),
      sheet.getRange("A1:C3").getIntersectionOrNullObject("C3:E9"),
      sheet.getRange("A1").getBoundingRect("D2"),
      sheet.getUsedRange(),
      sheet.getRangeByIndexes(0, 0, 2, 3),
    ].map((range) => range.load("address"));
  });
  expect(found.map(({ address }) => address.replace("Sheet1!", ""))).toEqual([
    "C3",
    "B2:C4",
    "B:B",
    "B3:D3",
    "B2:D4",
    "C3",
    "A1:D2",
    "B2:D4",
    "A1:C2",
  ]);
});

test("null objects say so", async () => {
  const [apart, unused] = await onSheet((sheet) => [
    sheet.getRange("A1").getIntersectionOrNullObject("C3").load("address"),
    sheet.getUsedRangeOrNullObject().load("address"),
  ]);
  expect([apart!.isNullObject, unused!.isNullObject]).toEqual([true, true]);
});

test("whole columns have no values", async () => {
  const range = await onSheet((sheet) => sheet.getRange("A:C").load("values, columnCount, isEntireColumn"));
  expect([range.values, range.columnCount, range.isEntireColumn]).toEqual([null, 3, true]);
});

test("formats are read back as they were set, null where cells differ", async () => {
  const { format } = await onSheet((sheet) => {
    const range = sheet.getRange("A1:B1");
    range.format.font.bold = true;
    sheet.getRange("A1").format.font.italic = true;
    range.format.fill.color = "#FFF9E5";
    range.format.wrapText = true;
    range.format.horizontalAlignment = "Right";
    range.format.indentLevel = 2;
    range.format.columnWidth = 90;
    range.format.borders.getItem("EdgeBottom").style = "Continuous";
    return range.load(
      "format/font/bold,format/font/italic,format/fill/color,format/wrapText,format/horizontalAlignment,format/indentLevel,format/columnWidth",
    );
  });
  expect(format.toJSON()).toMatchObject({
    font: { bold: true, italic: null },
    fill: { color: "#FFF9E5" },
    wrapText: true,
    horizontalAlignment: "Right",
    indentLevel: 2,
    columnWidth: 90,
  });
});

test("number formats show in the text; one that the grid cannot show is kept all the same", async () => {
  const range = await onSheet((sheet) => {
    const cells = sheet.getRange("A1:C1");
    cells.values = [[1234.5, 0.25, 44927]];
    cells.numberFormat = [["#,##0.0", "0%", "yyyy-mm-dd"]];
    return cells.load("text, values, numberFormat");
  });
  expect(range.text).toEqual([["1,234.5", "25%", "2023-01-01"]]);
  expect(range.numberFormat).toEqual([["#,##0.0", "0%", "yyyy-mm-dd"]]);
});

test("clearing contents keeps formats, clearing all takes both", async () => {
  const [contents, all] = await onSheet((sheet) => {
    const range = sheet.getRange("A1:B1");
    range.values = [[1, 2]];
    range.format.font.bold = true;
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("B1").clear();
    return ["A1", "B1"].map((address) => sheet.getRange(address).load("values, format/font/bold"));
  });
  expect([contents!.values, contents!.format.font.bold]).toEqual([[[""]], true]);
  expect([all!.values, all!.format.font.bold]).toEqual([[[""]], false]);
});

test("merges and hidden rows are told", async () => {
  const range = await onSheet((sheet) => {
    sheet.getRange("A1:B1").merge();
    sheet.getRange("A3:A4").rowHidden = true;
    const used = sheet.getRange("A1:C5");
    return {
      merged: used.getMergedAreasOrNullObject().load("address"),
      used: used.load("rowHidden, columnHidden"),
      rows: used.getRowProperties({ rowHidden: true }),
    };
  });
  expect(range.merged.address).toBe("Sheet1!A1:B1");
  expect([range.used.rowHidden, range.used.columnHidden]).toEqual([null, false]);
  expect(range.rows.value.map(({ rowHidden }) => rowHidden)).toEqual([false, false, true, true, false]);
});

test("formulas are read and written relative to their cell", async () => {
  const range = await onSheet((sheet) => {
    sheet.getRange("B2:B3").formulasR1C1 = [["=R[-1]C*2"], ["=R[-1]C*2"]];
    return sheet.getRange("B2:B3").load("formulas,formulasR1C1");
  });
  expect(range.formulas).toEqual([["=B1*2"], ["=B2*2"]]);
  expect(range.formulasR1C1).toEqual([["=R[-1]C*2"], ["=R[-1]C*2"]]);
});

test("rows inserted move what stands below, and formulas with it", async () => {
  const range = await onSheet((sheet) => {
    sheet.getRange("A1:A3").formulas = [[1], [2], ["=A1+A2"]];
    sheet.getRange("2:3").insert("Down");
    return sheet.getRange("A5").load("formulas");
  });
  expect(range.formulas).toEqual([["=A1+A4"]]);
});
