/**
 * A Rates table: currency, period and rate in units of the currency for 1 US dollar, in the form that functions take as
 * their last argument (functions/ratesArgument.ts). Made of rates that an office plans with, or of published ones.
 */

import type { Language } from "../i18n/translator";
import type { Currency } from "../money/currency";
import { toDouble, type Decimal } from "../money/decimal";
import { periodKey, type Period } from "../money/period";
import { serialOfDate } from "../money/serial";
import type { TableColumn } from "../strategy/pack";
import type { DataCell, DataTable } from "../strategy/tables/dataTable";
import type { Area, RangeRef } from "../workbook/address";
import type { CellInput, EditPlan, WorkbookEdit } from "../workbook/edits";
import type { InsertOptions } from "./insertTable";
import { decimalsOf } from "./numberFormats";
import { words } from "./words";

/** The name under which a workbook's own rates are looked for first. */
export const RATES_NAME = "Rates";

/** What a stamp's source begins with when the table was made here. */
export const RATES_SOURCE = "rates/";

export interface RateRow {
  readonly currency: Currency;
  readonly period: Period;
  /** null where it has not been decided yet: functions then say so. */
  readonly rate: Decimal | null;
}

export interface RatesContent {
  readonly rows: readonly RateRow[];
  /** "planning", or the service from which the rates came. */
  readonly origin: string;
  /** Publisher and series in one line, and the day on which the rates were fetched; left out for rates of one's own. */
  readonly source?: { readonly text: string; readonly retrieved: string };
}

/** What is handed to the insertion of a table. */
export interface RatesTable extends Required<Pick<InsertOptions, "formats" | "tableName">> {
  readonly table: DataTable;
  readonly pack: { readonly version: string };
}

/** Said by the stamp of a table of one's own rates; raised when the table's form changes. */
const FORM_VERSION = "1";

const COLUMNS: readonly TableColumn[] = [
  { name: "Currency", da: "Valuta", type: "text" },
  { name: "Period", da: "Periode", type: "text" },
  { name: "Rate", da: "Kurs", type: "amount" },
];

/** Published averages have four decimals; more than six nobody reads, and the cell holds them all the same. */
const DECIMALS = { least: 4, most: 6 };

/** A year as number, a date as serial, a month as text: the forms that functions read without doubt. */
function periodCell(period: Period): DataCell {
  if (period.kind === "year") return period.year;
  return period.kind === "date" ? serialOfDate(period) : periodKey(period);
}

const formatOfRate = (decimals: number): string =>
  `0.${"0".repeat(Math.min(DECIMALS.most, Math.max(DECIMALS.least, decimals)))}`;
const formatOfPeriod = (dated: boolean): string => (dated ? "yyyy-mm-dd" : "General");

/** The table for planInsertTable(), with the number formats and the name that go with it. */
export function ratesTable({ rows, origin, source }: RatesContent, language: Language): RatesTable {
  const { t } = words(language);
  const rates = rows.map(({ rate }) => (rate === null ? null : toDouble(rate)));
  const decimals = Math.max(0, ...rates.map((rate) => (rate === null ? 0 : decimalsOf(rate))));
  const dated = rows.some(({ period }) => period.kind === "date");
  return {
    table: {
      id: RATES_SOURCE + origin,
      title: t(source === undefined ? "build:planningRates" : "build:publishedRates"),
      columns: COLUMNS,
      rows: rows.map(({ currency, period }, index) => [currency, periodCell(period), rates[index]!]),
      notes: [t("build:ratesUnit")],
      source: source ? `${source.text}, retrieved ${source.retrieved}` : t("build:ownRates"),
      discrepancies: [],
    },
    pack: { version: source?.retrieved ?? FORM_VERSION },
    formats: ["General", formatOfPeriod(dated), formatOfRate(decimals)],
    tableName: RATES_NAME,
  };
}

/** A Rates table as it was found in a workbook. */
export interface RatesPlace {
  readonly name: string;
  /** The whole table with its header. */
  readonly range: RangeRef;
}

/** A rate that is to become another one. */
export interface RateChange {
  /** Currency, period and rate as they stood when the table was read, so that a row that has moved is not taken for another. */
  readonly row: readonly { readonly place: Pick<Area, "row" | "column">; readonly content: CellInput }[];
  readonly rate: Pick<Area, "row" | "column">;
  readonly becomes: number | null;
}

/** Writes new rates into a table, which must be where and as it was read. */
export function planRateChanges({ name, range }: RatesPlace, changes: readonly RateChange[]): EditPlan {
  const at = ({ row, column }: Pick<Area, "row" | "column">): RangeRef => ({
    sheet: range.sheet,
    row,
    column,
    rows: 1,
    columns: 1,
  });
  return {
    expects: [
      { kind: "tableAt", name, range },
      ...changes.flatMap(({ row }) =>
        row.map(({ place, content }) => ({ kind: "content", range: at(place), cells: [[content]] }) as const),
      ),
    ],
    edits: changes.map(({ rate, becomes }) => ({ kind: "write", range: at(rate), cells: [[becomes]] })),
  };
}

/** Which of a table's columns hold what, counted from its left edge. */
export interface RateColumns {
  readonly currency: number;
  readonly period: number;
  readonly rate: number;
}

/**
 * Adds a row below a table, which must be where it was read, have no total row, and blank cells beneath. Its other
 * columns are the user's own: they stay blank, but for formulas that Excel copies down.
 */
export function planAddRate({ name, range }: RatesPlace, columns: RateColumns, row: RateRow): EditPlan {
  const below: RangeRef = { ...range, row: range.row + range.rows, rows: 1 };
  const rate = row.rate === null ? null : toDouble(row.rate);
  const cell = (column: number, content: CellInput, format: string): WorkbookEdit[] => {
    const at: RangeRef = { ...below, column: range.column + column, columns: 1 };
    return [
      { kind: "numberFormat", range: at, formats: [[format]] },
      { kind: "write", range: at, cells: [[content]] },
    ];
  };
  return {
    expects: [
      { kind: "tableAt", name, range },
      { kind: "blank", range: below },
    ],
    edits: [
      { kind: "resizeTable", name, range: { ...range, rows: range.rows + 1 } },
      ...cell(columns.currency, row.currency, "General"),
      ...cell(columns.period, periodCell(row.period), formatOfPeriod(row.period.kind === "date")),
      ...cell(columns.rate, rate, formatOfRate(rate === null ? 0 : decimalsOf(rate))),
    ],
  };
}
