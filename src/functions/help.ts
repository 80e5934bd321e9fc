/** What a custom function tells about itself beside its JSDoc, which holds the English. */

import type { CellResult } from "./arguments";

export type FunctionGroup = "convert" | "allocate" | "look-up";

export type FunctionResult = CellResult | readonly (readonly CellResult[])[];

export interface FunctionHelp {
  readonly group: FunctionGroup;
  /** The texts of the JSDoc in Danish: the description, and each parameter by name. */
  readonly danish: { readonly description: string; readonly parameters: Readonly<Record<string, string>> };
  /** Whole formulas as Excel stores them, the plainest first. */
  readonly examples: readonly [string, ...string[]];
}
