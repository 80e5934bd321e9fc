import { Button, Caption1, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { Cursor20Regular } from "@fluentui/react-icons/svg/cursor";
import { useState, type ReactNode } from "react";
import { renderEvidence } from "../../../review";
import type { StrategyPack } from "../../../strategy/pack";
import { Entry } from "../../common/Entry";
import { placeOfLine, type BudgetLine, type RecognisedBudget } from "../../useCases/decisions";
import { useReviewingText } from "../useReviewingText";
import type { RecognisedActs } from "./acts";
import { areaName, indexText, lineFacts, lineName } from "./words";

const KINDS = ["line", "subtotal", "total", "memo"] as const;
type Kind = (typeof KINDS)[number];
const NONE = "";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  select: { minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface LineEntryProps {
  readonly open: boolean;
  readonly budget: RecognisedBudget;
  readonly line: BudgetLine;
  readonly strategy: StrategyPack;
  readonly acts: RecognisedActs;
}

/** One line of a budget: what it was taken for and by which words; opened, what it really is. */
export function LineEntry({ open, budget, line, strategy, acts }: LineEntryProps): ReactNode {
  const text = useReviewingText();
  return (
    <Entry
      value={String(line.index)}
      level={4}
      open={open}
      title={line.label || indexText(text, budget, line)}
      beneath={lineFacts(text, strategy, budget, line)}
    >
      <LineForm
        key={[line.kind, line.area, line.line].join("|")}
        budget={budget}
        line={line}
        strategy={strategy}
        acts={acts}
      />
    </Entry>
  );
}

function LineForm({ budget, line, strategy, acts }: Omit<LineEntryProps, "open">): ReactNode {
  const styles = useStyles();
  const text = useReviewingText();
  const { t, v, language } = text;
  const [kind, setKind] = useState<Kind>(line.kind);
  const [area, setArea] = useState(line.area ?? NONE);
  const [funding, setFunding] = useState(line.line ?? NONE);
  const place = placeOfLine(budget, line);
  const isNew = kind !== line.kind || area !== (line.area ?? NONE) || funding !== (line.line ?? NONE);

  const keep = (): void => {
    const { sheet, ...cells } = place;
    acts.onCorrect({
      sheet,
      area: cells,
      kind: "line",
      as: kind,
      priorityArea: area || null,
      line: funding || null,
    });
  };

  return (
    <div className={styles.form}>
      {renderEvidence(line, language).map((words) => (
        <Caption1 key={words} block className={styles.quiet}>
          {words}
        </Caption1>
      ))}
      <Field label={v("recognised.kind")} size="small">
        <Select
          size="small"
          className={styles.select}
          value={kind}
          onChange={(_, { value }) => setKind(value as Kind)}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {v(`recognised.kind.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={v("recognised.area")} size="small">
        <Select
          size="small"
          className={styles.select}
          value={area}
          onChange={(_, { value }) => setArea(value)}
        >
          <option value={NONE}>{v("recognised.noArea")}</option>
          {strategy.areas.map(({ id }) => (
            <option key={id} value={id}>
              {areaName(text, strategy, id)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={v("recognised.line")} size="small">
        <Select
          size="small"
          className={styles.select}
          value={funding}
          onChange={(_, { value }) => setFunding(value)}
        >
          <option value={NONE}>{v("recognised.noArea")}</option>
          {strategy.lines.map(({ id }) => (
            <option key={id} value={id}>
              {lineName(text, strategy, id)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={acts.busy || !isNew} onClick={keep}>
          {v("recognised.apply")}
        </Button>
        <Button size="small" icon={<Cursor20Regular />} onClick={() => acts.onShow(place)}>
          {t("pane:show")}
        </Button>
      </div>
    </div>
  );
}
