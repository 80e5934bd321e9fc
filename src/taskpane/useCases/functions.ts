/** The custom functions as the user meets them: found by a word, with an example and what it gives. */

import { useEffect, useState } from "react";
import type { CellResult } from "../../functions/arguments";
import { evaluate } from "../../functions/evaluate";
import type { FunctionGroup } from "../../functions/help";
import { registry, type FunctionEntry } from "../../functions/registry";

export type { FunctionEntry };

export const FUNCTION_GROUPS: readonly FunctionGroup[] = ["convert", "allocate", "look-up"];

/** The functions whose name, description or arguments hold every word of the query, in either language. */
export function searchFunctions(query: string): readonly FunctionEntry[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return registry.filter((entry) => {
    const words = [
      entry.name,
      entry.description.en,
      entry.description.da,
      ...entry.parameters.map(({ name }) => name),
    ]
      .join(" ")
      .toLowerCase();
    return wanted.every((word) => words.includes(word));
  });
}

export type ExampleRows = readonly (readonly CellResult[])[];

/** What an example gives, as rows of cells; null where it can only be computed in a workbook. */
export async function exampleResult(entry: FunctionEntry): Promise<ExampleRows | null> {
  const evaluation = await evaluate(entry.examples[0]);
  if ("error" in evaluation) return null;
  const { value } = evaluation;
  return Array.isArray(value) ? (value as ExampleRows) : [[value as CellResult]];
}

/** exampleResult() once it is known; null before that. */
export function useExampleResult(entry: FunctionEntry): ExampleRows | null {
  const [known, setKnown] = useState<{ readonly entry: FunctionEntry; readonly rows: ExampleRows | null }>();
  useEffect(() => {
    let live = true;
    void exampleResult(entry).then((rows) => live && setKnown({ entry, rows }));
    return () => {
      live = false;
    };
  }, [entry]);
  return known?.entry === entry ? known.rows : null;
}
