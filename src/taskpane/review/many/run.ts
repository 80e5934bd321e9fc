/** The files of Many files and what has become of each. Lives beside React, so that checking goes on whatever is shown. */

import {
  FILE_TIME_LIMIT,
  ThreadError,
  ThreadPool,
  type Asked,
  type CheckedFile,
  type Thread,
  type ThreadEvents,
} from "../../../review";
import type { LocalText } from "../../../strategy/pack";
import { inBoth } from "./checking/inBoth";
import type { CheckJob, CheckSetup, Outcome } from "./checking/protocol";
import type { Gathered } from "./gather";

/** stopped: it was not checked, because the user stopped it or because nothing could be. */
export type FileState =
  | { readonly kind: "waiting" | "checking" | "stopped" }
  | { readonly kind: "checked"; readonly checked: CheckedFile; readonly asked: readonly Asked[] }
  | { readonly kind: "unchecked"; readonly problem: LocalText };

export interface ManyRow {
  readonly id: number;
  /** "Submissions/IOM/budget.xlsx", or the bare name of a file that was dropped by itself. */
  readonly path: string;
  readonly state: FileState;
}

export interface ManyState {
  /** In the order in which they were handed over. */
  readonly rows: readonly ManyRow[];
  readonly running: boolean;
  /** Why no file could be checked at all; null while they can be. */
  readonly failure: unknown;
}

export interface RunOptions {
  readonly start: (setup: CheckSetup, events: ThreadEvents<Outcome>) => Thread<CheckJob>;
  readonly threads: number;
  /** Milliseconds a file. */
  readonly timeLimit?: number;
}

/** Gives what all files are checked by. */
export type GetSetup = () => Promise<CheckSetup>;

/** Changes are told at most that often: a row more does not have to be seen at once. */
const TELL_EVERY_MS = 200;

interface Entry {
  readonly id: number;
  readonly path: string;
  /** Null for what was no file to begin with. */
  readonly file: File | null;
  state: FileState;
  /** As last shown; another object when the state has changed. */
  row: ManyRow;
}

type Job = CheckJob & { readonly entry: Entry };

export class ManyRun {
  private entries: Entry[] = [];
  private shown: ManyState = { rows: [], running: false, failure: null };
  private failure: unknown = null;
  private nextId = 1;
  private pool: ThreadPool<Job, Outcome> | null = null;
  /** What the threads have been given and not answered. */
  private readonly handed = new Set<Entry>();
  /** Raised by whatever ends a run, so that what was begun for it is dropped. */
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: RunOptions) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly state = (): ManyState => this.shown;

  /** Puts what was gathered on the list and begins to check it; a file that is on it already is left out. */
  add(gathered: readonly Gathered[], setup: GetSetup): void {
    for (const one of gathered) {
      const { path } = one;
      const file = "file" in one ? one.file : null;
      if (file && this.entries.some((entry) => entry.path === path && isSame(entry.file, file))) continue;
      const state: FileState =
        "file" in one
          ? { kind: "waiting" }
          : { kind: "unchecked", problem: inBoth(`problem.${one.problem}`) };
      const id = this.nextId++;
      this.entries.push({ id, path, file, state, row: { id, path, state } });
    }
    void this.check(setup);
  }

  /** Ends all threads; what is not done stays unchecked. */
  stop(): void {
    this.end();
    this.tell();
  }

  /** Checks what was stopped. */
  resume(setup: GetSetup): void {
    for (const entry of this.entries) if (entry.state.kind === "stopped") entry.state = { kind: "waiting" };
    void this.check(setup);
  }

  /** Takes one file off the list. */
  remove(id: number): void {
    this.entries = this.entries.filter((entry) => entry.id !== id);
    this.tell();
  }

  clear(): void {
    this.end();
    this.entries = [];
    this.failure = null;
    this.tell();
  }

  private end(): void {
    this.turn++;
    this.handed.clear();
    for (const entry of this.entries) if (isOpen(entry.state)) entry.state = { kind: "stopped" };
    this.pool?.close();
    this.pool = null;
  }

  /** Hands all waiting files to the threads, which are started if need be. */
  private async check(setup: GetSetup): Promise<void> {
    const waiting = this.entries.filter(({ state }) => state.kind === "waiting");
    this.failure = null;
    this.tell();
    if (waiting.length === 0) return;
    const turn = this.turn;
    let pool = this.pool;
    if (!pool) {
      try {
        pool = this.startPool(await setup(), turn);
      } catch (error) {
        return this.fail(turn, error);
      }
    }
    for (const entry of waiting) if (turn === this.turn) this.checkOne(pool, entry, turn);
  }

  /** The pool of this turn: another call may have started it meanwhile. */
  private startPool(setup: CheckSetup, turn: number): ThreadPool<Job, Outcome> {
    if (this.pool && turn === this.turn) return this.pool;
    const { threads, timeLimit = FILE_TIME_LIMIT, start } = this.options;
    const pool = new ThreadPool<Job, Outcome>({
      threads,
      timeLimit,
      start: (events) => {
        const thread = start(setup, events);
        const post = ({ entry, path, file }: Job): void => {
          this.put(entry, { kind: "checking" });
          thread.post({ path, file });
        };
        return { post, end: () => thread.end() };
      },
    });
    if (turn === this.turn) this.pool = pool;
    return pool;
  }

  private checkOne(pool: ThreadPool<Job, Outcome>, entry: Entry, turn: number): void {
    if (!entry.file || this.handed.has(entry)) return;
    this.handed.add(entry);
    pool.run({ entry, path: entry.path, file: entry.file }).then(
      (outcome) => this.finish(pool, entry, turn, outcome),
      (error: unknown) => {
        if (turn !== this.turn) return;
        if (!(error instanceof ThreadError) || error.problem === "notStarted") return this.fail(turn, error);
        this.finish(pool, entry, turn, { kind: "unchecked", problem: this.problemOf(error) });
      },
    );
  }

  private finish(pool: ThreadPool<Job, Outcome>, entry: Entry, turn: number, outcome: Outcome): void {
    if (turn !== this.turn) return;
    this.handed.delete(entry);
    this.put(entry, outcome);
    if (this.entries.some(({ state }) => isOpen(state))) return;
    // Threads hold packs and what the last file left behind.
    pool.close();
    this.pool = null;
    this.tell();
  }

  private fail(turn: number, error: unknown): void {
    if (turn !== this.turn) return;
    this.end();
    this.failure = error;
    this.tell();
  }

  private problemOf({ problem, detail }: ThreadError): LocalText {
    const { timeLimit = FILE_TIME_LIMIT } = this.options;
    if (problem === "tooSlow") return inBoth("problem.tooSlow", { seconds: Math.round(timeLimit / 1000) });
    if (problem === "outOfMemory") return inBoth("problem.tooMuchMemory");
    return inBoth("problem.fault", { message: detail });
  }

  private put(entry: Entry, state: FileState): void {
    entry.state = state;
    this.timer ??= setTimeout(() => this.tell(), TELL_EVERY_MS);
  }

  private tell(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const rows = this.entries.map((entry) => {
      if (entry.row.state !== entry.state) entry.row = { id: entry.id, path: entry.path, state: entry.state };
      return entry.row;
    });
    this.shown = { rows, running: rows.some(({ state }) => isOpen(state)), failure: this.failure };
    for (const listener of [...this.listeners]) listener();
  }
}

const isOpen = ({ kind }: FileState): boolean => kind === "waiting" || kind === "checking";

const isSame = (one: File | null, other: File): boolean =>
  one !== null && one.size === other.size && one.lastModified === other.lastModified;
