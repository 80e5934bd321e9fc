/** Danish messages of the list of inserted tables, by the keys of the English ones. */

import type { en } from "./en";

export const da: Readonly<Record<keyof typeof en, string>> = {
  title: "Projektmappens tabeller",
  none: "Her står de tabeller, du indsætter: hvad der siden er ændret i dem, og hvordan de bringes ajour.",
  look: "Se efter igen",
  failed: "Projektmappens tabeller kunne ikke vises",

  "state.upToDate": "Ajour",
  "state.changed_one": "Ændret af dig ({{count, number}} sted)",
  "state.changed_other": "Ændret af dig ({{count, number}} steder)",
  "state.newer": "Strategien foreligger i en nyere version",
  "state.newerToo_one": "Strategien foreligger i en nyere version; {{count, number}} sted er ændret af dig",
  "state.newerToo_other":
    "Strategien foreligger i en nyere version; {{count, number}} steder er ændret af dig",
  "state.older": "Fra en nyere version end den, der er her",
  "state.sourceGone": "Findes ikke længere i strategien",
  "state.packGone": "Dens strategi er ikke indlæst her",
  "state.tableGone": "Findes ikke længere i projektmappen",
  from: "{{source}} {{version}}, {{date}}",

  "says.upToDate": "Tabellen siger det samme som {{strategy}}, version {{to}}.",
  "says.changed": "Tabellen afviger kun fra {{strategy}}, hvor du har ændret den.",
  "says.newer": "Indsat fra version {{from}} af {{strategy}}. Version {{to}} foreligger.",
  "says.sameVersion": "{{strategy}} siger nu noget andet, selv om versionen stadig er {{to}}.",
  "says.older":
    "Tabellen er fra version {{from}} af {{strategy}}; her foreligger version {{to}}. Den er ikke rørt: opdatér Tilsagn, eller indlæs den nyere strategi.",
  "says.sourceGone": "Version {{to}} af {{strategy}} har ikke længere tabellen. Den er ikke rørt.",
  "says.packGone":
    "»{{id}}« er ikke blandt strategierne her, så tabellen er ikke rørt. Indlæs den ({{load}} i listen over strategier), og se efter igen.",
  "says.tableGone":
    "»{{table}}« er slettet, omdøbt eller gjort til almindelige celler. Det, der står der, er ikke rørt.",

  changes: "Hvad er ændret?",
  changesOf: "Hvad er ændret i {{table}}",
  same: "Ingen tal eller tekster i tabellen afviger.",
  "who.you": "Din ændring",
  "who.strategy": "Strategiens ændring",
  "who.both": "Ændret af både dig og strategien",
  "who.unknown": "Ændret af dig eller af strategien: tabellen husker ikke, hvad der blev indsat",
  "was.inserted": "Indsat",
  "was.yours": "I tabellen",
  "was.strategy": "Strategien",
  "row.strategy": "Ny række i strategien: {{label}}",
  "row.you": "Række, du har fjernet: {{label}}",
  "row.unknown": "Række, som tabellen ikke har: {{label}}",
  "row.gone": "Række, som strategien ikke længere har: {{label}}",
  "column.strategy": "Ny kolonne i strategien: {{header}}",
  "column.you": "Kolonne, du har fjernet: {{header}}. Den indsættes ikke igen.",
  "column.unknown": "Kolonne, som tabellen ikke har: {{header}}",
  header: "Overskrift",
  own: "Dit eget, som bliver, som det er: {{what}}.",
  "own.rows_one": "{{count, number}} række",
  "own.rows_other": "{{count, number}} rækker",
  "own.columns_one": "kolonnen {{names}}",
  "own.columns_other": "kolonnerne {{names}}",
  "own.header": "»{{name}}«",
  "own.and": "{{one}} og {{other}}",

  "choice.of": "{{place}}: hvad der skal stå",
  "choice.mine": "Behold mit",
  "choice.strategy": "Brug strategiens",
  "choice.leaveOut": "Udelad den",
  "choice.putIn": "Indsæt den",
  "choice.keepRow": "Behold den",
  "choice.takeOut": "Fjern den",
  "choice.all": "Overalt, hvor du har ændret noget",
  "choice.allMine": "Behold mit overalt",
  "choice.allStrategy": "Brug strategiens overalt",

  refresh: "Opdatér",
  nothing: "Alt, hvad der afviger, er dit og bliver stående. Vil du andet, så vælg strategiens ovenfor.",
  working: "Opdaterer…",
  done: "{{place}} er ajour: {{what}}",
  "done.taken_one": "{{count, number}} af strategiens ændringer er taget med",
  "done.taken_other": "{{count, number}} af strategiens ændringer er taget med",
  "done.version": "ingen tal eller tekster er ændret",
  "done.kept_one": "{{count, number}} af dine er beholdt",
  "done.kept_other": "{{count, number}} af dine er beholdt",
  "done.atEnd":
    "Ingen række er flyttet, for celler af dine står ud for rækkerne eller henviser til dem: nye rækker står sidst, og rækker, som strategien har sløjfet, er blevet stående.",
  undone: "Fortrudt: {{place}} er som før opdateringen",

  "blocked.filled.title": "Tabellen har brug for {{place}}, og der står noget",
  "blocked.filled.body_one":
    "Der er ikke skrevet noget. Flyt det, der står der, så {{count, number}} række under tabellen er tom, og opdatér igen.",
  "blocked.filled.body_other":
    "Der er ikke skrevet noget. Flyt det, der står der, så {{count, number}} rækker under tabellen er tomme, og opdatér igen.",
  "blocked.totals.title": "Tabellens totalrække hindrer, at rækker kommer til eller går ud",
  "blocked.totals.body":
    "Der er ikke skrevet noget. Slå Totalrække fra under Tabeldesign i Excel, opdatér, og slå den til igen.",
  "blocked.columns.title": "Strategiens tabel har andre kolonner nu: {{headers}}",
  "blocked.columns.body":
    "Der er ikke skrevet noget: en opdatering tilføjer ingen kolonner, så dine bliver, hvor de er. Indsæt tabellen på ny ved siden af denne.",
  "blocked.columns.anew": "Se tabellen",

  forget: "Tag af listen",
  forgotten: "{{table}} er taget af listen. Ingen celle er rørt.",
  "forgotten.undone": "{{table}} er på listen igen",
};
