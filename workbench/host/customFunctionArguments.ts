/** From what o-spreadsheet computed to what the page's function is given. */

import type { CellPosition, FunctionResultObject, Model } from "@odoo/o-spreadsheet";
import { takesErrors } from "./customFunctionMetadata";
import type { FunctionMetadata, FunctionsJson, ParameterMetadata } from "./customFunctionMetadata";
import { busy } from "./customFunctionResults";
import type { SheetResult } from "./customFunctionResults";
import { errorText } from "./spreadsheet/cells";
import { library } from "./spreadsheet/library";

/** One value, a rectangle column by column, or nothing where an argument was left out. */
export type EvaluatedArgument = FunctionResultObject | FunctionResultObject[][] | undefined;

export type Compute = (
  args: readonly EvaluatedArgument[],
  at: CellPosition | undefined,
  getters: Model["getters"],
) => SheetResult;

export interface Call {
  /** Equal for calls that give the same result. */
  readonly key: string;
  readonly functionId: string;
  readonly parameters: readonly unknown[];
  readonly address: string | null;
  readonly flags: number;
}

/** Bits of a call's flags. */
const cancelable = 1;
const errorsAllowed = 4;

class Refusal {
  constructor(readonly error: FunctionResultObject) {}
}

const wrongType = (parameter: ParameterMetadata): Refusal =>
  new Refusal({ value: "#VALUE!", message: `${parameter.name} must be of type ${parameter.type ?? "any"}.` });

/** The call, or the error that the formula has without one: an error in its arguments, or a value of the wrong type. */
export function toCall(
  json: FunctionsJson,
  metadata: FunctionMetadata,
  args: readonly EvaluatedArgument[],
  blank: null | 0,
  address: string | undefined,
): Call | { readonly error: FunctionResultObject } {
  try {
    const parameters = toParameters(json, metadata, args, blank);
    const { requiresAddress, cancelable: canCancel } = metadata.options ?? {};
    const flags = (canCancel ? cancelable : 0) | (json.allowErrorForDataTypeAny ? errorsAllowed : 0);
    const key = JSON.stringify([metadata.id, parameters, requiresAddress ? address : null]);
    return { key, functionId: metadata.id.toUpperCase(), parameters, address: address ?? null, flags };
  } catch (refusal) {
    if (refusal instanceof Refusal) return { error: refusal.error };
    throw refusal;
  }
}

/** One entry a parameter; the arguments of a repeating one together in a list. What was left out is null. */
function toParameters(
  json: FunctionsJson,
  { parameters }: FunctionMetadata,
  args: readonly EvaluatedArgument[],
  blank: null | 0,
): unknown[] {
  return parameters.map((parameter, index) => {
    const convert = (argument: EvaluatedArgument): unknown => toParameter(json, parameter, argument, blank);
    return parameter.repeating ? args.slice(index).map(convert) : convert(args[index]);
  });
}

function toParameter(
  json: FunctionsJson,
  parameter: ParameterMetadata,
  argument: EvaluatedArgument,
  blank: null | 0,
): unknown {
  if (argument === undefined) return null;
  const convert = (result: FunctionResultObject): unknown => toScalar(json, parameter, result, blank);
  const matrix = Array.isArray(argument) ? argument : [[argument]];
  if (parameter.dimensionality !== "matrix") return convert(matrix[0]![0]!);
  const rows = matrix[0]?.length ?? 0;
  return Array.from({ length: rows }, (_, row) => matrix.map((column) => convert(column[row]!)));
}

function toScalar(
  json: FunctionsJson,
  parameter: ParameterMetadata,
  result: FunctionResultObject,
  blank: null | 0,
): unknown {
  const { value } = result;
  if (library.helpers.isEvaluationError(value)) {
    // An argument that is still being computed is waited for.
    if (!takesErrors(json, parameter) || value === busy.value) throw new Refusal(result);
    return { type: "CustomFunctionError", code: errorText(String(value)) };
  }
  switch (parameter.type) {
    case "number":
      return toNumber(parameter, value);
    case "string":
      return value === null ? "" : typeof value === "boolean" ? String(value).toUpperCase() : String(value);
    case "boolean":
      if (typeof value === "string") throw wrongType(parameter);
      return Boolean(value);
    default:
      return value ?? blank;
  }
}

function toNumber(parameter: ParameterMetadata, value: unknown): number {
  if (typeof value === "string") {
    const parsed = value.trim() === "" ? NaN : Number(value);
    if (Number.isNaN(parsed)) throw wrongType(parameter);
    return parsed;
  }
  return Number(value ?? 0);
}
