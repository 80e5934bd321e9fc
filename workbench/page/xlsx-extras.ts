/**
 * What an .xlsx holds and o-spreadsheet's reader and writer leave out, but the host keeps: names of tables, defined names
 * and custom XML parts (in which the add-in keeps its stamps); of its sheets see xlsx-sheetExtras.
 */

import type { Model } from "@odoo/o-spreadsheet";
import { quoteSheet } from "../../src/workbook/address";
import { HostEngine, createModel } from "../host";
import { CustomXmlPartCollection } from "../host/objects/customXmlParts";
import { NamedItemCollection } from "../host/objects/names";
import { library } from "../host/spreadsheet/library";
import { refsOn, renameTable, tableName, zoneOf } from "../host/spreadsheet/tableRefs";
import { zoneText } from "../host/spreadsheet/zones";
import type { Workbook } from "../host/workbook";
import { hasPageLayout, pageLayoutOf } from "../host/spreadsheet/pageLayouts";
import { PageLayout } from "../host/objects/pageLayout";
import { readSheetExtras, writeSheetExtras, type SheetPart } from "./xlsx-sheetExtras";
import { WORKBOOK, relationshipsOf, targetsOf, textOf, type XlsxParts } from "./xlsx-parts";
import { elements, parse, relationId, serialise } from "./xml";

const CUSTOM_XML_RELATIONSHIP =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
const CUSTOM_XML = /^customXml\/item\d+\.xml$/;
/** Names that Excel makes itself: print areas, filters. */
const BUILT_IN = /^_xlnm\./i;
const PRINT_TITLES = "_xlnm.Print_Titles";

/** The little that is needed here of o-spreadsheet's own form of a workbook. */
interface WorkbookData {
  readonly sheets: readonly { readonly name: string; readonly cells: Record<string, string> }[];
}

/** What of a draft's data its extras have changed. */
interface DraftData {
  readonly hostRecords?: object;
  readonly namedRanges?: object;
  readonly sheets: readonly { readonly dataValidationRules?: object }[];
}

/**
 * The model of a workbook with what o-spreadsheet leaves out. The extras are put in before the model is made, so that
 * undo does not take them away.
 * @returns the model, and the names that the host cannot keep
 */
export function modelOf(parts: XlsxParts): { model: Model; lost: string[] } {
  const data = library.load(parts) as WorkbookData;
  quoteSheetsInFormulas(data);
  const draft = createModel(JSON.parse(JSON.stringify(data)) as object);
  const { workbook } = new HostEngine(draft);
  const sheets = sheetParts(workbook, parts);
  nameTables(workbook, parts, sheets);
  readSheetExtras(workbook, parts, sheets);
  const lost = defineNames(workbook, parts);
  const customXml = new CustomXmlPartCollection(workbook);
  for (const [path, part] of Object.entries(parts)) {
    if (CUSTOM_XML.test(path) && typeof part === "string") customXml.Add(part);
  }
  const { hostRecords, namedRanges, sheets: ruled } = draft.exportData() as DraftData;
  const all = data.sheets.map((sheet, index) => ({
    ...sheet,
    dataValidationRules: ruled[index]?.dataValidationRules,
  }));
  return { model: createModel({ ...data, sheets: all, hostRecords, namedRanges }), lost };
}

/** References to tables become references to their cells, but without the quotes that some sheets' names need. */
function quoteSheetsInFormulas(data: WorkbookData): void {
  for (const { name } of data.sheets) {
    if (quoteSheet(name) === name) continue;
    for (const { cells } of data.sheets) {
      for (const [at, content] of Object.entries(cells)) {
        if (content.startsWith("=")) cells[at] = content.replaceAll(`${name}!`, `${quoteSheet(name)}!`);
      }
    }
  }
}

function sheetParts(workbook: Workbook, parts: XlsxParts): SheetPart[] {
  const sheetPaths = targetsOf(parts, WORKBOOK);
  return elements(parse(textOf(parts, WORKBOOK)), "sheet").flatMap((sheet) => {
    const sheetId = workbook.findSheet(sheet.getAttribute("name") ?? "");
    const path = sheetPaths.get(relationId(sheet) ?? "");
    return sheetId === null || path === undefined ? [] : [{ sheetId, path }];
  });
}

function nameTables(workbook: Workbook, parts: XlsxParts, sheets: readonly SheetPart[]): void {
  for (const { sheetId, path } of sheets) {
    for (const target of targetsOf(parts, path).values()) {
      if (!target.startsWith("xl/tables/")) continue;
      const table = parse(textOf(parts, target)).documentElement;
      const ref = refsOn(workbook, sheetId).find(
        (one) => zoneText(zoneOf(workbook, one)) === table.getAttribute("ref"),
      );
      const name = table.getAttribute("displayName");
      if (ref && name) renameTable(workbook, ref, name);
    }
  }
}

