import { findingsAbout, listed, only, placeOf } from "../../../support/reviewed";
import { typedBudget } from "../../../support/budgets";

const findingsOf = findingsAbout("amounts", "currency", "data", "formulas");

test("a figure that spoils its row total and its column total is reported instead of both", () => {
  const finding = only(findingsOf({ Budget: typedBudget({ C4: 31 }) }));
  expect(listed([finding])).toEqual(["amounts/suspect-figure at Budget!C4"]);
  expect(finding).toMatchObject({ expected: 13, actual: 31, explanation: { messageId: "digits" } });
  expect(finding.consequences?.map((ref) => placeOf({ sheet: ref.sheet, area: ref }))).toEqual([
    "Budget!F4",
    "Budget!C7",
  ]);
});

test("two totals that miss by different amounts are each wrong by themselves", () => {
  expect(listed(findingsOf({ Budget: typedBudget({ F4: 51, C7: 98 }) }))).toEqual([
    "amounts/row-total at Budget!F4",
    "amounts/column-total at Budget!C7",
  ]);
});
