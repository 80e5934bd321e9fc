import { useEffect, useState } from "react";

/** What answers sooner than this needs no sign that it is under way. */
const PATIENCE_MS = 500;

/** Whether something has been under way so long that the user should be told. */
export function useSlow(underWay: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!underWay) return;
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [underWay]);
  return slow;
}
