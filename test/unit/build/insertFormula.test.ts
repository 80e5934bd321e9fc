import { planInsertFormula } from "../../../src/build/insertFormula";

test("a formula goes into a blank cell only", () => {
  const cell = { sheet: "Budget", row: 0, column: 0, rows: 3, columns: 2 };
  const plan = planInsertFormula(cell, '=TILSAGN.RATE("DKK","USD",2022)');
  const range = { ...cell, rows: 1, columns: 1 };
  expect(plan.expects).toEqual([{ kind: "blank", range }]);
  expect(plan.edits[0]).toEqual({
    kind: "write",
    range,
    cells: [[{ formula: '=TILSAGN.RATE("DKK","USD",2022)' }]],
  });
});
