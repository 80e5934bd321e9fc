/** The report as one self-contained page: no script, nothing loaded, prints well. Everything out of files is text, never markup. */

import { LOCALES } from "../../i18n/translator";
import type { Language, Translator } from "../../i18n/translator";
import { unitText } from "../../money/unit";
import { safeText } from "../../output/safeText";
import { quoteSheet } from "../../workbook/address";
import { escapeXml } from "../../workbook/xml";
import { findRule, renderFinding } from "../render";
import { STYLE } from "./htmlStyle";
import { countFindings, summaryOf } from "./model";
import type { Batch, CheckedFile, ReportedBudget, ReportedFinding, UncheckedFile } from "./model";
import {
  consequencesText,
  namesOfYears,
  placeText,
  recognisedText,
  reportWords,
  setAsideText,
  verdictOf,
} from "./words";

/** Markup that is finished; text becomes it by `escaped`. */
type Html = string;

const escaped = (text: string): Html => escapeXml(safeText(text));
const element = (tag: string, content: Html, attributes = ""): Html =>
  `<${tag}${attributes && ` ${attributes}`}>${content}</${tag}>`;
const classed = (tag: string, name: string, content: Html): Html => element(tag, content, `class="${name}"`);

export function htmlReport(batch: Batch, language: Language): string {
  const words = reportWords(language);
  const title = words.t("report:title");
  const body = [
    element("h1", escaped(title)),
    classed("p", "made", escaped(madeBy(batch, words))),
    countsOf(batch, words),
    batch.checked.length + batch.unchecked.length > 1 ? contentsOf(batch, words) : "",
    ...batch.checked.map((checked, index) => fileSection(checked, index, words)),
    batch.unchecked.length > 0 ? uncheckedSection(batch.unchecked, words) : "",
  ];
  return [
    "<!DOCTYPE html>",
    `<html lang="${language}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    element("title", escaped(title)),
    element("style", STYLE),
    "</head>",
    `<body>\n${element("main", `\n${body.filter(Boolean).join("\n")}\n`)}\n</body>`,
    "</html>",
    "",
  ].join("\n");
}

function madeBy({ version, rulesVersion, date }: Batch, { t, language }: Translator): string {
  const when = new Date(date).toLocaleDateString(LOCALES[language], { dateStyle: "long", timeZone: "UTC" });
  return t("report:madeBy", { version, rules: rulesVersion, date: when });
}

function countsOf(batch: Batch, { t }: Translator): Html {
  const { files, errors, warnings, notes, ignored, unreadable } = summaryOf(batch);
  const tile = (kind: string, count: number, always: boolean): Html =>
    always || count > 0 ? classed("li", kind, escaped(t(`report:count_${kind}`, { count }))) : "";
  const tiles = [
    tile("files", files, true),
    tile("errors", errors, true),
    tile("warnings", warnings, true),
    tile("notes", notes, true),
    tile("ignored", ignored, false),
    tile("unreadable", unreadable, false),
  ];
  return classed("ul", "counts", tiles.join(""));
}

function row(cells: readonly Html[], tag = "td"): Html {
  return element("tr", cells.map((cell) => element(tag, cell, tag === "th" ? 'scope="col"' : "")).join(""));
}

function table(name: string, head: readonly string[], rows: readonly Html[]): Html {
  const header = element("thead", row(head.map(escaped), "th"));
  return classed("table", name, `${header}${element("tbody", `\n${rows.join("\n")}\n`)}`);
}

function contentsOf({ checked, unchecked }: Batch, words: Translator): Html {
  const { t } = words;
  const head = ["file", "verdict", "errors", "warnings", "notes"].map((name) =>
    name === "file" || name === "verdict"
      ? t(`report:head_${name}`)
      : t(`report:severity_${name.slice(0, -1)}`),
  );
  const rows = [
    ...checked.map((file, index) => {
      const { error, warning, note } = countFindings(file.findings);
      const link = element("a", escaped(file.file), `href="#file-${index + 1}"`);
      return row([link, verdictBadge(file, words), ...[error, warning, note].map(String)]);
    }),
    ...unchecked.map(({ file, problem }) =>
      row([escaped(file), `${badge("error", t("report:verdict_unread"))} ${escaped(problem)}`, "", "", ""]),
    ),
  ];
  return `${element("h2", escaped(t("report:contents")))}\n${table("contents", head, rows)}`;
}

const badge = (kind: string, text: string): Html => classed("span", `badge ${kind}`, escaped(text));

function verdictBadge(file: CheckedFile, { t }: Translator): Html {
  const verdict = verdictOf(file);
  return badge(verdict, t(`report:verdict_${verdict}`));
}

function fileSection(file: CheckedFile, index: number, words: Translator): Html {
  const { t } = words;
  const list = (title: string, items: readonly string[]): Html =>
    items.length === 0
      ? ""
      : `${element("h3", escaped(t(title)))}${element("ul", items.map((item) => element("li", escaped(item))).join(""))}`;
  const parts = [
    element("h2", `${escaped(file.file)} ${verdictBadge(file, words)}`),
    classed("p", "made", escaped(recognisedText(file, words))),
    file.sha256 === null ? "" : classed("p", "made hash", escaped(t("report:hash", { hash: file.sha256 }))),
    ...file.budgets.map((budget) => budgetTable(budget, words)),
    file.findings.length === 0
      ? element("p", escaped(t("report:noFindings")))
      : findingsTable(file.findings, words),
    list("report:omissions", file.omissions),
    list(
      "report:problems",
      file.problems.map(({ rule, message }) => `${rule}: ${message}`),
    ),
  ];
  return element("section", `\n${parts.filter(Boolean).join("\n")}\n`, `id="file-${index + 1}"`);
}

/** What each recognised budget asks for, year by year. */
function budgetTable(budget: ReportedBudget, words: Translator): Html {
  const { sheet, range, unit, total } = budget;
  const { t, language } = words;
  const place = `${quoteSheet(sheet)}!${range}`;
  const shown = unit === null ? t("report:noUnit") : unitText(unit, language);
  const amounts = total.map((amount) => (amount === null ? "?" : escaped(words.number(Number(amount)))));
  return table(
    "budget",
    [place, ...namesOfYears(budget)],
    [row([escaped(`${t("report:total")}, ${shown}`), ...amounts])],
  );
}

function findingsTable(findings: readonly ReportedFinding[], words: Translator): Html {
  const { t } = words;
  const head = ["severity", "cell", "finding", "expected", "actual"].map((name) => t(`report:head_${name}`));
  return table(
    "findings",
    head,
    findings.map((finding) => findingRow(finding, words)),
  );
}

function findingRow(finding: ReportedFinding, words: Translator): Html {
  const { t, language } = words;
  const { severity, rule, expected, actual, ignored } = finding;
  const { message, explanation, fix } = renderFinding(finding, language);
  const consequences = consequencesText(finding, words);
  const value = (given: number | string | undefined): Html => {
    if (typeof given !== "number") return element("td", escaped(given ?? ""));
    return classed("td", "number", escaped(words.number(given, FULL)));
  };
  const lines = [
    element("p", escaped(message)),
    explanation ? element("p", escaped(explanation)) : "",
    consequences === "" ? "" : classed("p", "made", escaped(consequences)),
    fix ? classed("p", "made", escaped(t("report:fix", { fix }))) : "",
    ignored ? classed("p", "aside", escaped(setAsideText(finding, words))) : "",
    classed(
      "p",
      "made",
      `${escaped(findRule(rule)?.texts[language].name ?? rule)} · ${element("code", escaped(rule))}`,
    ),
  ];
  const cells = [
    element("td", badge(ignored ? "ignored" : severity, t(`report:severity_${severity}`))),
    element("td", element("code", escaped(placeText(finding)))),
    element("td", lines.join("")),
    value(expected),
    value(actual),
  ];
  return element("tr", cells.join(""), ignored ? 'class="ignored"' : "");
}

/** Years stay whole: 2025, but 12,500. */
const FULL: Intl.NumberFormatOptions = { maximumFractionDigits: 6, useGrouping: "min2" };

function uncheckedSection(unchecked: readonly UncheckedFile[], { t }: Translator): Html {
  const items = unchecked.map(({ file, problem }) =>
    element("li", `${element("strong", escaped(file))}: ${escaped(problem)}`),
  );
  return element("section", `${element("h2", escaped(t("report:unread")))}${element("ul", items.join(""))}`);
}
