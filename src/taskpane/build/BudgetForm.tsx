import { Accordion, Body1, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, useState, type ReactNode } from "react";
import { checkChoices, planBudgetWorkbook, previewBudget, type BudgetPreview } from "../../build/budget";
import { problemText } from "../../build/budget/issueText";
import { amountText, periodText, unitText } from "../common/amount";
import { Entry } from "../common/Entry";
import { Heading } from "../common/Heading";
import { usePane } from "../pane";
import { TextButton } from "../common/TextButton";
import { rateText } from "../rates/text";
import {
  choicesOf,
  fundedAreas,
  newDraft,
  weightShares,
  type BudgetChoices,
  type BudgetPack,
  type BuildDraft,
} from "../useCases/buildDraft";
import { isoDate } from "../useCases/insert";
import { draftChanges, draftWith, isChanged } from "../useCases/keptDraft";
import { YEAR_LIMITS } from "../useCases/makeRates";
import { CreateBudget } from "./CreateBudget";
import type { FormPart } from "./form";
import { FrameFields } from "./FrameFields";
import { LineFields } from "./LineFields";
import { PreviewPart } from "./PreviewPart";
import { RateFields } from "./RateFields";
import { ResultFields } from "./ResultFields";
import { SheetFields } from "./SheetFields";
import { useBuildText, type BuildText } from "./useBuildText";
import { WeightFields } from "./WeightFields";

const useStyles = makeStyles({
  /** As high as what CreateBudget keeps at the foot while nothing is said there. */
  place: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, "--foot": "104px" },
  head: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
  },
});

/** What a folded part of the form says: its answers in a line. */
const ANSWERS = {
  frame: ({ b, ...text }: BuildText, { years, unit, language }: BudgetChoices): string =>
    [
      periodText({ from: years[0]!, to: years.at(-1)! }),
      unitText(text, unit),
      b(`frame.language.${language}`),
    ].join(" · "),
  lines: ({ b, ...text }: BuildText, { lines }: BudgetChoices, preview: BudgetPreview | null): string =>
    b("lines.summary", {
      count: lines.length,
      total: preview ? amountText(text, preview.whole.total, preview.unit) : "–",
    }),
  rates: ({ b, ...text }: BuildText, { rates }: BudgetChoices): string => {
    if (rates === null) return b("rates.noneSummary");
    const isStated = rates.kind === "planning" && rates.rate > 0;
    return isStated ? `${b("rates.planning")} ${rateText(text, rates.rate)}` : b(`rates.${rates.kind}`);
  },
};

function weightAnswer({ b, number }: BuildText, pack: BudgetPack, choices: BudgetChoices): string {
  if (choices.weights.kind === "equal") return b("weights.equal");
  const shares = weightShares(pack, choices);
  if (shares.size === 0) return "–";
  return fundedAreas(pack)
    .map(({ id }) => number(shares.get(id)!, { style: "percent", maximumFractionDigits: 1 }))
    .join(" · ");
}

/** The questions before a budget, what it comes to while they are answered, and the button that makes it. */
export function BudgetForm({ pack }: { pack: BudgetPack }): ReactNode {
  const styles = useStyles();
  const text = useBuildText();
  const { b, local, language } = text;
  const { recallDraft, keepDraft } = usePane();
  /** Null while nothing was answered: then the start values follow the pane's language. */
  const [draft, setDraft] = useState<BuildDraft | null>(() => {
    const kept = recallDraft();
    return kept === undefined ? null : draftWith(pack, kept, language);
  });
  useEffect(() => {
    if (draft !== null) keepDraft(draftChanges(pack, draft, language));
    else if (recallDraft() !== undefined) keepDraft(undefined);
  }, [keepDraft, recallDraft, pack, draft, language]);
  const [open, setOpen] = useState<readonly string[]>([]);
  const shown = useMemo(() => draft ?? newDraft(pack, language), [draft, pack, language]);
  const canReset = useMemo(() => draft !== null && isChanged(pack, draft, language), [pack, draft, language]);
  const { choices, yearsUnread } = useMemo(() => choicesOf(pack, shown, language), [pack, shown, language]);
  // The figures may lag behind the typing; the fields never do.
  const settled = useDeferredValue(choices);
  const check = useMemo(() => checkChoices(pack, settled), [pack, settled]);
  const isSound = !yearsUnread && check.problems.length === 0;
  const preview = useMemo(() => (isSound ? previewBudget(pack, settled) : null), [pack, settled, isSound]);
  const sheets = useMemo(
    () => (isSound ? planBudgetWorkbook(pack, settled, { date: isoDate(new Date()) }).sheets : null),
    [pack, settled, isSound],
  );
  const part: FormPart = {
    pack,
    draft: shown,
    choices,
    onChange: (change) => setDraft((before) => ({ ...(before ?? newDraft(pack, language)), ...change })),
  };
  const sections = [
    {
      id: "frame",
      answer: ANSWERS.frame(text, choices),
      fields: <FrameFields {...part} yearsUnread={yearsUnread} />,
    },
    { id: "lines", answer: ANSWERS.lines(text, choices, preview), fields: <LineFields {...part} /> },
    { id: "weights", answer: weightAnswer(text, pack, choices), fields: <WeightFields {...part} /> },
    { id: "rates", answer: ANSWERS.rates(text, choices), fields: <RateFields {...part} /> },
    {
      id: "results",
      answer: b("results.summary", { count: choices.indicators.length, all: pack.indicators.length }),
      fields: <ResultFields {...part} />,
    },
    { id: "sheets", answer: sheets?.join(", ") ?? "–", fields: <SheetFields {...part} /> },
  ] as const;

  return (
    <div className={styles.place}>
      <div>
        <div className={styles.head}>
          <Heading level={2}>{b("title")}</Heading>
          {canReset && <TextButton onClick={() => setDraft(null)}>{b("reset")}</TextButton>}
        </div>
        <Body1>{b("intro", { strategy: local(pack.shortTitle) })}</Body1>
      </div>
      <Accordion
        multiple
        collapsible
        openItems={[...open]}
        onToggle={(_, { openItems }) => setOpen(openItems as string[])}
      >
        {sections.map(({ id, answer, fields }) => (
          <Entry key={id} value={id} open={open.includes(id)} title={b(`${id}.title`)} beneath={answer}>
            {fields}
          </Entry>
        ))}
      </Accordion>
      <PreviewPart pack={pack} preview={preview} check={check} />
      <CreateBudget
        choices={settled}
        sheets={sheets}
        preview={preview}
        problem={
          yearsUnread
            ? b("frame.years", { most: YEAR_LIMITS.most })
            : check.problems[0]
              ? problemText(pack, check.problems[0], language)
              : null
        }
      />
    </div>
  );
}
