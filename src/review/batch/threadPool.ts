/**
 * Jobs done in threads beside the main one. A job that takes too long, or that makes its thread die, is given up by itself;
 * the others go on in a new thread. Knows neither Node nor browsers: whoever uses it brings the threads.
 */

/** notStarted: its program could not be loaded, so that another thread would fare no better. */
export type ThreadProblem = "notStarted" | "tooSlow" | "outOfMemory" | "failed" | "cancelled";

export class ThreadError extends Error {
  constructor(
    readonly problem: ThreadProblem,
    readonly detail = "",
  ) {
    super([problem, detail].filter(Boolean).join(": "));
    this.name = "ThreadError";
  }
}

/** A thread that answers each job with one result, or ends. */
export interface Thread<Job> {
  post(job: Job): void;
  end(): void;
}

/** What a thread tells; each at any time, an end once. */
export interface ThreadEvents<Result> {
  answered(result: Result): void;
  ended(error: ThreadError): void;
}

export interface PoolOptions<Job, Result> {
  start(events: ThreadEvents<Result>): Thread<Job>;
  readonly threads: number;
  /** Milliseconds a job. */
  readonly timeLimit: number;
}

interface Waiting<Job, Result> {
  readonly job: Job;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: ThreadError) => void;
}

interface Worker<Job, Result> {
  thread: Thread<Job>;
  current: (Waiting<Job, Result> & { readonly timer: ReturnType<typeof setTimeout> }) | null;
}

export class ThreadPool<Job, Result> {
  private waiting: Waiting<Job, Result>[] = [];
  private readonly workers = new Set<Worker<Job, Result>>();

  constructor(private readonly options: PoolOptions<Job, Result>) {}

  /** Rejects with ThreadError. Jobs are begun in the order in which they come. */
  run(job: Job): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ job, resolve, reject });
      this.next();
    });
  }

  /** Starts a thread for the job that comes next. */
  warm(): void {
    if (this.workers.size === 0) this.start();
  }

  /** Ends all threads; jobs that are not done are rejected as cancelled. */
  close(): void {
    const open = [...this.waiting, ...[...this.workers].flatMap(({ current }) => current ?? [])];
    this.waiting = [];
    for (const worker of [...this.workers]) this.drop(worker);
    for (const { reject } of open) reject(new ThreadError("cancelled"));
  }

  private next(): void {
    while (this.waiting.length > 0) {
      const idle = [...this.workers].find(({ current }) => current === null);
      const worker = idle ?? (this.workers.size < this.options.threads ? this.start() : undefined);
      if (!worker) return;
      this.give(worker, this.waiting.shift()!);
    }
  }

  private start(): Worker<Job, Result> {
    const events: ThreadEvents<Result> = {
      answered: (result) => {
        const { current } = worker;
        worker.current = null;
        if (!current) return;
        clearTimeout(current.timer);
        current.resolve(result);
        this.next();
      },
      ended: (error) => this.giveUp(worker, error),
    };
    const worker: Worker<Job, Result> = { thread: this.options.start(events), current: null };
    this.workers.add(worker);
    return worker;
  }

  private give(worker: Worker<Job, Result>, waiting: Waiting<Job, Result>): void {
    const { timeLimit } = this.options;
    const timer = setTimeout(() => this.giveUp(worker, new ThreadError("tooSlow")), timeLimit);
    worker.current = { ...waiting, timer };
    worker.thread.post(waiting.job);
  }

  private giveUp(worker: Worker<Job, Result>, error: ThreadError): void {
    if (!this.workers.has(worker)) return;
    const { current } = worker;
    this.drop(worker);
    current?.reject(error);
    this.next();
  }

  private drop(worker: Worker<Job, Result>): void {
    this.workers.delete(worker);
    if (worker.current) clearTimeout(worker.current.timer);
    worker.thread.end();
  }
}
