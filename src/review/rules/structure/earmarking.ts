/** Budgets for the money of one earmarked funding line alone: only the areas of that line are asked for. */

import type { FundingLine } from "../../../strategy/pack";
import type { Area } from "../../../workbook/address";
import { contains } from "../../../workbook/address";
import type { SheetSnapshot } from "../../../workbook/snapshot";
import { findSheet } from "../../../workbook/snapshot";
import type { RecognisedBudget, ReviewContext } from "../../types";
import { lineNames, matchLine } from "../../understand/lines";
import { notesBelow } from "../../understand/surroundings";
import { normalise } from "../../understand/text";
import { criteriaTables } from "../eligibility/criteriaTables";
import { namesOf } from "./titleLines";

export interface Earmarking {
  readonly line: FundingLine;
  /** Whether the workbook says so: in a title, on its cover, below a table, or by going through the criteria for such money. */
  readonly said: boolean;
}

const HEAD_ROWS = 12;
const LONGEST = 160;
/** People who work on a project are a cost of it, whatever the strategy's own funding line is called. */
const STAFF = /\b(?:staff|personnel|personel|personale|medarbejdere|salaries|loen)\b/;

const known = new WeakMap<ReviewContext, Earmarking | null>();

/**
 * The earmarked funding line that all budgets of a workbook are about: they name areas of that line alone and no other
 * line, and the workbook says so, or they name just its areas. Null where that is not so.
 */
export function earmarkingOf(context: ReviewContext): Earmarking | null {
  let found = known.get(context);
  if (found === undefined) known.set(context, (found = lookFor(context)));
  return found;
}

function lookFor(context: ReviewContext): Earmarking | null {
  const { strategy, budgets } = context;
  const named = new Set(budgets.flatMap(({ areas }) => areas.flatMap(({ area }) => area ?? [])));
  for (const crossCutting of strategy.areas.filter((area) => area.crossCutting))
    named.delete(crossCutting.id);
  if (named.size === 0) return null;
  const earmarked = strategy.lines.filter(({ areas }) => areas !== null);
  const line = earmarked.find(
    ({ id, areas }) =>
      [...named].every((area) => areas!.includes(area)) && !budgets.some((one) => holdsAnother(one, id)),
  );
  if (!line) return null;
  const said = isSaid(line.id, context) || (earmarked.length === 1 && criteriaTables(context).length > 0);
  return said || (named.size >= 2 && line.areas!.every((area) => named.has(area))) ? { line, said } : null;
}

function holdsAnother({ lines, columns = [] }: RecognisedBudget, id: string): boolean {
  return (
    columns.some(({ line }) => line !== undefined && line !== id) ||
    lines.some(
      ({ kind, line, area, label }) =>
        kind === "line" && line !== null && line !== id && !(area === null && STAFF.test(normalise(label))),
    )
  );
}

/** Whether titles, covers and notes name this line and no other. */
function isSaid(id: string, { workbook, budgets, strategy }: ReviewContext): boolean {
  const names = lineNames(strategy.lines);
  const texts = [
    ...workbook.sheets.flatMap((sheet) => (sheet.visibility === "visible" ? headOf(sheet, budgets) : [])),
    ...budgets.flatMap(({ sheet, area }) =>
      notesBelow(findSheet(workbook, sheet)!, area).map(({ text }) => text),
    ),
  ];
  const named = texts.map((text) => namesOf(text, (piece) => surely(piece, names)));
  return named.some((ids) => ids.has(id)) && named.every((ids) => [...ids].every((one) => one === id));
}

/** Letters that number a line in the strategy are no name by themselves. */
const SHORTEST_NAME = 4;

function surely(piece: string, names: ReturnType<typeof lineNames>): string | null {
  if (piece.trim().length < SHORTEST_NAME) return null;
  const match = matchLine(piece, names);
  return match && match.confidence >= 0.9 ? match.id : null;
}

/** Below the first row of a table: there its title may stand. */
function isInside(area: Area, row: number, column: number): boolean {
  return row > area.row && contains(area, row, column);
}

/** The sheet's name and the short texts in its first rows that stand in no budget. */
function headOf({ name, cells }: SheetSnapshot, budgets: readonly RecognisedBudget[]): string[] {
  if (!cells.used) return [name];
  const areas = budgets.flatMap(({ sheet, area }) => (sheet === name ? area : []));
  const top = { ...cells.used, rows: Math.min(HEAD_ROWS, cells.used.rows) };
  const texts = [...cells.cells(top)].flatMap(({ row, column, value }) =>
    typeof value === "string" && value.length <= LONGEST && !areas.some((area) => isInside(area, row, column))
      ? value
      : [],
  );
  return [name, ...texts];
}
