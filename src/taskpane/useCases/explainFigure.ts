/** Where the figure in a cell comes from: what it is, its source, the rate behind it, and what the review says of it. */

import { packIdOf } from "../../build/refresh";
import { ownCallsIn, type OwnArgument, type OwnCall } from "../../build/ownCalls";
import { citationOf } from "../../functions/citations";
import { evaluate } from "../../functions/evaluate";
import { findFunction } from "../../functions/registry";
import type { Language } from "../../i18n/translator";
import { figureFacts, type FigureFacts, type Review } from "../../review";
import { citationText, localText } from "../../strategy/citation";
import { findBudgetRow } from "../../strategy/budget";
import { library } from "../../strategy/load";
import type { StrategyPack } from "../../strategy/pack";
import { getTable } from "../../strategy/tables";
import { cellArea, parseAddress, type RangeRef } from "../../workbook/address";
import { CellError, type CellValue } from "../../workbook/cells";
import type { WorkbookDoor } from "../../workbook/door";
import { packWorkbook } from "../../workbook/packed";
import { findSheet, type Stamp, type WorkbookSnapshot } from "../../workbook/snapshot";
import { reviewApart } from "../review/thread/reviewThread";
import { rangeOfReference } from "./referenceRange";
import { isReviewable } from "./strategies";

/** A call of one of our functions in the cell's formula. */
export interface ExplainedCall {
  /** "TILSAGN.TOUSD" */
  readonly name: string;
  /** What it does, in the first sentence of its description. */
  readonly does: string;
  /** Where its figures come from; null where it only computes, or where only Excel knows its arguments. */
  readonly source: string | null;
  /** The rate that it converts at. */
  readonly rate: ExplainedRate | null;
}

export type ExplainedRate =
  | { readonly from: string; readonly to: string; readonly value: number; readonly own: null }
  /** Out of a range of the user's own, as the formula names it. */
  | { readonly own: string };

/** What the strategy's document says for the same line and year. */
export interface StrategyFigure {
  readonly amount: number;
  readonly unit: string;
  readonly source: string;
}

export interface ExplainedFigure extends FigureFacts {
  readonly place: RangeRef;
  readonly calls: readonly ExplainedCall[];
  /** Where the table comes from to which the cell belongs; null where there is none, or its pack is not there. */
  readonly source: string | null;
  /** What that table and its strategy are called; null where the pack is not there. */
  readonly origin: { readonly table: string; readonly strategy: string } | null;
  readonly inStrategy: StrategyFigure | null;
}

/** Reads the workbook and has it reviewed in the thread; changes nothing. Throws DoorError or ThreadError. */
export async function explainFigure(
  door: WorkbookDoor,
  strategy: StrategyPack,
  language: Language,
): Promise<ExplainedFigure> {
  const { range } = await door.selection();
  const { workbook, review } = await readAndReview(door, isReviewable(strategy) ? strategy : null);
  const facts = figureFacts(workbook, review, range);
  const calls = facts.formula === null ? [] : ownCallsIn(facts.formula);
  return {
    ...facts,
    place: { sheet: range.sheet, ...cellArea(range.row, range.column) },
    calls: await Promise.all(calls.map((call) => explainCall(call, workbook, range.sheet, language))),
    source: facts.inserted && (await sourceOf(facts.inserted.stamp.source, facts.inserted.row)),
    origin: facts.inserted && (await originOf(facts.inserted.stamp, language)),
    inStrategy: strategyFigure(strategy, facts, language),
  };
}

async function readAndReview(
  door: WorkbookDoor,
  strategy: StrategyPack | null,
): Promise<{ readonly workbook: WorkbookSnapshot; readonly review: Review }> {
  let read: WorkbookSnapshot;
  const { review } = await reviewApart(async () => {
    read = (await door.read()).workbook;
    return { workbook: packWorkbook(read), strategy };
  });
  return { workbook: read!, review };
}

/** The strategy's own figure of a line that no priority area divides. */
function strategyFigure(
  pack: StrategyPack,
  { budget }: FigureFacts,
  language: Language,
): StrategyFigure | null {
  if (!budget || budget.year === null || budget.line.area !== null) return null;
  const { line, kind, label } = budget.line;
  const row = line !== null && kind === "line" ? findBudgetRow(pack, line) : findBudgetRow(pack, label);
  const amount = row?.amounts[pack.budget?.years.indexOf(budget.year) ?? -1];
  if (!row || !pack.budget || amount === undefined || amount === null) return null;
  return { amount, unit: pack.budget.unit, source: citationText(pack, row.citation, language) };
}

