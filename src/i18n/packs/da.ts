/** Danish messages of the page on which a user loads strategies, under the keys of the English ones. */

import type { en } from "./en";

export const da: Record<keyof typeof en, string> = {
  title: "Indlæs en strategi",
  body: "En strategipakke er en JSON-fil med én strategi: dens budget, indikatorer og tabeller, hvert tal med sin kilde. Den kontrolleres, før noget ændres.",
  local: "Det, du indlæser, gemmes kun på denne computer. Intet sendes nogen steder hen.",
  choose: "Vælg en fil…",
  drop: "eller slip den her",
  reading: "Læser og kontrollerer {{name}}…",
  nothingChanged: "Intet er ændret.",
  "several.title": "Én fil ad gangen",
  "unreadable.title": "{{name}} kunne ikke læses",
  "unreadable.body":
    "Intet er ændret. Kontrollér, at filen stadig findes og ikke er åben et andet sted, og vælg den igen.",
  "refused.title_one": "{{name}} er ikke indlæst: {{count, number}} problem",
  "refused.title_other": "{{name}} er ikke indlæst: {{count, number}} problemer",
  "refused.all": "Vis {{count, number}} mere",
  "refused.copy": "Kopiér listen",
  "taken.title": "»{{id}}« er id’et for {{title}}, som følger med Tilsagn",
  "taken.body": "Intet er ændret. Giv pakken et andet id i filen, og vælg den igen.",
  tables_one: "{{count, number}} tabel",
  tables_other: "{{count, number}} tabeller",
  version: "version {{version}}",
  noReview: "Den har intet budget fordelt på områder, så projektmapper kan ikke gennemgås ud fra den.",
  replaces: "Den erstatter version {{version}}, som du har indlæst tidligere.",
  add: "Føj til strategierne",
  "added.title": "{{title}} er nu blandt strategierne",
  "added.kept": "Den gemmes kun på denne computer, indtil du fjerner den.",
  "added.untilClosed":
    "Den kunne ikke gemmes, fordi computerens lager er fuldt eller lukket for Tilsagn. Den er der, indtil ruden lukkes.",
  use: "Arbejd med den",
  remove: "Fjern…",
  "remove.label": "Fjern {{title}} …",
  "remove.title": "Fjern {{title}} fra denne computer?",
  "remove.body":
    "Tabeller, du har indsat, bliver stående; formler, der slår noget op i den, viser #N/A. Filen, du indlæste, berøres ikke.",
  "remove.yes": "Fjern",
  "remove.no": "Behold den",
  "removed.title": "{{title}} er fjernet fra denne computer",
  "removeFailed.title": "{{title}} kunne ikke fjernes",
  "removeFailed.body": "Computerens lager svarede ikke. Den er stadig blandt strategierne; prøv igen.",
  "leftOut.title": "Indlæst af dig, men kan ikke læses nu",
  "leftOut.body":
    "De er gemt på denne computer, men tilbydes ikke: Hver af dem er enten ikke hel, gemt af en anden version af Tilsagn, eller har samme id som en strategi, der nu følger med Tilsagn. Vælg filen igen for at indlæse den på ny, eller fjern den.",
  "leftOut.remove": "Fjern {{id}}",
  "unkept.title": "Strategier, du har indlæst tidligere, kunne ikke læses",
  "unkept.body":
    "Computerens lager svarede ikke. De strategier, der følger med Tilsagn, virker som sædvanligt; genindlæs ruden for at prøve igen.",
};
