import { cellAddress, cellArea } from "../../../workbook/address";
import type { Report, ReviewContext, Rule } from "../../types";
import { areaData } from "./areaUse";
import { doubledAreas } from "./doubledAreas";
import { areasStoodInFor, missingData } from "./standIns";

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
      messages: {
        twice: "“{{area}}” stands here again; it already has the line in {{first}}.",
        twice_in_place:
          "“{{area}}” stands here again (first in {{first}}), and the budget has no line for {{missing}}: the label is probably wrong.",
        often_in_place:
          "“{{area}}” stands here {{count}} times (first in {{first}}), and the budget has no line for {{missing}}: some of the labels are probably wrong.",
        often: "“{{area}}” has {{count}} lines with nothing to tell them apart; the first is in {{first}}.",
      },
    },
    da: {
      name: "Prioritetsområde to gange",
      looksFor:
        "To linjer i et budget for samme prioritetsområde og bevillingslinje, uden at noget skelner dem.",
      why: "Enten hører den ene til et andet område, eller også tælles midlerne med to gange.",
      messages: {
        twice: "»{{area}}« står her igen. Området har allerede linjen i {{first}}.",
        twice_in_place:
          "»{{area}}« står her igen (første gang i {{first}}), og budgettet har ingen linje til {{missing}}. Betegnelsen er formentlig forkert.",
        often_in_place:
          "»{{area}}« står her {{count}} gange (første gang i {{first}}), og budgettet har ingen linje til {{missing}}. Nogle af betegnelserne er formentlig forkerte.",
        often:
          "»{{area}}« har {{count}} linjer, som intet skelner fra hinanden. Den første står i {{first}}.",
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    const missing = missingData(areasStoodInFor(context));
    const stands = "missing_en" in missing;
    for (const { budget, first, second, count } of doubledAreas(context)) {
      const area = context.strategy.areas.find(({ id }) => id === first.area)!;
      yield {
        messageId: (count > 2 ? "often" : "twice") + (stands ? "_in_place" : ""),
        // A missing area is an error, and this is why it is missing.
        ...(stands ? { severity: "error" as const } : {}),
        data: {
          ...areaData(area),
          ...missing,
          first: cellAddress(first.cell.row, first.cell.column),
          ...(count > 2 ? { count } : {}),
        },
        sheet: budget.sheet,
        area: cellArea(second.cell.row, second.cell.column),
        actual: second.text,
      };
    }
  },
};
