/**
 * Workbooks for tests, written as rows:
 *
 *   workbook({ Budget: [["Priority area", 2023, 2024], ["PA1", 12, 13], ["Total", f("=SUM(B2:B2)", 12), …]] })
 *
 * A bare value is a constant (text that starts with "=" is text); null and undefined are blank cells.
 */

import type { Area } from "../../../src/workbook/address";
import { parseAddress } from "../../../src/workbook/address";
import type { CellValue } from "../../../src/workbook/cells";
import { CellError, CellGridBuilder } from "../../../src/workbook/cells";
import type {
  KeptPart,
  NameSnapshot,
  NoteSnapshot,
  SheetSnapshot,
  SheetVisibility,
  Stamp,
  TableSnapshot,
  ValidationSnapshot,
  WorkbookSnapshot,
} from "../../../src/workbook/snapshot";

interface CellSpec {
  readonly value: CellValue;
  readonly formula?: string;
  readonly numberFormat?: string;
}
export type CellInit = CellSpec | CellValue | undefined;
export type Rows = readonly (readonly CellInit[])[];

export interface SheetInit {
  readonly rows: Rows;
  readonly visibility?: SheetVisibility;
  /** A1 addresses. */
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly protected?: boolean;
  readonly notes?: readonly NoteSnapshot[];
  readonly validations?: readonly ValidationSnapshot[];
}

export interface WorkbookInit {
  readonly name?: string;
  readonly tables?: readonly TableSnapshot[];
  readonly names?: readonly NameSnapshot[];
  readonly stamps?: readonly Stamp[];
  readonly parts?: readonly KeptPart[];
  readonly externalLinks?: readonly string[];
  readonly properties?: Readonly<Record<string, string>>;
}

/** A formula with the value that Excel last computed for it. */
export function f(formula: string, value: CellValue, numberFormat?: string): CellSpec {
  if (!formula.startsWith("=")) throw new Error(`A formula starts with "=": ${formula}`);
  return { value, formula, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

/** A constant with a number format, such as a date: formatted(44927, "yyyy-mm-dd"). */
export function formatted(value: CellValue, numberFormat: string): CellSpec {
  return { value, numberFormat };
}

/** An error value: error("#REF!"). */
export function error(code: string): CellError {
  return new CellError(code);
}

/** Builds a snapshot; sheets come in the order in which they are written. */
export function workbook(
  sheets: Readonly<Record<string, Rows | SheetInit>>,
  init: WorkbookInit = {},
): WorkbookSnapshot {
  return {
    name: init.name ?? "test.xlsx",
    sheets: Object.entries(sheets).map(([name, content]) => sheet(name, content)),
    tables: init.tables ?? [],
    names: init.names ?? [],
    stamps: init.stamps ?? [],
    parts: init.parts ?? [],
    externalLinks: init.externalLinks ?? [],
    properties: init.properties ?? {},
    omissions: [],
  };
}

function sheet(name: string, content: Rows | SheetInit): SheetSnapshot {
  const init: SheetInit = "rows" in content ? content : { rows: content };
  const grid = new CellGridBuilder();
  init.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const { value, formula, numberFormat } = asSpec(cell);
      grid.add(row, column, value, formula ?? null, numberFormat);
    });
  });
  return {
    name,
    visibility: init.visibility ?? "visible",
    cells: grid.build(),
    merges: (init.merges ?? []).map(area),
    hiddenRows: init.hiddenRows ?? [],
    hiddenColumns: init.hiddenColumns ?? [],
    protected: init.protected ?? false,
    notes: init.notes ?? [],
    validations: init.validations ?? [],
  };
}

function asSpec(cell: CellInit): CellSpec {
  if (cell === undefined || cell === null) return { value: null };
  if (typeof cell === "object" && !(cell instanceof CellError)) return cell;
  return { value: cell };
}

/** The area of an A1 address: area("B4:G10"). */
export function area(address: string): Area {
  const parsed = parseAddress(address);
  if (!parsed) throw new Error(`No address: ${address}`);
  const { row, column, rows, columns } = parsed;
  return { row, column, rows, columns };
}
