/** The formulas of one sheet while it is read: shared ones are handed to their cells, arrays cover theirs. */

import type { Area } from "../address";
import { contains, parseAddress } from "../address";
import type { FormulaSource } from "../cells";
import type { XmlScanner } from "../xml";
import { SharedFormula, shownFormula } from "./formulas";
import type { Omissions } from "./omissions";

/** Arrays that can cover further cells at once. More than this many beside one another are no workbook of people. */
const MAX_OPEN_ARRAYS = 128;

interface OpenArray {
  readonly area: Area;
  readonly formula: string;
}

export class SheetFormulas {
  private readonly shared = new Map<string, SharedFormula>();
  private arrays: OpenArray[] = [];
  private row = -1;
  private column = -1;
  private formula: FormulaSource | null = null;

  constructor(
    private readonly sheet: string,
    private readonly omissions: Omissions,
  ) {}

  /** Begins a cell; cells come row by row. */
  startCell(row: number, column: number): void {
    if (row !== this.row && this.arrays.length > 0) {
      this.arrays = this.arrays.filter(({ area }) => row < area.row + area.rows);
    }
    this.row = row;
    this.column = column;
    this.formula = null;
  }

  /** At an open `f` of the current cell. */
  readFormula(scanner: XmlScanner): void {
    const { row, column } = this;
    const type = scanner.attribute("t");
    const index = scanner.attribute("si");
    const reference = scanner.attribute("ref");
    const text = scanner.readContent();
    if (type === "dataTable") this.omissions.count("dataTable", this.sheet, row, column);
    else if (type === "shared" && index !== null && text === "") this.takeShared(index);
    else if (text !== "") {
      if (type === "shared" && index !== null) {
        const shared = new SharedFormula(text, row, column);
        this.shared.set(index, shared);
        this.formula = shared;
      } else {
        const shown = shownFormula(text);
        this.formula = shown;
        if (type === "array" && reference !== null) this.openArray(reference, shown);
      }
    }
  }

  /** The formula of the current cell, as the file has it. */
  setFormula(text: string): void {
    this.formula = shownFormula(text);
  }

  /** The formula of the current cell. A cell covered by an array has the array's, as Excel shows it there. */
  formulaOfCell(): FormulaSource | null {
    if (this.formula !== null || this.arrays.length === 0) return this.formula;
    return this.arrays.find(({ area }) => contains(area, this.row, this.column))?.formula ?? null;
  }

  /** The current cell has a copy of the shared formula of that index. */
  takeShared(index: string): void {
    const { row, column } = this;
    const master = this.shared.get(index);
    if (master) this.formula = master;
    else this.omissions.count("lostFormula", this.sheet, row, column);
  }

  private openArray(reference: string, formula: string): void {
    const area = parseAddress(reference);
    if (!area || (area.rows === 1 && area.columns === 1) || this.arrays.length >= MAX_OPEN_ARRAYS) return;
    this.arrays.push({ area, formula });
  }
}
