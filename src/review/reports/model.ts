/**
 * What checking some files gave, as plain data: nothing of a workbook's cells but what was recognised and found, so that it
 * passes from a worker to whoever reports it, and a hundred files fit in memory.
 */

import type Big from "big.js";
import type { LocalText, StrategyPack } from "../../strategy/pack";
import { areaAddress } from "../../workbook/address";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { figuresOf, plainLines, valueOf } from "../figures";
import type { BudgetFigures } from "../figures";
import { isOfStrategy } from "../insertedTables";
import type {
  BudgetColumn,
  Evidence,
  Finding,
  RecognisedBudget,
  Review,
  ReviewNotes,
  ReviewProblem,
  Severity,
} from "../types";
import { totalsOf } from "./totals";

/** Amounts as decimal numbers in text, exact, one a year; null where none stands there or none that can be read. */
export type ReportedAmounts = readonly (string | null)[];

export interface ReportedLine {
  /** The number that the strategy gives the area, the id of a cross-cutting one; null for none. */
  readonly area: number | string | null;
  /** Id of the funding line; null for none. */
  readonly line: string | null;
  readonly label: string;
  readonly amounts: ReportedAmounts;
}

export interface ReportedBudget {
  readonly sheet: string;
  /** A1. */
  readonly range: string;
  /** "DKK million", …; null where the workbook does not say. */
  readonly unit: string | null;
  readonly years: readonly number[];
  /** What heads each of the years, where they are no calendar years: "2025/26" for 2025. */
  readonly yearsShown?: readonly string[];
  /** Lines that carry money of their own; one whose years are split by area or funding line is a line for each. */
  readonly lines: readonly ReportedLine[];
  readonly total: ReportedAmounts;
  /** The budget of the file (by its place in the list) whose amounts these are in a second currency. */
  readonly equivalentOf?: number;
  /** Budgets of the file whose amounts these are once more, as a summary. */
  readonly summarises?: readonly number[];
  /** Budgets of the file whose sums its total takes in without their being among its lines: the pages before it. */
  readonly bringsForward?: readonly number[];
  /** How sure it is, 0 to 1, that this is a budget, and why; left out where nobody asked. */
  readonly recognised?: { readonly confidence: number; readonly evidence: readonly Evidence[] };
  /** The strategy's own table as it was inserted: what was committed, not what is asked for. */
  readonly ofStrategy?: true;
}

export interface CheckedFile {
  /** As it was named: a path, or the name of a dropped file. */
  readonly file: string;
  /** SHA-256 of its bytes in hexadecimal digits; null where it is an open workbook. */
  readonly sha256: string | null;
  /** Null where it was checked without one. */
  readonly strategy: {
    readonly id: string;
    readonly version: string;
    readonly title: LocalText;
    /** Areas by number or id, for whoever names them. */
    readonly areas: readonly { readonly area: number | string; readonly title: LocalText }[];
    /** Funding lines by id. */
    readonly lines?: readonly { readonly line: string; readonly title: LocalText }[];
  } | null;
  readonly rulesVersion: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly budgets: readonly ReportedBudget[];
  /** Without their fixes; `fixable` says which had one. */
  readonly findings: readonly ReportedFinding[];
  readonly notes: ReviewNotes;
  /** What the reader left out, in the language of the check. */
  readonly omissions: readonly string[];
  readonly problems: readonly ReviewProblem[];
}

export type ReportedFinding = Omit<Finding, "fix"> & { readonly fixable: boolean };

export interface UncheckedFile {
  readonly file: string;
  /** What is wrong with it and what to do, in the language of the check. */
  readonly problem: string;
}

/** A run over files: those that were checked and those that could not be, each in the order in which they were named. */
export interface Batch {
  /** Version of the program. */
  readonly version: string;
  readonly rulesVersion: string;
  /** ISO date and time of the run. */
  readonly date: string;
  readonly checked: readonly CheckedFile[];
  readonly unchecked: readonly UncheckedFile[];
}

export interface Summary {
  /** All files of the run, those that could not be read among them. */
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** Findings that a reviewer set aside; in none of the three numbers before. */
  readonly ignored: number;
  readonly unreadable: number;
}

