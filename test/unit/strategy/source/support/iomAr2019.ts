/** The annexes of the Annual Report 2019, read out of its text. */

import type { ReferenceTable } from "../../../../../src/strategy/pack";
import { onlyReading, readGrid } from "./grid";
import { readStaffTable } from "./staffTable";
import type { StaffRow } from "./staffTable";
import { between, flat } from "./text";

interface StaffAnnex {
  readonly caption: string;
  readonly end: string;
  /** The line of names; in Annex II "Total" is printed above it, in a line of its own. */
  readonly printedNames: string;
  readonly columns: readonly string[];
}

export const ANNEX_II: StaffAnnex = {
  caption: "General Service staff worldwide by nationality, grade and sex",
  end: "G: General Service;",
  printedNames: "G-1 G-1A G-1B G-2 G-3 G-4 G-5 G-6 G-7 G-8 NO-A NO-B NO-C NO-D UG F M",
  columns: "G-1 G-1A G-1B G-2 G-3 G-4 G-5 G-6 G-7 G-8 NO-A NO-B NO-C NO-D UG Total F M".split(" "),
};

export const ANNEX_III: StaffAnnex = {
  caption: "Professional and higher category staff by nationality, grade and sex",
  end: "E-1: Director General;",
  printedNames: "E-1 E-2 D-2 D-1 P-5 P-4 P-3 P-2 P-1 UG Total F M",
  columns: "E-1 E-2 D-2 D-1 P-5 P-4 P-3 P-2 P-1 UG Total F M".split(" "),
};

export const staffOf = (text: string, { caption, end, printedNames, columns }: StaffAnnex): StaffRow[] =>
  readStaffTable(between(text, caption, end), printedNames, columns.length);

/** All digits of a staff table one after the other, those of column names left out. */
export const staffDigits = (text: string, { caption, end, printedNames }: StaffAnnex): string =>
  between(text, caption, end).replaceAll(printedNames, "").replace(/\D/g, "");

/** A table of Annex I or IV: its columns and rows as printed, the figures of each row in the order of the columns. */
export interface Grid {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly [label: string, ...figures: number[]])[];
}

const YEARS = ["2015", "2016", "2017", "2018", "2019"];

export function tablesOfAnnexI(text: string): readonly [Grid, Grid, Grid, Grid] {
  return [
    gridOf(between(text, "Professional level (2015–2019)", "Table 2."), YEARS, [
      "Men",
      "Women",
      "Total",
      "Percentage of women",
    ]),
    gridOf(
      between(text, "between 2017 and 2019, by grade", "Table 3."),
      ["Ungraded", "P-1", "P-2", "P-3", "P-4", "P-5", "D-1–D-2"],
      [
        "Men",
        "Women",
        "Total in 2019",
        "Percentage of women in 2017",
        "Percentage of women in 2018",
        "Percentage of women in 2019",
        "Change in percentage of women between 2017 and 2019",
      ],
    ),
    gridOf(between(text, "P-5 and higher category (2015–2019)", "Table 4."), YEARS, [
      "Men",
      "Women",
      "Total",
      "Percentage of women",
      "Change in percentage of women",
    ]),
    gridOf(
      between(text, "national staff in 2019  \nand previous years", "Annex II"),
      ["1995", "2005", ...YEARS],
      [
        "International Professional",
        "General Service and National Officers",
        "Total",
        "Percentage of international Professional",
      ],
    ),
  ];
}

export const annexIV = (text: string): Grid =>
  gridOf(between(text, "among staff in the Professional and higher category"), YEARS, [
    "Number of Member State nationalities",
    "Number of non-member State nationalities",
    "Total nationalities represented",
    "Number of Member States",
    "Percentage of Member States represented",
  ]);

/**
 * The header's last names are `columns`. Where the first row can be divided in more than one way (table 4), the one
 * that makes the third row together with the second is right.
 */
function gridOf(text: string, columns: readonly string[], labels: readonly string[]): Grid {
  const header = text.split("\n").find((line) => line.trim() !== "")!;
  if (!header.trim().endsWith(columns.join(" "))) throw new Error(`The header is ${header}`);
  const [first = [], ...others] = readGrid(
    text.slice(text.indexOf(header) + header.length),
    labels,
    columns.length,
  );
  const [second = [], third = [], ...rest] = others.map(onlyReading);
  const adding = first.filter((row) => row.every((figure, at) => figure + second[at]! === third[at]));
  const rows = [onlyReading(adding), second, third, ...rest];
  return { columns, rows: labels.map((label, at) => [label, ...rows[at]!] as const) };
}

/** A table of the pack, which has its rows as columns, as the source prints it. */
export const turned = ({ columns, rows }: ReferenceTable): Grid => ({
  columns: rows.map(([first]) => String(first)),
  rows: columns.slice(1).map(({ name }, at) => [name, ...rows.map((row) => Number(row[at + 1]))] as const),
});

/** Amounts, percentages and counts of a financial paragraph, each once; years, dates and resolutions are none. */
export const financialFigures = (paragraph: string): number[] => [
  ...new Set(
    [...flat(paragraph).matchAll(FINANCIAL)].map(([, amount, scale, other]) =>
      amount === undefined
        ? Number(other!.replaceAll(",", ""))
        : Number(amount) * 1e3 ** SCALES.indexOf(scale!),
    ),
  ),
];

/** In USD million, as the table has amounts. */
const SCALES = ["million", "billion"];
const FINANCIAL =
  /USD ([\d.]+) (million|billion)|(?<![/\d])(\d+(?:[.,]\d+)*)(?= per cent| financially| remained| donors)/g;
