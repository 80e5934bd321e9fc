/** The product's own data in a workbook, as custom XML parts. Source: ECMA-376 part 1, 15.2.5 and 22.5. */

import { ownNamespaceOf } from "../../ownParts";
import { STAMPS_NAMESPACE, stampsToXml } from "../../stamps";
import { XmlError, XmlEvent, XmlScanner, escapeXml } from "../../xml";
import { crc32 } from "../crc32";
import type { DraftBook } from "./book";
import { XlsxWriteError } from "./errors";
import { XML } from "./markup";

/** Throws XlsxWriteError unless the text is sound XML of that namespace, one of the product's own. */
export function checkPart(namespace: string, xml: string): void {
  const refuse = (what: string, cause?: unknown): XlsxWriteError =>
    new XlsxWriteError("part", `${namespace}: ${what}`, { cause });
  if (namespace === STAMPS_NAMESPACE) throw refuse("stamps are kept by edits of their own");
  if (ownNamespaceOf(xml) !== namespace) throw refuse("not the namespace of the data");
  if (/^\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])/i.test(xml)) throw refuse("not UTF-8");
  try {
    const scanner = new XmlScanner(xml);
    while (scanner.next() !== XmlEvent.End);
  } catch (error) {
    if (error instanceof XmlError) throw refuse(error.message, error);
    throw error;
  }
}

export interface OwnPart {
  readonly namespace: string;
  readonly xml: string;
}

/** Stamps first, then the others in the order in which they were put there. */
export function ownPartsOf({ stamps, parts }: DraftBook): OwnPart[] {
  const stampPart = stamps.length > 0 ? [{ namespace: STAMPS_NAMESPACE, xml: stampsToXml(stamps) }] : [];
  return [...stampPart, ...[...parts].map(([namespace, xml]) => ({ namespace, xml }))];
}

/** What tells Excel which data a part holds; `index` is the part's number, from 1. */
export function partPropertiesXml({ namespace }: OwnPart, index: number): string {
  // An id must be there and differ from the others in the workbook; made of the namespace, it is the same every time.
  const start = crc32(new TextEncoder().encode(namespace)).toString(16).toUpperCase().padStart(8, "0");
  const id = `{${start}-0000-4000-8000-${String(index).padStart(12, "0")}}`;
  return (
    `${XML}<ds:datastoreItem ds:itemID="${id}"` +
    ' xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">' +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${escapeXml(namespace)}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}
