/** What the list of inserted tables says. Beside the other messages, because it is loaded with that list alone. */

import type { WithoutPlural } from "../messages";
import { createTranslator } from "../translator";
import type { Language, MessageData, Messages } from "../translator";
import { da } from "./da";
import { en } from "./en";

export const stampedMessages: Readonly<Record<Language, Messages>> = { en, da };

export type StampedKey = WithoutPlural<keyof typeof en>;

/** The message of that key; `{{n, number}}` formats by locale. */
export type StampedTexts = (key: StampedKey, data?: MessageData) => string;

export function stampedTexts(language: Language): StampedTexts {
  const { t } = createTranslator(language, { stamped: stampedMessages[language] });
  return (key, data) => t(`stamped:${key}`, data);
}
