import { flag, integer, oneOf, text } from "../arguments";
import { HostError } from "../errors";
import type { HostObject } from "../hostObject";
import { library } from "../spreadsheet/library";
import { usedZone } from "../spreadsheet/usedZone";
import {
  bounding,
  contains,
  intersect,
  isWholeColumns,
  isWholeRows,
  parseZone,
  sameZone,
  wholeSheet,
  zoneAt,
} from "../spreadsheet/zones";
import { validationsIn } from "../spreadsheet/validations";
import type { Zone } from "../spreadsheet/zones";
import { readProperties, writeEach } from "./cellProperties";
import { DataValidation } from "./dataValidation";
import { clearRange, deleteCells, insertCells, selectRange, setHidden } from "./rangeActions";
import { RangeContents } from "./rangeContents";
import { RangeFormat } from "./rangeFormat";
import type { Table } from "./tables";
import { TableScopedCollection, tablesOn } from "./tables";
import { Worksheet } from "./worksheet";
import { RangeAreas } from "./rangeAreas";

/** A rectangle of cells on one sheet. */
export class Range extends RangeContents {
  readonly type = "Range";

  get Worksheet(): Worksheet {
    return new Worksheet(this.workbook, this.sheetId);
  }
  get Format(): RangeFormat {
    return new RangeFormat(this);
  }
  get DataValidation(): DataValidation {
    return new DataValidation(this);
  }
  get IsEntireColumn(): boolean {
    return isWholeColumns(this.zone);
  }
  get IsEntireRow(): boolean {
    return isWholeRows(this.zone);
  }
  get HasSpill(): boolean | null {
    const spills = this.each(
      (position) => this.workbook.getters.getArrayFormulaSpreadingOn(position) !== undefined,
    )?.flat();
    return !spills || spills.every((one) => one === spills[0]) ? (spills?.[0] ?? null) : null;
  }

  get ColumnHidden(): boolean | null {
    return this.hiddenness("COL");
  }
  set ColumnHidden(value: unknown) {
    setHidden(this, "COL", flag(value));
  }
  get RowHidden(): boolean | null {
    return this.hiddenness("ROW");
  }
  set RowHidden(value: unknown) {
    setHidden(this, "ROW", flag(value));
  }
  get Hidden(): boolean | null {
    const columns = this.ColumnHidden;
    const rows = this.RowHidden;
    if (columns === true || rows === true) return true;
    return columns === null || rows === null ? null : false;
  }

  GetCell(row: unknown, column: unknown): Range {
    return this.at(zoneAt(this.zone.top + integer(row), this.zone.left + integer(column)));
  }
  GetRow(row: unknown): Range {
    const top = this.zone.top + integer(row);
    if (top < 0 || top > this.zone.bottom) throw new HostError("InvalidArgument");
    return this.at({ ...this.zone, top, bottom: top });
  }
  GetColumn(column: unknown): Range {
    const left = this.zone.left + integer(column);
    if (left < 0 || left > this.zone.right) throw new HostError("InvalidArgument");
    return this.at({ ...this.zone, left, right: left });
  }
  GetLastCell(): Range {
    return this.GetCell(this.RowCount - 1, this.ColumnCount - 1);
  }
  GetLastRow(): Range {
    return this.GetRow(this.RowCount - 1);
  }
  GetLastColumn(): Range {
    return this.GetColumn(this.ColumnCount - 1);
  }
  GetEntireColumn(): Range {
    return this.at({ ...this.zone, top: wholeSheet.top, bottom: wholeSheet.bottom });
  }
  GetEntireRow(): Range {
    return this.at({ ...this.zone, left: wholeSheet.left, right: wholeSheet.right });
  }
  GetOffsetRange(rows: unknown, columns: unknown): Range {
    const { top, left } = this.zone;
    return this.at(zoneAt(top + integer(rows), left + integer(columns), this.RowCount, this.ColumnCount));
  }
  GetResizedRange(rows: unknown, columns: unknown): Range {
    const { top, left } = this.zone;
    return this.at(zoneAt(top, left, this.RowCount + integer(rows), this.ColumnCount + integer(columns)));
  }
  GetAbsoluteResizedRange(rows: unknown, columns: unknown): Range {
    return this.at(zoneAt(this.zone.top, this.zone.left, integer(rows), integer(columns)));
  }
  GetRowsBelow(count: unknown = 1): Range {
    return this.at(zoneAt(this.zone.bottom + 1, this.zone.left, integer(count), this.ColumnCount));
  }
  GetRowsAbove(count: unknown = 1): Range {
    return this.at(zoneAt(this.zone.top - integer(count), this.zone.left, integer(count), this.ColumnCount));
  }
  GetColumnsAfter(count: unknown = 1): Range {
    return this.at(zoneAt(this.zone.top, this.zone.right + 1, this.RowCount, integer(count)));
  }
  GetColumnsBefore(count: unknown = 1): Range {
    return this.at(zoneAt(this.zone.top, this.zone.left - integer(count), this.RowCount, integer(count)));
  }

