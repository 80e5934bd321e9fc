import { findingsAbout, fixOf, listed, only, placeOf } from "../../../support/reviewed";
import { soundBudget, typedBudget } from "../../../support/budgets";
import type { Rows } from "../../../support/workbook";
import { error, f, formatted } from "../../../support/workbook";

const findingsOf = findingsAbout("amounts", "currency", "data", "formulas");

test("a typed total that its lines do not add up to is reported with both figures and a formula to mend it", () => {
  const finding = only(findingsOf({ Budget: typedBudget({ C7: 99 }) }));
  expect(listed([finding])).toEqual(["amounts/column-total at Budget!C7"]);
  expect(finding).toMatchObject({ expected: 100, actual: 99 });
  expect(fixOf(finding)).toEqual(["C7: 99 → =SUM(C3:C6)"]);
});

test("a typed total that is the year's commitment is probably right, and nothing is put in its place", () => {
  // A column without totals over years: nothing says which of the lines is wrong.
  const withoutRowTotals = typedBudget({ C3: 19.3 }).map((row) => row.slice(0, 5));
  const finding = only(findingsOf({ Budget: withoutRowTotals }));
  expect(listed([finding])).toEqual(["amounts/column-total at Budget!C7"]);
  expect(finding.explanation).toEqual({ messageId: "committed" });
  expect(finding.fix).toBeUndefined();
});

test("a formula that leaves out a line is told from the line", () => {
  const finding = only(findingsOf({ Budget: soundBudget({ C7: f("=SUM(C3:C5)", 63) }) }));
  expect(listed([finding])).toEqual(["amounts/column-total at Budget!C7"]);
  expect(finding.words).toContain("leaves out “Priority Area 4”");
  expect(fixOf(finding)).toEqual(["C7: =SUM(C3:C5) → =SUM(C3:C6)"]);
});

const withSubtotals = (total: Rows[number]): Rows => [
  ["USD", 2023, 2024],
  ["Priority Area 1"],
  ["Core", 10, 11],
  ["Personnel support", 1, 2],
  ["Subtotal", f("=SUM(B3:B4)", 11), f("=SUM(C3:C4)", 13)],
  ["Priority Area 2"],
  ["Core", 20, 21],
  ["Personnel support", 2, 3],
  ["Subtotal", f("=SUM(B7:B8)", 22), f("=SUM(C7:C8)", 24)],
  ["Priority Area 3"],
  ["Core", 5, 6],
  ["Priority Area 4"],
  ["Core", 7, 8],
  total,
];

test("totals of subtotals are sound, whichever way they are written", () => {
  expect(
    findingsOf({ Budget: withSubtotals(["Total", f("=B5+B9+B11+B13", 45), f("=SUM(C5,C9,C11,C13)", 51)]) }),
  ).toEqual([]);
});

test("the fix of a total over a blank subtotal adds the lines instead", () => {
  const rows: Rows = [
    ["USD", 2023, 2024],
    ["Priority Area 1"],
    ["Core", 10, 11],
    ["Personnel support", 1, 2],
    ["Subtotal", 11, null],
    ["Priority Area 2"],
    ["Core", 20, 21],
    ["Personnel support", 2, 3],
    ["Subtotal", 22, 24],
    ["Total", 33, 35],
  ];
  const finding = findingsOf({ Budget: rows }).find(({ rule }) => rule === "amounts/column-total")!;
  expect(listed([finding])).toEqual(["amounts/column-total at Budget!C10"]);
  expect(fixOf(finding)).toEqual(["C10: 35 → =SUM(C3:C4,C7:C8)"]);
});

test("a subtotal that is wrong is reported where it stands, not in the total that follows from it", () => {
  const rows = withSubtotals(["Total", 46, 51]).map((row, i) =>
    i === 4 ? ["Subtotal", 12, 13] : i === 8 ? ["Subtotal", 22, 24] : row,
  );
  expect(listed(findingsOf({ Budget: rows }))).toEqual(["amounts/column-total at Budget!B5"]);
});

test("what rounding can make is no difference", () => {
  const rows: Rows = [
    ["Priority area (USD million)", 2023],
    ["PA1", 1.8],
    ["PA2", 1.6],
    ["PA3", 3.9],
    ["PA4", 3.6],
    ["Total", 10.8],
  ];
  expect(findingsOf({ Budget: rows })).toEqual([]);
  const finding = only(findingsOf({ Budget: [...rows.slice(0, 5), ["Total", 11.5]] }));
  expect(finding.words).toContain("Rounding may account for 0.2.");
});

test("a total with an error among its lines cannot be checked", () => {
  const findings = findingsOf({ Budget: typedBudget({ C4: error("#REF!"), C7: 99 }) });
  expect(listed(findings)).toEqual(["data/error-value at Budget!C4"]);
});

