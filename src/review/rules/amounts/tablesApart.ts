/** Tables that each hold a part of one budget and that no table draws together: by area, or by funding line. */

import type { BudgetFigures } from "../../figures";
import type { FundingLine } from "../../../strategy/pack";

export interface TablesApart {
  readonly tables: readonly BudgetFigures[];
  /** The funding lines of tables that hold one each; empty for those by area. */
  readonly lines: readonly FundingLine[];
}

/** The tables whose requests add up to one; null where they may be the same money. */
export function tablesApart(
  all: readonly BudgetFigures[],
  lines: readonly FundingLine[],
): TablesApart | null {
  const byArea = tablesByArea(all);
  if (byArea.length >= 2) return { tables: byArea, lines: [] };
  const ids = all.map((one) => onlyLineOf(one));
  const isSure =
    all.length >= 2 &&
    !ids.includes(null) &&
    new Set(ids).size === all.length &&
    areInOneUnit(all) &&
    all.every(({ isApart, within }) => !isApart && within === null);
  return isSure ? { tables: all, lines: lines.filter(({ id }) => ids.includes(id)) } : null;
}

/** Budgets that stand for different areas, in one unit and with no table beside them that draws them together. */
function tablesByArea(all: readonly BudgetFigures[]): BudgetFigures[] {
  const areas = all.map(
    ({ budget }) => new Set(budget.lines.flatMap(({ kind, area }) => (kind === "line" ? [area] : []))),
  );
  // A sheet of personnel or overhead beside them has no area: what it asks for only adds to theirs.
  const parts = all.filter((_, i) => areas[i]!.size > 0 && !areas[i]!.has(null));
  const named = parts.flatMap((one) => [...areas[all.indexOf(one)]!]);
  const areDistinct = new Set(named).size === named.length;
  return areDistinct && areInOneUnit(parts) ? parts : [];
}

function areInOneUnit(tables: readonly BudgetFigures[]): boolean {
  return new Set(tables.map(({ budget }) => budget.unit)).size === 1;
}

/** The funding line that all of a table's money is of; null where some is of none or of another. */
function onlyLineOf({ budget }: BudgetFigures): string | null {
  const named = new Set(budget.lines.flatMap(({ kind, line }) => (kind === "line" ? [line] : [])));
  const [only] = named;
  return named.size === 1 ? (only ?? null) : null;
}