  GetBoundingRect(other: unknown): Range {
    return this.at(bounding(this.zone, this.sibling(other).zone));
  }
  GetIntersection(other: unknown): Range {
    const found = this.GetIntersectionOrNullObject(other);
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }
  GetIntersectionOrNullObject(other: unknown): Range | null {
    const sibling = this.sibling(other);
    const zone = sibling.sheetId === this.sheetId ? intersect(this.zone, sibling.zone) : null;
    return zone && this.at(zone);
  }

  GetUsedRange(valuesOnly?: unknown): Range {
    const used = this.GetUsedRangeOrNullObject(valuesOnly);
    if (!used) throw new HostError("ItemNotFound");
    return used;
  }
  GetUsedRangeOrNullObject(valuesOnly?: unknown): Range | null {
    const used = usedZone(this.workbook, this.sheetId, valuesOnly === true, this.zone);
    return used && this.at(used);
  }
  /** The block of filled cells around this one, as Ctrl+A selects it. */
  GetSurroundingRegion(): Range {
    let zone = this.zone;
    for (;;) {
      const around = {
        top: Math.max(zone.top - 1, 0),
        left: Math.max(zone.left - 1, 0),
        bottom: Math.min(zone.bottom + 1, wholeSheet.bottom),
        right: Math.min(zone.right + 1, wholeSheet.right),
      };
      const filled = usedZone(this.workbook, this.sheetId, true, around);
      const next = filled ? bounding(zone, filled) : zone;
      if (sameZone(next, zone)) return this.at(zone);
      zone = next;
    }
  }

  GetSpillingToRange(): Range {
    return found(this.GetSpillingToRangeOrNullObject());
  }
  GetSpillingToRangeOrNullObject(): Range | null {
    const { getters } = this.workbook;
    this.workbook.settle();
    const position = { sheetId: this.sheetId, row: this.zone.top, col: this.zone.left };
    const zone = getters.getCell(position)?.isFormula ? getters.getSpreadZone(position) : undefined;
    return zone && !sameZone(zone, zoneAt(position.row, position.col)) ? this.at(zone) : null;
  }
  GetSpillParent(): Range {
    return found(this.GetSpillParentOrNullObject());
  }
  GetSpillParentOrNullObject(): Range | null {
    this.workbook.settle();
    const position = { sheetId: this.sheetId, row: this.zone.top, col: this.zone.left };
    const parent = this.workbook.getters.getArrayFormulaSpreadingOn(position);
    return parent ? this.at(zoneAt(parent.row, parent.col)) : null;
  }

  GetTables(fullyContained?: unknown): TableScopedCollection {
    const fits = (table: Table): boolean =>
      fullyContained === true ? contains(this.zone, table.zone) : intersect(this.zone, table.zone) !== null;
    return new TableScopedCollection(this.workbook, () => tablesOn(this.workbook, this.sheetId).filter(fits));
  }
  GetSpecialCells(kind: unknown): RangeAreas {
    return found(this.GetSpecialCellsOrNullObject(kind));
  }
  /** Only cells with validation; like Excel, neighbours in one area, whatever their rules. */
  GetSpecialCellsOrNullObject(kind: unknown): RangeAreas | null {
    oneOf(kind, ["DataValidations"]);
    const zones = validationsIn(this.workbook, this.sheetId, this.zone).flatMap((one) => one.zones);
    const inside = zones.flatMap((zone) => intersect(zone, this.zone) ?? []);
    if (inside.length === 0) return null;
    return new RangeAreas(this.workbook, this.sheetId, library.helpers.mergeContiguousZones(inside));
  }
  GetMergedAreasOrNullObject(): RangeAreas | null {
    const merges = this.workbook.getters
      .getMerges(this.sheetId)
      .filter((merge) => intersect(merge, this.zone));
    const zones = merges.map(({ top, left, bottom, right }) => ({ top, left, bottom, right }));
    return zones.length > 0 ? new RangeAreas(this.workbook, this.sheetId, zones) : null;
  }

