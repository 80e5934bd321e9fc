/** The report for people at a terminal. */

import type { Language, Translator } from "../../i18n/translator";
import { unitText } from "../../money/unit";
import { wrap } from "../../output/columns";
import { safeLine } from "../../output/safeText";
import { quoteSheet } from "../../workbook/address";
import { renderFinding } from "../render";
import { explanationText } from "./explained";
import { amountTexts } from "./figures";
import { summaryOf } from "./model";
import type { Batch, CheckedFile, ReportedBudget, ReportedFinding } from "./model";
import {
  consequencesText,
  isSureOf,
  namesOfYears,
  placeText,
  recognisedText,
  reportWords,
  setAsideText,
  verdictOf,
  whyRecognised,
} from "./words";

const LINE = 100;

export function textReport(batch: Batch, language: Language): string {
  const words = reportWords(language);
  const files = batch.checked.map((checked) => `${fileText(checked, words)}\n`);
  return `${files.join("")}${uncheckedText(batch, words)}${summaryText(batch, words)}\n`;
}

function fileText(checked: CheckedFile, words: Translator): string {
  const { t } = words;
  const { file, budgets, findings } = checked;
  const recognisedBudgets = budgets.map((budget) => budgetText(budget, words)).join("");
  const found = findings.map((finding) => `\n${findingText(finding, words)}`).join("");
  const verdict = t(`report:verdict_${verdictOf(checked)}`);
  return `${safeLine(file)}\n  ${verdict}\n  ${recognisedText(checked, words)}\n${recognisedBudgets}${found}`;
}

/** A line with the totals; where it is not sure that this is a budget, also how sure, and why. */
function budgetText(budget: ReportedBudget, words: Translator): string {
  const { sheet, range, unit, total, recognised } = budget;
  const line = words.t("report:budget", {
    place: safeLine(`${quoteSheet(sheet)}!${range}`),
    unit: unit === null ? words.t("report:noUnit") : unitText(unit, words.language),
    totals: namesOfYears(budget)
      .map((year, index) => `${safeLine(year)}: ${amountTexts(total, words)[index]!}`)
      .join(" · "),
  });
  const isSure = !recognised || isSureOf(recognised.confidence);
  const why = isSure ? [] : wrap(safeLine(whyRecognised(budget, words)), LINE - 4);
  return [`  ${line}\n`, ...why.map((text) => `    ${text}\n`)].join("");
}

function findingText(finding: ReportedFinding, words: Translator): string {
  const { t, language } = words;
  const { rule, severity } = finding;
  const { message, fix } = renderFinding(finding, language);
  const aside = setAsideText(finding, words);
  const lines = [
    message,
    explanationText(finding, words),
    consequencesText(finding, words),
    fix ? t("report:fix", { fix }) : "",
    aside,
  ].filter(Boolean);
  const heading = [t(`report:severity_${severity}`), safeLine(placeText(finding)), rule]
    .filter(Boolean)
    .join("  ");
  const body = lines.flatMap((line) => wrap(safeLine(line), LINE - 4)).map((line) => `    ${line}\n`);
  return `  ${heading}\n${body.join("")}`;
}

function uncheckedText({ unchecked }: Batch, { t }: Translator): string {
  if (unchecked.length === 0) return "";
  const lines = unchecked.map(({ file, problem }) => `  ${safeLine(`${file}: ${problem}`)}\n`);
  return `${t("report:unread")}\n${lines.join("")}\n`;
}

function summaryText(batch: Batch, { t }: Translator): string {
  const { files, errors, warnings, notes, ignored, unreadable } = summaryOf(batch);
  const counts = [
    t("report:count_errors", { count: errors }),
    t("report:count_warnings", { count: warnings }),
    t("report:count_notes", { count: notes }),
    ...(ignored > 0 ? [t("report:count_ignored", { count: ignored })] : []),
    ...(unreadable > 0 ? [t("report:count_unreadable", { count: unreadable })] : []),
  ];
  return `${t("report:count_files", { count: files })}: ${counts.join(", ")}`;
}
