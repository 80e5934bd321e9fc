/** Plans for a whole workbook's TILSAGN formulas: turn them into values, or enter them again. */

import { cellArea, type Area, type RangeRef } from "../workbook/address";
import { CellError, type Cell } from "../workbook/cells";
import type { CellInput, EditPlan, Expectation, WorkbookEdit } from "../workbook/edits";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { callsTilsagn, isMangled, withProperNames } from "./ownFunctions";
import { rectanglesOf } from "./rectangles";
import { withRangesForSpills, type ArrayAt } from "./spillReferences";

/**
 * Why a formula is left as it is. protected: nothing is written on a protected sheet. error: it shows an error, which is
 * no value to keep. busy: it is still being computed, so that there is no value yet. referred: what stands on a protected
 * sheet, or outside cells, refers to all that its array fills ("A1#"), which would be an error without the array.
 */
export type WhyLeft = "protected" | "error" | "busy" | "referred";

/** How many formulas of a sheet were left as they are, and why. */
export interface Skipped {
  readonly sheet: string;
  readonly why: WhyLeft;
  readonly cells: number;
}

/** One formula that a plan changes. */
export interface FormulaChange {
  /** Its cell, or the whole range that its array fills. */
  readonly range: RangeRef;
  readonly formula: string;
  /** What stands in its cell afterwards. */
  readonly then: CellInput;
}

/** One formula that a plan leaves as it is. */
export interface LeftFormula {
  readonly range: RangeRef;
  readonly formula: string;
  readonly why: WhyLeft;
  /** The error that it shows; null where it shows none. */
  readonly error: string | null;
}

