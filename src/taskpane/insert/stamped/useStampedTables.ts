import { useCallback, useEffect, useState } from "react";
import type { WorkbookDoor } from "../../../workbook/door";
import { useStrategies } from "../../useCases/packs";
import { readStampedTables, type StampedTables } from "../../useCases/stamped";

interface Stamped {
  /** null until they have been read for the first time. */
  readonly tables: StampedTables | null;
  /** Why they could not be read; null when they were. */
  readonly error: unknown;
  /** Looks again how they stand now. */
  look(): void;
}

/**
 * The workbook's inserted tables, looked at whenever the place is shown, a strategy comes or goes, or `written` becomes
 * another one.
 */
export function useStampedTables(door: WorkbookDoor, written: number): Stamped {
  const { strategies } = useStrategies();
  const [found, setFound] = useState<Pick<Stamped, "tables" | "error">>({ tables: null, error: null });
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let live = true;
    readStampedTables(door).then(
      (tables) => live && setFound({ tables, error: null }),
      (error: unknown) => live && setFound((before) => ({ ...before, error })),
    );
    return () => {
      live = false;
    };
  }, [door, written, strategies, turn]);

  return { ...found, look: useCallback(() => setTurn((before) => before + 1), []) };
}
