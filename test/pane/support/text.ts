import { da } from "../../../src/i18n/messages/da";
import { en } from "../../../src/i18n/messages/en";
import type { Language } from "../../../src/i18n/translator";
import { createText, type Text } from "../../../src/taskpane/text";

/** The pane's text in that language, at once. */
export const textIn = (language: Language): Text => createText(language, { en, da }[language]);
