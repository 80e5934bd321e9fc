import fc from "fast-check";
import { review } from "../../../../src/review";
import { moveFormula, relativeFormula } from "../../../../src/review/formulas";
import { Forms } from "../../../../src/review/regions/forms";
import { cellAddress } from "../../../../src/workbook/address";
import type { CellInit, Rows } from "../../support/workbook";
import { f, workbook } from "../../support/workbook";
import { listed } from "../../support/reviewed";

/** A block of formulas from D4 on, with numbers in A4 to C… and in row 2, which they compute with. */
interface Block {
  readonly formula: string;
  readonly rows: number;
  readonly columns: number;
}

const FORMULAS = [
  "=$A4*D$2",
  "=$A4*D$2+$B4",
  "=SUM($A4:$C4)*D$2",
  "=IF($B4>0,$A4*D$2,0)",
  "=ROUND($A4*D$2/100,2)",
  "=SUM($A4:$C4)",
];
const FIRST = { row: 3, column: 3 };

const block = fc.record({
  formula: fc.constantFrom(...FORMULAS),
  rows: fc.integer({ min: 1, max: 9 }),
  columns: fc.integer({ min: 1, max: 9 }),
});

function sheetOf({ formula, rows, columns }: Block, change?: { at: number; cell: CellInit }): Rows {
  const cells: CellInit[][] = Array.from({ length: FIRST.row + rows }, () => []);
  for (let column = 0; column < columns; column++) cells[1]![FIRST.column + column] = 101 + column;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < 3; column++) cells[FIRST.row + row]![column] = 17 + row * 3 + column;
    for (let column = 0; column < columns; column++) {
      const to = { row: FIRST.row + row, column: FIRST.column + column };
      const own = f(moveFormula(formula, FIRST, to), 1);
      cells[to.row]![to.column] = change?.at === row * columns + column ? change.cell : own;
    }
  }
  return cells;
}

const findings = (rows: Rows): string[] => listed(review(workbook({ S: rows }), null).findings);

test("nothing is said about a block that is filled with copies of one formula", () => {
  fc.assert(
    fc.property(block, (one) => {
      expect(findings(sheetOf(one))).toEqual([]);
    }),
  );
});

/** Slips of people: a reference to the next row, a factor, a figure added, another function or operator. */
const SLIPS: readonly (readonly [from: RegExp, to: string])[] = [
  [/\$A(\d+)/, "$B$1"],
  [/\*/, "/"],
  [/$/, "+50"],
  [/^=/, "=2*"],
];

test("one formula that was changed in a block of four or more is found, and it alone", () => {
  fc.assert(
    fc.property(
      block.filter(({ rows, columns }) => rows * columns >= 4 && (rows >= 3 || columns >= 3)),
      fc.nat(),
      fc.constantFrom(...SLIPS),
      (one, nth, [from, to]) => {
        const { rows, columns } = one;
        const at = nth % (rows * columns);
        const place = { row: FIRST.row + Math.floor(at / columns), column: FIRST.column + (at % columns) };
        // In a single line the first and the last may differ by design, so that only those within are held to the rest.
        const within = (index: number, count: number): boolean => index > 0 && index < count - 1;
        fc.pre(
          (rows >= 3 && columns >= 3) ||
            within(place.column - FIRST.column, columns) ||
            within(place.row - FIRST.row, rows),
        );
        const own = moveFormula(one.formula, FIRST, place);
        const changed = own.replace(from, to);
        fc.pre(changed !== own);
        const found = findings(sheetOf(one, { at, cell: f(changed, 2) }));
        expect(found.map((finding) => finding.replace(/^formulas\/[a-z-]+ /, ""))).toEqual([
          `at S!${cellAddress(place.row, place.column)}`,
        ]);
      },
    ),
    { numRuns: 500 },
  );
});

test("a number typed over one of them is found, and it alone", () => {
  fc.assert(
    fc.property(
      block.filter(({ rows, columns }) => rows >= 3 && columns >= 3),
      fc.nat(),
      (one, nth) => {
        const at = nth % (one.rows * one.columns);
        const [row, column] = [Math.floor(at / one.columns), at % one.columns];
        fc.pre((row > 0 && row < one.rows - 1) || (column > 0 && column < one.columns - 1));
        expect(findings(sheetOf(one, { at, cell: 999 }))).toEqual([
          `formulas/inconsistent-formula at S!${cellAddress(FIRST.row + row, FIRST.column + column)}`,
        ]);
      },
    ),
  );
});

test("two formulas have one form exactly when one is a copy of the other", () => {
  const part = fc.constantFrom(
    "A1",
    "$A1",
    "A$1",
    "$B$2",
    "B2:C3",
    "Other!C4",
    "'My A1'!D$5",
    '"A1"',
    "LOG10(A1)",
    "T[A1]",
    "A:A",
    "2",
  );
  const formula = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => `=${parts.join("+")}`);
  const place = fc.record({ row: fc.integer({ min: 8, max: 20 }), column: fc.integer({ min: 8, max: 20 }) });
  fc.assert(
    fc.property(formula, formula, place, place, (one, other, here, there) => {
      const forms = new Forms();
      const same = forms.of(one, here.row, here.column) === forms.of(other, there.row, there.column);
      expect(same).toBe(relativeFormula(one, here) === relativeFormula(other, there));
    }),
    { numRuns: 1000 },
  );
});
