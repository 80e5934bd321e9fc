import { cellArea } from "../../../workbook/address";
import type { Report, ReviewContext, Rule } from "../../types";
import { coverBlocks } from "./coverFields";

/** A field of a cover whose label stands there and whose value is blank. */
export const missingCoverField: Rule = {
  id: "structure/missing-cover-field",
  severity: "warning",
  fixable: false,
  texts: {
    en: {
      name: "Cover field blank",
      looksFor:
        "A field on the cover (organisation, title, period, currency, contact …) that has its label but no value.",
      why: "A budget that does not say whose it is, for which years or in which currency cannot be filed or compared.",
      messages: { blank: "“{{label}}” is blank." },
    },
    da: {
      name: "Felt på forsiden er tomt",
      looksFor:
        "Et felt på forsiden (organisation, titel, periode, valuta, kontakt …), som har en betegnelse, men ingen værdi.",
      why: "Et budget, der ikke siger, hvis det er, for hvilke år eller i hvilken valuta, kan hverken journaliseres eller sammenlignes.",
      messages: { blank: "»{{label}}« er tomt." },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    for (const sheet of context.workbook.sheets) {
      for (const { row, place, label, value, isField } of coverBlocks(sheet, context).flat()) {
        if (isField && value === null)
          yield { messageId: "blank", data: { label }, sheet: sheet.name, area: cellArea(row, place) };
      }
    }
  },
};
