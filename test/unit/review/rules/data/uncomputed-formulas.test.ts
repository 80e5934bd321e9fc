import { findingsAbout, fixOf, listed, only } from "../../../support/reviewed";
import { soundBudget } from "../../../support/budgets";
import type { CellInit, Rows } from "../../../support/workbook";
import { f } from "../../../support/workbook";

const findingsOf = findingsAbout(/^data\/|^(?!structure).+-total$/);

/** The workbook as a program writes it that computes nothing. */
const uncomputed = (rows: Rows): Rows =>
  rows.map((row) =>
    row.map((cell): CellInit =>
      typeof cell === "object" && cell !== null && "formula" in cell ? { ...cell, value: null } : cell,
    ),
  );

test("a sound budget without stored results has nothing said about it", () => {
  expect(findingsOf({ Budget: uncomputed(soundBudget()) })).toEqual([]);
});

test("sums without stored results are computed and checked", () => {
  const rows = uncomputed(soundBudget({ D7: f("=SUM(D3:D5)", null) }));
  const finding = only(findingsOf({ Budget: rows }));
  expect(listed([finding])).toEqual(["amounts/column-total at Budget!D7"]);
  expect(finding).toMatchObject({ expected: 100, actual: 63 });
  expect(finding.words).toContain("leaves out “Priority Area 4”");
  expect(fixOf(finding)).toEqual(["D7: =SUM(D3:D5) → =SUM(D3:D6)"]);
});

test("a formula that does more than adding is noted once, and its totals are left unchecked", () => {
  const finding = only(findingsOf({ Budget: uncomputed(soundBudget({ C4: f("=B4*1.2", null) })) }));
  expect(listed([finding])).toEqual(["data/uncomputed-formulas at Budget!C4"]);
  expect(finding.severity).toBe("note");
  expect(finding.data).toEqual({ count: 4 });
});

test("formulas that add themselves up in a circle are left alone", () => {
  const rows = uncomputed(soundBudget({ C7: f("=SUM(C3:C7)", null) }));
  expect(listed(findingsOf({ Budget: rows }))).toEqual(["data/uncomputed-formulas at Budget!C7"]);
});

test("one formula alone is spoken of as one", () => {
  const rows: Rows = [
    ["Priority area (USD)", 2023, 2024],
    ...[1, 2, 3, 4].map((n): CellInit[] => [`PA${n}`, 10, n === 2 ? f("=B3*1.2", null) : 20]),
  ];
  expect(only(findingsOf({ Budget: rows })).words).toContain(
    "One formula of the budgets has no stored result",
  );
});
