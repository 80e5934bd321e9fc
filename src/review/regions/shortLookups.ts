/**
 * Look-ups whose range ends early: one SUMIFS over rows 2 to 46 where its copies go to row 49. At the end of a row and of a
 * column nothing stands behind it that would show it as odd; all copies on the sheet do.
 */

import type { Book, Target } from "./book";
import type { Form, Reference } from "./forms";
import type { Oddity } from "./oddities";
import type { SheetForms } from "./sheetForms";

const LOOKUP = /\b(?:SUMIFS?|COUNTIFS?|AVERAGEIFS?|SUMPRODUCT|[VHX]LOOKUP|X?MATCH)\(/i;
/** So many copies agree on the range … */
const LEAST_ALIKE = 3;
/** … and so many times as many as do not. */
const TIMES = 3;
/** A range of fewer rows than this is no table. */
const LEAST_ROWS = 3;

interface Copies {
  readonly form: Form;
  /** Indexes of cells of the sheet. */
  readonly cells: number[];
}

/** The cells whose look-ups end before those of their copies although something stands in the rows that they leave out. */
export function shortLookups(book: Book, sheet: SheetForms): Oddity[] {
  const byForm = new Map<number, Copies | null>();
  for (let at = 0; at < sheet.size; at++) {
    const kind = sheet.kinds[at]!;
    if (kind < 0) continue;
    let copies = byForm.get(kind);
    if (copies === undefined) {
      const form = sheet.form(kind);
      copies = LOOKUP.test(form.text) && rangesOf(form).length > 0 ? { form, cells: [] } : null;
      byForm.set(kind, copies);
    }
    copies?.cells.push(at);
  }
  const alike = new Map<string, Copies[]>();
  for (const copies of byForm.values()) {
    if (!copies) continue;
    const key = skeletonOf(copies.form);
    const known = alike.get(key);
    if (known) known.push(copies);
    else alike.set(key, [copies]);
  }
  return [...alike.values()].flatMap((group) => {
    const [most, ...others] = group.sort((a, b) => b.cells.length - a.cells.length);
    const odd = others.reduce((sum, { cells }) => sum + cells.length, 0);
    if (odd === 0 || most!.cells.length < Math.max(LEAST_ALIKE, odd * TIMES)) return [];
    return others.flatMap(({ form, cells }) =>
      cells.flatMap((at) =>
        endsEarly(book, sheet, form, most!.form, at) ? [oddityAt(sheet, at, most!)] : [],
      ),
    );
  });
}

/** The blocks of fixed rows that a form looks things up in. */
function rangesOf({ references }: Form): Reference[] {
  return references.filter(
    ({ single, from, to }) =>
      !single && from.row.fixed && to.row.fixed && to.row.at - from.row.at + 1 >= LEAST_ROWS,
  );
}

/** A form without the rows of its blocks. */
function skeletonOf(form: Form): string {
  const blocks = new Map(rangesOf(form).map((reference) => [reference.piece, reference]));
  return form.pieces
    .map(({ text }, piece) => {
      const block = blocks.get(piece);
      return block
        ? `${block.sheet?.toLowerCase() ?? ""}!${JSON.stringify([block.from.column, block.to.column])}`
        : text;
    })
    .join(" ");
}

/** Whether every block begins where the usual one does, most of it is there, and filled cells stand in the rest of it. */
function endsEarly(book: Book, sheet: SheetForms, form: Form, usual: Form, at: number): boolean {
  const place = { row: sheet.rows[at]!, column: sheet.columns[at]! };
  const targetsOf = (of: Form): (Target | null)[] =>
    rangesOf(of).map((reference) => book.target(sheet, reference, place));
  const theirs = targetsOf(usual);
  return targetsOf(form).every((own, i) => {
    const whole = theirs[i];
    if (!own || !whole || own.area.row !== whole.area.row) return false;
    const missing = whole.area.rows - own.area.rows;
    if (missing <= 0 || missing * 2 >= whole.area.rows) return false;
    const rest = { ...whole.area, row: own.area.row + own.area.rows, rows: missing };
    return [...whole.sheet.sheet.cells.cells(rest)].some(
      ({ row, column }) => !whole.sheet.isBlank(row, column),
    );
  });
}

function oddityAt(sheet: SheetForms, at: number, { form, cells }: Copies): Oddity {
  const [row, column] = [sheet.rows[at]!, sheet.columns[at]!];
  const isBeside = sheet.kindAt(row, column - 1) === form.id || sheet.kindAt(row, column + 1) === form.id;
  const example = cells[cells.length - 1]!;
  return {
    sheet,
    row,
    column,
    length: 1,
    direction: isBeside ? "row" : "column",
    kind: sheet.kinds[at]!,
    like: form,
    example: { row: sheet.rows[example]!, column: sheet.columns[example]! },
    support: cells.length,
    around: 0,
    place: "last",
    both: false,
  };
}
