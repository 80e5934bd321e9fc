import { Button, Caption1, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { useState, type ReactNode } from "react";
import { rangeAddress } from "../../workbook/address";
import { DoorError } from "../../workbook/door";
import { Choice } from "../common/Choice";
import { EditNotice } from "../common/EditNotice";
import { Notice } from "../common/Notice";
import { useEdits, type Edits } from "../common/useEdits";
import { usePane } from "../pane";
import { addedRate, nextPeriod, type AddProblem } from "../useCases/addRate";
import type { WorkbookRates } from "../useCases/planningRates";
import { RATE_CURRENCIES, type Quoted } from "../useCases/rates";
import { useRatesText, type RatesText } from "./text";

const useStyles = makeStyles({
  add: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  fields: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalS },
  narrow: { minWidth: 0 },
  field: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** A row more for a Rates table: a button at first, then the fields of the row. */
export function AddRate({ table, onChanged }: { table: WorkbookRates; onChanged: () => void }): ReactNode {
  const styles = useStyles();
  const text = useRatesText();
  const { r, number, language } = text;
  const edits = useEdits(usePane().door);
  const [open, setOpen] = useState(false);
  const [currency, setCurrency] = useState<Quoted>("DKK");
  /** null until something is typed: then the next year is proposed. */
  const [typedPeriod, setPeriod] = useState<string | null>(null);
  const [rate, setRate] = useState("");

  if (table.hasTotals) return <Caption1>{r("add.totals")}</Caption1>;
  const period = typedPeriod ?? nextPeriod(table, currency);
  const { change, problem } = addedRate(table, { currency, period, rate }, language);
  const working = edits.outcome.kind === "working";

  const add = async (): Promise<void> => {
    if (!change || working || !(await edits.apply(() => change))) return;
    setPeriod(null);
    setRate("");
    onChanged();
  };

  return (
    <div className={styles.add}>
      {open ? (
        <section className={styles.add} aria-label={r("add.title", { name: table.name })}>
          <Choice
            label={r("add.currency")}
            options={RATE_CURRENCIES.map((value) => ({ value, label: value }))}
            chosen={[currency]}
            onPress={setCurrency}
          />
          <div className={styles.fields}>
            <Field label={r("add.period")} size="small" className={styles.narrow}>
              <Input className={styles.narrow} value={period} onChange={(_, { value }) => setPeriod(value)} />
            </Field>
            <Field label={r("add.rate", { currency })} size="small" className={styles.narrow}>
              <Input
                className={styles.narrow}
                input={{ className: styles.field, inputMode: "decimal" }}
                value={rate}
                onChange={(_, { value }) => setRate(value)}
              />
            </Field>
          </div>
          {problem && (
            <Caption1 role="alert">
              {problemWords(text, problem, { currency, example: number(6.9, { minimumFractionDigits: 2 }) })}
            </Caption1>
          )}
          <div className={styles.buttons}>
            <Button size="small" disabledFocusable={!change || working} onClick={() => void add()}>
              {r("add.add")}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => setOpen(false)}>
              {r("make.close")}
            </Button>
          </div>
        </section>
      ) : (
        <div>
          <Button size="small" appearance="subtle" icon={<Add16Regular />} onClick={() => setOpen(true)}>
            {r("add.open")}
          </Button>
        </div>
      )}
      <AddNotice edits={edits} text={text} onUndone={onChanged} />
    </div>
  );
}

function problemWords(
  { r }: RatesText,
  problem: AddProblem,
  about: { currency: string; example: string },
): string {
  switch (problem.kind) {
    case "rate":
      return r("planning.badRate", about);
    case "standing":
      return r("add.standing", { ...about, period: problem.period });
    case "refused":
      return problem.said;
  }
}

interface AddNoticeProps {
  readonly edits: Edits;
  readonly text: RatesText;
  readonly onUndone: () => void;
}

/** What became of the row; where something stands below the table, what to do about it. */
function AddNotice({ edits, text: { r, t }, onUndone }: AddNoticeProps): ReactNode {
  const { outcome, dismiss } = edits;
  const error = outcome.kind === "failed" && outcome.during === "apply" ? outcome.error : null;
  const inTheWay =
    error instanceof DoorError && error.problem === "collision" && !error.details.changed
      ? error.details.range
      : undefined;
  if (!inTheWay) {
    return <EditNotice edits={edits} done={(place) => r("add.done", { place })} onUndone={onUndone} />;
  }
  return (
    <Notice
      intent="warning"
      title={r("add.inTheWay", { place: rangeAddress(inTheWay) })}
      body={r("add.inTheWay.next")}
      actions={[{ label: t("pane:show"), onClick: () => void edits.show(inTheWay) }]}
      onDismiss={dismiss}
    />
  );
}
