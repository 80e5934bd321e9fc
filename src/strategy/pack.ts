/**
 * The shape of a strategy pack: one JSON file that holds one strategy, or another document of an organisation, with a citation for every figure.
 * Figures are JSON numbers exactly as printed (2.9 is 2.9); arithmetic with them is done in money/, never here.
 * A figure is never mended: where the source disagrees with itself, both figures stand in `discrepancies`.
 */

/** A text in the pack's languages. Official wording that exists in English only repeats it in neither: `da` is left out. */
export interface LocalText {
  readonly en: string;
  readonly da?: string;
}

/** One place in a document. */
export interface CitedPlace {
  /** Section, annex or table as the document names it: "6. Budget", "Annex 5, Danish priority Area 2". */
  readonly section: string;
  /** The page number printed where this stands; left out where none is printed. */
  readonly page?: number;
}

/** Where a figure or wording stands in its source, so that a reader who holds the document finds the place. */
export interface Citation extends CitedPlace {
  /** The further places of what stands in more than one, each with its own page. */
  readonly also?: readonly CitedPlace[];
}

export interface SourceDocument {
  readonly title: string;
  readonly publisher: string;
  /** Parliamentary, council or file reference as printed: "URU Alm.del Bilag 172 (2022-23, 2. samling)". */
  readonly reference: string;
  readonly date?: string;
  /** The document's file name among the source documents. */
  readonly file: string;
}

export interface PriorityArea {
  /** Unique in the pack: "1" … "4", "gender". */
  readonly id: string;
  /** The number the strategy gives it; null for a cross-cutting priority. */
  readonly number: number | null;
  readonly crossCutting: boolean;
  readonly title: LocalText;
  /** Short form for narrow columns. */
  readonly shortTitle: LocalText;
  /** Other wordings by which people name it, in either language; never shown, only recognised. */
  readonly aliases: readonly string[];
  readonly citation: Citation;
}

export interface FundingLine {
  /** Unique in the pack: "core", "soft", "personnel". */
  readonly id: string;
  readonly title: LocalText;
  readonly shortTitle: LocalText;
  readonly aliases: readonly string[];
  /** Ids of the priority areas that the line may fund; null when the source sets no limit. */
  readonly areas: readonly string[] | null;
  /** The source's words for that limit, as printed; "[…]" where some are left out. */
  readonly areasWording?: string;
  /** Where the limit on areas stands, if elsewhere than the line itself. */
  readonly areasCitation?: Citation;
  readonly financeActCode?: string;
  readonly citation: Citation;
}

export interface BudgetRow {
  readonly id: string;
  /** "line" carries a funding line's figures; "subtotal" and "total" are printed sums of `parts` (ids of other rows). */
  readonly kind: "line" | "subtotal" | "total";
  readonly line?: string;
  readonly parts?: readonly string[];
  readonly title: LocalText;
  /** Other wordings for a subtotal or total; a line's row is known by the names of its line. */
  readonly aliases?: readonly string[];
  /** Where it is not that of its line. */
  readonly financeActCode?: string;
  /** One figure a year, in the budget's unit; null where the source prints none. */
  readonly amounts: readonly (number | null)[];
  readonly citation: Citation;
}

export interface Budget {
  readonly title: LocalText;
  /** A currency alone or with thousand or million: "DKK million". */
  readonly unit: string;
  readonly years: readonly number[];
  /** Years whose figures the source marks as subject to approval, with its note. */
  readonly subjectToApproval: readonly number[];
  readonly notes: readonly LocalText[];
  readonly rows: readonly BudgetRow[];
  readonly citation: Citation;
}

export interface Commitment {
  readonly unit: string;
  readonly years: readonly number[];
  readonly commitment: readonly number[];
  readonly disbursement: readonly number[];
  /** The sums that the source prints. */
  readonly commitmentTotal: number;
  readonly disbursementTotal: number;
  readonly citation: Citation;
}

export interface Indicator {
  /** Unique in the pack: the printed code, or where none is printed "<area>-<n>". */
  readonly id: string;
  /** The code exactly as printed ("E.1.3", "4a22c"), or null where the source gives none. */
  readonly code: string | null;
  /** Id of the priority area under which it is printed. */
  readonly area: string;
  /** "Strategic Results Framework", "Operational Effectiveness and Efficiency Framework", … as the source words it. */
  readonly framework: string;
  /** One of two ways down to the indicator: objective → long-term → short-term outcome → output, or theme → outcome → output. */
  readonly objective?: string;
  readonly longTermOutcome?: string;
  readonly shortTermOutcome?: string;
  readonly theme?: string;
  readonly outcome?: string;
  readonly output?: string;
  /** The wording without code, parts and disaggregation. */
  readonly text: string;
  /** Sub-items "i.", "ii.", "iii." in order, without their numerals. */
  readonly parts: readonly string[];
  /** What the source asks to disaggregate by: ["type of support"], ["type", "actor", "gender"]. */
  readonly disaggregation: readonly string[];
  readonly citation: Citation;
}

