/** What a file may cost before it is given up. Ordinary workbooks stay far below; a sheet of a million cells is about 60 MB of XML. */

export interface XlsxLimits {
  /** Bytes of the file. */
  readonly fileBytes: number;
  /** Files inside the zip. */
  readonly entries: number;
  /** Bytes of one file inside the zip, unpacked. */
  readonly entryBytes: number;
  /** Bytes of all files inside the zip, unpacked. */
  readonly totalBytes: number;
  /** Unpacked to packed size, looked at only above `ratioFloorBytes`: small repetitive sheets pack very well. */
  readonly ratio: number;
  readonly ratioFloorBytes: number;
  /** Cells with a value or formula, over all sheets. */
  readonly cells: number;
  /** Of each kind (merges, tables, names …) as many are kept. */
  readonly items: number;
}

const MB = 1024 * 1024;

export const DEFAULT_LIMITS: XlsxLimits = {
  fileBytes: 64 * MB,
  entries: 10_000,
  entryBytes: 160 * MB,
  totalBytes: 320 * MB,
  ratio: 250,
  ratioFloorBytes: 16 * MB,
  cells: 2_000_000,
  items: 100_000,
};
