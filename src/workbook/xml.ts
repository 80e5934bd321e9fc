/**
 * A small forward-only XML scanner for files of unknown origin. It walks each tag once, never recurses, knows no
 * DOCTYPE and no entities but the five of XML and numeric ones, and ends with an XmlError where the text is not
 * well-formed. Names are local names: prefixes differ from writer to writer and carry no meaning here.
 */

export class XmlError extends Error {
  constructor(
    readonly problem: "malformed" | "truncated" | "doctype" | "tooDeep" | "tooManyAttributes",
    /** Index in the text at which it was noticed. */
    readonly at: number,
  ) {
    super(`${problem} at ${at}`);
    this.name = "XmlError";
  }
}

export const enum XmlEvent {
  Open,
  Close,
  Text,
  End,
}

export interface XmlLimits {
  readonly depth: number;
  readonly attributes: number;
}

const DEFAULT_LIMITS: XmlLimits = { depth: 256, attributes: 256 };

const BANG = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

export class XmlScanner {
  private at = 0;
  private depthNow = 0;
  private seenRoot = false;
  /** An empty element `<a/>` yields Open and then Close; this remembers that Close is due. */
  private closeDue = false;
  private nameStart = 0;
  private nameEnd = 0;
  private content = "";
  private attributeCount = 0;
  /** Start and end of each attribute's name, where its local name starts, and start and end of its value. */
  private readonly attributeSpans: number[] = [];
  /** Start and end of the full name of each open element. */
  private readonly openNames: number[] = [];

  constructor(
    private readonly source: string,
    private readonly limits: XmlLimits = DEFAULT_LIMITS,
  ) {
    if (source.charCodeAt(0) === 0xfeff) this.at = 1;
  }

  /** How many elements are open: 1 inside the root, and at the root's own Open. */
  get depth(): number {
    return this.depthNow;
  }

  /** The local name of the element that was just opened or closed. */
  get name(): string {
    return this.source.slice(this.nameStart, this.nameEnd);
  }

  /** The text of the last Text event, entities resolved. */
  get text(): string {
    return this.content;
  }

  /** Whether the element just opened or closed has that local name; quicker than comparing `name`. */
  is(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.source.startsWith(name, this.nameStart);
  }

  /**
   * The value of an attribute of the element just opened, or null. A name without prefix is preferred to one with;
   * namespace declarations are no attributes.
   */
  attribute(name: string): string | null {
    const { source, attributeSpans: spans } = this;
    let prefixed = -1;
    for (let i = 0; i < this.attributeCount * 5; i += 5) {
      const local = spans[i + 1]!;
      if (spans[i + 2]! - local !== name.length || !source.startsWith(name, local)) continue;
      if (spans[i] === local) return this.attributeValue(i);
      if (prefixed < 0 && !source.startsWith("xmlns:", spans[i])) prefixed = i;
    }
    return prefixed < 0 ? null : this.attributeValue(prefixed);
  }

  /** An attribute that stands for yes or no: "1", "true", "on"; absent is `absent`. */
  flag(name: string, absent = false): boolean {
    const value = this.attribute(name);
    return value === null ? absent : value === "1" || value === "true" || value === "on";
  }

  /** Moves on to the next tag or text. Comments and processing instructions are passed over. Throws XmlError. */
  next(): XmlEvent {
    if (this.closeDue) {
      this.closeDue = false;
      this.depthNow--;
      return XmlEvent.Close;
    }
    const { source } = this;
    for (;;) {
      if (this.at >= source.length) return this.end();
      if (source.charCodeAt(this.at) !== LESS) {
        if (this.readText()) return XmlEvent.Text;
        continue;
      }
      const after = source.charCodeAt(this.at + 1);
      if (after === SLASH) return this.readClose();
      if (after === QUESTION) this.at = this.past("?>", this.at + 2);
      else if (after !== BANG) return this.readOpen();
      else if (source.startsWith("<!--", this.at)) this.at = this.past("-->", this.at + 4);
      else if (source.startsWith("<![CDATA[", this.at) && this.depthNow > 0) {
        const start = this.at + 9;
        this.at = this.past("]]>", start);
        this.content = source.slice(start, this.at - 3);
        return XmlEvent.Text;
      } else if ("<!DOCTYPE".startsWith(source.slice(this.at, this.at + 9).toUpperCase())) {
        throw new XmlError("doctype", this.at);
      } else throw new XmlError("malformed", this.at);
    }
  }

