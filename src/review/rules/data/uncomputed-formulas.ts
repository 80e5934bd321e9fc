import { areaOfFigure, cellsOf, figuresOf } from "../../figures";
import type { Report, ReviewContext, Rule } from "../../types";

/** Figures that are formulas without a stored result, where the review cannot compute them itself: one note a workbook. */
export const uncomputedFormulas: Rule = {
  id: "data/uncomputed-formulas",
  severity: "note",
  fixable: false,
  texts: {
    en: {
      name: "Formulas without stored results",
      looksFor:
        "Formulas in a budget whose results are not stored in the file, so that totals could not be checked.",
      why: "A file that was not saved by Excel may hold formulas alone; what they come to is then unknown.",
      messages: {
        uncomputed_one:
          "One formula of the budgets has no stored result; totals that depend on it were not checked. Open the workbook in Excel, save it and check it again.",
        uncomputed_other:
          "{{count}} formulas of the budgets have no stored results; totals that depend on them were not checked. Open the workbook in Excel, save it and check it again.",
      },
    },
    da: {
      name: "Formler uden gemte resultater",
      looksFor:
        "Formler i et budget, hvis resultater ikke er gemt i filen, så summer ikke kunne kontrolleres.",
      why: "En fil, der ikke er gemt af Excel, kan indeholde formler alene. Så vides det ikke, hvad de giver.",
      messages: {
        uncomputed_one:
          "Én formel i budgetterne har intet gemt resultat, og summer, der afhænger af den, er ikke kontrolleret. Åbn projektmappen i Excel, gem den, og kontrollér den igen.",
        uncomputed_other:
          "{{count}} formler i budgetterne har ingen gemte resultater, og summer, der afhænger af dem, er ikke kontrolleret. Åbn projektmappen i Excel, gem den, og kontrollér den igen.",
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    const found = new Map(
      figuresOf(context).flatMap((figures) =>
        [...cellsOf(figures)].flatMap(({ cell }) =>
          cell.amount.kind === "uncomputed"
            ? [[`${figures.sheet.name}!${cell.row}:${cell.column}`, { figures, cell }] as const]
            : [],
        ),
      ),
    );
    const [first] = found.values();
    if (!first) return;
    yield {
      messageId: "uncomputed",
      data: { count: found.size },
      sheet: first.figures.sheet.name,
      area: areaOfFigure(first.cell),
    };
  },
};
