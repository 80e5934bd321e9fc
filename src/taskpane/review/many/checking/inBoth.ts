import { manyTexts, type ManyKey } from "../../../../i18n/manyFiles";
import type { MessageData } from "../../../../i18n/translator";
import type { LocalText } from "../../../../strategy/pack";

/** A message of Many files in both languages, as the pane's may change while it is shown. */
export function inBoth(key: ManyKey, data?: MessageData): LocalText {
  return { en: manyTexts("en")(key, data), da: manyTexts("da")(key, data) };
}
