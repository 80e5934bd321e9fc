import type { UID } from "@odoo/o-spreadsheet";
import { flag, integer, oneOf, text } from "../arguments";
import { HostError } from "../errors";
import { eventType, targetOfSheet } from "../events";
import { HostObject } from "../hostObject";
import { setRecord, records } from "../spreadsheet/hostPlugins";
import { usedZone } from "../spreadsheet/usedZone";
import { parseZone, wholeSheet, zoneAt } from "../spreadsheet/zones";
import type { Workbook } from "../workbook";
import { ChartCollection } from "./charts";
import { NamedItemCollection, namedZone } from "./names";
import { NoteCollection } from "./notes";
import { PageLayout } from "./pageLayout";
import { Range } from "./range";
import { SheetFreezePanes } from "./freezePanes";
import { TableCollection, findTable, structuredZone } from "./tables";
import { WorksheetProtection } from "./worksheetProtection";
import { checkSheetName } from "./worksheets";

const visibilities = ["Visible", "Hidden", "VeryHidden"] as const;

interface SheetRecord {
  readonly veryHidden?: boolean;
}

export class Worksheet extends HostObject {
  readonly type = "Worksheet";
  override readonly events = {
    DataChanged: eventType.changed,
    SelectionChanged: eventType.selectionChanged,
    Calculated: eventType.calculated,
    Activated: eventType.activated,
    Deactivated: eventType.deactivated,
    NameChanged: eventType.nameChanged,
  };

