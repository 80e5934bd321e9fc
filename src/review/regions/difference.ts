/** How two forms differ. */

import type { Form, Piece, Reference } from "./forms";
import { resolve } from "./forms";
import type { SheetForms } from "./sheetForms";

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * The one stretch of pieces in which two forms differ. They are near when it is short and something of substance is
 * left in common: then one may have come from the other by a slip. Else they compute different things.
 */
export interface Difference {
  readonly near: boolean;
  /** How far all that the odd one refers to lies off, where that is the only difference: it was copied without moving on. */
  readonly shift: { readonly rows: number; readonly columns: number } | null;
  /** What stands in the form of the others where the odd one has `odd`. */
  readonly usual: readonly Piece[];
  readonly odd: readonly Piece[];
  /** References at that place, where one piece stands on that side and is a reference. */
  readonly usualReference: Reference | null;
  readonly oddReference: Reference | null;
}

/** "+12" and "*B2" are two pieces, "(B2)" is three. */
const MOST_PIECES = 3;
const SUBSTANCE = new Set(["range", "range_beam", "range_ternary", "range_named", "structured", "func"]);

export function differenceOf(usual: Form, odd: Form): Difference {
  const [a, b] = [usual.pieces, odd.pieces];
  const shorter = Math.min(a.length, b.length);
  let before = 0;
  while (before < shorter && a[before]!.text === b[before]!.text) before++;
  let after = 0;
  while (after < shorter - before && a[a.length - 1 - after]!.text === b[b.length - 1 - after]!.text) after++;
  const common = [...a.slice(0, before), ...a.slice(a.length - after)];
  const own = { usual: a.slice(before, a.length - after), odd: b.slice(before, b.length - after) };
  const reference = (form: Form, pieces: readonly Piece[]): Reference | null =>
    (pieces.length === 1 && form.references.find(({ piece }) => piece === before)) || null;
  const shift = shiftOf(usual, odd);
  return {
    ...own,
    shift,
    near:
      shift !== null ||
      (own.usual.length <= MOST_PIECES &&
        own.odd.length <= MOST_PIECES &&
        common.some(({ type }) => SUBSTANCE.has(type))),
    usualReference: reference(usual, own.usual),
    oddReference: reference(odd, own.odd),
  };
}

/** Of forms that are equal but for their references: by how much all that is not fixed is shifted. */
function shiftOf(usual: Form, odd: Form): Difference["shift"] {
  const isAlike = ({ type, text }: Piece, i: number): boolean => {
    const other = odd.pieces[i]!;
    return type === other.type && (type === "range" || text === other.text);
  };
  if (usual.pieces.length !== odd.pieces.length || !usual.pieces.every(isAlike)) return null;
  if (usual.references.length !== odd.references.length || usual.references.length === 0) return null;
  // "=B5" that repeats a figure of the year before may be meant so.
  if (usual.references.length === 1 && usual.references[0]!.single) return null;
  const rows = new Set<number>();
  const columns = new Set<number>();
  for (const [i, reference] of usual.references.entries()) {
    const other = odd.references[i]!;
    if (reference.sheet !== other.sheet || reference.single !== other.single) return null;
    for (const corner of ["from", "to"] as const) {
      const [a, b] = [reference[corner], other[corner]];
      if (a.row.fixed !== b.row.fixed || a.column.fixed !== b.column.fixed) return null;
      if (!a.row.fixed) rows.add(b.row.at - a.row.at);
      else if (a.row.at !== b.row.at) return null;
      if (!a.column.fixed) columns.add(b.column.at - a.column.at);
      else if (a.column.at !== b.column.at) return null;
    }
  }
  if (rows.size > 1 || columns.size > 1) return null;
  return { rows: [...rows][0] ?? 0, columns: [...columns][0] ?? 0 };
}

/**
 * Whether two forms come to the same in one cell: they differ in "$" alone, in the order of what is added or multiplied,
 * in brackets around the whole, or one is the other within IFERROR.
 */
export function comeToTheSame(sheet: SheetForms, usual: Form, odd: Form, at: Place): boolean {
  const [a, b] = [usual, odd].map((form) => unwrapped(canonical(form, sheet, at)));
  if (a!.join(" ") === b!.join(" ")) return true;
  return isOneOperation(a!) && [...a!].sort().join(" ") === [...b!].sort().join(" ");
}

/** The pieces with references as the cells that they mean there. */
function canonical(form: Form, sheet: SheetForms, at: Place): string[] {
  const own = sheet.sheet.name.toLowerCase();
  const meant = new Map(
    form.references.map((reference) => {
      const area = resolve(reference, at);
      const name = (reference.sheet ?? own).toLowerCase();
      return [
        reference.piece,
        area ? `${name}!${area.row}:${area.column}:${area.rows}:${area.columns}` : "#REF!",
      ];
    }),
  );
  return form.pieces.map(
    ({ type, text }, piece) => meant.get(piece) ?? (type === "string" ? text : text.toUpperCase()),
  );
}

/** Without IFERROR(…, something) and without brackets around the whole. */
function unwrapped(pieces: string[]): string[] {
  if (pieces[0] === "(" && closing(pieces, 0) === pieces.length - 1) return unwrapped(pieces.slice(1, -1));
  if (pieces[0] === "IFERROR" && closing(pieces, 1) === pieces.length - 1) {
    const comma = topComma(pieces, 2);
    if (comma > 0) return unwrapped(pieces.slice(2, comma));
  }
  return pieces;
}

function closing(pieces: readonly string[], open: number): number {
  let depth = 0;
  for (let i = open; i < pieces.length; i++) {
    if (pieces[i] === "(") depth++;
    if (pieces[i] === ")" && --depth === 0) return i;
  }
  return -1;
}

function topComma(pieces: readonly string[], from: number): number {
  let depth = 0;
  for (let i = from; i < pieces.length; i++) {
    if (pieces[i] === "(") depth++;
    if (pieces[i] === ")") depth--;
    if (pieces[i] === "," && depth === 0) return i;
  }
  return -1;
}

/** Whether the order of the operands does not matter: only "+", or only "*", without brackets and functions. */
function isOneOperation(pieces: readonly string[]): boolean {
  const operators = pieces.filter((_, i) => i % 2 === 1);
  const operands = pieces.filter((_, i) => i % 2 === 0);
  return (
    pieces.length % 2 === 1 &&
    (operators.every((one) => one === "+") || operators.every((one) => one === "*")) &&
    operands.every((one) => !/^[-+*/^&=<>%(),]+$/.test(one))
  );
}
