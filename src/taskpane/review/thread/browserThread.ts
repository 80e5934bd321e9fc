/** A thread of the browser beside the pane's own. */

import { ThreadError, type Thread, type ThreadEvents } from "../../../review";
import type { FromThread, ToThread } from "./protocol";

/**
 * Starts one; that it could not be started is told as its end.
 * @param message how a job is said to it
 */
export function startBrowserThread<Job, Result>(
  events: ThreadEvents<Result>,
  message: (job: Job) => ToThread,
): Thread<Job> & { say(message: ToThread): void } {
  let worker: Worker;
  try {
    worker = new Worker(/* webpackChunkName: "check-worker" */ new URL("./worker.ts", import.meta.url));
  } catch (error) {
    queueMicrotask(() => events.ended(new ThreadError("notStarted", String(error))));
    return { say: () => undefined, post: () => undefined, end: () => undefined };
  }
  let ready = false;
  worker.onmessage = ({ data }: MessageEvent<FromThread>) => {
    if (data.kind === "ready") ready = true;
    // Each thread is given jobs of one kind alone, and answers as they want it.
    else events.answered(data.result as Result);
  };
  worker.onerror = ({ message: detail = "" }) =>
    events.ended(
      new ThreadError(
        !ready ? "notStarted" : /out of memory/i.test(detail) ? "outOfMemory" : "failed",
        detail,
      ),
    );
  worker.onmessageerror = () => events.ended(new ThreadError("failed", "unreadable answer"));
  const say = (what: ToThread): void => worker.postMessage(what);
  return { say, post: (job) => say(message(job)), end: () => worker.terminate() };
}
