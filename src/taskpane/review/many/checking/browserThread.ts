/** A thread of the browser that checks files. */

import type { Thread, ThreadEvents } from "../../../../review";
import { startBrowserThread } from "../../thread/browserThread";
import type { CheckJob, CheckSetup, Outcome } from "./protocol";

export function startThread(setup: CheckSetup, events: ThreadEvents<Outcome>): Thread<CheckJob> {
  const thread = startBrowserThread<CheckJob, Outcome>(events, (job) => ({ kind: "check", job }));
  thread.say({ kind: "setup", setup });
  return thread;
}

/** Leaves a processor to the pane and to Excel. */
export const threadCount = (): number => Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1));
