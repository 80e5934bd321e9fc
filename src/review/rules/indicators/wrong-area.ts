import { cellArea } from "../../../workbook/address";
import type { PriorityArea } from "../../../strategy/pack";
import type { Report, ReviewContext, Rule } from "../../types";
import { areaData } from "../structure/areaUse";
import { codeOf, placedIndicators } from "./indicatorUse";

/** An indicator listed under another priority area than the strategy's. */
export const wrongArea: Rule = {
  id: "indicators/wrong-area",
  severity: "warning",
  fixable: false,
  texts: {
    en: {
      name: "Indicator under another priority area",
      looksFor:
        "An indicator that a column or a heading puts under another priority area than the strategy does.",
      why: "Its results are counted for an area that they say nothing about.",
      messages: { wrong: "{{code}} is put under “{{stated}}”. The strategy has it under “{{area}}”." },
    },
    da: {
      name: "Indikator under et andet prioritetsområde",
      looksFor:
        "En indikator, som en kolonne eller en overskrift henfører til et andet prioritetsområde, end strategien gør.",
      why: "Resultaterne regnes med for et område, de ikke siger noget om.",
      messages: { wrong: "{{code}} er henført til »{{stated}}«. I strategien hører den til »{{area}}«." },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    const areaOf = (id: string): PriorityArea | undefined =>
      context.strategy.areas.find((area) => area.id === id);
    const all = placedIndicators(context);
    for (const { row, indicator, sheet, list } of all) {
      const stated = row.area;
      const own = areaOf(indicator.area);
      if (!stated || !own || stated.area === own.id) continue;
      // A cross-cutting priority runs through all areas: its indicators may stand under any, unless they have a place of their own.
      const hasPlace = all.some((other) => other.list === list && other.row.area?.area === own.id);
      if (own.crossCutting && !hasPlace) continue;
      // A heading or sheet is about many indicators: the finding stands at the one that does not belong there.
      const inRow = stated.cell?.row === row.row ? stated.cell : row;
      yield {
        messageId: "wrong",
        data: { code: codeOf(indicator), stated: stated.text, ...areaData(own) },
        sheet: sheet.name,
        area: cellArea(inRow.row, inRow.column),
        actual: stated.text,
        expected: own.title.en,
      };
    }
  },
};