/** What a review gave, ready to be reported. */
export function checkedFile(
  source: Pick<CheckedFile, "file" | "sha256">,
  workbook: WorkbookSnapshot,
  review: Review,
): CheckedFile {
  const { strategy, budgets, indicators } = review;
  return {
    file: source.file,
    sha256: source.sha256,
    strategy: strategy && {
      id: strategy.id,
      version: strategy.version,
      title: strategy.shortTitle,
      areas: strategy.areas.map(({ id, number, title }) => ({ area: number ?? id, title })),
      lines: strategy.lines.map(({ id, shortTitle }) => ({ line: id, title: shortTitle })),
    },
    rulesVersion: review.rulesVersion,
    confidence: review.confidence,
    budgets: figuresOf({ workbook, budgets, indicators }).map((figures) =>
      reportedBudget(figures, workbook, strategy),
    ),
    findings: review.findings.map(({ fix, ...finding }) => ({ ...finding, fixable: fix !== undefined })),
    notes: review.notes,
    omissions: workbook.omissions,
    problems: review.problems,
  };
}

function reportedBudget(
  figures: BudgetFigures,
  workbook: WorkbookSnapshot,
  strategy: StrategyPack | null,
): ReportedBudget {
  const { budget } = figures;
  const { sheet, area, unit, years, equivalentOf, summarises, confidence, evidence } = budget;
  const forward = budget.lines.flatMap((line) => line.broughtForward ?? []);
  return {
    sheet,
    range: areaAddress(area),
    unit,
    years: years.map(({ year }) => year),
    ...(years.some(({ shown }) => shown !== undefined)
      ? { yearsShown: years.map(({ year, shown }) => shown ?? String(year)) }
      : {}),
    lines: ownLines(budget).flatMap((index) => reportedLines(figures, index, strategy)),
    total: totalsOf(figures).map(amountText),
    recognised: { confidence, evidence },
    ...(equivalentOf === undefined ? {} : { equivalentOf }),
    ...(summarises === undefined ? {} : { summarises }),
    ...(forward.length > 0 ? { bringsForward: forward } : {}),
    ...(strategy && isOfStrategy(figures, workbook, strategy) ? { ofStrategy: true } : {}),
  };
}

/** One line, or, where areas or funding lines stand in columns under each year, one for each of them. */
function reportedLines(figures: BudgetFigures, index: number, strategy: StrategyPack | null): ReportedLine[] {
  const { lines, years, columns = [], form } = figures.budget;
  const { area, line, label, year: own } = lines[index]!;
  const isOfYear = (column: BudgetColumn, year: number): boolean =>
    form === "list" ? own !== null && own !== undefined && years[own]!.year === year : column.year === year;
  const all = columns.filter(({ role }) => role === "part");
  // Beside columns for areas one that names none holds money all the same.
  const parts = all.some(({ line: of, area: within }) => (of ?? within) !== undefined) ? all : [];
  const named = (part?: BudgetColumn) => ({
    area: areaName(strategy, part?.area ?? area),
    line: part?.line ?? line,
    label,
  });
  if (parts.length === 0) {
    const amounts = years.map((_, year) => amountText(valueOf(figures.at(index, year))));
    return [{ ...named(), amounts }];
  }
  const kindOf = ({ area: within, line: of, header }: BudgetColumn): string =>
    (within ?? of) === undefined ? header.replace(/\d{4}/g, "") : `${within} ${of}`;
  const kinds = new Map(parts.map((part) => [kindOf(part), part]));
  return [...kinds].map(([kind, part]) => ({
    ...named(part),
    amounts: years.map(({ year }) => {
      const column = parts.find((one) => isOfYear(one, year) && kindOf(one) === kind);
      return column ? amountText(valueOf(figures.inColumn(index, column.index))) : null;
    }),
  }));
}

const amountText = (amount: Big | null): string | null => amount?.toFixed() ?? null;

function areaName(strategy: StrategyPack | null, id: string | null): number | string | null {
  return strategy?.areas.find((area) => area.id === id)?.number ?? id;
}

/** How many findings of each severity count: those that nobody set aside. */
export function countFindings(
  findings: readonly Pick<Finding, "severity" | "ignored">[],
): Readonly<Record<Severity | "ignored", number>> {
  const counts = { error: 0, warning: 0, note: 0, ignored: 0 };
  for (const { severity, ignored } of findings) counts[ignored ? "ignored" : severity]++;
  return counts;
}

export function summaryOf({ checked, unchecked }: Batch): Summary {
  const { error, warning, note, ignored } = countFindings(checked.flatMap(({ findings }) => findings));
  return {
    files: checked.length + unchecked.length,
    errors: error,
    warnings: warning,
    notes: note,
    ignored,
    unreadable: unchecked.length,
  };
}

/** Indexes of the lines that the strategy's donor is asked for, and here. */
function ownLines(budget: RecognisedBudget): number[] {
  const { lines } = budget;
  return plainLines(budget).filter(
    (index) => !lines[index]!.otherDonor && lines[index]!.broughtForward === undefined,
  );
}
