/** A strategy pack out of a file: reading it, and what the user is told of it before anything is kept. */

import type { Language } from "../../i18n/translator";
import { packProblemTexts } from "../../i18n/packProblems";
import type { PackCheck, PackFaults } from "../../strategy/check";
import { findPack, type PackEntry } from "../../strategy/load";
import type { StrategyPack } from "../../strategy/pack";
import { listTables } from "../../strategy/tables";
import { isOwnPack, listStrategies } from "./packs";
import { isReviewable } from "./strategies";

export type { PackCheck, PackFaults };

/**
 * The pack that a file holds, or what is wrong with it; nothing is kept yet. One that is too large is refused by its
 * size. The check, which is large itself, is loaded when first needed. Rejects where the browser cannot read the file.
 */
export async function readPackFile(file: File): Promise<PackCheck> {
  const { checkPackBytes, MAX_PACK_BYTES, tooBigPack } = await import("../../strategy/check");
  if (file.size > MAX_PACK_BYTES) return tooBigPack();
  return checkPackBytes(new Uint8Array(await file.arrayBuffer()));
}

/** What a user wants to know of a pack before it joins the strategies. */
export interface PackSummary {
  readonly tables: number;
  readonly discrepancies: number;
  readonly reviewable: boolean;
  /** The strategy of the program's own that has its id already, so that it cannot be added. */
  readonly taken: PackEntry | null;
  /** Version of the user's pack that it would replace. */
  readonly replaces: string | null;
}

export function summaryOf(pack: StrategyPack): PackSummary {
  const same = listStrategies().find(({ id }) => id === pack.id);
  const isOwn = isOwnPack(pack.id);
  return {
    tables: listTables(pack).length,
    discrepancies: pack.discrepancies.length,
    reviewable: isReviewable(pack),
    taken: same && !isOwn ? same : null,
    replaces: (same && isOwn && findPack(pack.id)?.version) || null,
  };
}

/** One problem in words; `path` says where in the file it stands. */
export interface ProblemLine {
  readonly path: string;
  readonly words: string;
}

/** The problems in the user's language, and how many are not listed. */
export function describeFaults(
  { problems, more }: PackFaults,
  language: Language,
): { readonly lines: readonly ProblemLine[]; readonly more: string | null } {
  const texts = packProblemTexts(language);
  return {
    lines: problems.map((problem) => ({ path: problem.path, words: texts.problem(problem) })),
    more: more > 0 ? texts.more(more) : null,
  };
}
