/** How the budgets of one workbook belong together: the same amounts in a second currency, a summary of others. */

import { parseUnit, unitName } from "../../money/unit";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { findSheet } from "../../workbook/snapshot";
import type { BudgetColumn, BudgetLine, Conversion, Evidence, RecognisedBudget } from "../types";
import { broughtForward } from "./broughtForward";
import { convertedColumns } from "./convertedColumns";
import { linesByBase } from "./linesOfBase";
import { isExchangeLabel, isRateLabel, rateAround, rateAt, rateElsewhere, rateInText } from "./rates";
import type { StatedRate } from "./rates";
import type { RateTable } from "./rateTables";
import { rateByYear, rateTablesIn } from "./rateTables";
import { lineKey } from "./sameLines";
import { summarisedBy } from "./summaries";
import { readTotalLabel } from "./totals";
import { readStatement } from "./units";

/** Of a line that brings forward another page's sum. */
const CARRIED: readonly Evidence[] = [{ messageId: "line_carried", data: {} }];

/** The budgets with what each is to the others. `currency`: the strategy's own. */
export function related(
  found: readonly RecognisedBudget[],
  workbook: WorkbookSnapshot,
  currency: string | null,
): RecognisedBudget[] {
  const bases = found.map((budget, index) => baseOf(found, budget, index, currency));
  const budgets = found.map((budget, index) => {
    const base = bases[index];
    if (base === null || base === undefined) return budget;
    const lines = linesByBase(budget, found[base]!);
    return inScaleOf({ ...budget, lines }, found[base]!, workbook);
  });
  let tables: readonly RateTable[] | undefined;
  const tablesFirstOf = (sheet: SheetSnapshot): RateTable[] => {
    tables ??= workbook.sheets.flatMap((one) => rateTablesIn(one, budgets));
    return [...tables].sort((a, b) => Number(b.sheet === sheet) - Number(a.sheet === sheet));
  };
  return budgets.map((budget, index) => {
    const sheet = findSheet(workbook, budget.sheet)!;
    const base = bases[index];
    const others = budgets.filter((other) => other !== budget && other.sheet === budget.sheet);
    const rateOf = rateFinder(budget, sheet, workbook, tablesFirstOf);
    const columns = [
      ...(base === null || base === undefined
        ? (budget.columns ?? [])
        : asConverted(budget, budgets[base]!, rateOf)),
      ...convertedColumns(budget, others, sheet, rateOf),
    ].sort((a, b) => a.index - b.index);
    const summarised = base === null ? summarisedBy(budgets, index, workbook) : [];
    return {
      ...budget,
      columns,
      lines: budget.lines.map((line, at) => {
        const from = broughtForward(budgets, index, line, workbook);
        return from === null
          ? withConversion(budget, line, at, rateOf, sheet)
          : { ...line, broughtForward: from, evidence: CARRIED };
      }),
      ...(base === null || base === undefined ? {} : { equivalentOf: base }),
      ...(summarised.length > 0 ? { summarises: summarised } : {}),
    };
  });
}

/** The budget that another repeats in a second currency: the same lines and years, in the strategy's currency or before it. */
function baseOf(
  budgets: readonly RecognisedBudget[],
  budget: RecognisedBudget,
  index: number,
  currency: string | null,
): number | null {
  const own = currencyOf(budget);
  if (own === null || own === currency) return null;
  const base = budgets.findIndex((other, at) => {
    const theirs = currencyOf(other);
    return (
      at !== index &&
      theirs !== null &&
      theirs !== own &&
      (theirs === currency || at < index) &&
      isAlike(budget, other)
    );
  });
  return base < 0 ? null : base;
}

/** Amounts that repeat those of another budget are at most so many times larger or smaller in another currency. */
const MOST_TIMES = 20;

/** A table headed "USD" beside one in DKK million is in USD million where its figures are of the same order. */
function inScaleOf(
  budget: RecognisedBudget,
  base: RecognisedBudget,
  workbook: WorkbookSnapshot,
): RecognisedBudget {
  const [own, theirs] = [parseUnit(budget.unit!), parseUnit(base.unit!)];
  if (!own || !theirs || own.scale !== "" || theirs.scale === "") return budget;
  if (!areOfOneOrder(largestIn(base, workbook), largestIn(budget, workbook))) return budget;
  const unit = unitName({ currency: own.currency, scale: theirs.scale });
  const columns = budget.columns?.map((one) => (one.unit === budget.unit ? { ...one, unit } : one));
  return { ...budget, unit, ...(columns ? { columns } : {}) };
}

function areOfOneOrder(one: number, other: number): boolean {
  const times = one / other;
  return times <= MOST_TIMES && times >= 1 / MOST_TIMES;
}

function largestIn(
  { sheet, lines, years, orientation }: RecognisedBudget,
  workbook: WorkbookSnapshot,
): number {
  const { cells } = findSheet(workbook, sheet)!;
  let largest = 0;
  for (const { index: line } of lines)
    for (const { index: at } of years) {
      const value = orientation === "years-across" ? cells.value(line, at) : cells.value(at, line);
      if (typeof value === "number") largest = Math.max(largest, Math.abs(value));
    }
  return largest;
}

function currencyOf({ unit }: RecognisedBudget): string | null {
  return unit === null ? null : (parseUnit(unit)?.currency ?? null);
}

