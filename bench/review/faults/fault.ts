/** A fault as somebody would cause it, where it stands, and which findings rightly name it. */

import type { Area } from "../../../src/workbook/address";
import type { Spot } from "../draft";
import type { Design } from "../design";
import type { Wish } from "../drawDesign";
import type { Book, PlacedRow, PlacedTable } from "../placed";
import type { Random } from "../random";

/** A place where a finding may stand: an area, a whole sheet, or anywhere in the workbook, also without a cell. */
export type Place = { readonly sheet: string; readonly area?: Area } | "anywhere";

/** Findings that follow from a fault: right in themselves, though they don't name it. */
export interface Consequence {
  /** Rule ids, or groups such as "amounts/". */
  readonly rules: readonly string[];
  readonly at: readonly Place[];
}

export interface Fault {
  /** The rule that the fault is made for. */
  readonly rule: string;
  readonly variant: string;
  /** Rules that may rightly name it, its own among them. */
  readonly accepts: readonly string[];
  readonly at: readonly Place[];
  /** The finding's words or data must hold one of these. */
  readonly mentions?: readonly string[];
  readonly expected?: string | number;
  readonly actual?: string | number;
  readonly consequences: readonly Consequence[];
  /** What the person did, for people who read misses. */
  readonly story: string;
}

/** Puts the fault into the laid out workbook and says what it is; null where this workbook gives no occasion. */
export type Injection = (book: Book, random: Random) => Omit<Fault, "rule" | "variant"> | null;

/**
 * Faults of one group may mask one another; a workbook has at most one of each. shape: what the table consists of.
 * figures: what stands in its cells. words: labels. The others stand on sheets of their own.
 */
export type Group = "shape" | "figures" | "words" | "cover" | "indicators" | "criteria" | "provenance";

export interface Injector {
  readonly rule: string;
  readonly variant: string;
  readonly group: Group;
  readonly wish: Wish;
  /** Leaves the design alone: all that differs from the sound workbook stands in the cells of the fault. */
  readonly inCells?: true;
  /** Changes the design where need be; null where this design gives no occasion. */
  prepare(design: Design, random: Random): Injection | null;
}

/** An injector that leaves the design alone. */
export const inCells = (
  rule: string,
  variant: string,
  group: Group,
  wish: Wish,
  injection: Injection,
): Injector => ({
  rule,
  variant,
  group,
  wish,
  inCells: true,
  prepare: () => injection,
});

export const SUMS = [
  "amounts/row-total",
  "amounts/column-total",
  "amounts/grand-total",
  "amounts/suspect-figure",
];

export const cell = ({ sheet, row, column }: Spot): Place => ({
  sheet,
  area: { row, column, rows: 1, columns: 1 },
});

export const cells = (spots: readonly (Spot | null)[]): Place[] =>
  spots.flatMap((spot) => (spot ? [cell(spot)] : []));

/** Everything that a row of the table shows, its label too. */
export const wholeRow = (row: PlacedRow): Place[] =>
  cells([row.label, ...row.figures, ...row.quarters.flat(), ...row.converted, row.total, row.share]);

export const isSum = ({ kind }: PlacedRow): boolean =>
  kind === "subtotal" || kind === "direct" || kind === "total";

/** Every sum of the workbook's tables in that year and over all years. */
export function sumCells(book: Book, year: number | null): Place[] {
  const ofYear = (spots: readonly Spot[]): readonly (Spot | null)[] =>
    year === null ? spots : [spots[year] ?? null];
  return book.tables.flatMap(({ rows }) =>
    rows.flatMap((row) => [
      ...(isSum(row) || row.kind === "overhead"
        ? cells([...ofYear(row.figures), ...ofYear(row.converted)])
        : []),
      // A line of the summary that takes its figures from another sheet.
      ...(row.kind === "line"
        ? cells(ofYear(row.figures).filter((spot) => spot !== null && book.draft.isFormula(spot)))
        : []),
      ...cells([row.total, row.share]),
    ]),
  );
}

/** What a wrong figure does to the sums over it, to shares, and to comparisons with the strategy. */
export function inSums(book: Book, year: number | null, row?: PlacedRow): Consequence[] {
  const over = row?.kind === "line" && year !== null ? cells([row.converted[year] ?? null]) : [];
  return [
    {
      rules: ["amounts/", "data/error-value", "currency/converted-mismatch"],
      at: [...sumCells(book, year), ...over],
    },
    { rules: ["amounts/commitment-exceeded", "amounts/differs-from-strategy"], at: ["anywhere"] },
  ];
}

/** The first table with rows by area. */
export const areaTable = (book: Book): PlacedTable =>
  book.tables.find(({ rows }) => rows.some(({ area }) => area !== null)) ?? book.tables[0]!;

export const linesOf = (table: PlacedTable): PlacedRow[] => table.rows.filter(({ kind }) => kind === "line");

/** A table, a line in it and a year, drawn. Linked figures (formulas) are left alone unless asked for. */
export function drawFigure(
  book: Book,
  random: Random,
): { table: PlacedTable; row: PlacedRow; year: number; spot: Spot; value: number } | null {
  const choices = book.tables.flatMap((table) =>
    linesOf(table).flatMap((row) =>
      row.figures.flatMap((spot, year) =>
        book.draft.isFormula(spot) || row.quarters.length > 0 ? [] : [{ table, row, year, spot }],
      ),
    ),
  );
  if (choices.length === 0) return null;
  const choice = random.pick(choices);
  return { ...choice, value: book.draft.number(choice.spot) };
}

/** The smallest amount that the table shows. */
export const step = ({ design }: Book): number => 10 ** -design.measure.decimals;

export const round = (book: Book, value: number): number =>
  Number(value.toFixed(book.design.measure.decimals));

/** A gap that nobody takes for rounding: at least a twentieth of the figure and several of its smallest steps. */
export function drawGap(book: Book, random: Random, value: number): number {
  const size = Math.max(Math.abs(value) * (0.05 + 0.25 * random.next()), 12 * step(book));
  return round(book, size) * (random.chance(0.5) && Math.abs(value) > size ? -1 : 1);
}

/** Two different neighbouring digits changed about, as happens when figures are typed; null where that changes nothing. */
export function transposed(book: Book, random: Random, value: number): number | null {
  const text = value.toFixed(book.design.measure.decimals);
  const places = [...text].flatMap((digit, i) => {
    const next = text[i + 1];
    return next && /\d/.test(digit) && /\d/.test(next) && digit !== next && !(i === 0 && next === "0")
      ? [i]
      : [];
  });
  if (places.length === 0) return null;
  const i = random.pick(places);
  const changed = Number(text.slice(0, i) + text[i + 1]! + text[i]! + text.slice(i + 2));
  return Math.abs(changed - value) > 9 * step(book) ? changed : null;
}
