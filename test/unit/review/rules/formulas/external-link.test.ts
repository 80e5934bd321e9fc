import type { Rows } from "../../../support/workbook";
import { error, f } from "../../../support/workbook";
import { model } from "../../regions/model";
import { places, told } from "../../regions/withoutStrategy";

test("figures from another file, by the name that the workbook gives it", () => {
  const rows = model((m) => m.put("A1", "='[Budget 2023.xlsx]Sheet 1'!B4", "=[2]Rates!C3*2", "=SUM(A1:B1)"));
  expect(told(rows, { externalLinks: ["Budget 2023.xlsx", "Rates.xlsx"] })).toEqual([
    "external-link warning S!A1: The figure comes from another file: Budget 2023.xlsx.",
    "external-link warning S!B1: The figure comes from another file: Rates.xlsx.",
  ]);
});

test("copies beside one another are one finding, many scattered ones too", () => {
  expect(
    places(
      model((m) => m.fill("B2:D5", "=[1]Data!B2")),
      { externalLinks: ["Data.xlsx"] },
    ),
  ).toEqual(["external-link at S!B2:D5"]);
  const scattered = model((m) => {
    for (let row = 1; row < 20; row += 2) m.put(`B${row}`, "=[1]Data!B2");
    return m;
  });
  expect(told(scattered, { externalLinks: ["Data.xlsx"] })).toEqual([
    "external-link warning S!B1: 10 cells of this sheet, here the first, take figures from another file: Data.xlsx.",
  ]);
});

test("a name, a path, and a link that nothing refers to", () => {
  const names = [
    { name: "Rate", formula: "='C:\\Money\\[Rates.xlsx]2023'!$B$2", scope: null, hidden: false },
  ];
  expect(
    told(
      model((m) => m.put("A1", "=Rate*2")),
      { names, externalLinks: ["C:\\Money\\Rates.xlsx", "Old.xlsx"] },
    ),
  ).toEqual([
    "external-link warning workbook: The name Rate refers to another file: Rates.xlsx.",
    "external-link warning workbook: The workbook is linked to Old.xlsx, although no formula refers to it.",
  ]);
});

test("silence: other sheets, columns of tables, brackets in text", () => {
  const rows = model((m) =>
    m.put("A1", "=Data!B2", "=SUM(Table1[Amount])", '="[1]Data!B2"', "=Table1[[#Totals],[Amount!]]"),
  );
  expect(places({ S: rows, Data: [] })).toEqual([]);
});

test("a broken link is an error that says what the cell shows; names are written as people read them", () => {
  const rows: Rows = [[f("=[1]Data!B2", error("#N/A")), f("=[2]Data!B2", 12)]];
  expect(told(rows, { externalLinks: ["../raw/PA2%20budget.xlsx", "100% final.xlsx"] })).toEqual([
    "external-link error S!A1: The figure comes from another file and shows #N/A: ../raw/PA2 budget.xlsx.",
    "external-link warning S!B1: The figure comes from another file: 100% final.xlsx.",
  ]);
});
