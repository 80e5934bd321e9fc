/** What is wrong with choices, or to be heeded, in words: ids of lines, areas and indicators under their names. */

import { buildTexts } from "../../i18n/build";
import type { Language, MessageData } from "../../i18n/translator";
import { unitText } from "../../money/unit";
import { localText } from "../../strategy/citation";
import type { StrategyPack } from "../../strategy/pack";
import { areaLabel } from "./areaLabel";
import type { ChoiceProblem, ChoiceWarning } from "./issues";

/**
 * "Core contribution, 2027: …". Names are in the language of the reader, not in that of the workbook.
 */
export function problemText(pack: StrategyPack, { code, data }: ChoiceProblem, language: Language): string {
  return buildTexts(language)(`problem.${code}`, named(pack, data, language));
}

export function warningText(pack: StrategyPack, { code, data }: ChoiceWarning, language: Language): string {
  return buildTexts(language)(`warning.${code}`, named(pack, data, language));
}

const LIST = ", ";

function named(pack: StrategyPack, data: MessageData, language: Language): MessageData {
  const line = pack.lines.find(({ id }) => id === data["line"]);
  const areaOf = (id: string): string => {
    const area = pack.areas.find((one) => one.id === id);
    return area ? areaLabel(area, language) : id;
  };
  const { area, areas, unit, inUnit, known } = data;
  return {
    ...data,
    ...(line ? { line: localText(line.shortTitle, language) } : {}),
    ...(typeof area === "string" ? { area: areaOf(area) } : {}),
    ...(typeof areas === "string" ? { areas: areas.split(LIST).map(areaOf).join(LIST) } : {}),
    ...(typeof unit === "string" ? { unit: unitText(unit, language) } : {}),
    // Beside a number "unit" would be taken for an option of its format.
    ...(typeof inUnit === "string" ? { inUnit: unitText(inUnit, language) } : {}),
    ...(typeof known === "string"
      ? {
          known: known
            .split(LIST)
            .map((name) => unitText(name, language))
            .join(LIST),
        }
      : {}),
  };
}
