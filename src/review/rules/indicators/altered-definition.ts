import { cellArea } from "../../../workbook/address";
import type { Report, ReviewContext, Rule } from "../../types";
import { tidy } from "../../understand/text";
import { codeOf, placedIndicators } from "./indicatorUse";
import type { PlacedIndicator } from "./indicatorUse";
import { isWordingOf, judgeWording, looksDanish } from "./wording";

/** An indicator whose wording says something else than the strategy's. */
export const alteredDefinition: Rule = {
  id: "indicators/altered-definition",
  severity: "warning",
  fixable: false,
  texts: {
    en: {
      name: "Indicator worded otherwise",
      looksFor: "An indicator whose wording has words in place of the strategy’s, or lacks some of them.",
      why: "What is counted under an altered definition cannot be compared with what the strategy asks for.",
      messages: {
        altered: "{{code}} is worded otherwise than in the strategy, which has “{{official}}”.",
        cut: "The wording of {{code}} breaks off; the strategy has “{{official}}”.",
        other: "This is the wording of {{other}}, not of {{code}}. The strategy has “{{official}}”.",
      },
    },
    da: {
      name: "Indikator med ændret ordlyd",
      looksFor: "En indikator, hvis ordlyd har andre ord end strategiens eller mangler nogle af dem.",
      why: "Det, der tælles efter en ændret definition, kan ikke sammenlignes med det, strategien beder om.",
      messages: {
        altered: "{{code}} har en anden ordlyd end i strategien, hvor der står »{{official}}«.",
        cut: "Ordlyden af {{code}} er afkortet. I strategien står der »{{official}}«.",
        other: "Dette er ordlyden af {{other}}, ikke af {{code}}. I strategien står der »{{official}}«.",
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    for (const placed of placedIndicators(context)) {
      const { indicator, sheet, row, list } = placed;
      const column = list.columns.definition;
      const text = column === null ? null : sheet.cells.value(row.row, column);
      if (column === null || typeof text !== "string" || !/\p{L}{3}/u.test(text)) continue;
      const other = context.strategy.indicators.find((one) => one !== indicator && isWordingOf(text, one));
      const judgement = other ? "other" : judged(text, placed);
      if (judgement === null) continue;
      yield {
        messageId: judgement,
        ...(judgement === "cut" ? { severity: "note" as const } : {}),
        data: {
          code: codeOf(indicator),
          official: indicator.text,
          ...(other ? { other: codeOf(other) } : {}),
        },
        sheet: sheet.name,
        area: cellArea(row.row, column),
        actual: tidy(text),
        expected: indicator.text,
      };
    }
  },
};

function judged(text: string, { indicator }: PlacedIndicator): "altered" | "cut" | null {
  const judgement = judgeWording(text, indicator);
  // A translation is none of the strategy's words and yet no alteration.
  return (judgement === "altered" || judgement === "cut") && !looksDanish(text) ? judgement : null;
}
