import type { Report, ReviewContext, Rule } from "../../types";
import { areaData, areasExpected, areasNamed, isByArea, mentionsOf } from "./areaUse";

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
      messages: { missing: "“{{area}}” har ingen linje i budgettet." },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    if (!isByArea(context)) return;
    const named = areasNamed(context);
    const mentions = mentionsOf(context);
    // A label that is probably this area misspelled is reported as what it is, by structure/unknown-area.
    const misspelled = new Set(
      mentions.flatMap(({ mention }) => (mention.area === null ? (mention.nearest ?? []) : [])),
    );
    const tables = [...new Set(mentions.map(({ budget }) => budget))];
    const place = tables.length === 1 ? { sheet: tables[0]!.sheet, area: tables[0]!.area } : {};
    for (const area of areasExpected(context)) {
      if (!named.has(area.id) && !misspelled.has(area.id))
        yield { messageId: "missing", data: areaData(area), ...place };
    }
  },
};