/** By their titles, where their pack is in the library. */
async function originOf(stamp: Stamp, language: Language): Promise<ExplainedFigure["origin"]> {
  try {
    const pack = await library.loadPack(packIdOf(stamp));
    return {
      table: getTable(pack, stamp.source, { language }).title,
      strategy: localText(pack.shortTitle, language),
    };
  } catch {
    // Not in the library: a pack of somebody else's, or a table that is no longer in it.
    return null;
  }
}

/** Of the row where the source gives its place, else of the table; null where the library has neither. */
async function sourceOf(table: string, row: string): Promise<string | null> {
  return (await cited(`${table}/${row}`)) ?? (await cited(table));
}

async function cited(id: string): Promise<string | null> {
  try {
    return await citationOf(id);
  } catch {
    // Not in the library: a pack of somebody else's, or a row that the user has renamed.
    return null;
  }
}

const firstSentence = (text: string): string => /^.*?[.](?=\s|$)/su.exec(text)?.[0] ?? text;

async function explainCall(
  call: OwnCall,
  workbook: WorkbookSnapshot,
  sheet: string,
  language: Language,
): Promise<ExplainedCall> {
  const entry = findFunction(call.name);
  const known = {
    name: entry?.name ?? `TILSAGN.${call.name}`,
    does: entry ? firstSentence(entry.description[language]) : "",
  };
  const valueAt = (at: number): CellValue | undefined => valueOf(call.args[at] ?? null, workbook, sheet);
  const asked = rateAsked(call.name, valueAt);
  if (!asked) return { ...known, source: await sourceOfCall(call.name, valueAt), rate: null };
  const own = call.args[asked.ratesAt] ?? null;
  if (own !== null && "reference" in own) return { ...known, source: null, rate: { own: own.reference } };
  const args = asked.args.map(literal).join(",");
  const [rate, source] = [await computed(`RATE(${args})`), await computed(`RATESOURCE(${args})`)];
  const [from, to] = asked.args;
  return {
    ...known,
    source: typeof source === "string" ? source : null,
    rate: typeof rate === "number" ? { from: String(from), to: String(to), value: rate, own: null } : null,
  };
}

/** The constant, or what stands in the one cell that is meant; undefined where only Excel knows. */
function valueOf(argument: OwnArgument, workbook: WorkbookSnapshot, sheet: string): CellValue | undefined {
  if (argument === null) return undefined;
  if ("constant" in argument) return argument.constant;
  const address = parseAddress(argument.reference.replaceAll("$", ""));
  const range = address ? { sheet, ...address } : rangeOfReference(argument.reference, sheet, workbook);
  if (!range || range.rows * range.columns !== 1) return undefined;
  return findSheet(workbook, range.sheet)?.cells.value(range.row, range.column) ?? null;
}

type ValueAt = (at: number) => CellValue | undefined;

/** From, to, period and basis as RATE takes them, and where the call's own rates stand; null for what converts nothing. */
function rateAsked(
  name: string,
  at: ValueAt,
): { readonly args: readonly CellValue[]; readonly ratesAt: number } | null {
  const forms: Readonly<Record<string, () => readonly (CellValue | undefined)[]>> = {
    TODKK: () => [at(1), "DKK", at(2), at(3)],
    TOUSD: () => [at(1), "USD", at(2), at(3)],
    CONVERT: () => [at(1), at(2), at(3), at(4)],
    RATE: () => [at(0), at(1), at(2), at(3)],
    RATESOURCE: () => [at(0), at(1), at(2), at(3)],
  };
  const args = forms[name]?.();
  if (!args) return null;
  const ratesAt = { CONVERT: 5 }[name] ?? 4;
  return { args: args.map((value) => value ?? null), ratesAt };
}

/** What a look-up looks into: strategy and line, code or row. */
async function sourceOfCall(name: string, at: ValueAt): Promise<string | null> {
  const [first, second] = [at(0), at(1)];
  if (first === undefined || first === null) return null;
  const id = (item: CellValue | undefined, otherwise = ""): string =>
    [first, item ?? otherwise].filter((part) => part !== "").join("/");
  switch (name) {
    case "BUDGET":
      return (await cited(id(second, "budget"))) ?? cited(id("budget"));
    case "INDICATOR":
      return cited(id(second));
    case "INDICATORS":
      return cited(id("indicators"));
    case "DATASET":
    case "CITE":
      return cited(String(first));
    case "AREAS":
    case "LINES":
    case "YEARS":
      return cited(String(first));
    default:
      return null;
  }
}

function literal(value: CellValue): string {
  if (value === null || value instanceof CellError) return "";
  return typeof value === "string" ? `"${value.replaceAll('"', '""')}"` : String(value).toUpperCase();
}

async function computed(call: string): Promise<unknown> {
  const result = await evaluate(`=TILSAGN.${call}`);
  return "value" in result ? result.value : null;
}
