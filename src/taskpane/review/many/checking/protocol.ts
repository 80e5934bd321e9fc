/** What a thread that checks files is given, and what it answers. */

import type { Asked, CheckedFile } from "../../../../review";
import type { Language } from "../../../../i18n/translator";
import type { LocalText, StrategyPack } from "../../../../strategy/pack";

/** What holds for all files; said once to each thread. */
export interface CheckSetup {
  /** The packs that may apply, the one to measure by where none fits first. */
  readonly packs: readonly StrategyPack[];
  /** Of what is said within what was found. */
  readonly language: Language;
}

/** The file itself stays on the disk until the thread that checks it reads it. */
export interface CheckJob {
  readonly path: string;
  readonly file: File;
}

export type Outcome =
  | { readonly kind: "checked"; readonly checked: CheckedFile; readonly asked: readonly Asked[] }
  | { readonly kind: "unchecked"; readonly problem: LocalText };
