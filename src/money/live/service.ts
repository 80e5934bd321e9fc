/** What is asked of a service of exchange rates, and what its answers come to. Nothing here reaches the network. */

import type { Currency } from "../currency";
import type { Decimal } from "../decimal";

/** The currencies that have a rate against the US dollar. */
export type Quoted = Exclude<Currency, "USD">;

export interface LiveRequest {
  /** At least one. */
  readonly currencies: readonly Quoted[];
  /** First and last day: "2026-06-01", "2026-06-30". */
  readonly from: string;
  readonly to: string;
}

/** The rate of one day. */
export interface LiveRate {
  readonly currency: Quoted;
  /** "2026-06-15" */
  readonly date: string;
  /** Units of the currency for 1 US dollar, as the service says it or exactly what follows from that. */
  readonly perUsd: Decimal;
}

export interface LiveService {
  readonly id: "frankfurter" | "statbank";
  /** Where it is: "https://api.frankfurter.dev". The pages' content security policy allows these and no others. */
  readonly origin: string;
  /** First day for which it has rates. */
  readonly first: string;
  /** Path and query of the request; nothing else is sent. */
  path(request: LiveRequest): string;
  /**
   * The rates of an answer, by currency in the order of the request and by day. All of it is checked, and it is taken
   * whole or not at all. Throws LiveError.
   */
  parse(text: string, request: LiveRequest): readonly LiveRate[];
  /** Publisher, series and definition in one line of English, as RATESOURCE words them. */
  readonly source: string;
}
