import { toDouble } from "../../money/decimal";
import { netOfOverhead as netExactly } from "../../money/overhead";
import { number } from "../arguments";
import type { FunctionHelp } from "../help";
import { overheadRate } from "../overheadRate";

/**
 * What is left of a total project cost for direct costs, where indirect cost is 7 % of the total: gross × 93 / 100.
 * OVERHEAD's way back: NETOFOVERHEAD(direct + OVERHEAD(direct)) is direct.
 * @customfunction NETOFOVERHEAD
 * @param gross The total project cost, indirect cost included.
 * @param rate The indirect cost as a share of the total cost. Left out: 0.07. For none write 0 % as text.
 * @returns The direct costs, not rounded.
 */
export function netOfOverhead(gross: unknown, rate?: unknown): number {
  return toDouble(netExactly(number(gross, "gross"), overheadRate(rate)));
}

export const netOfOverheadHelp: FunctionHelp = {
  group: "allocate",
  danish: {
    description:
      "Hvad der er tilbage til direkte omkostninger af projektets samlede omkostninger, når de indirekte udgør 7 % af de samlede: brutto × 93 / 100. Den modsatte vej af OVERHEAD: NETOFOVERHEAD(direkte + OVERHEAD(direkte)) er de direkte omkostninger.",
    parameters: {
      gross: "Projektets samlede omkostninger, inklusive de indirekte.",
      rate: "De indirekte omkostninger som andel af de samlede. Udeladt: 0,07. For ingen skrives 0 % som tekst.",
    },
  },
  examples: ["=TILSAGN.NETOFOVERHEAD(100)", "=TILSAGN.NETOFOVERHEAD(93+TILSAGN.OVERHEAD(93))"],
};
