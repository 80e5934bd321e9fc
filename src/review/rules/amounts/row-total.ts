import type { Rule } from "../../types";
import { explanationMessages } from "./explanations";
import { figure } from "./numbers";
import { roundingNote, sumFix, sumReports } from "./sumReports";

const en = `The total of “{{label}}” is ${figure("actual")}, but its years add up to ${figure("expected")} (difference ${figure("difference")}).`;
const da = `Summen for “{{label}}” er ${figure("actual")}, men årene giver ${figure("expected")} (forskel ${figure("difference")}).`;

/** A line's total over the years against its years. */
export const rowTotal: Rule = {
  id: "amounts/row-total",
  severity: "error",
  fixable: true,
  texts: {
    en: {
      name: "Row total does not add up",
      looksFor: "A line’s total over the years that differs from the sum of its years.",
      why: "One of the figures is wrong, and nobody can tell which one was meant.",
      fix: sumFix.en,
      messages: { differs: en, differs_rounded: en + roundingNote.en, ...explanationMessages.en },
    },
    da: {
      name: "Rækkesummen stemmer ikke",
      looksFor: "En linjes sum over årene, der afviger fra årenes tal lagt sammen.",
      why: "Et af tallene er forkert, og ingen kan se, hvilket der var meningen.",
      fix: sumFix.da,
      messages: { differs: da, differs_rounded: da + roundingNote.da, ...explanationMessages.da },
    },
  },
  check: (context) => sumReports(context, "row-total"),
};
