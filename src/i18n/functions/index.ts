/** What the pane's Functions say. Beside the other messages, because they are loaded with Functions alone. */

import type { WithoutPlural } from "../messages";
import { createTranslator } from "../translator";
import type { Language, MessageData, Messages } from "../translator";
import { da } from "./da";
import { en } from "./en";

export const functionsMessages: Readonly<Record<Language, Messages>> = { en, da };

/** Every key as code writes it, plural forms without their ending. */
export type FunctionsKey = WithoutPlural<keyof typeof en>;

/** The message of that key; `{{n, number}}` formats by locale. */
export type FunctionsTexts = (key: FunctionsKey, data?: MessageData) => string;

export function functionsTexts(language: Language): FunctionsTexts {
  const { t } = createTranslator(language, { place: functionsMessages[language] });
  return (key, data) => t(`place:${key}`, data);
}
