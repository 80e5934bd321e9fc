/** Words and short lines that several report formats share. */

import { createTranslator } from "../../i18n/translator";
import type { Language, Translator } from "../../i18n/translator";
import { localText } from "../../strategy/citation";
import { areaAddress, quoteSheet } from "../../workbook/address";
import type { Finding, Severity } from "../types";
import { reportMessages } from "./messages";
import { countFindings } from "./model";
import type { CheckedFile, ReportedBudget } from "./model";

const translators = new Map<Language, Translator>();

/** What reports say, namespace "report". */
export function reportWords(language: Language): Translator {
  let translator = translators.get(language);
  if (!translator) {
    translator = createTranslator(language, { report: reportMessages[language] });
    translators.set(language, translator);
  }
  return translator;
}

export type Verdict = Severity | "sound" | "nothing";

/** The gravest thing that a file's findings say; "nothing" where there was nothing to judge it by. */
export function verdictOf({ findings, budgets, strategy }: CheckedFile): Verdict {
  const counts = countFindings(findings);
  if (counts.error > 0) return "error";
  if (strategy !== null && budgets.length === 0) return "nothing";
  return counts.warning > 0 ? "warning" : counts.note > 0 ? "note" : "sound";
}

/** The years of a budget, each with what heads it where that is no calendar year: "2025 (2025/26)". */
export function namesOfYears({ years, yearsShown }: ReportedBudget): string[] {
  return years.map((year, at) => {
    const shown = yearsShown?.[at] ?? String(year);
    return shown === String(year) ? shown : `${String(year)} (${shown})`;
  });
}

/** "'My sheet'!C12", the sheet alone, or nothing for a finding about the whole workbook. */
export function placeText({ sheet, area }: Pick<Finding, "sheet" | "area">): string {
  return [sheet === undefined ? "" : quoteSheet(sheet), area ? areaAddress(area) : ""]
    .filter(Boolean)
    .join("!");
}

/** Who set a finding aside, when and why; empty for one that counts. */
export function setAsideText({ ignored }: Pick<Finding, "ignored">, { t }: Translator): string {
  if (!ignored) return "";
  const { by, date, reason } = ignored;
  return by === ""
    ? t("report:ignoredUnsigned", { date, reason })
    : t("report:ignored", { by, date, reason });
}

/** The longest list of cells: further ones are counted. */
const MOST_CELLS = 12;

/** The cells that are off because of a finding; empty where there are none. */
export function consequencesText(
  { consequences = [], sheet }: Pick<Finding, "consequences" | "sheet">,
  { t }: Translator,
): string {
  if (consequences.length === 0) return "";
  const cells = consequences
    .slice(0, MOST_CELLS)
    .map((place) => placeText({ ...(place.sheet === sheet ? {} : { sheet: place.sheet }), area: place }));
  const rest = consequences.length - cells.length;
  return t(rest > 0 ? "report:consequencesMore" : "report:consequences", { cells: cells.join(", "), rest });
}

/** Which strategy the file was checked against, and how sure that is. */
export function recognisedText(
  { strategy, confidence }: CheckedFile,
  { t, number, language }: Translator,
): string {
  if (!strategy) return t("report:noStrategy");
  return t(confidence > 0 ? "report:recognised" : "report:notRecognised", {
    title: localText(strategy.title, language),
    id: strategy.id,
    version: strategy.version,
    confidence: number(confidence, { style: "percent" }),
  });
}
