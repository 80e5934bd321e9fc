/**
 * What can be wrong with an answer of a service of exchange rates. The problem's name is the key of its message in the
 * pane; `data` fills the message's placeholders.
 */

export interface LiveProblems {
  /** A web page where rates should be: a login of the network, or a page about an error. */
  page: Record<string, never>;
  /** Neither rates in the agreed form nor a web page. */
  garbage: Record<string, never>;
  /** An entry of the answer, counted from 1, that lacks something or has something else in its place. */
  badEntry: { entry: number };
  /** Rates against another currency than the one that was asked for. */
  otherBase: { found: string; wanted: string };
  /** A currency, or a series, that nobody asked for. */
  otherCurrency: { found: string };
  otherSeries: { found: string };
  /** A day that the calendar does not have. */
  badDate: { text: string };
  /** A day that was not asked for. */
  otherDay: { date: string; from: string; to: string };
  /** Two rates for one currency and day. */
  doubleDay: { currency: string; date: string };
  /** Zero, below zero or no number. */
  badRate: { currency: string; date: string; text: string };
  /** More than four times away from the published averages. */
  strangeRate: { currency: string; date: string; text: string };
  /** The form is right, but there is no rate in it, or none of one currency. */
  noRates: { from: string; to: string };
  noRatesOf: { currency: string; from: string; to: string };
}

export type LiveProblem = keyof LiveProblems;

export class LiveError<P extends LiveProblem = LiveProblem> extends Error {
  override readonly name = "LiveError";

  constructor(
    readonly problem: P,
    readonly data: LiveProblems[P],
    options?: ErrorOptions,
  ) {
    super(`${problem} ${JSON.stringify(data)}`, options);
  }
}
