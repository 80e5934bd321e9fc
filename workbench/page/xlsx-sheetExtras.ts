/**
 * What sheets of an .xlsx hold and o-spreadsheet leaves out, but the host keeps: notes, how a sheet is printed, the words
 * of validation and its whole numbers. Source: ECMA-376 part 1, 18.3.1.32, 18.3.1.62–64, 18.7.
 */

import type { UID } from "@odoo/o-spreadsheet";
import { parseAddress } from "../../src/workbook/address";
import { commentsXml, noteBoxesXml, shapeBlocks } from "../../src/workbook/xlsx/write/notes";
import { setRecord } from "../host/spreadsheet/hostPlugins";
import { noteKey, notesOn } from "../host/spreadsheet/notes";
import { hasPageLayout, pageLayoutOf } from "../host/spreadsheet/pageLayouts";
import { criterionOf } from "../host/spreadsheet/validationCriteria";
import type { ExcelRule } from "../host/spreadsheet/validationCriteria";
import { validationKey, validationRecords } from "../host/spreadsheet/validations";
import type { ValidationRecord } from "../host/spreadsheet/validations";
import { parseZone, zoneText } from "../host/spreadsheet/zones";
import type { Workbook } from "../host/workbook";
import { CONTENT_TYPES, relationshipsOf, targetsOf, textOf, type XlsxParts } from "./xlsx-parts";
import { elements, parse, serialise } from "./xml";

const POINTS_PER_INCH = 72;
const MARGINS = ["left", "right", "top", "bottom", "header", "footer"] as const;
/** Numbers of paper sizes in files. */
const PAPERS: Readonly<Record<string, string>> = { Letter: "1", Legal: "5", A3: "8", A4: "9", A5: "11" };
/** Elements of a sheet that come after how it is printed. */
const AFTER_PRINT = ["drawing", "legacyDrawing", "tableParts"];
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A sheet of the file: its part, and the sheet of the model that was made of it, or that it is made of. */
export interface SheetPart {
  readonly sheetId: UID;
  readonly path: string;
}

/** Takes from a file's sheets what the host keeps of them. */
export function readSheetExtras(workbook: Workbook, parts: XlsxParts, sheets: readonly SheetPart[]): void {
  for (const { sheetId, path } of sheets) {
    const xml = parse(textOf(parts, path));
    readValidationWords(workbook, sheetId, xml);
    readPrint(workbook, sheetId, xml);
    for (const target of targetsOf(parts, path).values())
      if (/comments\d*\.xml$/i.test(target) && !/threaded/i.test(target))
        readNotes(workbook, sheetId, parse(textOf(parts, target)));
  }
}

const OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

/** Keys of rules' records by the cells that they are for, as files name them. */
function rulesByCells({ getters }: Workbook, sheetId: UID): Map<string, string> {
  return new Map(
    (getters.getDataValidationRules(sheetId) ?? []).map(({ id, ranges }) => [
      ranges.map(({ zone }) => zoneText(zone)).join(" "),
      validationKey(sheetId, id),
    ]),
  );
}

function readValidationWords(workbook: Workbook, sheetId: UID, xml: XMLDocument): void {
  const keys = rulesByCells(workbook, sheetId);
  for (const element of elements(xml, "dataValidation")) {
    const cells = element.getAttribute("sqref") ?? "";
    const rule = ruleOf(element);
    const key =
      keys.get(cells) ?? (rule?.["wholeNumber"] ? addRule(workbook, sheetId, cells, rule) : undefined);
    if (key === undefined || !rule) continue;
    const words = (title: string, message: string): { title: string; message: string } => ({
      title: element.getAttribute(title) ?? "",
      message: element.getAttribute(message) ?? "",
    });
    const prompt = words("promptTitle", "prompt");
    const record: ValidationRecord = {
      rule,
      errorAlert: { ...words("errorTitle", "error"), showAlert: true, style: "Stop" },
      ...(prompt.title || prompt.message ? { prompt: { ...prompt, showPrompt: true } } : {}),
    };
    setRecord(workbook.model, "validation", key, record);
  }
}

/** O-spreadsheet passes rules for whole numbers over. */
function addRule(workbook: Workbook, sheetId: UID, cells: string, rule: ExcelRule): string | undefined {
  const zones = cells.split(" ").flatMap((address) => parseZone(address)?.zone ?? []);
  if (!zones[0]) return undefined;
  const id = workbook.model.uuidGenerator.smallUuid();
  const ranges = zones.map((zone) => workbook.getters.getRangeDataFromZone(sheetId, zone));
  const made = { id, criterion: criterionOf(rule, zones[0]), isBlocking: true };
  workbook.do("ADD_DATA_VALIDATION_RULE", { sheetId, ranges, rule: made });
  return validationKey(sheetId, id);
}

