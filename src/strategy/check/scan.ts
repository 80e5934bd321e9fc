/**
 * Reads a file as JSON before anything is made of it. Beside what JSON.parse refuses, it finds what JSON.parse takes
 * silently and a pack must not have: a part given twice (the first would be lost), names that reach into JavaScript's
 * objects, figures and texts that are not kept as they look (tokens.ts), and nesting or texts of hostile size. Faults of syntax come with line and
 * column in every browser, which JSON.parse's own messages do not.
 */

import { short } from "./problems";
import type { ProblemCode, Problems } from "./problems";
import type { Path } from "./path";
import { numberFault, textFault } from "./tokens";
import type { TokenFault } from "./tokens";

/** A pack's own parts nest five deep. */
const DEEPEST = 20;
/** Most parts of one object; the pack itself has the most, two dozen. */
const MOST_PARTS = 100;
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** What goes on behind a number as thousands do in documents: "12 500", "1.250.000", "12'500". */
const MORE_THOUSANDS = /(?:[ \u00a0\u2009\u202f]+|['’.])\d/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const WORD = /true|false|null/y;
/** An object or list that is open; `names` are those that the object has had. */
interface Frame {
  readonly names: Set<string> | null;
  at: string | number;
}

type Expected = "value" | "firstItem" | "firstName" | "name" | "colon" | "comma" | "end";

/** Adds what is wrong with the text; when it adds nothing, JSON.parse takes the text and gives what is written. */
export function scanJson(text: string, problems: Problems): void {
  new Scanner(text, problems).run();
}

class Scanner {
  #position = 0;
  #expected: Expected = "value";
  readonly #open: Frame[] = [];

  constructor(
    readonly text: string,
    readonly problems: Problems,
  ) {}

  run(): void {
    while (this.#step());
  }

  get #path(): Path {
    return this.#open.map(({ at }) => at);
  }

  /** Takes one token; whether there is more to do. */
  #step(): boolean {
    this.#skipBlanks();
    const character = this.text[this.#position];
    if (character === undefined) return this.#expected !== "end" && this.#failAtEnd();
    switch (this.#expected) {
      case "firstItem":
        return character === "]" ? this.#close() : this.#value(character);
      case "value":
        return this.#value(character);
      case "firstName":
        return character === "}" ? this.#close() : this.#name(character);
      case "name":
        return this.#name(character);
      case "colon":
        return character === ":" ? this.#take("value") : this.#fail("jsonColon");
      case "comma":
        return this.#afterValue(character);
      case "end":
        return this.#fail("jsonEnd");
    }
  }

  #skipBlanks(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.#position);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
      this.#position += 1;
    }
  }

  #take(next: Expected): true {
    this.#position += 1;
    this.#expected = next;
    return true;
  }

  #value(character: string): boolean {
    if (character === "{" || character === "[") return this.#enter(character);
    if (character === '"') return this.#text(this.#path) !== null && this.#done();
    const word = this.#match(WORD);
    if (word !== null) return this.#done();
    const number = this.#match(NUMBER);
    if (number === null) return this.#fail("jsonValue");
    MORE_THOUSANDS.lastIndex = this.#position;
    if (MORE_THOUSANDS.test(this.text)) return this.#fail("jsonThousands");
    this.#note(this.#path, numberFault(number));
    return this.#done();
  }

  #enter(bracket: "{" | "["): boolean {
    if (this.#open.length >= DEEPEST) {
      this.problems.add(this.#path, "tooDeep", { most: DEEPEST });
      return false;
    }
    this.#open.push(bracket === "{" ? { names: new Set(), at: "" } : { names: null, at: 0 });
    return this.#take(bracket === "{" ? "firstName" : "firstItem");
  }

  #close(): boolean {
    this.#open.pop();
    this.#position += 1;
    return this.#done();
  }

  /** A value is complete. */
  #done(): true {
    this.#expected = this.#open.length === 0 ? "end" : "comma";
    return true;
  }

  #afterValue(character: string): boolean {
    const frame = this.#open.at(-1)!;
    if (character === (frame.names === null ? "]" : "}")) return this.#close();
    if (character !== ",") return this.#fail("jsonComma");
    if (typeof frame.at === "number") frame.at += 1;
    return this.#take(frame.names === null ? "value" : "name");
  }

  #name(character: string): boolean {
    if (character !== '"') return this.#fail("jsonName");
    const frame = this.#open.at(-1)!;
    const name = this.#text(this.#path.slice(0, -1));
    if (name === null) return false;
    frame.at = name;
    const names = frame.names!;
    if (FORBIDDEN.has(name)) this.problems.add(this.#path, "forbiddenPart", { part: name });
    else if (names.has(name)) this.problems.add(this.#path, "partTwice", { part: short(name) });
    names.add(name);
    if (names.size > MOST_PARTS) {
      this.problems.add(this.#path.slice(0, -1), "tooManyParts", { most: MOST_PARTS });
      return false;
    }
    this.#expected = "colon";
    return true;
  }

  /** The text that starts here, or null where it is not one; what is wrong with it is a fault at `path`. */
  #text(path: Path): string | null {
    const end = this.#endOfText();
    if (end === null) return null;
    const raw = this.text.slice(this.#position, end);
    // Escapes hide what they stand for: "\u005f_proto__" is a name too.
    const content = raw.includes("\\") ? (JSON.parse(raw) as string) : raw.slice(1, -1);
    this.#position = end;
    this.#note(path, textFault(content));
    return content;
  }

  /** Behind the closing quotation mark; null, with a problem, where an escape is wrong or the text does not end. */
  #endOfText(): number | null {
    const { text } = this;
    for (let at = this.#position + 1; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 0x22) return at + 1;
      if (code === 0x5c) {
        ESCAPE.lastIndex = at;
        if (!ESCAPE.test(text)) return this.#failText(at, "jsonText");
        at = ESCAPE.lastIndex - 1;
      } else if (code < 0x20) return this.#failText(at, "jsonText");
    }
    return this.#failText(text.length, "jsonCut");
  }

  #failText(at: number, code: ProblemCode): null {
    this.#position = at;
    this.#fail(code);
    return null;
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#position;
    const match = pattern.exec(this.text);
    if (match === null) return null;
    this.#position = pattern.lastIndex;
    return match[0];
  }

  #note(path: Path, fault: TokenFault | null): void {
    if (fault !== null) this.problems.add(path, fault.code, fault.params);
  }

  /** The text ends before its value does; one of blanks alone has not begun. */
  #failAtEnd(): false {
    if (this.#expected !== "value" || this.#open.length > 0) return this.#fail("jsonCut");
    this.problems.add([], "jsonEmpty");
    return false;
  }

  #fail(code: ProblemCode): false {
    const before = this.text.slice(0, this.#position);
    const line = before.split("\n").length;
    const column = this.#position - before.lastIndexOf("\n");
    const [found = ""] = this.text.slice(this.#position, this.#position + 2);
    this.problems.add([], code, { line, column, found: JSON.stringify(found).slice(1, -1) });
    return false;
  }
}
