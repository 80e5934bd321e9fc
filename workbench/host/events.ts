/** Excel's events: noticed on the model, delivered to the client once it has asked for them. */

import type { SeenCommand } from "./spreadsheet/hostPlugins";
import type { Workbook } from "./workbook";
import { bounding, wholeSheet, zoneText } from "./spreadsheet/zones";
import type { Zone } from "./spreadsheet/zones";

/** [category, type, target, message as JSON text] as office.js wants it. */
export type EventEntry = readonly [category: number, type: number, target: string, message: string];

export const eventCategory = { customFunction: 1, action: 2, object: 65536 } as const;

export const eventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  nameChanged: 25,
  visibilityChanged: 26,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export const workbookTarget = "Workbook";
export const targetOfSheet = (sheetId: string): string => `{${sheetId}}`;

/** Rows or columns that are put in or taken out. */
type LinesCommand = { readonly sheetId: string; readonly dimension: "ROW" | "COL" } & (
  | {
      readonly type: "ADD_COLUMNS_ROWS";
      readonly base: number;
      readonly quantity: number;
      readonly position: "before" | "after";
    }
  | { readonly type: "REMOVE_COLUMNS_ROWS"; readonly elements: readonly number[] }
);

/** The first of them and the last. */
function linesOf(command: LinesCommand): readonly [number, number] {
  if (command.type === "REMOVE_COLUMNS_ROWS")
    return [Math.min(...command.elements), Math.max(...command.elements)];
  const first = command.position === "before" ? command.base : command.base + 1;
  return [first, first + command.quantity - 1];
}

type Sink = (entries: readonly EventEntry[]) => void;

/** Collects what happens during one command and posts it when the command is done. */
export class EventHub {
  private readonly registered = new Map<string, number>();
  private readonly changed = new Map<string, Zone>();
  private isComputed = false;
  private readonly queue: EventEntry[] = [];
  private sink: Sink | null = null;
  private selection = "";
  /** Called whenever the selection has moved: the older, document-wide event that carries no data. */
  onSelection: () => void = () => undefined;
  /** True while an office.js request runs: changes are then the add-in's own. */
  ownRequest = false;
  private own = false;

  constructor(private readonly workbook: Workbook) {
    workbook.model.on("update", this, () => this.flush());
    this.selection = this.selectionKey();
  }

  /** Where events go; those that were queued meanwhile go at once. null holds them back. */
  deliverTo(sink: Sink | null): void {
    this.sink = sink;
    this.flush();
  }

  /** Listens to the model no longer. */
  close(): void {
    this.workbook.model.off("update", this);
    this.sink = null;
  }

