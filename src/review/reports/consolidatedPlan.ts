/** The consolidated workbook: who asks for how much, by area and year; computes without the add-in. */

import { LOCALES } from "../../i18n/translator";
import type { Language, Translator } from "../../i18n/translator";
import { unitText } from "../../money/unit";
import { safeLine } from "../../output/safeText";
import { localText } from "../../strategy/citation";
import { cellAddress, quoteSheet } from "../../workbook/address";
import type { RangeRef } from "../../workbook/address";
import type { TakenNames } from "../../workbook/door";
import type { CellInput, EditPlan } from "../../workbook/edits";
import { freeSheetName } from "../../workbook/names";
import { COMMON, consolidate } from "./consolidate";
import type { Common, ConsolidatedRow, ConsolidateOptions } from "./consolidate";
import { figureFormat, sharedDecimals } from "./figures";
import { countFindings } from "./model";
import type { Batch, CheckedFile } from "./model";
import { writeFindings } from "./consolidatedFindings";
import { planOf, ReportSheet } from "./sheetParts";
import { madeByText, reportWords, verdictOf } from "./words";

export interface ConsolidatedOptions extends ConsolidateOptions {
  readonly language: Language;
  /** Where the rates come from, in one line for readers. */
  readonly rateSource: string;
  readonly taken?: TakenNames;
}

/** Columns of the sheet of amounts, in their order. */
const COLUMNS = [
  "number",
  "file",
  "strategy",
  "sheet",
  "area",
  "line",
  "label",
  "year",
  "amount",
  "unit",
  "dkk",
  "usd",
  "counted",
] as const;
type Column = (typeof COLUMNS)[number];
const letterOf = (column: Column): string => cellAddress(0, COLUMNS.indexOf(column)).replace(/\d+$/, "");

const MONEY = "#,##0";

/**
 * Four sheets: totals by area and year (formulas over the amounts), files with their verdicts, the findings of all files,
 * and the amounts.
 */
export function planConsolidated(batch: Batch, options: ConsolidatedOptions): EditPlan {
  const words = reportWords(options.language);
  const rows = consolidate(batch, options);
  const sheets = new Set(options.taken?.sheets ?? []);
  const names = new Set(options.taken?.names ?? []);
  const sheet = (key: string): ReportSheet => {
    const name = freeSheetName(words.t(`report:sheet_${key}`), sheets);
    sheets.add(name);
    return new ReportSheet(name, names);
  };
  const [overview, files] = [sheet("overview"), sheet("files")];
  const [findings, amounts] = [sheet("findings"), sheet("amounts")];
  const placed = writeAmounts(amounts, rows, batch, options, words);
  writeFiles(files, batch, rows, placed, words);
  writeFindings(findings, batch, words);
  writeOverview(overview, rows, placed, batch, options, words);
  return planOf([overview, files, findings, amounts]);
}

function writeAmounts(
  sheet: ReportSheet,
  rows: readonly ConsolidatedRow[],
  batch: Batch,
  options: ConsolidatedOptions,
  words: Translator,
): RangeRef {
  const { t, language } = words;
  const titles = titlesOf(batch.checked, language);
  const counted = t("report:counted");
  sheet.title(t("report:sheet_amounts"));
  sheet.note(t("report:rates", { source: options.rateSource }));
  sheet.gap();
  const width: Readonly<Record<Column, number>> = {
    number: 7,
    file: 30,
    strategy: 14,
    sheet: 16,
    area: 34,
    line: 14,
    label: 40,
    year: 8,
    amount: 14,
    unit: 14,
    dkk: 16,
    usd: 16,
    counted: 26,
  };
  const formats: Partial<Record<Column, string | readonly string[]>> = {
    number: "0",
    year: "0",
    amount: amountFormats(rows),
    dkk: MONEY,
    usd: MONEY,
  };
  const { range } = sheet.table({
    id: "tilsagn_amounts",
    columns: COLUMNS.map((column) => ({
      header: t(`report:amounts_${column}`),
      width: width[column],
      ...(formats[column] === undefined ? {} : { format: formats[column] }),
    })),
    rows: rows.map((row): CellInput[] => [
      row.number,
      safeLine(row.file),
      row.strategy,
      safeLine(row.sheet),
      areaLabel(row, titles, words),
      row.line === null ? null : (titles.get(lineKey(row.strategy, row.line)) ?? row.line),
      safeLine(row.label),
      row.year,
      row.amount,
      row.unit === null ? t("report:noUnit") : unitText(row.unit, language),
      row.common.DKK,
      row.common.USD,
      row.repeats === null ? counted : t("report:repeats", { sheet: safeLine(row.repeats) }),
    ]),
  });
  return range;
}

