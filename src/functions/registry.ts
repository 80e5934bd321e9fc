/**
 * Every custom function with all that is told about it: for the command line's eval, the reference page and the pane.
 * English comes from functions.json, which is made from the functions' JSDoc; the rest stands beside each function.
 */

import type { Language } from "../i18n/translator";
import metadata from "./functions.json";
import type { FunctionGroup, FunctionHelp, FunctionResult } from "./help";
import { allocate, allocateHelp } from "./library/allocate";
import { areas, areasHelp } from "./library/areas";
import { budget, budgetHelp } from "./library/budget";
import { cite, citeHelp } from "./library/cite";
import { convert, convertHelp } from "./library/convert";
import { dataset, datasetHelp } from "./library/dataset";
import { indicator, indicatorHelp } from "./library/indicator";
import { indicators, indicatorsHelp } from "./library/indicators";
import { lines, linesHelp } from "./library/lines";
import { rate, rateHelp } from "./library/rate";
import { rateSource, rateSourceHelp } from "./library/rateSource";
import { share, shareHelp } from "./library/share";
import { shares, sharesHelp } from "./library/shares";
import { toDkk, toDkkHelp } from "./library/toDkk";
import { toUsd, toUsdHelp } from "./library/toUsd";
import { years, yearsHelp } from "./library/years";

export const NAMESPACE = "TILSAGN";

export interface FunctionParameter {
  readonly name: string;
  readonly optional: boolean;
  /** Takes a range; otherwise one cell. */
  readonly range: boolean;
  readonly description: Readonly<Record<Language, string>>;
}

export interface FunctionEntry {
  /** "TOUSD" */
  readonly id: string;
  /** "TILSAGN.TOUSD" */
  readonly name: string;
  readonly group: FunctionGroup;
  readonly description: Readonly<Record<Language, string>>;
  readonly parameters: readonly FunctionParameter[];
  /** Whole formulas as Excel stores them, the plainest first. */
  readonly examples: readonly [string, ...string[]];
  /**
   * Calls the function with arguments as a cell gives them; a promise where it looks into a pack that is not at hand
   * yet. Throws, or rejects with, FunctionError and MoneyError; see explain().
   */
  run(args: readonly unknown[]): FunctionResult | Promise<FunctionResult>;
}

type Implementation = (...args: never[]) => unknown;

/** In the order in which people look for them. */
const library: Readonly<Record<string, readonly [Implementation, FunctionHelp]>> = {
  TOUSD: [toUsd, toUsdHelp],
  TODKK: [toDkk, toDkkHelp],
  CONVERT: [convert, convertHelp],
  RATE: [rate, rateHelp],
  RATESOURCE: [rateSource, rateSourceHelp],
  ALLOCATE: [allocate, allocateHelp],
  SHARE: [share, shareHelp],
  SHARES: [shares, sharesHelp],
  BUDGET: [budget, budgetHelp],
  AREAS: [areas, areasHelp],
  LINES: [lines, linesHelp],
  YEARS: [years, yearsHelp],
  INDICATOR: [indicator, indicatorHelp],
  INDICATORS: [indicators, indicatorsHelp],
  DATASET: [dataset, datasetHelp],
  CITE: [cite, citeHelp],
};

interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}

function entry(id: string, [implementation, help]: readonly [Implementation, FunctionHelp]): FunctionEntry {
  const english = metadata.functions.find((one) => one.id === id);
  if (!english) throw new Error(`${id} is not in functions.json: run npm run generate`);
  const parameters: readonly ParameterMetadata[] = english.parameters;
  const call = implementation as (...args: readonly unknown[]) => ReturnType<FunctionEntry["run"]>;
  return {
    id,
    name: `${NAMESPACE}.${id}`,
    group: help.group,
    description: { en: english.description, da: help.danish.description },
    parameters: parameters.map(({ name, description = "", optional = false, dimensionality }) => ({
      name,
      optional,
      range: dimensionality === "matrix",
      description: { en: description, da: help.danish.parameters[name] ?? description },
    })),
    examples: help.examples,
    // Excel may append its own object after the last parameter.
    run: (args) => call(...args.slice(0, parameters.length)),
  };
}

export const registry: readonly FunctionEntry[] = Object.entries(library).map(([id, one]) => entry(id, one));

/** The function of that name, with or without the namespace, in any case. */
export function findFunction(name: string): FunctionEntry | undefined {
  const wanted = name.toUpperCase();
  return registry.find((one) => one.id === wanted || one.name === wanted);
}
