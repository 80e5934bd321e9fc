/** The zip around a workbook, written part by part, so that no sheet need stand in memory as a whole. */

import { Zip, ZipDeflate } from "fflate";

/** Characters that are gathered before they are packed. */
const CHUNK = 64 * 1024;
const LEVEL = 6;

export class ZipWriter {
  private readonly chunks: Uint8Array[] = [];
  private readonly encoder = new TextEncoder();
  private readonly zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.chunks.push(chunk);
  });

  /** A whole part. */
  add(name: string, text: string): void {
    this.stream(name, (write) => write(text));
  }

  /** A part that is written in pieces, by calls of `write`, until `fill` returns. */
  stream(name: string, fill: (write: (text: string) => void) => void): void {
    const file = new ZipDeflate(name, { level: LEVEL });
    // A zip knows local time only, so midnight is asked for in local time: the bytes are the same everywhere.
    file.mtime = new Date(1980, 0, 1);
    this.zip.add(file);
    let gathered = "";
    fill((text) => {
      gathered += text;
      if (gathered.length < CHUNK) return;
      file.push(this.encoder.encode(gathered));
      gathered = "";
    });
    file.push(this.encoder.encode(gathered), true);
  }

  /** The bytes of the zip; nothing can be added after it. */
  finish(): Uint8Array {
    this.zip.end();
    const bytes = new Uint8Array(this.chunks.reduce((size, chunk) => size + chunk.length, 0));
    let at = 0;
    for (const chunk of this.chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return bytes;
  }
}
