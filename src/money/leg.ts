/** One figure that a rate rests on, and where it comes from. */

import type { Currency } from "./currency";

/** Where published figures come from; the same for all of a series. */
export interface RateSource {
  readonly publisher: string;
  /** Under which name it is published: "H.10/G.5". */
  readonly release: string;
  /** "AEXDNUS" */
  readonly series: string;
  /** Through whom, where it was not the publisher: "FRED, Federal Reserve Bank of St. Louis". */
  readonly via?: string | undefined;
  /** What the figure is: "average of daily New York noon buying rates". */
  readonly definition: string;
  /** Day of the copy from which the figures were taken: "2026-07-21". */
  readonly snapshot: string;
  /** Why the copy deserves less trust than the publisher's own figures, if it does. */
  readonly caution?: string | undefined;
}

/** A figure against the US dollar or the euro. */
export interface RateLeg {
  readonly currency: Currency;
  readonly base: "USD" | "EUR";
  /** Units of `currency` for 1 `base`, as printed or as planned: "7.0786". */
  readonly perBase: string;
  /** The period of the figure: "2022", "2022-06", "2022-06-15". */
  readonly period: string;
  /** null for a planning rate. */
  readonly source: RateSource | null;
}
