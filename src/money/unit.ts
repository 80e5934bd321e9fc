/** Units of amounts: a currency and its scale, their names for readers, and factors between them. */

import Big from "big.js";

export type Scale = "" | "thousand" | "million";

export interface Unit {
  /** Three letters; also one that no rates exist for. */
  readonly currency: string;
  readonly scale: Scale;
}

/** The name under which packs and reviews carry a unit: "DKK million", "DKK thousand", "DKK". */
export function unitName({ currency, scale }: Unit): string {
  return scale === "" ? currency : `${currency} ${scale}`;
}

/** Parses the names that unitName makes; null for anything else. */
export function parseUnit(name: string): Unit | null {
  const match = /^([A-Z]{3})(?: (thousand|million))?$/.exec(name);
  return match ? { currency: match[1]!, scale: (match[2] ?? "") as Scale } : null;
}

const POWERS: Record<Scale, number> = { "": 0, thousand: 3, million: 6 };

/** What an amount in `from` is multiplied by to be in `to`; null when the currencies differ. */
export function factor(from: Unit, to: Unit): Big | null {
  if (from.currency !== to.currency) return null;
  return new Big(`1e${POWERS[from.scale] - POWERS[to.scale]}`);
}

const DANISH_SCALE: Record<Scale, string> = { "": "", thousand: "tusind ", million: "mio. " };

/** A unit's name for readers: "DKK million", in Danish "mio. kr."; a name of another form as it is. */
export function unitText(name: string, language: "en" | "da"): string {
  const unit = parseUnit(name);
  if (!unit || language === "en") return name;
  return `${DANISH_SCALE[unit.scale]}${unit.currency === "DKK" ? "kr." : unit.currency}`;
}

/** A figure with its unit: "DKK 375 million", in Danish "375 mio. kr."; a unit of another form follows the figure. */
export function amountText(figure: string, name: string, language: "en" | "da"): string {
  const unit = parseUnit(name);
  if (!unit || language === "da") return `${figure} ${unitText(name, language)}`;
  return `${unit.currency} ${figure}${unit.scale && ` ${unit.scale}`}`;
}
