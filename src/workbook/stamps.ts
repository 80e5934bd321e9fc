/**
 * Stamps as text: what both doors keep in the workbook, in custom XML parts
 * `<stamps xmlns="urn:tilsagn:stamps:1"><stamp table="…" source="…" packVersion="…" date="…"/></stamps>`,
 * each with `inserted="…"` where it knows what was inserted.
 */

import type { Stamp } from "./snapshot";
import { escapeXml, XmlError, XmlEvent, XmlScanner } from "./xml";

/** Namespace by which the part is found again; the number goes up when the form changes. */
export const STAMPS_NAMESPACE = "urn:tilsagn:stamps:1";

/** The whole part. Same stamps, same text. */
export function stampsToXml(stamps: readonly Stamp[]): string {
  const items = stamps.map(
    ({ table, source, packVersion, date, inserted }) =>
      `<stamp table="${escapeXml(table)}" source="${escapeXml(source)}"` +
      ` packVersion="${escapeXml(packVersion)}" date="${escapeXml(date)}"` +
      `${inserted === undefined ? "" : ` inserted="${escapeXml(inserted)}"`}/>`,
  );
  return `<stamps xmlns="${STAMPS_NAMESPACE}">${items.join("")}</stamps>`;
}

/**
 * The stamps of a part, in its order; of several for one table the last. A part of another kind, or one that is not
 * well-formed, holds none; a stamp that lacks an attribute is passed over.
 */
export function stampsFromXml(xml: string): Stamp[] {
  if (!xml.includes(STAMPS_NAMESPACE)) return [];
  const stamps = new Map<string, Stamp>();
  try {
    const scanner = new XmlScanner(xml);
    for (let event = scanner.next(); event !== XmlEvent.End; event = scanner.next()) {
      if (event !== XmlEvent.Open) continue;
      if (scanner.depth === 1 && !scanner.is("stamps")) return [];
      if (scanner.depth === 2 && scanner.is("stamp")) {
        const stamp = readStamp(scanner);
        if (stamp) stamps.set(stamp.table.toLowerCase(), stamp);
      }
    }
  } catch (error) {
    if (error instanceof XmlError) return [];
    throw error;
  }
  return [...stamps.values()];
}

function readStamp(scanner: XmlScanner): Stamp | null {
  const [table, source, packVersion, date] = ["table", "source", "packVersion", "date"].map((name) =>
    scanner.attribute(name),
  );
  if (!table || !source || !packVersion || !date) return null;
  const inserted = scanner.attribute("inserted");
  return { table, source, packVersion, date, ...(inserted ? { inserted } : {}) };
}

/**
 * The stamps of a workbook's parts: Excel's door adds a part for every insertion. Of two stamps for one table the younger
 * counts, of the same day the one that comes later.
 */
export function stampsOfParts(xmls: readonly string[]): Stamp[] {
  const stamps = new Map<string, Stamp>();
  for (const stamp of xmls.flatMap(stampsFromXml)) {
    const table = stamp.table.toLowerCase();
    const other = stamps.get(table);
    if (other && other.date > stamp.date) continue;
    stamps.delete(table);
    stamps.set(table, stamp);
  }
  return [...stamps.values()];
}

/** The stamps without that table's. */
export function withoutStamp(stamps: readonly Stamp[], table: string): Stamp[] {
  const gone = table.toLowerCase();
  return stamps.filter((stamp) => stamp.table.toLowerCase() !== gone);
}
