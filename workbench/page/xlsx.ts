import { strFromU8, strToU8, unzip, zip } from "fflate";
import type { Model } from "@odoo/o-spreadsheet";
import type { Workbook } from "../host/workbook";
import { modelOf, withExtras } from "./xlsx-extras";
import { CONTENT_TYPES, WORKBOOK } from "./xlsx-parts";
import { repairAfterWriting, repairForReading } from "./xlsx-repair";

/** A file that could not be opened, and why. */
export class NotAnXlsxFile extends Error {
  constructor(readonly reason: "protected" | "foreign" | "noWorkbook" | "damaged") {
    super(`not an .xlsx workbook: ${reason}`);
  }
}

const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04];
/** Password-protected and old .xls files are OLE containers, not zip archives. */
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, magic: number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/**
 * Makes a workbook of the bytes of an .xlsx.
 * @returns its model, and the defined names that could not be kept
 * @throws NotAnXlsxFile when the bytes are something else.
 */
export async function readXlsx(bytes: Uint8Array): Promise<{ model: Model; lost: string[] }> {
  if (startsWith(bytes, OLE_MAGIC)) throw new NotAnXlsxFile("protected");
  if (!startsWith(bytes, ZIP_MAGIC)) throw new NotAnXlsxFile("foreign");
  const entries = await unzipAll(bytes);
  if (!(CONTENT_TYPES in entries) || !(WORKBOOK in entries)) throw new NotAnXlsxFile("noWorkbook");
  const parts = Object.fromEntries(
    Object.entries(entries).map(([path, content]) => [
      path,
      path.startsWith("xl/media/") ? { imageSrc: dataUrl(path, content) } : strFromU8(content),
    ]),
  );
  return modelOf(repairForReading(parts));
}

function unzipAll(bytes: Uint8Array): Promise<Record<string, Uint8Array>> {
  return new Promise((resolve, reject) => {
    unzip(bytes, (error, entries) => (error ? reject(new NotAnXlsxFile("damaged")) : resolve(entries)));
  });
}

function dataUrl(path: string, content: Uint8Array): string {
  const extension = path.split(".").at(-1)?.toLowerCase();
  let binary = "";
  for (const byte of content) binary += String.fromCharCode(byte);
  return `data:image/${extension === "jpg" ? "jpeg" : extension};base64,${btoa(binary)}`;
}

/** The workbook as the bytes of an .xlsx, as far as o-spreadsheet exports it (see the README for what it leaves out). */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array> {
  const { files } = await workbook.model.exportXLSX();
  const entries: Record<string, Uint8Array> = {};
  const texts = new Map<string, string>();
  for (const file of files) {
    if ("content" in file) texts.set(file.path, file.content);
    else entries[file.path] = new Uint8Array(await (await fetch(file.imageSrc)).arrayBuffer());
  }
  for (const [path, content] of withExtras(workbook, repairAfterWriting(texts)))
    entries[path] = strToU8(content);
  return new Promise((resolve, reject) => {
    zip(entries, (error, bytes) => (error ? reject(error) : resolve(bytes)));
  });
}