/** Two tables that share fewer lines than this are not one for all but one of them. */
const FEWEST_SHARED = 3;

/** Whether two budgets have the same years and, but for one or one in ten, the same lines of money and totals. */
function isAlike(a: RecognisedBudget, b: RecognisedBudget): boolean {
  const years = ({ years: of }: RecognisedBudget): string => of.map(({ year }) => year).join();
  if (years(a) !== years(b) || a.form !== b.form) return false;
  const money = ({ lines }: RecognisedBudget): BudgetLine[] => lines.filter(({ kind }) => kind !== "memo");
  const [own, theirs] = [money(a), money(b)];
  const keys = new Set(theirs.map(lineKey));
  const shared = own.filter((line) => keys.has(lineKey(line))).length;
  const all = Math.max(own.length, theirs.length);
  return shared * 10 >= all * 9 || (all - shared <= 1 && shared >= FEWEST_SHARED);
}

/** The rate for a column; `currency`: the one on the other side of the budget's own, null where that is not known. */
type RateOf = (column: number, year: number | null, currency: string | null) => StatedRate | null;

/** The rate for a column: in its header, in rates by year, around the table, in the rest of the workbook. */
function rateFinder(
  budget: RecognisedBudget,
  sheet: SheetSnapshot,
  workbook: WorkbookSnapshot,
  tablesFirstOf: (sheet: SheetSnapshot) => readonly RateTable[],
): RateOf {
  const across = budget.orientation === "years-across";
  const rateLine = budget.lines.find(({ kind, label }) => kind === "memo" && isExchangeLabel(label));
  const general = new Map<string | null, StatedRate | null>();
  return (column, year, currency) => {
    const header = across ? budget.area.row : budget.area.column;
    for (const line of [header, header + 1, header - 1]) {
      if (line < 0) continue;
      const stated = across ? rateAt(sheet, line, column) : rateAt(sheet, column, line);
      if (stated) return stated;
    }
    const of = year === null ? undefined : budget.years.find((one) => one.year === year)?.index;
    if (rateLine && of !== undefined) {
      const [row, at] = across ? [rateLine.index, of] : [of, rateLine.index];
      const value = sheet.cells.value(row, at);
      const cell = { sheet: sheet.name, row, column: at, rows: 1, columns: 1 };
      if (typeof value === "number" && value > 0) return { value, text: rateLine.label, cell };
    }
    const currencies = [currencyOf(budget), currency];
    const byYear = rateByYear(tablesFirstOf(sheet), year, currencies);
    if (byYear !== undefined) return byYear;
    let around = general.get(currency);
    if (around === undefined) {
      around = rateAround(sheet, budget, currencies) ?? rateElsewhere(workbook.sheets, budget, currencies);
      general.set(currency, around);
    }
    return around;
  };
}

/** The columns of a budget that repeats another, each with the column of the other that it converts. */
function asConverted(budget: RecognisedBudget, base: RecognisedBudget, rateOf: RateOf): BudgetColumn[] {
  return (budget.columns ?? []).map((column) => {
    const of = (base.columns ?? []).find(({ role, year }) => role === column.role && year === column.year);
    if (!of) return column;
    const conversion = conversionOf(
      of.index,
      base.unit,
      budget.unit,
      rateOf(column.index, column.year, currencyOf(base)),
    );
    return { ...column, conversion };
  });
}

export function conversionOf(
  of: number,
  from: string | null,
  to: string | null,
  rate: StatedRate | null,
): Conversion {
  return { of, from, to, rate };
}

/** A line beside the budget that gives the total above it in a second currency. */
function withConversion(
  budget: RecognisedBudget,
  line: BudgetLine,
  at: number,
  rateOf: RateOf,
  { cells }: SheetSnapshot,
): BudgetLine {
  if (line.kind !== "memo" || isRateLabel(line.label.replace(/\(.*?\)/g, ""))) return line;
  const stated = readStatement(line.label);
  const own = currencyOf(budget);
  if (!stated?.currency || own === null || stated.currency === own || stated.scale === "billion") return line;
  const isTotal = readTotalLabel(line.label) !== null;
  const of = budget.lines.findLastIndex(
    ({ kind }, index) => index < at && (isTotal ? kind === "total" : kind !== "memo"),
  );
  if (of < 0) return line;
  const value = rateInText(line.label);
  const cell = line.labelArea && { sheet: budget.sheet, ...line.labelArea };
  const rate =
    value !== null && cell
      ? { value, text: line.label, cell }
      : rateOf(budget.totalIndex ?? -1, null, stated.currency);
  const theirs = parseUnit(budget.unit!)?.scale ?? "";
  const across = budget.orientation === "years-across";
  const largest = (index: number): number =>
    Math.max(
      0,
      ...budget.years.map(({ index: year }) => {
        const value = across ? cells.value(index, year) : cells.value(year, index);
        return typeof value === "number" ? Math.abs(value) : 0;
      }),
    );
  const isAlike = areOfOneOrder(largest(line.index), largest(budget.lines[of]!.index));
  const scale = stated.scale === "" && isAlike ? theirs : stated.scale;
  const to = unitName({ currency: stated.currency, scale });
  return { ...line, conversion: conversionOf(of, budget.unit, to, rate) };
}
