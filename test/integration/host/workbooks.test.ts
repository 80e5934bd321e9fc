import { spawnSync } from "node:child_process";
import { bootExcel } from "../support/bootExcel";
import type { BootedExcel } from "../support/bootExcel";

let excel: BootedExcel;
beforeEach(async () => {
  excel = await bootExcel();
});

/** A sheet with a small table, "Budget", at A3:C5. */
async function withTable(context: Excel.RequestContext): Promise<Excel.Table> {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  sheet.getRange("A3:C5").values = [
    ["Line", "2023", "2024"],
    ["Core", 48, 48],
    ["Soft", 25, 50],
  ];
  const table = sheet.tables.add("A3:C5", true);
  table.name = "Budget";
  await context.sync();
  return table;
}

describe("sheets", () => {
  test("are added, renamed, moved, hidden and deleted", async () => {
    const names = await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const budget = worksheets.add("Budget");
      worksheets.add();
      worksheets.getItem("Sheet1").name = "Cover";
      budget.position = 0;
      budget.visibility = "VeryHidden";
      worksheets.load("items/name,items/visibility,items/position");
      await context.sync();
      const found = worksheets.items.map(({ name, visibility }) => `${name} ${visibility}`);
      worksheets.getItem("cover").delete();
      const left = worksheets.getCount();
      await context.sync();
      return [...found, left.value];
    });
    expect(names).toEqual(["Budget VeryHidden", "Cover Visible", "Sheet2 Visible", 2]);
  });

  test.each([
    ["Sheet1", "ItemAlreadyExists"],
    ["A/B", "InvalidArgument"],
    ["x".repeat(32), "InvalidArgument"],
  ])("a sheet cannot be called %s", async (name, code) => {
    const adding = excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code });
  });

  test("a sheet that has been deleted meanwhile is gone for what was kept of it", async () => {
    const using = excel.run(async (context) => {
      const range = context.workbook.worksheets.add("Brief").getRange("A1");
      range.load("address");
      await context.sync();
      const { model } = excel.engine;
      model.dispatch("DELETE_SHEET", {
        sheetId: model.getters.getSheetIdByName("Brief")!,
        sheetName: "Brief",
      });
      range.values = [[1]];
      await context.sync();
    });
    await expect(using).rejects.toMatchObject({ code: "ItemNotFound" });
  });

  test("a protected sheet takes no values, formats, tables or rows", async () => {
    const attempts: ((sheet: Excel.Worksheet) => unknown)[] = [
      (sheet) => (sheet.getRange("A1").values = [[1]]),
      (sheet) => (sheet.getRange("A1").format.font.bold = true),
      (sheet) => (sheet.getRange("A1").numberFormat = [["0%"]]),
      (sheet) => sheet.tables.add("A1:B2", true),
      (sheet) => sheet.getRange("1:1").insert("Down"),
      (sheet) => sheet.getRange("A1").clear(),
    ];
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").protection.protect();
      await context.sync();
    });
    for (const attempt of attempts) {
      const writing = excel.run(async (context) => {
        attempt(context.workbook.worksheets.getItem("Sheet1"));
        await context.sync();
      });
      await expect(writing).rejects.toMatchObject({ code: "AccessDenied" });
    }
  });
});

