/** A workbook on which one can still type: cells by place, formulas that are computed anew after every change. */

import type { Area } from "../../src/workbook/address";
import { cellAddress, quoteSheet, areaAddress } from "../../src/workbook/address";
import { CellError, CellGridBuilder } from "../../src/workbook/cells";
import type { CellValue } from "../../src/workbook/cells";
import type {
  KeptPart,
  NoteSnapshot,
  SheetVisibility,
  Stamp,
  TableSnapshot,
  WorkbookSnapshot,
} from "../../src/workbook/snapshot";

/** One cell, zero-based. */
export interface Spot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A formula as its text for a cell on `sheet`, and what it comes to. */
export interface Formula {
  text(sheet: string): string;
  compute(value: (spot: Spot) => CellValue): CellValue;
}

export interface DraftCell {
  content: CellValue | Formula;
  format: string;
}

const isFormula = (content: CellValue | Formula): content is Formula =>
  typeof content === "object" && content !== null && !(content instanceof CellError);

export class DraftSheet {
  readonly cells = new Map<number, DraftCell>();
  readonly merges: Area[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly notes: NoteSnapshot[] = [];
  visibility: SheetVisibility = "visible";

  constructor(public name: string) {}

  put(row: number, column: number, content: CellValue | Formula, format?: string): Spot {
    const key = row * 16_384 + column;
    const kept = this.cells.get(key);
    if (content === null && format === undefined) this.cells.delete(key);
    else this.cells.set(key, { content, format: format ?? kept?.format ?? "General" });
    return { sheet: this.name, row, column };
  }

  at(row: number, column: number): DraftCell | undefined {
    return this.cells.get(row * 16_384 + column);
  }

  merge(row: number, column: number, rows: number, columns: number): void {
    if (rows * columns > 1) this.merges.push({ row, column, rows, columns });
  }

  /** The first row below everything that stands on the sheet. */
  get nextRow(): number {
    return Math.max(-1, ...[...this.cells.keys()].map((key) => Math.floor(key / 16_384))) + 1;
  }
}

export class DraftWorkbook {
  readonly sheets: DraftSheet[] = [];
  readonly externalLinks: string[] = [];
  readonly stamps: Stamp[] = [];
  readonly tables: TableSnapshot[] = [];
  readonly parts: KeptPart[] = [];

  constructor(readonly name: string) {}

  addSheet(name: string): DraftSheet {
    let free = name;
    for (let n = 2; this.sheets.some((sheet) => sheet.name.toLowerCase() === free.toLowerCase()); n++)
      free = `${name} (${n})`;
    const sheet = new DraftSheet(free);
    this.sheets.push(sheet);
    return sheet;
  }

  sheet(name: string): DraftSheet {
    const sheet = this.sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`No sheet ${name}`);
    return sheet;
  }

  put(spot: Spot, content: CellValue | Formula, format?: string): void {
    this.sheet(spot.sheet).put(spot.row, spot.column, content, format);
  }

  content(spot: Spot): CellValue | Formula {
    return this.sheet(spot.sheet).at(spot.row, spot.column)?.content ?? null;
  }

  /** What Excel would show in the cell. */
  value(spot: Spot): CellValue {
    return this.computer()(spot);
  }

  /** The number in the cell; throws where there is none. */
  number(spot: Spot): number {
    const value = this.value(spot);
    if (typeof value !== "number")
      throw new Error(`No number at ${spot.sheet}!${cellAddress(spot.row, spot.column)}`);
    return value;
  }

  isFormula(spot: Spot): boolean {
    return isFormula(this.content(spot));
  }

  snapshot(): WorkbookSnapshot {
    const value = this.computer();
    return {
      name: this.name,
      sheets: this.sheets.map((sheet) => {
        const grid = new CellGridBuilder();
        const keys = [...sheet.cells.keys()].sort((a, b) => a - b);
        for (const key of keys) {
          const { content, format } = sheet.cells.get(key)!;
          const [row, column] = [Math.floor(key / 16_384), key % 16_384];
          const formula = isFormula(content) ? content.text(sheet.name) : null;
          grid.add(row, column, value({ sheet: sheet.name, row, column }), formula, format);
        }
        return {
          name: sheet.name,
          visibility: sheet.visibility,
          cells: grid.build(),
          merges: sheet.merges,
          hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
          hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
          protected: false,
          notes: sheet.notes,
          validations: [],
        };
      }),
      tables: this.tables,
      names: [],
      stamps: this.stamps,
      parts: this.parts,
      externalLinks: this.externalLinks,
      properties: {},
      omissions: [],
    };
  }

