import { excelChecks } from "../../../bench/review/published/excelChecks";
import { excelint } from "../../../bench/review/published/excelint";
import type { Method } from "../../../bench/review/published/method";
import { areaAddress } from "../../../src/workbook/address";
import { model, type Model } from "../review/regions/model";
import { workbook } from "../support/workbook";

const lines = (m: Model) =>
  m
    .put("A2", "USD", "Kabul", "Tunis", "Dakar", "Amman")
    .down("A3", "Staff", "Travel", "Training", "Total")
    .numbers("B3:E5")
    .fill("B6:E6", "=SUM(B3:B5)");

const pointedAt = ({ find }: Method, change: (m: Model) => Model = (m) => m): string[] =>
  find(workbook({ S: model((m) => change(lines(m))) })).map(areaAddress);

test("both published methods let a row of like sums be and point at the odd one", () => {
  for (const method of [excelint, excelChecks]) {
    expect(pointedAt(method)).toEqual([]);
    expect(pointedAt(method, (m) => m.put("C6", "=SUM(C3:C4)"))).toContain("C6");
  }
});

test("ExceLint's method suspects the smaller of two rectangles, and nothing of fewer than three cells", () => {
  expect(pointedAt(excelint, (m) => m.put("E6", "=SUM(E3:E4)+7"))).toEqual(["E6"]);
  expect(
    excelint.find(
      workbook({ S: model((m) => m.numbers("A1:B3").put("A4", "=SUM(A1:A3)").put("B4", "=SUM(B1:B2)")) }),
    ),
  ).toEqual([]);
});

test("Excel's check of omitted cells minds a year over the figures, as Excel does", () => {
  expect(pointedAt(excelChecks, (m) => m.put("B2", 2026))).toEqual(["B6"]);
  expect(pointedAt(excelChecks, (m) => m.put("B2", "2026"))).toEqual([]);
});
