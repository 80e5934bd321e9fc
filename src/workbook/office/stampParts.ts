/**
 * Stamps in Excel's custom XML parts. A new stamp goes into a part of its own, so that inserting a table need not first read
 * what is there; removing one gathers all parts into one again.
 */

import type { Stamp } from "../snapshot";
import { STAMPS_NAMESPACE, stampsToXml } from "../stamps";
import type { Session } from "./session";

/** Asks for the workbook's stamp parts; their ids are there after the next sync. */
export function askForStampParts(session: Session): Excel.CustomXmlPartScopedCollection {
  const parts = session.workbook.customXmlParts.getByNamespace(STAMPS_NAMESPACE);
  parts.load("items/id");
  return parts;
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
