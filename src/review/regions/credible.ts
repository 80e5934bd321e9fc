/**
 * Whether a cell that breaks a line of like formulas is likely to be a fault. First and last cells differ by design
 * (opening balances, totals), lines of a budget are computed in several ways, and sums stand among what they add up:
 * each of these is let pass.
 */

import type { Area } from "../../workbook/address";
import { contains } from "../../workbook/address";
import type { Book } from "./book";
import type { Difference } from "./difference";
import type { Form, Reference } from "./forms";
import { resolve } from "./forms";
import type { Oddity } from "./oddities";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Others that are alike, for a formula that differs from them by a slip; for one that repeats its neighbour two will do. */
export const LEAST_ALIKE = 3;
/** The same for a formula that has nothing in common with them. */
const LEAST_FOR_UNLIKE = { row: 5, column: 4 };

export function isCredible(book: Book, oddity: Oddity, odd: Form, difference: Difference): boolean {
  const { place, both, like, direction, support, around } = oddity;
  if (takesInItsLine(book, oddity, odd, difference.near)) return false;
  if (repeatsItsNeighbour(oddity, difference) || repeatsLinkBeside(book, oddity, odd)) return true;
  if (place === "within" && difference.near && standsAcrossToo(oddity)) return true;
  if (Math.max(support, around) < LEAST_ALIKE) return false;
  if (place === "within") {
    if (difference.near || both) return true;
    if (areLinks(like, odd)) return hasInputs(book, oddity);
    const leavesSheet = odd.references.some(({ sheet }) => sheet !== null);
    const staysOnSheet = like.references.every(({ sheet }) => sheet === null);
    if (direction === "column" && leavesSheet && staysOnSheet) return false;
    return support >= LEAST_FOR_UNLIKE[direction] && hasInputs(book, oddity);
  }
  if (place === "first" && refersBack(oddity)) return false;
  if (!difference.near || both) return difference.near;
  const { usualReference, oddReference } = difference;
  return (
    usualReference !== null && oddReference !== null && isSameStyle(usualReference, oddReference, oddity)
  );
}

/**
 * Whether a sum that only leaves something out was cut short by a slip: what all the others add is there, and the two
 * read alike but for that. Between two like ones no more are needed; first or last of a line it takes as many as ever.
 */
export function isCutShort(book: Book, oddity: Oddity, odd: Form, difference: Difference): boolean {
  const { place, support } = oddity;
  return (
    difference.near &&
    difference.shift === null &&
    support >= (place === "within" ? LEAST_ACROSS : LEAST_ALIKE) &&
    !(place === "first" && refersBack(oddity)) &&
    !takesInItsLine(book, oddity, odd, true)
  );
}

/** Whether both do nothing but take over one cell of another sheet: "=PA2!D4" among "=PA3!C5" and "=PA3!E5". */
function areLinks(like: Form, odd: Form): boolean {
  const isLink = ({ references, pieces }: Form): boolean =>
    references.length === 1 &&
    references[0]!.single &&
    references[0]!.sheet !== null &&
    pieces.every(({ type }, i) => i === references[0]!.piece || type === "fx_prefix");
  return isLink(like) && isLink(odd);
}

/** Whether a formula reads as the one beside it reads, which a copy of that would not. */
function repeatsItsNeighbour({ direction, place }: Oddity, { shift }: Difference): boolean {
  if (!shift || (direction === "row" ? shift.rows : shift.columns) !== 0) return false;
  const by = direction === "row" ? shift.columns : shift.rows;
  return place === "within" ? Math.abs(by) === 1 : by === (place === "last" ? -1 : 1);
}

/** "=Niger!B7, =Niger!B7, =Niger!D7": a link to another sheet that reads what the one beside it reads. */
function repeatsLinkBeside(book: Book, oddity: Oddity, odd: Form): boolean {
  const { place, like, direction } = oddity;
  if (place !== "within" || !areLinks(like, odd)) return false;
  const [theirs, own] = [like.references[0]!, odd.references[0]!];
  const isMovable = [theirs, own].every(({ from }) => !from.row.fixed && !from.column.fixed);
  if (theirs.sheet !== own.sheet || !isMovable) return false;
  const rows = own.from.row.at - theirs.from.row.at;
  const columns = own.from.column.at - theirs.from.column.at;
  const [along, across] = direction === "row" ? [columns, rows] : [rows, columns];
  return across === 0 && Math.abs(along) === 1 && hasInputs(book, oddity);
}

