import { useEffect, useState } from "react";
import type { FormulaRoom } from "../../../build/insertFormula";
import { NoRoomError } from "../../../build/insertTable";
import type { Language } from "../../../i18n/translator";
import type { RangeRef } from "../../../workbook/address";
import { DoorError, type WorkbookDoor } from "../../../workbook/door";
import { previewCall, type CallArgument, type CallPreview } from "../../useCases/callPreview";
import type { FunctionEntry } from "../../useCases/functions";
import { insertFormula } from "../../useCases/insertCall";
import { holdsTarget } from "./useFunctionForm";

/** Who types on is not interrupted by values for half a word. */
const DEBOUNCE_MS = 200;

export interface Preview {
  /** null until it is known for the first time. */
  readonly preview: CallPreview | null;
  /** It is of an earlier state of the form, and the next is on its way. */
  readonly isOld: boolean;
  /** Why the workbook was not read; null where it was. */
  readonly problem: unknown;
  /** Why the formula cannot go into its cell now: what stands in the way; null where nothing does. */
  readonly obstacle: DoorError | NoRoomError | null;
}

interface Known extends Omit<Preview, "isOld"> {
  readonly of: Call;
}

export interface Call {
  readonly entry: FunctionEntry;
  readonly args: readonly CallArgument[];
  /** The formula that the arguments make. */
  readonly formula: string;
  readonly target: RangeRef | null;
}

/** Whether a name or table among the arguments holds the cell that the formula goes to, so that it would refer to itself. */
export function refersTo(preview: CallPreview | null, target: RangeRef | null): boolean {
  return target !== null && (preview?.named ?? []).some((range) => holdsTarget({ target }, range));
}

/** Rows and columns of what the call gives, as far as they are known. */
export function roomOf(preview: CallPreview | null): FormulaRoom {
  const result = preview?.result;
  if (!result || "error" in result) return {};
  return { gives: { rows: result.rows.length, columns: result.rows[0]?.length ?? 1 } };
}

/** What the call would give where it would go, with what stands in the workbook now. The same call is looked at once. */
export function usePreview(door: WorkbookDoor, call: Call | null, language: Language): Preview {
  const [known, setKnown] = useState<Known | null>(null);

  useEffect(() => {
    if (!call) return;
    let live = true;
    const timer = setTimeout(() => {
      void look(door, call, language).then((found) => live && setKnown({ ...found, of: call }));
    }, DEBOUNCE_MS);
    return () => {
      live = false;
      clearTimeout(timer);
    };
  }, [door, call, language]);

  if (!known || !call) return { preview: null, isOld: call !== null, problem: null, obstacle: null };
  return { ...known, isOld: known.of !== call };
}

async function look(
  door: WorkbookDoor,
  { entry, args, formula, target }: Call,
  language: Language,
): Promise<Omit<Known, "of">> {
  try {
    const preview = await previewCall(door, entry, args, language, target?.sheet);
    const obstacle = target && (await obstacleTo(door, target, formula, roomOf(preview)));
    return { preview, problem: null, obstacle };
  } catch (problem) {
    return { preview: null, problem, obstacle: null };
  }
}

async function obstacleTo(
  door: WorkbookDoor,
  target: RangeRef,
  formula: string,
  room: FormulaRoom,
): Promise<DoorError | NoRoomError | null> {
  try {
    await door.check(insertFormula(target, formula, room).plan);
    return null;
  } catch (error) {
    if (error instanceof DoorError || error instanceof NoRoomError) return error;
    throw error;
  }
}
