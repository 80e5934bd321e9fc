import type { UID } from "@odoo/o-spreadsheet";
import { flag, text } from "../arguments";
import { HostError } from "../errors";
import { eventType } from "../events";
import { HostCollection } from "../hostObject";
import { parseZone } from "../spreadsheet/zones";
import type { Zone } from "../spreadsheet/zones";
import { createTable, findTableRef, refsOn, structuredRef } from "../spreadsheet/tableRefs";
import type { Workbook } from "../workbook";
import { Range } from "./range";
import { Table } from "./table";

export { Table } from "./table";

export const tablesOn = (workbook: Workbook, sheetId: UID): readonly Table[] =>
  refsOn(workbook, sheetId).map((ref) => new Table(workbook, ref));

export function findTable(workbook: Workbook, key: string, sheetId?: UID): Table | null {
  const ref = findTableRef(workbook, key);
  return ref && (sheetId === undefined || ref.sheetId === sheetId) ? new Table(workbook, ref) : null;
}

export const structuredZone = (workbook: Workbook, reference: string): { sheetId: UID; zone: Zone } | null =>
  structuredRef(workbook, reference, null);

/** All tables of the workbook, or of one sheet. */
export class TableCollection extends HostCollection<Table> {
  readonly type = "TableCollection";
  override readonly events = {
    DataChanged: eventType.tableChanged,
    Added: eventType.tableAdded,
    Deleted: eventType.tableDeleted,
  };

  constructor(
    workbook: Workbook,
    private readonly sheetId?: UID,
  ) {
    super(workbook);
  }

  get Count(): number {
    return this.items().length;
  }

  items(): readonly Table[] {
    const sheets = this.sheetId === undefined ? this.workbook.getters.getSheetIds() : [this.sheetId];
    return sheets.flatMap((id) => tablesOn(this.workbook, id));
  }
  find(key: unknown): Table | null {
    return findTable(this.workbook, text(key), this.sheetId);
  }

  /** Makes a table of a range, or of an address on this sheet (or the active one, for the workbook's collection). */
  Add(address: unknown, hasHeaders: unknown): Table {
    const { sheetId, zone } = this.place(address);
    if (!flag(hasHeaders))
      throw new HostError("ApiNotFound", "the workbench makes tables of ranges with headers only");
    return new Table(this.workbook, createTable(this.workbook, sheetId, zone));
  }

  private place(address: unknown): { sheetId: UID; zone: Zone } {
    if (address instanceof Range) return address;
    const parsed = parseZone(text(address));
    if (!parsed) throw new HostError("InvalidArgument", `no range: ${String(address)}`);
    const named = parsed.sheet === undefined ? undefined : this.workbook.findSheet(parsed.sheet);
    if (named === null || (named && this.sheetId !== undefined && named !== this.sheetId))
      throw new HostError("InvalidArgument");
    return { sheetId: named ?? this.sheetId ?? this.workbook.getters.getActiveSheetId(), zone: parsed.zone };
  }
}

/** The tables that a range meets. */
export class TableScopedCollection extends HostCollection<Table> {
  readonly type = "TableScopedCollection";

  constructor(
    workbook: Workbook,
    private readonly found: () => readonly Table[],
  ) {
    super(workbook);
  }

  items(): readonly Table[] {
    return this.found();
  }
  find(key: unknown): Table | null {
    const wanted = text(key).toLowerCase();
    return this.items().find((table) => table.Name.toLowerCase() === wanted || table.Id === key) ?? null;
  }
  GetFirst(): Table {
    return this.GetItemAt(0);
  }
}
