/** One file, within a thread: read, strategy found, reviewed. What goes wrong with it never stops the others. */

import { askedFor, checkWorkbook } from "../../../../review";
import type { LocalText } from "../../../../strategy/pack";
import { DEFAULT_LIMITS, readXlsx, XlsxError } from "../../../../workbook/xlsx";
import { inBoth } from "./inBoth";
import type { CheckJob, CheckSetup, Outcome } from "./protocol";

/** Never rejects. */
export async function checkFile({ path, file }: CheckJob, { packs, language }: CheckSetup): Promise<Outcome> {
  try {
    const bytes = await bytesOf(file);
    const sha256 = hex(await crypto.subtle.digest("SHA-256", bytes));
    const workbook = readXlsx(bytes, { name: path, language });
    const checked = checkWorkbook(workbook, { file: path, sha256 }, { packs, auto: true, severities: {} });
    return { kind: "checked", checked, asked: askedFor(checked) };
  } catch (error) {
    return { kind: "unchecked", problem: problemOf(error) };
  }
}

/** What is too big is not even read. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > DEFAULT_LIMITS.fileBytes)
    throw new XlsxError("tooBig", `${Math.round(file.size / 2 ** 20)} MB`);
  return new Uint8Array(await file.arrayBuffer());
}

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

function problemOf(error: unknown): LocalText {
  if (error instanceof XlsxError) return { en: error.text("en"), da: error.text("da") };
  // The browser says no more than that it could not read a file: moved, locked, a folder.
  if (error instanceof DOMException) return inBoth("problem.unreadable");
  if (error instanceof RangeError && /array buffer|allocation/i.test(error.message))
    return inBoth("problem.tooMuchMemory");
  return inBoth("problem.fault", { message: error instanceof Error ? error.message : String(error) });
}
