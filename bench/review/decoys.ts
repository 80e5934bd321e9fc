/** Sheets that hold figures and years and are no budget of the strategy. */

import type { Design } from "./design";
import type { DraftSheet, DraftWorkbook } from "./draft";
import type { Random } from "./random";
import { ACTIVITIES } from "./words";

type Maker = (sheet: DraftSheet, design: Design, random: Random) => void;

const NAMES: Readonly<Record<string, Readonly<Record<"en" | "da", string>>>> = {
  staff: { en: "Staff list", da: "Personaleliste" },
  "log-frame": { en: "Logframe", da: "Resultatramme" },
  notes: { en: "Notes", da: "Noter" },
  rates: { en: "Exchange rates", da: "Valutakurser" },
  actuals: { en: "Expenditure to date", da: "Forbrug" },
  workplan: { en: "Workplan", da: "Arbejdsplan" },
};

const MAKERS: Readonly<Record<string, Maker>> = {
  staff,
  "log-frame": logFrame,
  notes,
  rates,
  actuals,
  workplan,
};

export function layDecoy(kind: string, draft: DraftWorkbook, design: Design, random: Random): DraftSheet {
  const sheet = draft.addSheet(NAMES[kind]![design.language]);
  MAKERS[kind]!(sheet, design, random);
  return sheet;
}

const lay = (
  sheet: DraftSheet,
  top: number,
  rows: readonly (readonly (string | number | null)[])[],
  format?: string,
): void =>
  rows.forEach((cells, r) =>
    cells.forEach((cell, c) => {
      if (cell !== null) sheet.put(top + r, c, cell, typeof cell === "number" ? format : undefined);
    }),
  );

function staff(sheet: DraftSheet, { language }: Design, random: Random): void {
  const da = language === "da";
  const people = [
    "A. Hansen",
    "M. Diallo",
    "F. Okafor",
    "S. Tadesse",
    "L. Nielsen",
    "R. Haddad",
    "J. Mwangi",
  ];
  const posts = da
    ? ["Projektleder", "Økonomimedarbejder", "Chauffør", "Programmedarbejder"]
    : ["Project Manager", "Finance Officer", "Driver", "Programme Officer", "M&E Officer"];
  lay(sheet, 0, [
    [da ? "Personaleliste" : "Staff list"],
    [],
    [
      da ? "Nr." : "No.",
      da ? "Navn" : "Name",
      da ? "Stilling" : "Position",
      da ? "Grad" : "Grade",
      da ? "Ansat" : "Start",
      "%",
      da ? "Lokalnr." : "Ext.",
    ],
    ...random
      .shuffle(people)
      .slice(0, random.int(3, 6))
      .map((name, i) => [
        i + 1,
        name,
        random.pick(posts),
        random.pick(["P3", "P4", "G5", "G6"]),
        random.int(2015, 2023),
        random.pick([50, 80, 100]),
        random.int(2001, 2990),
      ]),
  ]);
}

function logFrame(sheet: DraftSheet, { language }: Design): void {
  const da = language === "da";
  lay(sheet, 0, [
    [da ? "Resultatramme" : "Logical framework"],
    [],
    da
      ? ["Resultat", "Indikator", "Verifikation", "Antagelser"]
      : ["Result", "Indicator", "Means of verification", "Assumptions"],
    da
      ? ["Formål: bedre migrationsforvaltning", "Antal lande med en strategi", "Årsrapport", "Politisk vilje"]
      : [
          "Objective: better migration governance",
          "Number of countries with a strategy",
          "Annual report",
          "Political will",
        ],
    da
      ? ["Resultat 1", "Antal uddannede embedsfolk: 250", "Deltagerlister", "Adgang"]
      : ["Outcome 1", "250 officials trained by the end", "Attendance sheets", "Access"],
    da
      ? ["Aktivitet 1.1", "Workshops", "Referater", ""]
      : ["Activity 1.1", "Workshops held", "Minutes", "Partners available"],
  ]);
}

function notes(sheet: DraftSheet, { language }: Design): void {
  const da = language === "da";
  lay(
    sheet,
    0,
    (da
      ? [
          "Noter til budgettet",
          "1. Beløbene er drøftet med partneren i marts.",
          "2. Personelstøtten dækker to sekunderinger.",
          "3. Midtvejsgennemgang i 2024.",
        ]
      : [
          "Notes to the budget",
          "1. Amounts were discussed with the partner in March.",
          "2. Personnel support covers two secondments.",
          "3. The mid-term review takes place in 2024.",
          "Priority Area 3 has the largest share because of the regional programmes.",
        ]
    ).map((text) => [text]),
  );
}

function rates(sheet: DraftSheet, { language, years }: Design, random: Random): void {
  const da = language === "da";
  lay(sheet, 0, [
    [da ? "Valutakurser (DKK for 100 enheder)" : "Exchange rates, DKK per 100 units"],
    [da ? "År" : "Year", "USD", "EUR", "CHF"],
  ]);
  lay(
    sheet,
    2,
    years.map((year) => [year]),
    "0",
  );
  years.forEach((_, y) => {
    [690, 745.5, 765].forEach((rate, c) =>
      sheet.put(2 + y, c + 1, Number((rate + random.int(-40, 40) / 10).toFixed(2)), "0.00"),
    );
  });
}

/** Last year's spending by cost category: figures and a total that add up, of a year before the strategy. */
function actuals(sheet: DraftSheet, { language, years, measure }: Design, random: Random): void {
  const da = language === "da";
  const year = years[0]! - 1;
  const names = random.shuffle(ACTIVITIES[language]).slice(0, random.int(3, 5));
  const amounts = names.map(() => random.int(20, 900) * 10);
  lay(
    sheet,
    0,
    [
      [
        da
          ? `Forbrug ${year} (${measure.unit.words.da[0]})`
          : `Expenditure ${year}, ${measure.unit.words.en[0]}`,
      ],
      [],
      [da ? "Post" : "Item", da ? `Regnskab ${year}` : `Actual ${year}`],
      ...names.map((name, i) => [name, amounts[i]!]),
      [da ? "I alt" : "Total", amounts.reduce((a, b) => a + b, 0)],
    ],
    "#,##0",
  );
}

function workplan(sheet: DraftSheet, { language, years }: Design, random: Random): void {
  const da = language === "da";
  lay(sheet, 0, [
    [da ? `Arbejdsplan ${years[0]}` : `Workplan ${years[0]}`],
    [],
    [
      da ? "Nr." : "No.",
      da ? "Aktivitet" : "Activity",
      "Q1",
      "Q2",
      "Q3",
      "Q4",
      da ? "Ansvarlig" : "Responsible",
    ],
    ...random
      .shuffle(ACTIVITIES[language])
      .slice(0, 6)
      .map((name, i): (string | number | null)[] => [
        `${1 + Math.floor(i / 2)}.${1 + (i % 2)}`,
        name,
        ...[0, 1, 2, 3].map(() => (random.chance(0.5) ? "x" : null)),
        random.pick(["PM", "FO", "M&E"]),
      ]),
  ]);
}
