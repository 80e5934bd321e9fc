/** One worksheet part. Source: ECMA-376 part 1, 18.3. */

import type { Area } from "../address";
import { MAX_COLUMNS, MAX_ROWS, parseAddress } from "../address";
import { CellError, CellGridBuilder } from "../cells";
import type { CellValue } from "../cells";
import type { SheetSnapshot, ValidationSnapshot } from "../snapshot";
import type { XmlScanner } from "../xml";
import { XmlEvent } from "../xml";
import { DAYS_1900_TO_1904, serialOfIsoDate } from "./dates";
import { XlsxError } from "./errors";
import { SheetFormulas } from "./sheetFormulas";
import type { XlsxLimits } from "./limits";
import { readNotes } from "./notes";
import type { Persons } from "./notes";
import type { Omissions } from "./omissions";
import type { Parts } from "./parts";
import { numberIn, PlainCell } from "./plainCell";
import { readRichText } from "./strings";
import type { Styles } from "./styles";
import { decodeEscapes, ownText } from "./text";
import { readExtensions, readValidation } from "./validations";

/** What all sheets of a workbook share while it is read. */
export interface SheetContext {
  readonly parts: Parts;
  readonly strings: readonly string[];
  readonly styles: Styles;
  readonly persons: Persons;
  /** Whether the workbook's dates count from 1904. */
  readonly date1904: boolean;
  readonly limits: XlsxLimits;
  readonly omissions: Omissions;
  /** Cells read so far, over all sheets. */
  cellCount: number;
}

export type SheetContent = Omit<SheetSnapshot, "name" | "visibility">;

/** Reads the part of the sheet of that name. Throws XlsxError. */
export function readSheet(context: SheetContext, part: string, name: string): SheetContent {
  return new SheetReader(context, part, name).read();
}

/** Elements of a sheet whose children are read. */
const WALKED = new Set(["sheetData", "mergeCells", "cols", "dataValidations"]);

class SheetReader {
  private readonly cells = new CellGridBuilder();
  private readonly formulas: SheetFormulas;
  private readonly plain = new PlainCell();
  private readonly merges: Area[] = [];
  private readonly validations: ValidationSnapshot[] = [];
  private readonly hiddenRows: number[] = [];
  /** One for each hidden column; made when the first is met, as most sheets have none. */
  private hiddenColumns: Uint8Array | null = null;
  private isProtected = false;
  /** Where the next row or cell stands that does not say where it stands. */
  private row = -1;
  private column = -1;

  constructor(
    private readonly context: SheetContext,
    private readonly part: string,
    private readonly name: string,
  ) {
    this.formulas = new SheetFormulas(name, context.omissions);
  }

  read(): SheetContent {
    const { parts, persons, limits } = this.context;
    parts.scan(this.part, (scanner) => this.readElement(scanner), true);
    return {
      cells: this.cells.build(),
      merges: this.merges,
      hiddenRows: this.hiddenRows,
      hiddenColumns: indexesOf(this.hiddenColumns),
      protected: this.isProtected,
      notes: readNotes(parts, this.part, persons, limits),
      validations: this.validations,
    };
  }

  private readElement(scanner: XmlScanner): void {
    if (scanner.depth === 4 && scanner.is("c")) {
      this.readCell(scanner);
      scanner.readAhead(this.readPlainCells);
    } else if (scanner.depth === 3) {
      if (scanner.is("row")) {
        this.startRow(scanner);
        scanner.readAhead(this.readPlainCells);
      } else if (scanner.is("mergeCell")) this.readMerge(scanner);
      else if (scanner.is("col")) this.readColumn(scanner);
      else if (scanner.is("dataValidation")) this.addValidation(readValidation(scanner));
    } else if (scanner.depth === 2) {
      if (scanner.is("sheetProtection")) this.isProtected = scanner.flag("sheet");
      else if (scanner.is("extLst")) readExtensions(scanner, (found) => this.addValidation(found));
      else if (!WALKED.has(scanner.name)) scanner.skip();
    }
  }

  private addValidation(validation: ValidationSnapshot | null): void {
    if (!validation) return;
    if (this.validations.length >= this.context.limits.items)
      throw new XlsxError("tooBig", `${this.part}: validations`);
    this.validations.push(validation);
  }

  private startRow(scanner: XmlScanner): void {
    const number = scanner.attribute("r");
    this.row = number === null ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    if (!(Number.isInteger(this.row) && this.row >= 0 && this.row < MAX_ROWS))
      throw this.damaged(`row ${number}`);
    if (scanner.flag("hidden")) this.hiddenRows.push(this.row);
  }

  private readMerge(scanner: XmlScanner): void {
    const area = parseAddress(scanner.attribute("ref") ?? "");
    if (!area) return;
    if (this.merges.length >= this.context.limits.items)
      throw new XlsxError("tooBig", `${this.part}: merged cells`);
    this.merges.push({ row: area.row, column: area.column, rows: area.rows, columns: area.columns });
  }

  private readColumn(scanner: XmlScanner): void {
    if (!scanner.flag("hidden")) return;
    const first = Number(scanner.attribute("min"));
    const last = Number(scanner.attribute("max") ?? first);
    if (!(first >= 1)) return;
    this.hiddenColumns ??= new Uint8Array(MAX_COLUMNS);
    this.hiddenColumns.fill(1, first - 1, Math.min(last, MAX_COLUMNS));
  }

