/** Faults in formulas. */

import { CellError } from "../../../src/workbook/cells";
import type { Layout } from "../design";
import { opaque, plus, sum } from "../draft";
import type { Formula, Spot } from "../draft";
import type { Book, PlacedRow, PlacedTable } from "../placed";
import type { Random } from "../random";
import { cell, cells, drawFigure, drawGap, inCells, inSums, isSum, round, step, SUMS } from "./fault";
import type { Injection, Injector } from "./fault";

const LAYOUTS: readonly Layout[] = [
  "areas",
  "activities",
  "lines-in-areas",
  "areas-in-lines",
  "years-down",
  "sheet-per-area",
  "several-tables",
  "strategy-lines",
];
const SUMMED = { layouts: LAYOUTS, style: { sums: "sum" as const } };

interface DrawnSum {
  readonly table: PlacedTable;
  readonly row: PlacedRow;
  readonly year: number;
  readonly spot: Spot;
  /** The cells that it adds up. */
  readonly parts: readonly Spot[];
}

/** One cell of a row of sums that are formulas. */
function drawSum(
  book: Book,
  random: Random,
  kinds: readonly PlacedRow["kind"][],
  least = 2,
): DrawnSum | null {
  const choices = book.tables.flatMap((table) =>
    table.rows
      .filter((row) => kinds.includes(row.kind) && isSum(row) && row.adds.length >= least)
      .flatMap((row) =>
        row.figures.map((spot, year): DrawnSum => ({
          table,
          row,
          year,
          spot,
          parts: row.adds.map((i) => table.rows[i]!.figures[year]!),
        })),
      ),
  );
  const formulas = choices.filter(({ spot }) => book.draft.isFormula(spot));
  return formulas.length === 0 ? null : random.pick(formulas);
}

const changed = (book: Book, spot: Spot, content: Formula | number): { expected: number; actual: number } => {
  const expected = book.draft.number(spot);
  book.draft.put(spot, content);
  return { expected, actual: book.draft.number(spot) };
};

function typedOver(stale: boolean): Injection {
  return (book, random) => {
    const drawn = drawSum(book, random, ["total", "subtotal"]);
    if (!drawn) return null;
    const { spot, row, year } = drawn;
    const value = round(book, book.draft.number(spot));
    const figures = changed(book, spot, stale ? round(book, value + drawGap(book, random, value)) : value);
    return {
      accepts: ["formulas/typed-over-total", ...(stale ? SUMS : [])],
      at: [cell(spot)],
      ...figures,
      story: stale ? "a number typed over a sum, now out of date" : "a sum frozen as a number",
      consequences: [
        ...inSums(book, year, row),
        { rules: ["formulas/inconsistent-formula"], at: [cell(spot)] },
      ],
    };
  };
}

/** A sum copied from its neighbour with fixed references: it adds up the column before. */
const wrongColumn: Injection = (book, random) => {
  const drawn = drawSum(book, random, ["total", "subtotal"]);
  if (!drawn || drawn.year === 0) return null;
  const { table, row, year, spot } = drawn;
  const others = row.adds.map((i) => table.rows[i]!.figures[year - 1]!);
  const figures = changed(book, spot, sum(others));
  return {
    accepts: ["formulas/inconsistent-formula", ...SUMS],
    at: [cell(spot)],
    ...figures,
    story: "a sum that adds up the year before",
    consequences: inSums(book, year, row),
  };
};

/** A line was added under the range of a sum; in one column or in all. */
function omits(all: boolean): Injection {
  return (book, random) => {
    const drawn = drawSum(book, random, ["total", "subtotal"], 3);
    if (!drawn) return null;
    const { table, row, year, parts } = drawn;
    const lost = random.chance(0.7) ? parts.length - 1 : 0;
    const years = all ? row.figures.map((_, y) => y) : [year];
    for (const y of years) {
      const kept = row.adds.filter((_, i) => i !== lost).map((i) => table.rows[i]!.figures[y]!);
      book.draft.put(row.figures[y]!, sum(kept));
    }
    const spots = years.map((y) => row.figures[y]!);
    return {
      accepts: ["formulas/omits-line", ...(all ? [] : ["formulas/inconsistent-formula"]), ...SUMS],
      at: [...cells(spots), ...rowRange(spots)],
      story: `${all ? "sums leave" : "a sum leaves"} out "${table.rows[row.adds[lost]!]!.text}"`,
      consequences: inSums(book, all ? null : year, row),
    };
  };
}

const rowRange = (spots: readonly Spot[]) => {
  const [first, last] = [spots[0]!, spots.at(-1)!];
  return [
    {
      sheet: first.sheet,
      area: {
        row: first.row,
        column: first.column,
        rows: last.row - first.row + 1,
        columns: last.column - first.column + 1,
      },
    },
  ];
};

/** Totals over the whole column, subtotals and all. */
const sumsSubtotal: Injection = (book) => {
  const table = book.tables[0]!;
  const at = table.rows.findIndex(({ kind }) => kind === "total");
  const total = table.rows[at];
  if (!total) return null;
  const above = table.rows.slice(0, at).filter(({ figures }) => figures.length > 0);
  if (!above.some(({ kind }) => kind === "subtotal") || above.every(({ kind }) => kind === "subtotal"))
    return null;
  total.figures.forEach((spot, y) => book.draft.put(spot, sum(above.map(({ figures }) => figures[y]!))));
  return {
    accepts: ["formulas/sums-subtotal", "amounts/double-counted-subtotal", ...SUMS],
    at: [...cells(total.figures), ...rowRange(total.figures)],
    story: "totals add up lines and their subtotals",
    consequences: inSums(book, null),
  };
};

