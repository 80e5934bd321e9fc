/** Where a workbook goes through the strategy's criteria. */

import type { Criterion, StrategyPack } from "../../../strategy/pack";
import type { SheetSnapshot } from "../../../workbook/snapshot";
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
/** A sheet of more cells is data, not a list of criteria. */
const MOST_CELLS = 20_000;
/** Shorter texts than this are no wording of a criterion. */
const SHORTEST = 12;

/** Columns that word two or more of the strategy's criteria, or one under a title or header that speaks of criteria. */
export function criteriaTables({ workbook, strategy }: ReviewContext): CriteriaTable[] {
  if (strategy.criteria.length === 0) return [];
  return workbook.sheets.flatMap((sheet) => tablesOn(sheet, strategy));
}

function tablesOn(sheet: SheetSnapshot, { criteria }: StrategyPack): CriteriaTable[] {
  if (sheet.cells.size > MOST_CELLS) return [];
  const worded = criteria.map((criterion) => ({ criterion, words: contentWords(criterion.text) }));
  const columns = new Map<number, CriterionRow[]>();
  for (const { row, column, value } of sheet.cells.cells()) {
    if (typeof value !== "string" || value.length < SHORTEST) continue;
    const criterion = criterionOf(value, worded);
    if (criterion) columns.set(column, [...(columns.get(column) ?? []), { row, criterion }]);
  }
  return [...columns].flatMap(([column, rows]) => {
    const distinct = new Set(rows.map(({ criterion }) => criterion));
    if (distinct.size < (isAboutCriteria(sheet, rows[0]!.row) ? 1 : 2)) return [];
    return [{ sheet, column, rows, answers: answersOf(sheet, column, rows[0]!.row) }];
  });
}

/** The criterion that a text words, whole or abridged; null for other texts. */
function criterionOf(
  text: string,
  criteria: readonly { readonly criterion: Criterion; readonly words: readonly string[] }[],
): Criterion | null {
  const own = contentWords(text);
  if (own.length < 2) return null;
  const scored = criteria
    .map(({ criterion, words }) => {
      const hits = own.filter((word) => words.some((other) => sameWord(other, word))).length;
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
