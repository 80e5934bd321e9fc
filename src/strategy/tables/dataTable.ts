/** The one shape in which every table of a pack is shown, inserted, exported and looked up. */

import type { PackLanguage } from "../citation";
import type {
  Citation,
  Discrepancy,
  Indicator,
  LocalText,
  PriorityArea,
  StrategyPack,
  TableColumn,
} from "../pack";
import type { IndicatorField } from "./indicatorFields";

/** null is a cell that is empty in the source. */
export type DataCell = string | number | null;

/** What to take of a table; everything, in English, where left out. */
export interface TableOptions {
  /** Language of texts in cells, title and notes; wording that exists in English alone stays English. */
  readonly language?: PackLanguage;
  /** Names of priority areas in any form that findArea takes. */
  readonly areas?: readonly string[];
  /** Columns of the indicator table, in the order wanted. */
  readonly fields?: readonly IndicatorField[];
  /** Codes or ids of indicators; the table has them in the strategy's order. */
  readonly indicators?: readonly string[];
}

export interface DataTable {
  /** "dk-iom-2023/budget"; with a selection "dk-iom-2023/budget?areas=3", which asks for the same table again. */
  readonly id: string;
  readonly title: string;
  /** Unit of the amounts, where they share one: "DKK million". */
  readonly unit?: string;
  readonly columns: readonly TableColumn[];
  /** One array a row, as long as `columns`. */
  readonly rows: readonly (readonly DataCell[])[];
  /** Level of each row in a hierarchy, 0 the outermost. */
  readonly levels?: readonly number[];
  /** Which rows are sums that the source prints; all are plain rows where left out. */
  readonly kinds?: readonly ("line" | "subtotal" | "total")[];
  /** Indexes of the rows that a printed sum adds up; null for a row that is no sum or whose parts are not all shown. */
  readonly sums?: readonly (readonly number[] | null)[];
  readonly notes: readonly string[];
  /** Document, reference, section and page in one line. */
  readonly source: string;
  /** What is missing, where the source breaks off. */
  readonly partial?: string;
  readonly discrepancies: readonly Discrepancy[];
}

/** Where a table belongs in a list of tables. */
export type TableGroup = "budget" | "indicators" | "structure" | "reference";

/** A table's content before it gets its id, title, source line and discrepancies. */
export interface TableContent extends Pick<
  DataTable,
  "columns" | "rows" | "levels" | "kinds" | "sums" | "notes" | "partial" | "unit"
> {
  readonly citation: Citation;
  /** Said after the title, where only a part of the table was asked for: "priority area 3". */
  readonly selection?: string;
  /** Ids of items that were not asked for: a discrepancy that concerns them alone is not the table's. */
  readonly leftOut?: readonly string[];
}

/** What a table builder is told. */
export interface TableRequest {
  readonly pack: StrategyPack;
  readonly language: PackLanguage;
  /** In the strategy's order; all areas where none was asked for. */
  readonly areas: readonly PriorityArea[];
  readonly fields: readonly IndicatorField[];
  /** Those that were asked for; undefined for all. */
  readonly indicators?: readonly Indicator[];
}

export interface TableDefinition {
  readonly id: string;
  readonly group: TableGroup;
  readonly title: LocalText;
  /** Options that the table understands beside the language. */
  readonly takes: readonly ("areas" | "fields" | "indicators")[];
  build(request: TableRequest): TableContent;
}

/** Header of a column in that language. */
export function columnHeader(column: TableColumn, language: PackLanguage): string {
  return language === "da" ? (column.da ?? column.name) : column.name;
}
