import { Button, Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { RangeRef } from "../../../workbook/address";
import { Choice } from "../../common/Choice";
import { isAsked, usualSide, type Choices, type ComparedTable, type Side } from "../../useCases/stamped";
import { DifferenceLine } from "./DifferenceLine";
import { useStampedText } from "./useStampedText";

/** More differences than this unfold on request. */
const SHOWN_AT_FIRST = 20;

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  lines: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  all: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
});

interface DifferenceListProps {
  readonly compared: ComparedTable;
  readonly choices: Choices;
  /** null where nothing can be chosen, because no refresh is offered. */
  readonly onChoices: ((choices: Choices) => void) | null;
  readonly onShow: (range: RangeRef) => void;
}

/** Cell by cell what has changed, whose change it is, and, where it is the user's, whether it stays. */
export function DifferenceList({ compared, choices, onChoices, onShow }: DifferenceListProps): ReactNode {
  const styles = useStyles();
  const { s, t } = useStampedText();
  const [all, setAll] = useState(false);
  const { differences, table } = compared;
  if (differences.length === 0) return <Caption1>{s("same")}</Caption1>;
  const shown = all ? differences : differences.slice(0, SHOWN_AT_FIRST);
  const asked = differences.filter(isAsked);
  const sideOf = (id: string): Side => {
    const difference = differences.find((one) => one.id === id)!;
    return choices[id] ?? usualSide(difference);
  };
  const chooseAll = (side: Side): void =>
    onChoices?.({ ...choices, ...Object.fromEntries(asked.map(({ id }) => [id, side])) });
  const common = (["mine", "strategy"] as const).filter((side) =>
    asked.every(({ id }) => sideOf(id) === side),
  );
  return (
    <section className={styles.list} aria-label={s("changesOf", { table: table.name })}>
      <Caption1Strong as="h4" block className={styles.title}>
        {s("changes")}
      </Caption1Strong>
      {onChoices && asked.length > 1 && (
        <div className={styles.all}>
          <Caption1>{s("choice.all")}</Caption1>
          <Choice<Side>
            label={s("choice.all")}
            options={[
              { value: "mine", label: s("choice.allMine") },
              { value: "strategy", label: s("choice.allStrategy") },
            ]}
            chosen={common}
            onPress={chooseAll}
          />
        </div>
      )}
      <ul className={styles.lines}>
        {shown.map((difference) => (
          <li key={difference.id} className={styles.line}>
            <DifferenceLine
              difference={difference}
              compared={compared}
              side={sideOf(difference.id)}
              onSide={onChoices && ((side) => onChoices({ ...choices, [difference.id]: side }))}
              onShow={onShow}
            />
          </li>
        ))}
      </ul>
      {shown.length < differences.length && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {t("review:more", { count: differences.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
