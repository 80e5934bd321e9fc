import { findingsAbout, fixOf, listed, only } from "../../../support/reviewed";
import type { CellInit, Rows } from "../../../support/workbook";
import { f } from "../../../support/workbook";

const findingsOf = findingsAbout("amounts", "formulas");

const budget = (...total: CellInit[]): Rows => [
  ["USD", 2023, 2024],
  ["Priority Area 1"],
  ["Core", 10, 11],
  ["Personnel support", 1, 2],
  ["Subtotal 1", f("=SUM(B3:B4)", 11), f("=SUM(C3:C4)", 13)],
  ["Priority Area 2"],
  ["Core", 20, 21],
  ["Personnel support", 2, 3],
  ["Subtotal 2", f("=SUM(B7:B8)", 22), f("=SUM(C7:C8)", 24)],
  ["Priority Area 3"],
  ["Core", 5, 6],
  ["Priority Area 4"],
  ["Core", 7, 8],
  ["Total", ...total],
];
const typed = (rows: Rows): Rows =>
  rows.map((row) =>
    row.map((cell) => (cell !== null && typeof cell === "object" && "value" in cell ? cell.value : cell)),
  );

test("a formula over lines and subtotals alike is found out, with a formula that counts each once", () => {
  const findings = findingsOf({ Budget: budget(f("=SUM(B3:B13)", 78), f("=B5+B9+C11+C13", 0)) }).filter(
    ({ rule }) => rule === "amounts/double-counted-subtotal",
  );
  const finding = only(findings);
  expect(listed([finding])).toEqual(["amounts/double-counted-subtotal at Budget!B14"]);
  expect(finding).toMatchObject({ expected: 45, actual: 78 });
  expect(finding.words).toBe(
    "“Total” for 2023 is 78: it counts “Subtotal 1” and “Subtotal 2” besides their own lines; the lines add up to 45.",
  );
  expect(fixOf(finding)).toEqual(["B14: =SUM(B3:B13) → =SUM(B5,B9:B13)"]);
});

test.each([
  ["all subtotals", 78, "»Subtotal 1« og »Subtotal 2«"],
  ["one of them", 67, "»Subtotal 2«"],
])("a typed total that counts %s twice", (_, total, named) => {
  const finding = only(findingsOf({ Budget: typed(budget(total, 51)) }), "da");
  expect(listed([finding])).toEqual(["amounts/double-counted-subtotal at Budget!B14"]);
  expect(finding.words).toContain(`tæller ${named} med`);
});

test.each<[string, CellInit[]]>([
  ["subtotals and single lines", [f("=B5+B9+B11+B13", 45), f("=SUM(C5,C9,C11,C13)", 51)]],
  ["lines alone", [f("=SUM(B3:B4,B7:B8,B11,B13)", 45), f("=C3+C4+C7+C8+C11+C13", 51)]],
  ["SUBTOTAL, which passes over others of its kind", [45, 51]],
])("a total of %s counts each once", (_, total) => {
  expect(
    findingsOf({
      Budget: total.every((cell) => typeof cell === "number") ? typed(budget(...total)) : budget(...total),
    }),
  ).toEqual([]);
});

test("among rows that add up the lines below them one may have a single line", () => {
  const rows: Rows = [
    ["Output (DKK million)", 2023, 2024],
    ["Core funding", 20, 20],
    ["Output A", f("=SUM(B4:B5)", 30), f("=SUM(C4:C5)", 32)],
    ["A.1 Staff", 10, 11],
    ["A.2 Travel", 20, 21],
    ["Output B", f("=SUM(B7)", 15), f("=SUM(C7)", 16)],
    ["B.1 Staff", 15, 16],
    ["Total", f("=B2+B3+B6", 65), f("=C2+C3+C6", 68)],
  ];
  expect(findingsOf({ Budget: rows })).toEqual([]);
});

test("totals of one row that count the same subtotals twice are told once", () => {
  const rows: Rows = [
    ["Budget line (USD)", 2023, 2024],
    ["Priority Area 1 – Core", 10, 11],
    ["Priority Area 1 – Personnel", 1, 2],
    ["Subtotal Priority Area 1", 11, 13],
    ["Priority Area 2 – Core", 20, 21],
    ["Priority Area 2 – Personnel", 2, 3],
    ["Subtotal Priority Area 2", 22, 24],
    ["Grand total", 66, 74],
  ];
  const finding = only(findingsOf({ Budget: rows }));
  expect(listed([finding])).toEqual(["amounts/double-counted-subtotal at Budget!B8:C8"]);
  expect(finding.words).toBe(
    "“Grand total” counts “Subtotal Priority Area 1” and “Subtotal Priority Area 2” besides their own lines in 2 years: 2023: 66 instead of 33; 2024: 74 instead of 37.",
  );
});
