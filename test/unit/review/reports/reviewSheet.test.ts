/** The review as a sheet in the workbook: what a reader sees in its cells. */

import { planReviewSheet } from "../../../../src/review";
import type { CheckedFile, ReportedFinding } from "../../../../src/review";
import type { Language } from "../../../../src/i18n/translator";
import type { CellInput, WorkbookEdit } from "../../../../src/workbook/edits";

const area = { row: 15, column: 3, rows: 1, columns: 1 };
const finding = (more: Partial<ReportedFinding>): ReportedFinding => ({
  rule: "formulas/typed-over-total",
  severity: "error",
  messageId: "wrong",
  data: { what: "Total", actual: 104, expected: 100 },
  key: "k",
  sheet: "Budget",
  area,
  fixable: true,
  ...more,
});

/** Cells of the table below its header by header, with the number formats of its figures. */
function written(findings: readonly ReportedFinding[], language: Language = "en") {
  const checked: CheckedFile = {
    file: "Budget.xlsx",
    sha256: null,
    strategy: null,
    rulesVersion: "1.0.0",
    confidence: 0,
    budgets: [],
    findings,
    notes: { ignored: [], corrections: [] },
    omissions: [],
    problems: [],
  };
  const { edits } = planReviewSheet(checked, {
    language,
    version: "0.1.0",
    date: "2026-11-22T12:00:00Z",
    taken: { sheets: [], names: [] },
  });
  const writes = edits.filter((edit) => edit.kind === "write");
  const [head = [], ...rows] = writes.find(({ cells }) => cells.length > 1)!.cells;
  const column = (name: string) => head.indexOf(name);
  const formats = edits.filter(
    (edit): edit is WorkbookEdit & { kind: "numberFormat" } => edit.kind === "numberFormat",
  );
  return {
    cells: (name: string): CellInput[] => rows.map((row) => row[column(name)]!),
    formats: (name: string): string[] =>
      formats.find(({ range }) => range.column === column(name))!.formats.flat(),
  };
}

test("whole figures have no decimal sign, years no separator, and figures of one finding the same precision", () => {
  const { formats } = written([
    finding({ actual: 104, expected: 100 }),
    finding({ actual: 2025, expected: 2024 }),
    finding({ actual: 12.5, expected: 12_500 }),
    finding({ actual: 15, expected: 14.492753623188406 }),
    finding({ actual: "12.5" }),
  ]);
  expect(formats("Found")).toEqual(["0", "0", "0.0", "0.000", "General"]);
  expect(formats("Expected")).toEqual(["0", "0", "#,##0.0", "0.000", "General"]);
});

test.each([
  ["en", "Explanation", "Off because of it: G16, Summary!B3.", "the text “12.5”", "Found"],
  ["da", "Forklaring", "Følgefejl: G16, Summary!B3.", "teksten »12.5«", "Der står"],
] as const)("an explanation stands beside every finding (%s)", (language, head, follows, text, found) => {
  const consequences = [
    { ...area, sheet: "Budget", column: 6 },
    { sheet: "Summary", row: 2, column: 1, rows: 1, columns: 1 },
  ];
  const { cells } = written(
    [
      finding({ consequences }),
      finding({ rule: "data/error-value", messageId: "error", actual: "12.5", expected: 12.5 }),
    ],
    language,
  );
  const [first, second] = cells(head);
  expect(first).toBe(follows);
  expect(second).toMatch(/\w+ .*\./);
  expect(cells(found)[1]).toBe(text);
});

test.each([
  ["en", "Explanation", "48.0 + 50.5 + 2.0 = 100.5; 104.0 is 3.5 too much."],
  ["da", "Forklaring", "48,0 + 50,5 + 2,0 = 100,5; 104,0 er 3,5 for meget."],
] as const)("a wrong total of a few figures is told as a small sum (%s)", (language, head, text) => {
  const sum = { terms: [48, 50.5, 2], total: 100.5 };
  const { cells } = written([finding({ sum, actual: 104 })], language);
  expect(cells(head)).toEqual([text]);
});

test("cells that lie side by side are listed as the range that they make, those of the finding's sheet first", () => {
  const at = (sheet: string, row: number, column: number) => ({ sheet, row, column, rows: 1, columns: 1 });
  const consequences = [
    at("Summary", 4, 1),
    at("Budget", 17, 6),
    ...[6, 7, 8].flatMap((row) => [at("Budget", row, 7), at("Budget", row, 8)]),
    at("Budget", 15, 6),
    at("Summary", 5, 1),
  ];
  const { cells } = written([finding({ consequences })]);
  expect(cells("Explanation")).toEqual(["Off because of it: H7:I9, G16, G18, Summary!B5:B6."]);
  const scattered = Array.from({ length: 14 }, (_, index) => at("Budget", 2 * index, 6));
  expect(written([finding({ consequences: scattered })]).cells("Explanation")[0]).toMatch(
    / and 2 more cells\.$/,
  );
});
