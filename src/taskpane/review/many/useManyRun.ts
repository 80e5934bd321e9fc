import { useSyncExternalStore } from "react";
import type { Language } from "../../../i18n/translator";
import { library, PackStoreError } from "../../../strategy/load";
import type { StrategyPack } from "../../../strategy/pack";
import type { WorkbookDoor } from "../../../workbook/door";
import { startThread, threadCount } from "./checking/browserThread";
import type { CheckSetup } from "./checking/protocol";
import { ManyRun, type ManyState } from "./run";

/** The list of a pane outlasts the view: choosing another strategy must not cost a reviewer the files. */
const runs = new WeakMap<WorkbookDoor, ManyRun>();

function runOf(door: WorkbookDoor): ManyRun {
  const run = runs.get(door) ?? new ManyRun({ start: startThread, threads: threadCount() });
  runs.set(door, run);
  return run;
}

export function useManyRun(door: WorkbookDoor): { readonly run: ManyRun; readonly state: ManyState } {
  const run = runOf(door);
  return { run, state: useSyncExternalStore(run.subscribe, run.state) };
}

/**
 * All strategies with a budget, the user's own among them, the newest first; before them the one in hand, by which files
 * are measured that fit none. Rejects with PackLoadError.
 */
export async function checkSetup(inHand: StrategyPack, language: Language): Promise<CheckSetup> {
  try {
    await library.restorePacks();
  } catch (error) {
    // The frame says that packs of earlier sessions are missing; the others serve.
    if (!(error instanceof PackStoreError)) throw error;
  }
  const entries = library
    .listPacks()
    .filter(({ reviewable }) => reviewable)
    .sort((one, other) => Number(other.id === inHand.id) - Number(one.id === inHand.id) || newer(one, other));
  return { language, packs: await Promise.all(entries.map(({ id }) => library.loadPack(id))) };
}

type Dated = { readonly period: { readonly from: number } };
const newer = (one: Dated, other: Dated): number => other.period.from - one.period.from;
