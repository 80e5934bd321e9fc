/** How a total's gap comes about, in messages that all rules on totals share. */

import type Big from "big.js";
import { LOCALES } from "../../../i18n/translator";
import type { Language } from "../../../i18n/translator";
import { cellAddress } from "../../../workbook/address";
import type { TableSnapshot } from "../../../workbook/snapshot";
import { explainGap } from "../../explain";
import type { Explanation, ExplainPart } from "../../explain";
import { valueOf } from "../../figures";
import { readingOfFormula } from "../../sums/omissions";
import type { ExtraCell, FormulaFault } from "../../sums/omissions";
import type { SumPart, WrongSum } from "../../sums/check";
import type { Report } from "../../types";

export const explanationMessages: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    formula_left_out: "The formula leaves out “{{part}}”.",
    formula_left_out_many: "The formula leaves out {{count}} of them: {{parts}}.",
    formula_twice: "The formula counts “{{part}}” twice.",
    formula_twice_many: "The formula counts {{count}} of them twice: {{parts}}.",
    formula_extra: "The formula also takes in {{cells}}.",
    not_recalculated: "The formula takes in the right cells, but its value was not recalculated.",
    left_out:
      "The difference equals “{{part}}” ({{amount, number(maximumFractionDigits: 6)}}): it is probably left out.",
    left_out_pair:
      "The difference equals “{{part}}” ({{amount, number(maximumFractionDigits: 6)}}) and “{{other}}” ({{otherAmount, number(maximumFractionDigits: 6)}}) together: both are probably left out.",
    twice:
      "The difference equals “{{part}}” ({{amount, number(maximumFractionDigits: 6)}}): it is probably counted twice.",
    sign: "The difference is twice “{{part}}” ({{amount, number(maximumFractionDigits: 6)}}): its sign is probably turned.",
    subtotal_twice:
      "The difference equals “{{part}}” ({{amount, number(maximumFractionDigits: 6)}}): a subtotal is probably counted besides its own lines.",
    unit: "The total is off by a factor of {{factor, number}}: it is probably in another unit.",
    part_unit:
      "The difference fits if “{{part}}” ({{amount, number(maximumFractionDigits: 6)}}) was counted in another unit, off by a factor of {{factor, number}}.",
    digits: "Two digits are probably swapped.",
  },
  da: {
    formula_left_out: "Formlen udelader “{{part}}”.",
    formula_left_out_many: "Formlen udelader {{count}} af dem: {{parts}}.",
    formula_twice: "Formlen tæller “{{part}}” med to gange.",
    formula_twice_many: "Formlen tæller {{count}} af dem med to gange: {{parts}}.",
    formula_extra: "Formlen tager også {{cells}} med.",
    not_recalculated: "Formlen omfatter de rigtige celler, men dens værdi er ikke genberegnet.",
    left_out:
      "Forskellen svarer til “{{part}}” ({{amount, number(maximumFractionDigits: 6)}}), som formentlig er udeladt.",
    left_out_pair:
      "Forskellen svarer til “{{part}}” ({{amount, number(maximumFractionDigits: 6)}}) og “{{other}}” ({{otherAmount, number(maximumFractionDigits: 6)}}) tilsammen, som formentlig begge er udeladt.",
    twice:
      "Forskellen svarer til “{{part}}” ({{amount, number(maximumFractionDigits: 6)}}), som formentlig er talt med to gange.",
    sign: "Forskellen er det dobbelte af “{{part}}” ({{amount, number(maximumFractionDigits: 6)}}). Fortegnet er formentlig vendt.",
    subtotal_twice:
      "Forskellen svarer til “{{part}}” ({{amount, number(maximumFractionDigits: 6)}}). En delsum er formentlig talt med ud over sine egne linjer.",
    unit: "Summen afviger med en faktor {{factor, number}} og er formentlig i en anden enhed.",
    part_unit:
      "Forskellen passer, hvis “{{part}}” ({{amount, number(maximumFractionDigits: 6)}}) er talt med i en anden enhed (faktor {{factor, number}}).",
    digits: "To cifre er formentlig byttet om.",
  },
};

type ExplanationMessage = NonNullable<Report["explanation"]>;

/** Why a total differs from its parts: by its formula where that shows it, else by what equals the gap. */
export function explain(check: WrongSum, tables: readonly TableSnapshot[]): ExplanationMessage | undefined {
  const reading = readingOfFormula(check, tables);
  if (reading) return explainFormula(reading, check);
  if (check.cell.formula !== null) return undefined;
  const { expected, actual, tolerance } = check.result;
  const explanation = explainGap({
    stated: actual,
    expected,
    tolerance,
    parts: check.parts.flatMap(asExplainPart),
    subtotals: check.subtotals.flatMap(asExplainPart),
  });
  return explanation ? asMessage(explanation) : undefined;
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
    const labels = parts.map(({ label }) => `“${label}”`).join(", ");
    return { messageId: `${messageId}_many`, data: { count: parts.length, parts: labels } };
  }
  if (extra.length === 0) return { messageId: "not_recalculated" };
  const cells = (language: Language): string => extra.map((cell) => cellWithValue(cell, language)).join(", ");
  return { messageId: "formula_extra", data: { cells_en: cells("en"), cells_da: cells("da") } };
}

/** "B3 (2023)": what may be a year is written as one. */
function cellWithValue({ row, column, value }: ExtraCell, language: Language): string {
  const isYear = Number.isInteger(value) && value >= 1900 && value < 2200;
  const format = new Intl.NumberFormat(LOCALES[language], { useGrouping: !isYear, maximumFractionDigits: 6 });
  return `${cellAddress(row, column)} (${format.format(value)})`;
}

function asExplainPart({ label, figure }: SumPart): ExplainPart[] {
  const amount = valueOf(figure);
  return amount === null ? [] : [{ label, amount }];
}

function asMessage(explanation: Explanation): ExplanationMessage {
  const named = ({ label, amount }: ExplainPart): { part: string; amount: number } => ({
    part: label,
    amount: number(amount),
  });
  switch (explanation.kind) {
    case "left-out": {
      const [first, second] = explanation.parts;
      if (!second) return { messageId: "left_out", data: named(first!) };
      return {
        messageId: "left_out_pair",
        data: { ...named(first!), other: second.label, otherAmount: number(second.amount) },
      };
    }
    case "twice":
      return { messageId: "twice", data: named(explanation.part) };
    case "sign":
      return { messageId: "sign", data: named(explanation.part) };
    case "subtotal-twice":
      return { messageId: "subtotal_twice", data: named(explanation.part) };
    case "part-unit":
      return {
        messageId: "part_unit",
        data: { ...named(explanation.part), factor: wholeFactor(explanation.factor) },
      };
    case "unit":
      return { messageId: "unit", data: { factor: wholeFactor(explanation.factor) } };
    case "digits":
      return { messageId: "digits" };
  }
}

/** 1000 for "a thousand times too large" and for "a thousand times too small". */
function wholeFactor(factor: number): number {
  return factor < 1 ? Math.round(1 / factor) : factor;
}

/** An exact amount for messages and fields that take plain numbers. */
export function number(amount: Big): number {
  return amount.toNumber();
}