export interface FormulaPlan extends EditPlan {
  /** Sheet by sheet, row by row. */
  readonly changes: readonly FormulaChange[];
  readonly left: readonly LeftFormula[];
  /** Formulas of ours that the plan changes; others are in `changes` too where they refer to an array ("A1#"). */
  readonly cells: number;
  /** `left` by sheet and reason. */
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

/** Errors of cells that wait for something, as a function that loads its pack. */
const BUSY = new Set(["#BUSY!", "#GETTING_DATA", "#CONNECT!"]);
/** Errors that can stand in a cell without a formula: Excel takes them as errors when they are entered. */
const ENTERED_ERRORS = new Set(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"]);

export interface FreezeOptions {
  /** Formulas that show an error become that error; otherwise they are left. */
  readonly errorsToo?: boolean;
  /** Where other formulas may refer to an array of ours by its first cell ("A1#"): they are given its range instead. */
  readonly workbook?: WorkbookSnapshot;
}

/**
 * Turns our formulas into the values that they show, so that the file reads the same where the add-in is missing.
 * @param spills where each formula's array spills, in the order of `formulas`; null where it stays in its cell
 */
export function planFreeze(
  formulas: readonly OwnFormula[],
  spills: readonly (RangeRef | null)[],
  { errorsToo = false, workbook }: FreezeOptions = {},
): FormulaPlan {
  const whyLeft = (formula: OwnFormula, index: number): WhyLeft | null => {
    const shown = errorsIn(formula.sheet, spills[index] ?? rangeOf(formula));
    if (shown.some((error) => BUSY.has(error))) return "busy";
    if (shown.some((error) => !ENTERED_ERRORS.has(error))) return "error";
    return errorOf(formula.cell) === null || errorsToo ? null : "error";
  };
  const held = workbook ? heldArrays(formulas, spills, whyLeft, workbook) : new Set<number>();
  const { open, left } = sorted(formulas, (formula, index) =>
    held.has(index) ? "referred" : whyLeft(formula, index),
  );
  const referring = workbook ? referringFormulas(open, spills, workbook) : [];
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
  const changes = open.map(({ formula, index }): FormulaChange => ({
    range: spills[index] ?? rangeOf(formula),
    formula: formula.cell.formula!,
    then: inputOf(formula.sheet, formula.cell.row, formula.cell.column),
  }));
  // First, while the arrays still stand, so that no formula is an error in between.
  const before = referring.map(({ sheet, cell, becomes }) =>
    blockOf(
      sheet,
      cellArea(cell.row, cell.column),
      () => ({ formula: cell.formula! }),
      () => ({ formula: becomes }),
    ),
  );
  const rewritten = referring.map(({ becomes, ...own }): FormulaChange => ({
    range: rangeOf(own),
    formula: own.cell.formula!,
    then: { formula: becomes },
  }));
  return { ...planOf([...before, ...blocks], [...changes, ...rewritten], left), cells: changes.length };
}

/**
 * Enters our formulas again where they show #NAME?, as they do when the file was opened before the add-in was there, or
 * where Excel has mangled a function's name, which is mended.
 */
export function planRepair(formulas: readonly OwnFormula[]): FormulaPlan {
  const broken = formulas.filter(({ cell }) => errorOf(cell) === "#NAME?" || isMangled(cell.formula!));
  const { open, left } = sorted(broken, () => null);
  const formulaAt = (sheet: SheetSnapshot, row: number, column: number): string =>
    sheet.cells.formula(row, column)!;
  const own = open.map(({ formula }) => formula);
  const blocks = blocksOf(
    own,
    (...at) => ({ formula: formulaAt(...at) }),
    (...at) => ({ formula: withProperNames(formulaAt(...at)) }),
  );
  const changes = own.map((each): FormulaChange => {
    const formula = each.cell.formula!;
    return { range: rangeOf(each), formula, then: { formula: withProperNames(formula) } };
  });
  return planOf(blocks, changes, left);
}

interface Referring extends OwnFormula {
  /** The formula with ranges in place of the arrays that it refers to. */
  readonly becomes: string;
}

/** Every formula that stays a formula and refers to an array that does not. */
function referringFormulas(
  open: readonly Open[],
  spills: readonly (RangeRef | null)[],
  workbook: WorkbookSnapshot,
): Referring[] {
  const arrayAt = arraysOf(open, spills);
  const frozen = new Set(open.map(({ formula: { sheet, cell } }) => keyOf(sheet.name, cell)));
  return workbook.sheets.flatMap((sheet) => {
    const found: Referring[] = [];
    for (const cell of sheet.cells.cells()) {
      if (!cell.formula?.includes("#") || frozen.has(keyOf(sheet.name, cell))) continue;
      const becomes = withRangesForSpills(cell.formula, sheet.name, arrayAt);
      if (becomes !== cell.formula) found.push({ sheet, cell, becomes });
    }
    return found;
  });
}

/**
 * Places in the list of those whose array must stay, because what refers to it cannot be written: formulas on protected
 * sheets or of ours that are left, names, validations. What is left may itself refer to others, so that they stay too.
 */
function heldArrays(
  formulas: readonly OwnFormula[],
  spills: readonly (RangeRef | null)[],
  whyLeft: (formula: OwnFormula, index: number) => WhyLeft | null,
  workbook: WorkbookSnapshot,
): ReadonlySet<number> {
  const held = new Set<number>();
  for (;;) {
    const { open, left } = sorted(formulas, (formula, index) =>
      held.has(index) ? "referred" : whyLeft(formula, index),
    );
    const leftAt = new Set(left.map(({ range }) => keyOf(range.sheet, range)));
    const fixed = [
      ...referringFormulas(open, spills, workbook)
        .filter(({ sheet, cell }) => sheet.protected || leftAt.has(keyOf(sheet.name, cell)))
        .map(({ sheet, cell }) => ({ home: sheet.name, text: cell.formula! })),
      ...workbook.names.map(({ scope, formula }) => ({ home: scope ?? "", text: formula })),
      ...workbook.sheets.flatMap(({ name, validations }) =>
        validations.flatMap(({ formulas: texts }) => texts.map((text) => ({ home: name, text }))),
      ),
    ];
    const more = open.filter(({ formula, index }) => {
      const own = arraysOf([{ formula, index }], spills);
      return fixed.some(({ home, text }) => withRangesForSpills(text, home, own) !== text);
    });
    if (more.length === 0) return held;
    for (const { index } of more) held.add(index);
  }
}

function arraysOf(open: readonly Open[], spills: readonly (RangeRef | null)[]): ArrayAt {
  const arrays = new Map(
    open.map(({ formula, index }) => {
      const { row, column } = formula.cell;
      return [keyOf(formula.sheet.name, formula.cell), spills[index] ?? cellArea(row, column)] as const;
    }),
  );
  return (cell) => arrays.get(keyOf(cell.sheet, cell)) ?? null;
}

const keyOf = (sheet: string, { row, column }: Pick<Area, "row" | "column">): string =>
  `${sheet.toLowerCase()} ${row} ${column}`;

const rangeOf = ({ sheet, cell }: OwnFormula): RangeRef => ({
  sheet: sheet.name,
  ...cellArea(cell.row, cell.column),
});

const errorOf = ({ value }: Cell): string | null => (value instanceof CellError ? value.code : null);

function errorsIn({ cells }: SheetSnapshot, area: Area): string[] {
  const errors: string[] = [];
  for (const cell of cells.cells(area)) {
    const error = errorOf(cell);
    if (error !== null) errors.push(error);
  }
  return errors;
}

interface Open {
  readonly formula: OwnFormula;
  /** Its place in the list that was given. */
  readonly index: number;
}

/** Parts those that can be changed from those that are left alone. */
function sorted(
  formulas: readonly OwnFormula[],
  whyLeft: (formula: OwnFormula, index: number) => WhyLeft | null,
): { open: Open[]; left: LeftFormula[] } {
  const open: Open[] = [];
  const left: LeftFormula[] = [];
  formulas.forEach((formula, index) => {
    const { cell } = formula;
    const why = formula.sheet.protected ? "protected" : whyLeft(formula, index);
    if (why === null) open.push({ formula, index });
    else left.push({ range: rangeOf(formula), formula: cell.formula!, why, error: errorOf(cell) });
  });
  return { open, left };
}

function skippedOf(left: readonly LeftFormula[]): Skipped[] {
  const counts = new Map<string, Skipped>();
  for (const { range, why } of left) {
    const key = `${why} ${range.sheet}`;
    counts.set(key, { sheet: range.sheet, why, cells: (counts.get(key)?.cells ?? 0) + 1 });
  }
  return [...counts.values()];
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

function planOf(
  blocks: readonly Block[],
  changes: readonly FormulaChange[],
  left: readonly LeftFormula[],
): FormulaPlan {
  return {
    expects: blocks.map(({ range, now }): Expectation => ({ kind: "content", range, cells: now })),
    edits: blocks.map(({ range, then }): WorkbookEdit => ({ kind: "write", range, cells: then })),
    changes,
    left,
    cells: changes.length,
    skipped: skippedOf(left),
  };
}

/** The value that stands there; an error inside a spilled array stays the error that it is. */
function inputOf(sheet: SheetSnapshot, row: number, column: number): CellInput {
  const value = sheet.cells.value(row, column);
  return value instanceof CellError ? { formula: value.code } : value;
}