  /** After an Open: passes over everything inside the element, up to and with its Close. */
  skip(): void {
    const target = this.depthNow - 1;
    while (this.depthNow > target) this.next();
  }

  /** After an Open: all text inside the element and its descendants, up to and with its Close. */
  readContent(): string {
    const target = this.depthNow - 1;
    let text = "";
    while (this.depthNow > target) {
      if (this.next() === XmlEvent.Text) text += this.content;
    }
    return text;
  }

  /**
   * After an Open, or after whole elements in it: hands over source and position to a reader of its own, which passes over
   * whole, well-formed elements as it likes and says where it stopped.
   */
  readAhead(reader: (source: string, at: number) => number): void {
    if (!this.closeDue) this.at = reader(this.source, this.at);
  }

  private end(): XmlEvent {
    if (this.depthNow > 0 || !this.seenRoot) throw new XmlError("truncated", this.source.length);
    return XmlEvent.End;
  }

  private past(mark: string, from: number): number {
    const found = this.source.indexOf(mark, from);
    if (found < 0) throw new XmlError("truncated", this.source.length);
    return found + mark.length;
  }

  private readText(): boolean {
    const start = this.at;
    let end = this.source.indexOf("<", start);
    if (end < 0) end = this.source.length;
    this.at = end;
    const raw = this.source.slice(start, end);
    if (this.depthNow > 0) {
      this.content = decodeEntities(raw, start);
      return true;
    }
    if (raw.trim() !== "") throw new XmlError("malformed", start);
    return false;
  }

  private readClose(): XmlEvent {
    const { source } = this;
    const start = this.at + 2;
    const fullEnd = this.readName(start);
    let at = fullEnd;
    while (isSpace(source.charCodeAt(at))) at++;
    if (at >= source.length) throw new XmlError("truncated", at);
    if (source.charCodeAt(at) !== GREATER || this.depthNow === 0) throw new XmlError("malformed", at);
    this.depthNow--;
    const opened = this.openNames[this.depthNow * 2]!;
    const length = this.openNames[this.depthNow * 2 + 1]! - opened;
    if (length !== fullEnd - start) throw new XmlError("malformed", start);
    for (let i = 0; i < length; i++) {
      if (source.charCodeAt(opened + i) !== source.charCodeAt(start + i))
        throw new XmlError("malformed", start);
    }
    this.at = at + 1;
    return XmlEvent.Close;
  }

  private readOpen(): XmlEvent {
    const { source } = this;
    const start = this.at + 1;
    let at = this.readName(start);
    if (this.depthNow === 0 && this.seenRoot) throw new XmlError("malformed", start);
    if (this.depthNow >= this.limits.depth) throw new XmlError("tooDeep", start);
    this.seenRoot = true;
    this.openNames[this.depthNow * 2] = start;
    this.openNames[this.depthNow * 2 + 1] = at;
    this.depthNow++;
    this.attributeCount = 0;
    const nameStart = this.nameStart;
    const nameEnd = this.nameEnd;
    for (;;) {
      const before = at;
      while (isSpace(source.charCodeAt(at))) at++;
      const code = source.charCodeAt(at);
      if (code === GREATER) {
        this.at = at + 1;
        break;
      }
      if (code === SLASH) {
        if (at + 1 >= source.length) throw new XmlError("truncated", at);
        if (source.charCodeAt(at + 1) !== GREATER) throw new XmlError("malformed", at);
        this.closeDue = true;
        this.at = at + 2;
        break;
      }
      if (at >= source.length) throw new XmlError("truncated", at);
      if (at === before) throw new XmlError("malformed", at);
      at = this.readAttribute(at);
    }
    this.nameStart = nameStart;
    this.nameEnd = nameEnd;
    return XmlEvent.Open;
  }

