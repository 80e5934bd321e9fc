/** Rates that were found before, by the arguments as they came: a sheet asks for few rates, thousands of times each. */

import type { FoundRate } from "../money/rates";
import type { PlanningRates } from "../money/planning";
import { rowsOf } from "./arguments";
import { optionalRates } from "./ratesArgument";

/** What says, beside the planning rates, which rate is asked for; as it came, not yet read. */
export interface Asked {
  readonly from: unknown;
  readonly to: unknown;
  readonly period: unknown;
  readonly basis: unknown;
}

/** More than the rates of any sheet; with so many, keeping starts anew. */
const MOST = 5_000;

type ByBasis = Map<unknown, FoundRate>;
type ByPeriod = Map<unknown, ByBasis>;
type ByTarget = Map<unknown, ByPeriod>;

function branch<V>(level: Map<unknown, Map<unknown, V>>, key: unknown): Map<unknown, V> {
  let found = level.get(key);
  if (!found) level.set(key, (found = new Map<unknown, V>()));
  return found;
}

/** A scalar is its own key; a range is another one each time. */
const isKey = (value: unknown): boolean => typeof value !== "object" || value === null;

export class KeptRates {
  private readonly bySource = new Map<unknown, ByTarget>();
  private size = 0;

  constructor(
    /** The table in which these rates were found, if there was one. */
    readonly planning?: PlanningRates,
  ) {}

  find({ from, to, period, basis }: Asked): FoundRate | undefined {
    return this.bySource.get(from)?.get(to)?.get(period)?.get(basis);
  }

  keep({ from, to, period, basis }: Asked, rate: FoundRate): void {
    if (![from, to, period, basis].every(isKey)) return;
    if (this.size === MOST) {
      this.bySource.clear();
      this.size = 0;
    }
    this.size += 1;
    branch(branch(branch(this.bySource, from), to), period).set(basis, rate);
  }
}

type Cells = readonly (readonly unknown[])[];

const published = new KeptRates();
/** Of the table of planning rates that was handed over last: a sheet hands over the same one with every call. */
let planned: { readonly cells: Cells; readonly kept: KeptRates } | undefined;

function sameCells(a: Cells, b: Cells): boolean {
  if (a.length !== b.length) return false;
  for (let r = 0; r < a.length; r++) {
    const row = a[r]!;
    const other = b[r]!;
    if (row.length !== other.length) return false;
    for (let c = 0; c < row.length; c++) if (row[c] !== other[c]) return false;
  }
  return true;
}

/** The rates found before with that argument `rates`. Throws as optionalRates(). */
export function keptRates(rates: unknown): KeptRates {
  if (rates === undefined || rates === null) return published;
  const cells = rowsOf(rates);
  if (planned && sameCells(planned.cells, cells)) return planned.kept;
  const planning = optionalRates(rates);
  if (!planning) return published;
  const kept = new KeptRates(planning);
  // A copy, since the caller's rows may change.
  planned = { cells: cells.map((row) => [...row]), kept };
  return kept;
}
