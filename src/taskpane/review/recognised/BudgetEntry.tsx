import {
  Accordion,
  Body1,
  Button,
  Caption1Strong,
  Field,
  makeStyles,
  Select,
  tokens,
} from "@fluentui/react-components";
import { Cursor20Regular } from "@fluentui/react-icons/svg/cursor";
import { useState, type ReactNode } from "react";
import { renderEvidence } from "../../../review";
import type { StrategyPack } from "../../../strategy/pack";
import { rangeAddress } from "../../../workbook/address";
import { unitText } from "../../common/amount";
import { Entry } from "../../common/Entry";
import { placeOfBudget, placeOfLine, unitsFor, type RecognisedBudget } from "../../useCases/decisions";
import { budgetFacts } from "../budgetFacts";
import { useReviewingText } from "../useReviewingText";
import type { RecognisedActs } from "./acts";
import { LineEntry } from "./LineEntry";
import { sureText } from "./words";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  evidence: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  unit: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, minWidth: 0 },
  select: { minWidth: 0 },
});

const NONE = "";

interface BudgetEntryProps {
  readonly value: string;
  readonly open: boolean;
  readonly budget: RecognisedBudget;
  readonly strategy: StrategyPack;
  readonly acts: RecognisedActs;
}

/** One table that was taken for a budget: where, by what evidence, in which unit, with its lines. */
export function BudgetEntry({ value, open, budget, strategy, acts }: BudgetEntryProps): ReactNode {
  const styles = useStyles();
  const text = useReviewingText();
  const { t, v, language } = text;
  const [openLine, setOpenLine] = useState<string | null>(null);
  const place = placeOfBudget(budget);
  const toggle = (index: string | undefined): void => {
    setOpenLine(index ?? null);
    const line = budget.lines.find((one) => String(one.index) === index);
    if (line) acts.onShow(placeOfLine(budget, line));
  };
  return (
    <Entry
      value={value}
      open={open}
      title={rangeAddress(place)}
      beneath={[budgetFacts(text, budget), sureText(text, budget.confidence)].join(" · ")}
    >
      <div className={styles.content}>
        <div>
          <Caption1Strong>{v("recognised.because")}</Caption1Strong>
          <ul className={styles.evidence}>
            {renderEvidence(budget, language).map((words) => (
              <li key={words}>
                <Body1>{words}</Body1>
              </li>
            ))}
          </ul>
        </div>
        <div className={styles.buttons}>
          <Button size="small" icon={<Cursor20Regular />} onClick={() => acts.onShow(place)}>
            {t("pane:show")}
          </Button>
          <Button
            size="small"
            disabledFocusable={acts.busy}
            onClick={() => acts.onCorrect({ sheet: budget.sheet, area: budget.area, kind: "notBudget" })}
          >
            {v("recognised.notBudget")}
          </Button>
        </div>
        <UnitChoice key={budget.unit} budget={budget} acts={acts} />
        <div>
          <Caption1Strong block>{v("recognised.lines", { count: budget.lines.length })}</Caption1Strong>
          <Accordion
            collapsible
            openItems={openLine === null ? [] : [openLine]}
            onToggle={(_, { openItems }) => toggle(openItems[0] as string | undefined)}
          >
            {budget.lines.map((line) => (
              <LineEntry
                key={line.index}
                open={String(line.index) === openLine}
                budget={budget}
                line={line}
                strategy={strategy}
                acts={acts}
              />
            ))}
          </Accordion>
        </div>
      </div>
    </Entry>
  );
}

/** The unit that the amounts are in, as read or as the reviewer knows better. */
function UnitChoice({ budget, acts }: { budget: RecognisedBudget; acts: RecognisedActs }): ReactNode {
  const styles = useStyles();
  const text = useReviewingText();
  const { v } = text;
  const [unit, setUnit] = useState(budget.unit ?? NONE);
  return (
    <div className={styles.unit}>
      <Field label={v("recognised.unit")} size="small" className={styles.field}>
        <Select
          size="small"
          className={styles.select}
          value={unit}
          onChange={(_, { value }) => setUnit(value)}
        >
          {budget.unit === null && <option value={NONE}>{v("recognised.noUnit")}</option>}
          {unitsFor(budget).map((name) => (
            <option key={name} value={name}>
              {unitText(text, name)}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        size="small"
        disabledFocusable={acts.busy || unit === (budget.unit ?? NONE)}
        onClick={() => acts.onCorrect({ sheet: budget.sheet, area: budget.area, kind: "unit", unit })}
      >
        {v("recognised.unit.set")}
      </Button>
    </div>
  );
}
