/** functions.json as Excel reads it, and what o-spreadsheet has to know of a function. */

import type { AddFunctionDescription, ArgDefinition, EvalContext } from "@odoo/o-spreadsheet";
import type { Compute, EvaluatedArgument } from "./customFunctionArguments";

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: "any" | "boolean" | "number" | "string";
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result?: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: {
    readonly requiresAddress?: boolean;
    readonly cancelable?: boolean;
    readonly stream?: boolean;
    readonly volatile?: boolean;
  };
}

export interface FunctionsJson {
  readonly functions: readonly FunctionMetadata[];
  /** Error values are handed to parameters of type any rather than passed on as the result. */
  readonly allowErrorForDataTypeAny?: boolean;
}

export const fullName = (namespace = "TILSAGN", { name }: FunctionMetadata): string =>
  `${namespace}.${name}`.toUpperCase();

export const takesErrors = (json: FunctionsJson, { type = "any" }: ParameterMetadata): boolean =>
  json.allowErrorForDataTypeAny === true && type === "any";

/** The function for o-spreadsheet's registry; names and descriptions show in its formula help. */
export function qualified(
  json: FunctionsJson,
  metadata: FunctionMetadata,
  compute: Compute,
): AddFunctionDescription {
  return {
    description: metadata.description ?? metadata.name,
    category: "Tilsagn",
    isExported: true,
    args: metadata.parameters.map((parameter): ArgDefinition => {
      const matrix = parameter.dimensionality === "matrix";
      return {
        name: parameter.name,
        description: parameter.description ?? "",
        type: matrix ? ["ANY", "RANGE<ANY>"] : ["ANY"],
        acceptMatrix: matrix,
        acceptErrors: takesErrors(json, parameter),
        ...(parameter.optional ? { optional: true } : {}),
        ...(parameter.repeating ? { repeating: true } : {}),
      };
    }),
    compute(this: EvalContext, ...args) {
      return compute(args as EvaluatedArgument[], this.__originCellPosition, this.getters);
    },
  };
}
