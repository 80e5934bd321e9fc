import { useEffect, useReducer } from "react";
import { areaAddress, cellArea, overlaps, rangeAddress, type RangeRef } from "../../../workbook/address";
import type { WorkbookDoor } from "../../../workbook/door";
import { asTextInput, NO_INPUT, type ArgumentInput } from "../../useCases/argumentInput";

export interface FormState {
  readonly inputs: readonly ArgumentInput[];
  /** The field into which the next selection in the sheet goes; null where none waits for one. */
  readonly picking: number | null;
  /** The field that was entered last: its description is shown. */
  readonly entered: number;
  /** What is selected in the sheet, as far as it is known. */
  readonly selection: RangeRef | null;
  /** The cell that the formula goes into: the one selected, unless a field was waiting for it. */
  readonly target: RangeRef | null;
  /** The user has tried to insert, so that what is wanting is marked. */
  readonly tried: boolean;
}

export type FormEvent =
  | { readonly type: "typed"; readonly at: number; readonly text: string }
  | { readonly type: "meant"; readonly at: number; readonly as: ArgumentInput["as"] }
  | { readonly type: "entered"; readonly at: number }
  /** Begins to wait for a selection, or ends it. */
  | { readonly type: "pick"; readonly at: number }
  | { readonly type: "selected"; readonly range: RangeRef }
  | { readonly type: "tried" };

export function startOf(count: number, inputs: readonly ArgumentInput[]): FormState {
  return {
    inputs: Array.from({ length: count }, (_, at) => inputs[at] ?? NO_INPUT),
    picking: null,
    entered: 0,
    selection: null,
    target: null,
    tried: false,
  };
}

export function next(state: FormState, event: FormEvent): FormState {
  switch (event.type) {
    case "typed": {
      const { text, at } = event;
      const { as } = text === "" ? NO_INPUT : state.inputs[at]!;
      // What is typed as a value may be an address too: it means the sheet that the formula goes to then.
      const sheet = text === "" ? null : (state.target?.sheet ?? null);
      return { ...withInput(state, at, { text, as, sheet }), picking: null };
    }
    case "meant": {
      const { text } = state.inputs[event.at]!;
      if (event.as === "value") return withInput(state, event.at, { ...NO_INPUT, text: asTextInput(text) });
      return withInput(state, event.at, { text, as: event.as, sheet: state.target?.sheet ?? null });
    }
    case "entered":
      return {
        ...state,
        entered: event.at,
        picking: state.picking === event.at ? event.at : null,
      };
    case "pick":
      return pick(state, event.at);
    case "selected":
      return select(state, event.range);
    case "tried":
      return { ...state, tried: true, picking: null };
  }
}

const withInput = (state: FormState, at: number, input: ArgumentInput): FormState => ({
  ...state,
  inputs: state.inputs.map((before, index) => (index === at ? input : before)),
});

/** What is selected already is taken at once, unless it is the formula's own cell. */
function pick(state: FormState, at: number): FormState {
  if (state.picking === at) return { ...state, picking: null };
  const { selection } = state;
  const waiting: FormState = { ...state, picking: at, entered: at };
  return selection && !holdsTarget(state, selection) ? select(waiting, selection) : waiting;
}

function select(state: FormState, range: RangeRef): FormState {
  const { picking, target } = state;
  if (picking === null) {
    return {
      ...state,
      selection: range,
      target: { sheet: range.sheet, ...cellArea(range.row, range.column) },
    };
  }
  const isBeside = target === null || target.sheet === range.sheet;
  const text = isBeside ? areaAddress(range) : rangeAddress(range);
  const input: ArgumentInput = { text, as: "reference", sheet: range.sheet };
  return { ...withInput(state, picking, input), selection: range };
}

/** Whether the range holds the cell that the formula goes into, so that the formula would refer to itself. */
export function holdsTarget({ target }: Pick<FormState, "target">, range: RangeRef): boolean {
  return (
    target !== null && target.sheet.toLowerCase() === range.sheet.toLowerCase() && overlaps(range, target)
  );
}

/** The form's state, following what the user selects in the sheet. */
export function useFunctionForm(
  door: WorkbookDoor,
  count: number,
  inputs: readonly ArgumentInput[],
): readonly [FormState, (event: FormEvent) => void] {
  const [state, dispatch] = useReducer(next, startOf(count, inputs));
  useEffect(() => {
    let live = true;
    let stop: (() => Promise<void>) | null = null;
    const take = (range: RangeRef): void => {
      if (live) dispatch({ type: "selected", range });
    };
    // First listen, then ask: what is selected in between would otherwise be missed.
    door
      .onSelectionChanged(({ range }) => take(range))
      .then(async (end) => {
        if (!live) return end();
        stop = end;
        take((await door.selection()).range);
      })
      // A chart is selected, or Excel does not answer: whoever inserts asks again and hears why.
      .catch(() => undefined);
    return () => {
      live = false;
      void stop?.();
    };
  }, [door]);
  return [state, dispatch];
}
