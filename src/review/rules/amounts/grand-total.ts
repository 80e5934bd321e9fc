import type { Rule } from "../../types";
import { explanationMessages } from "./explanations";
import { figure } from "./numbers";
import { manyMessages } from "./sumGroups";
import { roundingNote, sumFix, sumReports } from "./sumReports";

const en = `The grand total is ${figure("actual")}, but lines and years add up to ${figure("expected")} (difference ${figure("difference")}).`;
const da = `Hovedsummen er ${figure("actual")}, men linjer og år giver ${figure("expected")} (forskel ${figure("difference")}).`;

/** The total of all lines over all years. One that agrees with its row or its column is right: the fault lies there. */
export const grandTotal: Rule = {
  id: "amounts/grand-total",
  severity: "error",
  fixable: true,
  texts: {
    en: {
      name: "Grand total does not add up",
      looksFor:
        "A total of all lines over all years that agrees neither with the row totals nor with the column totals.",
      why: "It is the figure that is quoted from the budget and compared with the commitment.",
      fix: sumFix.en,
      messages: {
        differs: en,
        differs_rounded: en + roundingNote.en,
        ...explanationMessages.en,
        planned: manyMessages.en.planned!,
      },
    },
    da: {
      name: "Hovedsummen stemmer ikke",
      looksFor:
        "En sum for alle linjer og år, der hverken svarer til rækkesummerne eller til kolonnesummerne.",
      why: "Det er det tal, der citeres fra budgettet og sammenholdes med tilsagnet.",
      fix: sumFix.da,
      messages: {
        differs: da,
        differs_rounded: da + roundingNote.da,
        ...explanationMessages.da,
        planned: manyMessages.da.planned!,
      },
    },
  },
  check: (context) => sumReports(context, "grand-total"),
};
