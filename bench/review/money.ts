/** Amounts of a sound budget: whole numbers of its smallest unit, which add up by construction. */

import type { StrategyPack } from "../../src/strategy/pack";
import type { Random } from "./random";
import type { Unit } from "./units";

/** How the amounts of a workbook are counted. */
export interface Measure {
  readonly unit: Unit;
  /** Decimals shown. */
  readonly decimals: number;
  /** 1, or 100 where cells hold two decimals more than they show. */
  readonly fine: 1 | 100;
  /** Amounts are multiples of this many. */
  readonly grain: number;
}

/** Counts in one unit of the budget: 10 for DKK million with one decimal. */
export const countsPerUnit = ({ decimals, fine }: Measure): number => 10 ** decimals * fine;

/** A count as the number in the cell. */
export const amountOf = (count: number, measure: Measure): number =>
  Number((count / countsPerUnit(measure)).toPrecision(15));

/** A count as the number that somebody types who rounds to the decimals shown. */
export const roundedAmountOf = (count: number, measure: Measure): number =>
  Number((Math.round(count / measure.fine) / 10 ** measure.decimals).toPrecision(15));

export function drawMeasure(random: Random, units: readonly Unit[]): Measure {
  const unit = random.pick(units);
  const decimals = random.pick(unit.decimals);
  const fine = unit.factor > 1 && random.chance(0.2) ? 100 : 1;
  return { unit, decimals, fine, grain: fine === 1 ? random.pick(unit.grains) : 1 };
}

/** Kroner for a dollar by which a sound budget is planned. */
export const PLANNING_RATE = 6.9;

/** A sum in DKK million as a count of the measure, on its grain. */
export function countOf(million: number, measure: Measure): number {
  const amount =
    (million * 1e6) / measure.unit.factor / (measure.unit.currency === "USD" ? PLANNING_RATE : 1);
  return Math.round((amount * countsPerUnit(measure)) / measure.grain) * measure.grain;
}

/** A total split by weights into multiples of the grain, each at least one grain; the parts add up to the total. */
export function split(random: Random, total: number, weights: readonly number[], grain: number): number[] {
  const steps = Math.floor(total / grain);
  const rest = total - steps * grain;
  const jittered = weights.map((weight) => weight * (0.7 + 0.6 * random.next()));
  const whole = jittered.reduce((a, b) => a + b, 0);
  const free = Math.max(0, steps - weights.length);
  const parts = jittered.map((weight) => 1 + Math.floor((free * weight) / whole));
  let left = steps - parts.reduce((a, b) => a + b, 0);
  for (let i = 0; left > 0; i = (i + 1) % parts.length, left--) parts[i]!++;
  return parts.map((part, i) => part * grain + (i === parts.length - 1 ? rest : 0));
}

/** DKK million a year that the strategy commits. */
export const commitmentOf = (pack: StrategyPack): readonly number[] =>
  pack.commitment?.commitment ?? (pack.budget!.rows.find(({ id }) => id === "total")!.amounts as number[]);

/** DKK million a year of a funding line. */
export const lineOf = (pack: StrategyPack, line: string): readonly number[] =>
  pack.budget!.rows.find((row) => row.line === line)!.amounts as number[];

export const addUp = (lists: readonly (readonly number[])[]): number[] =>
  (lists[0] ?? []).map((_, i) => lists.reduce((total, list) => total + list[i]!, 0));
