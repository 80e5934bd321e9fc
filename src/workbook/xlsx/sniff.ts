/** What a file is by its first bytes, so that one with the wrong ending is called by its name. */

import { XlsxError } from "./errors";

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Throws the XlsxError that says what the file is unless it is a zip, as every .xlsx is. */
export function expectZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new XlsxError("empty");
  if (startsWith(bytes, ZIP)) return;
  if (startsWith(bytes, OLE)) throw new XlsxError(oleKind(bytes));
  throw new XlsxError(looksLikeText(bytes) ? "textFile" : "notWorkbook");
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Old Office files and encrypted new ones share a container; the names of its streams tell them apart. */
function oleKind(bytes: Uint8Array): "encrypted" | "oldExcel" | "notWorkbook" {
  const text = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1));
  if (text.includes("EncryptedPackage")) return "encrypted";
  return text.includes("Workbook") || text.includes("Book\0") ? "oldExcel" : "notWorkbook";
}

function looksLikeText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4096);
  const utf16 = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  return (
    utf16 || start.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13 || byte === 12)
  );
}
