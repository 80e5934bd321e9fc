/** functions.json: what Microsoft's generator reads from the JSDoc, and what it cannot say. */

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";

interface Described {
  description?: string;
}

export interface FunctionMetadata extends Described {
  readonly id: string;
  readonly parameters: (Described & { readonly name: string; readonly optional?: boolean })[];
}

const oneLine = (described: Described): void => {
  described.description = (described.description ?? "").replace(/\s+/g, " ").trim();
};

/**
 * The text of functions.json for the functions of a folder. Error values come in as arguments, so that a message can
 * name the cell; values with a data type of their own stay out, because a date would arrive as an object.
 */
export async function functionsMetadata(folder: string): Promise<string> {
  const files = readdirSync(folder).sort();
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(
    files.map((file) => join(folder, file)),
  );
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const { functions } = JSON.parse(metadataJson) as { functions: FunctionMetadata[] };
  for (const one of functions) [one, ...one.parameters].forEach(oneLine);
  return `${JSON.stringify({ allowErrorForDataTypeAny: true, functions }, null, 2)}\n`;
}
