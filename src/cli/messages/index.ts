/** Messages of the command line, namespace "cli". */

import { createTranslator } from "../../i18n/translator";
import type { Language, Messages, Translator } from "../../i18n/translator";
import { da } from "./da";
import { en } from "./en";

export type CliMessage = keyof typeof en;
export const cliMessages: Readonly<Record<Language, Messages>> = { en, da };

/** What the command line says, in that language. */
export function translatorFor(language: Language): Translator {
  return createTranslator(language, { cli: cliMessages[language] });
}
