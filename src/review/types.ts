/** What the review passes around: recognised budgets, rules, findings. All plain data but for a rule's function. */

import type { Area, RangeRef } from "../workbook/address";
import type { EditPlan } from "../workbook/edits";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { StrategyPack } from "../strategy/pack";
import type { Language, MessageData } from "../i18n/translator";

export type Severity = "error" | "warning" | "note";

/**
 * - line: money of its own
 * - memo: figures that no total counts ("of which …", shares, rates, the equivalent in another currency)
 * - subtotal, total: a sum of other lines
 */
export type LineKind = "line" | "memo" | "subtotal" | "total";

/** A reason for what was recognised: a message of the namespace "review". */
export interface Evidence {
  readonly messageId: string;
  readonly data: MessageData;
}

/** A row (or column, when years run down) of figures in a recognised budget. */
export interface BudgetLine {
  readonly kind: LineKind;
  /** What stands in the sheet; several label cells are joined by " – ". */
  readonly label: string;
  /** Zero-based row (or column, when years run down) on the sheet. */
  readonly index: number;
  /** Id of the priority area, or null when it is none that the strategy knows. */
  readonly area: string | null;
  /** Id of the funding line, or null when the label names none. */
  readonly line: string | null;
  /** Indexes into the budget's `lines` that the total covers, lines only, each once; empty for a line. */
  readonly covers: readonly number[];
  /** 0 to 1: how sure the recognition of area and line is; 1 where a reviewer said so. */
  readonly confidence: number;
  /** Where its labels stand, zero-based; left out where it has none. */
  readonly labelArea?: Area;
  /** How it was understood: by which words area and line were told, why it is a sum. */
  readonly evidence?: readonly Evidence[];
  /** In a list (see RecognisedBudget.form): index into `years` of the year that the row names; null where it names none. */
  readonly year?: number | null;
  /** Where a line beside the budget gives another in a second currency ("Total USD at 6.90"). */
  readonly conversion?: Conversion;
  /** True for the row of another donor beside that of the strategy's: totals count it, but nobody asks the donor for it. */
  readonly otherDonor?: true;
  /**
   * The budget (index into the workbook's) whose sum the line brings forward from another page: totals count it, but its
   * money is asked for there.
   */
  readonly broughtForward?: number;
}

/** Figures that are others in a second currency. */
export interface Conversion {
  /** The column (or line: index into `lines`) whose amounts they are. */
  readonly of: number;
  /** Units of the two: "DKK million", "USD". Null where none is stated. */
  readonly from: string | null;
  readonly to: string | null;
  /** The rate that header, label or a neighbouring cell states, as it stands; null where none is stated. */
  readonly rate: { readonly value: number; readonly text: string; readonly cell: RangeRef } | null;
}

/** A place where a budget names a priority area, or something that stands where an area should. */
export interface AreaMention {
  /** Id of the area; null when the words name none of the strategy's. */
  readonly area: string | null;
  readonly text: string;
  /** The cell, zero-based; null when a sheet's name says it. */
  readonly cell: { readonly row: number; readonly column: number } | null;
  /** For words that name no area: the id of the one they are nearest to, if any is near. */
  readonly nearest: string | null;
  /**
   * True where an area is meant: by number, under a header for areas, or by its name alone. False for words of its name
   * inside some other label ("Capacity building workshop").
   */
  readonly certain: boolean;
  /** True when label cells of that line say nothing but the area (and the funding line). */
  readonly bare: boolean;
  /** Index into the budget's lines; null for a heading. */
  readonly line: number | null;
}

/**
 * A column (or row, when years run down) of figures in a recognised budget.
 * - amount: the amounts of one year
 * - part: a part of a year's amount: a quarter, a half-year, a funding line or an area under each year
 * - total: totals over years
 * - converted: amounts of another column in a second currency
 * - share: percentages
 * - apart: amounts that nobody asks for: actuals, those of other donors. Their own totals hold; the strategy is not held against them
 * - other: figures that no sum counts: variances, quantities, rates
 */
