/** Reviewing the open workbook, and what its findings and fixes look like to the user. */

import type { Language } from "../../i18n/translator";
import {
  findRule,
  renderFinding,
  type CheckedFile,
  type Finding,
  type Review,
  type Severity,
} from "../../review";
import type { StrategyPack } from "../../strategy/pack";
import { around, rangeAddress, type RangeRef } from "../../workbook/address";
import type { WorkbookDoor } from "../../workbook/door";
import type { CellInput, EditPlan } from "../../workbook/edits";
import { packWorkbook } from "../../workbook/packed";
import type { KeptPart } from "../../workbook/snapshot";
import { reviewApart } from "../review/thread/reviewThread";

export { mergedCells } from "../../review";
export type { Finding, Review, Severity };
export const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

export interface ReviewResult {
  readonly review: Review;
  /** The same, ready to be reported. */
  readonly checked: CheckedFile;
  /** What could not be read, in the reader's words. */
  readonly omissions: readonly string[];
  /** What the workbook kept of earlier decisions when it was read. */
  readonly parts: readonly KeptPart[];
  readonly protectedSheets: readonly string[];
  /** Names of all its sheets. */
  readonly sheets: readonly string[];
  /** When it had been read. */
  readonly at: Date;
}

export type ReviewPhase = "reading" | "checking";

/**
 * Reads the workbook and checks it, in a thread beside the pane's; changes nothing. Throws DoorError, ThreadError where the
 * thread breaks off, or the signal's reason.
 * @param strategy null for the checks that need none
 */
export async function reviewWorkbook(
  door: WorkbookDoor,
  strategy: StrategyPack | null,
  onPhase: (phase: ReviewPhase) => void,
  signal?: AbortSignal,
): Promise<ReviewResult> {
  onPhase("reading");
  let rest: Omit<ReviewResult, "review" | "checked"> | undefined;
  const { review, checked } = await reviewApart(async () => {
    const { workbook } = await door.read();
    onPhase("checking");
    rest = {
      omissions: workbook.omissions,
      parts: workbook.parts,
      protectedSheets: workbook.sheets.flatMap(({ name, protected: isProtected }) =>
        isProtected ? [name] : [],
      ),
      sheets: workbook.sheets.map(({ name }) => name),
      at: new Date(),
    };
    return { workbook: packWorkbook(workbook), strategy };
  }, signal);
  return { review: { ...review, strategy }, checked, ...rest! };
}

/** A finding in words, with what its rule says of itself. */
export interface FindingWords {
  /** The rule's short name: "Column total does not add up". */
  readonly name: string;
  readonly message: string;
  readonly explanation: string | null;
  readonly why: string | null;
  /** What the fix does. */
  readonly fix: string | null;
}

export function describeFinding(finding: Finding, language: Language): FindingWords {
  const texts = findRule(finding.rule)?.texts[language];
  return { ...renderFinding(finding, language), name: texts?.name ?? finding.rule, why: texts?.why ?? null };
}

/** Where a finding stands; null when it is about the whole workbook or a sheet. */
export function placeOf({ sheet, area }: Finding): RangeRef | null {
  return sheet === undefined || area === undefined ? null : { sheet, ...area };
}

export interface SheetFindings {
  /** null for findings about the whole workbook. */
  readonly sheet: string | null;
  /** The gravest first, then by place. */
  readonly findings: readonly Finding[];
}

const grave = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);

/** Findings by sheet: the sheet with the gravest first, in the workbook's order otherwise. */
export function bySheet(findings: readonly Finding[]): readonly SheetFindings[] {
  const sheets = new Map<string | null, Finding[]>();
  for (const finding of findings) {
    const sheet = finding.sheet ?? null;
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), finding]);
  }
  return [...sheets]
    .map(([sheet, group]) => ({
      sheet,
      findings: group.toSorted(
        (a, b) =>
          grave(a) - grave(b) ||
          (a.area?.row ?? -1) - (b.area?.row ?? -1) ||
          (a.area?.column ?? -1) - (b.area?.column ?? -1),
      ),
    }))
    .sort((a, b) => grave(a.findings[0]!) - grave(b.findings[0]!));
}

/** How many findings of each severity count; those that were set aside don't. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity, ignored } of findings) if (!ignored) counts[severity]++;
  return counts;
}

/** One cell that a fix changes. `before` is undefined where the plan does not say what stands there. */
export interface CellChange {
  readonly place: RangeRef;
  readonly before: CellInput | undefined;
  readonly after: CellInput;
  /** What a formula will give, where that is known. */
  readonly result?: number;
}

/**
 * Cell by cell what a plan writes, beside what it expects to stand there.
 * @param outcome what its formulas will give
 */
export function changesOf(plan: EditPlan, outcome: Finding["outcome"] = []): readonly CellChange[] {
  const results = new Map(outcome.map(({ cell, value }) => [rangeAddress(cell), { result: value }]));
  const before = new Map<string, CellInput>();
  for (const expected of plan.expects) {
    if (expected.kind === "content")
      eachCell(expected, (place, cell) => before.set(rangeAddress(place), cell));
    if (expected.kind === "blank")
      eachBlank(expected.range, (place) => before.set(rangeAddress(place), null));
  }
  const changes: CellChange[] = [];
  for (const edit of plan.edits) {
    if (edit.kind !== "write") continue;
    eachCell(edit, (place, after) => {
      const address = rangeAddress(place);
      changes.push({ place, before: before.get(address), after, ...results.get(address) });
    });
  }
  return changes;
}

type Block = { readonly range: RangeRef; readonly cells: readonly (readonly CellInput[])[] };

function eachCell({ range, cells }: Block, visit: (place: RangeRef, cell: CellInput) => void): void {
  cells.forEach((row, r) => {
    row.forEach((cell, c) => visit(cellOf(range, r, c), cell));
  });
}

function eachBlank(range: RangeRef, visit: (place: RangeRef) => void): void {
  for (let r = 0; r < range.rows; r++) for (let c = 0; c < range.columns; c++) visit(cellOf(range, r, c));
}

const cellOf = (range: RangeRef, row: number, column: number): RangeRef => ({
  sheet: range.sheet,
  row: range.row + row,
  column: range.column + column,
  rows: 1,
  columns: 1,
});

/** The smallest range that holds all cells that a plan writes on its first sheet; null when it writes none. */
export function writtenRange(plan: EditPlan): RangeRef | null {
  const ranges = plan.edits.flatMap((edit) => (edit.kind === "write" ? [edit.range] : []));
  const [first] = ranges;
  if (!first) return null;
  return { ...around(ranges.filter(({ sheet }) => sheet === first.sheet)), sheet: first.sheet };
}
