/** The last ribbon command that changed the workbook, or tried to. */

import { useCallback, useEffect, useState } from "react";
import { OUTCOME_EVENT, type CommandOutcome } from "../../build/ribbon";

/** What it told, until it is dismissed. */
export function useCommandOutcome(): readonly [CommandOutcome | null, dismiss: () => void] {
  const [outcome, setOutcome] = useState<CommandOutcome | null>(null);
  useEffect(() => {
    const hear = (event: Event): void => setOutcome((event as CustomEvent<CommandOutcome | null>).detail);
    window.addEventListener(OUTCOME_EVENT, hear);
    return () => window.removeEventListener(OUTCOME_EVENT, hear);
  }, []);
  return [outcome, useCallback(() => setOutcome(null), [])];
}
