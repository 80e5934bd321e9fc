/** What the command line touches of the world; tests bring their own. */

export interface Io {
  /** Writes to standard output, exactly this text. */
  out(text: string): void;
  /** Writes to standard error, exactly this text. */
  err(text: string): void;
  /** The time of the run. */
  now(): Date;
  /** The bytes of a file. Rejects with FileError; one of more than `maxBytes`, or what is no file, is not read. */
  readFile(path: string, maxBytes: number): Promise<Uint8Array>;
  /** Writes a text file in UTF-8, over one that may be there. Rejects with FileError. */
  writeFile(path: string, text: string): Promise<void>;
  /** Whether two paths name the same file. */
  sameFile(a: string, b: string): Promise<boolean>;
}

export type FileProblem = "missing" | "folder" | "notFile" | "denied" | "tooBig" | "noFolder" | "other";

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
