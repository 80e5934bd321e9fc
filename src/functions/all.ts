/** Every custom function by its id: all that the functions' bundle needs of them. */

import { FunctionError } from "./errors";
import type { FunctionHelp, FunctionResult } from "./help";
import { allocate, allocateHelp } from "./library/allocate";
import { allocateGrid, allocateGridHelp } from "./library/allocateGrid";
import { areas, areasHelp } from "./library/areas";
import { budget, budgetHelp } from "./library/budget";
import { cite, citeHelp } from "./library/cite";
import { convert, convertHelp } from "./library/convert";
import { dataset, datasetHelp } from "./library/dataset";
import { indicator, indicatorHelp } from "./library/indicator";
import { indicators, indicatorsHelp } from "./library/indicators";
import { lines, linesHelp } from "./library/lines";
import { netOfOverhead, netOfOverheadHelp } from "./library/netOfOverhead";
import { overhead, overheadHelp } from "./library/overhead";
import { rate, rateHelp } from "./library/rate";
import { rateSource, rateSourceHelp } from "./library/rateSource";
import { share, shareHelp } from "./library/share";
import { shares, sharesHelp } from "./library/shares";
import { toDkk, toDkkHelp } from "./library/toDkk";
import { toUsd, toUsdHelp } from "./library/toUsd";
import { years, yearsHelp } from "./library/years";

type Implementation = (...args: never[]) => unknown;

/** A function with what it tells about itself. */
export type ListedFunction = readonly [Implementation, FunctionHelp];

/**
 * Calls a function with arguments as a cell gives them; a promise where it looks into a pack that is not at hand yet.
 * Throws, or rejects with, FunctionError and MoneyError; see explain().
 */
export type Caller = (args: readonly unknown[]) => FunctionResult | Promise<FunctionResult>;

export function caller(implementation: Implementation): Caller {
  const call = implementation as (...args: readonly unknown[]) => ReturnType<Caller>;
  const { length } = implementation;
  // Excel may append its own object after the last parameter.
  return (args) => {
    const result = call(...(args.length > length ? args.slice(0, length) : args));
    return result instanceof Promise ? result.then(finite) : finite(result);
  };
}

/** The result, unless a number in it is larger than a cell can hold: Excel would show 0. Throws tooLarge. */
function finite(result: FunctionResult): FunctionResult {
  if (typeof result === "number") refuseInfinity(result);
  else if (typeof result === "object") {
    for (const row of result) for (const cell of row) if (typeof cell === "number") refuseInfinity(cell);
  }
  return result;
}

function refuseInfinity(number: number): void {
  if (!Number.isFinite(number)) throw new FunctionError("tooLarge", {});
}

/** By id, in the order in which people look for them. */
export const allFunctions: Readonly<Record<string, ListedFunction>> = {
  TOUSD: [toUsd, toUsdHelp],
  TODKK: [toDkk, toDkkHelp],
  CONVERT: [convert, convertHelp],
  RATE: [rate, rateHelp],
  RATESOURCE: [rateSource, rateSourceHelp],
  ALLOCATE: [allocate, allocateHelp],
  ALLOCATEGRID: [allocateGrid, allocateGridHelp],
  SHARE: [share, shareHelp],
  SHARES: [shares, sharesHelp],
  OVERHEAD: [overhead, overheadHelp],
  NETOFOVERHEAD: [netOfOverhead, netOfOverheadHelp],
  BUDGET: [budget, budgetHelp],
  AREAS: [areas, areasHelp],
  LINES: [lines, linesHelp],
  YEARS: [years, yearsHelp],
  INDICATOR: [indicator, indicatorHelp],
  INDICATORS: [indicators, indicatorsHelp],
  DATASET: [dataset, datasetHelp],
  CITE: [cite, citeHelp],
};
