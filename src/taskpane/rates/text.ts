import { useMemo } from "react";
import { ratesTexts, type RatesTexts } from "../../i18n/rates";
import { useText, type Text } from "../text";

export interface RatesText extends Text {
  /** A message of Rates; `t` has those of the whole pane. */
  readonly r: RatesTexts;
}

/** The pane's texts with those of Rates, which are loaded with Rates alone. */
export function useRatesText(): RatesText {
  const text = useText();
  return useMemo(() => ({ ...text, r: ratesTexts(text.language) }), [text]);
}

/** A rate with the decimals that it has, four at least and six at most: "7.0786". */
export function rateText({ number }: Pick<Text, "number">, rate: number): string {
  return number(rate, { minimumFractionDigits: 4, maximumFractionDigits: 6, useGrouping: false });
}