export interface BudgetColumn {
  /** Zero-based on the sheet. */
  readonly index: number;
  readonly role: "amount" | "part" | "total" | "converted" | "share" | "apart" | "other";
  /** What stands over it, header cells joined by " – ". */
  readonly header: string;
  /** Null for totals over years and where no year is named. */
  readonly year: number | null;
  readonly unit: string | null;
  /** Parts that are a funding line's or an area's: their ids. */
  readonly line?: string;
  readonly area?: string;
  readonly conversion?: Conversion;
}

/** A budget table found in a workbook. */
export interface RecognisedBudget {
  readonly sheet: string;
  /** From the header to the last figure. */
  readonly area: Area;
  readonly orientation: "years-across" | "years-down";
  /** "DKK million", "USD", …; null where the workbook does not say. */
  readonly unit: string | null;
  readonly years: readonly {
    readonly year: number;
    /** Zero-based column (or row); the first of `parts` where there is no column for the whole year. */
    readonly index: number;
    /**
     * Columns (or rows) that together make the year's amount, where the table has no column for the whole year:
     * quarters, half-years. `figuresOf` gives their sum as the year's figure.
     */
    readonly parts?: readonly number[];
    /** What heads it where that is no plain year ("2025/26" for 2025; within a year "Q1 2025"). */
    readonly shown?: string;
  }[];
  /** Column (or row) of the totals over years, where there is one. */
  readonly totalIndex: number | null;
  readonly lines: readonly BudgetLine[];
  readonly areas: readonly AreaMention[];
  readonly confidence: number;
  /** Why it was taken for a budget. */
  readonly evidence: readonly Evidence[];

  // What follows came later and is left out where it says nothing; every budget that `understand` gives has `columns`.

  /** "list": one amount a row, its year in a column of its own. All `years` then have the same index, that of the amounts. */
  readonly form?: "list";
  /** Every column of figures, from left to right. */
  readonly columns?: readonly BudgetColumn[];
  /** The cells that name the years. */
  readonly yearsArea?: Area;
  /** The cell in which the unit was read; left out where a sheet's name or a number format gives it. */
  readonly unitCell?: RangeRef;
  /** The column (or row) behind the figures that says each line's currency; left out where none does. */
  readonly currencyIndex?: number;
  /** The other budget whose amounts these are in a second currency: index into the workbook's budgets. Not to be added to it. */
  readonly equivalentOf?: number;
  /** A summary that counts the amounts of other budgets again (a sheet for each area): indexes into the workbook's budgets. */
  readonly summarises?: readonly number[];
  /** True where a reviewer said that this is a budget. */
  readonly corrected?: boolean;
}

/** One indicator of a table: where its code stands and under which priority area. */
export interface IndicatorRow {
  readonly row: number;
  readonly column: number;
  /** As it stands in the sheet. */
  readonly code: string;
  /** The area that a column or a heading above says; null where none does. */
  readonly area: StatedArea | null;
}

/** A priority area that an indicator is put under. */
export interface StatedArea {
  readonly area: string;
  readonly text: string;
  /** The cell, zero-based, that says it; null where the sheet's name does. */
  readonly cell: { readonly row: number; readonly column: number } | null;
}

/** Columns of a table of indicators by what they hold, zero-based; null where there is none. */
export interface IndicatorColumns {
  /** The wording; the column of the codes itself where the wording follows the code in one cell. */
  readonly definition: number | null;
  readonly disaggregation: number | null;
  readonly baseline: number | null;
  /** In their order; `year` null for a target without a year. */
  readonly targets: readonly { readonly year: number | null; readonly column: number }[];
}

/** A table of indicators found in a workbook. */
export interface RecognisedIndicators {
  readonly sheet: string;
  readonly area: Area;
  readonly rows: readonly IndicatorRow[];
  readonly columns: IndicatorColumns;
  /** First of the rows that head the columns; null where no header was found. */
  readonly headerRow: number | null;
}

/** What a rule sees that needs no strategy. Without one, budgets and indicators are empty. */
export interface WorkbookContext {
  readonly workbook: WorkbookSnapshot;
  readonly budgets: readonly RecognisedBudget[];
  readonly indicators: readonly RecognisedIndicators[];
}

export interface ReviewContext extends WorkbookContext {
  readonly strategy: StrategyPack;
}

/**
 * What a rule reports; the engine adds rule and severity. Data that reads differently in each language is given twice,
 * as `name_en` and `name_da`, and addressed in messages as {{name}}.
 */
