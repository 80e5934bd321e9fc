/** The world as Node sees it. */

import { realpath, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { WorkerPool } from "./check/workerPool";
import type { Io } from "./io";
import { fileError, filesWithin, readRegularFile } from "./nodeFiles";

async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (fileError(error, path, false).problem === "missing") return resolve(path);
    throw error;
  }
}

async function write(path: string, content: string | Uint8Array, flag: "w" | "wx" = "w"): Promise<void> {
  try {
    await writeFile(path, content, { flag });
  } catch (error) {
    throw fileError(error, path, true);
  }
}

export const nodeIo: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  now: () => new Date(),
  get isTerminal() {
    return process.stderr.isTTY;
  },
  readFile: readRegularFile,
  listFolder: filesWithin,
  writeFile: (path, text) => write(path, text),
  writeBytes: (path, bytes) => write(path, bytes),
  // Created and written in one step, so that nobody's file can come in between.
  createBytes: (path, bytes) => write(path, bytes, "wx"),
  startChecker: (setup) => new WorkerPool(setup, { program: join(__dirname, "checkWorker.js") }),
  sameFile: async (a, b) => (await realPath(a)) === (await realPath(b)),
};
