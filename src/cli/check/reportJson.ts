/** The JSON report of `tilsagn check`. Other programs are written against it: fields are only ever added. */

import type Big from "big.js";
import type { BudgetFigures, Finding, Review } from "../../review";
import { figuresOf, plainLines, renderFinding, rulesVersion, valueOf } from "../../review";
import type { Translator } from "../../i18n/translator";
import type { StrategyPack } from "../../strategy/pack";
import { areaAddress } from "../../workbook/address";
import { jsonText } from "../../output/json";
import type { CheckedFile, Summary } from "./results";
import { totals } from "./totals";

export function reportJson(
  checked: readonly CheckedFile[],
  summary: Summary,
  version: string,
  { language }: Translator,
): string {
  const files = checked.map(({ file, workbook, review }) => ({
    file,
    strategy: review.strategy?.id ?? null,
    packVersion: review.strategy?.version ?? null,
    confidence: review.confidence,
    budgets: figuresOf({ workbook, budgets: review.budgets, indicators: review.indicators }).map((figures) =>
      budgetJson(figures, review),
    ),
    findings: review.findings.map((finding) => findingJson(finding, language)),
  }));
  return jsonText({ version, rules: rulesVersion, files, summary });
}

function budgetJson(figures: BudgetFigures, { strategy }: Review) {
  const { budget } = figures;
  const lines = plainLines(budget);
  return {
    sheet: budget.sheet,
    range: areaAddress(budget.area),
    unit: budget.unit,
    years: budget.years.map(({ year }) => year),
    lines: lines.map((index) => {
      const { area, line, label } = budget.lines[index]!;
      return {
        area: areaOf(strategy, area),
        line,
        label,
        amounts: budget.years.map((_, year) => number(valueOf(figures.at(index, year)))),
      };
    }),
    total: totals(figures).map(number),
  };
}

/** The number that the strategy gives an area; the id of a cross-cutting one. */
function areaOf(strategy: StrategyPack | null, id: string | null): number | string | null {
  return strategy?.areas.find((area) => area.id === id)?.number ?? id;
}

const number = (value: Big | null): number | null => value && value.toNumber();

function findingJson(finding: Finding, language: Translator["language"]) {
  const { rule, severity, sheet, area, expected, actual, fix } = finding;
  const { message, explanation } = renderFinding(finding, language);
  // What a finding does not have, JSON.stringify leaves out.
  return {
    rule,
    severity,
    sheet,
    cell: area && areaAddress(area),
    message,
    expected,
    actual,
    explanation: explanation ?? undefined,
    fixable: fix !== undefined,
  };
}
