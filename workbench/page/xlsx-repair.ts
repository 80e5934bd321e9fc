/**
 * What o-spreadsheet's reader and writer of .xlsx get wrong, put right in the parts before it reads and after it
 * writes: text that looks like something else must stay text, however it is stored; parts may be named from the root;
 * sheets stand in the order of the workbook, not of their file names; colours are opaque.
 */

import { library } from "../host/spreadsheet/library";
import type { XlsxParts } from "./xlsx";

const SHARED_STRINGS = "xl/sharedStrings.xml";
const STYLES = "xl/styles.xml";
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

/** Takes back, in what o-spreadsheet wrote, the quotes by which it marks text; and what Excel refuses. */
export function repairAfterWriting(path: string, part: string): string {
  // The browser's XML serializer declares empty namespaces that Excel does not accept.
  const plain = part.replaceAll(' xmlns=""', "");
  return path === SHARED_STRINGS ? plain.replaceAll(/(<t(?:\s[^>]*)?>)(?:'|&apos;|&#39;)/g, "$1") : plain;
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
  for (const item of xml.getElementsByTagNameNS("*", "si")) {
    const pieces = [...item.getElementsByTagNameNS("*", "t")];
    const text = pieces.map((piece) => piece.textContent).join("");
    if (pieces[0] && quoted(text) !== text) pieces[0].textContent = `'${pieces[0].textContent}`;
  }
  return serialise(xml);
}

/** Turns strings that stand in the cell itself into plain string values. */
function withoutInlineStrings(sheet: string): string {
  const xml = parse(sheet);
  for (const cell of xml.getElementsByTagNameNS("*", "c")) {
    if (cell.getAttribute("t") !== "inlineStr") continue;
    const text = [...cell.getElementsByTagNameNS("*", "t")].map((piece) => piece.textContent).join("");
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
  for (const relationship of xml.getElementsByTagNameNS("*", "Relationship")) {
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
  const relationshipsOf = (path: string): string => path.replace(/([^/]+)$/, "_rels/$1.rels");
  for (const [from, to] of [...renamed]) renamed.set(relationshipsOf(from), relationshipsOf(to));
  return Object.fromEntries(
    Object.entries(parts).map(([path, part]) => {
      const names = path === "[Content_Types].xml" || path === "xl/_rels/workbook.xml.rels";
      return [renamed.get(path) ?? path, names && typeof part === "string" ? rename(part, renamed) : part];
    }),
  );
}

function sheetPathsInOrder(parts: XlsxParts): string[] {
  const workbook = parts["xl/workbook.xml"];
  const relationships = parts["xl/_rels/workbook.xml.rels"];
  if (typeof workbook !== "string" || typeof relationships !== "string") return [];
  const targets = new Map(
    [...parse(relationships).getElementsByTagNameNS("*", "Relationship")].map((one) => [
      one.getAttribute("Id"),
      `xl/${one.getAttribute("Target")}`,
    ]),
  );
  return [...parse(workbook).getElementsByTagNameNS("*", "sheet")]
    .map((sheet) =>
      targets.get([...sheet.attributes].find(({ name }) => name.endsWith(":id"))?.value ?? null),
    )
    .filter((path) => path !== undefined && path in parts) as string[];
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

const parse = (text: string): XMLDocument => new DOMParser().parseFromString(text, "text/xml");
const serialise = (xml: XMLDocument): string => new XMLSerializer().serializeToString(xml);
