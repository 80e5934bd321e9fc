import { ruleTester } from "../../../support/ruleTester";
import { soundBudget } from "../../../support/budgets";
import { f } from "../../../support/workbook";

const { places, words } = ruleTester("structure/hidden-content");
const rows = soundBudget();

test("hidden rows with figures are reported", () => {
  const sheets = { Budget: { rows, hiddenRows: [3] } };
  expect(places(sheets)).toEqual(["Budget!A4:F4"]);
  expect(words(sheets)).toEqual(["Hidden here, with figures: row 4."]);
});

test("all hidden rows and columns of a sheet are one finding", () => {
  const sheets = { Budget: { rows, hiddenRows: [3, 4], hiddenColumns: [2] } };
  expect(places(sheets)).toEqual(["Budget!A1:F7"]);
  expect(words(sheets)).toEqual(["Hidden here, with figures: rows 4–5, column C."]);
});

test("a hidden sheet with figures is reported by its name", () => {
  expect(places({ Budget: rows, Old: { rows: [["Rate", 6.9]], visibility: "hidden" } })).toEqual(["Old"]);
  expect(places({ Budget: rows, Old: { rows: [["Rate", 6.9]], visibility: "veryHidden" } })).toEqual(["Old"]);
});

test("without a strategy every sheet is looked at", () => {
  expect(
    places(
      {
        Data: {
          rows: [
            ["a", 1],
            ["b", 2],
          ],
          hiddenRows: [1],
        },
      },
      null,
    ),
  ).toEqual(["Data!A2:B2"]);
});

test.each([
  ["blank rows below the table", { Budget: { rows, hiddenRows: [10, 11] } }],
  ["a hidden row of words", { Budget: { rows, hiddenRows: [0] } }],
  [
    "a hidden column of formulas that make text",
    {
      Budget: {
        rows: rows.map((row, i) => [...row, null, f(`=LEFT(A${i + 1},3)`, "PA")]),
        hiddenColumns: [7],
      },
    },
  ],
  [
    "a hidden list of choices",
    { Budget: rows, Lists: { rows: [["Core"], ["Soft"]], visibility: "hidden" as const } },
  ],
  ["hidden rows of a sheet without a budget", { Budget: rows, Notes: { rows: [["a", 1]], hiddenRows: [0] } }],
])("nothing is said of %s", (_, sheets) => {
  expect(places(sheets)).toEqual([]);
});
