import { perCell } from "../arguments";
import { HostError } from "../errors";
import { HostCollection, HostObject } from "../hostObject";
import { columnsOf, rowsOf } from "../spreadsheet/zones";
import type { Workbook } from "../workbook";
import { Range } from "./range";
import type { Table } from "./tables";

export class TableRowCollection extends HostCollection<TableRow> {
  readonly type = "TableRowCollection";

  constructor(
    workbook: Workbook,
    private readonly table: Table,
  ) {
    super(workbook);
  }

  get Count(): number {
    return this.items().length;
  }
  items(): readonly TableRow[] {
    const count = rowsOf(this.table.GetDataBodyRange().zone);
    return Array.from({ length: count }, (_, index) => new TableRow(this.workbook, this.table, index));
  }
  find(key: unknown): TableRow | null {
    return typeof key === "number" ? (this.items()[key] ?? null) : null;
  }

  /** Adds rows at the end of the data; what stands below the table must be blank. */
  Add(index?: unknown, values?: unknown): TableRow {
    if (index !== undefined && index !== null && index !== -1) {
      throw new HostError("ApiNotFound", "the workbench adds rows at a table's end only");
    }
    if (this.table.ShowTotals)
      throw new HostError("ApiNotFound", "the workbench adds no rows above a totals row");
    const { zone, sheetId } = this.table;
    const count = Array.isArray(values) ? values.length : 1;
    perCell(values ?? null, count, columnsOf(zone));
    const added = new Range(this.workbook, sheetId, {
      ...zone,
      top: zone.bottom + 1,
      bottom: zone.bottom + count,
    });
    if (added.GetUsedRangeOrNullObject(true))
      throw new HostError("InvalidOperation", "cells below the table are filled");
    this.table.resizeTo({ ...zone, bottom: zone.bottom + count });
    if (values !== undefined && values !== null) added.Values = values;
    return new TableRow(this.workbook, this.table, rowsOf(this.table.GetDataBodyRange().zone) - count);
  }
}

export class TableRow extends HostObject {
  readonly type = "TableRow";

  constructor(
    workbook: Workbook,
    private readonly table: Table,
    private readonly index: number,
  ) {
    super(workbook);
  }

  get Index(): number {
    return this.index;
  }
  get Values(): unknown {
    return this.GetRange().Values;
  }
  set Values(value: unknown) {
    this.GetRange().Values = value;
  }
  GetRange(): Range {
    return this.table.GetDataBodyRange().GetRow(this.index);
  }
}
