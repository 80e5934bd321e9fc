/** The workbook behind Excel's object model: an o-spreadsheet model and what the objects need to work on it. */

import type { Model, UID } from "@odoo/o-spreadsheet";
import { asExcelTakesIt } from "./spreadsheet/typedContent";
import { EventHub } from "./events";
import { HostError } from "./errors";
import type { HostObject } from "./hostObject";
import type { RequirementSets } from "./requirementSets";
import { initialColumns, initialRows } from "./spreadsheet/createModel";
import { dispatch, evaluateNow, onCommand, records, writeCells } from "./spreadsheet/hostPlugins";
import type { SeenCommand, TypedCell } from "./spreadsheet/hostPlugins";
import { followTables } from "./spreadsheet/structuredFormulas";
import type { Zone } from "./spreadsheet/zones";

/** Rows and columns that are kept free behind the last cell that was written. */
const spareRows = 50;
const spareColumns = 10;

/** Commands after which structured references may stand for other cells. */
const tableCommands = new Set(["CREATE_TABLE", "UPDATE_TABLE", "RESIZE_TABLE", "SET_HOST_RECORD"]);

/** Commands that a protected structure refuses. */
const structureCommands = new Set([
  "CREATE_SHEET",
  "DELETE_SHEET",
  "DUPLICATE_SHEET",
  "RENAME_SHEET",
  "MOVE_SHEET",
  "HIDE_SHEET",
  "SHOW_SHEET",
]);

export class Workbook {
  readonly events: EventHub;
  /** The language whose way of writing numbers Excel is set to, "da-DK". The grid itself keeps to that of the United States. */
  dataLocale = "en-US";
  private readonly kept = new Map<string, HostObject>();
  private nextReference = 1;
  private stale = false;
  private tablesTouched = false;

  constructor(
    readonly model: Model,
    readonly sets: RequirementSets,
    /** As Excel shows it in its title. */
    readonly fileName: string,
  ) {
    this.events = new EventHub(this);
    onCommand(model, {
      before: (command) => asExcelTakesIt(this, command),
      after: (command) => this.notice(command),
    });
  }

  get getters(): Model["getters"] {
    return this.model.getters;
  }

  /** Dispatches a command; a refusal becomes Excel's error, except that nothing had to change. */
  do(type: string, payload: object): void {
    if (structureCommands.has(type) && this.isStructureProtected)
      throw new HostError("AccessDenied", "the workbook's structure is protected");
    const reasons = dispatch(this.model, type, payload).filter((reason) => reason !== "NoChanges");
    if (reasons.length > 0) throw refusal(reasons);
  }

  get isStructureProtected(): boolean {
    return records(this.model, "workbook")["protection"] !== undefined;
  }

  /** Writes many constants on one sheet at once. */
  writeCells(sheetId: UID, cells: readonly TypedCell[]): void {
    const reasons = writeCells(this.model, sheetId, cells);
    if (reasons.length > 0) throw refusal(reasons);
  }

  /** Computed values up to date: call before reading any. */
  settle(): void {
    if (!this.stale) return;
    this.followTables();
    this.stale = false;
    evaluateNow(this.model);
  }

  /** The sheet's name; ItemNotFound when the sheet has been deleted. */
  sheetName(sheetId: UID): string {
    const name = this.getters.tryGetSheetName(sheetId);
    if (name === undefined) throw new HostError("ItemNotFound");
    return name;
  }

  /** The sheet of that name or "{id}", without regard to case. */
  findSheet(key: string): UID | null {
    const wanted = key.toLowerCase();
    const found = this.getters
      .getSheetIds()
      .find(
        (id) => `{${id}}`.toLowerCase() === wanted || this.getters.getSheetName(id).toLowerCase() === wanted,
      );
    return found ?? null;
  }

  /** Makes the sheet large enough for the zone. */
  grow(sheetId: UID, zone: Zone): void {
    const sheetName = this.sheetName(sheetId);
    const rows = this.getters.getNumberRows(sheetId);
    const columns = this.getters.getNumberCols(sheetId);
    const add = (dimension: "ROW" | "COL", have: number, wanted: number): void => {
      this.do("ADD_COLUMNS_ROWS", {
        sheetId,
        sheetName,
        dimension,
        base: have - 1,
        quantity: wanted - have,
        position: "after",
      });
    };
    if (zone.bottom >= rows) add("ROW", rows, Math.max(zone.bottom + 1 + spareRows, initialRows));
    if (zone.right >= columns) add("COL", columns, Math.max(zone.right + 1 + spareColumns, initialColumns));
  }

  /** The part of the zone that exists in the grid; null when it lies outside of it, where everything is blank. */
  inGrid(sheetId: UID, zone: Zone): Zone | null {
    const bottom = Math.min(zone.bottom, this.getters.getNumberRows(sheetId) - 1);
    const right = Math.min(zone.right, this.getters.getNumberCols(sheetId) - 1);
    return zone.top <= bottom && zone.left <= right ? { ...zone, bottom, right } : null;
  }

  keep(object: HostObject): string {
    const id = `ref:${this.nextReference++}`;
    this.kept.set(id, object);
    return id;
  }

  keptAs(id: string): HostObject {
    const object = this.kept.get(id);
    if (!object) throw new HostError("ItemNotFound");
    return object;
  }

  forget(id: string): void {
    this.kept.delete(id);
  }

  forgetAll(): void {
    this.kept.clear();
  }

  get keptCount(): number {
    return this.kept.size;
  }

  /** Computes every cell anew. */
  recalculate(): void {
    this.do("EVALUATE_CELLS", {});
    this.stale = false;
  }

  /** Refuses something that Excel does and the workbench doesn't. */
  unsupported(what: string): never {
    throw new HostError("ApiNotFound", `the workbench has no ${what}`);
  }

  /** Ends the tie to this model; what the client kept is gone. */
  close(): void {
    onCommand(this.model, null);
    this.events.close();
    this.kept.clear();
  }

  /** Formulas follow tables that have moved, grown or changed their names or headers. */
  followTables(): void {
    if (!this.tablesTouched) return;
    this.tablesTouched = false;
    followTables(this);
  }

  private notice(command: SeenCommand): void {
    this.stale = true;
    if (tableCommands.has(command.type)) this.tablesTouched = true;
    this.events.notice(command);
  }
}

function refusal(reasons: readonly string[]): HostError {
  if (reasons.includes("SheetLocked")) return new HostError("AccessDenied", "the sheet is protected");
  if (reasons.includes("DuplicatedSheetName")) return new HostError("ItemAlreadyExists");
  return new HostError("InvalidArgument", reasons.join(", "));
}
