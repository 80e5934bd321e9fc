import "./support/browser";
import {
  bySheet,
  changesOf,
  countBySeverity,
  writtenRange,
  type Finding,
} from "../../src/taskpane/useCases/review";
import type { EditPlan } from "../../src/workbook/edits";

const at = (sheet: string, row: number, column: number) => ({ sheet, row, column, rows: 1, columns: 1 });

test("a fix is shown cell by cell: what its plan expects beside what it writes", () => {
  const plan: EditPlan = {
    expects: [
      { kind: "content", range: { ...at("Budget", 1, 1), columns: 2 }, cells: [["25", 99.5]] },
      { kind: "blank", range: at("Budget", 5, 0) },
    ],
    edits: [
      {
        kind: "write",
        range: { ...at("Budget", 1, 1), columns: 2 },
        cells: [[25, { formula: "=SUM(C1:C1)" }]],
      },
      { kind: "write", range: at("Budget", 5, 0), cells: [["Total"]] },
    ],
  };
  expect(changesOf(plan)).toEqual([
    { place: at("Budget", 1, 1), before: "25", after: 25 },
    { place: at("Budget", 1, 2), before: 99.5, after: { formula: "=SUM(C1:C1)" } },
    { place: at("Budget", 5, 0), before: null, after: "Total" },
  ]);
  expect(writtenRange(plan)).toEqual({ sheet: "Budget", row: 1, column: 0, rows: 5, columns: 3 });
});

test("findings stand by sheet, the gravest sheet first, and by place within a severity", () => {
  const finding = (severity: Finding["severity"], sheet: string | undefined, row: number): Finding => ({
    rule: "data/text-number",
    messageId: "found",
    severity,
    key: "",
    ...(sheet === undefined ? {} : { sheet, area: { row, column: 0, rows: 1, columns: 1 } }),
  });
  const findings = [
    finding("note", undefined, 0),
    finding("warning", "Notes", 1),
    finding("warning", "Budget", 1),
    finding("error", "Budget", 9),
    finding("error", "Budget", 2),
  ];
  expect(
    bySheet(findings).map(({ sheet, findings: group }) => [
      sheet,
      group.map(({ severity, area }) => [severity, area?.row]),
    ]),
  ).toEqual([
    [
      "Budget",
      [
        ["error", 2],
        ["error", 9],
        ["warning", 1],
      ],
    ],
    ["Notes", [["warning", 1]]],
    [null, [["note", undefined]]],
  ]);
  expect(countBySeverity(findings)).toEqual({ error: 2, warning: 2, note: 1 });
});
