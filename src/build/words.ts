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
  planningRates: "Planning rates",
  publishedRates: "Exchange rates",
  ratesUnit:
    "Units of the currency for 1 USD. As last argument of a Tilsagn function, this table wins over the published rates.",
  ownRates: "own planning rates",
};

const da: Record<keyof typeof en, string> = {
  source: "Kilde: {{source}}",
  partial: "Kilden er afbrudt: {{text}}",
  discrepancy: "Uoverensstemmelse i kilden: {{text}}",
  discrepancies_one: "{{count}} uoverensstemmelse i kilden vedrører denne tabel; den står i Tilsagns rude.",
  discrepancies_other: "{{count}} uoverensstemmelser i kilden vedrører denne tabel; de står i Tilsagns rude.",
  stamp: "Tilsagn · {{pack}} {{version}} · indsat {{date}}",
  planningRates: "Planlægningskurser",
  publishedRates: "Valutakurser",
  ratesUnit:
    "Enheder af valutaen for 1 USD. Som sidste argument i en Tilsagn-funktion går tabellen forud for de offentliggjorte kurser.",
  ownRates: "egne planlægningskurser",
};

const MESSAGES: Readonly<Record<Language, Messages>> = { en, da };

const made = new Map<Language, Translator>();

export function words(language: Language): Translator {
  const known = made.get(language);
  if (known) return known;
  const translator = createTranslator(language, { build: MESSAGES[language] });
  made.set(language, translator);
  return translator;
}
