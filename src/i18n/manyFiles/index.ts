/** What Review, Many files says. Beside the other messages, because they are loaded with that view alone. */

import type { WithoutPlural } from "../messages";
import { createTranslator } from "../translator";
import type { Language, MessageData, Messages } from "../translator";
import { da } from "./da";
import { en } from "./en";

export const manyMessages: Readonly<Record<Language, Messages>> = { en, da };

export type ManyKey = WithoutPlural<keyof typeof en>;

/** The message of that key; `{{n, number}}` formats by locale. */
export type ManyTexts = (key: ManyKey, data?: MessageData) => string;

export function manyTexts(language: Language): ManyTexts {
  const { t } = createTranslator(language, { many: manyMessages[language] });
  return (key, data) => t(`many:${key}`, data);
}
