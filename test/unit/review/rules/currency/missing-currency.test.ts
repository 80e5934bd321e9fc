import { testPack } from "../../../support/pack";
import { findingsAbout, listed, only } from "../../../support/reviewed";
import { typedBudget } from "../../../support/budgets";
import type { CellInit, Rows } from "../../../support/workbook";
import { formatted } from "../../../support/workbook";

const findingsOf = findingsAbout("currency");

const withTitle = (title: CellInit): Rows => [[title], ...typedBudget().slice(1)];

test("a budget of which nothing says in which currency it is", () => {
  const finding = only(findingsOf({ Budget: withTitle("Budget 2023–2026") }));
  expect(listed([finding])).toEqual(["currency/missing-currency at Budget!A2:F7"]);
  expect(finding).toMatchObject({
    severity: "warning",
    words: "Nothing says in which currency and unit these amounts are.",
  });
});

test("a scale alone is no currency", () => {
  expect(only(findingsOf({ Budget: withTitle("Amounts in millions") }), "da").words).toContain(
    "fremgår ikke",
  );
});

test("several tables of a sheet are one finding", () => {
  const rows = withTitle("Budget");
  const found = findingsOf({ Budget: [...rows, [], [], [], [], ...rows], Other: rows });
  expect(listed(found)).toEqual([
    "currency/missing-currency at Budget!A2:F7",
    "currency/missing-currency at Other!A2:F7",
  ]);
});

test.each<[string, Record<string, Rows>]>([
  ["the title", { Budget: withTitle("Budget (DKK million)") }],
  [
    "a number format",
    {
      Budget: withTitle("Budget").map((row) =>
        row.map((cell) => (typeof cell === "number" && cell < 500 ? formatted(cell, '#,##0 "kr."') : cell)),
      ),
    },
  ],
  ["the cover", { Cover: [["Currency", "DKK"]], Budget: withTitle("Budget") }],
  ["another table", { Budget: withTitle("Budget"), Other: withTitle("USD million") }],
  ["a note in billions, which no unit of ours has", { Budget: withTitle("DKK billion") }],
])("silence where %s says it", (_, sheets) => {
  expect(findingsOf(sheets).filter(({ rule }) => rule === "currency/missing-currency")).toEqual([]);
});

test("an indicator that counts dollars says nothing of the budget's currency", () => {
  const results: Rows = [
    ["Results framework"],
    ["Code", "Indicator", "Baseline", "Target 2024"],
    ...testPack.indicators.flatMap(({ code }) => (code ? [[code, "Efficiencies in USD", 14, 25]] : [])),
  ];
  expect(listed(findingsOf({ Budget: withTitle("Budget"), Results: results }))).toContain(
    "currency/missing-currency at Budget!A2:F7",
  );
  const beside: Rows = [...results, [], ["Amounts in USD"]];
  expect(
    listed(findingsOf({ Budget: withTitle("Budget"), Results: beside })).filter((one) =>
      /missing-c/.test(one),
    ),
  ).toEqual([]);
});
