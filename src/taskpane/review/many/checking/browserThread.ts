/** A thread of the browser that checks files. */

import { ThreadError, type Thread, type ThreadEvents } from "../../../../review";
import type { CheckJob, CheckSetup, FromThread, Outcome, ToThread } from "./protocol";

export function startThread(setup: CheckSetup, events: ThreadEvents<Outcome>): Thread<CheckJob> {
  let worker: Worker;
  try {
    worker = new Worker(/* webpackChunkName: "check-worker" */ new URL("./worker.ts", import.meta.url));
  } catch (error) {
    queueMicrotask(() => events.ended(new ThreadError("notStarted", String(error))));
    return { post: () => undefined, end: () => undefined };
  }
  let ready = false;
  const say = (message: ToThread): void => worker.postMessage(message);
  worker.onmessage = ({ data }: MessageEvent<FromThread>) => {
    if (data.kind === "ready") ready = true;
    else events.answered(data.outcome);
  };
  worker.onerror = ({ message = "" }) =>
    events.ended(
      new ThreadError(
        !ready ? "notStarted" : /out of memory/i.test(message) ? "outOfMemory" : "failed",
        message,
      ),
    );
  worker.onmessageerror = () => events.ended(new ThreadError("failed", "unreadable answer"));
  say({ kind: "setup", setup });
  return { post: (job) => say({ kind: "check", job }), end: () => worker.terminate() };
}

/** Leaves a processor to the pane and to Excel. */
export const threadCount = (): number => Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1));
