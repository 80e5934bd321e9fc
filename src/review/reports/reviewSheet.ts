/** The review of the open workbook as a sheet in it: verdict, then a row for each finding with a link to its cell. */

import { LOCALES } from "../../i18n/translator";
import type { Language, Translator } from "../../i18n/translator";
import { unitText } from "../../money/unit";
import { safeLine } from "../../output/safeText";
import { localText } from "../../strategy/citation";
import { areaAddress, cellArea, quoteSheet, rangeAddress } from "../../workbook/address";
import type { TakenNames } from "../../workbook/door";
import type { CellInput, EditPlan } from "../../workbook/edits";
import { freeSheetName } from "../../workbook/names";
import { findRule, renderFinding } from "../render";
import { countFindings } from "./model";
import type { CheckedFile, ReportedFinding } from "./model";
import { planOf, ReportSheet } from "./sheetParts";
import { namesOfYears, placeText, reportWords, setAsideText, verdictOf } from "./words";

export interface ReviewSheetOptions {
  readonly language: Language;
  /** Version of the program. */
  readonly version: string;
  /** ISO date and time of the review. */
  readonly date: string;
  readonly taken: TakenNames;
}

/** Adds a sheet "Review"; writes on no other. */
export function planReviewSheet(checked: CheckedFile, options: ReviewSheetOptions): EditPlan {
  const words = reportWords(options.language);
  const { t } = words;
  const sheet = new ReportSheet(
    freeSheetName(t("report:sheet_review"), options.taken.sheets),
    new Set(options.taken.names),
  );
  sheet.title(t(`report:verdict_${verdictOf(checked)}`));
  for (const line of headLines(checked, options, words)) sheet.note(safeLine(line));
  sheet.gap();
  sheet.table({
    id: "tilsagn_review",
    columns: [
      { header: t("report:head_severity"), width: 12 },
      { header: t("report:head_cell"), width: 18 },
      { header: t("report:head_finding"), width: 60, wrap: true },
      { header: t("report:head_explanation"), width: 40, wrap: true },
      { header: t("report:head_expected"), width: 16, format: FIGURE },
      { header: t("report:head_actual"), width: 16, format: FIGURE },
      { header: t("report:head_rule"), width: 28 },
      { header: t("report:head_setAside"), width: 30, wrap: true },
    ],
    rows: checked.findings.map((finding) => findingRow(finding, words)),
  });
  return planOf([sheet]);
}

const FIGURE = "#,##0.######";

function headLines(checked: CheckedFile, { version, date }: ReviewSheetOptions, words: Translator): string[] {
  const { t, language } = words;
  const { strategy, rulesVersion, findings, budgets, omissions, problems } = checked;
  const { error, warning, note, ignored } = countFindings(findings);
  const when = new Date(date).toLocaleDateString(LOCALES[language], { dateStyle: "long" });
  return [
    [
      t("report:count_errors", { count: error }),
      t("report:count_warnings", { count: warning }),
      t("report:count_notes", { count: note }),
      ...(ignored > 0 ? [t("report:count_ignored", { count: ignored })] : []),
    ].join(", "),
    t("report:madeBy", { version, rules: rulesVersion, date: when }),
    strategy
      ? `${localText(strategy.title, language)} (${strategy.id} ${strategy.version})`
      : t("report:noStrategy"),
    ...budgets.map((budget) => {
      const { sheet, range, unit } = budget;
      const stated = unit === null ? t("report:noUnit") : unitText(unit, language);
      const place = `${quoteSheet(sheet)}!${range}`;
      return `${t("report:recognisedBudgets")}: ${place}, ${stated}, ${namesOfYears(budget).join(", ")}`;
    }),
    ...omissions,
    ...problems.map(({ rule, message }) => `${t("report:problems")}: ${rule}: ${message}`),
  ];
}

function findingRow(finding: ReportedFinding, words: Translator): CellInput[] {
  const { message, explanation } = renderFinding(finding, words.language);
  const { severity, rule, expected, actual } = finding;
  return [
    words.t(`report:severity_${severity}`),
    link(finding),
    message,
    explanation,
    expected ?? null,
    actual ?? null,
    findRule(rule)?.texts[words.language].name ?? rule,
    setAsideText(finding, words) || null,
  ];
}

/** Longer texts Excel does not take within a formula. */
const LONGEST_TEXT = 255;

/** A formula that leads to the place when clicked; the place as text where it is too long for one. */
function link(finding: ReportedFinding): CellInput {
  const { sheet, area } = finding;
  const shown = safeLine(placeText(finding));
  if (sheet === undefined) return null;
  const target = `#${area ? rangeAddress({ sheet, ...area }) : `${quoteSheet(sheet)}!${areaAddress(cellArea(0, 0))}`}`;
  if (target.length > LONGEST_TEXT || shown.length > LONGEST_TEXT) return shown;
  return { formula: `=HYPERLINK(${quoted(target)},${quoted(shown)})`, value: shown };
}

/** As text within a formula: quotation marks doubled, so that nothing of a sheet's name ends it. */
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
