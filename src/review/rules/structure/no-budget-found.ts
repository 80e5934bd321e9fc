import type { Report, ReviewContext, Rule } from "../../types";
import { sheetWithAreasAndFigures } from "../../understand/traces";

/**
 * A workbook in which no table looks like a budget of the strategy; a warning where areas and figures stand in a form
 * that cannot be read, a note where it holds indicators instead.
 */
export const noBudgetFound: Rule = {
  id: "structure/no-budget-found",
  severity: "error",
  fixable: false,
  texts: {
    en: {
      name: "No budget found",
      looksFor: "A workbook without a table of years and amounts by priority area or funding line.",
      why: "Amounts, areas and years could not be checked: that the other rules are silent about them means nothing.",
      messages: {
        none: "No table with years and with priority areas or funding lines of {{strategy}} was found. Only the rules that need no budget were run.",
        unread:
          "Priority areas of {{strategy}} and figures stand here, but no table of amounts by year was recognised, so only the rules that need no budget were run. The years (2023, 2024 …) should head the amounts in one row or column.",
        indicators:
          "No budget was found: no table with years and with priority areas or funding lines of {{strategy}}. Only the indicators were checked.",
      },
    },
    da: {
      name: "Intet budget fundet",
      looksFor:
        "En projektmappe uden en tabel med år og beløb fordelt på prioritetsområder eller bevillingslinjer.",
      why: "Beløb, områder og år kunne ikke kontrolleres. At de andre regler ikke nævner dem, siger derfor intet.",
      messages: {
        none: "Der er ingen tabel med år og med prioritetsområder eller bevillingslinjer fra {{strategy}}. Kun de regler, der ikke kræver et budget, er kørt.",
        unread:
          "Her er prioritetsområder fra {{strategy}} og tal, men der er ikke genkendt nogen tabel med beløb fordelt på år, så kun de regler, der ikke kræver et budget, er kørt. Årene (2023, 2024 …) bør stå over eller ud for beløbene i én række eller kolonne.",
        indicators:
          "Der er intet budget: ingen tabel med år og med prioritetsområder eller bevillingslinjer fra {{strategy}}. Kun indikatorerne er kontrolleret.",
      },
    },
  },
  *check({ workbook, budgets, indicators, strategy }: ReviewContext): Iterable<Report> {
    if (budgets.length > 0) return;
    const { en, da } = strategy.shortTitle;
    const data = { strategy_en: en, strategy_da: da ?? en };
    if (indicators.length > 0) {
      yield { messageId: "indicators", severity: "note", data };
      return;
    }
    const sheet = sheetWithAreasAndFigures(workbook, strategy);
    yield sheet === null
      ? { messageId: "none", data }
      : { messageId: "unread", severity: "warning", data, sheet };
  },
};
