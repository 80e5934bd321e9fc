/** What a function says when it cannot answer: what is wrong, and what to write instead. */

import type { Language } from "../i18n/translator";
import type { MoneyProblem } from "../money/errors";
import type { FunctionProblem } from "./errors";

/** Suffix _near: the same where there is something near to offer. */
export type FunctionMessages = Readonly<Record<MoneyProblem | FunctionProblem, string>> &
  Readonly<
    Record<
      `${"unknownStrategy" | "unknownIndicator" | "unknownSelection" | "unknownColumn" | "unknownRow"}_near`,
      string
    >
  >;

const en: FunctionMessages = {
  missing: "{{argument}} is missing: give it a value, or point at a cell that is not blank.",
  notNumber: "{{argument}} is “{{text}}”, not a number. Write it as a number, such as 25 or 2.5.",
  ambiguousNumber:
    "{{argument}} is the text “{{text}}”, which can mean thousands or decimals. Write it as a number in the cell.",
  notText: "{{argument}} is {{text}}. Write text in quotation marks, or a number.",
  notPeriod: '{{argument}} is {{text}}. Write a year (2022), a month ("2022-06") or a date ("2022-06-30").',
  notSingle: "{{argument}} is a range of {{rows}} × {{columns}} cells. Point at one cell.",
  shapesDiffer:
    "{{argument}} is a range of {{shape}} cells, {{other}} one of {{otherShape}}. Give both the same shape, or one cell for all.",
  cellNotNumber:
    "Row {{row}}, column {{column}} of {{argument}} holds “{{text}}”, not a number. Write a number or leave the cell blank.",
  cellAmbiguousNumber:
    "Row {{row}}, column {{column}} of {{argument}} holds the text “{{text}}”, which can mean thousands or decimals. Write it as a number.",
  cellNegative: "Row {{row}}, column {{column}} of {{argument}} is {{value}}. Write zero or more.",
  errorValue: "{{argument}} is the error {{error}}. Mend the cell that it comes from.",
  cellErrorValue:
    "Row {{row}}, column {{column}} of {{argument}} holds the error {{error}}. Mend that cell first.",
  zeroRate:
    'rate is 0, and so is a blank cell for Excel. Leave rate out for 7 %, or write "0 %" in quotation marks for no indirect cost.',
  ratesShape:
    "rates must be a range with three columns: currency, period and rate (units of the currency for 1 USD). Columns given: {{columns}}.",
  ratesCurrencyColumn:
    "It is not clear which column of rates holds the currency: {{headings}}. Head it “Currency”, and no other so.",
  ratesPeriodColumn:
    "It is not clear which column of rates holds the period: {{headings}}. Head it “Period”, and no other so.",
  ratesRateColumn:
    "It is not clear which column of rates holds the rate: {{headings}}. Head it “Rate”, and no other so.",
  ratesCurrency: "Row {{row}} of rates has no usable currency. Write DKK, EUR or CHF.",
  ratesPeriod:
    'Row {{row}} of rates has no usable period. Write a year (2024), a month ("2024-06") or a date ("2024-06-30").',
  ratesRate:
    "Row {{row}} of rates has no usable rate. Write units of the currency for 1 USD as a number, such as 6.90.",
  unknownStrategy: "There is no strategy “{{text}}”. Write {{known}}.",
  unknownStrategy_near: "There is no strategy “{{text}}”. Did you mean {{nearest}}?",
  packNotLoaded:
    "The tables of {{strategy}} could not be loaded. Check the connection, then calculate again (Ctrl+Alt+F9).",
  ownPacksNotRead:
    "There is no strategy “{{text}}” among those that come with Tilsagn, and your own packs could not be read from this browser's storage. Load the pack again in the Tilsagn pane.",
  noBudget: '{{strategy}} has no budget. Look into its tables: try =TILSAGN.DATASET("{{table}}").',
  noLines: '{{strategy}} has no funding lines. Look into its tables: try =TILSAGN.DATASET("{{table}}").',
  noAreas: '{{strategy}} has no priority areas. Look into its tables: try =TILSAGN.DATASET("{{table}}").',
  noIndicators: '{{strategy}} has no indicators. Look into its tables: try =TILSAGN.DATASET("{{table}}").',
  unknownLine: "{{strategy}} has no budget line “{{text}}”. Write, for example, {{nearest}}.",
  unknownArea: "{{strategy}} has no priority area “{{text}}”. Write, for example, {{nearest}}.",
  unknownYear: "The budget of {{strategy}} has no year {{year}}. Write a year from {{first}} to {{last}}.",
  noFigure: "The document prints no figure for {{line}} in {{year}}.",
  unknownIndicator:
    '{{strategy}} has no indicator “{{code}}”. =TILSAGN.INDICATORS("{{strategy}}") lists them.',
  unknownIndicator_near: "{{strategy}} has no indicator “{{code}}”. Did you mean {{nearest}}?",
  unknownField: "An indicator has no field “{{text}}”. Write {{known}}.",
  unknownCitation: "Nothing is known as “{{text}}”. Write, for example, {{nearest}}.",
  unknownTable: "There is no table “{{text}}”. Write, for example, {{nearest}}.",
  tableIdForm:
    "“{{text}}” is not the id of a table. Write the strategy and the table with “/” between them, such as {{example}}.",
  unknownSelection:
    "{{table}} cannot be limited to “{{text}}”. Leave out what stands behind “?”, or mend it.",
  unknownSelection_near: "{{table}} cannot be limited to “{{text}}”. Did you mean {{nearest}}?",
  unknownColumn: "{{table}} has no column “{{text}}”. Write one of {{known}}, or #1 for the first.",
  unknownColumn_near: "{{table}} has no column “{{text}}”. Did you mean {{nearest}}?",
  unknownRow:
    "{{table}} has no row “{{text}}”. Write what stands in its first column, or count rows from #1 to {{last}}.",
  unknownRow_near: "{{table}} has no row “{{text}}”. Did you mean {{nearest}}?",
  severalColumns: "{{count}} columns of {{table}} answer to “{{text}}”. Write the one you mean: {{places}}.",
  severalRows: "{{count}} rows of {{table}} answer to “{{text}}”. Write the one you mean: {{places}}.",
  emptyCell: "{{table}} has nothing in the column “{{column}}” for “{{row}}”.",
  unknownCurrency: "There are no rates for the currency “{{text}}”. Write {{known}}.",
  badPeriod:
    '“{{text}}” is no period. Write a year from 1990 to 2100 (2022), a month ("2022-06", "Jun-22") or a date ("2022-06-30").',
  ambiguousDate:
    "“{{text}}” can be {{one}} or {{other}}. Write the one you mean in this form, or use a cell that holds a date.",
  dayOrYear:
    "“{{text}}” can be a day of that month or the month {{month}}. Write {{month}} for the month, or a whole date.",
  shortYear:
    "The year of “{{text}}” has two digits, so that it cannot be told from the day. Write four digits, such as {{one}}, or use a cell that holds a date.",
  unknownBasis: 'basis is “{{text}}”. Write "average" or "daily", or leave it out.',
  dailyNeedsDate: 'A daily rate needs a date, and {{period}} is none. Write a date, or "average" as basis.',
  beforeDailyRates:
    'There is no daily rate for {{currency}} on {{date}}: the bundled rates of the European Central Bank begin on {{first}}. Write "average" as basis for the month\'s average, or give a rate for {{currency}} in rates. If a month is meant, write it as text ("{{month}}").',
  afterDailyRates:
    "There is no daily rate for {{currency}} on {{date}}: the bundled rates of the European Central Bank end on {{last}}. Write an earlier date, or give a rate for {{currency}} in rates.",
  dailyGap:
    'There is no daily rate for {{currency}} on {{date}}: the bundled rates of the European Central Bank have a gap between {{before}}, the last date there is, and {{after}}, the next. Write one of these, "average" as basis for the month\'s average, or give a rate for {{currency}} in rates.',
  dailyNotLoaded:
    "The daily rates could not be loaded. Check the connection, then calculate again (Ctrl+Alt+F9).",
  noRate:
    "There is no rate for {{currency}} in {{period}}: the published averages run from {{first}} to {{last}}. Write a period among these, or give a planning rate for {{currency}} in rates.",
  badPlanningRate: "The rate in row {{row}} of rates is {{value}}. Write a rate above zero.",
  strangePlanningRate:
    "The rate in row {{row}} of rates ({{currency}} {{rate}}) is far from the published {{published}}. Write it as {{unit}} for 1 USD.",
  turnedPlanningRate:
    "The rate in row {{row}} of rates ({{currency}} {{rate}}) is far from the published {{published}} and looks turned round. Write {{unit}} for 1 USD: {{turned}} is 1 / {{rate}}.",
  doublePlanningRate:
    "Row {{row}} of rates gives a second, different rate for {{currency}} in {{period}}. Keep one.",
  emptyPlanningRate:
    "Row {{row}} of rates has no rate yet for {{currency}} in {{period}}. Fill it in, or take the row out to use the published rates.",
  noWeights: "There are no weights.",
  negativeWeight: "Number {{position}} of the weights is {{value}}. Write zero or more.",
  zeroAmounts: "The amounts are all zero, and nothing is a share of nothing.",
  zeroWeights: "The weights are all zero. Give at least one above zero.",
  badUnit: "unit is {{value}}. Write a number above zero, such as 1, 0.01 or 1000.",
  badDecimals: "decimals is {{value}}. Write a whole number from 0 to 12.",
  zeroWhole: "whole is zero or blank, and nothing is a share of nothing.",
  tooLarge: "The result is larger than any number that a cell can hold.",
  gridTooLarge: "weights has {{cells}} cells. Give at most {{most}}, or split the table.",
  gridShape:
    "weights is a range of {{rows}} × {{columns}} cells, but the totals ask for {{rowTotals}} × {{columnTotals}}. Give one row of weights for each row total and one column for each column total.",
  negativeGridWeight: "Row {{row}}, column {{column}} of weights is {{value}}. Write zero or more.",
  weightsTooFarApart:
    "The weights go from {{smallest}} to {{largest}}: too far apart. Write zero for what is to get nothing.",
  groupsShape:
    "groups must have one label, or a blank, for each row of weights ({{rows}}). Labels in its column {{level}}: {{labels}}.",
  differentSums:
    "The row totals add to {{rows}}, the column totals to {{columns}}: they differ by {{difference}}. Make both add to the same.",
  rowSign:
    "Row total {{row}} is {{value}} and has another sign than the rest. Allocate positive and negative totals apart.",
  columnSign:
    "Column total {{column}} is {{value}} and has another sign than the rest. Allocate positive and negative totals apart.",
  rowNotInUnits:
    "Row total {{row}} is {{value}}, no multiple of {{unit}}. Write {{fitting}} as unit, or round the totals.",
  columnNotInUnits:
    "Column total {{column}} is {{value}}, no multiple of {{unit}}. Write {{fitting}} as unit, or round the totals.",
  emptyRow:
    "Row total {{row}} is {{value}}, but all weights in the row are zero. Give it a weight above zero.",
  emptyColumn:
    "Column total {{column}} is {{value}}, but all weights in the column are zero. Give it a weight above zero.",
  rowsExceedColumns:
    "No table meets these totals. Total of row {{rows}}: {{needed}}. Total of all columns with weights there (column {{columns}}): {{available}} only. Add a weight in another column, or change the totals.",
  columnsExceedRows:
    "No table meets these totals. Total of column {{columns}}: {{needed}}. Total of all rows with weights there (row {{rows}}): {{available}} only. Add a weight in another row, or change the totals.",
  badOverheadRate: "rate is {{value}}. Write a share from 0 to below 1, such as 0.07 for 7 %.",
};

