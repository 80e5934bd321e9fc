/** How well a workbook fits a strategy, and which of several it fits best. */

import type { StrategyPack } from "../strategy/pack";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { understood } from "./understood";
import type { Understanding } from "./understand";
import { knownCodes } from "./understand/indicators";
import { normaliseCode } from "../strategy/indicators";
import { normalise } from "./understand/text";

export interface Detection {
  /** The strategy that fits best; null when none fits at all. */
  readonly strategy: StrategyPack | null;
  /** 0 to 1. */
  readonly confidence: number;
}

/** The strategy whose budget or indicators the workbook holds, of those given; the first one when two fit alike. */
export function detectStrategy(workbook: WorkbookSnapshot, packs: readonly StrategyPack[]): Detection {
  let best: Detection = { strategy: null, confidence: 0 };
  for (const strategy of packs) {
    // Understanding a workbook is most of the work, and in vain where even a perfect budget would fit no better.
    if (mostOf(workbook, strategy) <= best.confidence) continue;
    const confidence = fitOf(workbook, strategy, understood(workbook, strategy));
    if (confidence > best.confidence) best = { strategy, confidence };
  }
  return best;
}

/** What a budget or indicators tell at most, and a workbook that names its strategy. */
const FOUND = 0.9;
const NAMED = 0.1;

/** The most that `fitOf` can give, whatever is found. */
function mostOf(workbook: WorkbookSnapshot, strategy: StrategyPack): number {
  return isStamped(workbook, strategy) || namesStrategy(workbook, strategy) ? 1 : FOUND;
}

function isStamped({ stamps }: WorkbookSnapshot, { id }: StrategyPack): boolean {
  return stamps.some(({ source }) => source.startsWith(`${id}/`));
}

/** How sure it is that the workbook is a budget of this strategy, 0 to 1. */
export function fitOf(workbook: WorkbookSnapshot, strategy: StrategyPack, found: Understanding): number {
  if (isStamped(workbook, strategy)) return 1;
  const budget = Math.max(0, ...found.budgets.map(({ confidence }) => confidence));
  const known = knownCodes(strategy).indicators;
  const codes = found.indicators.flatMap(({ rows }) => rows.map(({ code }) => normaliseCode(code)));
  const indicators =
    codes.length === 0 ? 0 : (0.8 * codes.filter((code) => known.has(code)).length) / codes.length;
  const fit = Math.max(budget, indicators);
  if (fit === 0) return 0;
  return Math.round(Math.min(1, fit * FOUND + (namesStrategy(workbook, strategy) ? NAMED : 0)) * 100) / 100;
}

const HEAD_ROWS = 12;

/** Whether a title or cover speaks of this strategy: its id, its title, or the organisation with its period. */
function namesStrategy(workbook: WorkbookSnapshot, strategy: StrategyPack): boolean {
  const { from, to } = strategy.period;
  const titles = [strategy.title.en, strategy.shortTitle.en, strategy.id].map(normalise);
  const period = new RegExp(`\\b${from}\\s*(?:[-–—/]|to|til)\\s*(?:${to}|${String(to).slice(2)})\\b`, "i");
  const code = strategy.financeActCode;
  for (const { cells } of workbook.sheets) {
    if (!cells.used) continue;
    for (const { value } of cells.cells({ ...cells.used, rows: Math.min(HEAD_ROWS, cells.used.rows) })) {
      if (typeof value !== "string" || value.length > 300) continue;
      const text = normalise(value);
      if (titles.some((title) => text.includes(title)) || period.test(value)) return true;
      if (code !== undefined && value.includes(code)) return true;
    }
  }
  return false;
}
