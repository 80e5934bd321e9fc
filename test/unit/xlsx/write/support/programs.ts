/** Programs by others that tests ask about written files, where this machine has them. */

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder that is there while the work lasts. */
function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "tilsagn-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const runs = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;

/** The system's own Python comes first: that is where its openpyxl is. */
const python = ["/usr/bin/python3", "python3"].find((command) => runs(command, "-c", "import openpyxl"));
const office = ["soffice", "libreoffice"].find((command) => runs("which", command));

/** `it` where the program is there, else `it.skip`, which the summary counts. */
export const itWithOpenpyxl = python ? it : it.skip;
export const itWithLibreOffice = office ? it : it.skip;

/** What openpyxl sees (describe.py); it fails on any warning. */
export function seenByOpenpyxl(bytes: Uint8Array): unknown {
  return inFolder((folder) => {
    const file = join(folder, "written.xlsx");
    writeFileSync(file, bytes);
    const script = join(__dirname, "describe.py");
    return JSON.parse(execFileSync(python!, [script, file], { encoding: "utf8", maxBuffer: 64 * 2 ** 20 }));
  });
}

/** The workbook opened by LibreOffice and saved as another file: "xlsx", "pdf", "csv" (first sheet). */
export function savedByLibreOffice(bytes: Uint8Array, format: "xlsx" | "pdf" | "csv"): Uint8Array {
  return allSavedByLibreOffice([bytes], format)[0]!;
}

/** Several workbooks, for which LibreOffice starts but once. */
export function allSavedByLibreOffice(
  workbooks: readonly Uint8Array[],
  format: "xlsx" | "pdf" | "csv",
): Uint8Array[] {
  return inFolder((folder) => {
    const files = workbooks.map((bytes, index) => {
      const file = join(folder, `written${index}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const target = join(folder, "out");
    const result = spawnSync(
      office!,
      [profile, "--headless", "--convert-to", format, "--outdir", target, ...files],
      { encoding: "utf8", timeout: 110_000 },
    );
    return files.map((_, index) => {
      const saved = join(target, `written${index}.${format}`);
      if (!existsSync(saved)) throw new Error(`LibreOffice: ${result.stdout} ${result.stderr}`);
      return readFileSync(saved);
    });
  });
}
