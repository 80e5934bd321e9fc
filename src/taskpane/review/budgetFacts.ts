import { unitText } from "../common/amount";
import type { Text } from "../text";
import type { RecognisedBudget } from "../useCases/decisions";

/** "DKK million · 2023–2026". */
export function budgetFacts(text: Text, { unit, years }: RecognisedBudget): string {
  const numbers = years.map(({ year }) => year);
  const first = Math.min(...numbers);
  const last = Math.max(...numbers);
  const span = numbers.length === 0 ? null : first === last ? String(first) : `${first}–${last}`;
  return [unit ? unitText(text, unit) : text.t("review:recognised.noUnit"), span].filter(Boolean).join(" · ");
}
