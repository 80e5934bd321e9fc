/** Notes and threaded comments of a sheet. Sources: ECMA-376 part 1, 18.7; MS-XLSX 2.6.205 (threaded comments). */

import { parseAddress } from "../address";
import type { NoteSnapshot } from "../snapshot";
import { XmlEvent } from "../xml";
import type { XmlScanner } from "../xml";
import { XlsxError } from "./errors";
import type { XlsxLimits } from "./limits";
import type { Parts, Relationship } from "./parts";
import { readRichText } from "./strings";

/** Display names by id, as threaded comments name their authors. */
export type Persons = ReadonlyMap<string, string>;

export function readPersons(parts: Parts, relationships: Iterable<Relationship>): Persons {
  const persons = new Map<string, string>();
  for (const { type, target } of relationships) {
    if (type !== "person") continue;
    parts.scan(target, (scanner) => {
      const id = scanner.attribute("id");
      if (scanner.is("person") && id !== null) persons.set(id, scanner.attribute("displayName") ?? "");
    });
  }
  return persons;
}

/**
 * A sheet's notes, by row and column. Where a thread stands, its first entry is taken rather than the stand-in that the
 * file holds for older programs. A note whose place cannot be read is passed over.
 */
export function readNotes(
  parts: Parts,
  sheetPart: string,
  persons: Persons,
  limits: XlsxLimits,
): NoteSnapshot[] {
  const found = new Map<string, NoteSnapshot>();
  const add = (reference: string | null, author: string | null, text: string): void => {
    const at = parseAddress(reference ?? "");
    if (!at) return;
    if (found.size >= limits.items) throw new XlsxError("tooBig", `${sheetPart}: notes`);
    found.set(`${at.row},${at.column}`, { row: at.row, column: at.column, author: author || null, text });
  };
  const relationships = [...parts.relationships(sheetPart).values()];
  for (const { type, target } of relationships) if (type === "comments") readLegacy(parts, target, add);
  for (const { type, target } of relationships)
    if (type === "threadedComment") readThreads(parts, target, persons, add);
  return [...found.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

type Add = (reference: string | null, author: string | null, text: string) => void;

function readLegacy(parts: Parts, part: string, add: Add): void {
  const authors: string[] = [];
  parts.scan(part, (scanner) => {
    if (scanner.depth === 3 && scanner.is("author")) authors.push(scanner.readContent());
    else if (scanner.depth === 3 && scanner.is("comment")) {
      const reference = scanner.attribute("ref");
      const author = authors[Number(scanner.attribute("authorId") ?? NaN)] ?? null;
      add(reference, author, textWithin(scanner, readRichText));
    }
  });
}

function readThreads(parts: Parts, part: string, persons: Persons, add: Add): void {
  parts.scan(part, (scanner) => {
    if (scanner.depth !== 2 || !scanner.is("threadedComment") || scanner.attribute("parentId") !== null)
      return;
    const reference = scanner.attribute("ref");
    const author = persons.get(scanner.attribute("personId") ?? "") ?? null;
    add(
      reference,
      author,
      textWithin(scanner, (inner) => inner.readContent()),
    );
  });
}

/** At an open element: what its child `text` holds. */
function textWithin(scanner: XmlScanner, read: (scanner: XmlScanner) => string): string {
  const target = scanner.depth - 1;
  let text = "";
  while (scanner.depth > target) {
    if (scanner.next() !== XmlEvent.Open) continue;
    if (scanner.is("text")) text = read(scanner);
    else scanner.skip();
  }
  return text;
}