  constructor(
    workbook: Workbook,
    readonly sheetId: UID,
  ) {
    super(workbook);
    workbook.sheetName(sheetId);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.Id };
  }
  override eventTarget(): string {
    return targetOfSheet(this.sheetId);
  }

  get Id(): string {
    return targetOfSheet(this.sheetId);
  }
  get Name(): string {
    return this.workbook.sheetName(this.sheetId);
  }
  set Name(value: unknown) {
    const oldName = this.Name;
    const newName = checkSheetName(text(value));
    if (newName === oldName) return;
    this.workbook.do("RENAME_SHEET", { sheetId: this.sheetId, newName, oldName });
  }
  get Position(): number {
    return this.workbook.getters.getSheetIds().indexOf(this.sheetId);
  }
  set Position(value: unknown) {
    const delta = integer(value) - this.Position;
    if (delta !== 0) this.workbook.do("MOVE_SHEET", { sheetId: this.sheetId, delta });
  }
  get Visibility(): string {
    if (this.workbook.getters.isSheetVisible(this.sheetId)) return "Visible";
    const kept = records(this.workbook.model, "sheet")[this.sheetId] as SheetRecord | undefined;
    return kept?.veryHidden ? "VeryHidden" : "Hidden";
  }
  set Visibility(value: unknown) {
    const wanted = oneOf(value, visibilities);
    const visible = this.workbook.getters.isSheetVisible(this.sheetId);
    setRecord(
      this.workbook.model,
      "sheet",
      this.sheetId,
      wanted === "VeryHidden" ? { veryHidden: true } : undefined,
    );
    if (wanted === "Visible" && !visible) this.workbook.do("SHOW_SHEET", { sheetId: this.sheetId });
    if (wanted === "Visible" || !visible) return;
    if (this.workbook.getters.getVisibleSheetIds().length === 1)
      throw new HostError("InvalidOperation", "the last visible sheet");
    this.workbook.do("HIDE_SHEET", { sheetId: this.sheetId });
  }
  get TabColor(): string {
    return this.workbook.getters.getSheet(this.sheetId).color ?? "";
  }
  set TabColor(value: unknown) {
    const color = text(value);
    this.workbook.do("COLOR_SHEET", { sheetId: this.sheetId, ...(color ? { color } : {}) });
  }
  get ShowGridlines(): boolean {
    return this.workbook.getters.getGridLinesVisibility(this.sheetId);
  }
  set ShowGridlines(value: unknown) {
    this.workbook.do("SET_GRID_LINES_VISIBILITY", {
      sheetId: this.sheetId,
      areGridLinesVisible: flag(value),
    });
  }

  get Tables(): TableCollection {
    return new TableCollection(this.workbook, this.sheetId);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.workbook, this.sheetId);
  }
  get Charts(): ChartCollection {
    return new ChartCollection(this.workbook, this.sheetId);
  }
  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.workbook, this.sheetId);
  }
  get Notes(): NoteCollection {
    return new NoteCollection(this.workbook, this.sheetId);
  }
  get PageLayout(): PageLayout {
    return new PageLayout(this.workbook, this.sheetId);
  }
  get FreezePanes(): SheetFreezePanes {
    return new SheetFreezePanes(this.workbook, this.sheetId);
  }

  /** By A1 address, by a name's or a table's; without an address the whole sheet. */
  GetRange(address?: unknown): Range {
    if (address === undefined || address === null || address === "") return this.at(wholeSheet);
    const wanted = text(address);
    const parsed = parseZone(wanted);
    if (parsed) {
      if (parsed.sheet === undefined) return this.at(parsed.zone);
      const sheetId = this.workbook.findSheet(parsed.sheet);
      if (sheetId !== this.sheetId) throw new HostError("InvalidArgument", "an address on another sheet");
      return this.at(parsed.zone);
    }
    const named = namedZone(this.workbook, wanted, this.sheetId) ?? structuredZone(this.workbook, wanted);
    if (named?.sheetId === this.sheetId) return this.at(named.zone);
    const table = findTable(this.workbook, wanted);
    if (table?.sheetId === this.sheetId) return table.GetDataBodyRange();
    throw new HostError("InvalidArgument", `no range: ${wanted}`);
  }
  GetCell(row: unknown, column: unknown): Range {
    return this.at(zoneAt(integer(row), integer(column)));
  }
  GetRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): Range {
    return this.at(zoneAt(integer(row), integer(column), integer(rows), integer(columns)));
  }
  /** The first cell when the sheet is blank. */
  GetUsedRange(valuesOnly?: unknown): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.at(zoneAt(0, 0));
  }
  GetUsedRangeOrNullObject(valuesOnly?: unknown): Range | null {
    const used = usedZone(this.workbook, this.sheetId, valuesOnly === true);
    return used && this.at(used);
  }

  Activate(): void {
    if (this.Visibility !== "Visible") throw new HostError("InvalidOperation", "the sheet is hidden");
    const sheetIdFrom = this.workbook.getters.getActiveSheetId();
    if (sheetIdFrom !== this.sheetId)
      this.workbook.do("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo: this.sheetId });
  }
  Delete(): void {
    const visible = this.workbook.getters.getVisibleSheetIds();
    if (visible.length === 1 && visible[0] === this.sheetId)
      throw new HostError("InvalidOperation", "the last visible sheet");
    this.workbook.do("DELETE_SHEET", { sheetId: this.sheetId, sheetName: this.Name });
  }
  Calculate(): void {
    this.workbook.settle();
  }
  GetNextOrNullObject(visibleOnly?: unknown): Worksheet | null {
    return this.neighbour(1, visibleOnly === true);
  }
  GetPreviousOrNullObject(visibleOnly?: unknown): Worksheet | null {
    return this.neighbour(-1, visibleOnly === true);
  }

  private at(zone: Range["zone"]): Range {
    return new Range(this.workbook, this.sheetId, zone);
  }
  private neighbour(step: 1 | -1, visibleOnly: boolean): Worksheet | null {
    const { getters } = this.workbook;
    const ids = visibleOnly ? getters.getVisibleSheetIds() : getters.getSheetIds();
    const id = ids[ids.indexOf(this.sheetId) + step];
    return id === undefined ? null : new Worksheet(this.workbook, id);
  }
}
