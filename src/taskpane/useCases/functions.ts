/** The custom functions as the user meets them: found by a word, with examples and what they give. */

import { useEffect, useState } from "react";
import type { CellResult } from "../../functions/arguments";
import { evaluate } from "../../functions/evaluate";
import type { FunctionGroup, FunctionResult } from "../../functions/help";
import { registry, type FunctionEntry, type FunctionParameter } from "../../functions/registry";
import type { Language } from "../../i18n/translator";
import { normaliseName } from "../../strategy/names";

export type { FunctionEntry, FunctionParameter };

/** The groups that functions are in, in the order in which the first of each is registered. */
export const FUNCTION_GROUPS: readonly FunctionGroup[] = [...new Set(registry.map(({ group }) => group))];

/** What of a function a query is compared with, the most telling first. */
const searched: ReadonlyMap<FunctionEntry, readonly string[]> = new Map(
  registry.map((entry) => [
    entry,
    [
      entry.name,
      [entry.description.en, entry.description.da].join(" "),
      entry.parameters.flatMap(({ name, description }) => [name, description.en, description.da]).join(" "),
    ].map(normaliseName),
  ]),
);

/**
 * The functions whose name, description or parameters hold every word of the query, in either language; first those
 * that say it in their name, then in their description.
 */
export function searchFunctions(query: string): readonly FunctionEntry[] {
  if (query.trim() === "") return registry;
  const words = normaliseName(query).split(" ").filter(Boolean);
  if (words.length === 0) return [];
  const rank = (entry: FunctionEntry): number => {
    const texts = searched.get(entry)!;
    const depths = words.map((word) => texts.findIndex((text) => text.includes(word)));
    return depths.includes(-1) ? -1 : Math.max(...depths);
  };
  return registry
    .map((entry) => ({ entry, depth: rank(entry) }))
    .filter(({ depth }) => depth >= 0)
    .sort((one, other) => one.depth - other.depth)
    .map(({ entry }) => entry);
}

export type ResultRows = readonly (readonly CellResult[])[];

/** What a call gives: cells, or an error as the cell shows it, with the reason. */
export type CallResult =
  { readonly rows: ResultRows } | { readonly error: { readonly code: string; readonly message: string } };

export function rowsOfResult(value: FunctionResult): ResultRows {
  return Array.isArray(value) ? (value as ResultRows) : [[value as CellResult]];
}

/** What a formula of constants gives. */
export async function exampleResult(formula: string, language: Language): Promise<CallResult> {
  const evaluation = await evaluate(formula, language);
  return "error" in evaluation ? evaluation : { rows: rowsOfResult(evaluation.value) };
}

/** exampleResult() once it is known; null before that. Throws in rendering what was no answer but a fault. */
export function useExampleResult(formula: string, language: Language): CallResult | null {
  const key = `${language} ${formula}`;
  const [known, setKnown] = useState<{ readonly key: string; readonly result: CallResult }>();
  const [fault, setFault] = useState<{ readonly error: unknown }>();
  useEffect(() => {
    let live = true;
    exampleResult(formula, language).then(
      (result) => live && setKnown({ key: `${language} ${formula}`, result }),
      (error: unknown) => live && setFault({ error }),
    );
    return () => {
      live = false;
    };
  }, [formula, language]);
  if (fault) throw fault.error;
  return known?.key === key ? known.result : null;
}
