/** Areas that are missing because a label in their place names another: one mistake, told at the label. */

import { quoted } from "../../../i18n/quoted";
import { LOCALES } from "../../../i18n/translator";
import type { Language } from "../../../i18n/translator";
import type { PriorityArea } from "../../../strategy/pack";
import type { ReviewContext } from "../../types";
import { areaData, areasLacking, unknownAreas } from "./areaUse";
import { doubledAreas } from "./doubledAreas";

/** The missing areas, if as many labels as there are of them name no area, or one that has its line already; else none. */
export function areasStoodInFor(context: ReviewContext): readonly PriorityArea[] {
  const lacking = areasLacking(context);
  if (lacking.length === 0) return [];
  const unknown = unknownAreas(context).filter(({ mention }) => mention.nearest === null).length;
  const doubled = doubledAreas(context).reduce((sum, { count }) => sum + count - 1, 0);
  return unknown + doubled >= lacking.length ? lacking : [];
}

/** "“Priority Area 3: …”", for messages in both languages; no data where there are none. */
export function missingData(areas: readonly PriorityArea[]): Record<string, string> {
  if (areas.length === 0) return {};
  const list = (language: Language): string =>
    new Intl.ListFormat(LOCALES[language], { type: "conjunction" }).format(
      areas.map((area) => quoted(areaData(area)[`area_${language}`]!, language)),
    );
  return { missing_en: list("en"), missing_da: list("da") };
}
