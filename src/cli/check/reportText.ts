/** The report of `tilsagn check` for people at a terminal. */

import type { BudgetFigures, Finding, Review } from "../../review";
import { figuresOf, renderFinding } from "../../review";
import type { Translator } from "../../i18n/translator";
import { unitText } from "../../money/unit";
import { localText } from "../../strategy/citation";
import { areaAddress, quoteSheet } from "../../workbook/address";
import { wrap } from "../../output/columns";
import { safeLine } from "../../output/safeText";
import type { CheckedFile, Summary } from "./results";
import { totals } from "./totals";

const LINE = 100;

export function reportText(
  checked: readonly CheckedFile[],
  summary: Summary,
  translator: Translator,
): string {
  const files = checked.map((file) => `${fileText(file, translator)}\n`);
  return `${files.join("")}${summaryText(summary, translator)}\n`;
}

function fileText({ file, workbook, review }: CheckedFile, translator: Translator): string {
  const { t, language } = translator;
  const name = safeLine(file);
  const { strategy, confidence } = review;
  const recognised = strategy
    ? t(confidence > 0 ? "cli:recognised" : "cli:notRecognised", {
        title: localText(strategy.shortTitle, language),
        id: strategy.id,
        version: strategy.version,
        confidence: translator.number(confidence, { style: "percent" }),
      })
    : t("cli:noStrategy");
  const budgets = figuresOf({ workbook, budgets: review.budgets, indicators: review.indicators }).map(
    (figures) => `  ${budgetText(figures, translator)}\n`,
  );
  return `${name}\n  ${recognised}\n${budgets.join("")}${findingsText(review, translator)}`;
}

function budgetText(figures: BudgetFigures, translator: Translator): string {
  const { t } = translator;
  const { budget } = figures;
  const amounts = totals(figures).map((total) => (total ? translator.number(total.toNumber()) : "?"));
  return t("cli:budget", {
    place: safeLine(`${quoteSheet(budget.sheet)}!${areaAddress(budget.area)}`),
    unit: budget.unit === null ? t("cli:noUnit") : unitText(budget.unit, translator.language),
    totals: budget.years.map(({ year }, index) => `${String(year)}: ${amounts[index]!}`).join(" · "),
  });
}

function findingsText({ findings }: Review, translator: Translator): string {
  if (findings.length === 0) return `\n  ${translator.t("cli:noFindings")}\n`;
  return findings.map((finding) => `\n${findingText(finding, translator)}`).join("");
}

function findingText(finding: Finding, { t, language }: Translator): string {
  const { rule, severity, sheet, area } = finding;
  const { message, explanation, fix } = renderFinding(finding, language);
  const place = [sheet === undefined ? "" : quoteSheet(sheet), area ? areaAddress(area) : ""]
    .filter(Boolean)
    .join("!");
  const lines = [message, ...(explanation ? [explanation] : []), ...(fix ? [t("cli:fix", { fix })] : [])];
  const heading = [t(`cli:severity_${severity}`), safeLine(place), rule].filter(Boolean).join("  ");
  const body = lines.flatMap((line) => wrap(safeLine(line), LINE - 4)).map((line) => `    ${line}\n`);
  return `  ${heading}\n${body.join("")}`;
}

function summaryText({ files, errors, warnings, notes, unreadable }: Summary, { t }: Translator): string {
  const counts = [
    t("cli:count_errors", { count: errors }),
    t("cli:count_warnings", { count: warnings }),
    t("cli:count_notes", { count: notes }),
    ...(unreadable > 0 ? [t("cli:count_unreadable", { count: unreadable })] : []),
  ];
  return `${t("cli:count_files", { count: files })}: ${counts.join(", ")}`;
}
