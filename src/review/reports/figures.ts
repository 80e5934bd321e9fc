/** Figures of reports: those that are compared with each other are told to the same precision, so that they line up. */

import { Decimal } from "../../money/decimal";
import { decimals } from "../understand/amounts";
import { told } from "../rules/amounts/numbers";
import type { Translator } from "../../i18n/translator";
import type { ReportedAmounts } from "./model";

/** What may stand where a figure is expected. */
export type Shown = number | string | null | undefined;

/** Decimals that the figures among these few need together, no more than messages tell; 0 where none is a figure. */
export function sharedDecimals(values: readonly Shown[]): number {
  const figures = values.filter((value) => typeof value === "number").filter(Number.isFinite);
  const short = told(...figures.map((value) => new Decimal(value)));
  return Math.max(0, ...short.map((value) => Math.min(decimals(new Decimal(value)), MOST_DECIMALS)));
}

const MOST_DECIMALS = 6;

/** The figure in the reader's way of writing, to that many decimals. Years stay whole: 2025, but 12,500. */
export function figureText(value: number, places: number, { number }: Translator): string {
  return number(value, {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
    useGrouping: "min2",
  });
}

/** Excel's number format that shows the same. A whole number has no decimal sign: "0.######" would leave one behind it. */
export function figureFormat(value: number, places: number): string {
  const whole = Math.abs(value) < GROUPED_FROM ? "0" : "#,##0";
  return places === 0 ? whole : `${whole}.${"0".repeat(places)}`;
}

const GROUPED_FROM = 10_000;

/** The amounts of one line or total, a year each, to the same precision; "?" for what cannot be read. */
export function amountTexts(amounts: ReportedAmounts, words: Translator): string[] {
  const values = amounts.map((amount) => (amount === null ? null : Number(amount)));
  const places = sharedDecimals(values);
  return values.map((value) => (value === null ? "?" : figureText(value, places, words)));
}
