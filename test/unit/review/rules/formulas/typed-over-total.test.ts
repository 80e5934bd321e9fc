import { areaAddress } from "../../../../../src/workbook/address";
import { findingsOf, fixOf, listed, only } from "../../../support/reviewed";
import { soundBudget, typedBudget } from "../../../support/budgets";
import type { Rows } from "../../../support/workbook";
import { f } from "../../../support/workbook";

test("a number among formulas is a warning while it is right", () => {
  const finding = only(findingsOf({ Budget: soundBudget({ C7: 100 }) }));
  expect(listed([finding])).toEqual(["formulas/typed-over-total at Budget!C7"]);
  expect(finding.severity).toBe("warning");
  expect(fixOf(finding)).toEqual(["C7: 100 → =SUM(C3:C6)"]);
});

test("it is an error once it is wrong, and the grand total that follows from it is none", () => {
  const finding = only(findingsOf({ Budget: soundBudget({ C7: 99, F7: f("=SUM(B7:E7)", 374) }) }));
  expect(finding).toMatchObject({ severity: "error", expected: 100, actual: 99 });
  expect(finding.consequences?.map((cell) => areaAddress(cell))).toEqual(["F7"]);
  expect(fixOf(finding)).toEqual(["C7: 99 → =SUM(C3:C6)"]);
});

test("a row total among computed row totals counts too, as does the grand total", () => {
  expect(listed(findingsOf({ Budget: soundBudget({ F4: 50 }) }))).toEqual([
    "formulas/typed-over-total at Budget!F4",
  ]);
  expect(listed(findingsOf({ Budget: soundBudget({ F7: 375 }) }))).toEqual([
    "formulas/typed-over-total at Budget!F7",
  ]);
});

test("a table that was sent as values is left in peace", () => {
  expect(findingsOf({ Budget: typedBudget() })).toEqual([]);
});

test("formulas that call the add-in's functions are formulas", () => {
  const total = f('=TILSAGN.BUDGET("dk-iom-2023","total",2024)', 100);
  expect(findingsOf({ Budget: soundBudget({ C7: total }) })).toEqual([]);
});

test("the fix copies the neighbour's way of adding", () => {
  const rows: Rows = [
    ["Priority area (USD)", 2023, 2024, 2025],
    ...[1, 2, 3, 4].map((n) => [`PA${n}`, 10, 20, 30]),
    ["Total", f("=B2+B3+B4+B5", 40), 80, f("=D2+D3+D4+D5", 120)],
  ];
  expect(fixOf(only(findingsOf({ Budget: rows })))).toEqual(["C6: 80 → =C2+C3+C4+C5"]);
});

test("no formula is offered that would pass over a number stored as text", () => {
  const findings = findingsOf({ Budget: soundBudget({ C4: "13", C7: 100 }) });
  expect(listed(findings)).toEqual([
    "data/text-number at Budget!C4",
    "formulas/typed-over-total at Budget!C7",
  ]);
  expect(findings[1]!.fix).toBeUndefined();
});

test("the fix copies no formula that takes in the year above the lines", () => {
  const findings = findingsOf({
    Budget: soundBudget({
      B7: f("=SUM(B2:B6)", 2098),
      C7: f("=SUM(C2:C6)", 2124),
      D7: 99,
      E7: f("=SUM(E2:E6)", 2126),
      F7: f("=SUM(B7:E7)", 6447),
    }),
  });
  const typed = findings.filter(({ rule }) => rule === "formulas/typed-over-total");
  expect(typed.map(fixOf)).toEqual([["D7: 99 → =SUM(D3:D6)"]]);
});
