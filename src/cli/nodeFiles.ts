/** Files as Node sees them. */

import { createReadStream } from "node:fs";
import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { FileProblem } from "./io";
import { FileError } from "./io";

const PROBLEMS: Readonly<Record<string, FileProblem>> = {
  ENOENT: "missing",
  ENOTDIR: "missing",
  EISDIR: "folder",
  EACCES: "denied",
  EPERM: "denied",
  EROFS: "denied",
  EEXIST: "exists",
};

/** A system error as a FileError; anything else is thrown on. */
export function fileError(error: unknown, path: string, writing: boolean): FileError {
  if (typeof error !== "object" || error === null || !("code" in error)) throw error;
  const problem = PROBLEMS[String(error.code)] ?? "other";
  return new FileError(writing && problem === "missing" ? "noFolder" : problem, path, { cause: error });
}

/**
 * The bytes of a regular file. Its size is not taken at its word: files of the system say 0, others grow meanwhile. What
 * is no file, such as a device or a pipe, may never end and is not opened.
 */
export async function readRegularFile(path: string, maxBytes: number): Promise<Uint8Array> {
  try {
    return await readBytes(path, maxBytes);
  } catch (error) {
    throw error instanceof FileError ? error : fileError(error, path, false);
  }
}

async function readBytes(path: string, maxBytes: number): Promise<Uint8Array> {
  const found = await stat(path);
  if (found.isDirectory()) throw new FileError("folder", path);
  if (!found.isFile()) throw new FileError("notFile", path);
  if (found.size > maxBytes) throw new FileError("tooBig", path);
  const chunks: Buffer[] = [];
  // `end` is the last byte that is read: one more than there may be.
  for await (const chunk of createReadStream(path, { end: maxBytes })) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  if (bytes.length > maxBytes) throw new FileError("tooBig", path);
  return bytes;
}

/** All files in a folder and the folders in it, sorted. Links are not followed, so that no circle is walked. */
export async function filesWithin(path: string): Promise<string[]> {
  const entries = await folderEntries(path);
  const found = await Promise.all(
    [...entries]
      .sort((one, other) => (one.name < other.name ? -1 : 1))
      .map((entry) => {
        const inside = join(path, entry.name);
        if (entry.isDirectory()) return filesWithin(inside);
        return entry.isFile() ? [inside] : [];
      }),
  );
  return found.flat();
}

async function folderEntries(path: string): Promise<Dirent[]> {
  try {
    if (!(await stat(path)).isDirectory()) throw new FileError("notFolder", path);
    return await readdir(path, { withFileTypes: true });
  } catch (error) {
    throw error instanceof FileError ? error : fileError(error, path, false);
  }
}
