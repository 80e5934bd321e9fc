import Big from "big.js";
import { OVERHEAD_RATE } from "../../../money/overhead";
import type { BudgetFigures, Figure } from "../../figures";
import { figuresOf, nameOfLine, nameOfYear, plainLines, sumOfLines, valueOf } from "../../figures";
import type { Report, ReviewContext, Rule } from "../../types";
import { decimals, exact } from "../../understand/amounts";
import { number } from "./numbers";
import { overheadLines } from "./overhead";
import { around } from "../../../workbook/address";

const RATE = new Big(OVERHEAD_RATE.toString());
/** What shows as 7.0 % is 7 %. */
const BARELY = new Big("0.0005");
const PERCENT = "number(maximumFractionDigits: 2)";

/**
 * Indirect cost above 7 % of the total cost of the project. Intermediate Strategy 2018–2020, section 2: "To cover its
 * indirect costs, IOM charges a standard 7 per cent on total costs of projects". The total takes in the indirect cost
 * itself, which is the more generous of the two readings (7.53 % of the direct cost): what is above that is above both.
 */
export const overheadRate: Rule = {
  id: "amounts/overhead-rate",
  severity: "warning",
  fixable: false,
  texts: {
    en: {
      name: "Indirect cost above 7 %",
      looksFor: "A line of indirect cost (overhead) of more than 7 % of the total cost.",
      why: "IOM charges a standard 7 % on total costs of projects; more has to be agreed on.",
      messages: {
        above: `“{{label}}” is {{actual, ${PERCENT}}} % of the total cost{{where}}; IOM’s standard is {{expected, ${PERCENT}}} %.`,
        stated: `“{{label}}” names a rate of {{actual, ${PERCENT}}} %; IOM’s standard is {{expected, ${PERCENT}}} % of the total cost.`,
      },
    },
    da: {
      name: "Indirekte omkostninger over 7 %",
      looksFor: "En linje med indirekte omkostninger (overhead) på mere end 7 % af de samlede omkostninger.",
      why: "IOM beregner sig som standard 7 % af projekters samlede omkostninger. Mere skal være aftalt.",
      messages: {
        above: `»{{label}}« er {{actual, ${PERCENT}}} % af de samlede omkostninger{{where}}. IOM’s standard er {{expected, ${PERCENT}}} %.`,
        stated: `»{{label}}« angiver en sats på {{actual, ${PERCENT}}} %. IOM’s standard er {{expected, ${PERCENT}}} % af de samlede omkostninger.`,
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    for (const figures of figuresOf(context)) {
      if (figures.budget.equivalentOf !== undefined) continue;
      for (const line of overheadLines(figures.budget)) {
        const report = reportOf(figures, line);
        if (report) yield report;
      }
    }
  },
};

interface High {
  readonly year: number;
  readonly cell: Figure;
  /** Of the total cost, as a share of 1. */
  readonly rate: Big;
}

/** One report for a line, whatever the number of years in which it is too high. */
function reportOf(figures: BudgetFigures, line: number): Report | null {
  const base = baseOf(figures, line);
  const high = base ? yearsAbove(figures, line, base) : [];
  const name = nameOfLine(figures, line);
  const expected = number(RATE.times(100));
  const said = { label_en: name.en, label_da: name.da, expected };
  const first = high[0];
  if (!first) {
    const stated = statedRate(figures.budget.lines[line]!.label);
    const cells = figures.budget.years.map((_, at) => figures.at(line, at));
    if (!stated?.gt(RATE) || cells.every((cell) => valueOf(cell) === null)) return null;
    const actual = number(stated.times(100));
    const place = { sheet: figures.sheet.name, area: around(cells) };
    return { messageId: "stated", data: { ...said, actual }, ...place, expected, actual };
  }
  const most = high.reduce((so, one) => (one.rate.gt(so.rate) ? one : so), first);
  const actual = number(most.rate.times(100).round(2));
  const years = nameOfYear(figures, most.year);
  const several = high.length > 1;
  return {
    messageId: "above",
    data: {
      ...said,
      actual,
      where_en: several ? ` (at most, in ${years})` : ` in ${years}`,
      where_da: several ? ` (højest i ${years})` : ` i ${years}`,
    },
    sheet: figures.sheet.name,
    area: around(high.map(({ cell }) => cell)),
    expected,
    actual,
  };
}

/**
 * The direct cost that a line of indirect cost belongs to: all other lines where it is the only one, else those of its
 * priority area; null where neither can be told.
 */
function baseOf(figures: BudgetFigures, line: number): readonly number[] | null {
  const { lines } = figures.budget;
  const indirect = overheadLines(figures.budget);
  const direct = plainLines(figures.budget).filter((index) => !indirect.includes(index));
  if (indirect.length === 1) return direct;
  const { area } = lines[line]!;
  if (area === null || indirect.some((other) => other !== line && lines[other]!.area === area)) return null;
  return direct.filter((index) => lines[index]!.area === area);
}

function yearsAbove(figures: BudgetFigures, line: number, base: readonly number[]): High[] {
  return figures.budget.years.flatMap((_, year) => {
    const cell = figures.at(line, year);
    const overhead = valueOf(cell);
    const direct = largest(sumOfLines(figures, year, base), statedTotal(figures, year, base));
    if (!overhead || !direct || overhead.lte(0) || direct.lte(0)) return [];
    const total = overhead.plus(direct);
    // Half of the last digit that the amount is written with.
    const rounding = exact(10 ** -Math.min(decimals(overhead), 6)).div(2);
    const above = overhead.minus(total.times(RATE.plus(BARELY))).gt(rounding);
    return above ? [{ year, cell, rate: overhead.div(total) }] : [];
  });
}

/** The total of these lines as it stands: where it is wrong, that is said there, and not of what was worked out from it. */
function statedTotal(figures: BudgetFigures, year: number, base: readonly number[]): Big | null {
  const own = base.join();
  const line = figures.budget.lines.findIndex(({ covers }) => covers.join() === own);
  return line < 0 ? null : valueOf(figures.at(line, year));
}

function largest(one: Big | null, other: Big | null): Big | null {
  return one && other ? (other.gt(one) ? other : one) : one;
}

/** The percentage that a label names, as a share of 1: "Overhead (8 %)". */
function statedRate(label: string): Big | null {
  const match = /(\d{1,2}(?:[.,]\d+)?)\s*(?:%|per ?cent|pct|procent)/i.exec(label);
  return match && new Big(match[1]!.replace(",", ".")).div(100);
}
