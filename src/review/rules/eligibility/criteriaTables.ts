/** Where a workbook goes through the strategy's criteria. */

import type { Criterion, StrategyPack } from "../../../strategy/pack";
import { contains } from "../../../workbook/address";
import type { Area } from "../../../workbook/address";
import type { SheetSnapshot } from "../../../workbook/snapshot";
import { oncePer, TextMemory } from "../../memory";
import { contentWords, normalise, sameWord } from "../../understand/text";
import type { ReviewContext } from "../../types";

export interface CriterionRow {
  readonly row: number;
  readonly criterion: Criterion;
}

export interface CriteriaTable {
  readonly sheet: SheetSnapshot;
  /** Column of the wordings. */
  readonly column: number;
  readonly rows: readonly CriterionRow[];
  /** Column in which each criterion is answered; null where there is none. */
  readonly answers: number | null;
}

const ABOUT_CRITERIA = /\b(?:criteri\w*|kriteri\w*|eligib\w*)\b/;
const ANSWERS =
  /\b(?:met|fulfill?ed|complie[ds]|compliance|yes|addressed|assessment|response|answer|how|justification|status|opfyldt|opfyldes|ja|vurdering|besvarelse|svar|begrundelse|hvordan)\b/;
const NO_ANSWERS = /\b(?:mandatory|required|obligatorisk|source|kilde|wording|ordlyd)\b/;
const MANDATORY = /\b(?:mandatory|obligatorisk\w*)\b/;
/** A sheet of more cells is data, not a list of criteria. */
const MOST_CELLS = 20_000;
/** Shorter texts than this are no wording of a criterion. */
const SHORTEST = 12;

/**
 * Columns that word the strategy's criteria under a title or header that speaks of criteria, or beside a column that says
 * which are mandatory or asks how each is met. Together they name at least half of the criteria, or of the mandatory ones: fewer may be quoted in
 * passing. Labels of a budget or of a table of indicators are no criteria, however much they resemble one.
 */
export function criteriaTables(context: ReviewContext): CriteriaTable[] {
  const { workbook, strategy } = context;
  if (strategy.criteria.length === 0) return [];
  const tables = workbook.sheets.flatMap((sheet) =>
    tablesOn(sheet, strategy, tablesOfOthers(sheet, context)),
  );
  const named = new Set(tables.flatMap(({ rows }) => rows.map(({ criterion }) => criterion)));
  const isHalfOf = (criteria: readonly Criterion[]): boolean =>
    criteria.filter((criterion) => named.has(criterion)).length * 2 >= criteria.length;
  const mandatory = strategy.criteria.filter((criterion) => criterion.mandatory);
  return isHalfOf(strategy.criteria) || (mandatory.length > 0 && isHalfOf(mandatory)) ? tables : [];
}

/** Where budgets and tables of indicators stand on a sheet. */
function tablesOfOthers(sheet: SheetSnapshot, { budgets, indicators }: ReviewContext): Area[] {
  return [...budgets, ...indicators].flatMap((table) => (table.sheet === sheet.name ? table.area : []));
}

function tablesOn(sheet: SheetSnapshot, { criteria }: StrategyPack, taken: readonly Area[]): CriteriaTable[] {
  if (sheet.cells.size > MOST_CELLS) return [];
  const worded = wordingsOf(criteria);
  const columns = new Map<number, CriterionRow[]>();
  for (const { row, column, value } of sheet.cells.cells()) {
    if (typeof value !== "string" || value.length < SHORTEST) continue;
    if (taken.some((area) => contains(area, row, column))) continue;
    const criterion = worded.of(value);
    if (criterion) columns.set(column, [...(columns.get(column) ?? []), { row, criterion }]);
  }
  return [...columns].flatMap(([column, rows]) => {
    const answers = answersOf(sheet, column, rows[0]!.row);
    const isList =
      isAboutCriteria(sheet, rows[0]!.row) || answers !== null || hasMarks(sheet, column, rows[0]!.row);
    return isList ? [{ sheet, column, rows, answers }] : [];
  });
}

interface WordedCriterion {
  readonly criterion: Criterion;
  readonly words: readonly string[];
}

const wordingsOf = oncePer((criteria: readonly Criterion[]): TextMemory<Criterion | null> => {
  const worded = criteria.map((criterion) => ({ criterion, words: contentWords(criterion.text) }));
  return new TextMemory((text) => criterionOf(text, worded));
});

/** The criterion that a text words, whole or abridged; null for other texts. */
function criterionOf(text: string, criteria: readonly WordedCriterion[]): Criterion | null {
  const own = contentWords(text);
  if (own.length < 2) return null;
  const scored = criteria
    .flatMap(({ criterion, words }) => {
      const hits = own.filter((word) => words.some((other) => sameWord(other, word))).length;
      if (hits === 0) return [];
      const covers = words.filter((word) => own.some((other) => sameWord(other, word))).length / words.length;
      return { criterion, hits, share: Math.max(covers, own.length >= 3 ? hits / own.length : 0) };
    })
    .sort((a, b) => b.share - a.share || b.hits - a.hits);
  const [best, second] = scored;
  if (!best || best.hits < 2 || best.share < 0.6) return null;
  return second && second.share === best.share && second.hits === best.hits ? null : best.criterion;
}

function isAboutCriteria({ name, cells }: SheetSnapshot, firstRow: number): boolean {
  if (ABOUT_CRITERIA.test(normalise(name))) return true;
  const from = Math.max(0, firstRow - 6);
  const above = cells.used ? { ...cells.used, row: from, rows: firstRow - from } : null;
  if (!above || above.rows === 0) return false;
  return [...cells.cells(above)].some(
    ({ value }) => typeof value === "string" && value.length <= 120 && ABOUT_CRITERIA.test(normalise(value)),
  );
}

/** Whether a column beside the wordings says which criteria are mandatory. */
function hasMarks({ cells }: SheetSnapshot, column: number, firstRow: number): boolean {
  return [-2, -1, 1, 2, 3, 4].some((step) =>
    [1, 2, 3].some((up) => {
      const [row, at] = [firstRow - up, column + step];
      const value = row < 0 || at < 0 ? null : cells.value(row, at);
      return typeof value === "string" && value.length <= 60 && MANDATORY.test(normalise(value));
    }),
  );
}

/** The first column right of the wordings whose header, at most three rows up, asks for an answer. */
function answersOf({ cells }: SheetSnapshot, column: number, firstRow: number): number | null {
  for (let at = column + 1; at <= column + 6; at++) {
    for (let row = firstRow - 1; row >= Math.max(0, firstRow - 3); row--) {
      const value = cells.value(row, at);
      if (typeof value !== "string" || value.length > 60) continue;
      const words = normalise(value);
      if (ANSWERS.test(words) && !NO_ANSWERS.test(words)) return at;
    }
  }
  return null;
}
