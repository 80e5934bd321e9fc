import { unitName, unitText } from "../../../money/unit";
import { oncePer } from "../../memory";
import { sumsOf } from "../../sums/check";
import { add } from "../../sums/compare";
import type { WrongSum } from "../../sums/check";
import { consequencesOf } from "../../sums/consequences";
import { unitSlipsOf } from "../../sums/slips";
import type { Report, ReviewContext, Rule } from "../../types";
import { dependentsOf } from "../../dependents";
import { areaOfFigure, valueOf, yearCounted } from "../../figures";
import { onceMended, yearsExceeded } from "./excesses";
import { putNumber } from "./fixes";
import { figure, number } from "./numbers";
import { around, contains } from "../../../workbook/address";
import { differingLines } from "./strategyFigures";
import type { LineFigure } from "./strategyFigures";

/** A funding line with another amount than the strategy's, in a budget that otherwise repeats the strategy's. */
export const differsFromStrategy: Rule = {
  id: "amounts/differs-from-strategy",
  severity: "warning",
  fixable: true,
  texts: {
    en: {
      name: "Funding line differs from the strategy",
      looksFor:
        "A funding line that in one year has another amount than the strategy, in a budget that otherwise keeps to it.",
      why: "The strategy says how much is planned for each line; another amount needs a decision.",
      fix: "Puts the strategy’s amount there. Offered where a total bears it out.",
      messages: {
        differs: `{{line}} for {{year}} is ${figure("actual")}; the strategy gives ${figure("expected")} ({{money}}).`,
        total: `With the strategy’s amount the line’s total (${figure("total")}) adds up.`,
        year_total: `With the strategy’s amount the year’s total (${figure("total")}) adds up.`,
        totals: "With the strategy’s amount both its row total and its column total add up.",
      },
    },
    da: {
      name: "Bevillingslinjen afviger fra strategien",
      looksFor:
        "En bevillingslinje, der et år har et andet beløb end strategien, i et budget, der ellers følger den.",
      why: "Strategien siger, hvor meget der er planlagt for hver linje. Et andet beløb kræver en beslutning.",
      fix: "Sætter strategiens beløb ind. Tilbydes, hvor en sum bekræfter det.",
      messages: {
        differs: `{{line}} for {{year}} er ${figure("actual")}. Strategien angiver ${figure("expected")} ({{money}}).`,
        total: `Med strategiens beløb stemmer linjens sum (${figure("total")}).`,
        year_total: `Med strategiens beløb stemmer årets sum (${figure("total")}).`,
        totals: "Med strategiens beløb stemmer både rækkesum og kolonnesum.",
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    const totals = totalsWithPlan(context);
    for (const differing of differingLines(context)) {
      if (isToldElsewhere(differing, context)) continue;
      const own = totals.get(differing);
      yield own ? { ...reportOf(differing), ...borneOut(differing, own, context) } : reportOf(differing);
    }
  },
};

/** What the totals add to the report of a figure: with the strategy's amount they are right. */
function borneOut(
  { figures, cells, expected }: LineFigure,
  totals: readonly WrongSum[],
  context: ReviewContext,
): Partial<Report> {
  const [first, second] = totals;
  const { role, result } = first!;
  const explanation = second
    ? { messageId: "totals" }
    : {
        messageId: role === "row-total" ? "total" : "year_total",
        data: { total: number(result.actual) },
      };
  const fix = putNumber(figures.sheet.name, cells[0]!, expected);
  const consequences = consequencesOf(context, figures, cells);
  return { severity: "error", explanation, consequences, ...(fix ? { fix } : {}) };
}

/** The typed totals that add up with what the strategy gives for the one figure that differs from it. */
export const totalsWithPlan = oncePer(
  (context: ReviewContext): ReadonlyMap<LineFigure, readonly WrongSum[]> =>
    new Map(
      differingLines(context).flatMap((differing) => {
        const totals = isToldElsewhere(differing, context) ? [] : totalsBearingOut(differing, context);
        return totals.length > 0 ? [[differing, totals] as const] : [];
      }),
    ),
);

function totalsBearingOut(
  { figures, cells, actual, expected }: LineFigure,
  context: ReviewContext,
): readonly WrongSum[] {
  const [cell, another] = cells;
  if (!cell || another || cell.parts || cell.formula !== null) return [];
  const totals = sumsOf(context).wrong.filter(
    ({ figures: own, role, parts }) =>
      own === figures &&
      role !== "grand-total" &&
      parts.some(({ figure }) => figure.row === cell.row && figure.column === cell.column),
  );
  const isBorneOut = ({ cell: total, result }: WrongSum): boolean =>
    total.formula === null &&
    result.actual.minus(result.expected).minus(expected.minus(actual)).abs().lte(result.tolerance);
  return totals.every(isBorneOut) ? totals : [];
}

/** Whether the line's one cell is computed from a figure in another unit, and off by just what that is off by. */
function followsFromSlip(
  { figures, cells, actual, expected, tolerance }: LineFigure,
  context: ReviewContext,
): boolean {
  const [cell, another] = cells;
  if (!cell || another || cell.formula === null) return false;
  return unitSlipsOf(context).some(({ figures: own, cells: slipped, factor, suspect }) => {
    const off = slipped.reduce((sum, { cell: one }) => {
      const value = valueOf(one)!;
      return sum.plus(suspect?.expected ?? value.times(factor)).minus(value);
    }, actual);
    if (off.minus(expected).abs().gt(tolerance)) return false;
    const origins = slipped.map(({ cell: one }) => ({ sheet: own.sheet.name, ...areaOfFigure(one) }));
    return dependentsOf(context.workbook, origins).some(
      (ref) => ref.sheet === figures.sheet.name && contains(ref, cell.row, cell.column),
    );
  });
}

/** Whether a line has the strategy's amount once every error is mended that is told of a cell it comes from. */
function followsFromCell(
  { figures, lines, year, expected, tolerance }: LineFigure,
  context: ReviewContext,
): boolean {
  const read = onceMended(context, figures);
  if (!read) return false;
  const at = figures.budget.years.findIndex((one) => one.year === year);
  const amounts = lines.flatMap((line) => read(figures, line, at) ?? []);
  return add(amounts).minus(expected).abs().lte(tolerance);
}

/** A figure that its totals contradict is reported there, and so is one that lifts its year over the commitment. */
function isToldElsewhere(differing: LineFigure, context: ReviewContext): boolean {
  const { figures, lines, year, cells, actual, expected } = differing;
  if (followsFromSlip(differing, context) || followsFromCell(differing, context)) return true;
  const { suspects, wrong } = sumsOf(context);
  const at = figures.budget.years.findIndex((one) => one.year === year);
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
