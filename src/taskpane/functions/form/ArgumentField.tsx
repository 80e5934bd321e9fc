import { Button, Caption1, Field, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { CursorClick20Regular } from "@fluentui/react-icons/svg/cursor-click";
import { useEffect, useRef, type ReactNode } from "react";
import type { Separators } from "../../common/formulaText";
import { useAloudStyles } from "../../common/Aloud";
import { takesNames } from "../../useCases/argumentChoices";
import { looksLikeAddress, type ReadInput } from "../../useCases/argumentInput";
import type { ValueRows } from "../../useCases/callPreview";
import type { FunctionEntry } from "../../useCases/functions";
import { useFunctionsText } from "../text";
import { ArgumentEntry } from "./ArgumentEntry";
import { useChoices } from "./useChoices";
import { useEntering } from "./useEntering";
import { holdsTarget, type FormEvent, type FormState } from "./useFunctionForm";
import { valueText } from "./valueText";

const useStyles = makeStyles({
  name: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  optional: { color: tokens.colorNeutralForeground3, marginInlineStart: tokens.spacingHorizontalS },
  line: { display: "flex", gap: tokens.spacingHorizontalXS },
  pick: { minWidth: "32px", flexShrink: 0 },
  beneath: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXXS,
    overflowWrap: "anywhere",
  },
  value: { fontFamily: tokens.fontFamilyMonospace, minWidth: 0 },
  switch: {
    minWidth: "unset",
    padding: 0,
    height: "auto",
    color: tokens.colorBrandForegroundLink,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
  },
});

interface ArgumentFieldProps {
  readonly entry: FunctionEntry;
  /** Which of the function's parameters. */
  readonly at: number;
  readonly state: FormState;
  readonly read: ReadInput;
  /** What it stands for now; null where that is not known. */
  readonly value: ValueRows | null;
  readonly isMissing: boolean;
  readonly separators: Separators;
  readonly dispatch: (event: FormEvent) => void;
}

/** One argument: a value, or cells of the workbook, with what it stands for beneath. */
export function ArgumentField(props: ArgumentFieldProps): ReactNode {
  const { entry, at, state, read, isMissing, dispatch } = props;
  const styles = useStyles();
  const aloud = useAloudStyles();
  const { f, language } = useFunctionsText();
  const entryBox = useRef<HTMLInputElement>(null);
  const parameter = entry.parameters[at]!;
  const { name, optional, description } = parameter;
  const isEntered = state.entered === at;
  const isPicking = state.picking === at;
  const choices = useChoices(entry, parameter, state.inputs, isEntered);
  const entering = useEntering(() => dispatch({ type: "entered", at }));
  const problem = problemKey(read, state, isMissing);

  // The first field is where typing begins.
  useEffect(() => {
    if (at === 0) entryBox.current?.focus({ preventScroll: true });
  }, [at]);

  return (
    <Field
      label={
        <>
          <span className={styles.name}>{name}</span>
          {optional && <Caption1 className={styles.optional}>{f("optional")}</Caption1>}
        </>
      }
      required={!optional}
      validationMessage={problem && f(problem, { text: state.inputs[at]!.text.trim(), name })}
      // Heard in every field, seen in the one that was entered last: nothing moves under the pointer.
      hint={{ children: description[language], className: isEntered ? undefined : aloud }}
    >
      {(fieldProps) => (
        <>
          <div className={styles.line} onPointerDownCapture={entering.onPointerDownCapture}>
            <ArgumentEntry
              ref={entryBox}
              field={fieldProps}
              text={state.inputs[at]!.text}
              isReference={state.inputs[at]!.as === "reference"}
              placeholder={isPicking ? f("form.picking") : undefined}
              listLabel={f("form.choices", { name })}
              choices={takesNames(entry, parameter) ? choices : null}
              onText={(text) => dispatch({ type: "typed", at, text })}
              onEnter={entering.onFocus}
            />
            <ToggleButton
              className={styles.pick}
              appearance="subtle"
              icon={<CursorClick20Regular />}
              checked={isPicking}
              aria-label={f("form.pick", { name })}
              title={f("form.pick", { name })}
              onClick={() => dispatch({ type: "pick", at })}
            />
          </div>
          <Beneath {...props} />
        </>
      )}
    </Field>
  );
}

type ProblemKey =
  "form.missing" | "form.circular" | "form.notReference" | "form.notArray" | "form.textTooLong";

function problemKey(read: ReadInput, state: FormState, isMissing: boolean): ProblemKey | undefined {
  if ("problem" in read) return `form.${read.problem}`;
  if (read.range && holdsTarget(state, read.range)) return "form.circular";
  return isMissing ? "form.missing" : undefined;
}

/** What the entry stands for, and the way to mean it otherwise: text or cells. */
function Beneath({ at, state, read, value, separators, dispatch }: ArgumentFieldProps): ReactNode {
  const styles = useStyles();
  const { f } = useFunctionsText();
  const { text, as } = state.inputs[at]!;
  const isPicking = state.picking === at;
  const isBlankCell = value?.length === 1 && value[0]!.length === 1 && value[0]![0] === null;
  const mean = (meant: typeof as): void => dispatch({ type: "meant", at, as: meant });
  const shown = value && (isBlankCell ? f("form.blank") : valueText(value, separators));
  const meansCells = as === "reference" || (!("problem" in read) && read.argument.kind === "reference");
  const other = meansCells
    ? text !== "" && { label: f("form.asText"), as: "value" as const }
    : looksLikeAddress(text) && {
        label: f("form.asReference", { text: text.trim().toUpperCase() }),
        as: "reference" as const,
      };
  const isElsewhere = meansCells && !("problem" in read) && read.range === null;
  if (!shown && !other && !isPicking) return null;
  return (
    <div className={styles.beneath}>
      {isPicking && <Caption1 role="status">{f("form.picking")}</Caption1>}
      {shown && <Caption1 className={styles.value}>= {shown}</Caption1>}
      {isElsewhere && text !== "" && <Caption1>{f("form.inSheet")}</Caption1>}
      {other && (
        <Button
          appearance="transparent"
          size="small"
          className={styles.switch}
          onClick={() => mean(other.as)}
        >
          {other.label}
        </Button>
      )}
    </div>
  );
}
