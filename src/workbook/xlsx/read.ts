/** From the bytes of an .xlsx file to the picture of a workbook. Reads only; nothing in the file is ever executed. */

import { keptParts, ownNamespaceOf } from "../ownParts";
import type { KeptPart, SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "../snapshot";
import { stampsOfParts } from "../stamps";
import { findBook, readBook } from "./book";
import type { Book } from "./book";
import { XlsxError } from "./errors";
import type { XlsxLanguage } from "./errors";
import { readExternalLinks } from "./externalLinks";
import type { Unpacker } from "./inflate";
import { DEFAULT_LIMITS } from "./limits";
import type { XlsxLimits } from "./limits";
import { readPersons } from "./notes";
import { Omissions } from "./omissions";
import { Parts } from "./parts";
import { readProperties } from "./properties";
import { readSheet } from "./sheet";
import type { SheetContext } from "./sheet";
import { expectZip } from "./sniff";
import { readSharedStrings } from "./strings";
import { readStyles } from "./styles";
import { readTables } from "./tables";
import { ZipArchive } from "./zip";

export interface ReadOptions {
  /** The file's name, for messages. */
  readonly name?: string;
  /** Language of the snapshot's omissions; English unless given. */
  readonly language?: XlsxLanguage;
  readonly limits?: Partial<XlsxLimits>;
  /** What unpacks the larger files inside; a library that works everywhere unless given. */
  readonly unpacker?: Unpacker;
}

/**
 * Reads a workbook (.xlsx, .xlsm, .xltx). Dates are serial numbers since 1900 whatever the workbook counts from; cells
 * that an array formula fills have its formula. Pure and synchronous, linear in the size of the file.
 * @throws XlsxError with a code and what to do; no other error, whatever the bytes are.
 */
export function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): WorkbookSnapshot {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  if (bytes.length > limits.fileBytes)
    throw new XlsxError("tooBig", `${Math.round(bytes.length / 2 ** 20)} MB`);
  expectZip(bytes);
  const parts = new Parts(new ZipArchive(bytes, limits, options.unpacker));
  const bookPart = findBook(parts);
  const book = readBook(parts, bookPart, limits);
  const omissions = new Omissions();
  const context: SheetContext = {
    parts,
    strings: readSharedStrings(parts, partOfType(book, "sharedStrings")),
    styles: readStyles(parts, partOfType(book, "styles")),
    persons: readPersons(parts, book.relationships.values()),
    date1904: book.date1904,
    limits,
    omissions,
    cellCount: 0,
  };
  const sheets: SheetSnapshot[] = [];
  const tables: TableSnapshot[] = [];
  const seen = new Set<string>();
  for (const { name, visibility, relationship } of book.sheets) {
    if (relationship?.type !== "worksheet") {
      if (relationship) omissions.sheet("otherSheet", name);
      else throw new XlsxError("damaged", `sheet ${name} points nowhere`);
      continue;
    }
    // Many sheets that all point to one big part would keep the reader busy for hours.
    if (seen.has(relationship.target))
      throw new XlsxError("damaged", `${relationship.target} is two sheets at once`);
    seen.add(relationship.target);
    sheets.push({ name, visibility, ...readSheet(context, relationship.target, name) });
    tables.push(...readTables(parts, relationship.target, name, limits));
  }
  if (sheets.length === 0) throw new XlsxError("noSheets");
  const own = ownParts(parts, book);
  return {
    name: options.name ?? "",
    sheets,
    tables,
    names: book.names,
    stamps: stampsOfParts(own.map(({ xml }) => xml)),
    parts: keptParts(own),
    externalLinks: readExternalLinks(parts, book.externalLinks),
    properties: readProperties(parts),
    omissions: omissions.lines(options.language ?? "en"),
  };
}

function partOfType(book: Book, type: string): string | undefined {
  return [...book.relationships.values()].find((relationship) => relationship.type === type)?.target;
}

/** The custom XML parts of the product's own namespaces, stamps among them. */
function ownParts(parts: Parts, book: Book): KeptPart[] {
  return [...book.relationships.values()].flatMap(({ type, target }) => {
    const xml = type === "customXml" ? parts.text(target) : null;
    const namespace = xml === null ? null : ownNamespaceOf(xml);
    return xml === null || namespace === null ? [] : [{ namespace, xml }];
  });
}