  private readAttribute(start: number): number {
    const { source, attributeSpans: spans } = this;
    if (this.attributeCount >= this.limits.attributes) throw new XmlError("tooManyAttributes", start);
    const base = this.attributeCount++ * 5;
    let at = this.readName(start);
    spans[base] = start;
    spans[base + 1] = this.nameStart;
    spans[base + 2] = at;
    while (isSpace(source.charCodeAt(at))) at++;
    if (source.charCodeAt(at) !== EQUALS)
      throw new XmlError(at >= source.length ? "truncated" : "malformed", at);
    at++;
    while (isSpace(source.charCodeAt(at))) at++;
    const quote = source.charCodeAt(at);
    if (quote !== QUOTE && quote !== APOSTROPHE) {
      throw new XmlError(at >= source.length ? "truncated" : "malformed", at);
    }
    const from = at + 1;
    for (at = from; ; at++) {
      const code = source.charCodeAt(at);
      if (code === quote) break;
      if (code === LESS) throw new XmlError("malformed", at);
      if (at >= source.length) throw new XmlError("truncated", at);
    }
    spans[base + 3] = from;
    spans[base + 4] = at;
    return at + 1;
  }

  /** Reads a name at `start`, returns its end, and leaves the local part in nameStart and nameEnd. */
  private readName(start: number): number {
    const { source } = this;
    let at = start;
    let local = start;
    for (; ; at++) {
      const code = source.charCodeAt(at);
      // Letters and digits first: they are nearly all there is.
      if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) continue;
      if (code === COLON) local = at + 1;
      else if (!((code >= 48 && code <= 57) || code === 45 || code === 46 || code === 95 || code >= 0x80))
        break;
    }
    if (at >= source.length) throw new XmlError("truncated", at);
    if (at === local) throw new XmlError("malformed", at);
    this.nameStart = local;
    this.nameEnd = at;
    return at;
  }

  private attributeValue(index: number): string {
    const start = this.attributeSpans[index + 3]!;
    return decodeEntities(this.source.slice(start, this.attributeSpans[index + 4]), start);
  }
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function decodeEntities(raw: string, at: number): string {
  let from = raw.indexOf("&");
  if (from < 0) return raw;
  let decoded = "";
  let done = 0;
  while (from >= 0) {
    // The longest entity is "&#x10FFFF;": looking further for a semicolon would make the walk quadratic.
    const end = raw.slice(from, from + 16).indexOf(";");
    const name = end < 0 ? "" : raw.slice(from + 1, from + end);
    const text = NAMED.get(name) ?? numericEntity(name);
    if (text === null) throw new XmlError("malformed", at + from);
    decoded += raw.slice(done, from) + text;
    done = from + end + 1;
    from = raw.indexOf("&", done);
  }
  return decoded + raw.slice(done);
}

function numericEntity(name: string): string | null {
  const hex = /^#x([0-9A-Fa-f]{1,6})$/.exec(name);
  const decimal = hex ? null : /^#(\d{1,7})$/.exec(name);
  const code = hex ? parseInt(hex[1]!, 16) : decimal ? Number(decimal[1]) : 0;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

/** Text for an attribute in double quotes or an element: escaped, without characters that XML cannot hold. */
export function escapeXml(text: string): string {
  return (
    text
      .replace(/\p{Surrogate}/gu, "\ufffd")
      // eslint-disable-next-line no-control-regex -- these are the ones that XML 1.0 forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/[&<>"'\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`)
  );
}
