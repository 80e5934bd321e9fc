/** Units of budgets and how people write them. */

import type { Language, Worded } from "./words";

export interface Unit {
  /** As the product's contract writes it: "DKK million". */
  readonly id: string;
  readonly currency: "DKK" | "USD";
  readonly factor: number;
  /** Decimals that people show in that unit. */
  readonly decimals: readonly number[];
  /** Amounts are usually multiples of one of these, in units of the last decimal shown. */
  readonly grains: readonly number[];
  readonly words: Worded;
}

export const UNITS: readonly Unit[] = [
  {
    id: "DKK million",
    currency: "DKK",
    factor: 1e6,
    decimals: [0, 1, 1, 2, 3],
    grains: [1],
    words: {
      en: ["DKK million", "DKK mill.", "in DKK million", "million DKK", "mDKK", "DKK millions"],
      da: ["mio. kr.", "mio. DKK", "mio.kr.", "i mio. kr.", "millioner kr."],
    },
  },
  {
    id: "DKK thousand",
    currency: "DKK",
    factor: 1e3,
    decimals: [0],
    grains: [1, 5, 10, 50, 100],
    words: {
      en: [
        "DKK thousand",
        "kDKK",
        "1,000 DKK",
        "DKK 1,000",
        "thousand DKK",
        "DKK '000",
        "in thousands of DKK",
      ],
      da: ["t.kr.", "1.000 kr.", "tkr.", "tusind kr.", "1.000 DKK"],
    },
  },
  {
    id: "DKK",
    currency: "DKK",
    factor: 1,
    decimals: [0],
    grains: [1, 100, 1000, 5000, 10_000, 50_000],
    words: { en: ["DKK", "Danish kroner", "in DKK"], da: ["kr.", "DKK", "danske kroner"] },
  },
  {
    id: "USD",
    currency: "USD",
    factor: 1,
    decimals: [0],
    grains: [1, 100, 500, 1000, 5000],
    words: { en: ["USD", "US$", "US dollars", "in USD"], da: ["USD", "US-dollar"] },
  },
  {
    id: "USD thousand",
    currency: "USD",
    factor: 1e3,
    decimals: [0],
    grains: [1, 5, 10],
    words: {
      en: ["USD thousand", "kUSD", "USD '000", "1,000 USD", "thousand USD"],
      da: ["1.000 USD", "tusind USD"],
    },
  },
  {
    id: "USD million",
    currency: "USD",
    factor: 1e6,
    decimals: [1, 2],
    grains: [1],
    words: { en: ["USD million", "million USD", "US$ million"], da: ["mio. USD", "millioner USD"] },
  },
];

export const unitById = (id: string): Unit => UNITS.find((unit) => unit.id === id)!;

/** "All amounts in DKK million" and its like. */
export const UNIT_NOTES: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "All amounts in {unit}",
    "Amounts in {unit}",
    "({unit})",
    "Figures in {unit}",
    "Currency: {unit}",
    "Unit: {unit}",
  ],
  da: ["Alle beløb i {unit}", "Beløb i {unit}", "({unit})", "Enhed: {unit}"],
};

/** A number format that shows that many decimals. */
export function amountFormat(decimals: number, style: number): string {
  const tail = decimals === 0 ? "" : `.${"0".repeat(decimals)}`;
  return [
    `#,##0${tail}`,
    `0${tail}`,
    `#,##0${tail};-#,##0${tail}`,
    `#,##0${tail}_);(#,##0${tail})`,
    "General",
  ][style % 5]!;
}