  private readCell(scanner: XmlScanner): void {
    this.place(scanner.attribute("r"));
    const style = scanner.attribute("s");
    const styleIndex = style === null ? 0 : Number(style);
    const type = scanner.attribute("t");
    let raw: string | null = null;
    let hasFormula = false;
    this.formulas.startCell(this.row, this.column);
    while (scanner.depth >= 4) {
      if (scanner.next() !== XmlEvent.Open) continue;
      if (scanner.is("v")) raw = scanner.readContent();
      else if (scanner.is("f")) {
        hasFormula = true;
        this.formulas.readFormula(scanner);
      } else if (scanner.is("is")) raw = readRichText(scanner);
      else scanner.skip();
    }
    const value = raw === null ? null : this.value(type, raw, styleIndex);
    const isWithoutResult = hasFormula && (raw === null || (raw === "" && type !== "str"));
    this.addCell(value, styleIndex, isWithoutResult);
  }

  /** Reads cells that are written the plain way, up to the first that is not. */
  private readonly readPlainCells = (source: string, from: number): number => {
    const { plain } = this;
    for (let at = from; ;) {
      const end = plain.read(source, at);
      if (end < 0) return at;
      this.takePlainCell(source, plain);
      at = end;
    }
  };

  private takePlainCell(source: string, cell: PlainCell): void {
    const { formulas } = this;
    const { style, type, valueFrom, valueEnd, formulaFrom, sharedFrom } = cell;
    this.row = cell.row;
    this.column = cell.column;
    formulas.startCell(this.row, this.column);
    if (formulaFrom >= 0) formulas.setFormula(source.slice(formulaFrom, cell.formulaEnd));
    else if (sharedFrom >= 0) formulas.takeShared(source.slice(sharedFrom, cell.sharedEnd));
    let value: CellValue = null;
    if (valueFrom >= 0) {
      if (type === null || type === "n") {
        const number = numberIn(source, valueFrom, valueEnd);
        value = Number.isFinite(number)
          ? this.dated(number, style)
          : this.number(source.slice(valueFrom, valueEnd), style);
      } else if (type === "inlineStr") value = ownText(decodeEscapes(source.slice(valueFrom, valueEnd)));
      else value = this.value(type, source.slice(valueFrom, valueEnd), style);
    }
    this.addCell(value, style, valueFrom < 0 && (formulaFrom >= 0 || sharedFrom >= 0));
  }

  private addCell(value: CellValue, style: number, isWithoutResult: boolean): void {
    const { row, column, context } = this;
    const formula = this.formulas.formulaOfCell();
    if (isWithoutResult) context.omissions.count("noStoredResult", this.name, row, column);
    if ((value !== null || formula !== null) && ++context.cellCount > context.limits.cells) {
      throw new XlsxError("tooBig", `more than ${context.limits.cells} cells`);
    }
    this.cells.add(row, column, value, formula, context.styles.numberFormat(style));
  }

  /** Works out where a cell stands; "B4" letter by letter, as this runs once a cell. */
  private place(reference: string | null): void {
    if (reference === null) {
      this.column++;
    } else {
      let column = 0;
      let row = 0;
      let at = 0;
      for (; at < reference.length; at++) {
        const code = reference.charCodeAt(at) & ~32;
        if (code < 65 || code > 90) break;
        column = column * 26 + code - 64;
      }
      const letters = at;
      for (; at < reference.length; at++) {
        const digit = reference.charCodeAt(at) - 48;
        if (digit < 0 || digit > 9) break;
        row = row * 10 + digit;
      }
      if (letters === 0 || letters > 3 || at < reference.length || row === 0)
        throw this.damaged(`cell ${reference}`);
      this.row = row - 1;
      this.column = column - 1;
    }
    if (this.row < 0 || this.row >= MAX_ROWS || this.column >= MAX_COLUMNS)
      throw this.damaged(`cell ${reference}`);
  }

  private value(type: string | null, raw: string, style: number): CellValue {
    switch (type) {
      case "s":
        return this.sharedString(raw);
      case "str":
        return ownText(decodeEscapes(raw));
      case "inlineStr":
        return raw;
      case "b":
        return raw === "" ? null : raw.trim() === "1" || raw.trim() === "true";
      case "e":
        return raw === "" ? null : new CellError(raw.trim());
      case "d":
        return serialOfIsoDate(raw) ?? raw;
      default:
        return this.number(raw, style);
    }
  }

  private sharedString(raw: string): CellValue {
    const text = raw === "" ? null : this.context.strings[Number(raw)];
    if (text === undefined) throw this.damaged(`shared string ${raw}`);
    return text;
  }

  /** Excel has no infinite numbers; files by other programs do, and a review must see where they stand. */
  private number(raw: string, style: number): CellValue {
    if (raw.trim() === "") return null;
    const number = Number(raw);
    if (!Number.isFinite(number)) {
      this.context.omissions.count("notFinite", this.name, this.row, this.column);
      return new CellError("#NUM!");
    }
    return this.dated(number, style);
  }

  private dated(number: number, style: number): number {
    return this.context.date1904 && this.context.styles.isDate(style) ? number + DAYS_1900_TO_1904 : number;
  }

  private damaged(what: string): XlsxError {
    return new XlsxError("damaged", `${this.part}: ${what}`);
  }
}

/** Where the flags are set. */
function indexesOf(flags: Uint8Array | null): number[] {
  return flags === null ? [] : [...flags.keys()].filter((index) => flags[index]);
}
