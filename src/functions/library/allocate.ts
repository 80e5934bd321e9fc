import { allocate as allocateExactly } from "../../money/allocate";
import { Decimal, toDoubles } from "../../money/decimal";
import {
  asShown,
  inOneList,
  inShapeOf,
  noneNegative,
  number,
  numbers,
  optionalNumber,
  rowsOf,
} from "../arguments";
import type { FunctionHelp } from "../help";

const ONE = new Decimal(1);

/**
 * Splits a total by weights so that the parts always add to the total, in multiples of a unit.
 * Units left over go to the largest remainders, then to the larger weight, then to the earlier cell; a rest smaller than the unit goes where the next unit would.
 * @customfunction ALLOCATE
 * @param total The amount to split; negative amounts split alike.
 * @param weights The weights, zero or more; a blank cell weighs 0 and gets 0. The result has this shape.
 * @param unit The parts are multiples of this: 1 (default), 0.01, 1000, …
 * @returns The parts, in the shape of the weights.
 */
export function allocate(total: unknown[][], weights: unknown[][], unit?: unknown[][]): number[][] {
  const parts = allocateExactly(
    asShown(number(total, "total")),
    inOneList(noneNegative(numbers(weights, "weights"), "weights")),
    optionalNumber(unit, "unit", ONE),
  );
  return inShapeOf(rowsOf(weights), toDoubles(parts));
}

export const allocateHelp: FunctionHelp = {
  group: "allocate",
  danish: {
    description:
      "Fordeler et beløb efter vægte, så delene altid summer til beløbet, i hele enheder. Overskydende enheder går til de største rester, dernæst til den største vægt og så til den første celle; en rest mindre end enheden går, hvor den næste enhed ville være gået.",
    parameters: {
      total: "Beløbet, der skal fordeles; negative beløb fordeles på samme måde.",
      weights: "Vægtene, nul eller derover; en tom celle vejer 0 og får 0. Resultatet får denne form.",
      unit: "Delene er hele multipla heraf: 1 (standard), 0,01, 1000 …",
    },
  },
  examples: [
    "=TILSAGN.ALLOCATE(100,{1;1;1})",
    "=TILSAGN.ALLOCATE(98,{40,20,25,15},0.1)",
    "=TILSAGN.ALLOCATE(100.5,{1;1;1})",
  ],
};
