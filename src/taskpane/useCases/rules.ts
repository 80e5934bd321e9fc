/** The rules of the review, as their pages show them. */

import { findRule, rulePage, rules, rulesVersion, type RuleTexts, type Severity } from "../../review";
import type { Language } from "../../i18n/translator";

export { rulePage, rulesVersion };

export interface RuleEntry extends RuleTexts {
  readonly id: string;
  readonly severity: Severity;
}

/** Groups in the order of the rules; a rule's group is what stands before the slash of its id. */
export const RULE_GROUPS = [
  "structure",
  "amounts",
  "currency",
  "data",
  "formulas",
  "indicators",
  "eligibility",
  "provenance",
] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

/** What a rule says of itself; null for an id that is none. */
export function ruleEntry(id: string, language: Language): RuleEntry | null {
  const rule = findRule(id);
  return rule ? { id, severity: rule.severity, ...rule.texts[language] } : null;
}

/** All rules by group. */
export function rulesByGroup(
  language: Language,
): readonly { readonly group: RuleGroup; readonly rules: readonly RuleEntry[] }[] {
  return RULE_GROUPS.map((group) => ({
    group,
    rules: rules
      .filter(({ id }) => id.startsWith(`${group}/`))
      .map(({ id, severity, texts }) => ({ id, severity, ...texts[language] })),
  })).filter(({ rules: listed }) => listed.length > 0);
}
