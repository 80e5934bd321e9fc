/**
 * The zip around a workbook, read by its central directory alone and without trust: whatever disagrees with it,
 * overlaps, repeats a name or unpacks to more than it says ends in an XlsxError.
 * Source: PKWARE APPNOTE.TXT 6.3, sections 4.3 and 4.5.3 (zip64).
 */

import { XlsxError } from "./errors";
import { inflate, OWN_UNPACKER } from "./inflate";
import type { Unpacker } from "./inflate";
import type { XlsxLimits } from "./limits";

const END = 0x06054b50;
const END_SIZE = 22;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const END64_LOCATOR_SIZE = 20;
const CENTRAL = 0x02014b50;
const CENTRAL_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const MAX_COMMENT = 0xffff;
const ZIP64 = 0xffffffff;
const ZIP64_EXTRA = 0x0001;
const ENCRYPTED_FLAG = 0x0001;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly header: number;
  /** Where the packed bytes start; found with the local header. */
  start: number;
}

export class ZipArchive {
  private readonly entries = new Map<string, Entry>();
  /** Bytes that may still be unpacked: parts that are pointed to again and again must not cost more than the whole. */
  private budget: number;

  /** Reads and checks the directory; nothing is unpacked yet. Throws XlsxError. */
  constructor(
    private readonly bytes: Uint8Array,
    limits: XlsxLimits,
    private readonly unpacker: Unpacker = OWN_UNPACKER,
  ) {
    this.budget = 2 * limits.totalBytes;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const directory = findDirectory(view);
    if (directory.count > limits.entries) throw new XlsxError("bomb", `${directory.count} files inside`);
    const entries = readDirectory(view, bytes, directory);
    checkSizes(entries, limits);
    locate(view, bytes, entries, directory.start);
    for (const entry of entries) {
      if (entry.name.endsWith("/")) continue;
      const key = entry.name.toLowerCase();
      if (this.entries.has(key)) throw new XlsxError("damaged", `${entry.name} is there twice`);
      this.entries.set(key, entry);
    }
  }

  /** Names are compared without regard to case, as the packaging conventions want. */
  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** The unpacked bytes of a file, or null when there is none of that name. Throws XlsxError. */
  read(name: string): Uint8Array | null {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return null;
    this.budget -= entry.size;
    if (this.budget < 0) throw new XlsxError("bomb", `${entry.name} is used too often`);
    const packed = this.bytes.subarray(entry.start, entry.start + entry.packed);
    const content = entry.method === STORED ? packed : inflate(packed, entry, this.unpacker);
    if (this.unpacker.crc32(content) !== entry.crc) throw new XlsxError("damaged", `${entry.name}: checksum`);
    return content;
  }
}

interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

function findDirectory(view: DataView): Directory {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) > view.byteLength) continue;
    const plain: Directory = {
      count: view.getUint16(at + 10, true),
      start: view.getUint32(at + 16, true),
      end: view.getUint32(at + 16, true) + view.getUint32(at + 12, true),
    };
    const directory = findDirectory64(view, at) ?? plain;
    if (directory.end > at) throw new XlsxError("damaged", "zip directory");
    return directory;
  }
  throw new XlsxError("truncated", "no zip directory");
}

/** The 64-bit end record that stands before the plain one where a writer made one, even for small files. */
function findDirectory64(view: DataView, end: number): Directory | null {
  const locator = end - END64_LOCATOR_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR) return null;
  const at = readUint64(view, locator + 8);
  if (at + 56 > locator || view.getUint32(at, true) !== END64)
    throw new XlsxError("damaged", "zip64 directory");
  const start = readUint64(view, at + 48);
  return { count: readUint64(view, at + 32), start, end: start + readUint64(view, at + 40) };
}

function readUint64(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
}

function readDirectory(view: DataView, bytes: Uint8Array, directory: Directory): Entry[] {
  const entries: Entry[] = [];
  const decoder = new TextDecoder();
  let at = directory.start;
  for (let i = 0; i < directory.count; i++) {
    if (at + CENTRAL_SIZE > directory.end || view.getUint32(at, true) !== CENTRAL) {
      throw new XlsxError("damaged", "zip directory");
    }
    const nameEnd = at + CENTRAL_SIZE + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > directory.end) throw new XlsxError("damaged", "zip directory");
    // Some writers put backslashes into names; the packaging conventions know slashes only.
    const name = decoder.decode(bytes.subarray(at + CENTRAL_SIZE, nameEnd)).replaceAll("\\", "/");
    if (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) throw new XlsxError("encrypted", name);
    const [size, packed, header] = sizes(view, at, nameEnd, extraEnd);
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size,
      packed,
      header,
      start: 0,
    });
    at = next;
  }
  return entries;
}

/** Size, packed size and header offset of a directory entry, from its zip64 field where the plain ones overflow. */
function sizes(view: DataView, at: number, extraStart: number, extraEnd: number): [number, number, number] {
  const plain: [number, number, number] = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  if (!plain.includes(ZIP64)) return plain;
  for (let field = extraStart; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== ZIP64_EXTRA) continue;
    const fieldEnd = Math.min(extraEnd, field + 4 + view.getUint16(field + 2, true));
    let from = field + 4;
    return plain.map((value) => {
      if (value !== ZIP64) return value;
      if (from + 8 > fieldEnd) throw new XlsxError("damaged", "zip64 field");
      from += 8;
      return readUint64(view, from - 8);
    }) as [number, number, number];
  }
  throw new XlsxError("damaged", "zip64 field");
}

function checkSizes(entries: readonly Entry[], limits: XlsxLimits): void {
  let total = 0;
  for (const { name, size, packed, method } of entries) {
    if (method !== STORED && method !== DEFLATED)
      throw new XlsxError("unsupported", `${name}: method ${method}`);
    if (method === STORED && size !== packed) throw new XlsxError("damaged", `${name}: size`);
    if (size > limits.ratioFloorBytes && size > packed * limits.ratio) throw new XlsxError("bomb", name);
    if (size > limits.entryBytes) throw new XlsxError("tooBig", name);
    total += size;
  }
  if (total > limits.totalBytes) throw new XlsxError("tooBig", `${Math.round(total / 2 ** 20)} MB unpacked`);
}

/** Finds where each entry's bytes start and makes sure that no two share any, a trick by which small files become huge. */
function locate(view: DataView, bytes: Uint8Array, entries: readonly Entry[], directoryStart: number): void {
  const decoder = new TextDecoder();
  let free = 0;
  for (const entry of [...entries].sort((a, b) => a.header - b.header)) {
    const { header } = entry;
    if (header + LOCAL_SIZE > directoryStart || view.getUint32(header, true) !== LOCAL) {
      throw new XlsxError("damaged", entry.name);
    }
    const nameEnd = header + LOCAL_SIZE + view.getUint16(header + 26, true);
    entry.start = nameEnd + view.getUint16(header + 28, true);
    const end = entry.start + entry.packed;
    if (header < free || end > directoryStart)
      throw new XlsxError("damaged", `${entry.name} overlaps another part`);
    const localName = decoder.decode(bytes.subarray(header + LOCAL_SIZE, nameEnd)).replaceAll("\\", "/");
    if (localName !== entry.name) throw new XlsxError("damaged", `${entry.name} is called otherwise inside`);
    free = end;
  }
}
