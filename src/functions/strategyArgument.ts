/** The argument `strategy` and names within it: what was meant, or an error with the nearest name. */

import { findArea, nearestAreas } from "../strategy/areas";
import { findBudgetRow, nearestBudgetRows } from "../strategy/budget";
import { findIndicator, nearestIndicators } from "../strategy/indicators";
import { findPack, loadPack, nearestPacks, packIndex, PackLoadError, PackStoreError } from "../strategy/load";
import { UnknownNameError } from "../strategy/names";
import type { Budget, BudgetRow, ColumnType, Indicator, PriorityArea, StrategyPack } from "../strategy/pack";
import { listTables } from "../strategy/tables";
import { isBlank, single, text } from "./arguments";
import { FunctionError } from "./errors";

/** The Danish text of the parameter `strategy`. */
export const DANISH_STRATEGY = 'Strategiens id eller titel: "dk-iom-2023".';

/** Names to offer instead, as a message takes them. */
export const offer = (names: readonly string[]): string => names.slice(0, 2).join(", ");

/**
 * What `answer` makes of the strategy that an argument names, by id or title: at once where it is at hand, else when it
 * has been loaded. Throws missing; throws or rejects with what `answer` throws, and rejects with unknownStrategy,
 * packNotLoaded, ownPacksNotRead.
 */
export function withStrategy<T>(value: unknown, answer: (pack: StrategyPack) => T): T | Promise<T> {
  return withPack(text(value, "strategy"), answer);
}

/** withStrategy for a name that has been read already. */
export function withPack<T>(name: string, answer: (pack: StrategyPack) => T): T | Promise<T> {
  const atHand = findPack(name);
  if (atHand) return answer(atHand);
  return loadPack(name)
    .catch((error: unknown) => refuse(name, error))
    .then(answer);
}

function refuse(name: string, error: unknown): never {
  if (error instanceof PackLoadError) throw new FunctionError("packNotLoaded", { strategy: error.id });
  const nearest = offer(nearestPacks(name));
  if (error instanceof PackStoreError) throw new FunctionError("ownPacksNotRead", { text: name });
  if (!(error instanceof UnknownNameError)) throw error;
  const known = packIndex.map(({ id }) => id);
  throw new FunctionError("unknownStrategy", { text: name, nearest, known });
}

type Part = "budget" | "lines" | "areas" | "indicators";

/** Refuses a pack that lacks a part of a strategy, and says what it has instead. Throws noBudget and so on. */
export function requirePart(pack: StrategyPack, part: Part): void {
  const { budget, lines, areas, indicators } = pack;
  const has = {
    budget: budget !== undefined,
    lines: lines.length,
    areas: areas.length,
    indicators: indicators.length,
  };
  if (has[part]) return;
  const problem = (
    { budget: "noBudget", lines: "noLines", areas: "noAreas", indicators: "noIndicators" } as const
  )[part];
  throw new FunctionError(problem, { strategy: pack.id, table: tableToTry(pack) });
}

/** What holds figures rather than names, the surest first; the first column names the rows, whatever it holds. */
const FIGURES: readonly ColumnType[] = ["amount", "percentage", "integer"];

/** A table to look into instead: the first with figures, amounts before others, else the document's first, else the first. */
function tableToTry(pack: StrategyPack): string {
  const withFigures = FIGURES.map((figure) =>
    pack.tables.find(({ columns }) => columns.some(({ type }, at) => at > 0 && type === figure)),
  );
  const own = withFigures.find((table) => table !== undefined) ?? pack.tables[0];
  return own === undefined ? (listTables(pack)[0]?.id ?? pack.id) : `${pack.id}/${own.id}`;
}

/** The strategy's budget. Throws noBudget. */
export function budgetOf(pack: StrategyPack): Budget {
  requirePart(pack, "budget");
  return pack.budget!;
}

/** The budget row that a text names. Throws noBudget, unknownLine. */
export function budgetRowOf(pack: StrategyPack, name: string): BudgetRow {
  const row = findBudgetRow(pack, name);
  if (row) return row;
  const nearest = nearestBudgetRows(pack, name);
  const known = budgetOf(pack).rows.map(({ id }) => id);
  throw new FunctionError("unknownLine", {
    text: name,
    strategy: pack.id,
    nearest: nearest.length > 0 ? offer(nearest) : known.join(", "),
  });
}

/** A year as a budget's heading may print it, with the asterisk of its note: "2024*". */
const PRINTED_YEAR = /^(\d{4}) ?\*+$/;

/** Place of a year among the budget's; undefined where the argument is blank. Throws noBudget, unknownYear. */
export function yearIndexOf(pack: StrategyPack, value: unknown): number | undefined {
  const cell = single(value, "year");
  if (isBlank(cell)) return undefined;
  const { years } = budgetOf(pack);
  const year = typeof cell === "string" ? cell.trim().replace(PRINTED_YEAR, "$1") : cell;
  const index = years.indexOf(Number(year));
  if (index >= 0 && typeof cell !== "boolean") return index;
  throw new FunctionError("unknownYear", {
    year: String(cell).trim(),
    strategy: pack.id,
    first: years[0]!,
    last: years.at(-1)!,
  });
}

/** The priority area of that number or name. Throws noAreas, unknownArea. */
export function areaOf(pack: StrategyPack, name: string): PriorityArea {
  requirePart(pack, "areas");
  const area = findArea(pack, name);
  if (area) return area;
  const nearest = nearestAreas(pack, name);
  const known = pack.areas.map(({ id }) => id);
  throw new FunctionError("unknownArea", {
    text: name,
    strategy: pack.id,
    nearest: nearest.length > 0 ? offer(nearest) : known.join(", "),
  });
}

/** The indicator of that code or id. Throws noIndicators, unknownIndicator. */
export function indicatorOf(pack: StrategyPack, code: string): Indicator {
  requirePart(pack, "indicators");
  const indicator = findIndicator(pack, code);
  if (indicator) return indicator;
  throw new FunctionError("unknownIndicator", {
    code,
    strategy: pack.id,
    nearest: offer(nearestIndicators(pack, code)),
  });
}