describe("tables", () => {
  test("have a name, parts, columns and a style", async () => {
    const found = await excel.run(async (context) => {
      const table = await withTable(context);
      table.style = "TableStyleLight9";
      table.columns.load("items/name");
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
      parts.forEach((part) => part.load("address"));
      table.load("name,style,showTotals,id");
      await context.sync();
      return {
        table,
        columns: table.columns.items.map(({ name }) => name),
        parts: parts.map(({ address }) => address),
      };
    });
    expect(found.table).toMatchObject({ name: "Budget", style: "TableStyleLight9", showTotals: false });
    expect(found.columns).toEqual(["Line", "2023", "2024"]);
    expect(found.parts).toEqual(["Sheet1!A3:C5", "Sheet1!A3:C3", "Sheet1!A4:C5"]);
  });

  test("header cells become texts, unique and never blank", async () => {
    const headers = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:D1").values = [[2023, "Year", "year", ""]];
      sheet.tables.add("A1:D2", true);
      const range = sheet.getRange("A1:D1").load("values");
      await context.sync();
      return range.values[0];
    });
    expect(headers).toEqual(["2023", "Year", "year2", "Column4"]);
  });

  test("cannot overlap another table or take its name", async () => {
    const overlapping = excel.run(async (context) => {
      await withTable(context);
      context.workbook.worksheets.getItem("Sheet1").tables.add("C5:D9", true);
      await context.sync();
    });
    await expect(overlapping).rejects.toMatchObject({ code: "InvalidArgument" });
    const naming = excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").tables.add("F1:G2", true).name = "budget";
      await context.sync();
    });
    await expect(naming).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("grow by rows and by a totals row, turn into ranges, and are gone when deleted", async () => {
    const found = await excel.run(async (context) => {
      const table = await withTable(context);
      table.rows.add(undefined, [["Staff", 2, 2]]);
      table.showTotals = true;
      const whole = table.getRange().load("address,values");
      const touching = context.workbook.worksheets.getItem("Sheet1").getRange("C6").getTables();
      touching.load("items/name");
      await context.sync();
      const plain = table.convertToRange().load("address");
      const left = context.workbook.tables.getCount();
      await context.sync();
      return { whole, plain, left: left.value, touching: touching.items.map(({ name }) => name) };
    });
    expect(found.whole.address).toBe("Sheet1!A3:C7");
    expect(found.whole.values.slice(-2)).toEqual([
      ["Staff", 2, 2],
      ["Total", "", ""],
    ]);
    expect([found.touching, found.plain.address, found.left]).toEqual([["Budget"], "Sheet1!A3:C7", 0]);
    const gone = excel.run(async (context) => {
      context.workbook.tables.getItem("Budget").load("name");
      await context.sync();
    });
    await expect(gone).rejects.toMatchObject({ code: "ItemNotFound" });
  });

  test("clearing a table's cells leaves the table", async () => {
    const name = await excel.run(async (context) => {
      const table = await withTable(context);
      table.getRange().clear("Contents");
      table.load("name");
      await context.sync();
      return table.name;
    });
    expect(name).toBe("Budget");
  });

  test("structured references compute, read back as written and follow the table", async () => {
    const found = await excel.run(async (context) => {
      const table = await withTable(context);
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const sum = sheet.getRange("F1");
      sum.formulas = [["=SUM(Budget[2024])"]];
      sheet.getRange("D4:D5").formulas = [["=Budget[@2023]+Budget[@2024]"], ["=Budget[@2023]+Budget[@2024]"]];
      const rows = sheet.getRange("D4:D5").load("values");
      sum.load("formulas,values");
      await context.sync();
      const before = sum.values[0]![0] as unknown;
      table.rows.add(undefined, [["Staff", 2, 2, ""]]);
      sum.load("formulas,values");
      await context.sync();
      return {
        before,
        after: sum.values[0]![0] as unknown,
        formula: sum.formulas[0]![0] as unknown,
        rows: rows.values,
      };
    });
    expect(found).toEqual({ before: 98, after: 100, formula: "=SUM(Budget[2024])", rows: [[96], [75]] });
  });
});

test("in a table's header numbers become text, and blanks a name", async () => {
  const values = await excel.run(async (context) => {
    const header = (await withTable(context)).getHeaderRowRange();
    header.values = [["", 2025, "Sum"]];
    header.load("values,valueTypes");
    await context.sync();
    return [header.values, header.valueTypes];
  });
  expect(values).toEqual([[["Column1", "2025", "Sum"]], [["String", "String", "String"]]]);
});

test("a structured reference that a user types computes too", async () => {
  const { model } = excel.engine;
  await excel.run(withTable);
  const position = { sheetId: model.getters.getActiveSheetId(), row: 0, col: 4 };
  model.dispatch("UPDATE_CELL", { ...position, content: "=SUM(Budget[[2023]:[2024]])" });
  expect(model.getters.getEvaluatedCell(position).value).toBe(171);
});

test("a chart is made of a range with its headers, and placed over cells", async () => {
  const found = await excel.run(async (context) => {
    const table = await withTable(context);
    const { charts } = context.workbook.worksheets.getItem("Sheet1");
    const chart = charts.add("ColumnStacked", table.getRange(), "Columns");
    chart.title.text = "Budget by year";
    chart.legend.position = "Right";
    chart.setPosition("E3", "J16");
    chart.load("name,chartType,left,width,title/text,legend/position");
    const count = charts.getCount();
    await context.sync();
    return [chart.name, chart.chartType, chart.title.text, chart.legend.position, count.value];
  });
  expect(found).toEqual(["Chart 1", "ColumnStacked", "Budget by year", "Right", 1]);
  const { getters } = excel.engine.model;
  const [id] = getters.getChartIds(getters.getActiveSheetId());
  expect(getters.getChartDefinition(id!)).toMatchObject({
    type: "bar",
    stacked: true,
    dataSource: { dataSets: [{ dataRange: "B3:B5" }, { dataRange: "C3:C5" }], labelRange: "Sheet1!A3:A5" },
  });
});

