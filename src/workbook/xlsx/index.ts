/** The door to .xlsx files. */

export { XlsxError } from "./errors";
export type { XlsxLanguage, XlsxProblem } from "./errors";
export type { Unpacker } from "./inflate";
export { DEFAULT_LIMITS } from "./limits";
export type { XlsxLimits } from "./limits";
export { readXlsx } from "./read";
export type { ReadOptions } from "./read";
export { XlsxWriteError } from "./write/errors";
export type { WriteProblem } from "./write/errors";
export type { WorkbookProperties } from "./write/properties";
export { writeXlsx } from "./write/writeXlsx";
export type { WriteOptions } from "./write/writeXlsx";
