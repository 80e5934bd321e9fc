/** What the list says as a whole: the batch that is reported, and how many files there are of each verdict. */

import packageJson from "../../../../package.json";
import type { Language } from "../../../i18n/translator";
import { rulesVersion, verdictOf, type Batch, type Verdict } from "../../../review";
import { localText } from "../../../strategy/citation";
import type { ManyRow } from "./run";

/** Files that are done, in their order; those that were stopped are in no batch. */
export function batchOf(rows: readonly ManyRow[], language: Language, now: Date): Batch {
  return {
    version: packageJson.version,
    rulesVersion,
    date: now.toISOString(),
    checked: rows.flatMap(({ state }) => (state.kind === "checked" ? [state.checked] : [])),
    unchecked: rows.flatMap(({ path, state }) =>
      state.kind === "unchecked" ? [{ file: path, problem: localText(state.problem, language) }] : [],
    ),
  };
}

/** The gravest first. */
export const RESULTS = ["error", "nothing", "unread", "warning", "note", "sound"] as const;
export type Result = (typeof RESULTS)[number] & (Verdict | "unread");

/** Null for a file that is not done. */
export function resultOf({ state }: ManyRow): Result | null {
  if (state.kind === "checked") return verdictOf(state.checked);
  return state.kind === "unchecked" ? "unread" : null;
}

export function countResults(rows: readonly ManyRow[]): Readonly<Record<Result, number>> {
  const counts = { error: 0, nothing: 0, unread: 0, warning: 0, note: 0, sound: 0 };
  for (const row of rows) {
    const result = resultOf(row);
    if (result) counts[result]++;
  }
  return counts;
}
