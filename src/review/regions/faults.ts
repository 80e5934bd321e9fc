/** What is wrong with a cell that breaks a line of like formulas, and which rule tells it: each cell has one fault. */

import type { Area } from "../../workbook/address";
import { contains } from "../../workbook/address";
import { isDateFormat } from "../../workbook/numberFormat";
import type { WorkbookContext } from "../types";
import { bookOf } from "./book";
import type { Book, Target } from "./book";
import { LEAST_ALIKE, hasConditions, hasInputs, isCredible, isCutShort, refersBack } from "./credible";
import { endNumbersOf } from "./endNumbers";
import { comeToTheSame, differenceOf } from "./difference";
import type { Difference } from "./difference";
import { formulaAt } from "./forms";
import type { Form } from "./forms";
import { odditiesOf } from "./oddities";
import type { Oddity } from "./oddities";
import { isLeftToAmounts, isMismatch, totalAt } from "./owners";
import type { SheetForms } from "./sheetForms";
import { shortLookups } from "./shortLookups";
import { NUMBER } from "./sheetForms";
import { sumsIn } from "./sums";
import { totalsOfFault } from "./totalsOfFault";
import { unavailableOn } from "./unavailable";

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * - formula: another formula than its neighbours'
 * - number: a plain number between formulas, or at the end of a line of sums
 * - omits: a sum that leaves out cells with numbers that its neighbours' takes in
 * - constant: a number written into it that the neighbours' does not have
 * - blank: it refers to a blank cell where the neighbours' refers to a filled one
 */
export type Fault = {
  readonly oddity: Oddity;
  readonly area: Area;
  /** The neighbours' formula as it would read here; null where it leads off the sheet. */
  readonly expected: string | null;
  /** Whether the two formulas have so much in common that theirs may be put here. */
  readonly near: boolean;
} & FaultKind;

type FaultKind =
  | { readonly kind: "formula" }
  | { readonly kind: "number" }
  | { readonly kind: "omits"; readonly leftOut: readonly Place[]; readonly on: SheetForms }
  | { readonly kind: "constant"; readonly literal: string; readonly usual: string | null }
  | { readonly kind: "blank"; readonly blank: Place; readonly on: SheetForms };

/** Sums over more cells than this are not compared cell by cell. */
const MOST_CELLS = 20_000;

const known = new WeakMap<WorkbookContext, readonly Fault[]>();

/** The faults of a workbook's formulas against their neighbours; worked out once. */
export function faultsOf(context: WorkbookContext): readonly Fault[] {
  let faults = known.get(context);
  if (!faults) {
    const book = bookOf(context.workbook);
    const sums = sumsIn(book);
    faults = book.sheets.flatMap((sheet) => {
      const own = sums.get(sheet) ?? [];
      const found = odditiesOf(sheet, own).flatMap((oddity) => faultAt(context, book, oddity) ?? []);
      const ends = endNumbersOf(context, sheet, own).filter(
        (end) => !found.some(({ area }) => contains(area, end.row, end.column)),
      );
      const short = shortLookups(book, sheet).filter(
        (one) =>
          !found.some(({ area }) => contains(area, one.row, one.column)) &&
          !isLeftToAmounts(context, sheet.sheet.name, one) &&
          !lacksFunction(one),
      );
      return [
        ...found,
        ...ends.map((end) => faultOf(end, { kind: "number" })),
        ...short.map((one) => faultOf(one, { kind: "formula" })),
      ];
    });
    known.set(context, faults);
  }
  return faults;
}

/** The faults of one kind. */
export function faultsOfKind<K extends Fault["kind"]>(
  context: WorkbookContext,
  kind: K,
): Extract<Fault, { kind: K }>[] {
  return faultsOf(context).filter((fault): fault is Extract<Fault, { kind: K }> => fault.kind === kind);
}

function faultAt(context: WorkbookContext, book: Book, oddity: Oddity): Fault | null {
  const { sheet, kind, like } = oddity;
  if (isLeftToAmounts(context, sheet.sheet.name, oddity) || lacksFunction(oddity)) return null;
  const odd = kind === NUMBER ? null : sheet.form(kind);
  const difference = odd ? differenceOf(like, odd) : null;
  let fault: FaultKind | null = null;
  if (odd && difference) fault = faultOfFormula(book, oddity, odd, difference);
  else if (!isMismatch(context, sheet.sheet.name, oddity) && isTypedOver(context, book, oddity))
    fault = { kind: "number" };
  if (fault) return faultOf(oddity, fault, difference?.near);
  return odd ? linkThatSpoils(context, oddity, odd) : null;
}

/** "=B10, =B10, =D10": a link may repeat the figure beside it and be meant so, but not where a total misses by just that. */
function linkThatSpoils(context: WorkbookContext, oddity: Oddity, odd: Form): Fault | null {
  const isLink = ({ references, pieces }: Form): boolean =>
    pieces.length === 1 && references.length === 1 && references[0]!.single && references[0]!.sheet === null;
  if (oddity.place !== "within" || !isLink(oddity.like) || !isLink(odd)) return null;
  const fault = faultOf(oddity, { kind: "formula" });
  return totalsOfFault(context, fault).length > 0 ? fault : null;
}

function faultOf(oddity: Oddity, kind: FaultKind, near = true): Fault {
  const { row, column, length, direction, like } = oddity;
  return {
    ...kind,
    oddity,
    near,
    expected: formulaAt(like, oddity),
    area: {
      row,
      column,
      rows: direction === "row" ? 1 : length,
      columns: direction === "row" ? length : 1,
    },
  };
}

