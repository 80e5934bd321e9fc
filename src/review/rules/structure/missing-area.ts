import type { Report, ReviewContext, Rule } from "../../types";
import { areaData, areasLacking, mentionsOf } from "./areaUse";
import { earmarkingOf } from "./earmarking";
import { areasStoodInFor } from "./standIns";

/** A priority area that a budget drawn up by area does not name. Budgets by funding lines alone are left in peace. */
export const missingArea: Rule = {
  id: "structure/missing-area",
  severity: "error",
  fixable: false,
  texts: {
    en: {
      name: "Priority area missing",
      looksFor: "A priority area of the strategy that a budget by priority area does not name.",
      why: "An area without a line gets no money, and it cannot be seen whether that is meant.",
      messages: { missing: "“{{area}}” has no line in the budget." },
    },
    da: {
      name: "Prioritetsområde mangler",
      looksFor: "Et af strategiens prioritetsområder, som et budget fordelt på områder ikke nævner.",
      why: "Et område uden linje får ingen midler, og det fremgår ikke, om det er meningen.",
      messages: { missing: "»{{area}}« har ingen linje i budgettet." },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    const tables = [...new Set(mentionsOf(context).map(({ budget }) => budget))];
    const place = tables.length === 1 ? { sheet: tables[0]!.sheet, area: tables[0]!.area } : {};
    // Where a label stands in an area's place, that label's rule says so.
    const told = areasStoodInFor(context);
    // A budget of just the areas of an earmarked line is probably one for that money.
    const severity = earmarkingOf(context) ? { severity: "note" as const } : {};
    for (const area of areasLacking(context)) {
      if (!told.includes(area)) yield { messageId: "missing", ...severity, data: areaData(area), ...place };
    }
  },
};
