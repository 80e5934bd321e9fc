/** Copies of one formula of which some multiply or divide by a blank cell while the others have a number there. */

import { oncePer } from "../memory";
import { bookOf } from "./book";
import type { Book } from "./book";
import type { WorkbookContext } from "../types";
import { faultsOf } from "./faults";
import type { Form, Reference } from "./forms";
import { isLeftToAmounts } from "./owners";
import type { Direction, SheetForms } from "./sheetForms";
import { NUMBER } from "./sheetForms";

/** A figure that is a reference to a blank cell, by itself among typed figures. */
export interface LoneReference extends Place {
  readonly sheet: SheetForms;
  readonly blank: Place;
}

/**
 * Cells of a table of typed figures that only refer to a blank cell of their sheet, such as "=K24" between numbers.
 * A sheet of links to inputs that nobody filled in yet has other links beside them, and is let pass.
 */
export const loneReferences = oncePer((context: WorkbookContext): readonly LoneReference[] => {
  const book = bookOf(context.workbook);
  const told = new Set(faultsOf(context).map(({ oddity }) => keyOf(oddity.sheet, oddity)));
  return book.sheets.flatMap((sheet) =>
    cellsOfKinds(sheet, isLone).flatMap((at): LoneReference[] => {
      const place = { row: sheet.rows[at]!, column: sheet.columns[at]! };
      const blank = blankReferredTo(book, sheet, place);
      if (!blank || told.has(keyOf(sheet, place))) return [];
      return isAmongNumbers(book, sheet, place) && !isLeftToAmounts(context, sheet.sheet.name, place)
        ? [{ ...place, sheet, blank }]
        : [];
    }),
  );
});

/** Indexes of the cells whose form passes, in order. */
function cellsOfKinds(sheet: SheetForms, passes: (form: Form) => boolean): number[] {
  const known = new Map<number, boolean>();
  const found: number[] = [];
  sheet.kinds.forEach((kind, at) => {
    if (kind < 0) return;
    let isOne = known.get(kind);
    if (isOne === undefined) known.set(kind, (isOne = passes(sheet.form(kind))));
    if (isOne) found.push(at);
  });
  return found;
}

/** Whether a form is a reference to one cell of its sheet and nothing else. */
function isLone({ pieces, references: [reference] }: Form): boolean {
  return pieces.length === 1 && reference !== undefined && reference.single && reference.sheet === null;
}

/** Whether at least two of the cells beside, above and below are typed numbers and none refers to a blank cell too. */
function isAmongNumbers(book: Book, sheet: SheetForms, { row, column }: Place): boolean {
  const beside = [
    { row, column: column - 1 },
    { row, column: column + 1 },
    { row: row - 1, column },
    { row: row + 1, column },
  ];
  const numbers = beside.filter((cell) => sheet.kindAt(cell.row, cell.column) === NUMBER);
  return numbers.length >= 2 && !beside.some((cell) => blankReferredTo(book, sheet, cell));
}

