import { useReducer, useRef, useSyncExternalStore } from "react";
import type { StrategyPack } from "../../strategy/pack";
import type { WorkbookDoor } from "../../workbook/door";
import { watchOf, type Moment } from "./changeWatch";
import { reviewWorkbook, type ReviewPhase, type ReviewResult } from "../useCases/review";

/** The last result stays in sight while a new review runs or after one has failed. */
interface ReviewState {
  readonly result: ReviewResult | null;
  /** When the workbook began to be read for it. */
  readonly since: Moment | null;
  readonly running: ReviewPhase | null;
  readonly error: unknown;
}

type Action =
  | { readonly kind: "phase"; readonly phase: ReviewPhase }
  | { readonly kind: "done"; readonly result: ReviewResult; readonly since: Moment }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "stopped" };

function reduce(state: ReviewState, action: Action): ReviewState {
  switch (action.kind) {
    case "phase":
      return { ...state, running: action.phase, error: null };
    case "done":
      return { result: action.result, since: action.since, running: null, error: null };
    case "failed":
      return { ...state, running: null, error: action.error };
    case "stopped":
      return { ...state, running: null };
  }
}

export interface Reviewer extends Omit<ReviewState, "since"> {
  /** Whether the workbook has changed since the result. */
  readonly isStale: boolean;
  /** @param against null for the checks that need no strategy; left out, as last time */
  run(against?: StrategyPack | null): Promise<void>;
  /** Stops waiting; a review only reads, so there is nothing to take back. */
  stop(): void;
}

/** @param strategy what is reviewed against at first */
export function useReview(door: WorkbookDoor, strategy: StrategyPack | null): Reviewer {
  const [state, dispatch] = useReducer(reduce, { result: null, since: null, running: null, error: null });
  /** Answers of a review that was stopped or overtaken are dropped. */
  const current = useRef(0);
  const last = useRef(strategy);
  const stopper = useRef<AbortController | null>(null);

  const watch = watchOf(door);
  const { result, since, running, error } = state;
  // Only that it turns stale draws the findings anew, not every cell that is typed.
  const isStale = useSyncExternalStore(
    watch.subscribe,
    () => result !== null && since !== null && watch.hasChangedSince(since, result.sheets),
  );

  const run: Reviewer["run"] = async (against = last.current) => {
    const mine = ++current.current;
    last.current = against;
    stopper.current?.abort();
    const stop = (stopper.current = new AbortController());
    const tell = (action: Action): void => {
      if (current.current === mine) dispatch(action);
    };
    const began = watch.now();
    try {
      const reviewed = await reviewWorkbook(
        door,
        against,
        (phase) => tell({ kind: "phase", phase }),
        stop.signal,
      );
      tell({ kind: "done", result: reviewed, since: began });
    } catch (error) {
      tell({ kind: "failed", error });
    }
  };

  const stop = (): void => {
    current.current++;
    stopper.current?.abort();
    dispatch({ kind: "stopped" });
  };

  return { result, running, error, isStale, run, stop };
}
