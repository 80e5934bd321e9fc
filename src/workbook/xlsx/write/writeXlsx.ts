/** From a plan to the bytes of an .xlsx file. */

import type { EditPlan } from "../../edits";
import type { XlsxLanguage } from "../errors";
import { draftOf } from "./apply";
import { PackageWriter } from "./package";
import type { WorkbookProperties } from "./properties";

export interface WriteOptions {
  readonly properties?: WorkbookProperties;
  /** Language of the workbook's texts; English unless given. */
  readonly language?: XlsxLanguage;
  /** When the workbook is made, for its properties; left out, they don't say. */
  readonly now?: Date;
}

/**
 * A new workbook that is what the plan makes of an empty one. Equal plans and options give equal bytes. Formulas keep
 * their known values; where one has none, Excel is asked to compute the workbook when it opens it.
 * Pure and synchronous; sheets are packed while they are written.
 * @throws XlsxWriteError for what a new file cannot hold; nothing is quietly left out
 */
export function writeXlsx(plan: EditPlan, options: WriteOptions = {}): Uint8Array {
  return new PackageWriter(draftOf(plan), options).write();
}