  private computer(): (spot: Spot) => CellValue {
    const known = new Map<string, CellValue>();
    const value = (spot: Spot): CellValue => {
      const sheet = this.sheets.find(({ name }) => name === spot.sheet);
      const content = sheet?.at(spot.row, spot.column)?.content ?? null;
      if (!isFormula(content)) return content;
      const key = `${spot.sheet}!${spot.row}:${spot.column}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      known.set(key, new CellError("#REF!")); // Stands there only if a formula leads back to itself.
      const computed = content.compute(value);
      known.set(key, computed);
      return computed;
    };
    return value;
  }
}

const reference = (from: string, { sheet, row, column }: Spot): string =>
  (sheet === from ? "" : `${quoteSheet(sheet)}!`) + cellAddress(row, column);

/** As Excel's operators take a cell: blank is 0, text that reads as a number is that number. */
function operand(value: CellValue): number | CellError {
  if (value instanceof CellError) return value;
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  const number = value.trim() === "" ? NaN : Number(value.replace(/(?<=\d),(?=\d{3}\b)/g, ""));
  return Number.isNaN(number) ? new CellError("#VALUE!") : number;
}

const sheetAreas = (spots: readonly Spot[]): string[] => {
  const sorted = [...spots].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Spot[][] = [];
  for (const spot of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows =
      last !== undefined &&
      last.sheet === spot.sheet &&
      ((last.column === spot.column && last.row + 1 === spot.row && run![0]!.column === spot.column) ||
        (last.row === spot.row && last.column + 1 === spot.column && run![0]!.row === spot.row));
    if (follows) run!.push(spot);
    else runs.push([spot]);
  }
  return runs.map((run) => {
    const [first, last] = [run[0]!, run.at(-1)!];
    return areaAddress({
      row: first.row,
      column: first.column,
      rows: last.row - first.row + 1,
      columns: last.column - first.column + 1,
    });
  });
};

/** =SUM(C5:C8) or =SUM(C5:C8,C10) over cells of one sheet; text and blanks count as nothing, as in Excel. */
export function sum(spots: readonly Spot[], extra = 0): Formula {
  const home = spots[0]!.sheet;
  return {
    text: (sheet) => {
      const prefix = sheet === home ? "" : `${quoteSheet(home)}!`;
      const inner = sheetAreas(spots).map((area) => prefix + area);
      return `=SUM(${inner.join(",")})${extra === 0 ? "" : extra > 0 ? `+${extra}` : extra}`;
    },
    compute: (value) => {
      let total = extra;
      for (const spot of spots) {
        const one = value(spot);
        if (one instanceof CellError) return one;
        if (typeof one === "number") total += one;
      }
      return tidy(total);
    },
  };
}

/** =C5+C6+C9, also over sheets. */
export function plus(spots: readonly Spot[]): Formula {
  return operation(
    spots,
    (sheet) => spots.map((spot) => reference(sheet, spot)).join("+"),
    (numbers) => numbers.reduce((total, number) => total + number, 0),
  );
}

/** =Sheet!C5 */
export function same(spot: Spot): Formula {
  return operation(
    [spot],
    (sheet) => reference(sheet, spot),
    ([number]) => number!,
  );
}

const absolute = (from: string, { sheet, row, column }: Spot): string =>
  (sheet === from ? "" : `${quoteSheet(sheet)}!`) +
  cellAddress(row, column).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");

/** =C5*$B$2 or =C5/$B$2; the second cell is fixed. */
export function by(spot: Spot, operator: "*" | "/", fixed: Spot): Formula {
  return operation(
    [spot, fixed],
    (sheet) => `${reference(sheet, spot)}${operator}${absolute(sheet, fixed)}`,
    ([a, b]) => (operator === "*" ? a! * b! : b === 0 ? new CellError("#DIV/0!") : a! / b!),
  );
}

/** =C5*0.07: a number inside the formula. */
export function times(spot: Spot, factor: number): Formula {
  return operation(
    [spot],
    (sheet) => `${reference(sheet, spot)}*${factor}`,
    ([number]) => number! * factor,
  );
}

/** A formula that nobody here can compute: its text as it stands, and the value that the file keeps for it. */
export function opaque(text: string, stored: CellValue): Formula {
  return { text: () => text, compute: () => stored };
}

function operation(
  spots: readonly Spot[],
  text: (sheet: string) => string,
  result: (numbers: readonly number[]) => number | CellError,
): Formula {
  return {
    text: (sheet) => `=${text(sheet)}`,
    compute: (value) => {
      const numbers = spots.map((spot) => operand(value(spot)));
      const error = numbers.find((number) => number instanceof CellError);
      if (error !== undefined) return error;
      const computed = result(numbers as number[]);
      return typeof computed === "number" ? tidy(computed) : computed;
    },
  };
}

/** Excel drops the last binary digits when a sum comes out all but round. */
const tidy = (number: number): number => Number(number.toPrecision(15));
