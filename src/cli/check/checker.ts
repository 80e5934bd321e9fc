/** Checking many files: what is asked of whoever does it, in this thread or in others. */

import type { CheckedFile, ReviewOptions, UncheckedFile } from "../../review";
import type { Language } from "../../i18n/translator";

/** Everything that a check depends on beside the file, as plain data. */
export interface CheckSetup {
  /** Ids of the packs that may apply, the newest first; none to check without a strategy. */
  readonly strategies: readonly string[];
  /** Whether the one that fits is looked for; else the first is taken. */
  readonly auto: boolean;
  readonly severities: NonNullable<ReviewOptions["severities"]>;
  readonly language: Language;
}

export type Outcome =
  | { readonly kind: "checked"; readonly checked: CheckedFile }
  | { readonly kind: "unchecked"; readonly unchecked: UncheckedFile };

export interface Checker {
  /** Checks one file. Never rejects for what stands in it. */
  check(file: string): Promise<Outcome>;
  close(): Promise<void>;
}
