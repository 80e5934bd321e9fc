/** The review of the open workbook as a sheet in it: verdict, then a row for each finding with a link to its cell. */

import type { Language, Translator } from "../../i18n/translator";
import { unitText } from "../../money/unit";
import { safeLine } from "../../output/safeText";
import { areaAddress, cellArea, quoteSheet, rangeAddress } from "../../workbook/address";
import type { TakenNames } from "../../workbook/door";
import type { CellInput, EditPlan } from "../../workbook/edits";
import { freeSheetName } from "../../workbook/names";
import { findingColumns, findingRow } from "./findingsTable";
import { countFindings } from "./model";
import type { CheckedFile, ReportedFinding } from "./model";
import { planOf, ReportSheet } from "./sheetParts";
import { madeByText, namesOfYears, placeText, recognisedText, reportWords, verdictOf } from "./words";

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
  const { findings } = checked;
  const sheet = new ReportSheet(
    freeSheetName(t("report:sheet_review"), options.taken.sheets),
    new Set(options.taken.names),
  );
  sheet.title(t(`report:verdict_${verdictOf(checked)}`));
  for (const line of headLines(checked, options, words)) sheet.note(safeLine(line));
  sheet.gap();
  sheet.table({
    id: "tilsagn_review",
    columns: findingColumns(findings, words),
    rows: findings.map((finding) => findingRow(finding, link(finding), words)),
  });
  return planOf([sheet]);
}

function headLines(checked: CheckedFile, options: ReviewSheetOptions, words: Translator): string[] {
  const { t, language } = words;
  const { rulesVersion, findings, budgets, omissions, problems } = checked;
  const { error, warning, note, ignored } = countFindings(findings);
  return [
    [
      t("report:count_errors", { count: error }),
      t("report:count_warnings", { count: warning }),
      t("report:count_notes", { count: note }),
      ...(ignored > 0 ? [t("report:count_ignored", { count: ignored })] : []),
    ].join(", "),
    recognisedText(checked, words),
    ...budgets.map((budget) => {
      const { sheet, range, unit } = budget;
      const stated = unit === null ? t("report:noUnit") : unitText(unit, language);
      const place = `${quoteSheet(sheet)}!${range}`;
      return `${t("report:recognisedBudget")}: ${[place, stated, ...namesOfYears(budget)].join(", ")}`;
    }),
    ...omissions.map((omission) => `${t("report:omissions")}: ${omission}`),
    ...problems.map(({ rule, message }) => `${t("report:problems")}: ${rule}: ${message}`),
    madeByText({ ...options, rulesVersion }, words),
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
