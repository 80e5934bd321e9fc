/** Hand-made workbook files: the parts one wants to look at, with the rest of a sound package around them. */

import type { Zippable } from "fflate";
import { strToU8, zipSync } from "fflate";
import { cellAddress, parseAddress } from "../../../src/workbook/address";
import type { Cell } from "../../../src/workbook/cells";
import type { XlsxProblem } from "../../../src/workbook/xlsx";
import { readXlsx, XlsxError } from "../../../src/workbook/xlsx";
import type { ReadOptions } from "../../../src/workbook/xlsx";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/** Parts by name: text, bytes, or null to leave a part out that would be there otherwise. */
export type PartTexts = Readonly<Record<string, string | Uint8Array | null>>;

export function relationships(
  targets: readonly (readonly [id: string, type: string, target: string])[],
): string {
  const items = targets.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

/** A worksheet part with that inside `sheetData`, and before and after it what is given. */
export function sheetXml(rows: string, after = "", before = ""): string {
  return `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** All parts of a workbook with one sheet "S", overridden by those given. */
export function packageParts(parts: PartTexts = {}): Zippable {
  const all: PartTexts = {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${WORKBOOK_TYPE}"/></Types>`,
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
      `<sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "sharedStrings", "sharedStrings.xml"],
      ["rId3", "styles", "styles.xml"],
    ]),
    "xl/worksheets/sheet1.xml": sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'),
    ...parts,
  };
  const files: Zippable = {};
  for (const [name, content] of Object.entries(all)) {
    if (content !== null) files[name] = typeof content === "string" ? strToU8(content) : content;
  }
  return files;
}

/** The bytes of such a workbook. */
export function xlsx(parts: PartTexts = {}): Uint8Array {
  return zipSync(packageParts(parts), { level: 6 });
}

/** Reads a workbook whose one sheet holds those rows; other parts beside it. */
export function readRows(rows: string, parts: PartTexts = {}, options?: ReadOptions) {
  const workbook = readXlsx(xlsx({ "xl/worksheets/sheet1.xml": sheetXml(rows), ...parts }), options);
  const sheet = workbook.sheets[0]!;
  return { workbook, sheet, at: (address: string) => cellAt(sheet, address) };
}

export function cellAt(
  sheet: { readonly cells: { cell(row: number, column: number): Cell } },
  address: string,
): Cell {
  const area = parseAddress(address)!;
  return sheet.cells.cell(area.row, area.column);
}

/** Every kept cell by address. */
export function cellsByAddress(sheet: { readonly cells: { cells(): Iterable<Cell> } }): Map<string, Cell> {
  return new Map([...sheet.cells.cells()].map((cell) => [cellAddress(cell.row, cell.column), cell]));
}

/**
 * The problem with which reading ends; fails when it does not end with one, or takes a second or more: of the processor,
 * as other work on the same machine must not turn a test red.
 */
export function problemOf(bytes: Uint8Array, options?: ReadOptions): XlsxProblem {
  const start = process.cpuUsage();
  try {
    readXlsx(bytes, options);
  } catch (error) {
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
  throw new Error("The file was read.");
}
