/** What a budget workbook says, and what is said of the choices that it is built from; loaded with the builder alone. */

import type { WithoutPlural } from "../messages";
import { createTranslator } from "../translator";
import type { Language, MessageData, Messages } from "../translator";
import { da } from "./da";
import { en } from "./en";

export const buildMessages: Readonly<Record<Language, Messages>> = { en, da };

export type BuildKey = WithoutPlural<keyof typeof en>;

/** The message of that key; `{{n, number}}` formats by locale. */
export type BuildTexts = (key: BuildKey, data?: MessageData) => string;

export function buildTexts(language: Language): BuildTexts {
  const { t } = createTranslator(language, { build: buildMessages[language] });
  return (key, data) => t(`build:${key}`, data);
}
