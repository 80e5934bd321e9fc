import { elements, parse } from "./xml";

/** The parts of an .xlsx by path, as o-spreadsheet takes them: XML as text, pictures as an address. */
export type XlsxParts = Record<string, string | { imageSrc: string }>;

export const CONTENT_TYPES = "[Content_Types].xml";
export const WORKBOOK = "xl/workbook.xml";
export const SHARED_STRINGS = "xl/sharedStrings.xml";
export const STYLES = "xl/styles.xml";

/** The path of the part that says what a part refers to. */
export const relationshipsOf = (path: string): string => path.replace(/([^/]+)$/, "_rels/$1.rels");

/** A part's XML; "" when it isn't there. */
export function textOf(parts: XlsxParts, path: string): string {
  const part = parts[path];
  return typeof part === "string" ? part : "";
}

/** The targets of a part's relationships by their ids, as paths from the root. */
export function targetsOf(parts: XlsxParts, path: string): Map<string, string> {
  const relationships = textOf(parts, relationshipsOf(path));
  if (!relationships) return new Map();
  return new Map(
    elements(parse(relationships), "Relationship").map((one) => [
      one.getAttribute("Id") ?? "",
      decodeURIComponent(new URL(one.getAttribute("Target") ?? "", `file:///${path}`).pathname.slice(1)),
    ]),
  );
}
