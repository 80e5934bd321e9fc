/** A workbook in memory behind the pane's door: enough of Excel's behaviour to insert, fix, undo and refuse. */

import { rangeAddress, type RangeRef } from "../../../src/workbook/address";
import { CellGridBuilder, type CellValue } from "../../../src/workbook/cells";
import {
  DoorError,
  type ApplyControl,
  type Selection,
  type TakenNames,
  type WorkbookChange,
  type WorkbookDoor,
  type WorkbookPlaces,
} from "../../../src/workbook/door";
import {
  filled,
  type Applied,
  type CellInput,
  type EditPlan,
  type Expectation,
  type WorkbookEdit,
} from "../../../src/workbook/edits";
import type { Stamp, TableSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";

type Cells = Map<string, CellInput>;
const key = (row: number, column: number): string => `${row},${column}`;

export class FakeDoor implements WorkbookDoor {
  readonly sheets = new Map<string, Cells>();
  readonly shown: string[] = [];
  /** Names of protected sheets: nothing is written on them. */
  readonly locked = new Set<string>();
  /** The workbook's parts of the product's own, by namespace. */
  readonly parts = new Map<string, string>();
  tables: TableSnapshot[] = [];
  stamps: Stamp[] = [];
  private selected: RangeRef = { sheet: "Sheet1", row: 3, column: 1, rows: 1, columns: 1 };
  private readonly listeners = new Set<(selection: Selection) => void>();
  private readonly changeListeners = new Set<(change: WorkbookChange) => void>();
  private failures: DoorError[] = [];

  /** Each sheet as rows of contents; text that starts with "=" is a formula here. */
  constructor(sheets: Readonly<Record<string, readonly (readonly CellInput[])[]>> = { Sheet1: [] }) {
    for (const [name, rows] of Object.entries(sheets)) {
      const cells: Cells = new Map();
      rows.forEach((row, r) => {
        row.forEach((cell, c) => {
          const formula = typeof cell === "string" && cell.startsWith("=");
          if (cell !== null) cells.set(key(r, c), formula ? { formula: cell } : cell);
        });
      });
      this.sheets.set(name, cells);
    }
  }

  /** The next call of the door fails with this. */
  failNext(error: DoorError): void {
    this.failures.push(error);
  }

  select(range: RangeRef): void {
    this.selected = range;
    for (const listener of this.listeners) listener({ range });
  }

  /** Somebody types into a cell. */
  type(sheet: string, row: number, column: number, cell: CellInput): void {
    this.cellsOf(sheet).set(key(row, column), cell);
    this.tell({ kind: "cells" });
  }

  /** Somebody adds a sheet. */
  addSheet(sheet: string): void {
    this.sheets.set(sheet, new Map());
    this.tellSheets();
  }

  tellSheets(): void {
    this.tell({ kind: "sheets", sheets: [...this.sheets.keys()] });
  }

  /** How many listen for changes. */
  get watched(): number {
    return this.changeListeners.size;
  }

  private tell(change: WorkbookChange): void {
    for (const listener of this.changeListeners) listener(change);
  }

  at(sheet: string, row: number, column: number): CellInput {
    return this.sheets.get(sheet)?.get(key(row, column)) ?? null;
  }

  read(): Promise<{ workbook: WorkbookSnapshot; syncs: number }> {
    return this.answer(() => ({ workbook: this.snapshot(), syncs: 3 }));
  }

  /** Where set, a plan waits here before it is written, and hears of progress meanwhile. */
  hold: ((control: ApplyControl) => Promise<void>) | null = null;

  async apply(plan: EditPlan, control: ApplyControl = {}): Promise<Applied> {
    await this.hold?.(control);
    if (control.signal?.aborted) throw new DoorError("cancelled", { wroteSomething: true, restored: true });
    const applied = await this.answer((): Applied => {
      plan.expects.forEach((expectation) => this.insistOn(expectation));
      const undo: WorkbookEdit[] = [];
      const expects: Expectation[] = [];
      const written: RangeRef[] = [];
      for (const edit of plan.edits) this.edit(edit, undo, expects, written);
      // A later edit of the plan may have written over an earlier one.
      const asLeft = expects.map((one) =>
        one.kind === "content" && this.sheets.has(one.range.sheet)
          ? { ...one, cells: this.inputs(one.range) }
          : one,
      );
      return { undo: { expects: asLeft, edits: undo.reverse() }, written, syncs: 2 };
    });
    this.tell({ kind: "cells" });
    return applied;
  }

  check(plan: EditPlan): Promise<void> {
    return this.answer(() => plan.expects.forEach((expectation) => this.insistOn(expectation)));
  }

  values(ranges: readonly RangeRef[]): Promise<CellValue[][][]> {
    return this.answer(() =>
      ranges.map((range) =>
        this.inputs(range).map((row) =>
          row.map((cell) =>
            typeof cell === "object" && cell !== null ? this.compute(range.sheet, cell.formula) : cell,
          ),
        ),
      ),
    );
  }

  /** Nothing spills here. */
  spills(cells: readonly RangeRef[]): Promise<(RangeRef | null)[]> {
    return this.answer(() => cells.map(() => null));
  }

  takenNames(): Promise<TakenNames> {
    return this.answer(() => ({
      sheets: [...this.sheets.keys()],
      names: this.tables.map(({ name }) => name),
    }));
  }

  places(): Promise<WorkbookPlaces> {
    return this.answer(() => {
      const { tables, names } = this.snapshot();
      return { tables, names };
    });
  }

  stamped(): Promise<WorkbookSnapshot> {
    return this.answer(() => this.snapshot());
  }

  contents(): Promise<WorkbookSnapshot> {
    return this.answer(() => this.snapshot());
  }

  selection(): Promise<Selection> {
    return this.answer(() => ({ range: this.selected }));
  }

  onSelectionChanged(callback: (selection: Selection) => void): Promise<() => Promise<void>> {
    this.listeners.add(callback);
    return Promise.resolve(async () => {
      this.listeners.delete(callback);
    });
  }

  onChanged(callback: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    return this.answer(() => {
      this.changeListeners.add(callback);
      return async () => void this.changeListeners.delete(callback);
    });
  }

  show(range: RangeRef): Promise<void> {
    return this.answer(() => {
      if (!this.sheets.has(range.sheet)) throw new DoorError("gone", { name: range.sheet });
      this.shown.push(rangeAddress(range));
      this.select(range);
    });
  }

  private async answer<T>(job: () => T): Promise<T> {
    const failure = this.failures.shift();
    if (failure) throw failure;
    return job();
  }

  private cellsOf(sheet: string): Cells {
    const cells = this.sheets.get(sheet);
    if (!cells) throw new DoorError("gone", { name: sheet });
    return cells;
  }

  private insistOn(expectation: Expectation): void {
    switch (expectation.kind) {
      case "blank":
        if (
          this.inputs(expectation.range)
            .flat()
            .some((cell) => cell !== null)
        ) {
          throw new DoorError("collision", { range: expectation.range });
        }
        return;
      case "content":
        if (JSON.stringify(this.inputs(expectation.range)) !== JSON.stringify(expectation.cells)) {
          throw new DoorError("collision", { range: expectation.range, changed: true });
        }
        return;
      case "sheetExists":
        this.cellsOf(expectation.sheet);
        return;
      case "part":
        if ((this.parts.get(expectation.namespace) ?? null) !== expectation.xml) {
          throw new DoorError("collision", { changed: true });
        }
        return;
      case "sheetFree":
        if (this.sheets.has(expectation.sheet)) throw new DoorError("collision", { name: expectation.sheet });
        return;
      case "tableAt": {
        const table = this.tables.find(({ name }) => name === expectation.name);
        if (!table) throw new DoorError("gone", { name: expectation.name });
        if (rangeAddress(table.range) !== rangeAddress(expectation.range)) {
          throw new DoorError("collision", { range: table.range, name: table.name, changed: true });
        }
        return;
      }
      default:
        return;
    }
  }

  private inputs({ sheet, row, column, rows, columns }: RangeRef): CellInput[][] {
    const cells = this.cellsOf(sheet);
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => cells.get(key(row + r, column + c)) ?? null),
    );
  }

  private edit(edit: WorkbookEdit, undo: WorkbookEdit[], expects: Expectation[], written: RangeRef[]): void {
    switch (edit.kind) {
      case "part": {
        const { namespace, xml } = edit;
        undo.push({ kind: "part", namespace, xml: this.parts.get(namespace) ?? null });
        if (xml === null) this.parts.delete(namespace);
        else this.parts.set(namespace, xml);
        return;
      }
      case "addSheet":
        this.sheets.set(edit.sheet, new Map());
        undo.push({ kind: "deleteSheet", sheet: edit.sheet });
        return;
      case "deleteSheet":
        this.sheets.delete(edit.sheet);
        return;
      case "write": {
        const { range, cells } = edit;
        undo.push({ kind: "write", range, cells: this.inputs(range) });
        expects.push({ kind: "content", range, cells });
        cells.forEach((row, r) => {
          row.forEach((cell, c) => {
            const at = key(range.row + r, range.column + c);
            if (cell === null) this.cellsOf(range.sheet).delete(at);
            else this.cellsOf(range.sheet).set(at, cell);
          });
        });
        written.push(range);
        return;
      }
      case "table": {
        const [header = []] = this.inputs({ ...edit.range, rows: 1 });
        const columns = header.map((cell) => String(cell ?? ""));
        this.tables.push({ ...edit, hasHeaders: true, hasTotals: false, columns });
        undo.push({ kind: "removeTable", name: edit.name });
        return;
      }
      case "resizeTable": {
        const { name, range } = edit;
        const before = this.tables.find((table) => table.name === name)!;
        this.tables = this.tables.map((table) => (table === before ? { ...table, range } : table));
        undo.push({ kind: "resizeTable", name, range: before.range });
        return;
      }
      case "removeTable":
        this.tables = this.tables.filter(({ name }) => name !== edit.name);
        return;
      case "clear":
        return this.edit(
          { kind: "write", range: edit.range, cells: filled(edit.range, null) },
          undo,
          expects,
          written,
        );
      case "stamp":
        this.stamps = [...this.stamps, edit.stamp];
        undo.push({ kind: "removeStamp", table: edit.stamp.table });
        return;
      case "removeStamp":
        undo.push(
          ...this.stamps
            .filter(({ table }) => table === edit.table)
            .map((stamp): WorkbookEdit => ({ kind: "stamp", stamp })),
        );
        this.stamps = this.stamps.filter(({ table }) => table !== edit.table);
        return;
      default:
        return;
    }
  }

  private snapshot(): WorkbookSnapshot {
    return {
      name: "Test.xlsx",
      sheets: [...this.sheets].map(([name, cells]) => {
        const grid = new CellGridBuilder();
        for (const [at, cell] of cells) {
          const [row, column] = at.split(",").map(Number) as [number, number];
          const formula = typeof cell === "object" && cell !== null ? cell.formula : null;
          grid.add(
            row,
            column,
            formula === null ? (cell as string | number | boolean | null) : this.compute(name, formula),
            formula,
          );
        }
        return {
          name,
          visibility: "visible",
          cells: grid.build(),
          merges: [],
          hiddenRows: [],
          hiddenColumns: [],
          protected: this.locked.has(name),
          notes: [],
          validations: [],
        };
      }),
      tables: this.tables,
      names: [],
      stamps: this.stamps,
      parts: [...this.parts].map(([namespace, xml]) => ({ namespace, xml })),
      externalLinks: [],
      properties: {},
      omissions: [],
    };
  }

  /** The only formulas that these workbooks hold are sums of ranges. */
  private compute(sheet: string, formula: string): number | null {
    const references = /^=(?:ROUND\()?SUM\(([^()]+)\)(?:,\d+\))?$/.exec(formula)?.[1];
    const sums = references?.split(",").map((text) => this.sumOf(sheet, text)) ?? [null];
    return sums.includes(null) ? null : (sums as number[]).reduce((one, other) => one + other, 0);
  }

  private sumOf(sheet: string, reference: string): number | null {
    const range = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(reference);
    if (!range) return null;
    const [right = range[1]!, bottom = range[2]!] = [range[3], range[4]];
    const column = (name: string): number => name.charCodeAt(0) - 65;
    const row = Number(range[2]) - 1;
    const left = column(range[1]!);
    const area = { row, column: left, rows: Number(bottom) - row, columns: column(right) - left + 1 };
    return this.inputs({ sheet, ...area })
      .flat()
      .reduce<number>((sum, cell) => {
        const value = typeof cell === "object" && cell !== null ? this.compute(sheet, cell.formula) : cell;
        return sum + (typeof value === "number" ? value : 0);
      }, 0);
  }
}
