import { allocateGrid as allocateGridExactly } from "../../money/allocateGrid";
import { Decimal, toDoubles } from "../../money/decimal";
import { asShown, inOneList, numbers, optionalNumber, optionalText, rowsOf } from "../arguments";
import { FunctionError } from "../errors";
import type { FunctionHelp } from "../help";

/** More cells than this would keep Excel waiting for seconds. */
const MOST_CELLS = 10_000;

/**
 * Splits totals over a table so that its rows and its columns add to the given totals exactly, in multiples of a unit.
 * Each cell is less than one unit from its proportional amount; a weight of 0 gets 0. If no table meets the totals, the answer is #N/A with the reason.
 * @customfunction ALLOCATEGRID
 * @param rowTotals The totals of the rows, from top to bottom.
 * @param columnTotals The totals of the columns, from left to right; together they are as much as the row totals.
 * @param weights The weights, zero or more: one row for each row total, one column for each column total. A blank cell weighs 0. The result has this shape.
 * @param unit The cells are multiples of this: 1 (default), 0.01, 1000, … So must the totals be.
 * @param groups Names of groups of rows whose subtotals hold as well: one label a row, a column for each level, the outermost first.
 * @returns The table, in the shape of the weights.
 */
export function allocateGrid(
  rowTotals: unknown[][],
  columnTotals: unknown[][],
  weights: unknown[][],
  unit?: unknown[][],
  groups?: unknown[][],
): number[][] {
  const cells = rowsOf(weights);
  const size = cells.length * (cells[0]?.length ?? 0);
  if (size > MOST_CELLS) throw new FunctionError("gridTooLarge", { cells: size, most: MOST_CELLS });
  return allocateGridExactly(
    totals(rowTotals, "rowTotals"),
    totals(columnTotals, "columnTotals"),
    numbers(weights, "weights"),
    optionalNumber(unit, "unit", new Decimal(1)),
    groupLevels(groups),
  ).map(toDoubles);
}

function totals(range: unknown, argument: string): Decimal[] {
  return inOneList(numbers(range, argument)).map(asShown);
}

/** One list of labels a level; a blank label is no group. */
function groupLevels(groups: unknown): string[][] {
  const rows = groups === undefined || groups === null ? [] : rowsOf(groups);
  const levels =
    rows[0]?.map((_, level) => rows.map((row) => optionalText(row[level], "groups") ?? "")) ?? [];
  return levels.filter((labels) => labels.some((label) => label !== ""));
}

export const allocateGridHelp: FunctionHelp = {
  group: "allocate",
  danish: {
    description:
      "Fordeler beløb i en tabel, så rækker og kolonner summer præcist til de angivne summer, i hele enheder. Hver celle er mindre end en enhed fra sit forholdsmæssige beløb; vægten 0 får 0. Kan ingen tabel opfylde summerne, er svaret #N/A med grunden.",
    parameters: {
      rowTotals: "Rækkernes summer, oppefra og ned.",
      columnTotals:
        "Kolonnernes summer, fra venstre mod højre; tilsammen lige så meget som rækkernes summer.",
      weights:
        "Vægtene, nul eller derover: en række for hver rækkesum, en kolonne for hver kolonnesum. En tom celle vejer 0. Resultatet får denne form.",
      unit: "Cellerne er hele multipla heraf: 1 (standard), 0,01, 1000 … Det skal summerne også være.",
      groups:
        "Navne på grupper af rækker, hvis delsummer også skal holde: en betegnelse pr. række, en kolonne for hvert niveau, det yderste først.",
    },
  },
  examples: [
    "=TILSAGN.ALLOCATEGRID({48;50;2},{25,15,35,25},{1,1,1,1;0,0,1,1;1,1,1,1})",
    "=TILSAGN.ALLOCATEGRID({10;10},{7,13},{1,1;1,1})",
  ],
};
