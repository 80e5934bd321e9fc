import { flag, integer, text } from "../arguments";
import { HostError } from "../errors";
import { eventType } from "../events";
import { HostCollection, HostObject } from "../hostObject";
import { writeContent } from "../spreadsheet/cells";
import {
  coreTable,
  headerTexts,
  keyOf,
  partsOf,
  renameTable,
  tableName,
  zoneOf,
} from "../spreadsheet/tableRefs";
import type { TableRef } from "../spreadsheet/tableRefs";
import { parseZone, rowsOf } from "../spreadsheet/zones";
import type { Zone } from "../spreadsheet/zones";
import type { Workbook } from "../workbook";
import { Range } from "./range";
import { TableRowCollection } from "./tableRows";
import { Worksheet } from "./worksheet";

export class Table extends HostObject {
  readonly type = "Table";
  override readonly events = {
    DataChanged: eventType.tableChanged,
    SelectionChanged: eventType.tableSelectionChanged,
  };

  constructor(
    workbook: Workbook,
    readonly ref: TableRef,
  ) {
    super(workbook);
    coreTable(workbook, ref);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.Id };
  }
  override eventTarget(): string {
    return this.Id;
  }

  get sheetId(): string {
    return this.ref.sheetId;
  }
  get zone(): Zone {
    return zoneOf(this.workbook, this.ref);
  }

  get Id(): string {
    return keyOf(this.ref);
  }
  get Name(): string {
    return tableName(this.workbook, this.ref);
  }
  set Name(value: unknown) {
    renameTable(this.workbook, this.ref, text(value));
  }
  get Style(): string {
    return this.config.styleId;
  }
  set Style(value: unknown) {
    const styleId = text(value);
    if (!(styleId in this.workbook.getters.getTableStyles()))
      throw new HostError("InvalidArgument", `no style ${styleId}`);
    this.configure({ styleId });
  }
  get ShowHeaders(): boolean {
    return this.config.numberOfHeaders > 0;
  }
  set ShowHeaders(value: unknown) {
    if (flag(value) !== this.ShowHeaders)
      throw new HostError("ApiNotFound", "the workbench doesn't switch headers");
  }
  get ShowTotals(): boolean {
    return this.config.totalRow;
  }
  /** Adds or takes away the totals row; it stands below the data and says "Total" in its first column. */
  set ShowTotals(value: unknown) {
    const wanted = flag(value);
    if (wanted === this.ShowTotals) return;
    const { zone, sheetId } = this;
    if (wanted) {
      this.resizeTo({ ...zone, bottom: zone.bottom + 1 }, { totalRow: true });
      writeContent(this.workbook, { sheetId, row: zone.bottom + 1, col: zone.left }, "Total");
      return;
    }
    for (let col = zone.left; col <= zone.right; col++) {
      writeContent(this.workbook, { sheetId, row: zone.bottom, col }, "");
    }
    this.resizeTo({ ...zone, bottom: zone.bottom - 1 }, { totalRow: false });
  }
  get ShowFilterButton(): boolean {
    return this.config.hasFilters;
  }
  set ShowFilterButton(value: unknown) {
    this.configure({ hasFilters: flag(value) });
  }
  get ShowBandedRows(): boolean {
    return this.config.bandedRows;
  }
  set ShowBandedRows(value: unknown) {
    this.configure({ bandedRows: flag(value) });
  }
  get ShowBandedColumns(): boolean {
    return this.config.bandedColumns;
  }
  set ShowBandedColumns(value: unknown) {
    this.configure({ bandedColumns: flag(value) });
  }
  get HighlightFirstColumn(): boolean {
    return this.config.firstColumn;
  }
  set HighlightFirstColumn(value: unknown) {
    this.configure({ firstColumn: flag(value) });
  }
  get HighlightLastColumn(): boolean {
    return this.config.lastColumn;
  }
  set HighlightLastColumn(value: unknown) {
    this.configure({ lastColumn: flag(value) });
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.workbook, this.sheetId);
  }
  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this.workbook, this);
  }
  get Rows(): TableRowCollection {
    return new TableRowCollection(this.workbook, this);
  }

  GetRange(): Range {
    return this.at(this.zone);
  }
  GetHeaderRowRange(): Range {
    return this.part(partsOf(this.workbook, this.ref).header);
  }
  GetDataBodyRange(): Range {
    return this.at(partsOf(this.workbook, this.ref).data);
  }
  GetTotalRowRange(): Range {
    return this.part(partsOf(this.workbook, this.ref).totals);
  }
  /** Deletes the table with its cells. */
  Delete(): void {
    const range = this.GetRange();
    this.ConvertToRange();
    range.Clear();
  }
  ConvertToRange(): Range {
    const { zone } = this;
    this.workbook.do("REMOVE_TABLE", { sheetId: this.sheetId, target: [zone] });
    return this.at(zone);
  }
  Resize(newRange: unknown): void {
    const zone = newRange instanceof Range ? newRange.zone : parseZone(text(newRange))?.zone;
    if (!zone || zone.top !== this.zone.top || rowsOf(zone) < 2) throw new HostError("InvalidArgument");
    this.resizeTo(zone);
  }

  resizeTo(zone: Zone, config: object = {}): void {
    const { workbook, sheetId } = this;
    workbook.grow(sheetId, zone);
    const newTableRange = workbook.getters.getRangeDataFromZone(sheetId, zone);
    workbook.do("UPDATE_TABLE", { sheetId, zone: this.zone, newTableRange, config });
  }

  private get config(): ReturnType<typeof coreTable>["config"] {
    return coreTable(this.workbook, this.ref).config;
  }
  private configure(config: object): void {
    this.workbook.do("UPDATE_TABLE", { sheetId: this.sheetId, zone: this.zone, config });
  }
  private at(zone: Zone): Range {
    return new Range(this.workbook, this.sheetId, zone);
  }
  private part(zone: Zone | null): Range {
    if (!zone) throw new HostError("ItemNotFound");
    return this.at(zone);
  }
}

