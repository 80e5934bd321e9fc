import Big from "big.js";
import type { BudgetFigures, Figure } from "../../figures";
import { areaOfFigure, figuresOf, nameOfLine, plainLines, valueOf } from "../../figures";
import { childrenOf } from "../../sums/children";
import { sumsOf } from "../../sums/check";
import { add } from "../../sums/compare";
import type { BudgetColumn, Report, ReviewContext, Rule } from "../../types";
import { decimals } from "../../understand/amounts";
import { number } from "./numbers";
import { around } from "../../../workbook/address";
import { shareColumns } from "./shareColumns";
import { shareTables } from "./shareTables";
import type { ShareTable } from "./shareTables";

const PERCENT = "number(maximumFractionDigits: 2)";
const HUNDRED = new Big(100);

/** Shares of a total that do not add up to 100 % by more than rounding each of them can explain. */
export const shareSum: Rule = {
  id: "amounts/share-sum",
  severity: "warning",
  fixable: false,
  texts: {
    en: {
      name: "Shares do not add up to 100 %",
      looksFor: "A column of shares of a total whose lines do not add up to 100 %.",
      why: "One of the shares is wrong, or a line is missing among them.",
      messages: {
        sum: `The shares add up to {{actual, ${PERCENT}}} % instead of 100 % (rounding may account for {{tolerance, ${PERCENT}}}).`,
        share: `“{{label}}” is given a share of {{actual, ${PERCENT}}} %; its amount is {{expected, ${PERCENT}}} % of the total. The shares add up to {{sum, ${PERCENT}}} %.`,
        total: `The shares add up to {{expected, ${PERCENT}}} %, but {{actual, ${PERCENT}}} % stands below them.`,
      },
    },
    da: {
      name: "Andelene giver ikke 100 %",
      looksFor: "En kolonne med andele af en sum, hvor linjerne ikke giver 100 % tilsammen.",
      why: "En af andelene er forkert, eller der mangler en linje blandt dem.",
      messages: {
        sum: `Andelene giver {{actual, ${PERCENT}}} % i stedet for 100 % (afrunding kan forklare {{tolerance, ${PERCENT}}}).`,
        share: `»{{label}}« har en andel på {{actual, ${PERCENT}}} %, men beløbet er {{expected, ${PERCENT}}} % af summen. Andelene giver {{sum, ${PERCENT}}} %.`,
        total: `Andelene giver {{expected, ${PERCENT}}} %, men nedenunder står der {{actual, ${PERCENT}}} %.`,
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    for (const figures of figuresOf(context)) {
      for (const column of shareColumns(figures, context)) {
        const report = reportOf(figures, column, context);
        if (report) yield report;
      }
    }
    for (const table of shareTables(context)) {
      const report = reportOfTable(table);
      if (report) yield report;
    }
  },
};

/** Further off than this they are no shares of one whole. */
const FARTHEST_OFF = 25;

function reportOfTable({ sheet, shares }: ShareTable): Report | null {
  const sum = add(shares.map(({ percent }) => percent));
  const tolerance = toleranceFor(shares);
  const off = sum.minus(HUNDRED).abs();
  if (off.lte(tolerance) || off.gt(FARTHEST_OFF)) return null;
  const values = { expected: 100, actual: number(sum.round(4)) };
  return {
    messageId: "sum",
    data: { tolerance: number(tolerance), ...values },
    sheet: sheet.name,
    area: around(shares),
    ...values,
  };
}

interface Share {
  readonly line: number;
  readonly cell: Figure;
  /** In per cent. */
  readonly percent: Big;
}

function reportOf(figures: BudgetFigures, column: BudgetColumn, context: ReviewContext): Report | null {
  const shares = sharesIn(figures, column);
  if (!shares || shares.parts.length < 2) return null;
  const { parts, total } = shares;
  const sum = add(parts.map(({ percent }) => percent));
  const tolerance = toleranceFor(parts);
  const sheet = figures.sheet.name;
  const data = { tolerance: number(tolerance), sum: number(sum.round(4)) };
  if (sum.minus(HUNDRED).abs().gt(tolerance)) {
    // Shares of a total that is wrong itself are off because of it.
    if (followsFromTotal(figures, column, parts, context) || !areOfThisTable(figures, column, parts, sum))
      return null;
    const wrong = odd(figures, column, parts);
    if (wrong) {
      const { share, expected } = wrong;
      const name = nameOfLine(figures, share.line);
      const values = { expected: number(expected.round(4)), actual: number(share.percent.round(4)) };
      return {
        messageId: "share",
        data: { ...data, ...values, label_en: name.en, label_da: name.da },
        sheet,
        area: areaOfFigure(share.cell),
        ...values,
      };
    }
    const values = { expected: 100, actual: number(sum.round(4)) };
    const area = around(parts.map(({ cell }) => cell));
    return { messageId: "sum", data: { ...data, ...values }, sheet, area, ...values };
  }
  if (!total || total.percent.minus(sum).abs().lte(tolerance)) return null;
  const values = { expected: number(sum.round(4)), actual: number(total.percent.round(4)) };
  return {
    messageId: "total",
    data: { ...data, ...values },
    sheet,
    area: areaOfFigure(total.cell),
    ...values,
  };
}

/** The shares of all lines with money, or of the sums that draw them together; null where some have none. */
function sharesIn(
  figures: BudgetFigures,
  column: BudgetColumn,
): { readonly parts: readonly Share[]; readonly total: Share | null } | null {
  const { lines } = figures.budget;
  const read = (line: number): Share | null => {
    const cell = figures.inColumn(line, column.index);
    const percent = valueOf(cell);
    return percent && { line, cell, percent };
  };
  const total = lines.findLastIndex(({ kind }) => kind === "total");
  // A line without money needs no share, but may have one of 0.
  const plain = plainLines(figures.budget).filter(
    (line) => read(line) !== null || !(amountOf(figures, column, line)?.eq(0) ?? false),
  );
  const levels = [plain, ...(total < 0 ? [] : [childrenOf(figures.budget, total)])];
  const whole = levels.map((level) => level.map(read)).find((found) => found.every((one) => one !== null));
  if (!whole) return null;
  const parts = whole as Share[];
  const stated = total < 0 ? null : read(total);
  // "25" and "25 %" (which Excel keeps as 0.25): what the whole comes nearer to.
  const sum = add(parts.map(({ percent }) => percent));
  const inHundreds = sum.gt(5) || (stated?.percent.gt(5) ?? false);
  const scaled = (share: Share): Share =>
    inHundreds ? share : { ...share, percent: share.percent.times(HUNDRED) };
  return { parts: parts.map(scaled), total: stated && scaled(stated) };
}

/** What the share is a share of: the year's amount, or that of all years. */
function amountOf(figures: BudgetFigures, { year }: BudgetColumn, line: number): Big | null {
  const { years } = figures.budget;
  const at = years.findIndex((one) => one.year === year);
  if (at >= 0) return valueOf(figures.at(line, at));
  const total = figures.total(line);
  const stated = total && valueOf(total);
  if (stated) return stated;
  const amounts = years.flatMap((_, index) => valueOf(figures.at(line, index)) ?? []);
  return amounts.length === 0 ? null : add(amounts);
}

/** What rounding every share to the decimals that it is written with can make. */
function toleranceFor(parts: readonly Pick<Share, "percent">[]): Big {
  const finest = Math.max(0, ...parts.map(({ percent }) => decimals(percent)));
  const step = new Big(`1e-${Math.min(finest, 6)}`);
  const count = parts.length;
  return step.times(Math.min(count / 2, Math.sqrt(count + 1)).toFixed(4));
}

function sharesExpected(
  figures: BudgetFigures,
  column: BudgetColumn,
  parts: readonly Share[],
): (Big | null)[] {
  const amounts = parts.map(({ line }) => amountOf(figures, column, line));
  if (amounts.some((amount) => amount === null)) return parts.map(() => null);
  const whole = add(amounts as Big[]);
  return amounts.map((amount) => (whole.eq(0) ? null : amount!.times(HUNDRED).div(whole)));
}

/** The one share that its amount contradicts, where all others agree with theirs. */
function odd(
  figures: BudgetFigures,
  column: BudgetColumn,
  parts: readonly Share[],
): { readonly share: Share; readonly expected: Big } | null {
  const expected = sharesExpected(figures, column, parts);
  const off = parts.flatMap((share, at) => {
    const wanted = expected[at];
    const rounding = new Big(`1e-${Math.min(decimals(share.percent), 6)}`);
    return wanted && share.percent.minus(wanted).abs().gt(rounding) ? [{ share, expected: wanted }] : [];
  });
  return expected.every((one) => one !== null) && off.length === 1 ? off[0]! : null;
}

/** Percentages that come nowhere near 100 and have nothing to do with the amounts are shares of something else. */
function areOfThisTable(
  figures: BudgetFigures,
  column: BudgetColumn,
  parts: readonly Share[],
  sum: Big,
): boolean {
  const expected = sharesExpected(figures, column, parts);
  const agreeing = parts.filter(
    ({ percent }, at) => expected[at] && percent.minus(expected[at]).abs().lte(1),
  );
  return agreeing.length * 2 > parts.length || sum.minus(HUNDRED).abs().lte(FARTHEST_OFF);
}

/** Whether the shares are right as shares of a total that is reported to be wrong. */
function followsFromTotal(
  figures: BudgetFigures,
  column: BudgetColumn,
  parts: readonly Share[],
  context: ReviewContext,
): boolean {
  const total = figures.budget.lines.findLastIndex(({ kind }) => kind === "total");
  const stated = total < 0 ? null : amountOf(figures, column, total);
  const { wrong, suspects } = sumsOf(context);
  const isWrong =
    wrong.some((check) => check.figures === figures) || suspects.some((one) => one.figures === figures);
  if (!stated || stated.eq(0) || !isWrong) return false;
  return parts.every(({ line, percent }) => {
    const amount = amountOf(figures, column, line);
    const rounding = new Big(`1e-${Math.min(decimals(percent), 6)}`);
    return amount !== null && percent.minus(amount.times(HUNDRED).div(stated)).abs().lte(rounding);
  });
}
