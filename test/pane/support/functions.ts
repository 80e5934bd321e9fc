import { findFunction, type FunctionEntry } from "../../../src/functions/registry";

/** The function of that name; a test that asks for another is wrong. */
export function functionOf(name: string): FunctionEntry {
  const found = findFunction(name);
  if (!found) throw new Error(`No function ${name}`);
  return found;
}
