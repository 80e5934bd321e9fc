/** Tables whose stated unit cannot be the one that their amounts are in. */

import { factor, parseUnit } from "../../../money/unit";
import type { Scale, Unit } from "../../../money/unit";
import type { BudgetFigures } from "../../figures";
import type { ReviewContext } from "../../types";
import { ceilingFor, grantOf, holdsOtherMoney, requestsOf } from "./ceiling";

export interface TableSlip {
  readonly stated: Unit;
  readonly meant: Unit;
  readonly ratio: number;
}

const SCALES: readonly Scale[] = ["million", "thousand", ""];

/**
 * The unit in which a table's years are of the order of the commitment, where they are a thousand or a million times
 * larger in the one it states; smaller ones only where each year is exactly the commitment, for a small budget is none
 * that is wrong. Null where the unit is no other or the commitment is in another currency.
 */
export function tableSlipOf(figures: BudgetFigures, { strategy }: ReviewContext): TableSlip | null {
  const { unit } = figures.budget;
  const stated = unit === null ? null : parseUnit(unit);
  const grant = grantOf(strategy);
  if (!grant || !stated || holdsOtherMoney(figures)) return null;
  const requests = requestsOf(figures);
  const ceiling = ceilingFor(unit, requests, grant);
  if (!ceiling) return null;
  const ratios = requests.flatMap(({ year, amount }) => {
    const limit = ceiling.of(year);
    return limit === undefined || amount.eq(0) ? [] : [amount.div(limit).toNumber()];
  });
  if (ratios.length === 0) return null;
  for (const scale of SCALES) {
    const meant = { currency: stated.currency, scale };
    const times = factor(stated, meant)!.toNumber();
    // Amounts that are too large by 1000 are meant in a unit that is smaller by 1000: `stated` is 1000 of `meant`.
    if (times > 1 && ratios.every((ratio) => ratio / times > 0.2 && ratio / times < 2))
      return { stated, meant, ratio: times };
    if (times < 1 && ratios.every((ratio) => Math.abs(ratio / times - 1) < 0.005))
      return { stated, meant, ratio: times };
  }
  return null;
}