/** A sum with a cell of a row that was cleared. */
const refersToEmpty: Injection = (book, random) => {
  const drawn = drawSum(book, random, ["total"]);
  if (!drawn) return null;
  const { table, spot, parts, year, row } = drawn;
  const blank = {
    sheet: spot.sheet,
    row: table.range.row + table.range.rows + 3,
    column: table.plan.layout === "across" ? spot.column : table.range.column + table.range.columns + 2,
  };
  if (book.draft.content(blank) !== null) return null;
  const figures = changed(book, spot, plus([...parts, blank]));
  return {
    accepts: ["formulas/refers-to-empty", "formulas/inconsistent-formula"],
    at: [cell(spot)],
    ...figures,
    story: "a sum that adds a blank cell outside the table",
    consequences: inSums(book, year, row),
  };
};

/** A figure that refers to a blank cell: what stood there was moved. */
const figureOfNothing: Injection = (book, random) => {
  const drawn = drawFigure(book, random);
  if (!drawn) return null;
  const { table, spot, row, year, value } = drawn;
  const blank = {
    sheet: spot.sheet,
    row: table.range.row + table.range.rows + 6,
    column: table.range.column + table.range.columns + 3,
  };
  book.draft.put(spot, plus([blank]));
  return {
    accepts: ["formulas/refers-to-empty"],
    at: [cell(spot)],
    expected: value,
    actual: 0,
    story: "a figure taken from a blank cell",
    consequences: [
      ...inSums(book, year, row),
      { rules: ["formulas/inconsistent-formula"], at: [cell(spot)] },
    ],
  };
};

const externalLink: Injection = (book, random) => {
  const drawn = drawFigure(book, random);
  if (!drawn) return null;
  const { spot, value } = drawn;
  const file = random.pick(["Budget 2022.xlsx", "IOM_budget_v2.xlsx", "Finance.xlsx"]);
  book.draft.put(spot, opaque(`='[${file}]Sheet1'!$C$${random.int(4, 30)}`, value));
  book.draft.externalLinks.push(file);
  return {
    accepts: ["formulas/external-link"],
    at: [cell(spot)],
    story: `a figure taken from ${file}`,
    consequences: [
      { rules: ["formulas/inconsistent-formula"], at: [cell(spot)] },
      { rules: ["formulas/external-link"], at: ["anywhere"] },
    ],
  };
};

/** A correction typed into a sum. */
const constant: Injection = (book, random) => {
  const drawn = drawSum(book, random, ["total", "subtotal"]);
  if (!drawn) return null;
  const { spot, parts, year, row } = drawn;
  const gap = Math.abs(drawGap(book, random, book.draft.number(spot)));
  const figures = changed(book, spot, sum(parts, Math.max(gap, step(book))));
  return {
    accepts: ["formulas/constant-in-formula", "formulas/inconsistent-formula", ...SUMS],
    at: [cell(spot)],
    ...figures,
    story: "a correction typed into a sum",
    consequences: inSums(book, year, row),
  };
};

const unavailable: Injection = (book, random) => {
  const drawn = drawFigure(book, random);
  if (!drawn) return null;
  const { spot, year, row, table } = drawn;
  const text = random.pick([
    `=TILSAGN.TODKK(1.2,"USD",${table.years[year]})`,
    `=_xll.GETBUDGET("IOM",${table.years[year]})`,
    "=KURS_USD(A1)",
  ]);
  book.draft.put(spot, opaque(text, new CellError("#NAME?")));
  return {
    accepts: ["formulas/unavailable-function", "data/error-value"],
    at: [cell(spot)],
    actual: "#NAME?",
    story: `a function that is not there: ${text}`,
    consequences: [...inSums(book, year, row), { rules: ["formulas/"], at: [cell(spot)] }],
  };
};

const fault = (
  rule: string,
  variant: string,
  injection: Injection,
  wish: Injector["wish"] = SUMMED,
): Injector => inCells(`formulas/${rule}`, variant, "figures", wish, injection);
const BLOCKS = {
  layouts: ["activities", "lines-in-areas", "areas-in-lines"] as const,
  style: { sums: "sum" as const },
  overhead: false,
};

export const formulaFaults: readonly Injector[] = [
  fault("typed-over-total", "a sum frozen as a number", typedOver(false)),
  fault("typed-over-total", "a number typed over a sum, out of date", typedOver(true)),
  fault("inconsistent-formula", "a sum of the year before", wrongColumn),
  fault("omits-line", "one sum leaves out a line", omits(false)),
  fault("omits-line", "all sums leave out a line", omits(true)),
  fault("sums-subtotal", "totals add lines and subtotals", sumsSubtotal, BLOCKS),
  fault("refers-to-empty", "a sum adds a blank cell", refersToEmpty),
  fault("refers-to-empty", "a figure taken from a blank cell", figureOfNothing, { layouts: LAYOUTS }),
  fault("external-link", "a figure from another file", externalLink, { layouts: LAYOUTS }),
  fault("constant-in-formula", "a correction typed into a sum", constant),
  fault("unavailable-function", "a function that is not there", unavailable, { layouts: LAYOUTS }),
];
