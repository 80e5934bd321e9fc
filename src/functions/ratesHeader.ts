/** Where a range of planning rates has its columns: by its heading row, or else in the usual order. */

import { CURRENCIES } from "../money/currency";
import { isBlank } from "./arguments";
import { FunctionError } from "./errors";
import { parseNumberText } from "./numberText";

type Cells = readonly unknown[];

/** Where a table has its columns, counted from 0. */
export interface RatesColumns {
  readonly currency: number;
  readonly period: number;
  readonly rate: number;
}

type Role = keyof RatesColumns;
const ROLES = ["currency", "period", "rate"] as const;

/** Where a table has its columns unless its header says otherwise. */
export const IN_ORDER: RatesColumns = { currency: 0, period: 1, rate: 2 };

/** Rows with something in them above which, at the latest, the header stands. */
const ROWS_TO_HEADER = 5;

interface Words {
  /** The heading is this and nothing more, but for a unit in brackets. */
  readonly whole: RegExp;
  /** It begins so, and may go on: "Kurs, middel". */
  readonly begin: RegExp;
}

/** Headings in English and Danish. */
const HEADINGS: Readonly<Record<Role, Words>> = {
  currency: {
    whole: /^(currency|currency code|valuta|valutakode)$/i,
    begin: /^(currency|valuta)(?!kurs)/i,
  },
  period: {
    whole: /^(period|year|month|date|periode|år|måned|dato)$/i,
    begin: /^(period|year|month|date|år|måned|dato)/i,
  },
  rate: {
    whole: /^((planning |exchange |budget )?rate|(planlægnings|budget|valuta)?kurs)$/i,
    begin: /^((planning |exchange |budget )?rate|(planlægnings|budget|valuta)?kurs)/i,
  },
};

/** What a heading of another thing says, however it begins: "Date entered", "Rate type". */
const OTHER_THING =
  /(?<!\p{L})(type|entered|updated|changed|created|modified|retrieved|source|note|comment|kilde|bemærkning|kommentar|indtastet|opdateret|ændret|oprettet|hentet)(?!\p{L})/iu;

const UNIT_IN_BRACKETS = /\s*[([][^)\]]*[)\]]\s*$/;

const PROBLEMS = {
  currency: "ratesCurrencyColumn",
  period: "ratesPeriodColumn",
  rate: "ratesRateColumn",
} as const;

/** The places whose heading fits each role. A heading that is the word itself goes before one that begins with it. */
function placesOf(header: Cells): Record<Role, readonly number[]> {
  const texts = header.map((cell) => (typeof cell === "string" ? cell.trim() : ""));
  const taken = new Set<number>();
  const found: Record<Role, readonly number[]> = { currency: [], period: [], rate: [] };
  const settle = (fits: (role: Role, text: string) => boolean): void => {
    for (const role of ROLES) {
      if (found[role].length > 0) continue;
      found[role] = texts.flatMap((text, at) =>
        text !== "" && !taken.has(at) && fits(role, text) ? [at] : [],
      );
      for (const at of found[role]) taken.add(at);
    }
  };
  settle((role, text) => HEADINGS[role].whole.test(text.replace(UNIT_IN_BRACKETS, "")));
  settle((role, text) => HEADINGS[role].begin.test(text) && !OTHER_THING.test(text));
  return found;
}

function refuse(role: Role, header: Cells, places: readonly number[]): never {
  const headings = places.map((at) => `“${String(header[at]).trim()}”`);
  throw new FunctionError(PROBLEMS[role], { headings });
}

/** The one place of each role; `otherwise` where no heading fits. */
function onlyPlaces(
  header: Cells,
  found: Record<Role, readonly number[]>,
  otherwise: (role: Role) => number,
): RatesColumns {
  const placeOf = (role: Role): number => {
    const [only, ...more] = found[role];
    if (more.length > 0) refuse(role, header, found[role]);
    return only ?? otherwise(role);
  };
  return { currency: placeOf("currency"), period: placeOf("period"), rate: placeOf("rate") };
}

/**
 * The columns that a header names, in any order; null where it does not name all three. Throws ratesCurrencyColumn,
 * ratesPeriodColumn, ratesRateColumn where it does, but several headings fit.
 */
export function namedColumns(header: Cells): RatesColumns | null {
  const found = placesOf(header);
  if (ROLES.some((role) => found[role].length === 0)) return null;
  return onlyPlaces(header, found, (role) => IN_ORDER[role]);
}

/**
 * The columns under a header: those that it names; what it does not name stands in its usual place. Throws as
 * namedColumns(), also where the usual place is another column's, or is headed as another thing.
 */
function columnsUnder(header: Cells): RatesColumns {
  const found = placesOf(header);
  const taken = new Set(ROLES.flatMap((role) => found[role]));
  return onlyPlaces(header, found, (role) => {
    const usual = IN_ORDER[role];
    const heading = header[usual];
    const isOther = typeof heading === "string" && OTHER_THING.test(heading);
    if (!taken.has(usual) && !isOther) return usual;
    return refuse(
      role,
      header,
      [...header.keys()].filter((at) => !taken.has(at) && !isBlank(header[at])),
    );
  });
}

const isCurrency = (cell: unknown): boolean =>
  typeof cell === "string" && CURRENCIES.some((known) => known === cell.trim().toUpperCase());

/** A row that names its columns: no currency in it and no number in the third. */
function isHeader(cells: Cells): boolean {
  const rate = cells[IN_ORDER.rate];
  return !cells.some(isCurrency) && typeof rate === "string" && parseNumberText(rate) === null;
}

/** A title: one text alone in its row, and no currency. */
function isTitle(cells: Cells): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length === 1 && typeof filled[0] === "string" && !isCurrency(filled[0]);
}

/**
 * Where the rows of rates begin, and their columns. Titles above the header are passed over, and so is the header.
 * Throws as namedColumns().
 * @param rows the range; the first row that is not blank is `first`
 */
export function findHeader(rows: readonly Cells[], first: number): { start: number; columns: RatesColumns } {
  const isFilled = (cells: Cells): boolean => cells.some((cell) => !isBlank(cell));
  let at = first;
  for (let seen = 1; seen < ROWS_TO_HEADER && isTitle(rows[at]!); seen++) {
    const next = rows.findIndex((cells, index) => index > at && isFilled(cells));
    if (next < 0) break;
    at = next;
  }
  const top = rows[at]!;
  return isHeader(top) ? { start: at + 1, columns: columnsUnder(top) } : { start: at, columns: IN_ORDER };
}
