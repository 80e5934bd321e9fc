import {
  Body1,
  Button,
  Caption1,
  Caption1Strong,
  makeStyles,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { MathFormula20Regular } from "@fluentui/react-icons/svg/math-formula";
import { Suspense, useState, type ReactNode } from "react";
import { EditNotice } from "../common/EditNotice";
import type { Separators } from "../common/formulaText";
import { onDemand } from "../common/onDemand";
import { useEdits } from "../common/useEdits";
import { useSelection } from "../common/useSelection";
import { usePane } from "../pane";
import { useFunctionsText } from "./text";
import { inputsOf, type ArgumentInput } from "../useCases/argumentInput";
import type { FunctionEntry } from "../useCases/functions";
import { insertFormula } from "../useCases/insertCall";
import { Example } from "./Example";
import { Signature } from "./Signature";

/** Loaded when somebody is about to fill in arguments. */
const FunctionForm = onDemand(async () => (await import("./form/FunctionForm")).FunctionForm);

const useStyles = makeStyles({
  title: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  details: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  examples: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  open: { alignSelf: "flex-start" },
  parameters: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  name: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  meaning: { margin: 0 },
  optional: { display: "block", color: tokens.colorNeutralForeground3 },
});

interface DetailsProps {
  readonly entry: FunctionEntry;
  readonly separators: Separators;
}

/** What a function does, and two ways into a cell: an example, or a form that asks for the arguments. */
export function FunctionDetails({ entry, separators }: DetailsProps): ReactNode {
  const styles = useStyles();
  const { f, t, language } = useFunctionsText();
  /** What the form begins with; null while it is closed. */
  const [form, setForm] = useState<readonly ArgumentInput[] | null>(null);
  return (
    <div className={styles.details}>
      <Body1>{entry.description[language]}</Body1>
      <Signature entry={entry} separators={separators} />
      {form ? (
        <Suspense fallback={<Spinner size="tiny" label={t("pane:loading")} />}>
          <FunctionForm entry={entry} separators={separators} start={form} onClose={() => setForm(null)} />
        </Suspense>
      ) : (
        <>
          <Button
            appearance="primary"
            className={styles.open}
            icon={<MathFormula20Regular />}
            onPointerEnter={FunctionForm.prepare}
            onFocus={FunctionForm.prepare}
            onClick={() => setForm([])}
          >
            {f("form.open")}
          </Button>
          <Examples entry={entry} separators={separators} onAdapt={setForm} />
          <Parameters entry={entry} />
        </>
      )}
    </div>
  );
}

function Examples({
  entry,
  separators,
  onAdapt,
}: DetailsProps & { readonly onAdapt: (inputs: readonly ArgumentInput[]) => void }): ReactNode {
  const styles = useStyles();
  const { f } = useFunctionsText();
  const { door } = usePane();
  const edits = useEdits(door);
  const selection = useSelection(door, edits.outcome.kind === "failed" ? edits.outcome.error : null);
  const insert = (formula: string): Promise<boolean> =>
    edits.apply(async () => insertFormula(selection ?? (await door.selection()).range, formula));
  return (
    <div>
      <Caption1Strong as="h4" block className={styles.title}>
        {f("example", { count: entry.examples.length })}
      </Caption1Strong>
      <div className={styles.examples}>
        {entry.examples.map((formula) => {
          const inputs = inputsOf(formula, separators);
          return (
            <Example
              key={formula}
              formula={formula}
              separators={separators}
              selection={selection}
              busy={edits.outcome.kind === "working"}
              onInsert={() => void insert(formula)}
              onAdapt={inputs ? () => onAdapt(inputs) : undefined}
            />
          );
        })}
        <EditNotice edits={edits} done={(place) => f("done", { place })} />
      </div>
    </div>
  );
}

function Parameters({ entry }: { entry: FunctionEntry }): ReactNode {
  const styles = useStyles();
  const { f, language } = useFunctionsText();
  return (
    <div>
      <Caption1Strong as="h4" block className={styles.title}>
        {f("parameters")}
      </Caption1Strong>
      <dl className={styles.parameters}>
        {entry.parameters.map(({ name, optional, description }) => [
          <dt key={name}>
            <span className={styles.name}>{name}</span>
            {optional && <Caption1 className={styles.optional}>{f("optional")}</Caption1>}
          </dt>,
          <dd key={`${name}-meaning`} className={styles.meaning}>
            <Caption1>{description[language]}</Caption1>
          </dd>,
        ])}
      </dl>
    </div>
  );
}
