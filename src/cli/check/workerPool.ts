/** Files checked in Node's threads, as many as there are processors. */

import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { FILE_TIME_LIMIT, ThreadError, ThreadPool } from "../../review";
import type { ThreadEvents } from "../../review";
import { translatorFor } from "../messages";
import type { Checker, CheckSetup, Outcome } from "./checker";

export interface PoolOptions {
  /** Path of the program that a thread runs (checkWorker.ts, built). */
  readonly program: string;
  readonly threads?: number;
  /** Milliseconds a file. */
  readonly timeLimit?: number;
}

/** Memory of one thread; a file that needs more is given up rather than the whole run. */
const THREAD_MEGABYTES = 3_000;

export class WorkerPool implements Checker {
  private readonly pool: ThreadPool<string, Outcome>;
  private readonly timeLimit: number;

  constructor(
    private readonly setup: CheckSetup,
    { program, threads = availableParallelism(), timeLimit = FILE_TIME_LIMIT }: PoolOptions,
  ) {
    this.timeLimit = timeLimit;
    this.pool = new ThreadPool({
      threads,
      timeLimit,
      start: (events) => startThread(program, setup, events),
    });
  }

  async check(file: string): Promise<Outcome> {
    try {
      return await this.pool.run(file);
    } catch (error) {
      if (!(error instanceof ThreadError)) throw error;
      return { kind: "unchecked", unchecked: { file, problem: this.problemText(error) } };
    }
  }

  close(): Promise<void> {
    this.pool.close();
    return Promise.resolve();
  }

  private problemText({ problem, detail }: ThreadError): string {
    const { t } = translatorFor(this.setup.language);
    if (problem === "tooSlow") return t("cli:file_tooSlow", { seconds: Math.round(this.timeLimit / 1000) });
    return problem === "outOfMemory" ? t("cli:file_tooMuchMemory") : t("cli:fault", { message: detail });
  }
}

function startThread(program: string, setup: CheckSetup, events: ThreadEvents<Outcome>) {
  const worker = new Worker(program, {
    workerData: setup,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEGABYTES },
  });
  worker.on("message", (outcome: Outcome) => events.answered(outcome));
  worker.on("error", (error: Error & { readonly code?: string }) =>
    events.ended(
      error.code === "ERR_WORKER_OUT_OF_MEMORY"
        ? new ThreadError("outOfMemory")
        : new ThreadError("failed", error.message),
    ),
  );
  worker.on("exit", (code) => events.ended(new ThreadError("failed", `thread ended with ${code}`)));
  return { post: (file: string) => worker.postMessage(file), end: () => void worker.terminate() };
}
