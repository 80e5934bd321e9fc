import fc from "fast-check";
import { allocateGrid } from "../../../src/money/allocateGrid";
import { Decimal } from "../../../src/money/decimal";
import { MoneyError } from "../../../src/money/errors";
import { carry } from "../../../src/money/grid/carry";
import { fit } from "../../../src/money/grid/fit";
import { fromInteger } from "./support/decimals";
import { bestRounding, canBeMet, canHold, plainFit } from "./support/bruteForce";
import type { Grid } from "./support/grids";
import { add, generator, grids, law, makeGrid, size } from "./support/grids";

const ONE = 1n << 30n;
const units = fc.constantFrom("1", "0.01", "1000", "0.3");

/** allocateGrid with totals given in units, and its table in units; a part that is no multiple of the unit throws. */
function inUnits(grid: Grid, unit = "1", levels: string[][] = []): bigint[][] {
  const step = new Decimal(unit);
  const amount = (count: bigint) => step.times(count.toString());
  const table = allocateGrid(
    grid.rows.map(amount),
    grid.columns.map(amount),
    grid.weights.map((line) => line.map((weight) => new Decimal(weight.toString()))),
    step,
    levels,
  );
  // Division at 40 decimals is exact here: units have one digit, tables fewer than 30.
  return table.map(({ integers, decimals }) =>
    integers.map((integer) => BigInt(fromInteger(integer, decimals).div(step).toFixed())),
  );
}

/** The fitted amounts in 2^-30 of a unit. */
function fitted(grid: Grid): bigint[][] {
  const carrying = carry(grid);
  if (!carrying.possible) throw new Error("these totals cannot be met");
  return fit(grid, carrying.cells);
}

const columnSums = (grid: Grid, table: bigint[][]) =>
  grid.columns.map((_, j) => add(table.map((line) => line[j]!)));
const same = (a: bigint[][], b: bigint[][]) => a.flat().every((value, k) => value === b.flat()[k]);

function checkTable(grid: Grid, table: bigint[][], exact: bigint[][]): void {
  law(
    "rows add to their totals exactly",
    table.every((line, i) => add(line) === grid.rows[i]),
  );
  law(
    "columns add to their totals exactly",
    columnSums(grid, table).every((all, j) => all === grid.columns[j]),
  );
  law(
    "no part is negative",
    table.flat().every((part) => part >= 0n),
  );
  law(
    "a weight of zero gets zero",
    table.every((line, i) => line.every((part, j) => part === 0n || grid.weights[i]![j]! > 0n)),
  );
  law(
    "each cell is less than one unit from its fitted amount",
    table.every((line, i) => line.every((part, j) => size(part * ONE - exact[i]![j]!) < ONE)),
  );
}

test("the laws of allocateGrid, over grids up to 60 × 30", () => {
  fc.assert(
    fc.property(grids(60, 30), units, (grid, unit) => {
      checkTable(grid, inUnits(grid, unit), fitted(grid));
    }),
    { numRuns: 200, endOnFailure: true },
  );
});

test.each([
  [48, 18, 0.8, 0.9, 1e40, 18, 129806106],
  [35, 25, 0.95, 0.5, 1e40, 18, 1578362998],
  [38, 29, 0.95, 0, 100, 12, 1938465904],
])(
  "hold where amounts and weights are worlds apart: %d × %d, %d zeros, %d empty, weights to %d, %d digits (%d)",
  (rows, columns, zeros, empty, weight, digits, seed) => {
    const grid = makeGrid({ rows, columns, zeros, empty, weight, digits, seed });
    checkTable(grid, inUnits(grid), fitted(grid));
  },
);

test("negative totals give the negatives; only the proportions within rows and columns count", () => {
  fc.assert(
    fc.property(grids(25, 15), fc.nat(), (grid, seed) => {
      const table = inUnits(grid);
      const negative = { ...grid, rows: grid.rows.map((r) => -r), columns: grid.columns.map((c) => -c) };
      law(
        "mirrored",
        same(
          inUnits(negative),
          table.map((line) => line.map((part) => -part)),
        ),
      );

      const random = generator(seed);
      const factors = () => BigInt(1 + Math.floor(random() * 1000));
      const rowFactors = grid.rows.map(factors);
      const columnFactors = grid.columns.map(factors);
      const weights = grid.weights.map((line, i) =>
        line.map((weight, j) => weight * rowFactors[i]! * columnFactors[j]!),
      );
      law("scaled", same(inUnits({ ...grid, weights }), table));
    }),
    { numRuns: 120, endOnFailure: true },
  );
});

test("over groups of rows, and groups within them, the sums of each column are less than one unit from the fitted", () => {
  fc.assert(
    fc.property(grids(40, 20), fc.integer({ min: 1, max: 8 }), fc.nat(), (grid, most, seed) => {
      const random = generator(seed);
      const labels = () =>
        grid.rows.map(() => ["", "a", "b", "c", "d", "e", "f", "g"][Math.floor(random() * most)]!);
      const [outer, inner] = [labels(), labels()];
      const table = inUnits(grid, "1", [outer, inner]);
      const exact = fitted(grid);
      checkTable(grid, table, exact);
      const names = new Set([...outer, ...outer.map((label, i) => `${label}/${inner[i]}`)]);
      for (const name of names) {
        const rows = grid.rows
          .map((_, i) => i)
          .filter((i) => outer[i] === name || `${outer[i]}/${inner[i]}` === name);
        // Rows without a label are in no group; those without an inner one, in none within theirs.
        if (name === "" || name.endsWith("/")) continue;
        grid.columns.forEach((_, j) => {
          const sums = [table, exact].map((one) => add(rows.map((i) => one[i]![j]!)));
          law("subtotals", size(sums[0]! * ONE - sums[1]!) < ONE);
        });
      }
    }),
    { numRuns: 100, endOnFailure: true },
  );
});

