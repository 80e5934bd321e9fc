/** Columns beside a budget that give its amounts in a second currency. */

import { parseUnit, unitName } from "../../money/unit";
import type { Scale, Unit } from "../../money/unit";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { BudgetColumn, RecognisedBudget } from "../types";
import { exact } from "./amounts";
import type { StatedRate } from "./rates";
import { readTotalLabel } from "./totals";
import { readStatement } from "./units";

/** So many positions behind the last column a converted one may stand. */
const REACH = 6;
/** Rates differ from row to row by rounding alone. */
const SPREAD = 0.03;

/** Columns headed by another currency, with the column whose amounts they follow from row to row. */
export function convertedColumns(
  budget: RecognisedBudget,
  others: readonly RecognisedBudget[],
  sheet: SheetSnapshot,
  rateOf: (column: number, year: number | null, currency: string | null) => StatedRate | null,
): BudgetColumn[] {
  const own = budget.unit === null ? null : parseUnit(budget.unit);
  const columns = (budget.columns ?? []).filter(({ role }) => role === "amount" || role === "total");
  if (!own || columns.length === 0) return [];
  const taken = new Set([budget, ...others].flatMap((one) => (one.columns ?? []).map(({ index }) => index)));
  const positions = columns.map(({ index }) => index);
  const found: BudgetColumn[] = [];
  for (let index = Math.min(...positions) + 1; index <= Math.max(...positions) + REACH; index++) {
    if (taken.has(index)) continue;
    const header = headerOf(budget, sheet, index);
    const stated = readStatement(header);
    if (!stated?.currency || stated.currency === own.currency || stated.scale === "billion") continue;
    const of = followed(budget, columns, sheet, index, header);
    if (!of) continue;
    const unit = unitName({ currency: stated.currency, scale: scaleOf(stated.scale, own, of.rate) });
    const rate = rateOf(index, of.column.year, stated.currency);
    const conversion = { of: of.column.index, from: budget.unit, to: unit, rate };
    found.push({ index, role: "converted", header, year: of.column.year, unit, conversion });
  }
  return found;
}

function headerOf({ area, orientation }: RecognisedBudget, { cells }: SheetSnapshot, index: number): string {
  const texts: string[] = [];
  for (const at of [-1, 0, 1]) {
    const line = (orientation === "years-across" ? area.row : area.column) + at;
    if (line < 0) continue;
    const value = orientation === "years-across" ? cells.value(line, index) : cells.value(index, line);
    if (typeof value === "string" && value.length <= 80 && /\p{L}|\$|€/u.test(value))
      texts.push(value.trim());
  }
  return texts.join(" – ");
}

interface Followed {
  readonly column: BudgetColumn;
  /** So many times as large as the converted amounts its own are. */
  readonly rate: number;
}

/**
 * The scale of converted amounts: the one stated, or the table's own where none is ("Total USD" beside "DKK million") and
 * they could not be single dollars.
 */
function scaleOf(stated: Scale, own: Unit, rate: number): Scale {
  const isOfSameOrder = Math.abs(rate) >= LEAST_RATE && Math.abs(rate) <= 1 / LEAST_RATE;
  return stated === "" && own.scale !== "" && isOfSameOrder ? own.scale : stated;
}

/** Rates between the currencies of budgets, whichever way round, are no smaller. */
const LEAST_RATE = 0.05;

/** The column whose amounts stand in one proportion to those of a converted one; else the total, or the one before it. */
function followed(
  budget: RecognisedBudget,
  columns: readonly BudgetColumn[],
  sheet: SheetSnapshot,
  index: number,
  header: string,
): Followed | null {
  const lines = budget.lines.filter(({ kind }) => kind !== "memo");
  const read = (line: number, position: number): number | null => {
    const across = budget.orientation === "years-across";
    const value = across ? sheet.cells.value(line, position) : sheet.cells.value(position, line);
    return typeof value === "number" && value !== 0 ? value : null;
  };
  const converted = lines.flatMap(({ index: line }) => {
    const value = read(line, index);
    return value === null ? [] : [{ line, value }];
  });
  if (converted.length === 0) return null;
  const followedBy = columns.map((column) => {
    const rates = converted
      .flatMap(({ line, value }) => {
        const amount = read(line, column.index);
        return amount === null ? [] : [exact(amount).div(exact(value)).toNumber()];
      })
      .sort((a, b) => a - b);
    const middle = rates[rates.length >> 1] ?? 0;
    const agreeing = rates.filter((rate) => Math.abs(rate - middle) <= Math.abs(middle) * SPREAD).length;
    return { column, rate: middle, agreeing };
  });
  const before = columns.filter((column) => column.index < index).at(-1) ?? null;
  const total = columns.find(({ role }) => role === "total") ?? null;
  const likely = total && (readTotalLabel(header) || before === total) ? total : before;
  const most = Math.max(...followedBy.map(({ agreeing }) => agreeing));
  const fitting = followedBy.filter(({ agreeing }) => agreeing === most);
  return fitting.find(({ column }) => column === likely) ?? fitting[0] ?? null;
}