/** Whether the form of the cells above and below stands in the same row of another block too, or that of those beside in its column. */
function standsAcrossToo({ sheet, row, column, direction, like, support }: Oddity): boolean {
  const { rows, columns } = sheet.countsOf(like.id);
  const across = direction === "column" ? rows.get(row) : columns.get(column);
  return support >= LEAST_ACROSS && (across ?? 0) >= 1;
}

/** So many above and below are enough where the row says the same. */
const LEAST_ACROSS = 2;

/** Whether the cells that the neighbours' formula would compute with here are filled. */
export function hasInputs(book: Book, { sheet, row, column, like }: Oddity): boolean {
  const targets = like.references.map((reference) => book.target(sheet, reference, { row, column }));
  return (
    targets.length > 0 &&
    targets.every((target, i) => {
      if (!target) return false;
      if (like.references[i]!.single) return target.sheet.isFilled(target.area.row, target.area.column);
      return target.sheet.countFilled(target.area) > 0;
    })
  );
}

/** A cell at the edge of a block has five others around it. */
const LEAST_AROUND = 5;

/**
 * Whether the neighbours' "=SUMIFS(…,$A5,…,D$3)" has what it looks for here too: words and years at the head of row and
 * column. In one column alone a line may well come from elsewhere.
 */
export function hasConditions(book: Book, { sheet, row, column, like, around }: Oddity): boolean {
  if (around < LEAST_AROUND || !/^SUMIFS?$/i.test(like.pieces[0]?.text ?? "")) return false;
  const single = like.references.filter((reference) => reference.single);
  return (
    single.length > 0 &&
    single.every((reference) => {
      const target = book.target(sheet, reference, { row, column });
      return target !== null && !target.sheet.isBlank(target.area.row, target.area.column);
    })
  );
}

/** Whether each of the like formulas takes up what the row (or column) before it came to: a balance, a series. */
export function refersBack({ like, direction }: Oddity): boolean {
  return like.references.some(({ sheet, from, to }) => {
    const ends = direction === "row" ? [from.column, to.column] : [from.row, to.row];
    return sheet === null && ends.some(({ fixed, at }) => !fixed && at === -1);
  });
}

/** A subtotal, a remainder or a change among the figures that it is computed from; they themselves do no such thing. */
function takesInItsLine(book: Book, oddity: Oddity, odd: Form, isNear: boolean): boolean {
  const { sheet, row, column, like, example, direction } = oddity;
  const takesIn = (form: Form, at: Place): boolean =>
    [1, -1].some((step) => {
      const beside = neighbour(at, direction, step);
      const isLike = sheet.kindAt(beside.row, beside.column) === like.id;
      return isLike && form.references.some((reference) => isInOwn(reference, at, beside));
    });
  if (!takesIn(odd, { row, column }) || takesIn(like, example)) return false;
  return !isNear || book.summands(sheet, { row, column }) !== null;
}

function isInOwn(reference: Reference, at: Place, cell: Place): boolean {
  const area = reference.sheet === null ? resolve(reference, at) : null;
  return area !== null && contains(area, cell.row, cell.column);
}

function neighbour({ row, column }: Place, direction: Oddity["direction"], step: number): Place {
  return direction === "row" ? { row, column: column + step } : { row: row + step, column };
}

/** Whether one reference could have become the other by a slip: same sheet, same "$", same shape. */
function isSameStyle(a: Reference, b: Reference, at: Place): boolean {
  const flags = ({ from, to }: Reference): string =>
    [from.row, from.column, to.row, to.column].map(({ fixed }) => (fixed ? "$" : "-")).join("");
  const shape = (area: Area | null): string => (area ? `${area.rows === 1}${area.columns === 1}` : "none");
  return (
    a.sheet === b.sheet &&
    a.single === b.single &&
    flags(a) === flags(b) &&
    shape(resolve(a, at)) === shape(resolve(b, at))
  );
}
