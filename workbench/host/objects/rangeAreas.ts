import type { UID } from "@odoo/o-spreadsheet";
import { HostCollection, HostObject } from "../hostObject";
import { columnsOf, rowsOf, sheetAndZoneText } from "../spreadsheet/zones";
import type { Zone } from "../spreadsheet/zones";
import type { Workbook } from "../workbook";
import { Range } from "./range";
import { Worksheet } from "./worksheet";

/** Several rectangles on one sheet. */
export class RangeAreas extends HostObject {
  readonly type = "RangeAreas";

  constructor(
    workbook: Workbook,
    readonly sheetId: UID,
    readonly zones: readonly Zone[],
  ) {
    super(workbook);
  }

  get Address(): string {
    const sheet = this.workbook.sheetName(this.sheetId);
    return this.zones.map((zone) => sheetAndZoneText(sheet, zone)).join(",");
  }
  get AreaCount(): number {
    return this.zones.length;
  }
  get CellCount(): number {
    return this.zones.reduce((sum, zone) => sum + rowsOf(zone) * columnsOf(zone), 0);
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.workbook, this.sheetId);
  }
  get Areas(): RangeCollection {
    return new RangeCollection(
      this.workbook,
      this.zones.map((zone) => new Range(this.workbook, this.sheetId, zone)),
    );
  }
}

export class RangeCollection extends HostCollection<Range> {
  readonly type = "RangeCollection";

  constructor(
    workbook: Workbook,
    private readonly ranges: readonly Range[],
  ) {
    super(workbook);
  }

  items(): readonly Range[] {
    return this.ranges;
  }
  find(): null {
    return null;
  }
}
