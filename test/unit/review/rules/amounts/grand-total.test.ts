import { findingsAbout, listed, only } from "../../../support/reviewed";
import { typedBudget } from "../../../support/budgets";

const findingsOf = findingsAbout("amounts", "currency", "data", "formulas");

test("a grand total that agrees with neither its row nor its column is wrong", () => {
  const finding = only(findingsOf({ Budget: typedBudget({ F7: 385 }) }));
  expect(listed([finding])).toEqual(["amounts/grand-total at Budget!F7"]);
  expect(finding).toMatchObject({ expected: 375, actual: 385 });
});

test("swapped digits are named", () => {
  expect(only(findingsOf({ Budget: typedBudget({ F7: 357 }) })).explanation).toEqual({ messageId: "digits" });
});

test.each([
  ["a wrong column total", { C7: 99, F7: 374 }, "amounts/column-total at Budget!C7"],
  ["a wrong row total", { F5: 142, F7: 376 }, "amounts/row-total at Budget!F5"],
])("one that only follows from %s is a consequence", (_, change, expected) => {
  expect(listed(findingsOf({ Budget: typedBudget(change) }))).toEqual([expected]);
});
