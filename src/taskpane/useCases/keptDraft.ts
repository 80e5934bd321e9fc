/** The builder's form as it is kept until the pane is opened again: what differs from its start values. */

import { budgetUnits } from "../../build/budget";
import { LANGUAGES, type Language } from "../../i18n/translator";
import { choicesOf, newDraft, type BudgetPack, type BuildDraft } from "./buildDraft";

const isText = (value: unknown): boolean => typeof value === "string";
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isTyped = (value: unknown): boolean => isRecord(value) && Object.values(value).every(isText);
const isOneOf =
  (all: readonly string[]) =>
  (value: unknown): boolean =>
    all.some((one) => one === value);
const isTable = (value: unknown): boolean =>
  value === null ||
  (isRecord(value) &&
    value["kind"] === "table" &&
    isText(value["source"]) &&
    isRecord(value["byArea"]) &&
    Object.values(value["byArea"]).every(Number.isFinite));

/** What each field may hold: the storage is not ours alone, and an earlier version may have kept something else. */
const FIELDS: Readonly<Record<keyof BuildDraft, (value: unknown, pack: BudgetPack) => boolean>> = {
  from: isText,
  to: isText,
  unit: (value, pack) => budgetUnits(pack).some((unit) => unit === value),
  language: isOneOf(LANGUAGES),
  lines: isTexts,
  amounts: (value) => isRecord(value) && Object.values(value).every(isTyped),
  weights: isOneOf(["equal", "typed", "table"]),
  typedWeights: isTyped,
  table: isTable,
  rates: isOneOf(["published", "planning", "none"]),
  rate: isText,
  yearRates: isTyped,
  indicators: isTexts,
  sheets: isTexts,
};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The fields that are not as they begin, as plain data. */
export function draftChanges(pack: BudgetPack, draft: BuildDraft, language: Language): Partial<BuildDraft> {
  const start: Readonly<Record<string, unknown>> = { ...newDraft(pack, language) };
  return Object.fromEntries(Object.entries(draft).filter(([field, value]) => !isSame(value, start[field])));
}

/** The form with the changes that were kept, as far as they still fit. */
export function draftWith(pack: BudgetPack, kept: unknown, language: Language): BuildDraft {
  const start = newDraft(pack, language);
  if (!isRecord(kept)) return start;
  const fitting = Object.entries(FIELDS).filter(([field, fits]) => field in kept && fits(kept[field], pack));
  return { ...start, ...Object.fromEntries(fitting.map(([field]) => [field, kept[field]])) };
}

/** Whether the form asks for another workbook than the one it begins with. */
export function isChanged(pack: BudgetPack, draft: BuildDraft, language: Language): boolean {
  const asked = ({ language: wording, ...rest }: BuildDraft): unknown => [
    wording,
    choicesOf(pack, { ...rest, language: wording }, language),
  ];
  return !isSame(asked(draft), asked(newDraft(pack, language)));
}
