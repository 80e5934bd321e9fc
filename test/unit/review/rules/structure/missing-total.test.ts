import { ruleTester } from "../../../support/ruleTester";
import { fixOf } from "../../../support/reviewed";
import { soundBudget, typedBudget } from "../../../support/budgets";
import type { Rows } from "../../../support/workbook";

const { find, places, words } = ruleTester("structure/missing-total");

test("a year's total that is blank beside others is reported, and its neighbours' formula is offered", () => {
  const rows = soundBudget({ C7: null });
  expect(places({ Budget: rows })).toEqual(["Budget!C7"]);
  expect(words({ Budget: rows })).toEqual(["“Total” is blank in 2024, but not in the other years."]);
  expect(find({ Budget: rows })[0]!.fix).toEqual({
    expects: [{ kind: "blank", range: { sheet: "Budget", row: 6, column: 2, rows: 1, columns: 1 } }],
    edits: [
      {
        kind: "write",
        range: { sheet: "Budget", row: 6, column: 2, rows: 1, columns: 1 },
        cells: [[{ formula: "=SUM(C3:C6)" }]],
      },
    ],
  });
});

test("a line without its total over the years is reported there", () => {
  expect(places({ Budget: soundBudget({ F4: null }) })).toEqual(["Budget!F4"]);
  expect(words({ Budget: soundBudget({ F4: null }) })[0]).toContain("“Priority Area 2” has no total");
});

test("typed totals give no formula to copy", () => {
  const [finding] = find({ Budget: typedBudget({ C7: null }) });
  expect(fixOf(finding!)).toEqual([]);
});

test("lines that nothing adds up are reported at the table, with row totals or without", () => {
  const rows = soundBudget().slice(0, 6);
  expect(places({ Budget: rows })).toEqual(["Budget!A2:F6"]);
  expect(places({ Budget: rows.map((row) => row.slice(0, 5)) })).toEqual(["Budget!A2:E6"]);
  expect(words({ Budget: rows })).toEqual(["No row adds up all 4 lines of a year."]);
});

const groups: Rows = [
  ["DKK million", 2023, 2024],
  ...[1, 2, 3, 4].flatMap((n) => [[`PA${n}`], ["Staff", 1, 2], ["Travel", 3, 4], [`Subtotal PA${n}`, 4, 6]]),
];

test("subtotals alone do not add up a budget", () => {
  expect(places({ Budget: groups })).toEqual(["Budget!A1:C17"]);
  expect(places({ Budget: [...groups, ["Grand total", 16, 24]] })).toEqual([]);
});

test.each<[string, Rows]>([
  ["a sound budget", soundBudget()],
  ["a year without any amounts", soundBudget({ C3: null, C4: null, C5: null, C6: null, C7: null })],
  ["three lines, added up at a glance", soundBudget().slice(0, 5)],
  ["a budget without row totals", soundBudget().map((row) => row.slice(0, 5))],
])("nothing is said of %s", (_, rows) => {
  expect(places({ Budget: rows })).toEqual([]);
});

test("a table for each area needs no row of totals where another table draws them together", () => {
  const lines: Rows = [
    ["USD", 2023, 2024, "Total"],
    ...["Staff", "Travel", "Audit", "Rent"].map((label) => [label, 1, 2, 3]),
  ];
  expect(places({ PA1: lines, PA2: lines, PA3: lines, PA4: lines })).toEqual([]);
});
