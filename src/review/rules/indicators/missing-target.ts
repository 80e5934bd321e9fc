import type { Report, ReviewContext, Rule } from "../../types";
import { missingValues } from "./valueTexts";

/** An indicator without a target in a table that has them. */
export const missingTarget: Rule = {
  id: "indicators/missing-target",
  severity: "warning",
  fixable: false,
  texts: {
    en: {
      name: "Target missing",
      looksFor:
        "An indicator whose target, or target of a year, is blank, in a table of indicators with a column for it.",
      why: "An indicator without a target can be reported on, but it can be neither met nor missed.",
      messages: {
        one: "{{code}} has no target.",
        one_in: "{{code}} has no target for {{year}}.",
        all: "None of the {{count}} indicators has a target.",
        all_in: "None of the {{count}} indicators has a target for {{year}}.",
      },
    },
    da: {
      name: "Mål mangler",
      looksFor:
        "En indikator uden mål, eller uden mål for et år, i en tabel over indikatorer, der har en kolonne til det.",
      why: "Der kan rapporteres om en indikator uden mål, men ingen kan sige, om den er nået.",
      messages: {
        one: "{{code}} har intet mål.",
        one_in: "{{code}} har intet mål for {{year}}.",
        all: "Ingen af de {{count}} indikatorer har et mål.",
        all_in: "Ingen af de {{count}} indikatorer har et mål for {{year}}.",
      },
    },
  },
  check(context: ReviewContext): Iterable<Report> {
    return missingValues(context, ({ columns }) => columns.targets);
  },
};
