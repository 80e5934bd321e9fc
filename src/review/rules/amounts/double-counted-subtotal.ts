import type { Language } from "../../../i18n/translator";
import { LOCALES } from "../../../i18n/translator";
import { doubledSubtotals } from "../../sums/doubled";
import { typedOverTotals } from "../../sums/typedOver";
import type { Report, ReviewContext, Rule } from "../../types";
import { figure } from "./numbers";
import { sumFix, sumReport } from "./sumReports";

/** A total that takes in subtotals besides the lines that these already add up. */
export const doubleCountedSubtotal: Rule = {
  id: "amounts/double-counted-subtotal",
  severity: "error",
  fixable: true,
  texts: {
    en: {
      name: "Subtotal counted twice",
      looksFor: "A total that takes in a subtotal besides the lines that the subtotal already adds up.",
      why: "The same money is counted twice, and more is asked for than the lines need.",
      fix: sumFix.en,
      messages: {
        doubled: `“{{label}}” for {{year}} is ${figure("actual")}: it counts {{subtotals}} besides their own lines, which add up to ${figure("expected")}.`,
      },
    },
    da: {
      name: "Delsum talt med to gange",
      looksFor: "En sum, der tager en delsum med ud over de linjer, som delsummen allerede lægger sammen.",
      why: "De samme penge tælles to gange, og der søges om mere, end linjerne kræver.",
      fix: sumFix.da,
      messages: {
        doubled: `“{{label}}” for {{year}} er ${figure("actual")}: Summen tæller {{subtotals}} med ud over deres egne linjer, der giver ${figure("expected")}.`,
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    const typedOver = typedOverTotals(context);
    for (const [check, subtotals] of doubledSubtotals(context)) {
      if (typedOver.has(check)) continue;
      const { data, ...report } = sumReport(check, context);
      const names = subtotals.map(({ label }) => `“${label}”`);
      yield {
        ...report,
        messageId: "doubled",
        explanation: undefined,
        data: { ...data, subtotals_en: listed(names, "en"), subtotals_da: listed(names, "da") },
      };
    }
  },
};

function listed(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALES[language], { type: "conjunction" }).format(names);
}
