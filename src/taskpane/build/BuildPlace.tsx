import type { ReactNode } from "react";
import { NeedsBudget } from "../common/NeedsBudget";
import { usePane } from "../pane";
import { useText } from "../text";
import { hasBudget } from "../useCases/buildDraft";
import { BudgetForm } from "./BudgetForm";

/** Builds a budget workbook of the strategy in hand. */
export function BuildPlace(): ReactNode {
  const { t } = useText();
  const { strategy } = usePane();
  return hasBudget(strategy) ? <BudgetForm pack={strategy} /> : <NeedsBudget body={t("build:noBudget")} />;
}
