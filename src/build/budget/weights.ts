/** Weights by priority area: those that apply to a line, and those that another table gives. */

import type { StrategyPack } from "../../strategy/pack";
import {
  areasOfLine,
  fundedAreas,
  type BudgetChoices,
  type ByArea,
  type LineChoice,
  type WeightsChoice,
} from "./choices";

/** The weight of each area that the line may fund, in the strategy's order. */
export function weightsOfLine(
  pack: StrategyPack,
  { weights }: Pick<BudgetChoices, "weights">,
  choice: LineChoice,
): readonly { readonly area: string; readonly weight: number }[] {
  const line = pack.lines.find(({ id }) => id === choice.line);
  if (line === undefined) return [];
  const own = choice.weights ?? (weights.kind === "equal" ? null : weights.byArea);
  return areasOfLine(pack, line).map(({ id }) => ({ area: id, weight: own === null ? 1 : (own[id] ?? 0) }));
}

export type TableWeights = Extract<WeightsChoice, { kind: "table" }>;

/** A budget that the reviewer recognised, as far as weights need it. */
export interface BudgetWithAreas {
  readonly lines: readonly {
    /** The area's number, or its id where it has none. */
    readonly area: number | string | null;
    /** Decimal numbers in text, one a year. */
    readonly amounts: readonly (string | null)[];
  }[];
  readonly equivalentOf?: number;
  readonly ofStrategy?: true;
}

/**
 * Weights from a recognised budget, over all its years: null for one that divides no money between areas, that says
 * another again in a second currency, or that is the strategy's own table.
 * @param source which table, for readers: "Budget 2022!A4:F9"
 */
export function weightsOfBudget(
  pack: StrategyPack,
  { lines, equivalentOf, ofStrategy }: BudgetWithAreas,
  source: string,
): TableWeights | null {
  if (equivalentOf !== undefined || ofStrategy) return null;
  const areas = fundedAreas(pack);
  const amounts = lines.flatMap(({ area, amounts: byYear }) => {
    const id = areas.find((one) => area !== null && (one.number === area || one.id === area))?.id ?? null;
    return byYear.map((amount) => ({ area: id, amount: Number(amount ?? 0) }));
  });
  const weights = weightsFromTable(amounts, source);
  return Object.values(weights.byArea).filter((sum) => sum > 0).length > 1 ? weights : null;
}

/**
 * Weights from the amounts by area of another table. Amounts of unknown areas (null) and negative sums count as nothing.
 * @param amounts one or more for an area, in any unit that they share
 * @param source which table, for readers: "Budget 2022!A4:F9"
 */
export function weightsFromTable(
  amounts: Iterable<{ readonly area: string | null; readonly amount: number }>,
  source: string,
): TableWeights {
  const byArea: Record<string, number> = {};
  for (const { area, amount } of amounts) {
    if (area !== null && Number.isFinite(amount)) byArea[area] = (byArea[area] ?? 0) + amount;
  }
  return { kind: "table", byArea: withoutNegative(byArea), source };
}

/** Cents and the like that doubles gather in adding are no weights. */
const DIGITS = 12;

function withoutNegative(byArea: ByArea): ByArea {
  return Object.fromEntries(
    Object.entries(byArea).map(([area, amount]) => [area, Math.max(0, Number(amount.toPrecision(DIGITS)))]),
  );
}
