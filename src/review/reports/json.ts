/** The JSON report. Other programs are written against it: fields are only ever added. */

import type { Language } from "../../i18n/translator";
import { jsonText } from "../../output/json";
import { areaAddress, quoteSheet } from "../../workbook/address";
import { renderFinding } from "../render";
import { summaryOf } from "./model";
import type { Batch, ReportedBudget, ReportedFinding } from "./model";

export function jsonReport(batch: Batch, language: Language): string {
  const files = batch.checked.map((checked) => ({
    file: checked.file,
    sha256: checked.sha256 ?? undefined,
    strategy: checked.strategy?.id ?? null,
    packVersion: checked.strategy?.version ?? null,
    confidence: checked.confidence,
    budgets: checked.budgets.map(budgetJson),
    findings: checked.findings.map((finding) => findingJson(finding, language)),
  }));
  return jsonText({
    version: batch.version,
    rules: batch.rulesVersion,
    date: batch.date,
    files,
    unreadable: batch.unchecked.map(({ file, problem }) => ({ file, problem })),
    summary: summaryOf(batch),
  });
}

function budgetJson({ sheet, range, unit, years, yearsShown, lines, total }: ReportedBudget) {
  return {
    sheet,
    range,
    unit,
    years,
    yearsShown,
    lines: lines.map(({ area, line, label, amounts }) => ({
      area,
      line,
      label,
      amounts: amounts.map(number),
    })),
    total: total.map(number),
  };
}

/** The nearest double; null stays null. */
const number = (value: string | null): number | null => (value === null ? null : Number(value));

function findingJson(finding: ReportedFinding, language: Language) {
  const { rule, severity, sheet, area, expected, actual, fixable, ignored, consequences, sum } = finding;
  const { message, explanation } = renderFinding(finding, language);
  // What a finding does not have, jsonText leaves out.
  return {
    rule,
    severity,
    sheet,
    cell: area && areaAddress(area),
    message,
    expected,
    actual,
    explanation: explanation ?? undefined,
    sum,
    consequences: consequences?.map((place) => `${quoteSheet(place.sheet)}!${areaAddress(place)}`),
    fixable,
    ignored: ignored && { reason: ignored.reason, by: ignored.by, date: ignored.date },
  };
}
