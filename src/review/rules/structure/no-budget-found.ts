import type { Report, ReviewContext, Rule } from "../../types";

/** A workbook in which no table looks like a budget of the strategy; a note where it holds indicators instead. */
export const noBudgetFound: Rule = {
  id: "structure/no-budget-found",
  severity: "error",
  fixable: false,
  texts: {
    en: {
      name: "No budget found",
      looksFor: "A workbook without a table of years and amounts by priority area or funding line.",
      why: "Nothing of the budget could be checked: the silence of the other rules means nothing.",
      messages: {
        none: "No table with years and with priority areas or funding lines of {{strategy}} was found, so nothing was checked.",
        indicators:
          "No budget was found: no table with years and with priority areas or funding lines of {{strategy}}. Only the indicators were checked.",
      },
    },
    da: {
      name: "Intet budget fundet",
      looksFor:
        "En projektmappe uden en tabel med år og beløb fordelt på prioritetsområder eller bevillingslinjer.",
      why: "Intet i budgettet kunne kontrolleres. At de andre regler tier, siger derfor intet.",
      messages: {
        none: "Der er ingen tabel med år og med prioritetsområder eller bevillingslinjer fra {{strategy}}, så intet er kontrolleret.",
        indicators:
          "Der er intet budget: ingen tabel med år og med prioritetsområder eller bevillingslinjer fra {{strategy}}. Kun indikatorerne er kontrolleret.",
      },
    },
  },
  *check({ budgets, indicators, strategy }: ReviewContext): Iterable<Report> {
    if (budgets.length > 0) return;
    const { en, da } = strategy.shortTitle;
    const data = { strategy_en: en, strategy_da: da ?? en };
    yield indicators.length === 0
      ? { messageId: "none", data }
      : { messageId: "indicators", severity: "note", data };
  },
};
