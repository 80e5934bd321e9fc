/** Unpacking one file of a zip without trust in the size that it states. */

import { Inflate, inflateSync } from "fflate";
import { crc32 } from "./crc32";
import { XlsxError } from "./errors";

/** What does the unpacking: a library everywhere, or what a platform brings along and does faster. */
export interface Unpacker {
  /** The unpacked bytes (raw deflate); null as soon as there are more than `most`. Throws where the data are damaged. */
  inflate(packed: Uint8Array, most: number): Uint8Array | null;
  /** The checksum of the bytes, as zip files state it. */
  crc32(bytes: Uint8Array): number;
}

export const OWN_UNPACKER: Unpacker = { inflate: inflateInSteps, crc32 };

/**
 * Packed bytes handed to the inflater at a time. At most 1,032 times as much comes out before the size is looked at, so
 * they are few where little is expected.
 */
const LEAST_STEP = 1024;
const MOST_STEP = 32 * 1024;

/** A file of a zip as its directory states it. */
interface StatedEntry {
  readonly name: string;
  readonly size: number;
}

/** So few packed bytes are unpacked in one go, which is quicker: at worst 8 MB come out before the size is looked at. */
const SMALL = 8 * 1024;

/** The unpacked bytes of an entry, as many as it states. Throws XlsxError. */
export function inflate(packed: Uint8Array, { name, size }: StatedEntry, unpacker: Unpacker): Uint8Array {
  let content: Uint8Array | null;
  try {
    content = packed.length <= SMALL ? inflateAtOnce(packed, size) : unpacker.inflate(packed, size);
  } catch (error) {
    throw new XlsxError("damaged", `${name}: packed data`, { cause: error });
  }
  if (content === null) throw new XlsxError("bomb", `${name} is larger than it says`);
  if (content.length !== size) throw new XlsxError("damaged", `${name}: size`);
  return content;
}

function inflateAtOnce(packed: Uint8Array, most: number): Uint8Array | null {
  // One byte more than is expected: where it is filled, the size was a lie. What goes beyond is not kept.
  const content = inflateSync(packed, { out: new Uint8Array(most + 1) });
  return content.length > most ? null : content;
}

function inflateInSteps(packed: Uint8Array, most: number): Uint8Array | null {
  const content = new Uint8Array(most);
  let filled = 0;
  let isTooMuch = false;
  const inflater = new Inflate((chunk) => {
    isTooMuch ||= filled + chunk.length > most;
    if (isTooMuch) return;
    content.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length && !isTooMuch;) {
    const step = Math.max(LEAST_STEP, Math.min(MOST_STEP, (most - filled) >> 4));
    inflater.push(packed.subarray(at, at + step), at + step >= packed.length);
    at += step;
  }
  return isTooMuch ? null : content.subarray(0, filled);
}
