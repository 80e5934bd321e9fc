/** The argument `strategy` and names within it: what was meant, or an error with the nearest name. */

import { findArea, nearestAreas } from "../strategy/areas";
import { budgetYears, findBudgetRow, nearestBudgetRows } from "../strategy/budget";
import { builtinPacks } from "../strategy/builtinPacks";
import { findIndicator, nearestIndicators } from "../strategy/indicators";
import { findPack, nearestPacks } from "../strategy/load";
import type { Budget, BudgetRow, Indicator, PriorityArea, StrategyPack } from "../strategy/pack";
import { isBlank, single, text } from "./arguments";
import { FunctionError } from "./errors";

/** The Danish text of the parameter `strategy`. */
export const DANISH_STRATEGY = 'Strategiens id eller titel: "dk-iom-2023".';

/** Names to offer instead, as a message takes them. */
const offer = (names: readonly string[]): string => names.slice(0, 2).join(", ");

/** The strategy of that id or title. Throws missing, unknownStrategy. */
export function strategyOf(value: unknown): StrategyPack {
  const name = text(value, "strategy");
  const pack = findPack(name);
  if (pack) return pack;
  throw new FunctionError("unknownStrategy", {
    text: name,
    nearest: offer(nearestPacks(name)),
    known: builtinPacks.map(({ id }) => id).join(", "),
  });
}

/** The strategy's budget. Throws noBudget. */
export function budgetOf(pack: StrategyPack): Budget {
  if (!pack.budget) throw new FunctionError("noBudget", { strategy: pack.id });
  return pack.budget;
}

/** The budget row that a text names. Throws unknownLine. */
export function budgetRowOf(pack: StrategyPack, name: string): BudgetRow {
  const row = findBudgetRow(pack, name);
  if (row) return row;
  const nearest = nearestBudgetRows(pack, name);
  const known = budgetOf(pack).rows.map(({ id }) => id);
  throw new FunctionError("unknownLine", {
    text: name,
    strategy: pack.id,
    nearest: (nearest.length > 0 ? nearest.slice(0, 2) : known).join(", "),
  });
}

/** Place of a year among the budget's; undefined where the argument is blank. Throws unknownYear. */
export function yearIndexOf(pack: StrategyPack, value: unknown): number | undefined {
  const cell = single(value, "year");
  if (isBlank(cell)) return undefined;
  const years = budgetYears(pack);
  const index = years.indexOf(Number(cell));
  if (index >= 0 && typeof cell !== "boolean") return index;
  throw new FunctionError("unknownYear", {
    year: String(cell).trim(),
    strategy: pack.id,
    first: years[0]!,
    last: years.at(-1)!,
  });
}

/** The priority area of that number or name. Throws unknownArea. */
export function areaOf(pack: StrategyPack, name: string): PriorityArea {
  const area = findArea(pack, name);
  if (area) return area;
  const nearest = nearestAreas(pack, name);
  const known = pack.areas.map(({ id }) => id);
  throw new FunctionError("unknownArea", {
    text: name,
    strategy: pack.id,
    nearest: (nearest.length > 0 ? nearest.slice(0, 2) : known).join(", "),
  });
}

/** The indicator of that code or id. Throws unknownIndicator. */
export function indicatorOf(pack: StrategyPack, code: string): Indicator {
  const indicator = findIndicator(pack, code);
  if (indicator) return indicator;
  throw new FunctionError("unknownIndicator", {
    code,
    strategy: pack.id,
    nearest: offer(nearestIndicators(pack, code)),
  });
}
