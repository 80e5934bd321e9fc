/** Document properties. Source: ECMA-376 part 1, 22.2 to 22.4; part 2, annex on core properties. */

import type { XmlScanner } from "../xml";
import { XmlEvent } from "../xml";
import type { Parts } from "./parts";

const CORE = new Set([
  "title",
  "subject",
  "creator",
  "keywords",
  "description",
  "lastModifiedBy",
  "created",
  "modified",
  "category",
]);
const EXTENDED: ReadonlyMap<string, string> = new Map([
  ["Application", "application"],
  ["Company", "company"],
  ["Manager", "manager"],
]);
const MOST = 500;

/** Properties by their common names; a workbook's own are called "custom.NAME". Empty ones are left out. */
export function readProperties(parts: Parts): Readonly<Record<string, string>> {
  const found = new Map<string, string>();
  const add = (name: string, value: string): void => {
    if (value.trim() !== "" && found.size < MOST) found.set(name, value.trim());
  };
  for (const { type, target } of parts.relationships("").values()) {
    if (type === "core-properties")
      scanChildren(parts, target, (scanner) => {
        const { name } = scanner;
        if (CORE.has(name)) add(name, scanner.readContent());
      });
    // The strict edition of the standard calls the next two kinds by other words.
    else if (type === "extended-properties" || type === "extendedProperties")
      scanChildren(parts, target, (scanner) => {
        const name = EXTENDED.get(scanner.name);
        if (name !== undefined) add(name, scanner.readContent());
      });
    else if (type === "custom-properties" || type === "customProperties")
      scanChildren(parts, target, (scanner) => {
        const name = scanner.attribute("name");
        if (name !== null) add(`custom.${name}`, readValue(scanner));
      });
  }
  return Object.fromEntries(found);
}

function scanChildren(parts: Parts, part: string, read: (scanner: XmlScanner) => void): void {
  parts.scan(part, (scanner) => {
    if (scanner.depth === 2) read(scanner);
  });
}

/** At an open `property`: the text of its typed value. */
function readValue(scanner: XmlScanner): string {
  const target = scanner.depth - 1;
  let text = "";
  while (scanner.depth > target) {
    if (scanner.next() === XmlEvent.Open) text += scanner.readContent();
  }
  return text;
}
