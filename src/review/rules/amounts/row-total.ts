import type { Rule } from "../../types";
import { explanationMessages } from "./explanations";
import { figure } from "./numbers";
import { manyMessages } from "./sumGroups";
import { roundingNote, sumFix, sumReports } from "./sumReports";

const manyEn = `The totals of {{count}} lines differ from their years: {{gaps}}.`;
const en = `The total of “{{label}}” is ${figure("actual")}, but its years add up to ${figure("expected")} (difference ${figure("difference")}).`;
const withinEn = `“{{label}}” for {{within}} is ${figure("actual")}, but its parts add up to ${figure("expected")} (difference ${figure("difference")}).`;
const manyDa = `Summerne for {{count}} linjer afviger fra årene: {{gaps}}.`;
const da = `Summen for »{{label}}« er ${figure("actual")}, men årene giver ${figure("expected")} (forskel ${figure("difference")}).`;
const withinDa = `»{{label}}« for {{within}} er ${figure("actual")}, men årets dele giver ${figure("expected")} (forskel ${figure("difference")}).`;

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
      messages: {
        differs: en,
        differs_rounded: en + roundingNote.en,
        differs_within: withinEn,
        differs_within_rounded: withinEn + roundingNote.en,
        differ: manyEn,
        differ_rounded: manyEn + roundingNote.en,
        ...explanationMessages.en,
        ...manyMessages.en,
      },
    },
    da: {
      name: "Rækkesummen stemmer ikke",
      looksFor: "En linjes sum over årene, der afviger fra årenes tal lagt sammen.",
      why: "Et af tallene er forkert, og ingen kan se, hvilket der var meningen.",
      fix: sumFix.da,
      messages: {
        differs: da,
        differs_rounded: da + roundingNote.da,
        differs_within: withinDa,
        differs_within_rounded: withinDa + roundingNote.da,
        differ: manyDa,
        differ_rounded: manyDa + roundingNote.da,
        ...explanationMessages.da,
        ...manyMessages.da,
      },
    },
  },
  check: (context) => sumReports(context, "row-total"),
};