test("the table is the nearest there is, and of the nearest the first in the tie order: all are tried", () => {
  let ties = 0;
  fc.assert(
    fc.property(grids(4, 3), fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }), (grid, labels) => {
      const groups = [1, 2].map((label) => grid.rows.map((_, i) => i).filter((i) => labels[i] === label));
      const level = grid.rows.map((_, i) => ["", "one", "two"][labels[i]!]!);
      const exact = fitted(grid);
      const best = bestRounding(grid, exact, groups);
      law("there is one", best !== null);
      law("it is found", same(inUnits(grid, "1", [level]), best!));
      if (new Set(exact.flat()).size < exact.flat().length) ties++;
    }),
    { numRuns: 2000 },
  );
  expect(ties).toBeGreaterThan(500);
});

test("totals are refused exactly where a pattern of zeros cannot carry them, with a reason that is true", () => {
  const totals = (length: number) =>
    fc.array(fc.bigInt({ min: 0n, max: 6n }), { minLength: length, maxLength: length });
  const patterns = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([n, m]) =>
    fc.record({
      rows: totals(n),
      columns: totals(m),
      weights: fc.array(fc.array(fc.bigInt({ min: 0n, max: 1n }), { minLength: m, maxLength: m }), {
        minLength: n,
        maxLength: n,
      }),
    }),
  );
  const balanced = patterns.map((grid): Grid => {
    const gap = add(grid.rows) - add(grid.columns);
    const [rows, columns] = [[...grid.rows], [...grid.columns]];
    if (gap > 0n) columns[0]! += gap;
    else rows[0]! -= gap;
    return { ...grid, rows, columns };
  });
  const seen = new Set<string>();
  fc.assert(
    fc.property(balanced, (grid) => {
      const found = attempt(() => inUnits(grid));
      law("refused or not", canBeMet(grid) === !(found instanceof MoneyError));
      if (found instanceof MoneyError) {
        seen.add(found.problem);
        checkReason(grid, found);
      } else {
        const cells = grid.weights.map((line, i) => line.map((_, j) => canHold(grid, [i, j])));
        const carrying = carry(grid);
        law("cells that can hold something", carrying.possible && `${carrying.cells}` === `${cells}`);
      }
    }),
    { numRuns: 4000 },
  );
  expect([...seen].sort()).toEqual(["columnsExceedRows", "emptyColumn", "emptyRow", "rowsExceedColumns"]);
});

function attempt<T>(work: () => T): T | MoneyError {
  try {
    return work();
  } catch (error) {
    if (error instanceof MoneyError) return error;
    throw error;
  }
}

function checkReason(grid: Grid, error: MoneyError): void {
  const data = error.data as unknown as Record<string, string>;
  const numbers = (text: string) =>
    text
      .split(", ")
      .filter(Boolean)
      .flatMap((run) => {
        const [first, last = first] = run.split("–").map(Number);
        return Array.from({ length: last! - first! + 1 }, (_, k) => first! + k - 1);
      });
  const problem: string = error.problem;
  if (problem === "emptyRow") law("empty row", add(grid.weights[Number(data.row) - 1]!) === 0n);
  if (problem === "emptyColumn")
    law(
      "empty column",
      grid.weights.every((line) => line[Number(data.column) - 1] === 0n),
    );
  if (!("needed" in data)) return;
  const [rows, columns] = [numbers(data.rows!), numbers(data.columns!)];
  const [needing, offering] = problem === "rowsExceedColumns" ? [rows, columns] : [columns, rows];
  const [totals, others] =
    problem === "rowsExceedColumns" ? [grid.rows, grid.columns] : [grid.columns, grid.rows];
  law("needed", add(needing.map((i) => totals[i]!)).toString() === data.needed);
  law("available", add(offering.map((i) => others[i]!)).toString() === data.available);
  law("more is needed", BigInt(data.needed!) > BigInt(data.available!));
  const joined = others
    .map((_, k) => k)
    .filter((k) =>
      needing.some(
        (i) => (problem === "rowsExceedColumns" ? grid.weights[i]![k]! : grid.weights[k]![i]!) > 0n,
      ),
    );
  law("there are no other weights", `${joined}` === `${offering}`);
}

test("the fit is the limit of iterative proportional fitting", () => {
  fc.assert(
    fc.property(
      grids(6, 5).filter((grid) => grid.weights.flat().every((weight) => weight > 0n && weight < 1000n)),
      (grid) => {
        // Plain doubles carry 15 digits; larger totals are compared in shares.
        const total = Number(add(grid.rows)) || 1;
        const plain = plainFit(grid, 1500);
        const exact = fitted(grid);
        law(
          "as fitted plainly",
          plain.every((line, i) =>
            line.every(
              (amount, j) =>
                Math.abs(amount - Number(exact[i]![j]!) / 2 ** 30) < 1e-7 * Math.max(1, total / 1e3),
            ),
          ),
        );
      },
    ),
    { numRuns: 150 },
  );
});
