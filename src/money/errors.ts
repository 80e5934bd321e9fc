/**
 * What can be wrong with a money question. The problem's name is the key of its message (functions/messages.ts);
 * `data` fills the message's placeholders.
 */

export interface MoneyProblems extends GridProblems {
  /** No currency of that name. */
  unknownCurrency: { text: string; known: readonly string[] };
  /** Not a year, month or date. */
  badPeriod: { text: string };
  /** Text that may be either of two dates: "06/07/2022". */
  ambiguousDate: { text: string; one: string; other: string };
  /** "June 15": a month and its year, or a day of the month whose year is not said; `month` is the former. */
  dayOrYear: { text: string; month: string };
  /** A date whose year has two digits that could be its day as well: "30-06-22"; `one` is the likeliest meaning. */
  shortYear: { text: string; one: string };
  /** Neither "average" nor "daily". */
  unknownBasis: { text: string };
  /** A daily rate was asked for a year or month. */
  dailyNeedsDate: { period: string };
  /** A date before the first bundled daily rate; `currency` is the one that a planning rate would help, `month` the date's. */
  beforeDailyRates: { currency: string; date: string; month: string; first: string };
  /** A date after the last bundled daily rate. */
  afterDailyRates: { currency: string; date: string; last: string };
  /** A date in a stretch of time for which the bundled daily rates are missing, and the last and next days that have some. */
  dailyGap: { currency: string; date: string; before: string; after: string };
  /** The file of daily rates did not come. */
  dailyNotLoaded: Record<string, never>;
  /** A year or month outside the published rates. */
  noRate: { currency: string; period: string; first: string; last: string };
  /** A rate below or equal to zero in a table of planning rates; `row` counts from 1. */
  badPlanningRate: { row: number; value: string };
  /** Planning rate more than four times away from the published one: turned round, or in another unit. */
  strangePlanningRate: StrangeRate;
  /** Planning rate that is dollars for a unit of the currency; `turned` is 1 / rate. */
  turnedPlanningRate: StrangeRate & { turned: string };
  /** Two planning rates for one currency and period. */
  doublePlanningRate: { row: number; currency: string; period: string };
  /** The row of planning rates that would answer has no rate yet. */
  emptyPlanningRate: { row: number; currency: string; period: string };
  noWeights: Record<string, never>;
  /** `position` counts from 1. */
  negativeWeight: { position: number; value: string };
  zeroWeights: Record<string, never>;
  /** Shares of amounts that are all zero. */
  zeroAmounts: Record<string, never>;
  badUnit: { value: string };
  badDecimals: { value: string };
  zeroWhole: Record<string, never>;
  /** A rate of indirect cost below 0, or of 1 (100 %) and more. */
  badOverheadRate: { value: string };
}

interface StrangeRate {
  row: number;
  rate: string;
  currency: string;
  published: string;
  unit: string;
}

/**
 * What can be wrong with an allocation in a grid (allocateGrid.ts). Positions, rows and columns count from 1; lists of them are text: "2, 5–7".
 */
interface GridProblems {
  /** The weights are not as many rows and columns as there are totals. */
  gridShape: { rows: number; columns: number; rowTotals: number; columnTotals: number };
  negativeGridWeight: { row: number; column: number; value: string };
  /** The largest weight is more than 10^50 times the smallest above zero. */
  weightsTooFarApart: { largest: string; smallest: string };
  /** A level of row groups does not name the group of each row. */
  groupsShape: { level: number; labels: number; rows: number };
  /** The row totals add to another sum than the column totals. */
  differentSums: { rows: string; columns: string; difference: string };
  /** A total of the other sign than the rest. */
  rowSign: { row: number; value: string };
  columnSign: { column: number; value: string };
  /** A total that is no multiple of the unit; `fitting` is the largest power of ten that all totals are multiples of. */
  rowNotInUnits: { row: number; value: string; unit: string; fitting: string };
  columnNotInUnits: { column: number; value: string; unit: string; fitting: string };
  /** A total above zero where all weights are zero. */
  emptyRow: { row: number; value: string };
  emptyColumn: { column: number; value: string };
  /** These rows need more than all the columns hold in which they have a weight. */
  rowsExceedColumns: { rows: string; needed: string; columns: string; available: string };
  /** These columns need more than all the rows hold in which they have a weight. */
  columnsExceedRows: { columns: string; needed: string; rows: string; available: string };
}

export type MoneyProblem = keyof MoneyProblems;

/** Problems that mean "no such figure or table exists" rather than "wrong argument". */
const NOT_FOUND: ReadonlySet<MoneyProblem> = new Set([
  "beforeDailyRates",
  "afterDailyRates",
  "dailyGap",
  "dailyNotLoaded",
  "noRate",
  "emptyPlanningRate",
  "differentSums",
  "rowSign",
  "columnSign",
  "rowNotInUnits",
  "columnNotInUnits",
  "emptyRow",
  "emptyColumn",
  "rowsExceedColumns",
  "columnsExceedRows",
]);

export class MoneyError<P extends MoneyProblem = MoneyProblem> extends Error {
  override readonly name = "MoneyError";

  constructor(
    readonly problem: P,
    readonly data: MoneyProblems[P],
    options?: ErrorOptions,
  ) {
    super(`${problem} ${JSON.stringify(data)}`, options);
  }

  get notFound(): boolean {
    return NOT_FOUND.has(this.problem);
  }
}
