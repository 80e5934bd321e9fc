/** Tables as Excel knows them: named, with unique header texts, and referred to by structured references. */

import { parseStructRef } from "@borgar/fx";
import type { UID } from "@odoo/o-spreadsheet";
import { HostError } from "../errors";
import type { Workbook } from "../workbook";
import { readCell, writeContent } from "./cells";
import { records, setRecord } from "./hostPlugins";
import { columnsOf, intersect, isUnbounded, rowsOf } from "./zones";
import type { Zone } from "./zones";

/** What o-spreadsheet does not keep of a table. */
export interface TableRecord {
  readonly name?: string;
}

/** A table by where o-spreadsheet keeps it; the place itself is looked up anew, for tables move and grow. */
export interface TableRef {
  readonly sheetId: UID;
  readonly tableId: string;
}

export const keyOf = (ref: TableRef): string => `${ref.sheetId}/${ref.tableId}`;

export function refsOn(workbook: Workbook, sheetId: UID): readonly TableRef[] {
  const tables = [...workbook.getters.getCoreTables(sheetId)];
  tables.sort((a, b) => a.range.zone.top - b.range.zone.top || a.range.zone.left - b.range.zone.left);
  return tables.map((table) => ({ sheetId, tableId: table.id }));
}

const allRefs = (workbook: Workbook): readonly TableRef[] =>
  workbook.getters.getSheetIds().flatMap((id) => refsOn(workbook, id));

/** The table's entry in the model; ItemNotFound when it has been deleted. */
export function coreTable(
  workbook: Workbook,
  ref: TableRef,
): ReturnType<Workbook["getters"]["getCoreTables"]>[number] {
  const table = workbook.getters.getCoreTables(ref.sheetId).find(({ id }) => id === ref.tableId);
  if (!table) throw new HostError("ItemNotFound");
  return table;
}

export const zoneOf = (workbook: Workbook, ref: TableRef): Zone => coreTable(workbook, ref).range.zone;

export function tableName(workbook: Workbook, ref: TableRef): string {
  const record = records(workbook.model, "table")[keyOf(ref)] as TableRecord | undefined;
  return record?.name ?? `Table${ref.tableId}`;
}

export function renameTable(workbook: Workbook, ref: TableRef, name: string): void {
  const valid =
    /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) && !/^([a-z]{1,3}\d+|r\d*c\d*|r|c)$/i.test(name);
  if (!valid) throw new HostError("InvalidArgument", `not a table name: ${name}`);
  const other = findTableRef(workbook, name);
  const taken = other !== null && keyOf(other) !== keyOf(ref);
  if (taken || workbook.getters.getNamedRange(name))
    throw new HostError("InvalidArgument", `the name ${name} is taken`);
  const record = (records(workbook.model, "table")[keyOf(ref)] ?? {}) as TableRecord;
  setRecord(workbook.model, "table", keyOf(ref), { ...record, name });
}

/** By name or id. */
export function findTableRef(workbook: Workbook, key: string): TableRef | null {
  const wanted = key.toLowerCase();
  const found = allRefs(workbook).find(
    (ref) => keyOf(ref).toLowerCase() === wanted || tableName(workbook, ref).toLowerCase() === wanted,
  );
  return found ?? null;
}

/** Makes a table of a zone whose first row is its header: header cells become texts, unique and never blank. */
export function createTable(workbook: Workbook, sheetId: UID, zone: Zone): TableRef {
  if (isUnbounded(zone)) throw new HostError("InvalidArgument", "a table of whole rows or columns");
  const { getters } = workbook;
  if (getters.isSheetLocked(sheetId)) throw new HostError("AccessDenied", "the sheet is protected");
  workbook.grow(sheetId, zone);
  const overlapping = getters.getCoreTables(sheetId).some((table) => intersect(table.range.zone, zone));
  if (overlapping) throw new HostError("InvalidArgument", "a table cannot overlap another table");
  const whole = rowsOf(zone) === 1 ? { ...zone, bottom: zone.bottom + 1 } : zone;
  settleHeaders(workbook, sheetId, whole);
  workbook.do("CREATE_TABLE", {
    sheetId,
    ranges: [getters.getRangeDataFromZone(sheetId, whole)],
    tableType: "static",
    config: {
      hasFilters: true,
      totalRow: false,
      firstColumn: false,
      lastColumn: false,
      numberOfHeaders: 1,
      bandedRows: true,
      bandedColumns: false,
      automaticAutofill: true,
      styleId: "TableStyleMedium2",
    },
  });
  const made = getters.getCoreTables(sheetId).find((table) => intersect(table.range.zone, whole))!;
  const ref = { sheetId, tableId: made.id };
  setRecord(workbook.model, "table", keyOf(ref), { name: freeName(workbook) });
  return ref;
}

