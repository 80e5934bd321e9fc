/** Budgets in which priority areas only break down one of several funding lines. */

import { isDividedByAreas } from "../../../strategy/lines";
import type { StrategyPack } from "../../../strategy/pack";
import type { RecognisedBudget } from "../../types";

/** The id of the one funding line of several that a budget breaks down by area; null where areas stand elsewhere too. */
export function lineBrokenDown(budget: RecognisedBudget, strategy: StrategyPack): string | null {
  return lineOfSum(budget) ?? lineOfAreas(budget, strategy);
}

/** The line of the one sum over lines of areas. */
function lineOfSum({ lines, areas: mentions }: RecognisedBudget): string | null {
  const sums = lines.filter(({ kind, line, area }) => kind === "subtotal" && line !== null && area === null);
  const [sum] = sums;
  if (!sum || sums.length > 1) return null;
  const inside = mentions.every(
    ({ area, line }) => area === null || (line !== null && sum.covers.includes(line)),
  );
  const others = lines.some(({ kind, line, area }) => kind === "line" && area === null && line !== null);
  return inside && others ? sum.line : null;
}

/** The earmarked line that every line of an area names, itself or in a heading, where other money names no area. */
function lineOfAreas({ lines, columns = [] }: RecognisedBudget, strategy: StrategyPack): string | null {
  if (columns.some(({ area, line }) => area !== undefined || line !== undefined)) return null;
  const crossCutting = new Set(strategy.areas.flatMap(({ id, crossCutting }) => (crossCutting ? id : [])));
  const divided = new Set(
    lines.flatMap(({ kind, area, line }) =>
      // Posts stand in no area, whatever heading is above them.
      kind === "line" && area !== null && !crossCutting.has(area) && isDividedByAreas(line ?? "")
        ? [line]
        : [],
    ),
  );
  const [id, another] = divided;
  if (!id || another !== undefined) return null;
  const earmarked = strategy.lines.some((line) => line.id === id && line.areas !== null);
  const others = lines.some(
    ({ kind, area, line }) =>
      (kind === "line" || kind === "subtotal") && area === null && line !== null && line !== id,
  );
  return earmarked && others ? id : null;
}
