/** What a call would give, before it stands in a cell. */

import type { Argument } from "../../build/insertFormula";
import { explain } from "../../functions/explain";
import { runLifted } from "../../functions/lifted";
import type { FunctionEntry } from "../../functions/registry";
import type { Language } from "../../i18n/translator";
import type { RangeRef } from "../../workbook/address";
import type { CellValue } from "../../workbook/cells";
import type { WorkbookDoor } from "../../workbook/door";
import { rowsOfResult, type CallResult } from "./functions";
import { isKnownReference, rangeOfReference } from "./referenceRange";

/** References to more cells than this are not read for a preview. */
const MOST_CELLS = 50_000;

/** An argument with the cells that it refers to, if it does and they are known. */
export interface CallArgument {
  readonly argument: Argument;
  readonly range: RangeRef | null;
}

export type ValueRows = readonly (readonly CellValue[])[];

export interface CallPreview {
  /** What each argument stands for now; null where it is left out, or where only Excel knows. */
  readonly values: readonly (ValueRows | null)[];
  /** The cells that names and tables among the arguments mean. */
  readonly named: readonly RangeRef[];
  /** References to names and tables that the workbook has not. */
  readonly unknown: readonly string[];
  /** null where an argument is not known, or too large to be read. */
  readonly result: CallResult | null;
}

/** Whether every parameter that must be given is. */
export function missingArguments(
  { parameters }: FunctionEntry,
  args: readonly Argument[],
): readonly string[] {
  return parameters
    .filter(({ optional }, at) => !optional && (args[at]?.kind ?? "leftOut") === "leftOut")
    .map(({ name }) => name);
}

/**
 * Computes the call with what stands in the workbook now: one round trip for all references together, two more where
 * names or tables are among them, none where there are none. Rejects with DoorError where the workbook does not answer.
 * @param sheet the sheet that the formula goes to, whose own names are meant first
 */
export async function previewCall(
  door: WorkbookDoor,
  entry: FunctionEntry,
  args: readonly CallArgument[],
  language: Language,
  sheet: string | null = null,
): Promise<CallPreview> {
  const { found, unknown } = await located(door, args, sheet);
  const values = await valuesOf(door, found);
  const named = found.flatMap(({ range }, at) => (range && !args[at]!.range ? [range] : []));
  const isKnown = args.every(({ argument }, at) => argument.kind !== "reference" || values[at] !== null);
  const isWhole = missingArguments(
    entry,
    args.map(({ argument }) => argument),
  );
  if (!isKnown || isWhole.length > 0) return { values, named, unknown, result: null };
  return { values, named, unknown, result: await call(entry, args, values, language) };
}

/** The arguments, with the cells that names and parts of tables mean. */
async function located(
  door: WorkbookDoor,
  args: readonly CallArgument[],
  sheet: string | null,
): Promise<{ found: readonly CallArgument[]; unknown: readonly string[] }> {
  const isNamed = ({ argument, range }: CallArgument): boolean =>
    argument.kind === "reference" && range === null;
  if (!args.some(isNamed)) return { found: args, unknown: [] };
  const places = await door.places();
  const unknown: string[] = [];
  const found = args.map((one) => {
    if (!isNamed(one) || one.argument.kind !== "reference") return one;
    const { text } = one.argument;
    if (!isKnownReference(text, places)) unknown.push(text);
    return { ...one, range: rangeOfReference(text, sheet, places) };
  });
  return { found, unknown };
}

async function valuesOf(
  door: WorkbookDoor,
  args: readonly CallArgument[],
): Promise<readonly (ValueRows | null)[]> {
  const ranges = args.flatMap(({ range }) => (range ? [range] : []));
  const cells = ranges.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  const read = cells === 0 || cells > MOST_CELLS ? [] : await door.values(ranges);
  let next = 0;
  return args.map(({ argument, range }) => {
    if (range) return read[next++] ?? null;
    if (argument.kind !== "constant") return null;
    return typeof argument.value === "object" ? argument.value : [[argument.value]];
  });
}

async function call(
  entry: FunctionEntry,
  args: readonly CallArgument[],
  values: readonly (ValueRows | null)[],
  language: Language,
): Promise<CallResult> {
  const last = args.findLastIndex(({ argument }) => argument.kind !== "leftOut");
  try {
    return { rows: rowsOfResult(await runLifted(entry, values.slice(0, last + 1))) };
  } catch (error) {
    const explanation = explain(error, language);
    if (explanation) return { error: explanation };
    throw error;
  }
}
