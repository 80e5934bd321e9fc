import { quoted } from "../../../i18n/quoted";
import type { Language } from "../../../i18n/translator";
import { LOCALES } from "../../../i18n/translator";
import type { BudgetFigures } from "../../figures";
import type { SumPart, WrongSum } from "../../sums/check";
import { doubledSubtotals } from "../../sums/doubled";
import { typedOverTotals } from "../../sums/typedOver";
import type { Report, ReviewContext, Rule } from "../../types";
import { figure } from "./numbers";
import { reportOfMany } from "./sumGroups";
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
        doubled: `“{{label}}” for {{year}} is ${figure("actual")}: it counts {{subtotals}} besides their own lines; the lines add up to ${figure("expected")}.`,
        doubled_one: `“{{label}}” for {{year}} is ${figure("actual")}: it counts {{subtotals}} besides its own lines; the lines add up to ${figure("expected")}.`,
        doubled_many:
          "“{{label}}” counts {{subtotals}} besides their own lines in {{count}} years: {{gaps}}.",
        doubled_many_one:
          "“{{label}}” counts {{subtotals}} besides its own lines in {{count}} years: {{gaps}}.",
      },
    },
    da: {
      name: "Delsum talt med to gange",
      looksFor: "En sum, der tager en delsum med ud over de linjer, som delsummen allerede lægger sammen.",
      why: "De samme penge tælles to gange, og der søges om mere, end linjerne kræver.",
      fix: sumFix.da,
      messages: {
        doubled: `»{{label}}« for {{year}} er ${figure("actual")}: Summen tæller {{subtotals}} med ud over deres egne linjer. Linjerne giver ${figure("expected")}.`,
        doubled_one: `»{{label}}« for {{year}} er ${figure("actual")}: Summen tæller {{subtotals}} med ud over dens egne linjer. Linjerne giver ${figure("expected")}.`,
        doubled_many:
          "»{{label}}« tæller {{subtotals}} med ud over deres egne linjer i {{count}} år: {{gaps}}.",
        doubled_many_one:
          "»{{label}}« tæller {{subtotals}} med ud over dens egne linjer i {{count}} år: {{gaps}}.",
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    for (const { checks, subtotals } of groupsIn(context)) {
      const [first, second] = checks;
      const { data, ...report } = second
        ? reportOfMany({ checks, causes: [] }, context)
        : sumReport(first!, context);
      const names = subtotals.map(({ label }) => label);
      const count = names.length > 1 ? "" : "_one";
      yield {
        ...report,
        messageId: second ? `doubled_many${count}` : `doubled${count}`,
        explanation: undefined,
        data: { ...data, subtotals_en: listed(names, "en"), subtotals_da: listed(names, "da") },
      };
    }
  },
};

interface Doubled {
  readonly checks: readonly WrongSum[];
  readonly subtotals: readonly SumPart[];
}

/** Totals of one row that count the same subtotals twice, together. */
function groupsIn(context: ReviewContext): readonly Doubled[] {
  const typedOver = typedOverTotals(context);
  const groups = new Map<BudgetFigures, Map<string, Doubled>>();
  for (const [check, subtotals] of doubledSubtotals(context)) {
    if (typedOver.has(check)) continue;
    const { figures, line, role } = check;
    const own = groups.get(figures) ?? new Map<string, Doubled>();
    const key = JSON.stringify([role, line, subtotals.map(({ label }) => label)]);
    groups.set(figures, own.set(key, { checks: [...(own.get(key)?.checks ?? []), check], subtotals }));
  }
  return [...groups.values()].flatMap((own) => [...own.values()]);
}

function listed(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALES[language], { type: "conjunction" }).format(
    names.map((name) => quoted(name, language)),
  );
}
