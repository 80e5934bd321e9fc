/** Runs the command line in process: what it printed, what it wrote, how it ended. */

import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import packageJson from "../../../package.json";
import { FileChecker } from "../../../src/cli/check/checkFile";
import type { Checker, CheckSetup } from "../../../src/cli/check/checker";
import type { Io } from "../../../src/cli/io";
import { FileError } from "../../../src/cli/io";
import { main } from "../../../src/cli/main";

const FIXTURES = join(__dirname, "../../fixtures/xlsx");

export interface Run {
  readonly code: number;
  /** Standard output, the program's version replaced by <version>. */
  readonly out: string;
  readonly err: string;
  /** Files by path; those of bytes one character a byte. */
  readonly written: ReadonlyMap<string, string>;
}

/** `files` are there beside the fixtures of test/fixtures/xlsx, which go by their bare names. */
export async function run(
  argv: readonly string[],
  files: Readonly<Record<string, Uint8Array>> = {},
): Promise<Run> {
  let out = "";
  let err = "";
  const written = new Map<string, string>();
  const io: Io = {
    out: (text) => (out += text),
    err: (text) => (err += text),
    now: () => new Date("2026-11-22T12:00:00Z"),
    readFile: (path, maxBytes) => {
      const own = files[path];
      if (own && own.length > maxBytes) return Promise.reject(new FileError("tooBig", path));
      if (own) return Promise.resolve(own);
      if (path === "folder") return Promise.reject(new FileError("folder", path));
      if (path.startsWith("missing")) return Promise.reject(new FileError("missing", path));
      return Promise.resolve(new Uint8Array(readFileSync(join(FIXTURES, basename(path)))));
    },
    isTerminal: false,
    listFolder: (path) => {
      const inside = Object.keys(files).filter((name) => name.startsWith(`${path}/`));
      if (path === "denied") return Promise.reject(new FileError("denied", path));
      if (inside.length === 0 && path !== "folder") return Promise.reject(new FileError("notFolder", path));
      return Promise.resolve(inside.sort());
    },
    startChecker: (setup) => checkerHere(setup, io),
    writeBytes: (path, bytes) => {
      written.set(path, Buffer.from(bytes).toString("latin1"));
      return Promise.resolve();
    },
    createBytes: (path, bytes) => {
      if (path in files) return Promise.reject(new FileError("exists", path));
      return io.writeBytes(path, bytes);
    },
    writeFile: (path, text) => {
      if (path.startsWith("missing/")) return Promise.reject(new FileError("noFolder", path));
      written.set(path, text);
      return Promise.resolve();
    },
    sameFile: (a, b) => Promise.resolve(basename(a) === basename(b)),
  };
  const code = await main(argv, io);
  const versionless = out
    .replace(`"version": "${packageJson.version}"`, '"version": "<version>"')
    .replace(`ilsagn ${packageJson.version}`, "ilsagn <version>");
  return { code, out: versionless, err, written };
}

/** The words of a call, parted at blanks. */
export const words = (call: string): string[] => call.split(" ").filter((word) => word !== "");

/** Checks files in this thread, so that no program has to be built for it. */
export function checkerHere(setup: CheckSetup, io: Pick<Io, "readFile">): Checker {
  const checker = new FileChecker(setup, io);
  return { check: (file) => checker.check(file), close: () => Promise.resolve() };
}
