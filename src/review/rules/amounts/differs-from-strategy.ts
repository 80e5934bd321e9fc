import { unitName, unitText } from "../../../money/unit";
import { sumsOf } from "../../sums/check";
import type { WrongSum } from "../../sums/check";
import { consequencesOf } from "../../sums/consequences";
import type { Report, ReviewContext, Rule } from "../../types";
import { plainLines, valueOf, yearCounted } from "../../figures";
import { yearsExceeded } from "./excesses";
import { figure, number } from "./numbers";
import { around } from "../../../workbook/address";
import { differingLines } from "./strategyFigures";
import type { LineFigure } from "./strategyFigures";

/** A funding line with another amount than the strategy's, in a budget that otherwise repeats the strategy's. */
export const differsFromStrategy: Rule = {
  id: "amounts/differs-from-strategy",
  severity: "warning",
  fixable: false,
  texts: {
    en: {
      name: "Funding line differs from the strategy",
      looksFor:
        "A funding line that in one year has another amount than the strategy, in a budget that otherwise keeps to it.",
      why: "The strategy says how much is planned for each line; another amount needs a decision.",
      messages: {
        differs: `{{line}} for {{year}} is ${figure("actual")}; the strategy gives ${figure("expected")} ({{money}}).`,
        total: `With the strategy’s amount the line’s total (${figure("total")}) adds up.`,
      },
    },
    da: {
      name: "Bevillingslinjen afviger fra strategien",
      looksFor:
        "En bevillingslinje, der et år har et andet beløb end strategien, i et budget, der ellers følger den.",
      why: "Strategien siger, hvor meget der er planlagt for hver linje. Et andet beløb kræver en beslutning.",
      messages: {
        differs: `{{line}} for {{year}} er ${figure("actual")}. Strategien angiver ${figure("expected")} ({{money}}).`,
        total: `Med strategiens beløb stemmer linjens sum (${figure("total")}).`,
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    const totals = totalsWithPlan(context);
    for (const differing of differingLines(context)) {
      if (isToldElsewhere(differing, context)) continue;
      const total = totals.get(differing);
      yield total === undefined
        ? reportOf(differing)
        : {
            ...reportOf(differing),
            severity: "error",
            explanation: { messageId: "total", data: { total: number(total.result.actual) } },
            consequences: consequencesOf(context, differing.figures, differing.cells),
          };
    }
  },
};

const known = new WeakMap<ReviewContext, ReadonlyMap<LineFigure, WrongSum>>();

/** Totals over years that add up with what the strategy gives for the one figure that differs from it. */
export function totalsWithPlan(context: ReviewContext): ReadonlyMap<LineFigure, WrongSum> {
  let found = known.get(context);
  if (!found) {
    found = new Map(
      differingLines(context).flatMap((differing) => {
        const total = isToldElsewhere(differing, context) ? null : totalWithPlan(differing, context);
        return total ? [[differing, total] as const] : [];
      }),
    );
    known.set(context, found);
  }
  return found;
}

function totalWithPlan(
  { figures, cells, actual, expected }: LineFigure,
  context: ReviewContext,
): WrongSum | null {
  const [cell, another] = cells;
  if (!cell || another || cell.parts || cell.formula !== null) return null;
  const found = sumsOf(context).wrong.find(
    ({ figures: own, role, parts, result }) =>
      own === figures &&
      role === "row-total" &&
      parts.some(({ figure }) => figure.row === cell.row && figure.column === cell.column) &&
      result.actual.minus(result.expected).minus(expected.minus(actual)).abs().lte(result.tolerance),
  );
  return found ?? null;
}

/** A figure that its totals contradict is reported there, and so is one that lifts its year over the commitment. */
function isToldElsewhere(
  { figures, fundingLine, year, cells, actual, expected }: LineFigure,
  context: ReviewContext,
): boolean {
  const { suspects, wrong } = sumsOf(context);
  const at = figures.budget.years.findIndex((one) => one.year === year);
  const lines = plainLines(figures.budget).filter(
    (line) => figures.budget.lines[line]!.line === fundingLine.id,
  );
  const own = [...cells, ...lines.map((line) => figures.at(line, at))];
  const contradicted = [...suspects, ...wrong].some(
    (one) =>
      one.figures.sheet === figures.sheet &&
      own.some(({ row, column }) => row === one.cell.row && column === one.cell.column),
  );
  // A sign that is wrong is reported as that.
  if (own.some((cell) => valueOf(cell)?.lt(0))) return true;
  return contradicted || (actual.gt(expected) && yearsExceeded(context, figures).has(year));
}

function reportOf({ figures, fundingLine, year, unit, actual, expected, cells }: LineFigure): Report {
  const { en, da } = fundingLine.shortTitle;
  const money = unitName(unit);
  const values = { expected: number(expected), actual: number(actual) };
  return {
    messageId: "differs",
    data: {
      line_en: en,
      line_da: da ?? en,
      year: yearCounted(figures, year),
      ...values,
      money_en: money,
      money_da: unitText(money, "da"),
    },
    sheet: figures.sheet.name,
    area: around(cells),
    ...values,
  };
}