  GetCellProperties(wanted: unknown): unknown {
    return this.rows().map((row) => row.columns().map((cell) => readProperties(cell, wanted)));
  }
  SetCellProperties(values: unknown): void {
    const rows = this.rows();
    if (!Array.isArray(values) || values.length !== rows.length) throw new HostError("InvalidArgument");
    rows.forEach((row, index) => writeEach(row.columns(), values[index]));
  }
  GetRowProperties(wanted: unknown): unknown {
    return this.rows().map((row) => readProperties(row, wanted));
  }
  SetRowProperties(values: unknown): void {
    writeEach(this.rows(), values);
  }
  GetColumnProperties(wanted: unknown): unknown {
    return this.columns().map((column) => readProperties(column, wanted));
  }
  SetColumnProperties(values: unknown): void {
    writeEach(this.columns(), values);
  }

  Clear(applyTo?: unknown): void {
    const kinds = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;
    clearRange(this, applyTo === undefined || applyTo === null ? "All" : oneOf(applyTo, kinds));
  }
  Select(): void {
    selectRange(this);
  }
  Insert(shift: unknown): Range {
    insertCells(this, oneOf(shift, ["Down", "Right"]));
    return this.at(this.zone);
  }
  Delete(shift: unknown): void {
    deleteCells(this, oneOf(shift, ["Up", "Left"]));
  }
  Merge(across?: unknown): void {
    const { top, bottom } = this.zone;
    const rows = Array.from({ length: bottom - top + 1 }, (_, i) => ({
      ...this.zone,
      top: top + i,
      bottom: top + i,
    }));
    this.workbook.grow(this.sheetId, this.zone);
    this.workbook.do("ADD_MERGE", {
      sheetId: this.sheetId,
      target: across === true ? rows : [this.zone],
      force: true,
    });
  }
  Unmerge(): void {
    const merges = this.workbook.getters.getMergesInZone(this.sheetId, this.zone);
    if (merges.length > 0) this.workbook.do("REMOVE_MERGE", { sheetId: this.sheetId, target: merges });
  }
  /** Values are always up to date here. */
  Calculate(): void {
    this.workbook.settle();
  }

  /** Announces a write that arrives in parts: its shape must be the range's. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows === this.RowCount && columns === this.ColumnCount) return;
    throw new HostError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the range.",
    );
  }

  at(zone: Zone): Range {
    return new Range(this.workbook, this.sheetId, zone);
  }

  private rows(): Range[] {
    return Array.from({ length: this.RowCount }, (_, index) => this.GetRow(index));
  }
  private columns(): Range[] {
    return Array.from({ length: this.ColumnCount }, (_, index) => this.GetColumn(index));
  }

  private sibling(other: unknown): Range {
    if (other instanceof Range) return other;
    const parsed = parseZone(text(other));
    if (!parsed || parsed.sheet !== undefined) throw new HostError("InvalidArgument");
    return this.at(parsed.zone);
  }

  private hiddenness(dimension: "ROW" | "COL"): boolean | null {
    const { getters } = this.workbook;
    const zone = this.workbook.inGrid(this.sheetId, this.zone);
    if (!zone) return false;
    const [from, to] = dimension === "ROW" ? [zone.top, zone.bottom] : [zone.left, zone.right];
    const isHidden = (index: number): boolean =>
      dimension === "ROW"
        ? getters.isRowHidden(this.sheetId, index)
        : getters.isColHidden(this.sheetId, index);
    const first = isHidden(from);
    for (let index = from + 1; index <= to; index++) if (isHidden(index) !== first) return null;
    return first;
  }
}

function found<T extends HostObject>(object: T | null): T {
  if (!object) throw new HostError("ItemNotFound");
  return object;
}
