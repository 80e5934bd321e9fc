import { cellAddress, cellArea } from "../../../workbook/address";
import type { AreaMention, Report, ReviewContext, Rule } from "../../types";
import { areaData } from "./areaUse";

/** Two lines of one table that say nothing but the same area and funding line. */
export const duplicateArea: Rule = {
  id: "structure/duplicate-area",
  severity: "warning",
  fixable: false,
  texts: {
    en: {
      name: "Priority area twice",
      looksFor:
        "Two lines of a budget for the same priority area and funding line, with nothing to tell them apart.",
      why: "Either one of them belongs to another area or its money is counted twice.",
      messages: { twice: "“{{area}}” stands here again; it already has the line in {{first}}." },
    },
    da: {
      name: "Prioritetsområde to gange",
      looksFor:
        "To linjer i et budget for samme prioritetsområde og bevillingslinje, uden at noget skelner dem.",
      why: "Enten hører den ene til et andet område, eller også tælles midlerne med to gange.",
      messages: { twice: "“{{area}}” står her igen. Området har allerede linjen i {{first}}." },
    },
  },
  *check({ budgets, strategy }: ReviewContext): Iterable<Report> {
    for (const budget of budgets) {
      const first = new Map<string, AreaMention>();
      for (const mention of budget.areas) {
        const line = mention.line === null ? undefined : budget.lines[mention.line];
        if (
          !line ||
          !mention.cell ||
          !mention.bare ||
          !mention.certain ||
          mention.area === null ||
          line.kind !== "line"
        )
          continue;
        const key = `${mention.area}/${line.line ?? ""}`;
        const earlier = first.get(key);
        if (!earlier) {
          first.set(key, mention);
          continue;
        }
        const area = strategy.areas.find(({ id }) => id === mention.area)!;
        yield {
          messageId: "twice",
          data: { ...areaData(area), first: cellAddress(earlier.cell!.row, earlier.cell!.column) },
          sheet: budget.sheet,
          area: cellArea(mention.cell.row, mention.cell.column),
          actual: mention.text,
        };
      }
    }
  },
};
