/** Slips in words, for findings that name one, two together or several that may have happened. */

import { quoted } from "../../../i18n/quoted";
import type Big from "big.js";
import { LOCALES } from "../../../i18n/translator";
import type { Language, MessageData } from "../../../i18n/translator";
import type { Cause, ExplainPart } from "../../explain";
import { number, told } from "./numbers";

interface CauseMessage {
  readonly messageId: string;
  readonly data?: MessageData;
}

/** The message for a slip that is the only one to equal a gap. */
export function messageFor(cause: Cause): CauseMessage {
  switch (cause.kind) {
    case "unit":
      return { messageId: "unit", data: { factor: wholeFactor(cause.factor) } };
    case "left-out":
      return { messageId: "left_out", data: named(cause.part) };
    case "twice":
      return { messageId: "twice", data: named(cause.part) };
    case "sign":
      return { messageId: "sign", data: named(cause.part) };
    case "subtotal-twice":
      return { messageId: "subtotal_twice", data: named(cause.part) };
    case "part-unit":
      return {
        messageId: "part_unit",
        data: { ...named(cause.part), factor: wholeFactor(cause.factor) },
      };
    case "digits":
      return cause.part === null
        ? { messageId: "digits" }
        : { messageId: "part_digits", data: { ...named(cause.part), as: number(cause.as) } };
    case "neighbour":
      return cause.part === null
        ? { messageId: "total_year", data: { other: cause.from.label } }
        : {
            messageId: "part_year",
            data: { ...named(cause.part), other: cause.from.label, as: number(cause.from.amount) },
          };
  }
}

/** Two slips that together equal a gap. */
export function messageForPair(first: Cause, second: Cause): CauseMessage {
  return {
    messageId: "two",
    data: {
      first_en: inWords(first, "en"),
      first_da: inWords(first, "da"),
      second_en: inWords(second, "en"),
      second_da: inWords(second, "da"),
    },
  };
}

/** Slips of which any one equals a gap. */
export function messageForAny(causes: readonly Cause[]): CauseMessage {
  const listed = (language: Language): string =>
    new Intl.ListFormat(LOCALES[language], { type: "disjunction" }).format(
      causes.map((cause) => inWords(cause, language)),
    );
  return { messageId: "one_of", data: { causes_en: listed("en"), causes_da: listed("da") } };
}

function inWords(cause: Cause, language: Language): string {
  const write = (amount: Big): string =>
    new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 6 }).format(told(amount)[0]!);
  const [en, da] = phrases(cause, language, write);
  return language === "en" ? en : da;
}

/** A slip as a clause: "“Core” (12) is left out". */
function phrases(
  cause: Cause,
  language: Language,
  write: (amount: Big) => string,
): readonly [en: string, da: string] {
  const { part } = cause as { readonly part?: ExplainPart | null };
  const what = part ? `${quoted(part.label, language)} (${write(part.amount)})` : "";
  switch (cause.kind) {
    case "unit":
      return ["the total is in another unit", "summen er i en anden enhed"];
    case "left-out":
      return [`${what} is left out`, `${what} er udeladt`];
    case "twice":
      return [`${what} is counted twice`, `${what} er talt med to gange`];
    case "sign":
      return [`the sign of ${what} is turned`, `fortegnet på ${what} er vendt`];
    case "subtotal-twice":
      return [
        `the subtotal ${what} is counted besides its own lines`,
        `delsummen ${what} er talt med ud over sine egne linjer`,
      ];
    case "part-unit":
      return [`${what} is counted in another unit`, `${what} er talt med i en anden enhed`];
    case "digits":
      return part
        ? [`${what} is counted as ${write(cause.as)}`, `${what} er talt med som ${write(cause.as)}`]
        : ["two digits of the total are swapped", "to cifre i summen er byttet om"];
    case "neighbour": {
      const { label, amount } = cause.from;
      return part
        ? [
            `${what} is counted with its figure for ${label} (${write(amount)})`,
            `${what} er talt med beløbet for ${label} (${write(amount)})`,
          ]
        : [`the total is that of ${label}`, `summen er den for ${label}`];
    }
  }
}

function named({ label, amount }: ExplainPart): { part: string; amount: number } {
  return { part: label, amount: number(amount) };
}

/** 1000 for "a thousand times too large" and for "a thousand times too small". */
export function wholeFactor(factor: number): number {
  return factor < 1 ? Math.round(1 / factor) : factor;
}
