/**
 * What o-spreadsheet's reader and writer of .xlsx get wrong, put right in the parts before it reads and after it
 * writes: text that looks like something else must stay text, however it is stored; parts may be named from the root;
 * sheets stand in the order of the workbook, not of their file names; colours are opaque.
 */

import { library } from "../host/spreadsheet/library";
import {
  CONTENT_TYPES,
  SHARED_STRINGS,
  STYLES,
  WORKBOOK,
  relationshipsOf,
  targetsOf,
  textOf,
  type XlsxParts,
} from "./xlsx-parts";
import { elements, parse, relationId, serialise } from "./xml";

const { isDateTime, isFormula, isNumber } = library.helpers;
const { DEFAULT_LOCALE } = library.constants;

/** Puts the parts of somebody's workbook into the form that o-spreadsheet reads rightly. */
export function repairForReading(parts: XlsxParts): XlsxParts {
  const repaired: XlsxParts = {};
  for (const [path, part] of Object.entries(parts)) {
    if (typeof part !== "string") repaired[path] = part;
    else if (path.endsWith(".rels")) repaired[path] = withRelativeTargets(path, part);
    else if (path === STYLES) repaired[path] = withOpaqueColours(part);
    else if (path === SHARED_STRINGS) repaired[path] = withQuotedStrings(part);
    else if (part.includes('"inlineStr"')) repaired[path] = withoutInlineStrings(part);
    else repaired[path] = part;
  }
  return inWorkbookOrder(repaired);
}

/** Puts right what o-spreadsheet wrote, by path. */
export function repairAfterWriting(parts: ReadonlyMap<string, string>): Map<string, string> {
  const unread = unreadFormulas(parts.get(SHARED_STRINGS));
  return new Map(
    [...parts].map(([path, part]) => {
      // The browser's XML serializer declares empty namespaces that Excel does not accept.
      const plain = part.replaceAll(' xmlns=""', "");
      if (path === SHARED_STRINGS) return [path, withoutQuotes(plain)];
      return [path, path.startsWith("xl/worksheets/sheet") ? withFormulas(plain, unread) : plain];
    }),
  );
}

/** The quotes by which o-spreadsheet marks text. */
const withoutQuotes = (sharedStrings: string): string =>
  sharedStrings.replaceAll(/(<t(?:\s[^>]*)?>)(?:'|&apos;|&#39;)/g, "$1");

/**
 * A formula that o-spreadsheet does not understand it writes as text, without the quote that real text would carry.
 * @returns formulas by the index of their shared string
 */
function unreadFormulas(sharedStrings: string | undefined): Map<string, string> {
  const formulas = new Map<string, string>();
  if (sharedStrings === undefined) return formulas;
  elements(parse(sharedStrings), "si").forEach((item, index) => {
    if (item.textContent.trim().startsWith("="))
      formulas.set(String(index), item.textContent.trim().slice(1));
  });
  return formulas;
}

function withFormulas(sheet: string, formulas: ReadonlyMap<string, string>): string {
  if (formulas.size === 0) return sheet;
  const xml = parse(sheet);
  for (const cell of elements(xml, "c")) {
    const formula = cell.getAttribute("t") === "s" && formulas.get(cell.textContent.trim());
    if (!formula) continue;
    const made = xml.createElementNS(cell.namespaceURI, "f");
    made.textContent = formula;
    cell.removeAttribute("t");
    cell.replaceChildren(made);
  }
  return serialise(xml);
}

/** A leading quote, as one would type it, where o-spreadsheet would otherwise see a number, a date, a formula …. */
function quoted(text: string): string {
  const looksOtherwise =
    text.startsWith("'") ||
    isFormula(text) ||
    isNumber(text, DEFAULT_LOCALE) ||
    isDateTime(text, DEFAULT_LOCALE) ||
    /^(true|false|#[A-Z/0!?]+)$/i.test(text.trim());
  return looksOtherwise ? `'${text}` : text;
}

function withQuotedStrings(sharedStrings: string): string {
  const xml = parse(sharedStrings);
  for (const item of elements(xml, "si")) {
    const pieces = elements(item, "t");
    const text = pieces.map((piece) => piece.textContent).join("");
    if (pieces[0] && quoted(text) !== text) pieces[0].textContent = `'${pieces[0].textContent}`;
  }
  return serialise(xml);
}

/** Turns strings that stand in the cell itself into plain string values. */
function withoutInlineStrings(sheet: string): string {
  const xml = parse(sheet);
  for (const cell of elements(xml, "c")) {
    if (cell.getAttribute("t") !== "inlineStr") continue;
    const text = elements(cell, "t")
      .map((piece) => piece.textContent)
      .join("");
    const value = xml.createElementNS(cell.namespaceURI, "v");
    value.textContent = quoted(text);
    cell.setAttribute("t", "str");
    cell.replaceChildren(value);
  }
  return serialise(xml);
}

/** Excel ignores the first byte of a colour, which many writers leave at 00; read as transparency it hides the text. */
const withOpaqueColours = (styles: string): string =>
  styles.replaceAll(/(\s(?:rgb|fgColor|bgColor)=")00([0-9A-Fa-f]{6}")/g, "$1FF$2");

/** "/xl/worksheets/sheet1.xml" becomes "worksheets/sheet1.xml" in the relationships of xl/workbook.xml. */
function withRelativeTargets(path: string, relationships: string): string {
  const folder = path.split("/").slice(0, -2);
  const xml = parse(relationships);
  for (const relationship of elements(xml, "Relationship")) {
    const target = relationship.getAttribute("Target") ?? "";
    if (!target.startsWith("/") || relationship.getAttribute("TargetMode") === "External") continue;
    const names = target.slice(1).split("/");
    const differs = names.findIndex((name, index) => name !== folder[index]);
    const up = "../".repeat(Math.max(0, folder.length - differs));
    relationship.setAttribute("Target", `${up}${names.slice(differs).join("/")}`);
  }
  return serialise(xml);
}

/** Renames the sheets' parts so that their names follow the order of the workbook. */
function inWorkbookOrder(parts: XlsxParts): XlsxParts {
  const order = sheetPathsInOrder(parts);
  const alphabetical = order.toSorted((a, b) => a.localeCompare(b, undefined, { numeric: true }));
  if (order.every((path, index) => path === alphabetical[index])) return parts;

  const renamed = new Map(order.map((path, index) => [path, `xl/worksheets/ordered${index + 1}.xml`]));
  for (const [from, to] of [...renamed]) renamed.set(relationshipsOf(from), relationshipsOf(to));
  return Object.fromEntries(
    Object.entries(parts).map(([path, part]) => {
      const names = path === CONTENT_TYPES || path === relationshipsOf(WORKBOOK);
      return [renamed.get(path) ?? path, names && typeof part === "string" ? rename(part, renamed) : part];
    }),
  );
}

function sheetPathsInOrder(parts: XlsxParts): string[] {
  const targets = targetsOf(parts, WORKBOOK);
  return elements(parse(textOf(parts, WORKBOOK)), "sheet")
    .map((sheet) => targets.get(relationId(sheet) ?? "") ?? "")
    .filter((path) => path in parts);
}

function rename(xmlText: string, renamed: ReadonlyMap<string, string>): string {
  return xmlText.replaceAll(
    /(PartName|Target)="(\/?(?:xl\/)?)([^"]+)"/g,
    (whole, attribute, prefix, name) => {
      const to = renamed.get(`xl/${name}`);
      return to ? `${attribute}="${prefix}${to.slice("xl/".length)}"` : whole;
    },
  );
}
