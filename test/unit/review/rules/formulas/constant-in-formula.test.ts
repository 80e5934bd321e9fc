import { f } from "../../../support/workbook";
import { model } from "../../regions/model";
import { places, told } from "../../regions/withoutStrategy";

test("a figure added to a sum", () => {
  const rows = model((m) => m.numbers("B2:B6").put("B7", "=SUM(B2:B6)+500"));
  expect(told(rows)).toEqual([
    "constant-in-formula warning S!B7: =SUM(B2:B6)+500 adds the number 500 to figures of the table.",
  ]);
  expect(places(model((m) => m.numbers("B2:B3").put("B4", "=B2+B3-125.5")))).toEqual([
    "constant-in-formula at S!B4",
  ]);
  expect(places(model((m) => m.numbers("B2:B6").put("B7", "=SUM(B2:B6,1500)")))).toEqual([
    "constant-in-formula at S!B7",
  ]);
});

test("a number where the neighbours refer to a cell, add nothing, or have another", () => {
  const rate = model((m) => m.put("F1", 6.8).numbers("A3:A9").fill("B3:B9", "=A3*$F$1").put("B6", "=A6*6.9"));
  expect(told(rate)).toEqual([
    "constant-in-formula warning S!B6: =A6*6.9 has the number 6.9 in it; its neighbours’ formula would read =A6*$F$1 here. | B6: =A6*6.9 → =A6*$F$1",
  ]);
  const plug = model((m) => m.numbers("A3:B9").fill("C3:C9", "=A3-B3").put("C6", "=A6-B6+40"));
  expect(places(plug)).toEqual(["constant-in-formula at S!C6"]);
  const share = model((m) => m.numbers("A3:A9").fill("B3:B9", "=A3*1.25").put("B6", "=A6*1.2"));
  expect(told(share)).toEqual([
    "constant-in-formula warning S!B6: =A6*1.2 has 1.2 in it where its neighbours have 1.25. | B6: =A6*1.2 → =A6*1.25",
  ]);
});

test("a rate that stands in no cell is a note, once for all formulas of the sheet", () => {
  const rows = model((m) => m.numbers("A3:A9").fill("B3:B9", "=A3*6.8953"));
  expect(told(rows)).toEqual([
    "constant-in-formula note S!B3:B9: =A3*6.8953 computes with the rate 6.8953, which stands in no cell.",
  ]);
  const apart = model((m) => m.numbers("A3:A9").put("B3", "=A3/6.8953").put("B7", "=A7/6.8953"));
  expect(told(apart)).toEqual([
    "constant-in-formula note S!B3: 2 formulas of this sheet, here the first, compute with the rate 6.8953, which stands in no cell.",
  ]);
});

describe("silence", () => {
  test.each([
    "=B2*12",
    "=B2/1000",
    "=B2*100",
    "=B2*7%",
    "=B2*0.07",
    "=B2*1.25",
    "=B2*0.3333",
    "=B2*4.3333",
    "=B2*365.25",
    "=100-B2",
    "=1-B2",
    "=B2+1",
    "=ROUND(B2,2)",
    "=IF(B2>5000,B2-5000,0)",
    '=VLOOKUP(B2,C2:F9,3,0)+COUNTIF(C2:C9,">100")',
    "=DATE(2024,12,31)-B2",
    "=MAX(B2,250)",
    "=12500+7500",
  ])("%s", (formula) => {
    expect(places(model((m) => m.put("B2", 5000).numbers("C2:F9").put("H2", formula)))).toEqual([]);
  });

  test("days added to dates, years to years, and the step of a series", () => {
    const rows = [
      [45292, f("=A1+30", 45322, "dd-mm-yyyy")],
      [2023, f("=A2+10", 2033)],
    ];
    expect(places(rows)).toEqual([]);
    expect(places(model((m) => m.put("A1", 100).fill("B1:H1", "=A1+250")))).toEqual([]);
  });

  test("growth that differs from year to year", () => {
    const rows = model((m) => m.put("A1", 5000, "=A1*1.02", "=B1*1.03", "=C1*1.025", "=D1*1.02", "=E1*1.04"));
    expect(places(rows)).toEqual([]);
  });
});
