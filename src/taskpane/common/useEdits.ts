/** One written change and what can be done with it: apply, show, undo. At most one is in hand at a time. */

import { useReducer, useRef } from "react";
import type { RangeRef } from "../../workbook/address";
import type { ApplyControl, WorkbookDoor } from "../../workbook/door";
import type { EditPlan } from "../../workbook/edits";

/** A plan and the range by which the user knows what it writes. */
export interface Change {
  readonly plan: EditPlan;
  /** Null where it is known by no place, such as a decision kept in the workbook. */
  readonly range: RangeRef | null;
}

/** What has been written, and the plan that takes it back. */
export interface Written {
  readonly range: RangeRef | null;
  readonly undo: EditPlan;
}

/** What has been written in cells. */
export interface WrittenAt extends Written {
  readonly range: RangeRef;
}

export type EditOutcome =
  | { readonly kind: "idle" }
  | {
      readonly kind: "working";
      /** The share that is written, as far as it is known. */
      readonly progress: number | null;
      /** What is being written can be stopped; then it is taken back, as by an undo. */
      readonly step: "writing" | "takingBack";
    }
  | ({ readonly kind: "done" } & Written)
  | { readonly kind: "undone"; readonly range: RangeRef | null }
  | {
      readonly kind: "failed";
      readonly during: "apply" | "undo" | "show";
      readonly error: unknown;
      /** What stands written all the same: it can still be taken back. */
      readonly written: Written | null;
    };

/** What the outcome leaves written in the workbook by the last change. */
function writtenBy(outcome: EditOutcome): Written | null {
  if (outcome.kind === "done") return outcome;
  return outcome.kind === "failed" ? outcome.written : null;
}

export interface Edits {
  readonly outcome: EditOutcome;
  /** Applies what `prepare` gives; resolves to whether it was written. */
  apply(prepare: () => Change | Promise<Change>): Promise<boolean>;
  /** The same for a job that applies its plan itself. */
  write(job: (control: ApplyControl) => Promise<Written>): Promise<boolean>;
  /** Stops a job that can be stopped; what it has written is taken back. */
  stop(): void;
  /** Takes back what was written last; resolves to whether it was. */
  undo(): Promise<boolean>;
  show(range: RangeRef): Promise<void>;
  dismiss(): void;
}

export function useEdits(door: WorkbookDoor): Edits {
  const [outcome, setOutcome] = useReducer((_: EditOutcome, next: EditOutcome) => next, { kind: "idle" });

  const written = writtenBy(outcome);

  const attempt = async (
    during: "apply" | "undo" | "show",
    job: () => Promise<EditOutcome | null>,
  ): Promise<boolean> => {
    try {
      const next = await job();
      if (next) setOutcome(next);
      return true;
    } catch (error) {
      setOutcome({ kind: "failed", during, error, written: during === "apply" ? null : written });
      return false;
    }
  };

  const stopper = useRef<AbortController | null>(null);

  const write: Edits["write"] = (job) =>
    attempt("apply", async () => {
      const stop = new AbortController();
      stopper.current = stop;
      const tell = (progress: number | null): void =>
        setOutcome({ kind: "working", progress, step: stop.signal.aborted ? "takingBack" : "writing" });
      tell(null);
      const { range, undo } = await job({ signal: stop.signal, onProgress: tell });
      return { kind: "done", range, undo };
    });

  return {
    outcome,
    write,
    stop: () => {
      stopper.current?.abort();
      setOutcome({ kind: "working", progress: null, step: "takingBack" });
    },
    apply: (prepare) =>
      write(async (control) => {
        const { plan, range } = await prepare();
        return { range, undo: (await door.apply(plan, control)).undo };
      }),
    undo: async () => {
      if (!written) return false;
      return attempt("undo", async () => {
        setOutcome({ kind: "working", progress: null, step: "takingBack" });
        await door.apply(written.undo);
        return { kind: "undone", range: written.range };
      });
    },
    show: async (range) => {
      await attempt("show", async () => {
        await door.show(range);
        return null;
      });
    },
    dismiss: () => setOutcome({ kind: "idle" }),
  };
}
