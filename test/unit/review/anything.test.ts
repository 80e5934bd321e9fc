/** Whatever stands in the cells of a budget, the review comes to an end and every report can be written. */

import fc from "fast-check";
import {
  checkWorkbook,
  combineFixes,
  planConsolidated,
  ratesFor,
  reportFormats,
  review,
  rulesVersion,
} from "../../../src/review";
import type { Batch } from "../../../src/review";
import { CellError } from "../../../src/workbook/cells";
import { writeXlsx } from "../../../src/workbook/xlsx";
import { soundBudget, typedBudget } from "../support/budgets";
import { testPack } from "../support/pack";
import type { CellInit } from "../support/workbook";
import { f, workbook } from "../support/workbook";

const odd: fc.Arbitrary<CellInit> = fc.oneof(
  fc.constantFrom<CellInit>(
    null,
    "",
    " ",
    "Total",
    "I alt",
    "2024",
    2024,
    true,
    "1.234,5",
    "(25)",
    "TBD",
    "'=1",
  ),
  fc.constantFrom<CellInit>(
    "PA1",
    "PA9",
    "Core funding",
    "USD million",
    "%",
    "12 %",
    "Somalia",
    "\u0007",
    "😀",
  ),
  fc.constantFrom<CellInit>(1e308, -1e308, 5e-324, 1e15, 123456789012345, -0, 45000, 0.1),
  fc.constantFrom("#N/A", "#REF!", "#SPILL!").map((code) => new CellError(code)),
  fc
    .constantFrom(
      ...[
        "=A1",
        "=SUM(A1:XFD1048576)",
        "=SUM(B:B)",
        "=SUM(1:1)",
        "=#REF!",
        "=SUM(",
        "=B2+",
        "=1/0",
        "=B3-B3",
      ],
      ...[
        "=SUM(Sheet9!A1:A3)",
        "='[x.xlsx]S'!A1",
        "=Table1[Total]",
        "=@A1",
        "=A1#",
        "={1,2}",
        "=XFD1048576+1",
      ],
      ...[
        '=SUMIFS(B:B,A:A,"PA1")',
        "=SUM(B5:B2)",
        "=SUM(B2:B5)*1.07",
        '=""',
        "=AAAA1",
        "=R1C1",
        "=LET(x,1,x)",
      ],
    )
    .chain((formula) => fc.constantFrom(null, 7, 1e308, "x").map((value) => f(formula, value))),
);

type Grid = CellInit[][];
const at = fc.nat({ max: 9 });
const change: fc.Arbitrary<(grid: Grid) => Grid> = fc.oneof(
  fc.tuple(at, at, odd).map(([row, column, cell]) => (grid: Grid) => {
    const own = grid[row % grid.length]!;
    own[column % own.length] = cell;
    return grid;
  }),
  at.map((row) => (grid: Grid) => grid.filter((_, i) => grid.length === 1 || i !== row)),
  fc.tuple(at, at).map(([from, to]) => (grid: Grid) => {
    grid.splice(to, 0, [...grid[from % grid.length]!]);
    return grid;
  }),
  fc.tuple(at, at).map(([from, to]) => (grid: Grid) => {
    for (const row of grid) row.splice(to, 0, row[from % row.length] ?? null);
    return grid;
  }),
  fc.constant((grid: Grid) => {
    const width = Math.max(...grid.map((row) => row.length));
    return Array.from({ length: width }, (_, column) => grid.map((row) => row[column] ?? null));
  }),
);

test("no rule fails, no report breaks off, no text shows what it lacks", () => {
  fc.assert(
    fc.property(fc.boolean(), fc.array(change, { minLength: 1, maxLength: 6 }), (typed, changes) => {
      const start = (typed ? typedBudget() : soundBudget()).map((row) => [...row]);
      const spoiled = workbook({ Budget: changes.reduce<Grid>((grid, next) => next(grid), start) });
      const checked = checkWorkbook(
        spoiled,
        { file: "a.xlsx", sha256: null },
        { packs: [testPack], auto: true, severities: {} },
      );
      expect(checked.problems).toEqual([]);
      const batch: Batch = {
        version: "1",
        rulesVersion,
        date: "2026-01-01T00:00:00.000Z",
        checked: [checked, checked],
        unchecked: [],
      };
      for (const format of reportFormats)
        for (const language of ["en", "da"] as const)
          expect(format.write(batch, language)).not.toMatch(/undefined|\[object|NaN|Infinity|\{\{/);
      writeXlsx(planConsolidated(batch, { language: "en", ...ratesFor(batch, undefined, "en") }));
      combineFixes(review(spoiled, testPack).findings);
    }),
    { numRuns: 150 },
  );
});
