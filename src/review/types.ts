/** What the review passes around: recognised budgets, rules, findings. All plain data but for a rule's function. */

import type { Area } from "../workbook/address";
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
  /** 0 to 1: how sure the recognition of area and line is. */
  readonly confidence: number;
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
    /** Zero-based column (or row). */ readonly index: number;
  }[];
  /** Column (or row) of the totals over years, where there is one. */
  readonly totalIndex: number | null;
  readonly lines: readonly BudgetLine[];
  readonly areas: readonly AreaMention[];
  readonly confidence: number;
  /** Why it was taken for a budget, each a message of the namespace "review". */
  readonly evidence: readonly { readonly messageId: string; readonly data: MessageData }[];
}

/** A table of indicators found in a workbook. */
export interface RecognisedIndicators {
  readonly sheet: string;
  readonly area: Area;
  /** Codes as they stand in the sheet. */
  readonly rows: readonly { readonly row: number; readonly column: number; readonly code: string }[];
}

export interface ReviewContext {
  readonly workbook: WorkbookSnapshot;
  readonly strategy: StrategyPack;
  readonly budgets: readonly RecognisedBudget[];
  readonly indicators: readonly RecognisedIndicators[];
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
}

export interface Finding extends Report {
  readonly rule: string;
  readonly severity: Severity;
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

export interface Rule {
  /** "group/name". */
  readonly id: string;
  readonly severity: Severity;
  readonly fixable: boolean;
  readonly texts: Readonly<Record<Language, RuleTexts>>;
  check(context: ReviewContext): Iterable<Report>;
}

/** A rule that failed on this workbook; its findings are missing, those of the others stand. */
export interface ReviewProblem {
  readonly rule: string;
  readonly message: string;
}

export interface Review {
  readonly strategy: StrategyPack;
  readonly rulesVersion: string;
  /** 0 to 1: how sure it is that the workbook is a budget of this strategy. */
  readonly confidence: number;
  readonly budgets: readonly RecognisedBudget[];
  readonly indicators: readonly RecognisedIndicators[];
  readonly findings: readonly Finding[];
  readonly problems: readonly ReviewProblem[];
}
