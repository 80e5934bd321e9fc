import { useEffect, useReducer } from "react";
import { pauseOf, type LiveService } from "../useCases/liveRates";

/** A timer takes no longer wait than this; then it is set again. */
const LONGEST_MS = 3_600_000;

/** Until when the service must not be asked, as it said itself; null when it may, again as soon as the time has come. */
export function usePause(service: LiveService): Date | null {
  const [, wake] = useReducer((times: number) => times + 1, 0);
  const until = pauseOf(service);
  const time = until?.getTime() ?? null;
  useEffect(() => {
    if (time === null) return;
    const timer = setTimeout(wake, Math.min(time - Date.now() + 1, LONGEST_MS));
    return () => clearTimeout(timer);
  });
  return until;
}
