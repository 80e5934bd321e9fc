/**
 * Stamps in Excel's custom XML parts. A new stamp goes into a part of its own, so that inserting a table need not first read
 * what is there; removing one gathers all parts into one again.
 */

import type { Stamp } from "../snapshot";
import { STAMPS_NAMESPACE, stampsFromXml, stampsToXml, withStamp } from "../stamps";
import type { Session } from "./session";

/** Asks for the workbook's stamp parts; their ids are there after the next sync. */
export function askForStampParts(session: Session): Excel.CustomXmlPartScopedCollection {
  const parts = session.workbook.customXmlParts.getByNamespace(STAMPS_NAMESPACE);
  parts.load("items/id");
  return parts;
}

/** The stamps of several parts; of two for one table the younger counts, of the same day the one that comes later. */
export function stampsOf(xmls: readonly string[]): Stamp[] {
  let stamps: Stamp[] = [];
  for (const stamp of xmls.flatMap((xml) => stampsFromXml(xml))) {
    const older = stamps.find((other) => other.table.toLowerCase() === stamp.table.toLowerCase());
    if (!older || older.date <= stamp.date) stamps = withStamp(stamps, stamp);
  }
  return stamps;
}

/**
 * Queues that the workbook keeps exactly these stamps, in one part. The old parts go last: where Excel breaks off in between,
 * a stamp stands there twice, but none is lost.
 * @param parts ids of the parts that hold stamps now
 */
export function writeStamps(session: Session, stamps: readonly Stamp[], parts: readonly string[]): void {
  const { customXmlParts } = session.workbook;
  if (stamps.length > 0) customXmlParts.add(stampsToXml(stamps));
  for (const id of parts) customXmlParts.getItem(id).delete();
}
