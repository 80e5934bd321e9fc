import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type ReactNode } from "react";
import { LOCALES } from "../../i18n/translator";
import { areaAddress, rangeAddress, type RangeRef } from "../../workbook/address";
import { TextButton } from "../common/TextButton";
import { placeOfBudget, type RecognisedBudget } from "../useCases/decisions";
import { budgetFacts } from "./budgetFacts";
import { useReviewingText } from "./useReviewingText";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXS },
  folded: { paddingInlineStart: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface RecognisedBudgetsProps {
  readonly budgets: readonly RecognisedBudget[];
  readonly onShow: (range: RangeRef) => void;
}

/** What was taken for a budget: one table at once, several behind a line that counts them. */
export function RecognisedBudgets({ budgets, onShow }: RecognisedBudgetsProps): ReactNode {
  const styles = useStyles();
  const { t, v, language } = useReviewingText();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [only] = budgets;
  if (only && budgets.length === 1) {
    const words = t("review:recognised", { sheet: only.sheet, range: areaAddress(only.area) });
    return <BudgetList budgets={budgets} nameOf={() => words} onShow={onShow} />;
  }
  const names = [...new Set(budgets.map(({ sheet }) => sheet))];
  const sheets = new Intl.ListFormat(LOCALES[language]).format(names);
  return (
    <div className={styles.part}>
      <TextButton
        icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {v("budgets", { count: budgets.length, sheets })}
      </TextButton>
      {isOpen && (
        <div id={id} className={styles.folded}>
          <BudgetList budgets={budgets} nameOf={addressOf} onShow={onShow} />
        </div>
      )}
    </div>
  );
}

const addressOf = (budget: RecognisedBudget): string => rangeAddress(placeOfBudget(budget));

interface BudgetListProps extends RecognisedBudgetsProps {
  readonly nameOf: (budget: RecognisedBudget) => string;
}

function BudgetList({ budgets, nameOf, onShow }: BudgetListProps): ReactNode {
  const styles = useStyles();
  const text = useReviewingText();
  return (
    <ul className={styles.list}>
      {budgets.map((budget) => {
        const original = budget.equivalentOf === undefined ? undefined : budgets[budget.equivalentOf];
        const facts = [
          budgetFacts(text, budget),
          original && text.v("budgets.equivalent", { place: addressOf(original) }),
        ];
        return (
          <li key={addressOf(budget)}>
            <Link as="button" onClick={() => onShow(placeOfBudget(budget))}>
              {nameOf(budget)}
            </Link>
            <Caption1 block className={styles.quiet}>
              {facts.filter(Boolean).join(" · ")}
            </Caption1>
          </li>
        );
      })}
    </ul>
  );
}
