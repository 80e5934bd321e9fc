/** What Review says beyond its first sight. Beside the other messages, because it is loaded with that place alone. */

import type { WithoutPlural } from "../messages";
import { createTranslator } from "../translator";
import type { Language, MessageData, Messages } from "../translator";
import { da } from "./da";
import { en } from "./en";

export const reviewingMessages: Readonly<Record<Language, Messages>> = { en, da };

export type ReviewingKey = WithoutPlural<keyof typeof en>;

/** The message of that key; `{{n, number}}` formats by locale. */
export type ReviewingTexts = (key: ReviewingKey, data?: MessageData) => string;

export function reviewingTexts(language: Language): ReviewingTexts {
  const { t } = createTranslator(language, { reviewing: reviewingMessages[language] });
  return (key, data) => t(`reviewing:${key}`, data);
}
