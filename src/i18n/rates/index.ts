/** What the pane's Rates say. Beside the other messages, because they are loaded with Rates alone. */

import type { WithoutPlural } from "../messages";
import { createTranslator } from "../translator";
import type { Language, MessageData, Messages } from "../translator";
import { da } from "./da";
import { en } from "./en";

export const ratesMessages: Readonly<Record<Language, Messages>> = { en, da };

export type RatesKey = WithoutPlural<keyof typeof en>;

/** The message of that key; `{{n, number}}` formats by locale. */
export type RatesTexts = (key: RatesKey, data?: MessageData) => string;

export function ratesTexts(language: Language): RatesTexts {
  const { t } = createTranslator(language, { rates: ratesMessages[language] });
  return (key, data) => t(`rates:${key}`, data);
}
