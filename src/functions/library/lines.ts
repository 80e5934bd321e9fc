import type { FunctionHelp } from "../help";
import { DANISH_STRATEGY, requirePart, withStrategy } from "../strategyArgument";

/**
 * The strategy's funding lines: id, title, and the priority areas that a line may fund (empty where the strategy sets no limit).
 * @customfunction LINES
 * @param strategy Id or title of the strategy: "dk-iom-2023".
 * @returns {unknown[][]} Three columns, a row for each funding line.
 */
export function lines(strategy: unknown[][]) {
  return withStrategy(strategy, (pack): unknown[][] => {
    requirePart(pack, "lines");
    return pack.lines.map(({ id, title, areas }) => [id, title.en, areas?.join(", ") ?? ""]);
  });
}

export const linesHelp: FunctionHelp = {
  group: "look-up",
  danish: {
    description:
      "Strategiens bevillingslinjer: id, titel og de prioritetsområder, som linjen må finansiere (tom, hvor strategien ikke sætter grænser).",
    parameters: { strategy: DANISH_STRATEGY },
  },
  examples: ['=TILSAGN.LINES("dk-iom-2023")'],
};
