import { useEffect, useReducer, useState } from "react";
import type { Language } from "../../i18n/translator";
import type { WorkbookDoor } from "../../workbook/door";
import { findWorkbookRates, type WorkbookRates } from "../useCases/planningRates";

export interface WorkbookRatesState {
  /** Those found last; null before the workbook has been read for the first time. */
  readonly tables: readonly WorkbookRates[] | null;
  readonly reading: boolean;
  /** Why the last reading failed; null where it did not. */
  readonly error: unknown;
  /** Reads the workbook again. */
  look(): void;
}

interface Answer extends Pick<WorkbookRatesState, "tables" | "error"> {
  /** Which reading it belongs to. */
  readonly turn: number;
}

/** The workbook's Rates tables, looked for when the screen appears and whenever asked. */
export function useWorkbookRates(door: WorkbookDoor, language: Language): WorkbookRatesState {
  const [turn, look] = useReducer((before: number) => before + 1, 0);
  const [answer, setAnswer] = useState<Answer | null>(null);

  useEffect(() => {
    let live = true;
    findWorkbookRates(door, language).then(
      (tables) => live && setAnswer({ turn, tables, error: null }),
      (error: unknown) => live && setAnswer((before) => ({ turn, tables: before?.tables ?? null, error })),
    );
    return () => {
      live = false;
    };
  }, [door, language, turn]);

  const reading = answer?.turn !== turn;
  return { tables: answer?.tables ?? null, reading, error: reading ? null : answer.error, look };
}
