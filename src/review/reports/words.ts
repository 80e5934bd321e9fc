/** Words and short lines that several report formats share. */

import { createTranslator, LOCALES } from "../../i18n/translator";
import type { Language, Translator } from "../../i18n/translator";
import { localText } from "../../strategy/citation";
import { areaAddress, quoteSheet } from "../../workbook/address";
import type { RangeRef } from "../../workbook/address";
import type { Finding, Severity } from "../types";
import { renderEvidence } from "../render";
import { reportMessages } from "./messages";
import { countFindings } from "./model";
import { mergedCells } from "./mergedCells";
import type { Batch, CheckedFile, ReportedBudget } from "./model";

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
export function setAsideText({ ignored }: Pick<Finding, "ignored">, words: Translator): string {
  if (!ignored) return "";
  const { t } = words;
  const { by, reason } = ignored;
  const date = dayText(ignored.date, words);
  return by === ""
    ? t("report:ignoredUnsigned", { date, reason })
    : t("report:ignored", { by, date, reason });
}

/** The longest list of cells: further ones are counted. */
const MOST_PLACES = 12;

/** The cells that are off because of a finding, those of its own sheet first; empty where there are none. */
export function consequencesText(
  { consequences = [], sheet }: Pick<Finding, "consequences" | "sheet">,
  { t }: Translator,
): string {
  if (consequences.length === 0) return "";
  const isOwn = (place: RangeRef): boolean => place.sheet === sheet;
  const places = mergedCells(consequences).sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
  const shown = places.slice(0, MOST_PLACES);
  const cells = shown.map((place) =>
    placeText({ ...(isOwn(place) ? {} : { sheet: place.sheet }), area: place }),
  );
  const count = ({ rows, columns }: RangeRef): number => rows * columns;
  const rest = places.slice(MOST_PLACES).reduce((sum, place) => sum + count(place), 0);
  return t(rest > 0 ? "report:consequencesMore" : "report:consequences", {
    cells: cells.join(", "),
    count: rest,
  });
}

/** Below these somebody should look whether what was recognised is what is meant. */
const SURE = 0.8;
const LIKELY = 0.6;

/** Whether that needs no second look. */
export const isSureOf = (confidence: number): boolean => confidence >= SURE;

/** How sure recognition is, in a word: nobody can act on "87 %". */
export function surenessText(confidence: number, { t }: Translator): string {
  const level = isSureOf(confidence) ? "sure" : confidence >= LIKELY ? "likely" : "unsure";
  return t(`report:${level}`);
}

/** "sure – Years 2023 to 2026 in C6:F6; 4 of 4 priority areas named": how sure a budget is one, and why. */
export function whyRecognised({ recognised }: ReportedBudget, words: Translator): string {
  if (!recognised) return "";
  const { confidence, evidence } = recognised;
  const reasons = renderEvidence({ evidence }, words.language).join(" · ");
  return [surenessText(confidence, words), reasons].filter(Boolean).join(" – ");
}

/** Which strategy the file was checked against, and how sure that is. */
export function recognisedText({ strategy, confidence }: CheckedFile, words: Translator): string {
  const { t, language } = words;
  if (!strategy) return t("report:noStrategy");
  return t(confidence > 0 ? "report:recognised" : "report:notRecognised", {
    title: localText(strategy.title, language),
    id: strategy.id,
    version: strategy.version,
    sureness: surenessText(confidence, words),
  });
}

/** The day of a run or a decision in the reader's way of writing, as the calendar says where it is read. */
export function dayText(date: string, { language }: Translator): string {
  // A day without a time of day is the same day everywhere.
  const timeZone = date.includes("T") ? undefined : "UTC";
  const day = new Date(date);
  // What somebody else wrote into a workbook may be no date.
  if (Number.isNaN(day.getTime())) return date;
  return day.toLocaleDateString(LOCALES[language], { dateStyle: "long", timeZone });
}

/** With what, by which rules and when a report was made. */
export function madeByText(
  { version, rulesVersion, date }: Pick<Batch, "version" | "rulesVersion" | "date">,
  words: Translator,
): string {
  return words.t("report:madeBy", { version, rules: rulesVersion, date: dayText(date, words) });
}

/** Of one file its name, of several what they have in common. */
export function titleText({ checked, unchecked }: Batch, { t }: Translator): string {
  const [only, ...others] = [...checked, ...unchecked];
  return only && others.length === 0
    ? t("report:titleOfOne", { file: nameOf(only.file) })
    : t("report:title");
}

/** The last step of a path. */
const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) || path;
