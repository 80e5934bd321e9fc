import { cellAddress, cellArea } from "../../../workbook/address";
import type { Report, WorkbookContext, WorkbookRule } from "../../types";
import { headerPlace, repeatedYears } from "./yearUse";

/** One year over two columns of amounts, with nothing to tell them apart. */
export const duplicateYear: WorkbookRule = {
  id: "structure/duplicate-year",
  severity: "error",
  fixable: false,
  scope: "workbook",
  texts: {
    en: {
      name: "Year twice",
      looksFor: "A year that heads two columns (or rows) of one budget, with nothing to tell them apart.",
      why: "One of them belongs to another year, or its money is counted twice.",
      messages: { twice: "{{year}} stands here again; it already heads {{first}}." },
    },
    da: {
      name: "Samme år to gange",
      looksFor:
        "Et år, der står over to kolonner (eller ud for to rækker) i ét budget, uden at noget skelner dem.",
      why: "Enten hører den ene til et andet år, eller også tælles midlerne med to gange.",
      messages: { twice: "{{year}} står her igen. Året står allerede i {{first}}." },
    },
  },
  *check({ workbook, budgets }: WorkbookContext): Iterable<Report> {
    const seen = new Set<string>();
    for (const budget of budgets) {
      for (const { year, row, column } of repeatedYears(workbook, budgets, budget)) {
        const key = `${budget.sheet}!${row}:${column}`;
        const first = budget.years.find((other) => other.year === year);
        if (!first || year === null || seen.has(key)) continue;
        seen.add(key);
        const place = headerPlace(budget, first.index);
        yield {
          messageId: "twice",
          data: { year, first: cellAddress(place.row, place.column) },
          sheet: budget.sheet,
          area: cellArea(row, column),
          actual: year,
        };
      }
    }
  },
};