/** Excel's rule of kinds that the host knows; null for others. */
function ruleOf(element: Element): ExcelRule | null {
  const formulas = ["formula1", "formula2"].flatMap((name) =>
    elements(element, name).map((one) => one.textContent),
  );
  const type = element.getAttribute("type") ?? "";
  if (type === "custom") return { custom: { formula: `=${formulas[0] ?? "TRUE"}` } };
  if (type === "list") {
    const source = formulas[0] ?? "";
    const isText = source.startsWith('"');
    return {
      list: {
        inCellDropDown: true,
        source: isText ? source.slice(1, -1).replaceAll('""', '"') : `=${source}`,
      },
    };
  }
  if (type !== "whole" && type !== "decimal") return null;
  const [formula1, formula2] = formulas.map((text) =>
    Number.isFinite(Number(text)) ? Number(text) : `=${text}`,
  );
  const operator = OPERATORS[element.getAttribute("operator") ?? "between"] ?? "Between";
  const parts = { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
  return type === "whole" ? { wholeNumber: parts } : { decimal: parts };
}

function readPrint(workbook: Workbook, sheetId: UID, xml: XMLDocument): void {
  const [setup] = elements(xml, "pageSetup");
  const [margins] = elements(xml, "pageMargins");
  if (!setup && !margins) return;
  const before = pageLayoutOf(workbook.model, sheetId);
  const paper = Object.entries(PAPERS).find(([, number]) => number === setup?.getAttribute("paperSize"))?.[0];
  const fits = elements(xml, "pageSetUpPr")[0]?.getAttribute("fitToPage") === "1";
  const pages = (name: string): number => Number(setup?.getAttribute(name) ?? 1);
  setRecord(workbook.model, "pageLayout", sheetId, {
    ...before,
    orientation: setup?.getAttribute("orientation") === "landscape" ? "Landscape" : "Portrait",
    paperSize: paper ?? before.paperSize,
    zoom: fits
      ? {
          ...(pages("fitToWidth") > 0 ? { horizontalFitToPages: pages("fitToWidth") } : {}),
          ...(pages("fitToHeight") > 0 ? { verticalFitToPages: pages("fitToHeight") } : {}),
        }
      : { scale: Number(setup?.getAttribute("scale") ?? 100) },
    ...Object.fromEntries(
      MARGINS.flatMap((side) => {
        const inches = margins?.getAttribute(side);
        return inches ? [[`${side}Margin`, Number(inches) * POINTS_PER_INCH]] : [];
      }),
    ),
  });
}

function readNotes(workbook: Workbook, sheetId: UID, xml: XMLDocument): void {
  const authors = elements(xml, "author").map((one) => one.textContent);
  for (const comment of elements(xml, "comment")) {
    const at = parseAddress(comment.getAttribute("ref") ?? "");
    if (!at) continue;
    const text = elements(comment, "t")
      .map((one) => one.textContent)
      .join("");
    const author = authors[Number(comment.getAttribute("authorId") ?? NaN)] || null;
    const note = { sheetId, row: at.row, column: at.column, text, author };
    setRecord(workbook.model, "note", noteKey(note), note);
  }
}

/** Adds to the sheets that o-spreadsheet wrote what it left out. */
export function writeSheetExtras(workbook: Workbook, parts: Map<string, string>): void {
  let block = 1;
  workbook.getters.getSheetIds().forEach((sheetId, index) => {
    const path = `xl/worksheets/sheet${index}.xml`;
    const text = parts.get(path);
    if (text === undefined) return;
    const xml = parse(text);
    writeValidationWords(workbook, sheetId, xml);
    writePrint(workbook, sheetId, xml);
    const notes = notesOn(workbook.model, sheetId);
    if (notes.length > 0) {
      writeNotes(parts, path, index, xml, { notes, block });
      block += shapeBlocks(notes.length);
    }
    parts.set(path, serialise(xml));
  });
}

function writeValidationWords(workbook: Workbook, sheetId: UID, xml: XMLDocument): void {
  const keys = rulesByCells(workbook, sheetId);
  const kept = validationRecords(workbook);
  for (const element of elements(xml, "dataValidation")) {
    const record = kept[keys.get(element.getAttribute("sqref") ?? "") ?? ""];
    if (!record) continue;
    const say = (words: object | undefined, title: string, message: string): void => {
      const { title: heading, message: text } = (words ?? {}) as { title?: string; message?: string };
      if (heading) element.setAttribute(title, heading);
      if (text) element.setAttribute(message, text);
    };
    say(record.errorAlert, "errorTitle", "error");
    say(record.prompt, "promptTitle", "prompt");
    if (record.rule["wholeNumber"]) writeWhole(element, record.rule["wholeNumber"]);
  }
}

/** O-spreadsheet has a formula in the place of whole numbers. */
function writeWhole(element: Element, parts: Readonly<Record<string, unknown>>): void {
  const { operator, formula1, formula2 } = parts;
  element.setAttribute("type", "whole");
  const name = Object.keys(OPERATORS).find((one) => OPERATORS[one] === (operator ?? "Between"));
  element.setAttribute("operator", name ?? "between");
  const formulas = [formula1, formula2].flatMap((formula, index) => {
    if (formula === undefined || formula === null || formula === "") return [];
    const made = element.ownerDocument.createElementNS(element.namespaceURI, `formula${index + 1}`);
    made.textContent = String(formula as number | string).replace(/^=/, "");
    return [made];
  });
  element.replaceChildren(...formulas);
}

function writePrint(workbook: Workbook, sheetId: UID, xml: XMLDocument): void {
  if (!hasPageLayout(workbook.model, sheetId)) return;
  const layout = pageLayoutOf(workbook.model, sheetId);
  const root = xml.documentElement;
  const make = (name: string, attributes: Readonly<Record<string, string>>): Element => {
    const made = xml.createElementNS(root.namespaceURI, name);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
    return made;
  };
  const { horizontalFitToPages, verticalFitToPages, scale } = layout.zoom;
  const fits = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  if (fits) {
    const properties = elements(root, "sheetPr")[0] ?? make("sheetPr", {});
    if (!properties.parentNode) root.prepend(properties);
    properties.append(make("pageSetUpPr", { fitToPage: "1" }));
  }
  const margins = Object.fromEntries(
    MARGINS.map((side) => [side, String(layout[`${side}Margin`] / POINTS_PER_INCH)]),
  );
  const setup = {
    paperSize: PAPERS[layout.paperSize] ?? PAPERS["A4"]!,
    ...(fits
      ? { fitToWidth: String(horizontalFitToPages ?? 0), fitToHeight: String(verticalFitToPages ?? 0) }
      : { scale: String(scale ?? 100) }),
    orientation: layout.orientation.toLowerCase(),
  };
  insertBefore(root, AFTER_PRINT, make("pageMargins", margins), make("pageSetup", setup));
}

function insertBefore(root: Element, names: readonly string[], ...made: readonly Element[]): void {
  const next = [...root.children].find(({ localName }) => names.includes(localName));
  for (const one of made) root.insertBefore(one, next ?? null);
}

function writeNotes(
  parts: Map<string, string>,
  path: string,
  index: number,
  xml: XMLDocument,
  { notes, block }: { readonly notes: ReturnType<typeof notesOn>; readonly block: number },
): void {
  const number = index + 1;
  parts.set(`xl/comments${number}.xml`, commentsXml(notes, notes[0]?.author ?? ""));
  parts.set(`xl/drawings/vmlDrawing${number}.vml`, noteBoxesXml(notes, block));
  relate(parts, path, "notes", "comments", `../comments${number}.xml`);
  relate(parts, path, "noteBoxes", "vmlDrawing", `../drawings/vmlDrawing${number}.vml`);
  const drawing = xml.createElementNS(xml.documentElement.namespaceURI, "legacyDrawing");
  drawing.setAttributeNS(OFFICE, "r:id", "noteBoxes");
  insertBefore(xml.documentElement, ["tableParts"], drawing);
  declare(parts, `/xl/comments${number}.xml`);
}

function relate(parts: Map<string, string>, path: string, id: string, type: string, target: string): void {
  const relations = relationshipsOf(path);
  const none = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
  const xml = parse(parts.get(relations) ?? none);
  const made = xml.createElementNS(xml.documentElement.namespaceURI, "Relationship");
  made.setAttribute("Id", id);
  made.setAttribute("Type", `${OFFICE}/${type}`);
  made.setAttribute("Target", target);
  xml.documentElement.append(made);
  parts.set(relations, serialise(xml));
}

function declare(parts: Map<string, string>, part: string): void {
  const xml = parse(parts.get(CONTENT_TYPES)!);
  const root = xml.documentElement;
  if (!elements(root, "Default").some((one) => one.getAttribute("Extension") === "vml")) {
    const boxes = xml.createElementNS(root.namespaceURI, "Default");
    boxes.setAttribute("Extension", "vml");
    boxes.setAttribute("ContentType", "application/vnd.openxmlformats-officedocument.vmlDrawing");
    root.prepend(boxes);
  }
  const made = xml.createElementNS(root.namespaceURI, "Override");
  made.setAttribute("PartName", part);
  made.setAttribute(
    "ContentType",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
  );
  root.append(made);
  parts.set(CONTENT_TYPES, serialise(xml));
}