/** Amounts of one budget are shown to the same precision. */
function amountFormats(rows: readonly ConsolidatedRow[]): string[] {
  const budgetOf = ({ number, sheet, unit }: ConsolidatedRow): string =>
    JSON.stringify([number, sheet, unit]);
  const places = new Map<string, number>();
  for (const row of rows) {
    const budget = budgetOf(row);
    places.set(budget, Math.max(places.get(budget) ?? 0, sharedDecimals([row.amount])));
  }
  return rows.map((row) => figureFormat(row.amount, places.get(budgetOf(row))!));
}

/** "1 Humanitarian assistance …", "Core": the same words for the same area or funding line in every file of a strategy. */
type Titles = ReadonlyMap<string, string>;

const lineKey = (strategy: string | null, line: string): string => `${strategy} line ${line}`;

function titlesOf(checked: readonly CheckedFile[], language: Language): Titles {
  const titles = new Map<string, string>();
  for (const { strategy } of checked) {
    for (const { line, title } of strategy?.lines ?? [])
      titles.set(lineKey(strategy!.id, line), localText(title, language));
    for (const { area, title } of strategy?.areas ?? [])
      titles.set(
        `${strategy!.id} ${area}`,
        typeof area === "number" ? `${area} ${localText(title, language)}` : localText(title, language),
      );
  }
  return titles;
}

function areaLabel({ strategy, area }: ConsolidatedRow, titles: Titles, { t }: Translator): string {
  return area === null ? t("report:noArea") : (titles.get(`${strategy} ${area}`) ?? String(area));
}

function writeFiles(
  sheet: ReportSheet,
  batch: Batch,
  rows: readonly ConsolidatedRow[],
  amounts: RangeRef,
  words: Translator,
): void {
  const { t } = words;
  sheet.title(t("report:sheet_files"));
  sheet.note(madeByText(batch, words));
  sheet.gap();
  const byFile = grouped(rows, ({ number }) => number);
  const first = sheet.below + 1;
  const heads = [
    "number",
    "file",
    "verdict",
    "errors",
    "warnings",
    "notes",
    "ignored",
    "dkk",
    "usd",
    "open",
    "strategy",
    "hash",
  ];
  const widths = [7, 30, 34, 10, 12, 14, 12, 18, 18, 30, 24, 30];
  sheet.table({
    id: "tilsagn_files",
    columns: heads.map((head, index) => ({
      header: t(`report:files_${head}`),
      width: widths[index]!,
      ...(index >= 3 && index <= 8 ? { format: MONEY } : {}),
      ...(head === "verdict" ? { wrap: true } : {}),
    })),
    rows: [
      ...batch.checked.map((checked, index): CellInput[] => {
        const { error, warning, note, ignored } = countFindings(checked.findings);
        const { strategy } = checked;
        const own = byFile.get(index + 1) ?? [];
        const criterion = { column: "number" as const, cell: `$A${first + index + 1}` };
        return [
          index + 1,
          safeLine(checked.file),
          t(`report:verdict_${verdictOf(checked)}`),
          error,
          warning,
          note,
          ignored,
          sumOf("DKK", amounts, [criterion], own, words),
          sumOf("USD", amounts, [criterion], own, words),
          openText(own, words),
          strategy && `${strategy.id} ${strategy.version}`,
          checked.sha256,
        ];
      }),
      ...batch.unchecked.map(({ file, problem }): CellInput[] => [
        null,
        safeLine(file),
        `${t("report:verdict_unread")}: ${safeLine(problem)}`,
        ...heads.slice(3).map(() => null),
      ]),
    ],
  });
}

/** What of a file's amounts its totals leave out, and why; null where nothing is. */
function openText(rows: readonly ConsolidatedRow[], { t }: Translator): string | null {
  const counted = rows.filter(({ repeats }) => repeats === null);
  const unitless = counted.some(({ unit }) => unit === null);
  const without = COMMON.flatMap((currency) => {
    const years = yearsOf(counted.filter(({ unit, common }) => unit !== null && common[currency] === null));
    return years.length === 0 ? [] : t("report:open_years", { currency, years: years.join(", ") });
  });
  return [...(unitless ? [t("report:open_unit")] : []), ...without].join("; ") || null;
}

const yearsOf = (rows: readonly ConsolidatedRow[]): number[] =>
  [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);

interface Criterion {
  readonly column: Column;
  readonly cell: string;
}

/** =SUMIFS over the amounts that count, of the rows that meet the criteria; `rows` are those, for the stored result. */
function sumOf(
  common: Common,
  amounts: RangeRef,
  criteria: readonly Criterion[],
  rows: readonly ConsolidatedRow[],
  { t }: Translator,
): Sum {
  const [top, bottom] = [amounts.row + 2, amounts.row + amounts.rows];
  const column = (name: Column): string =>
    `${quoteSheet(amounts.sheet)}!$${letterOf(name)}$${top}:$${letterOf(name)}$${bottom}`;
  const all = [
    ...criteria.map(({ column: name, cell }) => `${column(name)},${cell}`),
    `${column("counted")},"${t("report:counted")}"`,
  ];
  return {
    formula: `=SUMIFS(${column(common === "DKK" ? "dkk" : "usd")},${all.join(",")})`,
    value: added(rows.map((row) => (row.repeats === null ? (row.common[common] ?? 0) : 0))),
  };
}

