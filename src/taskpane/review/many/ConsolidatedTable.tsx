import { Body1, Button, Caption1, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { TableAdd20Regular } from "@fluentui/react-icons/svg/table-add";
import { useState, type ReactNode } from "react";
import type { Batch } from "../../../review";
import { Choice } from "../../common/Choice";
import { EditNotice } from "../../common/EditNotice";
import { Heading } from "../../common/Heading";
import { useEdits } from "../../common/useEdits";
import { usePane } from "../../pane";
import { consolidatedChange, typedRate } from "./consolidatedChange";
import { useManyText } from "./useManyText";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  rate: { maxWidth: "12em" },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
});

type RateChoice = "published" | "planned";

/** Who asks for how much, written into the open workbook on sheets of its own; undone like any other writing. */
export function ConsolidatedTable({ batch }: { batch: () => Batch }): ReactNode {
  const styles = useStyles();
  const text = useManyText();
  const { m, number } = text;
  const { door } = usePane();
  const edits = useEdits(door);
  const [choice, setChoice] = useState<RateChoice>("published");
  const [typed, setTyped] = useState("");
  const rate = choice === "planned" ? typedRate(typed) : undefined;
  const isBad = rate === null && typed.trim() !== "";
  const working = edits.outcome.kind === "working";
  const add = (): void => {
    if (rate === null || working) return;
    void edits.apply(() => consolidatedChange(door, batch(), rate, text.language));
  };
  return (
    <section className={styles.part} aria-label={m("table.title")}>
      <Heading level={3}>{m("table.title")}</Heading>
      <Body1>{m("table.body")}</Body1>
      <Caption1>{m("table.rate")}</Caption1>
      <Choice
        label={m("table.rate")}
        options={(["published", "planned"] as const).map((value) => ({ value, label: m(`table.${value}`) }))}
        chosen={[choice]}
        onPress={setChoice}
      />
      {choice === "planned" && (
        <Field
          label={m("table.rate.label")}
          className={styles.rate}
          validationState={isBad ? "error" : "none"}
          validationMessage={
            isBad ? m("table.rate.bad", { example: number(6.9, { minimumFractionDigits: 2 }) }) : undefined
          }
        >
          <Input
            input={{ className: styles.number, inputMode: "decimal" }}
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
      )}
      <div>
        <Button
          appearance="primary"
          icon={<TableAdd20Regular />}
          disabledFocusable={rate === null || working}
          onClick={add}
        >
          {m("table.button")}
        </Button>
      </div>
      <EditNotice edits={edits} done={(place) => m("table.done", { place })} working={m("table.working")} />
    </section>
  );
}
