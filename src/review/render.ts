/** Findings and recognised budgets in words. */

import { createTranslator } from "../i18n/translator";
import type { Language, MessageData, Messages, Translator } from "../i18n/translator";
import { unitText } from "../money/unit";
import { reviewMessages } from "./messages";
import { rules } from "./rules";
import type { BudgetLine, Finding, RecognisedBudget, Rule } from "./types";

export interface RenderedFinding {
  /** What is wrong: one or two sentences. */
  readonly message: string;
  /** How the gap comes about, where that is known. */
  readonly explanation: string | null;
  /** What the fix does, for findings that carry one. */
  readonly fix: string | null;
}

const translators = new Map<Language, Translator>();

/** The translator for everything the review says: each rule's id is a namespace. */
function translatorFor(language: Language): Translator {
  let translator = translators.get(language);
  if (!translator) {
    const sets = rules.map((rule): [string, Messages] => [rule.id, rule.texts[language].messages]);
    translator = createTranslator(language, {
      ...Object.fromEntries(sets),
      review: reviewMessages[language],
    });
    translators.set(language, translator);
  }
  return translator;
}

/** What of a finding is put into words; whether it has a fix is said by the fix itself or, where that is left out, beside. */
export type Renderable = Pick<Finding, "rule" | "messageId" | "data" | "explanation" | "fix"> & {
  readonly fixable?: boolean;
};

/** A finding in words. The rule must be one of the built-in rules. */
export function renderFinding(finding: Renderable, language: Language): RenderedFinding {
  const { t } = translatorFor(language);
  const { rule, messageId, data, explanation, fix, fixable = fix !== undefined } = finding;
  return {
    message: t(`${rule}:${messageId}`, localised(data, language)),
    explanation: explanation
      ? t(`${rule}:${explanation.messageId}`, localised(explanation.data, language))
      : null,
    fix: fixable ? (findRule(rule)?.texts[language].fix ?? null) : null,
  };
}

/** Why a table was taken for a budget, or how a line of it was understood, in words. */
export function renderEvidence(
  { evidence = [] }: Pick<RecognisedBudget, "evidence"> | BudgetLine,
  language: Language,
): string[] {
  const { t } = translatorFor(language);
  return evidence.map(({ messageId, data }) =>
    t(`review:${messageId}`, inWords(localised(data, language), language)),
  );
}

export function findRule(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}

/** Units are stored by name, "DKK million", and read as each language writes them. */
function inWords(data: MessageData, language: Language): MessageData {
  const { unit } = data;
  return typeof unit === "string" ? { ...data, unit: unitText(unit, language) } : data;
}

/** Data given as `name_en` and `name_da` is addressed as {{name}}. */
function localised(data: MessageData | undefined, language: Language): MessageData {
  const entries = Object.entries(data ?? {});
  const suffix = `_${language}`;
  const own = entries.flatMap(([key, value]) =>
    key.endsWith(suffix) ? [[key.slice(0, -suffix.length), value] as const] : [],
  );
  return Object.fromEntries([...entries, ...own]);
}
