/** Zip files laid by hand, so that their directory may say anything and a gigabyte can be told in a megabyte. */

import { strToU8 } from "fflate";
import { constants, deflateRawSync } from "node:zlib";

/** A file in the zip: packed bytes and what the directory says of them. */
export interface ZipPart {
  readonly name: string;
  /** A deflate stream. */
  readonly packed: Uint8Array;
  /** The unpacked size that is stated, true or not. */
  readonly size: number;
  readonly crc: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;

/** The zip of those parts, in their order. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const bodies: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let at = 0;
  for (const part of parts) {
    const local = header(part, LOCAL, 30);
    const record = header(part, CENTRAL, 46);
    new DataView(record.buffer).setUint32(42, at, true);
    bodies.push(local, part.packed);
    records.push(record);
    at += local.length + part.packed.length;
  }
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, parts.length, true);
  view.setUint16(10, parts.length, true);
  view.setUint32(
    12,
    records.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  view.setUint32(16, at, true);
  return new Uint8Array(Buffer.concat([...bodies, ...records, end]));
}

/** A local header or a record of the directory: the same fields, two bytes further on in the latter. */
function header({ name, packed, size, crc }: ZipPart, signature: number, length: number): Uint8Array {
  const bytes = new Uint8Array([...new Uint8Array(length), ...strToU8(name)]);
  const view = new DataView(bytes.buffer);
  const shift = signature === CENTRAL ? 2 : 0;
  view.setUint32(0, signature, true);
  view.setUint16(4, 20, true);
  view.setUint16(8 + shift, DEFLATED, true);
  view.setUint32(14 + shift, crc, true);
  view.setUint32(18 + shift, packed.length, true);
  view.setUint32(22 + shift, size, true);
  view.setUint16(26 + shift, name.length, true);
  return bytes;
}

/**
 * A deflate stream of `head`, `unit` that many times, and `tail`. The unit is packed once, without regard to what stands
 * before it, and its packed bytes repeated.
 */
export function packedRepeat(unit: Uint8Array, times: number, head = "", tail = ""): Uint8Array {
  const flushed = (bytes: Uint8Array): Uint8Array =>
    deflateRawSync(bytes, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const again = flushed(unit);
  return new Uint8Array(
    Buffer.concat([
      flushed(strToU8(head)),
      ...Array.from({ length: times }, () => again),
      deflateRawSync(strToU8(tail)),
    ]),
  );
}
