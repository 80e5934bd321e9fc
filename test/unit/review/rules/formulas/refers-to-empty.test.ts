import { rangeAddress } from "../../../../../src/workbook/address";
import { typedBudget } from "../../../support/budgets";
import { findingsOf, listed } from "../../../support/reviewed";
import { f } from "../../../support/workbook";
import { model } from "../../regions/model";
import { places, told } from "../../regions/withoutStrategy";

const sound = () =>
  model((m) =>
    m
      .put("A2", "Quantity", "Price", "Cost")
      .numbers("A3:B9", 20)
      .fill("C3:C9", "=A3*B3*$F$1")
      .put("F1", 7.46),
  );

test("a formula between like ones that refers to a blank cell where they have a number", () => {
  expect(places(sound())).toEqual([]);
  const rows = model((m) => m.numbers("A3:B9").fill("C3:C9", "=A3*B3").put("C6", "=A6*E6"));
  expect(told(rows)).toEqual([
    "refers-to-empty warning S!C6: =A6*E6 refers to the blank cell E6; its neighbours’ formula would read =A6*B6 here. | C6: =A6*E6 → =A6*B6",
  ]);
});

test("a price that is missing on one line", () => {
  const rows = sound().map((row) => [...row]);
  rows[5]![1] = null;
  expect(told(rows)).toEqual([
    "refers-to-empty warning S!C6: =A6*B6*$F$1 computes with B6, which is blank; the like formulas above and below have a number there.",
  ]);
});

test("a reference that moved on when the formula was copied, for want of dollars", () => {
  const rows = model((m) => m.put("F1", 7.46).numbers("A3:A7").fill("B3:B7", "=A3*F1"));
  expect(told(rows)).toEqual([
    "refers-to-empty warning S!B4:B7: =A4*F2 refers to the blank cell F2: the reference to F1 moved on when the formula was copied. | " +
      "B4:B7: =A4*F2 =A5*F3 =A6*F4 =A7*F5 → =A4*$F$1 =A5*$F$1 =A6*$F$1 =A7*$F$1",
  ]);
});

test("a sum that names a blank cell besides what its neighbours add", () => {
  const rows = model((m) => m.numbers("B2:D6").fill("E2:E6", "=SUM(B2:D2)").put("E4", "=B4+C4+D4+H9"));
  expect(places(rows)).toEqual(["refers-to-empty at S!E4"]);
});

test("a lone reference to a blank cell among typed figures", () => {
  expect(places(model((m) => m.numbers("B2:E6").put("C4", "=H20")))).toEqual(["refers-to-empty at S!C4"]);
});

test("typed totals that miss by the figure that a lone reference stands for are off because of it", () => {
  const budget = typedBudget({ C4: f("=H20", 0) });
  const [finding, another] = findingsOf({ Budget: budget });
  expect(another).toBeUndefined();
  expect(finding).toMatchObject({
    rule: "formulas/refers-to-empty",
    severity: "error",
    explanation: { messageId: "totals", data: { amount: 13 } },
  });
  expect(finding!.consequences?.map(rangeAddress)).toEqual(["Budget!F4", "Budget!C7"]);
  // Totals that disagree about the figure are told each for itself.
  expect(listed(findingsOf({ Budget: typedBudget({ C4: f("=H20", 0), F4: 90 }) }))).toEqual(
    expect.arrayContaining(["amounts/row-total at Budget!F4", "amounts/column-total at Budget!C7"]),
  );
});

describe("silence", () => {
  test("lines that nobody filled in yet, a discount that most lines don't have, months to come", () => {
    const reserved = model((m) => m.numbers("A3:B7").fill("C3:C12", "=A3*B3"));
    expect(places(reserved)).toEqual([]);
    const discount = model((m) => m.numbers("A3:A9").put("B5", 10).fill("C3:C9", "=A3-B3"));
    expect(places(discount)).toEqual([]);
    const months = model((m) => m.numbers("A1:L1").numbers("A2:K2").fill("A3:L3", "=A1*A2"));
    expect(places(months)).toEqual([]);
  });

  test("a sheet of links to a form that is still blank", () => {
    const links = {
      Form: model((m) => m.put("A1", "Fill in B2:B9")),
      Table: model((m) => m.fill("B2:D9", "=Form!B2").numbers("E2:F9")),
    };
    expect(places(links)).toEqual([]);
  });

  test("what the others compute with is missing, and this one takes what is there", () => {
    const rows = model((m) => m.numbers("A3:B9").fill("C3:C9", "=A3*B3").put("B6", null, "=A6*E6", null, 12));
    expect(places(rows)).toEqual([]);
  });
});
