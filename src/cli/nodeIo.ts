/** The world as Node sees it. */

import { readFile, realpath, stat, writeFile } from "node:fs/promises";
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
  if (!(error instanceof Error) || !("code" in error)) throw error;
  const problem = PROBLEMS[String(error.code)] ?? "other";
  return new FileError(writing && problem === "missing" ? "noFolder" : problem, path, { cause: error });
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
  async readFile(path, maxBytes) {
    try {
      const { size } = await stat(path);
      if (size > maxBytes) throw new FileError("tooBig", path);
      return await readFile(path);
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
