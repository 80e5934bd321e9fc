/** What checking some files gave, before it is written in a format. */

import type { Review, Severity } from "../../review";
import type { WorkbookSnapshot } from "../../workbook/snapshot";

export interface CheckedFile {
  /** As it was named in the call. */
  readonly file: string;
  readonly workbook: WorkbookSnapshot;
  readonly review: Review;
}

export interface Summary {
  /** All files of the call, those that could not be read among them. */
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly unreadable: number;
}

export function summarise(checked: readonly CheckedFile[], files: number): Summary {
  const findings = checked.flatMap(({ review }) => review.findings);
  const count = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  return {
    files,
    errors: count("error"),
    warnings: count("warning"),
    notes: count("note"),
    unreadable: files - checked.length,
  };
}
