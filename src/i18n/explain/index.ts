/** What Explain this figure says. Beside the other messages, because it is loaded with that page alone. */

import type { WithoutPlural } from "../messages";
import { createTranslator } from "../translator";
import type { Language, MessageData, Messages } from "../translator";
import { da } from "./da";
import { en } from "./en";

export const explainMessages: Readonly<Record<Language, Messages>> = { en, da };

export type ExplainKey = WithoutPlural<keyof typeof en>;

/** The message of that key; `{{n, number}}` formats by locale. */
export type ExplainTexts = (key: ExplainKey, data?: MessageData) => string;

export function explainTexts(language: Language): ExplainTexts {
  const { t } = createTranslator(language, { explain: explainMessages[language] });
  return (key, data) => t(`explain:${key}`, data);
}