/** Whether the formula calls a function that is not there, which formulas/unavailable-function tells. */
function lacksFunction({ sheet, row, column }: Oddity): boolean {
  return unavailableOn(sheet).some((cell) => cell.row === row && cell.column === column);
}

function faultOfFormula(book: Book, oddity: Oddity, odd: Form, difference: Difference): FaultKind | null {
  const { sheet, like } = oddity;
  if (comeToTheSame(sheet, like, odd, oddity)) return null;
  const sums = faultOfSum(book, oddity, difference);
  // Sums that come to the same need no further proof.
  if (sums === null || sums?.kind === "blank") return sums;
  const isCut = sums?.kind === "omits" && isCutShort(book, oddity, odd, difference);
  if (!isCut && !isCredible(book, oddity, odd, difference)) return null;
  if (sums) return sums;
  const slip = difference.near ? faultOfNear(book, oddity, difference) : undefined;
  return slip === undefined ? { kind: "formula" } : slip;
}

/** Two sums against each other; undefined where one of the two does more than adding. Blank cells add nothing. */
function faultOfSum(book: Book, oddity: Oddity, { near }: Difference): FaultKind | null | undefined {
  const { sheet, like, example } = oddity;
  const own = book.summands(sheet, oddity);
  if (!own || !book.summands(sheet, example)) return undefined;
  const usual = like.references.map((reference) => book.target(sheet, reference, oddity));
  if (!usual.every((target) => target !== null)) return undefined;
  if ([...own, ...usual].reduce((sum, { area }) => sum + area.rows * area.columns, 0) > MOST_CELLS)
    return undefined;
  const leftOut = filledBeyond(usual, own);
  const extra = filledBeyond(own, usual);
  if (leftOut.length + extra.length === 0) return blankSummand(own, usual);
  const on = usual[0]?.sheet;
  const isPart = near && extra.length === 0 && on !== undefined && usual.every((one) => one.sheet === on);
  return isPart ? { kind: "omits", leftOut, on } : { kind: "formula" };
}

/** A blank cell that a sum names although its neighbours' does not take it in. */
function blankSummand(own: readonly Target[], usual: readonly Target[]): FaultKind | null {
  const blank = own.find(
    ({ sheet, area }) =>
      area.rows * area.columns === 1 &&
      sheet.isBlank(area.row, area.column) &&
      !usual.some((other) => other.sheet === sheet && contains(other.area, area.row, area.column)),
  );
  return blank ? { kind: "blank", blank: blank.area, on: blank.sheet } : null;
}

/** Filled cells of some targets that are in none of the others. */
function filledBeyond(targets: readonly Target[], others: readonly Target[]): Place[] {
  return targets.flatMap(({ sheet, area }) =>
    [...sheet.sheet.cells.cells(area)].filter(
      ({ row, column }) =>
        sheet.isFilled(row, column) &&
        !others.some((other) => other.sheet === sheet && contains(other.area, row, column)),
    ),
  );
}

/** What a slip did to a formula; null for one that makes it right, undefined for no special case. */
function faultOfNear(
  book: Book,
  { sheet, row, column }: Oddity,
  { usual, odd, usualReference, oddReference }: Difference,
): FaultKind | null | undefined {
  if (usualReference?.single && oddReference?.single) {
    const [theirs, own] = [usualReference, oddReference].map((one) =>
      book.target(sheet, one, { row, column }),
    );
    if (!theirs || !own) return undefined;
    const isThere = ({ sheet: on, area }: Target): boolean => on.isFilled(area.row, area.column);
    const isBlank = ({ sheet: on, area }: Target): boolean => on.isBlank(area.row, area.column);
    if (isThere(theirs) && isBlank(own)) return { kind: "blank", blank: own.area, on: own.sheet };
    // What the others compute with is missing here, and the formula takes something else that is there.
    if (!isThere(theirs) && isThere(own)) return null;
    return undefined;
  }
  const numbers = odd.filter(({ type }) => type === "number");
  const rest = odd.filter(({ type }) => type !== "number");
  if (numbers.length !== 1) return undefined;
  const literal = numbers[0]!.text;
  const replaces = usual.length === 1 && rest.length === 0;
  if (replaces && (usualReference?.single || usual[0]!.type === "number" || usual[0]!.type === "range_named"))
    return { kind: "constant", literal, usual: usual[0]!.type === "number" ? usual[0]!.text : null };
  const adds = usual.length === 0 && rest.length === 1 && (rest[0]!.text === "+" || rest[0]!.text === "-");
  return adds ? { kind: "constant", literal, usual: null } : undefined;
}

/**
 * Whether a plain number stands where the neighbours' formula belongs: what that would compute with is there. A lump sum
 * on a line without quantity and price is meant so, as are a date, a year, and a value that is otherwise only carried on.
 */
function isTypedOver(context: WorkbookContext, book: Book, oddity: Oddity): boolean {
  const { sheet, row, column, place, like } = oddity;
  if (
    place !== "within" ||
    Math.max(oddity.support, oddity.around) < LEAST_ALIKE ||
    totalAt(context, sheet.sheet.name, oddity)
  )
    return false;
  const value = sheet.value(row, column);
  const isYear = Number.isInteger(value) && Number(value) >= 1900 && Number(value) < 2200;
  if (isDateFormat(sheet.sheet.cells.numberFormat(row, column))) return false;
  if (refersBack(oddity) && (isYear || like.pieces.length === 1)) return false;
  return hasInputs(book, oddity) || hasConditions(book, oddity);
}
