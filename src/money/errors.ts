/**
 * What can be wrong with a money question. The problem's name is the key of its message (functions/messages.ts);
 * `data` fills the message's placeholders.
 */

export interface MoneyProblems {
  /** No currency of that name. */
  unknownCurrency: { text: string; known: string };
  /** Not a year, month or date. */
  badPeriod: { text: string };
  /** Neither "average" nor "daily". */
  unknownBasis: { text: string };
  /** A daily rate was asked for a year or month. */
  dailyNeedsDate: { period: string };
  /** A date was given, and there are no daily rates. */
  noDailyRates: { date: string; month: string; year: string };
  /** Outside the published rates. */
  noRate: { period: string; first: string; last: string };
  /** A rate below or equal to zero in a table of planning rates; `row` counts from 1. */
  badPlanningRate: { row: number; text: string };
  /** Planning rate more than four times away from the published one: turned round, or in another unit. */
  strangePlanningRate: { row: number; rate: string; currency: string; published: string; unit: string };
  /** Two planning rates for one currency and period. */
  doublePlanningRate: { row: number; currency: string; period: string };
  noWeights: Record<string, never>;
  /** `position` counts from 1. */
  negativeWeight: { position: number; value: string };
  zeroWeights: Record<string, never>;
  badUnit: { value: string };
  badDecimals: { value: string };
  zeroWhole: Record<string, never>;
}

export type MoneyProblem = keyof MoneyProblems;

/** Problems that mean "nothing found" rather than "wrong argument". */
const NOT_FOUND: ReadonlySet<MoneyProblem> = new Set(["noDailyRates", "noRate"]);

export class MoneyError<P extends MoneyProblem = MoneyProblem> extends Error {
  override readonly name = "MoneyError";

  constructor(
    readonly problem: P,
    readonly data: MoneyProblems[P],
  ) {
    super(`${problem} ${JSON.stringify(data)}`);
  }

  get notFound(): boolean {
    return NOT_FOUND.has(this.problem);
  }
}
