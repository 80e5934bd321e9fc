/**
 * Files checked in threads beside the main one, as many as there are processors. A file that takes too long, or that makes
 * its thread die, is given up with a line of its own; the others go on in a new thread.
 */

import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { translatorFor } from "../messages";
import type { Checker, CheckSetup, Outcome } from "./checker";
import { TIME_LIMIT_MS } from "./checker";

interface Job {
  readonly file: string;
  readonly done: (outcome: Outcome) => void;
}

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
  private readonly waiting: Job[] = [];
  private readonly idle: Worker[] = [];
  private readonly running = new Set<Worker>();
  private readonly threads: number;
  private readonly timeLimit: number;

  constructor(
    private readonly setup: CheckSetup,
    private readonly options: PoolOptions,
  ) {
    this.threads = options.threads ?? availableParallelism();
    this.timeLimit = options.timeLimit ?? TIME_LIMIT_MS;
  }

  check(file: string): Promise<Outcome> {
    return new Promise((done) => {
      this.waiting.push({ file, done });
      this.next();
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.idle, ...this.running].map((worker) => worker.terminate()));
  }

  private next(): void {
    if (this.waiting.length === 0) return;
    const worker = this.idle.pop() ?? (this.running.size < this.threads ? this.start() : undefined);
    if (worker) this.run(worker, this.waiting.shift()!);
  }

  private start(): Worker {
    return new Worker(this.options.program, {
      workerData: this.setup,
      resourceLimits: { maxOldGenerationSizeMb: THREAD_MEGABYTES },
    });
  }

  private run(worker: Worker, { file, done }: Job): void {
    this.running.add(worker);
    const finish = (outcome: Outcome, usable: boolean): void => {
      clearTimeout(timer);
      worker.off("message", told).off("error", failed).off("exit", ended);
      this.running.delete(worker);
      if (usable) this.idle.push(worker);
      // A thread that is being ended may still report its end; nobody waits for it.
      else void worker.on("error", () => undefined).terminate();
      done(outcome);
      this.next();
    };
    const giveUp = (messageId: string, data = {}): void => {
      const problem = translatorFor(this.setup.language).t(`cli:${messageId}`, data);
      finish({ kind: "unchecked", unchecked: { file, problem } }, false);
    };
    const timer = setTimeout(
      () => giveUp("file_tooSlow", { seconds: Math.round(this.timeLimit / 1000) }),
      this.timeLimit,
    );
    const told = (outcome: Outcome): void => finish(outcome, true);
    const failed = (error: Error & { readonly code?: string }): void =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY"
        ? giveUp("file_tooMuchMemory")
        : giveUp("fault", { message: error.message });
    const ended = (): void => giveUp("fault", { message: "thread ended" });
    worker.on("message", told).on("error", failed).on("exit", ended);
    worker.postMessage(file);
  }
}
