/** The world as Node sees it. */

import { createReadStream } from "node:fs";
import { realpath, stat, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { FileProblem, Io } from "./io";
import { FileError } from "./io";

const PROBLEMS: Readonly<Record<string, FileProblem>> = {
  ENOENT: "missing",
  ENOTDIR: "missing",
  EISDIR: "folder",
  EACCES: "denied",
  EPERM: "denied",
  EROFS: "denied",
};

/** A system error as a FileError; anything else is thrown on. */
function fileError(error: unknown, path: string, writing: boolean): FileError {
  if (typeof error !== "object" || error === null || !("code" in error)) throw error;
  const problem = PROBLEMS[String(error.code)] ?? "other";
  return new FileError(writing && problem === "missing" ? "noFolder" : problem, path, { cause: error });
}

/**
 * The bytes of a regular file. Its size is not taken at its word: files of the system say 0, others grow meanwhile. What
 * is no file, such as a device or a pipe, may never end and is not opened.
 */
async function readRegularFile(path: string, maxBytes: number): Promise<Uint8Array> {
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

async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (fileError(error, path, false).problem === "missing") return resolve(path);
    throw error;
  }
}

export const nodeIo: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  now: () => new Date(),
  async readFile(path, maxBytes) {
    try {
      return await readRegularFile(path, maxBytes);
    } catch (error) {
      throw error instanceof FileError ? error : fileError(error, path, false);
    }
  },
  async writeFile(path, text) {
    try {
      await writeFile(path, text);
    } catch (error) {
      throw fileError(error, path, true);
    }
  },
  sameFile: async (a, b) => (await realPath(a)) === (await realPath(b)),
};
