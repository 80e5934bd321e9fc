/** What the command line touches of the world; tests bring their own. */

import type { Checker, CheckSetup } from "./check/checker";

export interface Io {
  /** Writes to standard output, exactly this text. */
  out(text: string): void;
  /** Writes to standard error, exactly this text. */
  err(text: string): void;
  /** The time of the run. */
  now(): Date;
  /** The bytes of a file. Rejects with FileError; one of more than `maxBytes`, or what is no file, is not read. */
  readFile(path: string, maxBytes: number): Promise<Uint8Array>;
  /** The paths of all files in a folder and the folders in it, sorted; links are not followed. Rejects with FileError. */
  listFolder(path: string): Promise<readonly string[]>;
  /** Writes a file of bytes, over one that may be there. Rejects with FileError. */
  writeBytes(path: string, bytes: Uint8Array): Promise<void>;
  /** Whether somebody sits before standard error, so that progress can be shown there. */
  readonly isTerminal: boolean;
  /** Starts what checks files, on as many processors as there are. */
  startChecker(setup: CheckSetup): Checker;
  /** Writes a new file of bytes. Rejects with FileError; "exists" where there is one of that name. */
  createBytes(path: string, bytes: Uint8Array): Promise<void>;
  /** Writes a text file in UTF-8, over one that may be there. Rejects with FileError. */
  writeFile(path: string, text: string): Promise<void>;
  /** Whether two paths name the same file. */
  sameFile(a: string, b: string): Promise<boolean>;
}

export type FileProblem =
  "missing" | "folder" | "notFolder" | "notFile" | "denied" | "tooBig" | "noFolder" | "exists" | "other";

export class FileError extends Error {
  constructor(
    readonly problem: FileProblem,
    readonly path: string,
    options?: ErrorOptions,
  ) {
    super(`${path}: ${problem}`, options);
    this.name = "FileError";
  }
}
