import { useRef, useState } from "react";
import { gatherDropped, type Dropped, type Gathered } from "./gather";

export interface Gathering {
  /** Whether folders are being looked through. */
  readonly busy: boolean;
  readonly error: unknown;
  take(dropped: readonly Dropped[]): Promise<void>;
  stop(): void;
}

/** Looks through what is dropped, one drop at a time, and hands it on. */
export function useGathering(then: (gathered: readonly Gathered[]) => void): Gathering {
  const [busy, setBusy] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const stopper = useRef(new AbortController());

  const take = async (dropped: readonly Dropped[]): Promise<void> => {
    const { signal } = stopper.current;
    setBusy((count) => count + 1);
    setError(null);
    try {
      then(await gatherDropped(dropped, signal));
    } catch (problem) {
      if (!signal.aborted) setError(problem);
    } finally {
      setBusy((count) => count - 1);
    }
  };

  const stop = (): void => {
    stopper.current.abort();
    stopper.current = new AbortController();
  };
  return { busy: busy > 0, error, take, stop };
}
