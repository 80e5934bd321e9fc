/** Amounts and periods in the pane's language. */

import * as unit from "../../money/unit";
import type { Text } from "../text";

/** 375 in "DKK million" → "DKK 375 million"; in Danish "375 mio. kr.". */
export function amountText({ number, language }: Text, amount: number, unitName: string): string {
  return unit.amountText(number(amount, { maximumFractionDigits: 3 }), unitName, language);
}

/** "DKK million"; in Danish "mio. kr.". */
export function unitText({ language }: Text, unitName: string): string {
  return unit.unitText(unitName, language);
}

export function periodText(period: { readonly from: number; readonly to: number }): string {
  return period.from === period.to ? String(period.from) : `${period.from}–${period.to}`;
}
