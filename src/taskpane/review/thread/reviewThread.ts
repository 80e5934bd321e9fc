/** Reviews of the open workbook in a thread of their own, so that the pane and Excel beside it go on meanwhile. */

import { ThreadError, ThreadPool } from "../../../review";
import { startBrowserThread } from "./browserThread";
import type { Reviewed, ReviewJob } from "./protocol";
import { reviewPacked } from "./reviewPacked";

/** Milliseconds that a review may take; whoever does not want to wait stops it. */
const TIME_LIMIT = 600_000;
/** Milliseconds for which a thread is kept: after a fix the next review comes soon. */
const KEPT = 60_000;

type ReviewPool = ThreadPool<ReviewJob, Reviewed>;

let idle: { readonly pool: ReviewPool; readonly timer: ReturnType<typeof setTimeout> } | null = null;

function takeThread(): ReviewPool {
  if (idle) {
    const { pool, timer } = idle;
    clearTimeout(timer);
    idle = null;
    return pool;
  }
  const pool: ReviewPool = new ThreadPool({
    start: (events) => startBrowserThread(events, (job) => ({ kind: "review", job })),
    threads: 1,
    timeLimit: TIME_LIMIT,
  });
  pool.warm();
  return pool;
}

function keepThread(pool: ReviewPool): void {
  if (idle) return pool.close();
  const timer = setTimeout(() => {
    idle = null;
    pool.close();
  }, KEPT);
  idle = { pool, timer };
}

/**
 * Has a workbook reviewed. The thread starts while the workbook is being read; where none can be started, the pane's own
 * does the work. Rejects with whatever `read` rejects with, with ThreadError, or with the signal's reason.
 */
export async function reviewApart(
  read: () => Promise<ReviewJob>,
  signal: AbortSignal = new AbortController().signal,
): Promise<Reviewed> {
  const pool = takeThread();
  const stop = (): void => pool.close();
  signal.addEventListener("abort", stop);
  let isSound = false;
  try {
    const job = await read();
    signal.throwIfAborted();
    const reviewed = await pool.run(job).catch(async (error: unknown) => {
      signal.throwIfAborted();
      if (!(error instanceof ThreadError && error.problem === "notStarted")) throw error;
      // That keeps the thread: let it be seen first that checking has begun.
      await new Promise((resolve) => setTimeout(resolve));
      return reviewPacked(job);
    });
    isSound = true;
    return reviewed;
  } finally {
    signal.removeEventListener("abort", stop);
    if (isSound) keepThread(pool);
    else pool.close();
  }
}
