/** Where everything of a workbook stands once it is laid out: what faults are injected into and findings compared with. */

import type { Area } from "../../src/workbook/address";
import type { Design, TablePlan } from "./design";
import type { DraftWorkbook, Spot } from "./draft";

export type RowKind = "heading" | "line" | "subtotal" | "direct" | "overhead" | "total";

export interface PlacedRow {
  readonly kind: RowKind;
  readonly label: Spot;
  readonly text: string;
  readonly area: string | null;
  readonly line: string | null;
  /** Exact counts of the design's measure by year; empty for headings. */
  readonly amounts: readonly number[];
  /** One cell a year; empty for headings. */
  readonly figures: readonly Spot[];
  /** Quarters by year, where the layout has them. */
  readonly quarters: readonly (readonly Spot[])[];
  /** The same in dollars by year, where the layout has them. */
  readonly converted: readonly Spot[];
  readonly total: Spot | null;
  readonly share: Spot | null;
  /** Indexes of the rows that a sum adds up as its formula does: subtotals stand for their lines. */
  readonly adds: readonly number[];
}

export interface PlacedTable {
  readonly plan: TablePlan;
  readonly sheet: string;
  /** From the first header to the last figure. */
  readonly range: Area;
  readonly years: readonly number[];
  readonly yearCells: readonly Spot[];
  readonly totalHeader: Spot | null;
  readonly rows: readonly PlacedRow[];
  readonly captionCell: Spot | null;
}

export interface PlacedFields {
  readonly sheet: string;
  /** Cells of the values by field: partner, country, period, contact, …. */
  readonly values: Readonly<Record<string, Spot>>;
  readonly labels: Readonly<Record<string, Spot>>;
}

export interface PlacedIndicator {
  readonly id: string;
  readonly area: string;
  readonly row: number;
  readonly cells: Readonly<Record<"code" | "text" | "area" | "disaggregation" | "baseline", Spot | null>>;
  readonly targets: readonly Spot[];
}

export interface PlacedIndicators {
  readonly sheet: string;
  readonly range: Area;
  readonly rows: readonly PlacedIndicator[];
  /** Headings of areas, where indicators stand under them. */
  readonly headings: readonly Spot[];
}

export interface PlacedCriteria {
  readonly sheet: string;
  readonly range: Area;
  readonly rows: readonly {
    readonly id: string;
    readonly mandatory: boolean;
    readonly text: Spot;
    readonly answer: Spot;
  }[];
}

export interface PlacedRates {
  readonly sheet: string;
  readonly range: Area;
  readonly cells: readonly { readonly year: number | null; readonly label: Spot; readonly rate: Spot }[];
}

/** A laid out workbook. */
export interface Book {
  readonly design: Design;
  readonly draft: DraftWorkbook;
  readonly tables: readonly PlacedTable[];
  /** Cells in which the unit of the budget is stated. */
  readonly unitCells: readonly Spot[];
  readonly titleCells: readonly Spot[];
  readonly cover: PlacedFields | null;
  readonly indicators: PlacedIndicators | null;
  readonly criteria: PlacedCriteria | null;
  readonly rates: PlacedRates | null;
  /** The strategy's own table as the product inserts it. */
  readonly strategyTable: {
    readonly sheet: string;
    readonly range: Area;
    readonly figures: readonly Spot[];
  } | null;
}