  register(type: number, target: string): void {
    const key = `${type} ${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = `${type} ${target}`;
    const left = (this.registered.get(key) ?? 0) - 1;
    if (left > 0) this.registered.set(key, left);
    else this.registered.delete(key);
  }

  /** Queues an object event if somebody listens for it. */
  raise(type: number, target: string, message: object): void {
    if (!this.registered.has(`${type} ${target}`)) return;
    this.queue.push([eventCategory.object, type, target, JSON.stringify(message)]);
  }

  /** Posts entries that need no registration: custom function calls, ribbon actions. */
  post(entries: readonly EventEntry[]): void {
    this.queue.push(...entries);
    this.flush();
  }

  notice(command: SeenCommand): void {
    if (this.ownRequest) this.own = true;
    const { sheetId } = command as { sheetId?: string };
    switch (command.type) {
      case "UPDATE_CELL": {
        if (!("content" in command)) return;
        const { row, col } = command as unknown as { row: number; col: number };
        return this.cellsChanged(sheetId!, { top: row, bottom: row, left: col, right: col });
      }
      case "EVALUATE_CELLS":
        this.isComputed = true;
        return;
      case "CREATE_SHEET":
      case "DUPLICATE_SHEET":
      case "DELETE_SHEET":
        return this.sheetCameOrWent((command as { sheetIdTo?: string }).sheetIdTo ?? sheetId!);
      case "RENAME_SHEET": {
        const { oldName, newName } = command as unknown as { oldName: string; newName: string };
        const nameAfter = this.workbook.getters.tryGetSheetName(sheetId!) ?? newName;
        const nameBefore = nameAfter === newName ? oldName : newName;
        return this.raiseForSheet(eventType.nameChanged, sheetId!, {
          nameBefore,
          nameAfter,
          source: "Local",
        });
      }
      case "ADD_COLUMNS_ROWS":
      case "REMOVE_COLUMNS_ROWS":
        return this.linesCameOrWent(command as unknown as LinesCommand);
      case "ACTIVATE_SHEET": {
        const { sheetIdFrom, sheetIdTo } = command as unknown as { sheetIdFrom: string; sheetIdTo: string };
        this.raiseForSheet(eventType.deactivated, sheetIdFrom, {});
        return this.raiseForSheet(eventType.activated, sheetIdTo, {});
      }
      case "UNDO":
      case "REDO":
        for (const done of command["commands"] as readonly SeenCommand[]) this.notice(done);
    }
  }

  /** Undo tells of what it takes back, so that what is there now decides. */
  private sheetCameOrWent(sheetId: string): void {
    const exists = this.workbook.getters.tryGetSheet(sheetId) !== undefined;
    this.raise(exists ? eventType.added : eventType.deleted, workbookTarget, {
      worksheetId: targetOfSheet(sheetId),
      source: "Local",
    });
  }

  /** Rows or columns at the end of the grid are none to Excel, whose sheets have them all. */
  private linesCameOrWent(command: LinesCommand): void {
    const { sheetId, dimension } = command;
    const { getters } = this.workbook;
    if (getters.tryGetSheet(sheetId) === undefined) return;
    const isRows = dimension === "ROW";
    const [first, last] = linesOf(command);
    const count = isRows ? getters.getNumberRows(sheetId) : getters.getNumberCols(sheetId);
    const came = command.type === "ADD_COLUMNS_ROWS";
    if (came && last === count - 1) return;
    const zone = isRows ? { top: first, bottom: last } : { left: first, right: last };
    this.raiseForSheet(eventType.changed, sheetId, {
      address: zoneText({ ...wholeSheet, ...zone }),
      changeType: `${isRows ? "Row" : "Column"}${came ? "Inserted" : "Deleted"}`,
      source: "Local",
      triggerSource: this.own ? "ThisLocalAddin" : "Unknown",
      shiftDirection: "None",
    });
  }

  private cellsChanged(sheetId: string, zone: Zone): void {
    const before = this.changed.get(sheetId);
    this.changed.set(sheetId, before ? bounding(before, zone) : zone);
  }

  private raiseForSheet(type: number, sheetId: string, message: object): void {
    const target = targetOfSheet(sheetId);
    const whole = { ...message, worksheetId: target };
    this.raise(type, target, whole);
    this.raise(type, workbookTarget, whole);
  }

  private flush(): void {
    for (const [sheetId, zone] of this.changed) this.raiseChanged(sheetId, zone);
    if (this.isComputed || this.changed.size > 0) this.raiseCalculated();
    this.isComputed = false;
    this.changed.clear();
    this.own = false;
    this.raiseSelection();
    if (!this.sink || this.queue.length === 0) return;
    this.sink(this.queue.splice(0));
  }

  private raiseChanged(sheetId: string, zone: Zone): void {
    if (this.workbook.getters.tryGetSheet(sheetId) === undefined) return;
    const common = {
      address: zoneText(zone),
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: this.own ? "ThisLocalAddin" : "Unknown",
    };
    this.raiseForSheet(eventType.changed, sheetId, { ...common, shiftDirection: "None" });
    for (const table of this.workbook.getters.getCoreTables(sheetId)) {
      const target = `${sheetId}/${table.id}`;
      this.raise(eventType.tableChanged, target, {
        ...common,
        tableId: target,
        worksheetId: targetOfSheet(sheetId),
      });
    }
  }

  /** The host computes a workbook as a whole, so every sheet is told. */
  private raiseCalculated(): void {
    for (const sheetId of this.workbook.getters.getSheetIds())
      this.raiseForSheet(eventType.calculated, sheetId, {});
  }

  private raiseSelection(): void {
    const now = this.selectionKey();
    if (now === this.selection) return;
    this.selection = now;
    const { getters } = this.workbook;
    this.onSelection();
    const sheetId = getters.getActiveSheetId();
    this.raiseForSheet(eventType.selectionChanged, sheetId, {
      address: zoneText(getters.getSelectedZone()),
      isInsideTable: false,
    });
  }

  private selectionKey(): string {
    const { getters } = this.workbook;
    return `${getters.getActiveSheetId()} ${getters.getSelectedZones().map(zoneText).join(",")}`;
  }
}
