import { tokenize } from "@borgar/fx";
import fc from "fast-check";
import { callFormula, filledBy, planInsertFormula } from "../../../src/build/insertFormula";
import { NoRoomError } from "../../../src/build/insertTable";
import { areaAddress } from "../../../src/workbook/address";

const cell = { sheet: "Budget", row: 0, column: 0, rows: 3, columns: 2 };
const FORMULA = '=TILSAGN.RATE("DKK","USD",2022)';

/** What a plan expects to be free. */
const free = (plan: ReturnType<typeof planInsertFormula>): string[] =>
  plan.expects.map((one) => `${one.kind} ${"range" in one ? areaAddress(one.range) : ""}`);

test("a formula goes into a blank cell only", () => {
  const plan = planInsertFormula(cell, FORMULA);
  const range = { ...cell, rows: 1, columns: 1 };
  expect(plan.expects).toEqual([{ kind: "blank", range }]);
  expect(plan.edits[0]).toEqual({ kind: "write", range, cells: [[{ formula: FORMULA }]] });
});

test("an array needs room for the whole of it and no table, and is written into its first cell", () => {
  const plan = planInsertFormula(cell, FORMULA, { gives: { rows: 4, columns: 3 } });
  expect(free(plan)).toEqual(["blank A1:C4", "noTable A1:C4"]);
  expect(plan.edits[0]).toMatchObject({ range: { rows: 1, columns: 1 } });
});

test("where the user lets the cell be replaced, everything beside it must still be free", () => {
  expect(free(planInsertFormula(cell, FORMULA, { replaces: true }))).toEqual([]);
  const gives = { rows: 4, columns: 3 };
  expect(free(planInsertFormula(cell, FORMULA, { gives, replaces: true }))).toEqual([
    "blank B1:C1",
    "blank A2:C4",
    "noTable A1:C4",
  ]);
});

test("a result that reaches beyond the sheet is refused", () => {
  const last = { ...cell, row: 1_048_575 };
  expect(() => filledBy(last, { gives: { rows: 2, columns: 1 } })).toThrow(NoRoomError);
  expect(filledBy(last)).toMatchObject({ rows: 1, columns: 1 });
});

describe("the wording of a call", () => {
  test("has English commas; what is left out leaves its place, at the end nothing", () => {
    expect(
      callFormula("TILSAGN.BUDGET", [
        { kind: "constant", value: "dk-iom-2023" },
        { kind: "leftOut" },
        { kind: "constant", value: 2024 },
        { kind: "leftOut" },
      ]),
    ).toBe('=TILSAGN.BUDGET("dk-iom-2023",,2024)');
  });

  test("writes numbers, truth values, arrays and references as Excel stores them", () => {
    expect(
      callFormula("F", [
        { kind: "constant", value: -2.5 },
        { kind: "constant", value: true },
        {
          kind: "constant",
          value: [
            ["a", 1],
            ["b", 2],
          ],
        },
        { kind: "reference", text: "'My sheet'!B4:B9" },
      ]),
    ).toBe('=F(-2.5,TRUE,{"a",1;"b",2},\'My sheet\'!B4:B9)');
  });

  test("law: a text is one text in the formula, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const tokens = tokenize(callFormula("F", [{ kind: "constant", value: text }]));
        expect(tokens.map(({ type }) => type)).toEqual([
          "fx_prefix",
          "func",
          "operator",
          "string",
          "operator",
        ]);
        expect(tokens[3]!.value.slice(1, -1).replaceAll('""', '"')).toBe(text);
      }),
    );
  });
});