export interface Criterion {
  readonly id: string;
  readonly text: string;
  readonly mandatory: boolean;
  readonly citation: Citation;
}

/** A contradiction or gap in the source: shown to the user, never mended. */
export interface Discrepancy {
  readonly id: string;
  /**
   * sum: a printed total that differs from its parts. figures: two figures for one thing. wording: two wordings for one
   * thing, or words that contradict each other. code: a code that does not fit its place. gap: something the source lacks.
   */
  readonly kind: "sum" | "figures" | "wording" | "code" | "gap";
  /** Ids of what it concerns: tables ("budget", "sdgs") and indicators ("4a22c"). */
  readonly concerns: readonly string[];
  readonly text: LocalText;
  /** The figures or words that disagree, as printed, where there are two. */
  readonly printed?: readonly string[];
  /**
   * Of a "sum": every place where a printed total, percentage or reconciled figure differs from what its parts give.
   * The check of a pack finds these places itself and refuses one that is not recorded, and one that is recorded in vain.
   */
  readonly differences?: readonly Difference[];
  readonly citation: Citation;
}

/** One figure of a table: "budget", "commitment" or a reference table; `row` counts from 0, `column` is a column's name. */
export interface FigurePlace {
  readonly table: string;
  readonly row: number;
  readonly column: string;
}

/** A printed figure and what its parts give instead. */
export interface Difference extends FigurePlace {
  readonly printed: number;
  readonly computed: number;
}

/** Figures of different tables that the source means to be one: `total` is printed, the `parts` must add up to it. */
export interface Reconciliation {
  readonly total: FigurePlace;
  readonly parts: readonly FigurePlace[];
}

/** A percentage is in points as printed: 95.9 is 95.9 %. */
export type ColumnType = "text" | "integer" | "amount" | "percentage" | "year";

export interface TableColumn {
  /** Header, unique in its table; also the name by which functions address the column. */
  readonly name: string;
  readonly da?: string;
  readonly type: ColumnType;
  /** For amounts a currency: "USD", "DKK million"; for percentages "%". What integers count is said by title and header. */
  readonly unit?: string;
}

export interface ReferenceTable {
  /** Unique in the pack: "funding-composition-2021". */
  readonly id: string;
  readonly title: LocalText;
  readonly columns: readonly TableColumn[];
  /** One array a row, as long as `columns`; null for a cell that is empty in the source. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Level of each row in the source's hierarchy, 0 the outermost; left out where there is none. */
  readonly levels?: readonly number[];
  /** Rows (by index) that the source prints as the sum of other rows, in every column of integers and amounts. */
  readonly totals?: readonly { readonly row: number; readonly parts: readonly number[] }[];
  /**
   * Columns (by name) that the source prints as the sum of other columns, in every row; an empty cell counts as nothing.
   * A column may be the sum of two sets of parts: all grades, and women and men.
   */
  readonly columnTotals?: readonly { readonly column: string; readonly parts: readonly string[] }[];
  /**
   * Columns of percentages that the source prints as shares: of column `part` in column `whole`, or in the figure that
   * `part` has in row `wholeRow`. Right is the share rounded to the decimals that the source prints.
   */
  readonly percentages?: readonly {
    readonly column: string;
    readonly part: string;
    readonly whole?: string;
    readonly wholeRow?: number;
    readonly decimals: number;
  }[];
  readonly notes: readonly LocalText[];
  /** Set where the source breaks off, with what is missing. */
  readonly partial?: LocalText;
  readonly citation: Citation;
}

export interface StrategyPack {
  /** For editors that help with the file: where its JSON Schema stands. */
  readonly $schema?: string;
  readonly schema: "tilsagn-pack/1";
  readonly id: string;
  /** Semantic version of the pack's content. */
  readonly version: string;
  readonly title: LocalText;
  readonly shortTitle: LocalText;
  /** Left out for a document that is the organisation's own. */
  readonly donor?: LocalText;
  readonly organisation: LocalText;
  readonly period: { readonly from: number; readonly to: number };
  readonly financeActCode?: string;
  readonly responsibleUnit?: string;
  readonly fileNumber?: string;
  readonly status?: LocalText;
  readonly document: SourceDocument;
  /** What the document calls its parts, where that is not "priority area", "countries of focus" and so on. */
  readonly terms?: {
    readonly area?: { readonly one: LocalText; readonly many: LocalText };
    readonly countries?: LocalText;
    readonly criteria?: LocalText;
  };
  readonly areas: readonly PriorityArea[];
  readonly lines: readonly FundingLine[];
  readonly budget?: Budget;
  readonly commitment?: Commitment;
  readonly indicators: readonly Indicator[];
  readonly criteria: readonly Criterion[];
  /** Countries that the strategy names as its focus, or covers (`terms.countries` says which). */
  readonly countries: readonly {
    readonly name: string;
    readonly region: string;
    readonly citation: Citation;
  }[];
  readonly tables: readonly ReferenceTable[];
  readonly reconciliations?: readonly Reconciliation[];
  readonly discrepancies: readonly Discrepancy[];
}
