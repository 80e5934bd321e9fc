import type { Report, ReviewContext, Rule } from "../../types";
import { missingValues } from "./valueTexts";

/** An indicator without a baseline in a table that has them. */
export const missingBaseline: Rule = {
  id: "indicators/missing-baseline",
  severity: "warning",
  fixable: false,
  texts: {
    en: {
      name: "Baseline missing",
      looksFor: "An indicator whose baseline is blank, in a table of indicators with a column for it.",
      why: "Without a baseline nobody can say whether a target is ambitious, or progress was made.",
      messages: {
        one: "{{code}} has no baseline.",
        all: "None of the {{count}} indicators has a baseline.",
      },
    },
    da: {
      name: "Baseline mangler",
      looksFor: "En indikator uden baseline i en tabel over indikatorer, der har en kolonne til det.",
      why: "Uden en baseline kan ingen sige, om et mål er ambitiøst, eller om der er fremskridt.",
      messages: {
        one: "{{code}} har ingen baseline.",
        all: "Ingen af de {{count}} indikatorer har en baseline.",
      },
    },
  },
  check(context: ReviewContext): Iterable<Report> {
    return missingValues(context, ({ columns }) =>
      columns.baseline === null ? [] : [{ column: columns.baseline, year: null }],
    );
  },
};
