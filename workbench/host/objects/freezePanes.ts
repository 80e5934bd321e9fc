import type { UID } from "@odoo/o-spreadsheet";
import { integer, text } from "../arguments";
import { HostError } from "../errors";
import { HostObject } from "../hostObject";
import { columnsOf, parseZone, rowsOf, zoneAt } from "../spreadsheet/zones";
import type { Workbook } from "../workbook";
import { Range } from "./range";

export class SheetFreezePanes extends HostObject {
  readonly type = "WorksheetFreezePanes";

  constructor(
    workbook: Workbook,
    private readonly sheetId: UID,
  ) {
    super(workbook);
  }

  FreezeRows(count: unknown = 1): void {
    this.workbook.do("FREEZE_ROWS", { sheetId: this.sheetId, quantity: integer(count) });
  }
  FreezeColumns(count: unknown = 1): void {
    this.workbook.do("FREEZE_COLUMNS", { sheetId: this.sheetId, quantity: integer(count) });
  }
  /** Freezes the range, which starts at A1. */
  FreezeAt(range: unknown): void {
    const zone = range instanceof Range ? range.zone : parseZone(text(range))?.zone;
    if (!zone || zone.top !== 0 || zone.left !== 0) throw new HostError("InvalidArgument");
    this.FreezeRows(rowsOf(zone));
    this.FreezeColumns(columnsOf(zone));
  }
  Unfreeze(): void {
    this.workbook.do("UNFREEZE_COLUMNS_ROWS", { sheetId: this.sheetId });
  }
  GetLocationOrNullObject(): Range | null {
    const { xSplit, ySplit } = this.workbook.getters.getPaneDivisions(this.sheetId);
    if (xSplit === 0 && ySplit === 0) return null;
    return new Range(this.workbook, this.sheetId, zoneAt(0, 0, Math.max(ySplit, 1), Math.max(xSplit, 1)));
  }
}