describe("names", () => {
  test("stand for ranges or values, of the workbook or of a sheet", async () => {
    const found = await excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const sheet = worksheets.getItem("Sheet1");
      sheet.getRange("A1:A2").values = [[1], [2]];
      names.add("Amounts", sheet.getRange("A1:A2"));
      names.add("Rate", "=6.9");
      sheet.names.add("Local", sheet.getRange("B1"));
      sheet.getRange("C1").formulas = [["=SUM(Amounts)"]];
      names.load("items/name,items/formula,items/type,items/visible");
      sheet.names.load("items/name,items/formula,items/scope");
      const sum = sheet.getRange("C1").load("values");
      const named = sheet.getRange("Amounts").load("address");
      await context.sync();
      return {
        workbook: names.items.map(({ name, formula, type }) => [name, formula, type]),
        sheet: sheet.names.items.map(({ name, formula, scope }) => [name, formula, scope]),
        sum: sum.values,
        address: named.address,
      };
    });
    expect(found).toEqual({
      workbook: [
        ["Amounts", "=Sheet1!$A$1:$A$2", "Range"],
        ["Rate", "=6.9", "Double"],
      ],
      sheet: [["Local", "=Sheet1!$B$1", "Worksheet"]],
      sum: [[3]],
      address: "Sheet1!A1:A2",
    });
  });
});

describe("parts beside the cells", () => {
  test("custom XML parts are found by namespace and travel with the workbook", async () => {
    const xml = '<stamps xmlns="urn:tilsagn:stamps"><stamp table="Budget"/></stamps>';
    await excel.run(async (context) => {
      context.workbook.customXmlParts.add(xml);
      context.workbook.customXmlParts.add("<other/>");
      await context.sync();
    });
    excel.open(excel.engine.model.exportData());
    const found = await excel.run(async (context) => {
      const scoped = context.workbook.customXmlParts.getByNamespace("urn:tilsagn:stamps");
      const text = scoped.getOnlyItem().getXml();
      const nothing = context.workbook.customXmlParts.getByNamespace("urn:none").getOnlyItemOrNullObject();
      nothing.load("id");
      await context.sync();
      return [text.value, nothing.isNullObject];
    });
    expect(found).toEqual([xml, true]);
  });

  test("tables keep their names when a workbook is loaded again, whatever was deleted before", async () => {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const first = sheet.tables.add("A1:B2", true);
      sheet.tables.add("D1:E2", true).name = "Second";
      first.delete();
      await context.sync();
    });
    excel.open(excel.engine.model.exportData());
    const names = await excel.run(async (context) => {
      const tables = context.workbook.tables.load("items/name");
      await context.sync();
      return tables.items.map(({ name }) => name);
    });
    expect(names).toEqual(["Second"]);
  });

  test("XML that is not well-formed is refused", async () => {
    const adding = excel.run(async (context) => {
      context.workbook.customXmlParts.add("<stamps>");
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("document properties are kept", async () => {
    const found = await excel.run(async (context) => {
      const { properties } = context.workbook;
      properties.title = "Budget 2023–2026";
      properties.custom.add("Strategy", "dk-iom-2023");
      const custom = properties.custom.getItem("strategy").load("value");
      properties.load("title");
      await context.sync();
      return [properties.title, custom.value];
    });
    expect(found).toEqual(["Budget 2023–2026", "dk-iom-2023"]);
  });
});

test("the list of requirement sets is the one that office.js's typings state", () => {
  const script = require.resolve("../../../workbench/host/generateApiSets.mjs");
  expect(spawnSync(process.execPath, [script, "--check"], { encoding: "utf8" })).toMatchObject({
    status: 0,
    stderr: "",
  });
});

test("a protected structure refuses sheets that come, go or change their names, until it is unprotected", async () => {
  const attempt = (work: (workbook: Excel.Workbook) => void): Promise<void> =>
    excel.run(async (context) => {
      work(context.workbook);
      await context.sync();
    });
  await attempt((workbook) => workbook.protection.protect("secret"));
  for (const work of [
    (workbook: Excel.Workbook) => void workbook.worksheets.add("More"),
    (workbook: Excel.Workbook) => void (workbook.worksheets.getItem("Sheet1").name = "Other"),
    (workbook: Excel.Workbook) => workbook.protection.unprotect("wrong"),
  ]) {
    await expect(attempt(work)).rejects.toMatchObject({ code: "AccessDenied" });
  }
  await attempt((workbook) => workbook.protection.unprotect("secret"));
  await attempt((workbook) => void workbook.worksheets.add("More"));
});
