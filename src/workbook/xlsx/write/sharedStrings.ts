/** Texts of cells, each kept once. Source: ECMA-376 part 1, 18.4. */

import { MAIN, XML } from "./markup";
import { textElement } from "./text";

export class SharedStrings {
  private readonly known = new Map<string, number>();
  private uses = 0;

  /** The index by which cells refer to the text. */
  index(text: string): number {
    this.uses++;
    const found = this.known.get(text);
    if (found !== undefined) return found;
    const index = this.known.size;
    this.known.set(text, index);
    return index;
  }

  write(write: (text: string) => void): void {
    write(`${XML}<sst xmlns="${MAIN}" count="${this.uses}" uniqueCount="${this.known.size}">`);
    for (const text of this.known.keys()) write(`<si>${textElement(text)}</si>`);
    write("</sst>");
  }
}
