import { Accordion, Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useState, type ReactNode } from "react";
import type { StrategyPack } from "../../../strategy/pack";
import { rangeAddress } from "../../../workbook/address";
import { Heading } from "../../common/Heading";
import { placeOfBudget } from "../../useCases/decisions";
import type { Review } from "../../useCases/review";
import { useReviewingText } from "../useReviewingText";
import type { RecognisedActs } from "./acts";
import { BudgetEntry } from "./BudgetEntry";
import { CorrectionList } from "./CorrectionList";
import { SelectionClaim } from "./SelectionClaim";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface RecognisedPanelProps {
  readonly review: Review;
  readonly strategy: StrategyPack;
  readonly acts: RecognisedActs;
  readonly onClose: () => void;
}

/** What was taken for budgets and why, line by line, and the reviewer's way to put it right. */
export function RecognisedPanel({ review, strategy, acts, onClose }: RecognisedPanelProps): ReactNode {
  const styles = useStyles();
  const { v } = useReviewingText();
  const { budgets, notes } = review;
  const [open, setOpen] = useState<string | null>(
    budgets.length === 1 ? rangeAddress(placeOfBudget(budgets[0]!)) : null,
  );
  return (
    <section className={styles.panel} aria-label={v("recognised.title")}>
      <div>
        <Button appearance="subtle" size="small" icon={<ArrowLeft20Regular />} onClick={onClose} autoFocus>
          {v("recognised.close")}
        </Button>
      </div>
      <Heading level={2}>{v("recognised.title")}</Heading>
      {budgets.length === 0 ? (
        <Body1>{v("recognised.none")}</Body1>
      ) : (
        <Accordion
          collapsible
          openItems={open === null ? [] : [open]}
          onToggle={(_, { openItems }) => setOpen((openItems[0] as string | undefined) ?? null)}
        >
          {budgets.map((budget) => {
            const key = rangeAddress(placeOfBudget(budget));
            return (
              <BudgetEntry
                key={key}
                value={key}
                open={key === open}
                budget={budget}
                strategy={strategy}
                acts={acts}
              />
            );
          })}
        </Accordion>
      )}
      <SelectionClaim acts={acts} />
      <CorrectionList corrections={notes.corrections} strategy={strategy} acts={acts} />
    </section>
  );
}
