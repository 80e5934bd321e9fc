import { useEffect, useRef, useState } from "react";
import { fetchRates, LiveError, ServiceError } from "../useCases/liveRates";
import type { LiveRate, LiveRequest, LiveService } from "../useCases/liveRates";

export interface Received {
  readonly kind: "received";
  readonly service: LiveService;
  readonly request: LiveRequest;
  readonly rates: readonly LiveRate[];
  readonly at: Date;
}

export type FetchState =
  | { readonly kind: "idle" }
  | { readonly kind: "fetching" }
  | { readonly kind: "failed"; readonly error: LiveError | ServiceError }
  | Received;

export interface FetchedRates {
  readonly state: FetchState;
  start(service: LiveService, request: LiveRequest): Promise<void>;
  /** Stops waiting for the answer. */
  stop(): void;
  reset(): void;
}

/** One question to a service at a time. It ends with the screen that asked it. */
export function useFetchedRates(): FetchedRates {
  const [state, setState] = useState<FetchState>({ kind: "idle" });
  const running = useRef<AbortController | null>(null);
  const stop = (): void => running.current?.abort();
  useEffect(() => () => running.current?.abort(), []);

  const start = async (service: LiveService, request: LiveRequest): Promise<void> => {
    stop();
    const own = new AbortController();
    running.current = own;
    setState({ kind: "fetching" });
    try {
      const rates = await fetchRates(service, request, { signal: own.signal });
      setState({ kind: "received", service, request, rates, at: new Date() });
    } catch (error) {
      if (!(error instanceof LiveError || error instanceof ServiceError)) throw error;
      // Another question has taken its place: its answer is the one to show.
      if (running.current === own) setState({ kind: "failed", error });
    }
  };

  return {
    state,
    start,
    stop,
    reset: () => {
      stop();
      running.current = null;
      setState({ kind: "idle" });
    },
  };
}
