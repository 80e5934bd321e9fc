import { soundBudget } from "../../../support/budgets";
import { findingsOf, listed } from "../../../support/reviewed";
import { f } from "../../../support/workbook";
import type { Model } from "../../regions/model";
import { model } from "../../regions/model";
import { places, told } from "../../regions/withoutStrategy";

const sections = (m: Model) =>
  m
    .down("A2", "Staff", "Travel", "Subtotal", "Grants", "Audit", "Subtotal", "Total")
    .numbers("B2:D3")
    .fill("B4:D4", "=SUM(B2:B3)")
    .numbers("B5:D6", 70)
    .fill("B7:D7", "=SUM(B5:B6)");

test("a total over lines and subtotals, all copies together", () => {
  expect(told(model((m) => sections(m).fill("B8:D8", "=SUM(B2:B7)")))).toEqual([
    "sums-subtotal error S!B8:D8: =SUM(B2:B7) takes in the subtotals in B4, B7 and the cells that they add up: they are counted twice. | " +
      "B8:D8: =SUM(B2:B7) =SUM(C2:C7) =SUM(D2:D7) → =SUM(B4,B7) =SUM(C4,C7) =SUM(D4,D7)",
  ]);
});

test("one subtotal and loose lines beside it", () => {
  const rows = model((m) => sections(m).put("B7", 5, 6, 7).put("A7", "Other").fill("B8:D8", "=SUM(B2:B7)"));
  expect(told(rows)[0]).toContain("→ =SUM(B4:B7) =SUM(C4:C7) =SUM(D4:D7)");
});

test("across a row, in a chain of +, and from another sheet", () => {
  const row = model((m) => m.numbers("B2:D2").put("E2", "=SUM(B2:D2)").put("F2", "=SUM(B2:E2)"));
  expect(places(row)).toEqual(["sums-subtotal at S!F2"]);
  const chain = model((m) => m.numbers("B2:B3").put("B4", "=B2+B3").put("B6", "=B2+B3+B4"));
  expect(places(chain)).toEqual(["sums-subtotal at S!B6"]);
  const other = { Data: model((m) => sections(m)), Summary: model((m) => m.put("A1", "=SUM(Data!B2:B7)")) };
  expect(places(other)).toEqual(["sums-subtotal at Summary!A1"]);
});

test("where a budget is recognised and the total is wrong, the rules on amounts tell it", () => {
  const findings = listed(findingsOf({ Budget: soundBudget({ F7: f("=SUM(B7:E7,F3:F6)", 750) }) }));
  expect(findings.filter((one) => one.startsWith("formulas/sums-subtotal"))).toEqual([]);
});

describe("silence", () => {
  test("SUBTOTAL over SUBTOTALs, half of a sum over both, a sum of subtotals", () => {
    const nested = model((m) =>
      m
        .numbers("B2:B3")
        .put("B4", "=SUBTOTAL(9,B2:B3)")
        .numbers("B5:B6")
        .put("B7", "=SUBTOTAL(9,B5:B6)")
        .put("B8", "=SUBTOTAL(9,B2:B7)"),
    );
    expect(places(nested)).toEqual([]);
    expect(places(model((m) => sections(m).fill("B8:D8", "=SUM(B2:B7)/2")))).toEqual([]);
    expect(places(model((m) => sections(m).fill("B8:D8", "=B4+B7")))).toEqual([]);
  });

  test("a running total beside the figures, and a sum of blank cells", () => {
    const running = model((m) => m.numbers("B2:B7").fill("C2:C7", "=SUM(B$2:B2)").put("B8", "=SUM(B2:B7)"));
    expect(places(running)).toEqual([]);
    const reserved = model((m) => m.numbers("B2:B3").put("B6", "=SUM(B4:B5)").put("B7", "=SUM(B2:B6)"));
    expect(places(reserved)).toEqual([]);
  });
});
