import { useCallback, useEffect, useRef, useState } from "react";
import type { WorkbookDoor } from "../../../workbook/door";
import {
  applyChanges,
  clearOutcome,
  findFormulas,
  tellOutcome,
  type FormulaCommand,
  type FormulaPlan,
  type FoundFormulas,
} from "../../useCases/formulaChanges";

type State =
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "found"; readonly found: FoundFormulas }
  | { readonly kind: "working"; readonly share: number | null };

interface Changes {
  readonly state: State;
  /** Looks again at what stands in the workbook now. */
  look(): void;
  /** Carries the plan out; how that ends is told in the pane's frame. */
  apply(plan: FormulaPlan): void;
  /** Stops what is being written; it is taken back. */
  stop(): void;
}

/** Looks for the formulas at once. `onDone` is called when they have been changed. */
export function useFormulaChanges(door: WorkbookDoor, command: FormulaCommand, onDone: () => void): Changes {
  const [state, setState] = useState<State>({ kind: "reading" });
  const [turn, setTurn] = useState(0);
  const stopper = useRef<AbortController | null>(null);

  useEffect(() => {
    let live = true;
    findFormulas(door, command).then(
      (found) => live && setState({ kind: "found", found }),
      (error: unknown) => live && setState({ kind: "failed", error }),
    );
    return () => {
      live = false;
    };
  }, [door, command, turn]);

  const look = useCallback((): void => {
    setState({ kind: "reading" });
    setTurn((before) => before + 1);
  }, []);

  // What the frame tells of a command before is of an earlier state.
  useEffect(clearOutcome, [command]);
  const lookAnew = useCallback((): void => {
    clearOutcome();
    look();
  }, [look]);

  const run = async (plan: FormulaPlan): Promise<void> => {
    const stop = new AbortController();
    stopper.current = stop;
    const onProgress = (share: number): void => setState({ kind: "working", share });
    setState({ kind: "working", share: null });
    try {
      tellOutcome(await applyChanges(door, command, plan, { signal: stop.signal, onProgress }));
      onDone();
    } catch (problem) {
      tellOutcome({ command, cells: 0, skipped: [], names: [], undo: null, problem });
      // What stands there now may be another than what was listed.
      look();
    }
  };

  return { state, look: lookAnew, apply: (plan) => void run(plan), stop: () => stopper.current?.abort() };
}
