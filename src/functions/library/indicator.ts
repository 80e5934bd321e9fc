import { optionalText, text } from "../arguments";
import type { FunctionHelp } from "../help";
import { indicatorField } from "../indicatorFields";
import { DANISH_STRATEGY, indicatorOf, withStrategy } from "../strategyArgument";

/**
 * One indicator of the strategy: its definition, or another field of it. Empty text where the document gives none.
 * @customfunction INDICATOR
 * @param strategy Id or title of the strategy: "dk-iom-2023".
 * @param code The indicator's code as printed, points and case aside: "E1.5". One without a code goes by its id: "gender-1".
 * @param field "definition" (default), "level", "area", "area title", "code", "parts", "disaggregation", "framework", "objective", "long-term outcome", "short-term outcome", "theme", "outcome", "output" or "source".
 * @returns {string} Text.
 */
export function indicator(strategy: unknown, code: unknown, field?: unknown) {
  return withStrategy(strategy, (pack): string => {
    const found = indicatorOf(pack, text(code, "code"));
    return indicatorField(pack, found, optionalText(field, "field") ?? "definition");
  });
}

export const indicatorHelp: FunctionHelp = {
  group: "look-up",
  danish: {
    description:
      "En af strategiens indikatorer: dens definition eller et andet felt. Tom tekst, hvor dokumentet intet angiver.",
    parameters: {
      strategy: DANISH_STRATEGY,
      code: 'Indikatorens kode som trykt, uanset punktummer og store bogstaver: "E1.5". En indikator uden kode kendes på sit id: "gender-1".',
      field:
        '"definition" (standard), "level", "area", "area title", "code", "parts", "disaggregation", "framework", "objective", "long-term outcome", "short-term outcome", "theme", "outcome", "output" eller "source"; de danske navne ("niveau", "kilde" …) virker også.',
    },
  },
  examples: [
    '=TILSAGN.INDICATOR("dk-iom-2023","E2.2")',
    '=TILSAGN.INDICATOR("dk-iom-2023","3b11d","disaggregation")',
    '=TILSAGN.INDICATOR("dk-iom-2023","4a22c","source")',
  ],
};