/** For DKK and for USD: areas down, years across, totals as formulas. */
function writeOverview(
  sheet: ReportSheet,
  rows: readonly ConsolidatedRow[],
  amounts: RangeRef,
  batch: Batch,
  { rateSource }: ConsolidatedOptions,
  words: Translator,
): void {
  const { t, language } = words;
  const titles = titlesOf(batch.checked, language);
  const counted = rows.filter(({ repeats }) => repeats === null);
  const byArea = grouped(counted, (row) => areaLabel(row, titles, words));
  const areas = [...byArea.keys()].sort((a, b) => a.localeCompare(b, LOCALES[language], { numeric: true }));
  const years = yearsOf(counted);
  sheet.title(t("report:sheet_overview"));
  sheet.note(t("report:overviewNote", { files: batch.checked.length }));
  sheet.note(t("report:rates", { source: rateSource }));
  const open = counted.filter(({ common }) => common.DKK === null || common.USD === null).length;
  if (open > 0) sheet.note(t("report:unconverted", { count: open }));
  if (batch.unchecked.length > 0) sheet.note(t("report:count_unreadable", { count: batch.unchecked.length }));
  for (const common of ["DKK", "USD"] as const) {
    sheet.gap();
    // A year for which nothing could be converted says so rather than 0, and the total says that it is without it.
    const converted = yearsOf(counted.filter((row) => row.common[common] !== null));
    const without = years.filter((year) => !converted.includes(year));
    const totalHead =
      without.length === 0 ? t("report:total") : t("report:totalWithout", { years: without.join(", ") });
    const shown = (cells: readonly Sum[]): CellInput[] =>
      cells.map((cell, at) => (without.includes(years[at] ?? NaN) ? t("report:noRate") : cell));
    const head = sheet.cells([[common, ...years, totalHead]]);
    sheet.edits.push({ kind: "style", range: head, role: "header" });
    sheet.edits.push({
      kind: "style",
      range: { ...head, column: 1, columns: head.columns - 1 },
      role: "figure",
    });
    const headRow = head.row + 1;
    const body = areas.map((area, index) => {
      const row = headRow + index + 1;
      const ofArea = byArea.get(area)!;
      const cells = years.map((year, at) =>
        sumOf(
          common,
          amounts,
          [
            { column: "area", cell: `$A${row}` },
            { column: "year", cell: cellAddress(head.row, at + 1).replace(/(\d+)$/, "$$$1") },
          ],
          ofArea.filter((one) => one.year === year),
          words,
        ),
      );
      return { area, cells: [...cells, sumCell(`B${row}`, `${letter(years.length)}${row}`, cells)] };
    });
    const totalRow = headRow + areas.length + 1;
    const totals = [...years, null].map((_, at) =>
      sumCell(
        `${letter(at + 1)}${headRow + 1}`,
        `${letter(at + 1)}${totalRow - 1}`,
        body.map(({ cells }) => cells[at]!),
      ),
    );
    if (body.length > 0)
      formatted(
        sheet,
        body.map(({ area, cells }) => [area, ...shown(cells)]),
      );
    const total = formatted(sheet, [[t("report:total"), ...shown(totals)]]);
    sheet.edits.push({ kind: "style", range: total, role: "total" });
  }
  sheet.edits.push(
    { kind: "columnWidth", range: sheet.at(0, 0, 1, 1), characters: 60 },
    ...[...years, 0].map(
      (_, index) => ({ kind: "columnWidth", range: sheet.at(0, index + 1, 1, 1), characters: 16 }) as const,
    ),
  );
}

function formatted(sheet: ReportSheet, cells: readonly (readonly CellInput[])[]): RangeRef {
  return sheet.cells(cells, MONEY);
}

/** Rows by what they have in common, each group in their order. */
function grouped<Key>(
  rows: readonly ConsolidatedRow[],
  keyOf: (row: ConsolidatedRow) => Key,
): ReadonlyMap<Key, readonly ConsolidatedRow[]> {
  const groups = new Map<Key, ConsolidatedRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

const letter = (column: number): string => cellAddress(0, column).replace(/\d+$/, "");

/** =SUM of a row's or column's cells; 0 where there are none. */
function sumCell(from: string, to: string, parts: readonly { readonly value: number }[]): Sum {
  if (parts.length === 0) return { formula: "=0", value: 0 };
  return { formula: `=SUM(${from}:${to})`, value: added(parts.map(({ value }) => value)) };
}

interface Sum {
  readonly formula: string;
  readonly value: number;
}

/** Of amounts to the hundredth, without what doubles lose in adding. */
function added(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100;
}
