/** Danish texts of what the check of a pack file finds; the same keys as the English ones, which the type enforces. */

import type { en } from "./en";

export const da: Readonly<Record<keyof typeof en, string>> = {
  tooBig: "filen er større end {{most}} MB, som er det meste, en pakke må fylde. Den er ikke læst.",
  notUtf8: "filen er ikke tekst i UTF-8. Gem den igen som UTF-8.",
  jsonValue:
    "ikke JSON: linje {{line}}, kolonne {{column}} har »{{found}}«, hvor der skulle stå en værdi. Tekster står i anførselstegn; efter det sidste element er der intet komma.",
  jsonName:
    "ikke JSON: linje {{line}}, kolonne {{column}} har »{{found}}«, hvor navnet på en del skulle stå i anførselstegn. Efter den sidste del er der intet komma.",
  jsonColon:
    "ikke JSON: linje {{line}}, kolonne {{column}} har »{{found}}«, hvor der skulle stå et kolon efter navnet.",
  jsonComma:
    "ikke JSON: linje {{line}}, kolonne {{column}} har »{{found}}«, hvor der skulle stå et komma eller en slutparentes.",
  jsonThousands:
    "ikke JSON: linje {{line}}, kolonne {{column}} har »{{found}}« inde i et tal. Skriv tal uden tusindtalsskilletegn: 12500.",
  jsonText:
    "ikke JSON: linje {{line}}, kolonne {{column}} har »{{found}}« inde i en tekst. Linjeskift kan ikke stå der; en omvendt skråstreg skrives to gange.",
  jsonEnd: "ikke JSON: linje {{line}}, kolonne {{column}} har »{{found}}« efter pakkens slutning. Fjern det.",
  jsonCut:
    "ikke JSON: filen slutter ved linje {{line}}, kolonne {{column}}, før pakken er hel. En slutparentes eller et anførselstegn mangler, eller filen er blevet afkortet.",
  jsonEmpty: "filen er tom.",
  tooDeep:
    "lister og objekter står mere end {{most}} niveauer inde i hinanden. Det har ingen pakke brug for.",
  tooManyParts: "mere end {{most}} dele i ét objekt. Det har ingen pakke brug for.",
  partTwice: "»{{part}}« er angivet to gange. Den ene ville gå tabt: behold én.",
  forbiddenPart: "en del må ikke hedde »{{part}}«. Fjern den.",
  textTooLong: "teksten er på mere end {{most}} tegn. Forkort den.",
  textControl: "tegn nr. {{at}} i teksten er usynligt ({{character}}). Slet det, eller skriv teksten igen.",
  numberForm:
    "{{stands}} er skrevet på en måde, der ikke kan bevares nøjagtigt. Skriv tallet helt ud med højst 15 cifre, som det er trykt.",
  thousandsPoint:
    "{{stands}} kan læses som {{decimal}} eller, med punktum mellem tusinder, som {{whole}}. Skriv {{decimal}} eller {{whole}}, alt efter hvad der menes i kilden.",
  notPack: "filen indeholder ingen pakke: den skal begynde med »{« og nævne sine dele ved navn.",
  noSchemaVersion:
    "»schema« mangler, så filen er ikke en strategipakke, eller versionen er ukendt. Tilsagn forstår {{understood}}.",
  otherSchemaVersion:
    "pakken er skrevet til skemaversion {{stands}}; denne Tilsagn forstår {{understood}}. Intet andet er kontrolleret.",

  missing: "»{{part}}« mangler.",
  unknownPart: "her findes ingen del af det navn: »{{part}}«. Kontrollér stavningen, eller fjern den.",
  notHere:
    "»{{part}}« hører ikke til en post af denne art eller type. Fjern den, eller ret arten eller typen.",
  type_string: "{{stands}} skulle være en tekst i anførselstegn.",
  type_string_null: "{{stands}} skulle være en tekst i anførselstegn eller null.",
  type_string_number_null: "{{stands}} skulle være en tekst, et tal eller null for en tom celle.",
  type_number: "{{stands}} skulle være et tal, uden anførselstegn og med punktum før decimaler.",
  type_number_null:
    "{{stands}} skulle være et tal, uden anførselstegn og med punktum før decimaler, eller null, hvor kilden intet angiver.",
  type_integer: "{{stands}} skulle være et helt tal.",
  type_integer_null: "{{stands}} skulle være et helt tal eller null.",
  type_boolean: "{{stands}} skulle være true eller false, uden anførselstegn.",
  type_object: "{{stands}} skulle være et objekt med navngivne dele: { … }.",
  type_array: "{{stands}} skulle være en liste: [ … ].",
  type_array_null: "{{stands}} skulle være en liste eller null, hvor kilden ikke sætter nogen grænse.",
  pattern_id:
    "{{stands}} kan ikke bruges som id. Et id har små bogstaver a–z, cifre og enkelte bindestreger: »core-funding«.",
  pattern_unit:
    "{{stands}} er ikke en enhed. Skriv en valuta alene eller med thousand eller million: »DKK million«.",
  pattern_version: "{{stands}} er ikke en version. Skriv tre tal: »1.0.0«.",
  pattern_fileName: "{{stands}} er ikke et filnavn. Skriv det uden mapper.",
  pattern_code:
    "{{stands}} kan ikke bruges som kode. En kode har bogstaver, cifre, punktummer, bindestreger og understregninger.",
  pattern_financeActCode: "{{stands}} er ikke en finanslovskonto. Skriv fire par cifre: »06.32.10.14«.",
  textEmpty: "teksten er tom. Udfyld den, eller fjern den; en tom celle er null.",
  textLineBreak: "{{stands}} har et linjeskift. Skriv et mellemrum i stedet.",
  textOddBlank:
    "{{stands}} har en tabulator, et hårdt mellemrum eller et andet usædvanligt mellemrum. Skriv et almindeligt i stedet.",
  textEnds: "{{stands}} har et mellemrum først eller sidst. Fjern det.",
  textDoubleBlank: "{{stands}} har to mellemrum i træk. Behold ét.",
  notAmong: "{{stands}} er ikke blandt det, der kan stå her: {{known}}.",
  tooSmall: "{{stands}} er mindre end {{limit}}, som er det mindste, der kan stå her.",
  tooLarge: "{{stands}} er større end {{limit}}, som er det største, der kan stå her.",
  tooFew: "listen er for kort; her skal mindst stå {{limit}}.",
  tooMany: "listen er på mere end {{limit}}.",
  emptyPart: "her står intet. Fjern delen, eller udfyld den.",
  itemTwice: "{{stands}} står to gange i listen. Behold én.",
  indicatorWay: "indikatoren har hverken »objective« eller »outcome«. Angiv det, den står under i kilden.",
  shareOfWhat: "en andel er af en kolonne (»whole«) eller af en række (»wholeRow«). Angiv én af de to.",
  otherShape: "værdien passer ikke til skemaet ({{rule}}).",

  periodOrder: "perioden går fra {{from}} til {{to}}. Det første år kan ikke ligge efter det sidste.",
  yearsOrder: "{{stands}} står efter {{before}}. Årene skal stå i rækkefølge.",
  idTwice: "id’et »{{stands}}« er optaget: {{first}} har det. Hvert id må kun bruges én gang.",
  idReserved:
    "id’et »{{stands}}« hører til en tabel, som Tilsagn selv danner af pakkens dele. Vælg et andet.",
  idNotCode:
    "id’et »{{stands}}« er ikke koden »{{code}}«. Skriv koden som id: formler finder indikatoren ved den. Kun hvor en kode er trykt to gange, får det andet id en endelse: »1.1-2«.",
  numberTwice: "nummeret {{stands}} er optaget: {{first}} har det.",
  countryTwice: "»{{stands}}« er allerede nævnt: {{first}}.",
  aliasTwice:
    "»{{stands}}« står to gange blandt disse aliasser (store og små bogstaver, accenter og tegnsætning tæller ikke).",
  nameShared:
    "»{{stands}}« er også et navn for {{first}}. Et navn, der betyder to ting, finder ingen af dem: fjern det fra den ene.",
  unknownArea: "der er intet område »{{stands}}«. Områder: {{known}}.",
  unknownLine: "der er ingen bevillingslinje »{{stands}}«. Linjer: {{known}}.",
  unknownBudgetRow: "budgettet har ingen række »{{stands}}«. Rækker: {{known}}.",
  yearOutside: "{{stands}} er ikke et af budgettets år. År: {{known}}.",
  yearNotInPeriod:
    "{{stands}} ligger uden for perioden {{from}} til {{to}}. Ret året eller perioden; andre år står i en opslagstabel.",
  lineWithoutRow:
    "bevillingslinjen »{{stands}}« har ingen række i budgettet. Hver linje har én: tilføj en række af arten »line«.",
  lineTwice: "bevillingslinjen »{{stands}}« har allerede en række: {{first}}. Hver linje har én.",
  secondTotal: "{{first}} er allerede totalen. Andre trykte summer er af arten »subtotal«.",
  amountsLength:
    "der er {{stands}} beløb til {{wanted}} år. Angiv ét pr. år, null hvor kilden intet angiver.",
  sumOfItself: "summen indgår gennem sine dele i sig selv. Ret delene.",
  columnTwice:
    "overskriften »{{stands}}« er optaget: {{first}} har den. Hver overskrift bruges én gang i en tabel (store og små bogstaver tæller ikke).",
  amountWithoutUnit:
    "en kolonne med beløb skal have en enhed, f.eks. »DKK million«. Hvor rækkerne har hver sin enhed, tilføjes en tekstkolonne »Unit«.",
  amountUnit:
    "»{{stands}}« er ikke en enhed for beløb. Skriv en valuta alene eller med thousand, million eller billion: »DKK million«.",
  rowLength: "rækken har {{stands}} celler; tabellen har {{wanted}} kolonner. En tom celle er null.",
  levelsLength: "der er {{stands}} niveauer til {{wanted}} rækker. Angiv ét pr. række.",
  cellText:
    "{{stands}} står i tekstkolonnen »{{column}}«. Sæt det i anførselstegn, eller ret kolonnens type.",
  cellNumber:
    "{{stands}} står i kolonnen »{{column}}«, som indeholder tal. Skriv et tal uden anførselstegn og tusindtalsskilletegn, null hvis cellen er tom, eller ret kolonnens type.",
  cellInteger:
    "{{stands}} står i kolonnen »{{column}}«, som indeholder hele tal. Kontrollér tallet, eller ret kolonnens type.",
  cellYear: "{{stands}} står i kolonnen »{{column}}«, som indeholder årstal fra 1900 til 2100.",
  cellUnit: "{{stands}} i »{{column}}« har ingen enhed: rækkens celle i kolonnen »Unit« er tom.",
  unknownColumn: "her er ingen kolonne »{{stands}}«. Kolonner: {{known}}.",
  notFigures: "kolonnen »{{stands}}« indeholder ikke tal, der kan lægges sammen.",
  notPercentage: "kolonnen »{{stands}}« er ikke af typen »percentage«.",
  rowOutside: "der er ingen række {{stands}}. Rækkerne tælles fra 0: den sidste af de {{rows}} er {{last}}.",
  unknownTable: "her er ingen tabel »{{stands}}«. Tabeller: {{known}}.",
  unknownConcern: "»{{stands}}« er hverken en tabel eller en indikator i denne pakke. Tabeller: {{known}}.",
  concernsIndicators:
    "indikatoren »{{stands}}« er nævnt uden »indicators«, som er den tabel, den vises i. Tilføj »indicators«.",
  differenceConcerns:
    "forskellen findes i tabellen »{{stands}}«, som »concerns« ikke nævner. Tilføj den, så tabellen viser uoverensstemmelsen.",

  tooManySums: "pakkens summer har {{stands}} dele i alt; højst {{most}} lægges sammen. Angiv færre.",
  sumDiffers:
    "der er trykt {{printed}}, men delene giver {{computed}} (tabellen {{table}}, kolonnen »{{column}}«, række {{nth}}, dvs. {{row}} talt fra 0). Sammenhold med kilden. Står det sådan, så tilføj under »differences« i en uoverensstemmelse af arten »sum«: {{recorded}}",
  shareDiffers:
    "der er trykt {{printed}} %, men tallene giver {{computed}} % (tabellen {{table}}, kolonnen »{{column}}«, række {{nth}}, dvs. {{row}} talt fra 0). Sammenhold med kilden. Står det sådan, så tilføj under »differences« i en uoverensstemmelse af arten »sum«: {{recorded}}",
  commitmentDiffers:
    "tilsagnet er {{printed}}, men budgettets total for {{column}} er {{computed}}. Sammenhold med kilden. Står det sådan, så tilføj under »differences« i en uoverensstemmelse af arten »sum«: {{recorded}}",
  reconciliationEmpty:
    "cellen er tom, men delene giver {{computed}}. Angiv en celle med et tal, eller fjern afstemningen.",
  differenceOther:
    "forskellen er en anden: der er trykt {{printed}}, og delene giver {{computed}}. Skriv {{recorded}}",
  differenceGone:
    "den forskel findes ikke i tabellen {{table}}, kolonnen »{{column}}«, række {{nth}}, dvs. {{row}} talt fra 0: der står {{stands}}, og intet, pakken angiver, giver et andet tal. Fjern posten, eller angiv summen.",
  differenceTwice: "samme forskel er allerede noteret: {{first}}.",

  idTaken:
    "id’et »{{stands}}« tilhører en strategi, der følger med Tilsagn, og denne fil indeholder en anden. Vælg et andet id. Intet andet er galt.",

  more_one: "og mindst {{count}} problem mere, som ikke er vist.",
  more_other: "og mindst {{count}} problemer mere, som ikke er vist.",
};