const da: FunctionMessages = {
  missing: "{{argument}} mangler: angiv en værdi, eller peg på en celle, der ikke er tom.",
  notNumber: "{{argument}} er »{{text}}« og ikke et tal. Skriv et tal, f.eks. 25 eller 2,5.",
  ambiguousNumber:
    "{{argument}} er teksten »{{text}}«, som kan betyde tusinder eller decimaler. Skriv den som et tal i cellen.",
  notText: "{{argument}} er {{text}}. Skriv tekst i anførselstegn eller et tal.",
  notPeriod:
    '{{argument}} er {{text}}. Skriv et år (2022), en måned ("2022-06") eller en dato ("30.06.2022").',
  notSingle: "{{argument}} er et område på {{rows}} × {{columns}} celler. Peg på én celle.",
  shapesDiffer:
    "{{argument}} er et område på {{shape}} celler, {{other}} et på {{otherShape}}. Giv begge samme form, eller angiv én celle for alle.",
  cellNotNumber:
    "Række {{row}}, kolonne {{column}} i {{argument}} indeholder »{{text}}« og ikke et tal. Skriv et tal, eller lad cellen være tom.",
  cellAmbiguousNumber:
    "Række {{row}}, kolonne {{column}} i {{argument}} indeholder teksten »{{text}}«, som kan betyde tusinder eller decimaler. Skriv den som et tal.",
  cellNegative: "Række {{row}}, kolonne {{column}} i {{argument}} er {{value}}. Skriv nul eller derover.",
  errorValue: "{{argument}} er fejlen {{error}}. Ret den celle, som fejlen kommer fra.",
  cellErrorValue:
    "Række {{row}}, kolonne {{column}} i {{argument}} indeholder fejlen {{error}}. Ret først den celle.",
  zeroRate:
    'rate er 0, og det er en tom celle også for Excel. Udelad rate for 7 %, eller skriv "0 %" i anførselstegn for ingen indirekte omkostninger.',
  ratesShape:
    "rates skal være et område med tre kolonner: valuta, periode og kurs (enheder af valutaen for 1 USD). Angivne kolonner: {{columns}}.",
  ratesCurrencyColumn:
    "Det er uklart, hvilken kolonne i rates der indeholder valutaen: {{headings}}. Giv den overskriften »Valuta«, og ingen anden.",
  ratesPeriodColumn:
    "Det er uklart, hvilken kolonne i rates der indeholder perioden: {{headings}}. Giv den overskriften »Periode«, og ingen anden.",
  ratesRateColumn:
    "Det er uklart, hvilken kolonne i rates der indeholder kursen: {{headings}}. Giv den overskriften »Kurs«, og ingen anden.",
  ratesCurrency: "Række {{row}} i rates har ingen brugbar valuta. Skriv DKK, EUR eller CHF.",
  ratesPeriod:
    'Række {{row}} i rates har ingen brugbar periode. Skriv et år (2024), en måned ("2024-06") eller en dato ("30.06.2024").',
  ratesRate:
    "Række {{row}} i rates har ingen brugbar kurs. Skriv enheder af valutaen for 1 USD som et tal, f.eks. 6,90.",
  unknownStrategy: "Der er ingen strategi »{{text}}«. Skriv {{known}}.",
  unknownStrategy_near: "Der er ingen strategi »{{text}}«. Mente du {{nearest}}?",
  packNotLoaded:
    "Tabellerne i {{strategy}} kunne ikke indlæses. Kontrollér forbindelsen, og genberegn (Ctrl+Alt+F9).",
  ownPacksNotRead:
    "Der er ingen strategi »{{text}}« blandt dem, der følger med Tilsagn, og dine egne pakker kunne ikke læses fra browserens lager. Indlæs pakken igen i Tilsagn-ruden.",
  noBudget: '{{strategy}} har intet budget. Slå op i tabellerne: prøv =TILSAGN.DATASET("{{table}}").',
  noLines:
    '{{strategy}} har ingen bevillingslinjer. Slå op i tabellerne: prøv =TILSAGN.DATASET("{{table}}").',
  noAreas:
    '{{strategy}} har ingen prioritetsområder. Slå op i tabellerne: prøv =TILSAGN.DATASET("{{table}}").',
  noIndicators:
    '{{strategy}} har ingen indikatorer. Slå op i tabellerne: prøv =TILSAGN.DATASET("{{table}}").',
  unknownLine: "{{strategy}} har ingen bevillingslinje »{{text}}«. Skriv f.eks. {{nearest}}.",
  unknownArea: "{{strategy}} har intet prioritetsområde »{{text}}«. Skriv f.eks. {{nearest}}.",
  unknownYear: "Budgettet for {{strategy}} har ikke året {{year}}. Skriv et år fra {{first}} til {{last}}.",
  noFigure: "Dokumentet angiver intet tal for {{line}} i {{year}}.",
  unknownIndicator:
    '{{strategy}} har ingen indikator »{{code}}«. =TILSAGN.INDICATORS("{{strategy}}") viser dem alle.',
  unknownIndicator_near: "{{strategy}} har ingen indikator »{{code}}«. Mente du {{nearest}}?",
  unknownField: "En indikator har intet felt »{{text}}«. Skriv {{known}}.",
  unknownCitation: "Intet er kendt som »{{text}}«. Skriv f.eks. {{nearest}}.",
  unknownTable: "Der er ingen tabel »{{text}}«. Skriv f.eks. {{nearest}}.",
  tableIdForm:
    "»{{text}}« er ikke et tabel-id. Skriv strategien og tabellen med »/« imellem, f.eks. {{example}}.",
  unknownSelection:
    "{{table}} kan ikke afgrænses til »{{text}}«. Udelad det, der står efter »?«, eller ret det.",
  unknownSelection_near: "{{table}} kan ikke afgrænses til »{{text}}«. Mente du {{nearest}}?",
  unknownColumn: "{{table}} har ingen kolonne »{{text}}«. Skriv en af {{known}} eller #1 for den første.",
  unknownColumn_near: "{{table}} har ingen kolonne »{{text}}«. Mente du {{nearest}}?",
  unknownRow:
    "{{table}} har ingen række »{{text}}«. Skriv det, der står i dens første kolonne, eller tæl rækkerne fra #1 til {{last}}.",
  unknownRow_near: "{{table}} har ingen række »{{text}}«. Mente du {{nearest}}?",
  severalColumns: "{{count}} kolonner i {{table}} svarer til »{{text}}«. Skriv den, du mener: {{places}}.",
  severalRows: "{{count}} rækker i {{table}} svarer til »{{text}}«. Skriv den, du mener: {{places}}.",
  emptyCell: "{{table}} har intet i kolonnen »{{column}}« ud for »{{row}}«.",
  unknownCurrency: "Der er ingen kurser for valutaen »{{text}}«. Skriv {{known}}.",
  badPeriod:
    '»{{text}}« er ikke en periode. Skriv et år fra 1990 til 2100 (2022), en måned ("2022-06", "juni 2022") eller en dato ("30.06.2022").',
  ambiguousDate:
    "»{{text}}« kan være {{one}} eller {{other}}. Skriv den, du mener, på denne form, eller brug en celle med en dato.",
  dayOrYear:
    "»{{text}}« kan være en dag i den måned eller måneden {{month}}. Skriv {{month}} for måneden, eller en hel dato.",
  shortYear:
    "Årstallet i »{{text}}« har to cifre og kan derfor ikke skelnes fra dagen. Skriv fire cifre, f.eks. {{one}}, eller brug en celle med en dato.",
  unknownBasis:
    'basis er »{{text}}«. Skriv "average" (gennemsnit) eller "daily" (dagskurs), eller udelad den.',
  dailyNeedsDate:
    'En dagskurs kræver en dato, og {{period}} er ikke en dato. Skriv en dato, eller "average" som basis.',
  beforeDailyRates:
    'Der er ingen dagskurs for {{currency}} den {{date}}: de medfølgende kurser fra Den Europæiske Centralbank begynder den {{first}}. Skriv "gennemsnit" som basis for månedens gennemsnit, eller angiv en kurs for {{currency}} i rates. Menes en måned, skrives den som tekst ("{{month}}").',
  afterDailyRates:
    "Der er ingen dagskurs for {{currency}} den {{date}}: de medfølgende kurser fra Den Europæiske Centralbank slutter den {{last}}. Skriv en tidligere dato, eller angiv en kurs for {{currency}} i rates.",
  dailyGap:
    'Der er ingen dagskurs for {{currency}} den {{date}}: de medfølgende kurser fra Den Europæiske Centralbank har et hul mellem {{before}}, den sidste dato før det, og {{after}}, den næste. Skriv en af dem eller "gennemsnit" som basis for månedens gennemsnit, eller angiv en kurs for {{currency}} i rates.',
  dailyNotLoaded: "Dagskurserne kunne ikke indlæses. Kontrollér forbindelsen, og genberegn (Ctrl+Alt+F9).",
  noRate:
    "Der er ingen kurs for {{currency}} i {{period}}: de offentliggjorte gennemsnit går fra {{first}} til {{last}}. Skriv en periode herimellem, eller angiv en planlægningskurs for {{currency}} i rates.",
  badPlanningRate: "Kursen i række {{row}} i rates er {{value}}. Skriv en kurs over nul.",
  strangePlanningRate:
    "Kursen i række {{row}} i rates ({{currency}} {{rate}}) ligger langt fra den offentliggjorte {{published}}. Skriv den som {{unit}} for 1 USD.",
  turnedPlanningRate:
    "Kursen i række {{row}} i rates ({{currency}} {{rate}}) ligger langt fra den offentliggjorte {{published}} og ser ud til at være vendt om. Skriv {{unit}} for 1 USD: {{turned}} er 1 / {{rate}}.",
  doublePlanningRate:
    "Række {{row}} i rates giver endnu en, anden kurs for {{currency}} i {{period}}. Behold kun én.",
  emptyPlanningRate:
    "Række {{row}} i rates har endnu ingen kurs for {{currency}} i {{period}}. Udfyld den, eller tag rækken ud for at bruge de offentliggjorte kurser.",
  noWeights: "Der er ingen vægte.",
  negativeWeight: "Nummer {{position}} af vægtene er {{value}}. Skriv nul eller derover.",
  zeroAmounts: "Beløbene er alle nul, og intet er en andel af ingenting.",
  zeroWeights: "Vægtene er alle nul. Angiv mindst én over nul.",
  badUnit: "unit er {{value}}. Skriv et tal over nul, f.eks. 1, 0,01 eller 1000.",
  badDecimals: "decimals er {{value}}. Skriv et helt tal fra 0 til 12.",
  zeroWhole: "whole er nul eller tom, og intet er en andel af ingenting.",
  tooLarge: "Resultatet er større end noget tal, som en celle kan rumme.",
  gridTooLarge: "weights har {{cells}} celler. Angiv højst {{most}}, eller del tabellen.",
  gridShape:
    "weights er et område på {{rows}} × {{columns}} celler, men summerne kræver {{rowTotals}} × {{columnTotals}}. Angiv en række vægte for hver rækkesum og en kolonne for hver kolonnesum.",
  negativeGridWeight: "Række {{row}}, kolonne {{column}} i weights er {{value}}. Skriv nul eller derover.",
  weightsTooFarApart:
    "Vægtene går fra {{smallest}} til {{largest}}: det er for langt. Skriv nul for det, der intet skal have.",
  groupsShape:
    "groups skal have en betegnelse eller en tom celle for hver række i weights ({{rows}}). Betegnelser i kolonne {{level}}: {{labels}}.",
  differentSums:
    "Rækkesummerne giver {{rows}}, kolonnesummerne {{columns}}: en forskel på {{difference}}. Lad begge give det samme.",
  rowSign:
    "Rækkesum {{row}} er {{value}} og har et andet fortegn end resten. Fordel positive og negative summer hver for sig.",
  columnSign:
    "Kolonnesum {{column}} er {{value}} og har et andet fortegn end resten. Fordel positive og negative summer hver for sig.",
  rowNotInUnits:
    "Rækkesum {{row}} er {{value}} og ikke et multiplum af {{unit}}. Skriv {{fitting}} som unit, eller afrund summerne.",
  columnNotInUnits:
    "Kolonnesum {{column}} er {{value}} og ikke et multiplum af {{unit}}. Skriv {{fitting}} som unit, eller afrund summerne.",
  emptyRow: "Rækkesum {{row}} er {{value}}, men alle rækkens vægte er nul. Giv den en vægt over nul.",
  emptyColumn:
    "Kolonnesum {{column}} er {{value}}, men alle kolonnens vægte er nul. Giv den en vægt over nul.",
  rowsExceedColumns:
    "Ingen tabel opfylder disse summer. Sum for række {{rows}}: {{needed}}. Sum for alle kolonner med vægte dér (kolonne {{columns}}): kun {{available}}. Angiv en vægt i en anden kolonne, eller ret summerne.",
  columnsExceedRows:
    "Ingen tabel opfylder disse summer. Sum for kolonne {{columns}}: {{needed}}. Sum for alle rækker med vægte dér (række {{rows}}): kun {{available}}. Angiv en vægt i en anden række, eller ret summerne.",
  badOverheadRate: "rate er {{value}}. Skriv en andel fra 0 til under 1, for eksempel 0,07 for 7 %.",
};

export const functionMessages: Readonly<Record<Language, FunctionMessages>> = { en, da };
