/** What a workbook is to hold, before it is laid out: its tables with labels and amounts, and the habits of its author. */

import type { StrategyPack } from "../../src/strategy/pack";
import type { Measure } from "./money";
import type { Language } from "./words";

export const LAYOUTS = [
  "areas",
  "activities",
  "lines-in-areas",
  "areas-in-lines",
  "years-down",
  "sheet-per-area",
  "several-tables",
  "quarters",
  "usd-beside",
  "strategy-lines",
] as const;
export type Layout = (typeof LAYOUTS)[number];

export interface PlanRow {
  label: string;
  readonly area: string | null;
  readonly line: string | null;
  /** Counts of the design's measure, one a year. */
  amounts: number[];
}

/** Rows that belong together under a name: an area with its activities, a funding line with its areas. */
export interface PlanBlock {
  label: string;
  readonly area: string | null;
  readonly line: string | null;
  /** Where the name stands: on a row of its own, in a column before the rows, or nowhere (the row says it all). */
  readonly naming: "row" | "column" | "none";
  rows: PlanRow[];
  subtotal: string | null;
  /** The sum stands above its parts, as in the strategies' own tables. */
  readonly sumFirst?: boolean;
}

export interface TablePlan {
  sheet: string;
  caption: string | null;
  labelHeader: string;
  secondHeader: string | null;
  blocks: PlanBlock[];
  overhead: { label: string; direct: string | null; rate: number } | null;
  total: string | null;
  years: number[];
  /** Words of the unit over this table, where it has its own. */
  layout: "across" | "down";
}

export type YearStyle = "number" | "fiscal" | "marked" | "budget" | "text" | "date" | "year-word";
export type UnitPlace = "title" | "note" | "corner" | "label-header" | "years-header" | "none";
export type Sums = "typed" | "sum" | "plus";

export interface Style {
  yearStyle: YearStyle;
  unitPlace: UnitPlace;
  unitWords: string;
  sums: Sums;
  /** Typed totals are rounded from the exact sum, as are the figures. */
  totalColumn: string | null;
  share: string | null;
  shareAsPercent: boolean;
  remarks: string | null;
  numbering: boolean;
  titleRows: readonly string[];
  offset: { row: number; column: number };
  header: "single" | "spanning" | "numbered-years" | "units-below";
  mergeTitles: boolean;
  mergeNames: boolean;
  repeatNames: boolean;
  blankRows: boolean;
  blankColumn: boolean;
  footnotes: readonly string[];
  columns: "plain" | "quarters" | "pairs" | "usd-block";
  /** Kroner for a dollar, where USD stands beside; null elsewhere. */
  rate: number | null;
  rateStated: "cell" | "sentence" | "inverse" | "table";
  formatStyle: number;
}

export interface Design {
  readonly pack: StrategyPack;
  readonly language: Language;
  readonly layout: Layout;
  readonly measure: Measure;
  readonly years: readonly number[];
  readonly style: Style;
  readonly tables: TablePlan[];
  /** The amounts are the strategy's own, whole. */
  readonly whole: boolean;
  cover: boolean;
  country: string;
  indicators: boolean;
  criteria: boolean;
  strategyTable: boolean;
  decoys: readonly string[];
}

/** Rows with money of their own. */
export const plainRows = (table: TablePlan): PlanRow[] => table.blocks.flatMap(({ rows }) => rows);
