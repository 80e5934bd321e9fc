/** Findings as a table of a sheet, one a row. */

import type { Translator } from "../../i18n/translator";
import type { CellInput } from "../../workbook/edits";
import { findRule, renderFinding } from "../render";
import { explanationText } from "./explained";
import { figureFormat, sharedDecimals } from "./figures";
import type { ReportedFinding } from "./model";
import type { ReportColumn } from "./sheetParts";
import { consequencesText, setAsideText } from "./words";

/** The columns of `findingRow`, with the number formats of these findings. */
export function findingColumns(findings: readonly ReportedFinding[], { t }: Translator): ReportColumn[] {
  const formats = findings.map(formatsOfFinding);
  return [
    { header: t("report:head_severity"), width: 12 },
    { header: t("report:head_cell"), width: 18 },
    { header: t("report:head_finding"), width: 50, wrap: true },
    { header: t("report:head_explanation"), width: 50, wrap: true },
    { header: t("report:head_actual"), width: 16, format: formats.map(({ actual }) => actual), wrap: true },
    {
      header: t("report:head_expected"),
      width: 16,
      format: formats.map(({ expected }) => expected),
      wrap: true,
    },
    { header: t("report:head_rule"), width: 28, wrap: true },
    { header: t("report:head_setAside"), width: 30, wrap: true },
  ];
}

/** @param place its cell as the sheet shows it */
export function findingRow(finding: ReportedFinding, place: CellInput, words: Translator): CellInput[] {
  const { severity, rule, expected, actual } = finding;
  const { t, language } = words;
  const { name } = findRule(rule)?.texts[language] ?? { name: rule };
  return [
    t(`report:severity_${severity}`),
    place,
    renderFinding(finding, language).message,
    whyText(finding, words),
    // Text is marked as text where a number was expected: "25" and 25 would look the same.
    typeof actual === "string" && typeof expected === "number"
      ? t("report:text", { text: actual })
      : (actual ?? null),
    expected ?? null,
    name,
    setAsideText(finding, words) || null,
  ];
}

/** How it comes about and what follows from it; why it matters where there is neither. */
function whyText(finding: ReportedFinding, words: Translator): string | null {
  const told = [explanationText(finding, words), consequencesText(finding, words)].filter(Boolean).join(" ");
  return told || (findRule(finding.rule)?.texts[words.language].why ?? null);
}

/** Figures of one finding are compared with each other and shown to the same precision. */
function formatsOfFinding({ expected, actual }: ReportedFinding): Record<"expected" | "actual", string> {
  const places = sharedDecimals([expected, actual]);
  const format = (value: number | string | undefined): string =>
    typeof value === "number" ? figureFormat(value, places) : "General";
  return { expected: format(expected), actual: format(actual) };
}
