import { soundBudget, typedBudget } from "../../../support/budgets";
import { findingsAbout, fixOf, listed, only, placeOf } from "../../../support/reviewed";
import type { Rows } from "../../../support/workbook";
import { f } from "../../../support/workbook";

const findingsOf = findingsAbout("amounts", "currency", "data", "formulas");

const computed = soundBudget({
  C4: -13,
  F4: f("=SUM(B4:E4)", 24),
  C7: f("=SUM(C3:C6)", 74),
  F7: f("=SUM(F3:F6)", 349),
});

test("a negative amount in an area's line is an error at its cell, and its totals follow from it", () => {
  const finding = only(findingsOf({ Budget: computed }));
  expect(listed([finding])).toEqual(["amounts/negative-amount at Budget!C4"]);
  expect(finding).toMatchObject({ severity: "error", actual: -13 });
  expect(fixOf(finding)).toEqual([]);
  expect(finding.consequences?.map((ref) => placeOf({ sheet: ref.sheet, area: ref }))).toEqual([
    "Budget!F4",
    "Budget!C7",
    "Budget!F7",
  ]);
});

test("one with whose sign turned both totals add up is mended with one click and reported once", () => {
  const finding = only(findingsOf({ Budget: typedBudget({ C4: -13 }) }));
  expect(listed([finding])).toEqual(["amounts/negative-amount at Budget!C4"]);
  expect(finding.words).toBe("“Priority Area 2” for 2024 is -13; its total adds up with 13.");
  expect(fixOf(finding)).toEqual(["C4: -13 → 13"]);
});

test("so is one where there is a column total alone", () => {
  const rows = typedBudget({ C4: -13 }).map((row) => row.slice(0, 5));
  const finding = only(findingsOf({ Budget: rows }));
  expect(listed([finding])).toEqual(["amounts/negative-amount at Budget!C4"]);
  expect(finding.consequences).toHaveLength(1);
});

test.each(["Unspent balance from 2022", "Refund", "Fradrag for 2022", "Overført fra sidste år"])(
  "a line that says it is a deduction may be negative: %s",
  (label) => {
    const rows = typedBudget().slice(0, 6);
    const total = ["Total", 70, 95, 95, 95, 355];
    expect(listed(findingsOf({ Budget: [...rows, [label, -5, -5, -5, -5, -20], total] }))).not.toContain(
      "amounts/negative-amount at Budget!B7",
    );
  },
);

test.each(["Assisted voluntary return", "Early recovery", "Cash transfers", "Cross-cutting: gender"])(
  "what IOM does is no deduction: %s",
  (label) => {
    const rows = [...typedBudget().slice(0, 6), [label, -5, 5, 5, 5, 10], ["Total", 70, 105, 105, 105, 385]];
    expect(listed(findingsOf({ Budget: rows }))).toContain("amounts/negative-amount at Budget!B7");
  },
);

test("a line under a name of its own is a warning", () => {
  const rows = [...typedBudget().slice(0, 6), ["Field missions", -5, 5, 5, 5, 10]];
  const finding = only([
    ...findingsOf({ Budget: [...rows, ["Total", 70, 105, 105, 105, 385]] }).filter(
      ({ rule }) => rule === "amounts/negative-amount",
    ),
  ]);
  expect(finding).toMatchObject({ severity: "warning", actual: -5 });
});

test("a table of changes is left alone", () => {
  const rows = typedBudget().map((row, i) =>
    i < 2 ? row : row.map((cell, j) => (typeof cell === "number" && j % 2 === 1 ? -cell : cell)),
  );
  expect(listed(findingsOf({ Budget: rows })).filter((at) => at.includes("negative"))).toEqual([]);
});

test("one in a quarter is told of that quarter", () => {
  const rows: Rows = [
    ["DKK million"],
    ["Priority area", "Q1 2024", "Q2 2024", "Q3 2024", "Q4 2024", "Total 2024"],
    ["PA1", 3, 3, 3, 3, f("=SUM(B3:E3)", 12)],
    ["PA2", 3, 3, 4, -3, f("=SUM(B4:E4)", 7)],
    ["PA3", 9, 8, 11, 10, f("=SUM(B5:E5)", 38)],
    ["PA4", 9, 9, 10, 9, f("=SUM(B6:E6)", 37)],
    ["Total", 24, 23, 28, 19, f("=SUM(F3:F6)", 94)],
  ];
  expect(only(findingsOf({ Budget: rows })).words).toContain("“PA2” for Q4 2024 is negative: -3");
});

test("in Danish", () => {
  const finding = only(findingsOf({ Budget: typedBudget({ C4: -13 }) }), "da");
  expect(finding.words).toBe("»Priority Area 2« for 2024 er -13. Summen stemmer med 13.");
});
