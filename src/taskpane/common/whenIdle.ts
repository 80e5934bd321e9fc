/** Milliseconds after which it happens even if the page never rests. */
const LATEST = 2_000;
/** Where the browser doesn't say when it rests (Safari's, which Excel on the Mac uses). */
const SOON = 200;

/** Does something once the page has been painted and rests: nothing that is needed first waits for it. Gives the way to call it off. */
export function whenIdle(act: () => void): () => void {
  if ("requestIdleCallback" in window) {
    const handle = requestIdleCallback(act, { timeout: LATEST });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(act, SOON);
  return () => clearTimeout(timer);
}