function freeName(workbook: Workbook): string {
  const taken = new Set(allRefs(workbook).map((ref) => tableName(workbook, ref).toLowerCase()));
  let n = 1;
  while (taken.has(`table${n}`)) n++;
  return `Table${n}`;
}

function settleHeaders(workbook: Workbook, sheetId: UID, zone: Zone): void {
  workbook.settle();
  const seen = new Set<string>();
  for (let col = zone.left; col <= zone.right; col++) {
    const position = { sheetId, row: zone.top, col };
    const { text, type } = readCell(workbook.model, position);
    const base = text || `Column${col - zone.left + 1}`;
    let name = base;
    for (let n = 2; seen.has(name.toLowerCase()); n++) name = `${base}${n}`;
    seen.add(name.toLowerCase());
    if (name !== text || type !== "String") writeContent(workbook, position, `'${name}`);
  }
}

export function headerTexts(workbook: Workbook, ref: TableRef): readonly string[] {
  workbook.settle();
  const { range, config } = coreTable(workbook, ref);
  const { zone } = range;
  return Array.from({ length: columnsOf(zone) }, (_, i) => {
    if (config.numberOfHeaders === 0) return `Column${i + 1}`;
    return readCell(workbook.model, { sheetId: ref.sheetId, row: zone.top, col: zone.left + i }).text;
  });
}

/** The rows of a table: header, data and totals, each null where the table has none. */
export function partsOf(
  workbook: Workbook,
  ref: TableRef,
): { header: Zone | null; data: Zone; totals: Zone | null } {
  const { range, config } = coreTable(workbook, ref);
  const { zone } = range;
  const top = zone.top + config.numberOfHeaders;
  const bottom = config.totalRow ? zone.bottom - 1 : zone.bottom;
  return {
    header: config.numberOfHeaders > 0 ? { ...zone, bottom: zone.top } : null,
    data: { ...zone, top, bottom: Math.max(bottom, top) },
    totals: config.totalRow ? { ...zone, top: zone.bottom } : null,
  };
}

/**
 * The cells that a structured reference stands for ("Budget[2023]", "Budget[[#Totals],[2023]]", "Budget[@Amount]"). `row` is
 * the row that "this row" means. Null when the text is no structured reference or names nothing that exists.
 */
export function structuredRef(
  workbook: Workbook,
  text: string,
  row: number | null,
): { sheetId: UID; zone: Zone } | null {
  const parsed = parseStructRef(text) as
    { table?: string; columns?: string[]; sections?: string[] } | undefined;
  const ref = parsed?.table ? findTableRef(workbook, parsed.table) : null;
  if (!parsed || !ref) return null;
  const { header, data, totals } = partsOf(workbook, ref);
  const sections = (parsed.sections ?? []).map((section) => section.toLowerCase());
  const zones: Zone[] = [];
  for (const section of sections.length > 0 ? sections : ["data"]) {
    if (section === "all") zones.push(zoneOf(workbook, ref));
    else if (section === "headers" && header) zones.push(header);
    else if (section === "totals" && totals) zones.push(totals);
    else if (section === "data") zones.push(data);
    else if (section === "this row" && row !== null && row >= data.top && row <= data.bottom) {
      zones.push({ ...data, top: row, bottom: row });
    } else return null;
  }
  const names = headerTexts(workbook, ref).map((name) => name.toLowerCase());
  const wanted = (parsed.columns ?? []).map((name) => names.indexOf(name.toLowerCase()));
  if (wanted.includes(-1)) return null;
  const zone = {
    top: Math.min(...zones.map(({ top }) => top)),
    bottom: Math.max(...zones.map(({ bottom }) => bottom)),
    left: wanted.length > 0 ? data.left + Math.min(...wanted) : data.left,
    right: wanted.length > 0 ? data.left + Math.max(...wanted) : data.right,
  };
  return { sheetId: ref.sheetId, zone };
}
