/** Amounts and periods as a reader writes them. */

import type { Text } from "../text";

const SCALED = /^([A-Z]{3})(?: (thousand|million))?$/;

/** 375 in "DKK million" → "DKK 375 million"; in Danish "375 mio. kr.". A unit of another form follows the figure. */
export function amountText(text: Text, amount: number, unit: string): string {
  const match = SCALED.exec(unit);
  const figure = text.number(amount, { maximumFractionDigits: 3 });
  if (!match) return `${figure} ${unit}`;
  const currency = match[1] === "DKK" ? text.t("pane:currency.dkk") : match[1]!;
  const scale = match[2] as "thousand" | "million" | undefined;
  return text.t(scale ? `pane:amount.${scale}` : "pane:amount.plain", { amount: figure, currency });
}

/** "DKK million"; in Danish "mio. kr.". A unit of another form comes back as it is. */
export function unitText(text: Text, unit: string): string {
  const match = SCALED.exec(unit);
  if (!match) return unit;
  const currency = match[1] === "DKK" ? text.t("pane:currency.dkk") : match[1]!;
  const scale = match[2] as "thousand" | "million" | undefined;
  return scale ? text.t(`pane:unit.${scale}`, { currency }) : currency;
}

export function periodText(period: { readonly from: number; readonly to: number }): string {
  return period.from === period.to ? String(period.from) : `${period.from}–${period.to}`;
}
