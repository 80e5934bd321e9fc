import type { Rule } from "../../types";
import { explanationMessages } from "./explanations";
import { figure } from "./numbers";
import { manyMessages } from "./sumGroups";
import { roundingNote, sumFix, sumReports } from "./sumReports";

const manyEn = `“{{label}}” differs from its lines in {{count}} years: {{gaps}}.`;
const en = `“{{label}}” for {{year}} is ${figure("actual")}, but its lines add up to ${figure("expected")} (difference ${figure("difference")}).`;
const manyDa = `»{{label}}« afviger fra linjerne i {{count}} år: {{gaps}}.`;
const da = `»{{label}}« for {{year}} er ${figure("actual")}, men linjerne giver ${figure("expected")} (forskel ${figure("difference")}).`;

/** Totals and subtotals of one year against the lines they cover. */
export const columnTotal: Rule = {
  id: "amounts/column-total",
  severity: "error",
  fixable: true,
  texts: {
    en: {
      name: "Column total does not add up",
      looksFor: "A total or subtotal of one year that differs from the lines it covers.",
      why: "The total is what gets approved and paid; it must be what the lines say.",
      fix: sumFix.en,
      messages: {
        differs: en,
        differs_rounded: en + roundingNote.en,
        differ: manyEn,
        differ_rounded: manyEn + roundingNote.en,
        ...explanationMessages.en,
        ...manyMessages.en,
      },
    },
    da: {
      name: "Kolonnesummen stemmer ikke",
      looksFor: "En sum eller delsum for et år, der afviger fra de linjer, den omfatter.",
      why: "Det er summen, der bevilges og udbetales. Den skal svare til linjerne.",
      fix: sumFix.da,
      messages: {
        differs: da,
        differs_rounded: da + roundingNote.da,
        differ: manyDa,
        differ_rounded: manyDa + roundingNote.da,
        ...explanationMessages.da,
        ...manyMessages.da,
      },
    },
  },
  check: (context) => sumReports(context, "column-total"),
};
