/** What a finding entails beyond its own cell, worked out for all rules alike. */

import Big from "big.js";
import { overlaps, rangeAddress } from "../workbook/address";
import type { RangeRef } from "../workbook/address";
import { findSheet } from "../workbook/snapshot";
import { dependentsOf } from "./dependents";
import type { Figure } from "./figures";
import { referencesOf } from "./formulas";
import type { Summand } from "./formulas";
import { told } from "./rules/amounts/numbers";
import { totalAt } from "./regions/owners";
import type { SumCheck } from "./sums/check";
import { childrenOf } from "./sums/children";
import { resultOf } from "./sums/compute";
import type { Finding, Report, SmallSum, WorkbookContext } from "./types";

/** More figures than these are not added up at a glance. */
const MOST_TERMS = 6;

type Aftermath = Pick<Finding, "consequences" | "sum" | "outcome">;

/** The parts of a finding that its rule need not know. */
export function aftermathOf(report: Report, context: WorkbookContext): Aftermath {
  const consequences = consequencesOf(report, context);
  const sum = sumOf(report, context);
  const outcome = outcomeOf(report, context);
  return {
    ...(consequences.length > 0 ? { consequences } : {}),
    ...(sum ? { sum } : {}),
    ...(outcome.length > 0 ? { outcome } : {}),
  };
}

/** What the rule knows to be off as well, and what formulas compute with these cells, such as what is left of a commitment. */
function consequencesOf(report: Report, { workbook }: WorkbookContext): readonly RangeRef[] {
  const { sheet, area, actual, consequences = [] } = report;
  // Formulas may read a number that is stored as text as they should.
  if (sheet === undefined || area === undefined || typeof actual !== "number") return consequences;
  if (consequences.length === 0 && !isWrong(report)) return consequences;
  const known = [{ sheet, ...area }, ...consequences];
  const names = new Set(known.map(rangeAddress));
  const more = dependentsOf(workbook, known).filter((cell) => !names.has(rangeAddress(cell)));
  return more.length === 0 ? consequences : inOrder([...consequences, ...more]);
}

function isWrong({ actual, expected }: Report): boolean {
  return typeof actual === "number" && typeof expected === "number" && actual !== expected;
}

function inOrder(refs: readonly RangeRef[]): RangeRef[] {
  return [...refs].sort((a, b) => a.sheet.localeCompare(b.sheet) || a.row - b.row || a.column - b.column);
}

/** The figures that a wrong total should add, as they are told, where they give its `expected` to the last digit. */
function sumOf(report: Report, context: WorkbookContext): SmallSum | null {
  const { sheet, area, expected } = report;
  if (sheet === undefined || area?.rows !== 1 || area.columns !== 1) return null;
  if (typeof expected !== "number" || !isWrong(report)) return null;
  const check = totalAt(context, sheet, area);
  const total = new Big(expected);
  // Subtotals say more than all of the lines behind them.
  for (const figures of check ? [childrenIn(check), check.basis] : []) {
    const sum = smallSum(figures, total);
    if (sum) return sum;
  }
  return null;
}

function childrenIn({ figures, line, year }: SumCheck): Figure[] {
  return childrenOf(figures.budget, line).flatMap(
    (child) => (year === null ? figures.total(child) : figures.at(child, year)) ?? [],
  );
}

function smallSum(figures: readonly Figure[], total: Big): SmallSum | null {
  if (figures.some(({ amount }) => amount.kind !== "number" && amount.kind !== "blank")) return null;
  const terms = figures.flatMap(({ amount }) => (amount.kind === "number" ? amount.value : []));
  if (terms.length < 2 || terms.length > MOST_TERMS) return null;
  const all = [...terms, total];
  return (
    [told(...all), all.map((one) => one.toNumber())]
      .map((shown): SmallSum => ({ terms: shown.slice(0, -1), total: shown.at(-1)! }))
      .find(addsUp) ?? null
  );
}

function addsUp({ terms, total }: SmallSum): boolean {
  return terms.reduce((sum, term) => sum.plus(term), new Big(0)).eq(total);
}

/** What the formulas of a fix come to, where they only add cells that the fix itself leaves alone. */
function outcomeOf({ fix }: Report, { workbook }: WorkbookContext): NonNullable<Finding["outcome"]> {
  const writes = (fix?.edits ?? []).flatMap((edit) => (edit.kind === "write" ? [edit] : []));
  const isWritten = (part: Summand, own: string): boolean =>
    writes.some(
      ({ range }) => range.sheet.toLowerCase() === (part.sheet ?? own).toLowerCase() && overlaps(range, part),
    );
  return writes.flatMap(({ range, cells }) => {
    const sheet = findSheet(workbook, range.sheet);
    const input = cells[0]?.[0];
    if (!sheet || range.rows * range.columns !== 1 || typeof input !== "object" || input === null) return [];
    const parts = referencesOf(input.formula, range, workbook.tables);
    if (parts.some((part) => isWritten(part, range.sheet))) return [];
    const value = resultOf(workbook, sheet, input.formula, range);
    return value ? [{ cell: range, value: value.toNumber() }] : [];
  });
}
