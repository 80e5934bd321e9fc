/** One submitted workbook of many: the strategy that fits is found, the workbook reviewed, what was found made plain data. */

import type { StrategyPack } from "../../strategy/pack";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { detectStrategy } from "../detect";
import { review } from "../engine";
import type { ReviewOptions } from "../engine";
import { checkedFile } from "../reports/model";
import type { CheckedFile } from "../reports/model";

/** Milliseconds that a file may take; an ordinary one takes a fraction of a second. */
export const FILE_TIME_LIMIT = 120_000;

export interface BatchSetup {
  /** The packs that may apply, the newest first; none to check without a strategy. */
  readonly packs: readonly StrategyPack[];
  /** Whether the one that fits is looked for; else the first is taken. */
  readonly auto: boolean;
  readonly severities: NonNullable<ReviewOptions["severities"]>;
}

export function checkWorkbook(
  workbook: WorkbookSnapshot,
  source: Pick<CheckedFile, "file" | "sha256">,
  { packs, auto, severities }: BatchSetup,
): CheckedFile {
  // Where no strategy fits, the newest one says that nothing of it was found: a finding, not silence.
  const fitting = auto ? detectStrategy(workbook, packs).strategy : null;
  return checkedFile(source, workbook, review(workbook, fitting ?? packs[0] ?? null, { severities }));
}
