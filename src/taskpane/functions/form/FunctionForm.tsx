import { Button, Caption1Strong, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { MathFormula20Regular } from "@fluentui/react-icons/svg/math-formula";
import { useMemo, useRef, useState, type FormEvent as SubmitEvent, type ReactNode } from "react";
import { callFormula, LONGEST_FORMULA } from "../../../build/insertFormula";
import { cellAddress, rangeAddress, type RangeRef } from "../../../workbook/address";
import { DoorError } from "../../../workbook/door";
import { CopyButton } from "../../common/CopyButton";
import { EditNotice } from "../../common/EditNotice";
import { formulaText, type Separators } from "../../common/formulaText";
import { useEdits } from "../../common/useEdits";
import { usePane } from "../../pane";
import { takenBy } from "../../useCases/argumentChoices";
import { NO_INPUT, readInput, type ArgumentInput, type ReadInput } from "../../useCases/argumentInput";
import { missingArguments, type CallArgument } from "../../useCases/callPreview";
import type { FunctionEntry } from "../../useCases/functions";
import { freeCellBelow, insertFormula, type FormulaRoom } from "../../useCases/insertCall";
import { useFunctionsText } from "../text";
import { ArgumentField } from "./ArgumentField";
import { FormulaPreview } from "./FormulaPreview";
import { holdsTarget, useFunctionForm, type FormState } from "./useFunctionForm";
import { refersTo, roomOf, usePreview, type Call } from "./usePreview";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface FunctionFormProps {
  readonly entry: FunctionEntry;
  readonly separators: Separators;
  /** What the fields begin with; a blank form where it is empty. */
  readonly start: readonly ArgumentInput[];
  readonly onClose: () => void;
}

/** What stands in the way at the formula's cell, and the next cell below where nothing does. */
interface Blocked {
  readonly cell: RangeRef;
  readonly room: FormulaRoom;
  readonly below: RangeRef | null;
  /** Nothing but the formula's own cell is filled, so that it can be replaced. */
  readonly cellAlone: boolean;
}

/** Asks for a function's arguments one by one, shows what they give, and writes the formula into the selected cell. */
export function FunctionForm({ entry, separators, start, onClose }: FunctionFormProps): ReactNode {
  const styles = useStyles();
  const { f, t, language } = useFunctionsText();
  const { door, strategy } = usePane();
  const form = useRef<HTMLFormElement>(null);
  const [blocked, setBlocked] = useState<Blocked | null>(null);
  const edits = useEdits(door);
  const [first] = useState(() => (start.length > 0 ? start : blankForm(entry, strategy.id)));
  const [state, dispatch] = useFunctionForm(door, entry.parameters.length, first);
  const { inputs, target } = state;

  const read = useMemo(
    () =>
      entry.parameters.map((parameter, at) =>
        readInput(inputs[at]!, {
          separators,
          sheet: target?.sheet ?? null,
          takes: takenBy(entry, parameter),
        }),
      ),
    [entry, inputs, separators, target?.sheet],
  );
  const call = useMemo((): Call | null => {
    const args = read.flatMap((one): CallArgument[] => ("problem" in one ? [] : [one]));
    if (args.length < read.length) return null;
    const formula = callFormula(
      entry.name,
      args.map(({ argument }) => argument),
    );
    return { entry, args, formula, target };
  }, [entry, read, target]);
  const looked = usePreview(door, call, language);
  const missing = missingArguments(
    entry,
    read.map((one) => ("problem" in one ? { kind: "reference", text: "" } : one.argument)),
  );
  const unknown = looked.isOld ? [] : (looked.preview?.unknown ?? []);
  const isCircular = !looked.isOld && refersTo(looked.preview, target);
  const tooLong = call !== null && call.formula.length > LONGEST_FORMULA;
  const working = edits.outcome.kind === "working";

  /** The first field that keeps the formula from being written, entered. */
  const enterFirstWanting = (): boolean => {
    const at = entry.parameters.findIndex(
      ({ name }, index) => isWanting(read[index]!, state) || missing.includes(name),
    );
    if (at >= 0) form.current?.querySelectorAll<HTMLInputElement>("input")[at]?.focus();
    return at >= 0 || tooLong || unknown.length > 0 || isCircular;
  };

  const write = async (cell: RangeRef, formula: string, room: FormulaRoom): Promise<void> => {
    setBlocked(null);
    let filled: DoorError | null = null;
    await edits.write(async (control) => {
      const { plan, range } = insertFormula(cell, formula, room);
      try {
        return { range, undo: (await door.apply(plan, control)).undo };
      } catch (error) {
        if (error instanceof DoorError && error.problem === "collision") filled = error;
        throw error;
      }
    });
    if (filled) await lookBelow(filled, cell, room);
  };

  /** Looks for room at once, so that the choice names the very cell. */
  const lookBelow = async (error: DoorError, cell: RangeRef, room: FormulaRoom): Promise<void> => {
    const { range, name } = error.details;
    const cellAlone =
      name === undefined && range !== undefined && rangeAddress(range) === rangeAddress(single(cell));
    setBlocked({ cell, room, below: null, cellAlone });
    const below = await freeCellBelow(door, cell, room).catch(() => null);
    setBlocked({ cell, room, below, cellAlone });
  };

  const insert = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    dispatch({ type: "tried" });
    if (enterFirstWanting() || !call) return;
    const cell = target ?? (await door.selection()).range;
    await write(cell, call.formula, looked.isOld ? {} : roomOf(looked.preview));
  };

  const choices =
    blocked && call
      ? [
          ...(blocked.below
            ? [
                {
                  label: t("insert:choice.below", { place: rangeAddress(blocked.below) }),
                  onClick: () => void write(blocked.below!, call.formula, blocked.room),
                },
              ]
            : []),
          ...(blocked.cellAlone
            ? [
                {
                  label: f("form.replace", { place: cellAddress(blocked.cell.row, blocked.cell.column) }),
                  onClick: () => void write(blocked.cell, call.formula, { ...blocked.room, replaces: true }),
                },
              ]
            : []),
          { label: t("pane:cancel"), onClick: edits.dismiss },
        ]
      : [];

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={(event) => void insert(event)}>
      <Caption1Strong as="h4" block className={styles.title}>
        {f("form.title")}
      </Caption1Strong>
      <div className={styles.fields}>
        {entry.parameters.map((parameter, at) => (
          <ArgumentField
            key={parameter.name}
            entry={entry}
            at={at}
            state={state}
            read={read[at]!}
            value={looked.isOld ? null : (looked.preview?.values[at] ?? null)}
            isMissing={state.tried && missing.includes(parameter.name)}
            separators={separators}
            dispatch={dispatch}
          />
        ))}
      </div>
      <FormulaPreview
        call={call}
        missing={missing}
        // What stands in the way is said once: below the button, once it has been met there.
        looked={edits.outcome.kind === "failed" ? { ...looked, obstacle: null } : looked}
        separators={separators}
      />
      <div className={styles.buttons}>
        <Button
          type="submit"
          appearance="primary"
          icon={working ? <Spinner size="extra-tiny" /> : <MathFormula20Regular />}
          disabledFocusable={working}
        >
          {target ? f("button.at", { place: cellAddress(target.row, target.column) }) : f("button.here")}
        </Button>
        {call && missing.length === 0 && (
          <CopyButton label={f("copy")} text={formulaText(call.formula, separators)} />
        )}
        <Button appearance="subtle" onClick={onClose}>
          {f("form.close")}
        </Button>
      </div>
      <EditNotice edits={edits} done={(place) => f("form.done", { place })} onCollision={choices} />
    </form>
  );
}

/** It cannot stand in the formula, or would make it refer to itself. */
const isWanting = (one: ReadInput, state: FormState): boolean =>
  "problem" in one || (one.range !== null && holdsTarget(state, one.range));

const single = (cell: RangeRef): RangeRef => ({ ...cell, rows: 1, columns: 1 });

/** Blank but for the strategy, which is the one in hand until the user says otherwise. */
function blankForm({ parameters }: FunctionEntry, strategy: string): ArgumentInput[] {
  return parameters.map(({ name }) => (name === "strategy" ? { ...NO_INPUT, text: strategy } : NO_INPUT));
}
