/** What the HTML report says of one file: verdict, budgets, findings, and what it was made from. */

import type { Translator } from "../../i18n/translator";
import { unitText } from "../../money/unit";
import { quoteSheet } from "../../workbook/address";
import { findRule, renderFinding } from "../render";
import { explanationText } from "./explained";
import { amountTexts, figureText, sharedDecimals } from "./figures";
import { badge, classed, element, escaped, list, table } from "./htmlParts";
import type { Html } from "./htmlParts";
import type { CheckedFile, ReportedBudget, ReportedFinding } from "./model";
import {
  consequencesText,
  namesOfYears,
  placeText,
  recognisedText,
  setAsideText,
  verdictOf,
  whyRecognised,
} from "./words";

export function verdictBadge(file: CheckedFile, { t }: Translator): Html {
  const verdict = verdictOf(file);
  return badge(verdict, t(`report:verdict_${verdict}`));
}

/** What the file was checked against. */
export const recognisedLine = (file: CheckedFile, words: Translator): Html =>
  classed("p", "made", escaped(recognisedText(file, words)));

/** @param tag of headings within it, "h2" or "h3" */
export function fileParts(file: CheckedFile, tag: string, words: Translator): Html {
  const { t } = words;
  const { findings, budgets, omissions, problems, sha256 } = file;
  const heading = (key: string): Html => element(tag, escaped(t(`report:${key}`)));
  const parts = [
    ...(findings.length === 0 ? [] : [heading("findings"), findingsTable(findings, words)]),
    ...(budgets.length === 0 ? [] : [heading("recognisedBudgets"), budgetsTable(budgets, words)]),
    list(tag, t("report:omissions"), omissions),
    list(
      tag,
      t("report:problems"),
      problems.map(({ rule, message }) => `${rule}: ${message}`),
    ),
    sha256 === null
      ? ""
      : classed("p", "made hash", escaped(`${file.file} · ${t("report:hash", { hash: sha256 })}`)),
  ];
  return parts.filter(Boolean).join("\n");
}

/** What each recognised budget asks for, year by year; a column for every year that any of them has. */
function budgetsTable(budgets: readonly ReportedBudget[], words: Translator): Html {
  const { t, language } = words;
  const years = [...new Map(budgets.flatMap(yearsOf))].sort(([a], [b]) => a - b);
  const head = [
    { text: t("report:head_budget") },
    { text: t("report:head_unit") },
    ...years.map(([, text]) => ({ text, isFigures: true })),
  ];
  const rows = budgets.map((budget) => {
    const { sheet, range, unit, total } = budget;
    const shown = amountTexts(total, words);
    const why = whyRecognised(budget, words);
    const cells = [
      element("td", element("code", escaped(`${quoteSheet(sheet)}!${range}`))),
      element("td", escaped(unit === null ? t("report:noUnit") : unitText(unit, language))),
      ...years.map(([year]) => classed("td", "number", escaped(shown[budget.years.indexOf(year)] ?? ""))),
    ];
    const reason = classed("td", "made", escaped(why)).replace("<td", `<td colspan="${head.length}"`);
    return `${element("tr", cells.join(""), 'class="figures"')}${why === "" ? "" : element("tr", reason)}`;
  });
  return `${classed("p", "made", escaped(t("report:totals")))}${table("budgets", head, rows)}`;
}

/** Years of a budget with what heads them. */
function yearsOf(budget: ReportedBudget): [number, string][] {
  const names = namesOfYears(budget);
  return budget.years.map((year, at) => [year, names[at]!]);
}

function findingsTable(findings: readonly ReportedFinding[], words: Translator): Html {
  const head = ["severity", "cell", "finding", "actual", "expected"].map((name) => ({
    text: words.t(`report:head_${name}`),
    isFigures: name === "actual" || name === "expected",
  }));
  return table(
    "findings",
    head,
    findings.map((finding) => findingRow(finding, words)),
  );
}

function findingRow(finding: ReportedFinding, words: Translator): Html {
  const { t, language } = words;
  const { severity, rule, expected, actual, ignored } = finding;
  const { message, fix } = renderFinding(finding, language);
  const explanation = explanationText(finding, words);
  const places = sharedDecimals([expected, actual]);
  const value = (given: number | string | undefined): Html => {
    if (typeof given === "number") return classed("td", "number", escaped(figureText(given, places, words)));
    // Text is marked as text where a number was expected: "25" and 25 would look the same.
    const text =
      given !== undefined && typeof expected === "number" ? t("report:text", { text: given }) : given;
    return element("td", escaped(text ?? ""));
  };
  const name = findRule(rule)?.texts[language].name ?? rule;
  const small = [consequencesText(finding, words), fix ? t("report:fix", { fix }) : ""].filter(Boolean);
  const lines = [
    element("p", escaped(message)),
    explanation === "" ? "" : element("p", escaped(explanation)),
    ...small.map((line) => classed("p", "made", escaped(line))),
    ignored ? classed("p", "aside", escaped(setAsideText(finding, words))) : "",
    classed("p", "made", `${escaped(name)} · ${element("code", escaped(rule))}`),
  ];
  const cells = [
    element("td", badge(ignored ? "ignored" : severity, t(`report:severity_${severity}`))),
    element("td", element("code", escaped(placeText(finding)))),
    element("td", lines.join("")),
    value(actual),
    value(expected),
  ];
  return element("tr", cells.join(""), ignored ? 'class="ignored"' : "");
}
