import { toDouble } from "../../money/decimal";
import { overhead as overheadExactly } from "../../money/overhead";
import { number } from "../arguments";
import type { FunctionHelp } from "../help";
import { overheadRate } from "../overheadRate";

/**
 * The indirect cost that belongs to direct costs, where it is 7 % of the total project cost: direct × 7 / 93.
 * Source: Intermediate Strategy for IOM 2018–2020, section 2: IOM “charges a standard 7 per cent on total costs of projects”. Where an agreement puts 7 % on top of direct costs, give 0.07/1.07 as rate.
 * @customfunction OVERHEAD
 * @param direct The direct costs.
 * @param rate The indirect cost as a share of the total cost. Left out: 0.07. For none write 0 % as text.
 * @returns The indirect cost, not rounded.
 */
export function overhead(direct: unknown, rate?: unknown): number {
  return toDouble(overheadExactly(number(direct, "direct"), overheadRate(rate)));
}

export const overheadHelp: FunctionHelp = {
  group: "allocate",
  danish: {
    description:
      "De indirekte omkostninger, der hører til direkte omkostninger, når de udgør 7 % af projektets samlede omkostninger: direkte × 7 / 93. Kilde: Intermediate Strategy for IOM 2018–2020, afsnit 2: IOM “charges a standard 7 per cent on total costs of projects”. Lægger en aftale 7 % oven i de direkte omkostninger, angives satsen 0,07/1,07.",
    parameters: {
      direct: "De direkte omkostninger.",
      rate: "De indirekte omkostninger som andel af de samlede. Udeladt: 0,07. For ingen skrives 0 % som tekst.",
    },
  },
  examples: ["=TILSAGN.OVERHEAD(93)", "=TILSAGN.OVERHEAD(100)"],
};
