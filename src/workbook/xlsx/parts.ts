/**
 * The parts of the package and how they point to one another.
 * Source: ECMA-376 part 2 (Open Packaging Conventions), sections 6 (parts), 7 (content types) and 8 (relationships).
 */

import { XmlError, XmlEvent, XmlScanner } from "../xml";
import { XlsxError } from "./errors";
import { decodeText } from "./text";
import type { ZipArchive } from "./zip";

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address, the same in both editions of the standard: "worksheet", "table". */
  readonly type: string;
  /** Name of the part in the zip. */
  readonly target: string;
}

export class Parts {
  constructor(private readonly archive: ZipArchive) {}

  has(name: string): boolean {
    return this.archive.has(name);
  }

  /** The text of a part, or null where there is none. */
  text(name: string): string | null {
    const bytes = this.archive.read(name);
    return bytes && decodeText(bytes, name);
  }

  /**
   * Walks a part's elements; `open` is called at each and may read on or skip. A part that does not exist is passed
   * over unless it is required. What is wrong with its XML becomes an XlsxError that names the part.
   */
  scan(name: string, open: (scanner: XmlScanner) => void, required = false): void {
    const text = this.text(name);
    if (text === null) {
      if (required) throw new XlsxError("damaged", `${name} is missing`);
      return;
    }
    try {
      const scanner = new XmlScanner(text);
      for (let event = scanner.next(); event !== XmlEvent.End; event = scanner.next()) {
        if (event === XmlEvent.Open) open(scanner);
      }
    } catch (error) {
      if (error instanceof XmlError)
        throw new XlsxError("damaged", `${name}: ${error.message}`, { cause: error });
      throw error;
    }
  }

  /** Where a part points to, by id; "" is the package itself. External targets are left out. */
  relationships(part: string): ReadonlyMap<string, Relationship> {
    const folder = part.slice(0, part.lastIndexOf("/") + 1);
    const found = new Map<string, Relationship>();
    this.scanRelationships(part, (scanner, target) => {
      const id = scanner.attribute("Id");
      if (id === null || scanner.attribute("TargetMode") === "External") return;
      const type = scanner.attribute("Type") ?? "";
      found.set(id, { id, type: type.slice(type.lastIndexOf("/") + 1), target: resolve(folder, target) });
    });
    return found;
  }

  /** What a part points to outside the file, as written. */
  externalTargets(part: string): string[] {
    const found: string[] = [];
    this.scanRelationships(part, (scanner, target) => {
      if (scanner.attribute("TargetMode") === "External") found.push(target);
    });
    return found;
  }

  private scanRelationships(part: string, found: (scanner: XmlScanner, target: string) => void): void {
    const slash = part.lastIndexOf("/") + 1;
    this.scan(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`, (scanner) => {
      const target = scanner.attribute("Target");
      if (scanner.is("Relationship") && target !== null) found(scanner, target);
    });
  }

  /** The content type of a part, or null where none is declared. */
  contentType(part: string): string | null {
    const wanted = `/${part}`.toLowerCase();
    const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    let own: string | null = null;
    let byExtension: string | null = null;
    this.scan("[Content_Types].xml", (scanner) => {
      const type = scanner.attribute("ContentType");
      if (scanner.is("Override") && scanner.attribute("PartName")?.toLowerCase() === wanted) own = type;
      if (scanner.is("Default") && scanner.attribute("Extension")?.toLowerCase() === extension)
        byExtension = type;
    });
    return own ?? byExtension;
  }
}

/** A target as a part name: absolute ("/xl/a.xml") or relative to the folder of the part that names it ("../a.xml"). */
function resolve(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const resolved: string[] = [];
  for (const step of (path.startsWith("/") ? path : folder + path).split("/")) {
    if (step === "..") resolved.pop();
    else if (step !== "" && step !== ".") resolved.push(step);
  }
  const name = resolved.join("/");
  try {
    return name.includes("%") ? decodeURIComponent(name) : name;
  } catch (error) {
    if (error instanceof URIError) return name;
    throw error;
  }
}
