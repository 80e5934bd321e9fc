import { toDouble, toDoubles } from "../../money/decimal";
import { shares as sharesOf } from "../../money/shares";
import { inOneList, inShapeOf, noneNegative, number, numbers, rowsOf } from "../arguments";
import type { FunctionHelp } from "../help";

/**
 * The amounts of a range as shares of their sum, rounded so that they add to exactly 100 %.
 * Rounded by largest remainder, as in ALLOCATE.
 * @customfunction SHARES
 * @param amounts The amounts, zero or more; a blank cell is 0. The result has this shape.
 * @param decimals Decimals of the percentage, 0 to 12: 0 (default) gives 33 %, 1 gives 33.3 %.
 * @returns The shares, in the shape of the amounts: 0.25 is 25 %.
 */
export function shares(amounts: unknown[][], decimals?: unknown[][]): number[][] {
  const given = inOneList(noneNegative(numbers(amounts, "amounts"), "amounts"));
  const found = sharesOf(given, toDouble(number(decimals, "decimals")));
  return inShapeOf(rowsOf(amounts), toDoubles(found));
}

export const sharesHelp: FunctionHelp = {
  group: "allocate",
  danish: {
    description:
      "Beløbene i et område som andele af deres sum, afrundet så de summer til netop 100 %. Afrundes efter største rest som i ALLOCATE.",
    parameters: {
      amounts: "Beløbene, nul eller derover; en tom celle er 0. Resultatet får denne form.",
      decimals: "Procenttallets decimaler, 0 til 12: 0 (standard) giver 33 %, 1 giver 33,3 %.",
    },
  },
  examples: ["=TILSAGN.SHARES({1;1;1})", "=TILSAGN.SHARES({48,25,2},1)"],
};