/** The blank cell of its own sheet that a cell consists of a reference to; null for any other cell. */
function blankReferredTo(book: Book, sheet: SheetForms, place: Place): Place | null {
  const kind = sheet.kindAt(place.row, place.column);
  const form = kind === null || kind < 0 ? null : sheet.form(kind);
  if (!form || !isLone(form)) return null;
  const cell = book.target(sheet, form.references[0]!, place)?.area;
  return cell && sheet.isBlank(cell.row, cell.column) ? cell : null;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

export interface BlankFactor extends Place {
  readonly sheet: SheetForms;
  readonly kind: number;
  readonly blank: Place;
  readonly on: SheetForms;
  /**
   * missing: this one alone has no number there
   * slipped: only the first of them has one, since the reference moved on when it was copied down
   */
  readonly cause: "missing" | "slipped";
  /** The cell that the first of them refers to, where it slipped. */
  readonly first: Place | null;
  readonly reference: Reference;
}

const LEAST_ALIKE = 4;
/** Of so many that have a number there, one may lack it; more are lines that nobody filled in yet. */
const FILLED_PER_BLANK = 4;

export function blankFactors(context: WorkbookContext): BlankFactor[] {
  const book = bookOf(context.workbook);
  const told = new Set(faultsOf(context).map(({ oddity }) => keyOf(oddity.sheet, oddity)));
  const found = new Map<string, BlankFactor>();
  for (const sheet of book.sheets) {
    for (const direction of ["column", "row"] as const) {
      for (const run of likeRuns(sheet, direction)) {
        for (const one of inRun(book, sheet, run, direction)) {
          const key = keyOf(sheet, one);
          if (!told.has(key) && !found.has(key) && !isLeftToAmounts(context, sheet.sheet.name, one))
            found.set(key, one);
        }
      }
    }
  }
  return [...found.values()];
}

function keyOf({ sheet }: SheetForms, { row, column }: Place): string {
  return `${sheet.name}!${row}:${column}`;
}

/** Stretches of one form, of three cells or more. */
function* likeRuns(sheet: SheetForms, direction: Direction): Iterable<Uint32Array> {
  for (const stretch of sheet.stretches(direction)) {
    let start = 0;
    for (let i = 1; i <= stretch.length; i++) {
      const kind = sheet.kinds[stretch[start]!]!;
      if (i < stretch.length && sheet.kinds[stretch[i]!] === kind) continue;
      if (kind >= 0 && i - start >= LEAST_ALIKE - 1) yield stretch.subarray(start, i);
      start = i;
    }
  }
}

function* inRun(
  book: Book,
  sheet: SheetForms,
  run: Uint32Array,
  direction: Direction,
): Iterable<BlankFactor> {
  const kind = sheet.kinds[run[0]!]!;
  const form = sheet.form(kind);
  for (const reference of factorsOf(form)) {
    const along = direction === "column" ? reference.from.row : reference.from.column;
    if (along.fixed) continue;
    const others = form.references.filter((other) => other !== reference && moves(other, direction));
    if (others.length === 0) continue;
    const cells = Array.from(run, (at) => {
      const place = { row: sheet.rows[at]!, column: sheet.columns[at]! };
      return { place, target: book.target(sheet, reference, place) };
    });
    const stateOf = (i: number): "filled" | "blank" | "other" => {
      const target = cells[i]!.target;
      if (!target) return "other";
      const { row, column } = target.area;
      if (target.sheet.isFilled(row, column)) return "filled";
      return target.sheet.isBlank(row, column) ? "blank" : "other";
    };
    const states = cells.map((_, i) => stateOf(i));
    const blanks = states.flatMap((state, i) => (state === "blank" ? [i] : []));
    const filled = states.filter((state) => state === "filled").length;
    if (blanks.length === 0 || filled === 0) continue;
    const isUsed = (i: number): boolean => othersAreFilled(book, sheet, others, cells[i]!.place);
    const slipped =
      filled === 1 &&
      states[0] === "filled" &&
      blanks.length === states.length - 1 &&
      along.at !== 0 &&
      blanks.every(isUsed);
    const missing = run.length >= LEAST_ALIKE && blanks.length * FILLED_PER_BLANK <= filled + 1;
    if (!slipped && !missing) continue;
    // What is blank at the end of a row of months or years has not come to pass yet.
    const isDue = (i: number): boolean => direction === "column" || i < states.lastIndexOf("filled");
    for (const i of blanks.filter((i) => isUsed(i) && (slipped || isDue(i)))) {
      const { place, target } = cells[i]!;
      yield {
        ...place,
        sheet,
        kind,
        reference,
        blank: target!.area,
        on: target!.sheet,
        cause: slipped ? "slipped" : "missing",
        first: slipped ? cells[0]!.target!.area : null,
      };
    }
  }
}

function moves({ from }: Reference, direction: Direction): boolean {
  return direction === "column" ? !from.row.fixed : !from.column.fixed;
}

function othersAreFilled(book: Book, sheet: SheetForms, others: readonly Reference[], place: Place): boolean {
  return others.every((reference) => {
    const target = book.target(sheet, reference, place);
    if (!target) return false;
    return reference.single
      ? target.sheet.isFilled(target.area.row, target.area.column)
      : target.sheet.countFilled(target.area) > 0;
  });
}

/** References that the formula multiplies or divides by at its top level, where a blank counts as 0. */
function factorsOf({ pieces, references }: Form): Reference[] {
  let depth = 0;
  const depths = pieces.map(({ text }) => {
    if (text === "(" || text === "{") depth++;
    if (text === ")" || text === "}") depth--;
    return depth;
  });
  const isFactor = (i: number): boolean => ["*", "/"].includes(pieces[i]?.text ?? "");
  return references.filter(
    ({ piece, single }) =>
      single &&
      depths[piece] === 0 &&
      (isFactor(piece - 1) || pieces[piece + 1]?.text === "*") &&
      !pieces.some(({ type }) => type === "func"),
  );
}