export interface Report {
  readonly messageId: string;
  readonly data?: MessageData;
  /** Where this report is graver or milder than its rule. */
  readonly severity?: Severity;
  readonly sheet?: string;
  readonly area?: Area;
  readonly expected?: number | string;
  readonly actual?: number | string;
  /** How the gap comes about, as a message of the same rule. */
  readonly explanation?: { readonly messageId: string; readonly data?: MessageData };
  readonly fix?: EditPlan;
  /** Cells that are off because of this one and are therefore not reported by themselves. */
  readonly consequences?: readonly RangeRef[];
}

/** The figures that a total should add up, and what they come to. */
export interface SmallSum {
  readonly terms: readonly number[];
  readonly total: number;
}

/** `consequences` are here all that are known: those that the rule reports, and the cells that formulas compute with them. */
export interface Finding extends Report {
  readonly rule: string;
  readonly severity: Severity;
  /** For a wrong total of a few figures. */
  readonly sum?: SmallSum;
  /** What formulas of the fix will give, by the cell that each is put into; left out where that is not known. */
  readonly outcome?: readonly { readonly cell: RangeRef; readonly value: number }[];
  /** The same for the same finding at the same place with the same data; what an ignored finding is known by. */
  readonly key: string;
  /** Set aside by a reviewer: listed in reports, counted in no verdict. */
  readonly ignored?: Ignored;
}

/** Why a finding is set aside, by whom and when (ISO date). */
export interface Ignored {
  readonly key: string;
  readonly rule: string;
  readonly reason: string;
  readonly by: string;
  readonly date: string;
}

/**
 * What a reviewer put right in what was recognised; kept in the workbook. A later correction of the same place counts.
 * - budget: the table there is a budget although it was not taken for one; notBudget: it is none although it was
 * - line: the row (or column) there is of this kind, and of this area and funding line where they are given (null: of none)
 * - unit: the amounts of the budget there are in this unit, "DKK million"
 */
export type Correction = { readonly sheet: string; readonly area: Area } & (
  | { readonly kind: "budget" }
  | { readonly kind: "notBudget" }
  | {
      readonly kind: "line";
      readonly as: LineKind;
      readonly priorityArea?: string | null;
      readonly line?: string | null;
    }
  | { readonly kind: "unit"; readonly unit: string }
);

/** What the reviewers of a workbook decided; kept in it. */
export interface ReviewNotes {
  readonly ignored: readonly Ignored[];
  readonly corrections: readonly Correction[];
}

export interface RuleTexts {
  /** A short name for lists: "Column total does not add up". */
  readonly name: string;
  /** One sentence on what the rule looks for. */
  readonly looksFor: string;
  readonly why: string;
  /** What the fix does, for fixable rules. */
  readonly fix?: string;
  /** Messages by id, with {{placeholders}} from a report's data. */
  readonly messages: Readonly<Record<string, string>>;
}

interface RuleBase {
  /** "group/name". */
  readonly id: string;
  readonly severity: Severity;
  readonly fixable: boolean;
  readonly texts: Readonly<Record<Language, RuleTexts>>;
}

/** A rule that compares with a strategy; it is left out where there is none. */
export interface StrategyRule extends RuleBase {
  readonly scope?: "strategy";
  check(context: ReviewContext): Iterable<Report>;
}

/** A rule that can check any workbook, with a strategy or without. */
export interface WorkbookRule extends RuleBase {
  readonly scope: "workbook";
  check(context: WorkbookContext): Iterable<Report>;
}

export type Rule = StrategyRule | WorkbookRule;

/** A rule that failed on this workbook; its findings are missing, those of the others stand. */
export interface ReviewProblem {
  readonly rule: string;
  readonly message: string;
}

export interface Review {
  /** Null where the workbook was checked without one. */
  readonly strategy: StrategyPack | null;
  readonly rulesVersion: string;
  /** 0 to 1: how sure it is that the workbook is a budget of this strategy. */
  readonly confidence: number;
  readonly budgets: readonly RecognisedBudget[];
  readonly indicators: readonly RecognisedIndicators[];
  /** Those that a reviewer set aside among them. */
  readonly findings: readonly Finding[];
  readonly notes: ReviewNotes;
  readonly problems: readonly ReviewProblem[];
}
