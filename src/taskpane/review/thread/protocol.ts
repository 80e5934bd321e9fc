/** What the pane and its threads say to one another. All of it passes from one to the other as plain data. */

import type { CheckedFile, Review } from "../../../review";
import type { StrategyPack } from "../../../strategy/pack";
import type { PackedWorkbook } from "../../../workbook/packed";
import type { CheckJob, CheckSetup, Outcome } from "../many/checking/protocol";

/** The open workbook, read by the pane, as only that can reach Excel. */
export interface ReviewJob {
  readonly workbook: PackedWorkbook;
  readonly strategy: StrategyPack | null;
}

/** What a review gave. */
export interface Reviewed {
  /** Without the strategy, however it was reviewed: the pane has it. */
  readonly review: Review & { readonly strategy: null };
  readonly checked: CheckedFile;
}

export type ToThread =
  | { readonly kind: "setup"; readonly setup: CheckSetup }
  | { readonly kind: "check"; readonly job: CheckJob }
  | { readonly kind: "review"; readonly job: ReviewJob };

/** "ready" once, when the thread's program is there. */
export type FromThread =
  { readonly kind: "ready" } | { readonly kind: "done"; readonly result: Outcome | Reviewed };
