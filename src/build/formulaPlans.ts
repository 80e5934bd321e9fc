/** Plans for a whole workbook's TILSAGN formulas: turn them into values, or enter them again. */

import type { Area, RangeRef } from "../workbook/address";
import { CellError, type Cell } from "../workbook/cells";
import type { CellInput, EditPlan, Expectation, WorkbookEdit } from "../workbook/edits";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { callsTilsagn, withProperNames } from "./ownFunctions";
import { rectanglesOf } from "./rectangles";

/** Cells that were left as they are, and why. */
export interface Skipped {
  readonly sheet: string;
  /** protected: nothing is written on a protected sheet. error: the formula shows an error, which is no value to keep. */
  readonly why: "protected" | "error";
  readonly cells: number;
}

export interface FormulaPlan extends EditPlan {
  /** Formulas that the plan changes. */
  readonly cells: number;
  readonly skipped: readonly Skipped[];
}

/** A formula of ours in its place. */
export interface OwnFormula {
  readonly sheet: SheetSnapshot;
  readonly cell: Cell;
}

/** Every cell whose formula calls one of our functions. */
export function findOwnFormulas(workbook: WorkbookSnapshot): OwnFormula[] {
  return workbook.sheets.flatMap((sheet) => {
    const own: OwnFormula[] = [];
    for (const cell of sheet.cells.cells()) {
      if (cell.formula !== null && callsTilsagn(cell.formula)) own.push({ sheet, cell });
    }
    return own;
  });
}

/**
 * Turns our formulas into the values that they show, so that the file reads the same where the add-in is missing.
 * @param spills where each formula's array spills, in the order of `formulas`; null where it stays in its cell
 */
export function planFreeze(
  formulas: readonly OwnFormula[],
  spills: readonly (RangeRef | null)[],
): FormulaPlan {
  const { open, skipped } = sorted(formulas, ({ cell }) => cell.value instanceof CellError);
  const single = open.filter(({ index }) => !spills[index]);
  const spilled = open.flatMap(({ formula, index }) =>
    spills[index] ? [{ formula, area: spills[index] }] : [],
  );
  const blocks = [
    ...blocksOf(
      single.map(({ formula }) => formula),
      (sheet, row, column) => ({ formula: sheet.cells.formula(row, column)! }),
      inputOf,
    ),
    ...spilled.map(({ formula: { sheet, cell }, area }) =>
      blockOf(
        sheet,
        area,
        // Cells that an array spills into hold nothing of their own.
        (row, column) => (row === cell.row && column === cell.column ? { formula: cell.formula! } : null),
        (row, column) => inputOf(sheet, row, column),
      ),
    ),
  ];
  return planOf(blocks, open.length, skipped);
}

/**
 * Enters our formulas again where they show #NAME?, as they do when the file was opened before the add-in was there; a name
 * that Excel has mangled is mended.
 */
export function planRepair(formulas: readonly OwnFormula[]): FormulaPlan {
  const broken = formulas.filter(
    ({ cell }) => cell.value instanceof CellError && cell.value.code === "#NAME?",
  );
  const { open, skipped } = sorted(broken, () => false);
  const formulaAt = (sheet: SheetSnapshot, row: number, column: number): string =>
    sheet.cells.formula(row, column)!;
  const blocks = blocksOf(
    open.map(({ formula }) => formula),
    (...at) => ({ formula: formulaAt(...at) }),
    (...at) => ({ formula: withProperNames(formulaAt(...at)) }),
  );
  return planOf(blocks, open.length, skipped);
}

interface Open {
  readonly formula: OwnFormula;
  /** Its place in the list that was given. */
  readonly index: number;
}

/** Parts those that can be changed from those that are left alone. */
function sorted(
  formulas: readonly OwnFormula[],
  showsError: (formula: OwnFormula) => boolean,
): { open: Open[]; skipped: Skipped[] } {
  const open: Open[] = [];
  const counts = new Map<string, Skipped>();
  formulas.forEach((formula, index) => {
    const why = formula.sheet.protected ? "protected" : showsError(formula) ? "error" : null;
    if (why === null) return void open.push({ formula, index });
    const sheet = formula.sheet.name;
    const cells = (counts.get(`${why} ${sheet}`)?.cells ?? 0) + 1;
    counts.set(`${why} ${sheet}`, { sheet, why, cells });
  });
  return { open, skipped: [...counts.values()] };
}

interface Block {
  readonly range: RangeRef;
  readonly now: CellInput[][];
  readonly then: CellInput[][];
}

type InputAt = (sheet: SheetSnapshot, row: number, column: number) => CellInput;

/** Single cells gathered into rectangles, sheet by sheet. */
function blocksOf(formulas: readonly OwnFormula[], now: InputAt, then: InputAt): Block[] {
  const sheets = new Set(formulas.map(({ sheet }) => sheet));
  return [...sheets].flatMap((sheet) =>
    rectanglesOf(formulas.filter((own) => own.sheet === sheet).map(({ cell }) => cell)).map((area) =>
      blockOf(
        sheet,
        area,
        (row, column) => now(sheet, row, column),
        (row, column) => then(sheet, row, column),
      ),
    ),
  );
}

function blockOf(
  sheet: SheetSnapshot,
  area: Area,
  now: (row: number, column: number) => CellInput,
  then: (row: number, column: number) => CellInput,
): Block {
  const { row, column, rows, columns } = area;
  const matrix = (at: (row: number, column: number) => CellInput): CellInput[][] =>
    Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => at(row + r, column + c)),
    );
  return { range: { sheet: sheet.name, row, column, rows, columns }, now: matrix(now), then: matrix(then) };
}

function planOf(blocks: readonly Block[], cells: number, skipped: readonly Skipped[]): FormulaPlan {
  return {
    expects: blocks.map(({ range, now }): Expectation => ({ kind: "content", range, cells: now })),
    edits: blocks.map(({ range, then }): WorkbookEdit => ({ kind: "write", range, cells: then })),
    cells,
    skipped,
  };
}

/** The value that stands there; an error inside a spilled array stays the error that it is. */
function inputOf(sheet: SheetSnapshot, row: number, column: number): CellInput {
  const value = sheet.cells.value(row, column);
  return value instanceof CellError ? { formula: value.code } : value;
}
