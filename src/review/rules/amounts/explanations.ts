/** How a total's gap comes about, in messages that all rules on totals share. */

import { quoted } from "../../../i18n/quoted";
import { LOCALES } from "../../../i18n/translator";
import type { Language } from "../../../i18n/translator";
import { cellAddress } from "../../../workbook/address";
import type { TableSnapshot } from "../../../workbook/snapshot";
import { explainGap } from "../../explain";
import { readingOfFormula } from "../../sums/omissions";
import type { ExtraCell, FormulaFault } from "../../sums/omissions";
import type { WrongSum } from "../../sums/check";
import { gapOf } from "../../sums/gapOf";
import type { Report } from "../../types";
import { messageFor, messageForAny, messageForPair } from "./causes";
import { figure } from "./numbers";

export const explanationMessages: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    formula_left_out: "The formula leaves out “{{part}}”.",
    formula_left_out_many: "The formula leaves out {{count}} of them: {{parts}}.",
    formula_twice: "The formula counts “{{part}}” twice.",
    formula_twice_many: "The formula counts {{count}} of them twice: {{parts}}.",
    formula_extra: "The formula also takes in {{cells}}.",
    not_recalculated: "The formula takes in the right cells, but its value was not recalculated.",
    left_out: `The difference equals “{{part}}” (${figure("amount")}): it is probably left out.`,
    twice: `The difference equals “{{part}}” (${figure("amount")}): it is probably counted twice.`,
    sign: `The difference is twice “{{part}}” (${figure("amount")}): its sign is probably turned.`,
    subtotal_twice: `The difference equals “{{part}}” (${figure("amount")}): a subtotal is probably counted besides its own lines.`,
    unit: "The total is off by a factor of {{factor, number}}: it is probably in another unit.",
    part_unit: `The difference fits if “{{part}}” (${figure("amount")}) was counted in another unit, off by a factor of {{factor, number}}.`,
    digits: "Two digits are probably swapped.",
    part_digits: `The difference fits if two digits of “{{part}}” (${figure("amount")}) were swapped, so that it was counted as ${figure("as")}.`,
    part_year: `The difference fits if “{{part}}” (${figure("amount")}) was counted with its figure for {{other}} (${figure("as")}).`,
    total_year: "It equals the total of {{other}}: it is probably copied from there.",
    two: "The difference fits if {{first}} and {{second}}.",
    one_of: "The difference fits if {{causes}}; the figures do not tell which.",
    committed: "The total is what is committed for the year: one of its lines is probably wrong.",
    none: "No single slip, and no two together, equal the difference.",
  },
  da: {
    formula_left_out: "Formlen udelader »{{part}}«.",
    formula_left_out_many: "Formlen udelader {{count}} af dem: {{parts}}.",
    formula_twice: "Formlen tæller »{{part}}« med to gange.",
    formula_twice_many: "Formlen tæller {{count}} af dem med to gange: {{parts}}.",
    formula_extra: "Formlen tager også {{cells}} med.",
    not_recalculated: "Formlen omfatter de rigtige celler, men dens værdi er ikke genberegnet.",
    left_out: `Forskellen svarer til »{{part}}« (${figure("amount")}), som formentlig er udeladt.`,
    twice: `Forskellen svarer til »{{part}}« (${figure("amount")}), som formentlig er talt med to gange.`,
    sign: `Forskellen er det dobbelte af »{{part}}« (${figure("amount")}). Fortegnet er formentlig vendt.`,
    subtotal_twice: `Forskellen svarer til »{{part}}« (${figure("amount")}). En delsum er formentlig talt med ud over sine egne linjer.`,
    unit: "Summen afviger med en faktor {{factor, number}} og er formentlig i en anden enhed.",
    part_unit: `Forskellen passer, hvis »{{part}}« (${figure("amount")}) er talt med i en anden enhed (faktor {{factor, number}}).`,
    digits: "To cifre er formentlig byttet om.",
    part_digits: `Forskellen passer, hvis to cifre i »{{part}}« (${figure("amount")}) er byttet om, så linjen er talt med som ${figure("as")}.`,
    part_year: `Forskellen passer, hvis »{{part}}« (${figure("amount")}) er talt med beløbet for {{other}} (${figure("as")}).`,
    total_year: "Beløbet er summen for {{other}} og er formentlig kopieret derfra.",
    two: "Forskellen passer, hvis {{first}}, og {{second}}.",
    one_of: "Forskellen passer, hvis {{causes}}; tallene viser ikke hvilken af dem.",
    committed: "Summen er årets tilsagn. En af linjerne er formentlig forkert.",
    none: "Forskellen svarer ikke til en enkelt fejl eller til to tilsammen.",
  },
};

type ExplanationMessage = NonNullable<Report["explanation"]>;

/** Why a total differs from its parts: by its formula where that shows it, else by what equals the gap. */
export function explain(check: WrongSum, tables: readonly TableSnapshot[]): ExplanationMessage | undefined {
  const reading = readingOfFormula(check, tables);
  if (reading) return explainFormula(reading, check);
  if (check.cell.formula !== null) return undefined;
  const explanation = explainGap(gapOf(check).gap);
  switch (explanation.kind) {
    case "cause": {
      const [first, second] = explanation.causes;
      return second ? messageForPair(first, second) : messageFor(first);
    }
    case "one-of":
      return messageForAny(explanation.causes);
    case "ambiguous":
      return undefined;
    case "none":
      return { messageId: "none" };
  }
}

/** What a formula that only adds does wrong; nothing wrong with it means that its value is an old one. */
function explainFormula(
  { leftOut, twice, extra }: FormulaFault,
  { parts: all }: WrongSum,
): ExplanationMessage | undefined {
  // A formula that adds none of the parts adds up something else: nothing more can be said.
  if (leftOut.length === all.length) return undefined;
  if (leftOut.length + twice.length > 0) {
    const [messageId, parts] = leftOut.length > 0 ? ["formula_left_out", leftOut] : ["formula_twice", twice];
    if (parts.length === 1) return { messageId, data: { part: parts[0]!.label } };
    const labels = (language: Language): string =>
      parts.map(({ label }) => quoted(label, language)).join(", ");
    return {
      messageId: `${messageId}_many`,
      data: { count: parts.length, parts_en: labels("en"), parts_da: labels("da") },
    };
  }
  if (extra.length === 0) return { messageId: "not_recalculated" };
  const cells = (language: Language): string => extra.map((cell) => cellWithValue(cell, language)).join(", ");
  return { messageId: "formula_extra", data: { cells_en: cells("en"), cells_da: cells("da") } };
}

/** What is wrong with the formulas of several totals that have the same fault. */
export function explainGroupOfFormulas(
  checks: readonly WrongSum[],
  tables: readonly TableSnapshot[],
): ExplanationMessage | undefined {
  const [first] = checks;
  const readings = checks.flatMap((check) => readingOfFormula(check, tables) ?? []);
  const extra = readings.flatMap((reading) => reading.extra);
  return readings.length === checks.length && first
    ? explainFormula({ ...readings[0]!, extra }, first)
    : undefined;
}

/** "B3 (2023)": what may be a year is written as one. */
function cellWithValue({ row, column, value }: ExtraCell, language: Language): string {
  const isYear = Number.isInteger(value) && value >= 1900 && value < 2200;
  const format = new Intl.NumberFormat(LOCALES[language], { useGrouping: !isYear, maximumFractionDigits: 6 });
  return `${cellAddress(row, column)} (${format.format(value)})`;
}

export { number } from "./numbers";