test("a total that says what it leaves out is taken at its word", () => {
  const rows: Rows = [
    ["Priority area (USD)", 2023, 2024],
    ["PA1", 10, 20],
    ["PA2", 10, 20],
    ["PA3", 10, 20],
    ["PA4", 10, 20],
    ["Overhead", 3, 6],
    ["Total excl. overhead", f("=SUM(B2:B5)", 40), f("=SUM(C2:C5)", 80)],
    ["Total", f("=B6+B7", 43), f("=C6+C7", 86)],
  ];
  expect(findingsOf({ Budget: rows })).toEqual([]);
});

test("in Danish", () => {
  expect(only(findingsOf({ Budget: typedBudget({ C7: 99 }) }), "da").words).toBe(
    "»Total« for 2024 er 99, men linjerne giver 100 (forskel -1).",
  );
});

test("formulas that take in the year above the lines are told so, and mended with the lines alone", () => {
  const header = (column: string, value: number) => f(`=SUM(${column}2:${column}6)`, value);
  const findings = findingsOf({
    Budget: soundBudget({
      B7: header("B", 2098),
      C7: header("C", 2124),
      D7: header("D", 2125),
      E7: header("E", 2126),
      F7: f("=SUM(B7:E7)", 8473),
    }),
  });
  expect(listed(findings)).toEqual(["amounts/column-total at Budget!B7:E7"]);
  expect(only(findings).words).toContain("also takes in B2 (2023), C2 (2024)");
  expect(fixOf(only(findings))).toHaveLength(4);
  expect(fixOf(only(findings))[0]).toBe("B7: =SUM(B2:B6) → =SUM(B3:B6)");
});

test("a formula of the right cells with an old value was not recalculated", () => {
  const finding = only(findingsOf({ Budget: soundBudget({ C7: f("=SUM(C3:C6)", 90) }) }));
  expect(finding.explanation?.messageId).toBe("not_recalculated");
});

test.each([
  ["en", "“row 7” for 2024 is 99"],
  ["da", "»række 7« for 2024 er 99"],
] as const)("a row of totals without a label is named by its row (%s)", (language, words) => {
  const findings = findingsOf({ Budget: typedBudget({ A7: null, C7: 99 }) });
  expect(only(findings, language).words).toContain(words);
});

test("what follows from a wrong subtotal is listed with it and not reported", () => {
  const rows = withSubtotals(["Total", 46, 51, 97]).map((row, i) =>
    i === 0
      ? [...row, "Total"]
      : i === 4
        ? ["Subtotal", 12, 13, 25]
        : i === 8
          ? ["Subtotal", 22, 24, 46]
          : row,
  );
  const finding = only(findingsOf({ Budget: rows }));
  expect(placeOf(finding)).toBe("Budget!B5");
  expect(finding.consequences?.map((ref) => placeOf({ sheet: ref.sheet, area: ref }))).toEqual([
    "Budget!D5",
    "Budget!B14",
    "Budget!D14",
  ]);
});

test("two lines that may each have been left out are both named", () => {
  const finding = only(findingsOf({ Budget: typedBudget({ C4: 38, C5: 38, C7: 87, F4: 75, F7: 362 }) }));
  expect(finding.words).toContain("or “Priority Area 3” (38) is left out; the figures do not tell which");
});

test("where nothing simple equals the difference, that is said", () => {
  expect(only(findingsOf({ Budget: typedBudget({ C7: 105.3 }) })).explanation).toEqual({ messageId: "none" });
});

test("where a note says that figures are rounded, whole ones may be off by what rounding makes", () => {
  const note = (words: string): Rows => [...typedBudget({ C7: 99, F7: 374 }), [], [words]];
  expect(findingsOf({ Budget: note("Figures may not add up due to rounding.") })).toEqual([]);
  expect(findingsOf({ Budget: note("Tallene er afrundede.") })).toEqual([]);
  expect(findingsOf({ Budget: note("Approved by the office.") })).toHaveLength(1);
});

test("figures are told as the sheet shows them, unless that would hide how they differ", () => {
  const shown = (value: number) => formatted(value, "#,##0");
  const words = (total: number): string =>
    only(
      findingsOf({
        Budget: [
          ["Priority area (USD)", 2023, 2024],
          ["PA1", 474193.548387, 12],
          ["PA2", 3000000.25, 12],
          ["Total", shown(total), 24],
        ],
      }),
    ).words;
  expect(words(3574193.798387)).toContain(
    "is 3,574,194, but its lines add up to 3,474,194 (difference 100,000)",
  );
  expect(words(3474194.198387)).toContain("is 3,474,194.2, but its lines add up to 3,474,193.8");
});