/** @returns the names that could not be kept */
function defineNames(workbook: Workbook, parts: XlsxParts): string[] {
  const lost: string[] = [];
  const sheetIds = workbook.getters.getSheetIds();
  for (const one of elements(parse(textOf(parts, WORKBOOK)), "definedName")) {
    const name = one.getAttribute("name") ?? "";
    const local = one.getAttribute("localSheetId");
    if (name === PRINT_TITLES && local !== null) readTitleRows(workbook, sheetIds[Number(local)], one);
    if (BUILT_IN.test(name)) continue;
    try {
      const scope = local === null ? null : (sheetIds[Number(local)] ?? null);
      const added = new NamedItemCollection(workbook, scope).Add(name, `=${one.textContent}`);
      if (one.getAttribute("hidden") === "1") added.Visible = false;
    } catch (error) {
      lost.push(`${name} (${error instanceof Error ? error.message : String(error)})`);
    }
  }
  return lost;
}

/** Rows that stand on every printed page, "Budget!$1:$2"; columns beside them are not kept. */
function readTitleRows(workbook: Workbook, sheetId: string | undefined, name: Element): void {
  const rows = /!(\$\d+:\$\d+)$/.exec(name.textContent)?.[1];
  if (sheetId !== undefined && rows) new PageLayout(workbook, sheetId).SetPrintTitleRows(rows);
}

/** Adds to the parts that o-spreadsheet wrote of a workbook what it left out. */
export function withExtras(workbook: Workbook, parts: ReadonlyMap<string, string>): Map<string, string> {
  const all = new Map(parts);
  writeTableNames(workbook, all);
  writeDefinedNames(workbook, all);
  writeSheetExtras(workbook, all);
  const customXml = new CustomXmlPartCollection(workbook).items();
  customXml.forEach((part, index) => all.set(`customXml/item${index + 1}.xml`, part.GetXml()));
  if (customXml.length > 0) relateCustomXml(all, customXml.length);
  return all;
}

/** o-spreadsheet numbers tables through, sheet by sheet in their own order. */
function writeTableNames(workbook: Workbook, parts: Map<string, string>): void {
  const { getters } = workbook;
  const refs = getters
    .getSheetIds()
    .flatMap((sheetId) => getters.getCoreTables(sheetId).map(({ id }) => ({ sheetId, tableId: id })));
  refs.forEach((ref, index) => {
    const path = `xl/tables/table${index + 1}.xml`;
    const xml = parse(parts.get(path) ?? "<none/>");
    const table = xml.documentElement;
    if (table.getAttribute("ref") !== zoneText(zoneOf(workbook, ref))) return;
    table.setAttribute("name", tableName(workbook, ref));
    table.setAttribute("displayName", tableName(workbook, ref));
    parts.set(path, serialise(xml));
  });
}

function writeDefinedNames(workbook: Workbook, parts: Map<string, string>): void {
  const xml = parse(parts.get(WORKBOOK)!);
  const root = xml.documentElement;
  const list = xml.createElementNS(root.namespaceURI, "definedNames");
  const define = (name: string, formula: string, scope: number | null): Element => {
    const one = xml.createElementNS(root.namespaceURI, "definedName");
    one.setAttribute("name", name);
    if (scope !== null) one.setAttribute("localSheetId", String(scope));
    one.textContent = formula;
    list.append(one);
    return one;
  };
  [null, ...workbook.getters.getSheetIds()].forEach((sheetId, index) => {
    const scope = sheetId === null ? null : index - 1;
    const titles = sheetId === null ? null : titleRows(workbook, sheetId);
    if (titles !== null) define(PRINT_TITLES, titles, scope);
    for (const item of new NamedItemCollection(workbook, sheetId).items()) {
      const one = define(item.Name, item.Formula.replace(/^=/, ""), scope);
      if (!item.Visible) one.setAttribute("hidden", "1");
    }
  });
  if (list.childElementCount === 0) return;
  const before = elements(root, "externalReferences")[0] ?? elements(root, "sheets")[0];
  before?.after(list);
  parts.set(WORKBOOK, serialise(xml));
}

function titleRows({ model, getters }: Workbook, sheetId: string): string | null {
  const { titleRows: rows } = pageLayoutOf(model, sheetId);
  if (!hasPageLayout(model, sheetId) || !rows) return null;
  return `${quoteSheet(getters.getSheetName(sheetId))}!$${rows.first + 1}:$${rows.last + 1}`;
}

function relateCustomXml(parts: Map<string, string>, count: number): void {
  const xml = parse(parts.get(relationshipsOf(WORKBOOK))!);
  for (let n = 1; n <= count; n++) {
    const relationship = xml.createElementNS(xml.documentElement.namespaceURI, "Relationship");
    relationship.setAttribute("Id", `customXml${n}`);
    relationship.setAttribute("Type", CUSTOM_XML_RELATIONSHIP);
    relationship.setAttribute("Target", `../customXml/item${n}.xml`);
    xml.documentElement.append(relationship);
  }
  parts.set(relationshipsOf(WORKBOOK), serialise(xml));
}
