/** Shared strings and the text of rich runs. Source: ECMA-376 part 1, 18.4. */

import { XmlEvent } from "../xml";
import type { XmlScanner } from "../xml";
import type { Parts } from "./parts";
import { decodeEscapes, ownText } from "./text";

/** All shared strings in their order; none where the workbook has no such part. */
export function readSharedStrings(parts: Parts, part: string | undefined): readonly string[] {
  const strings: string[] = [];
  if (part === undefined) return strings;
  parts.scan(part, (scanner) => {
    if (scanner.depth === 2 && scanner.is("si")) strings.push(readRichText(scanner));
  });
  return strings;
}

/** At an open `si` or `is`: its text, runs joined, reading aids for East Asian script (`rPh`) left out. */
export function readRichText(scanner: XmlScanner): string {
  const target = scanner.depth - 1;
  let text = "";
  while (scanner.depth > target) {
    if (scanner.next() !== XmlEvent.Open) continue;
    if (scanner.is("t")) text += decodeEscapes(scanner.readContent());
    else if (scanner.is("rPh")) scanner.skip();
  }
  return ownText(text);
}
