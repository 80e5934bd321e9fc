/**
 * Every custom function with all that is told about it: for the command line's eval, the reference page and the pane.
 * The functions' own bundle does without (all.ts).
 * English comes from functions.json, which is made from the functions' JSDoc; the rest stands beside each function.
 */

import type { Language } from "../i18n/translator";
import type { Caller, ListedFunction } from "./all";
import { allFunctions, caller } from "./all";
import metadata from "./functions.json";
import type { FunctionGroup } from "./help";

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
  readonly run: Caller;
}

interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}

function entry(id: string, [implementation, help]: ListedFunction): FunctionEntry {
  const english = metadata.functions.find((one) => one.id === id);
  if (!english) throw new Error(`${id} is not in functions.json: run npm run generate`);
  const parameters: readonly ParameterMetadata[] = english.parameters;
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
    run: caller(implementation),
  };
}

export const registry: readonly FunctionEntry[] = Object.entries(allFunctions).map(([id, one]) =>
  entry(id, one),
);

/** The function of that name, with or without the namespace, in any case. */
export function findFunction(name: string): FunctionEntry | undefined {
  const wanted = name.toUpperCase();
  return registry.find((one) => one.id === wanted || one.name === wanted);
}
