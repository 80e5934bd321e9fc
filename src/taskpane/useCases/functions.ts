/** The custom functions as the user meets them: found by a word, with an example and what it gives. */

import { parse, tokenize, type AstExpression } from "@borgar/fx";
import type { CellResult } from "../../functions/arguments";
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

/** What an example gives, as rows of cells; null where it can only be computed in a workbook. */
export function exampleResult(entry: FunctionEntry): readonly (readonly CellResult[])[] | null {
  const node = parse(tokenize(entry.examples[0]));
  if (node.type !== "CallExpression") return null;
  const args = node.arguments.map((argument) => (argument ? constant(argument as AstExpression) : null));
  if (args.includes(undefined)) return null;
  const result = entry.run(
    args.map((value, at) => (entry.parameters[at]?.range && !Array.isArray(value) ? [[value]] : value)),
  );
  return Array.isArray(result) ? (result as readonly (readonly CellResult[])[]) : [[result as CellResult]];
}

/** A number, text, TRUE, FALSE or an array of them, as Excel hands it to a function; undefined for anything else. */
function constant(node: AstExpression): unknown {
  if (node.type === "Literal") return node.value;
  if (node.type === "ArrayExpression") {
    return node.elements.map((row) => row.map((element) => constant(element as AstExpression)));
  }
  return undefined;
}