export class TableColumnCollection extends HostCollection<TableColumn> {
  readonly type = "TableColumnCollection";

  constructor(
    workbook: Workbook,
    private readonly table: Table,
  ) {
    super(workbook);
  }

  get Count(): number {
    return this.items().length;
  }
  items(): readonly TableColumn[] {
    return headerTexts(this.workbook, this.table.ref).map(
      (_, index) => new TableColumn(this.workbook, this.table, index),
    );
  }
  find(key: unknown): TableColumn | null {
    const matches = (column: TableColumn): boolean =>
      typeof key === "number" ? column.Id === key : column.Name.toLowerCase() === text(key).toLowerCase();
    return this.items().find(matches) ?? null;
  }
}

export class TableColumn extends HostObject {
  readonly type = "TableColumn";

  constructor(
    workbook: Workbook,
    private readonly table: Table,
    private readonly index: number,
  ) {
    super(workbook);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.Id };
  }
  get Id(): number {
    return this.index + 1;
  }
  get Index(): number {
    return this.index;
  }
  get Name(): string {
    return headerTexts(this.workbook, this.table.ref)[this.index] ?? "";
  }
  set Name(value: unknown) {
    const { top, left } = this.table.zone;
    writeContent(
      this.workbook,
      { sheetId: this.table.sheetId, row: top, col: left + this.index },
      text(value),
    );
  }
  get Values(): unknown {
    return this.GetRange().Values;
  }
  set Values(value: unknown) {
    this.GetRange().Values = value;
  }

  GetRange(): Range {
    return this.table.GetRange().GetColumn(integer(this.index));
  }
  GetDataBodyRange(): Range {
    return this.table.GetDataBodyRange().GetColumn(this.index);
  }
  GetHeaderRowRange(): Range {
    return this.table.GetHeaderRowRange().GetColumn(this.index);
  }
  GetTotalRowRange(): Range {
    return this.table.GetTotalRowRange().GetColumn(this.index);
  }
}
