/** The CSV report: a row for each finding, and one for each file that has none or could not be read. */

import type { Language } from "../../i18n/translator";
import { csvText } from "../../output/csv";
import type { CsvCell } from "../../output/csv";
import { safeText } from "../../output/safeText";
import { areaAddress, rangeAddress } from "../../workbook/address";
import { renderFinding } from "../render";
import { explanationText } from "./explained";
import type { Batch, CheckedFile, ReportedFinding } from "./model";
import { reportWords, verdictOf } from "./words";

/** Names for programs, the same in every language. */
const HEADER = [
  "file",
  "sha256",
  "strategy",
  "packVersion",
  "rules",
  "date",
  "severity",
  "rule",
  "sheet",
  "cell",
  "message",
  "expected",
  "actual",
  "explanation",
  "ignoredReason",
  "ignoredBy",
  "ignoredDate",
  "consequences",
];

export function csvReport(batch: Batch, language: Language): string {
  const rows = [
    ...batch.checked.flatMap((checked) => rowsOf(checked, batch, language)),
    ...batch.unchecked.map(({ file, problem }) => [
      ...fileCells({ file, sha256: null, strategy: null }, batch),
      "unreadable",
      ...blank(3),
      problem,
    ]),
  ];
  return csvText(
    HEADER,
    rows.map((row) => [...row, ...blank(HEADER.length - row.length)].map(made)),
  );
}

const blank = (count: number): null[] => Array.from({ length: count }, () => null);
const made = (cell: CsvCell): CsvCell => (typeof cell === "string" ? safeText(cell) : cell);

function fileCells(
  { file, sha256, strategy }: Pick<CheckedFile, "file" | "sha256" | "strategy">,
  { rulesVersion, date }: Batch,
): CsvCell[] {
  return [file, sha256, strategy?.id ?? null, strategy?.version ?? null, rulesVersion, date];
}

function rowsOf(checked: CheckedFile, batch: Batch, language: Language): CsvCell[][] {
  const start = fileCells(checked, batch);
  if (checked.findings.length > 0)
    return checked.findings.map((finding) => [...start, ...findingCells(finding, language)]);
  return [[...start, null, ...blank(3), reportWords(language).t(`report:verdict_${verdictOf(checked)}`)]];
}

function findingCells(finding: ReportedFinding, language: Language): CsvCell[] {
  const { severity, rule, sheet, area, expected, actual, ignored, consequences = [] } = finding;
  const { message } = renderFinding(finding, language);
  return [
    severity,
    rule,
    sheet ?? null,
    area ? areaAddress(area) : null,
    message,
    expected ?? null,
    actual ?? null,
    explanationText(finding, reportWords(language)) || null,
    ignored?.reason ?? null,
    ignored?.by ?? null,
    ignored?.date ?? null,
    consequences.map((place) => rangeAddress(place)).join(" ") || null,
  ];
}
