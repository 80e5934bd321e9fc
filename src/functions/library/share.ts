import { toDouble } from "../../money/decimal";
import { share as shareOf } from "../../money/shares";
import { number } from "../arguments";
import type { FunctionHelp } from "../help";

/**
 * A part as a share of a whole: 0.25 is 25 %. For shares that add to exactly 100 % when rounded use SHARES.
 * @customfunction SHARE
 * @param part The part.
 * @param whole The whole; not zero.
 * @returns part / whole
 */
export function share(part: unknown, whole: unknown): number {
  return toDouble(shareOf(number(part, "part"), number(whole, "whole")));
}

export const shareHelp: FunctionHelp = {
  group: "allocate",
  danish: {
    description:
      "En del som andel af en helhed: 0,25 er 25 %. Brug SHARES til afrundede andele, der summer til netop 100 %.",
    parameters: { part: "Delen.", whole: "Helheden; ikke nul." },
  },
  examples: ["=TILSAGN.SHARE(25,100)", "=TILSAGN.SHARE(2,75)"],
};
