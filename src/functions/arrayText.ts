/** Results in the notation in which Excel writes constants. */

import type { CellResult } from "./arguments";
import type { FunctionResult } from "./help";

/** A value as a constant: 2.5, "text", TRUE. */
function constantText(value: CellResult): string {
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** A value, or an array constant: {1,2;3,4}, a line for each row where there are several columns. */
export function arrayText(result: FunctionResult): string {
  if (typeof result !== "object") return constantText(result);
  const rows = result.map((row) => row.map(constantText).join(","));
  return `{${rows.join(result[0]!.length > 1 ? ";\n " : ";")}}`;
}
