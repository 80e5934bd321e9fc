/** What Build says. Beside the other messages, because it is loaded with that place alone. */

import type { WithoutPlural } from "../messages";
import { createTranslator } from "../translator";
import type { Language, MessageData, Messages } from "../translator";
import { da } from "./da";
import { en } from "./en";

export const buildingMessages: Readonly<Record<Language, Messages>> = { en, da };

export type BuildingKey = WithoutPlural<keyof typeof en>;

/** The message of that key; `{{n, number}}` formats by locale. */
export type BuildingTexts = (key: BuildingKey, data?: MessageData) => string;

export function buildingTexts(language: Language): BuildingTexts {
  const { t } = createTranslator(language, { building: buildingMessages[language] });
  return (key, data) => t(`building:${key}`, data);
}
