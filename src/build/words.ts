/** What plans write into a workbook beside the pack's own words. */

import { createTranslator, type Language, type Messages, type Translator } from "../i18n/translator";

const en = {
  source: "Source: {{source}}",
  partial: "The source breaks off: {{text}}",
  discrepancy: "Discrepancy in the source: {{text}}",
  discrepancies_one: "{{count}} discrepancy in the source concerns this table; the Tilsagn pane lists it.",
  discrepancies_other:
    "{{count}} discrepancies in the source concern this table; the Tilsagn pane lists them.",
  stamp: "Tilsagn · {{pack}} {{version}} · inserted {{date}}",
};

const da: Record<keyof typeof en, string> = {
  source: "Kilde: {{source}}",
  partial: "Kilden er afbrudt: {{text}}",
  discrepancy: "Uoverensstemmelse i kilden: {{text}}",
  discrepancies_one: "{{count}} uoverensstemmelse i kilden vedrører denne tabel; den står i Tilsagns rude.",
  discrepancies_other: "{{count}} uoverensstemmelser i kilden vedrører denne tabel; de står i Tilsagns rude.",
  stamp: "Tilsagn · {{pack}} {{version}} · indsat {{date}}",
};

const MESSAGES: Readonly<Record<Language, Messages>> = { en, da };

export function words(language: Language): Translator {
  return createTranslator(language, { build: MESSAGES[language] });
}
