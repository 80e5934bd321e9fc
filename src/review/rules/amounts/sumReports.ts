/** What the rules on row, column and grand totals have in common. */

import type { Language } from "../../../i18n/translator";
import { areaOfFigure, nameOfLine, nameOfYear } from "../../figures";
import type { SumRole, WrongSum } from "../../sums/check";
import { consequencesOf } from "../../sums/consequences";
import { mendingPlan } from "../../sums/mending";
import type { Report, ReviewContext } from "../../types";
import { isCommitted } from "./committed";
import { explain } from "./explanations";
import { groupsOf, plannedExplanation, reportOfMany } from "./sumGroups";
import { totalsWithLostLine } from "../structure/lostLine";
import { figure, number, roughly, toldAs } from "./numbers";

/**
 * Reports of the totals of one role that are wrong by themselves, not because of something that another rule reports.
 * Totals beside each other that are off for one reason are reported once.
 */
export function* sumReports(context: ReviewContext, role: SumRole): Iterable<Report> {
  const lost = totalsWithLostLine(context);
  for (const group of groupsOf(context)) {
    const [first, second] = group.checks;
    if (first!.role !== role || group === lost?.group) continue;
    if (second) yield reportOfMany(group, context);
    else {
      const explanation = plannedExplanation(group, context);
      yield { ...sumReport(first!, context), ...(explanation ? { explanation } : {}) };
    }
  }
}

/** What the rules on totals say of a wrong one. */
export function sumReport(check: WrongSum, context: ReviewContext): Report {
  const { workbook } = context;
  const slip = explain(check, workbook.tables);
  const isCounted = slip?.messageId === "left_out" || slip?.messageId === "twice";
  // A formula in place of a total that is right would hide the line that is wrong.
  const isRight = !isCounted && isCommitted(check, context);
  const explanation = isRight && (!slip || slip.messageId === "none") ? { messageId: "committed" } : slip;
  const fix = isRight ? null : mendingPlan([check], context);
  const consequences = consequencesOf(context, check.figures, [check.cell]);
  return {
    messageId: `${withinYear(check) === null ? "differs" : "differs_within"}${hasTolerance(check) ? "_rounded" : ""}`,
    data: sumData(check),
    sheet: check.figures.sheet.name,
    area: areaOfFigure(check.cell),
    expected: number(check.result.expected),
    actual: number(check.result.actual),
    ...(explanation ? { explanation } : {}),
    ...(fix ? { fix } : {}),
    ...(consequences.length > 0 ? { consequences } : {}),
  };
}

/** The year whose parts a total over them adds: its quarters, its funding lines. Null for totals over years. */
function withinYear({ figures, role, year }: WrongSum): number | string | null {
  if (role !== "row-total" || year !== null) return null;
  const [only, another] = figures.budget.years;
  return figures.within ?? (only?.parts && !another ? nameOfYear(figures, 0) : null);
}

/** Whether rounding was allowed for, so that the finding should say so. */
function hasTolerance({ result }: WrongSum): boolean {
  return result.tolerance.gt(result.actual.abs().times("1e-8").plus("1e-8"));
}

function sumData(check: WrongSum): Record<string, string | number> {
  const { figures, line, year, result } = check;
  const within = withinYear(check);
  const { expected, actual, tolerance } = result;
  const name = nameOfLine(figures, line);
  const format = check.cell.numberFormat;
  const said = toldAs(format, expected, actual);
  return {
    label_en: name.en,
    label_da: name.da,
    ...(year === null ? {} : { year: nameOfYear(figures, year) }),
    ...(within === null ? {} : { within }),
    expected: said[0]!,
    actual: said[1]!,
    difference: toldAs(format, actual.minus(expected))[0]!,
    tolerance: roughly(tolerance),
  };
}

/** What rounding may account for, at the end of a message. */
export const roundingNote: Readonly<Record<Language, string>> = {
  en: ` Rounding may account for ${figure("tolerance")}.`,
  da: ` Afrunding kan forklare ${figure("tolerance")}.`,
};

/** What the fix of a total does. */
export const sumFix: Readonly<Record<Language, string>> = {
  en: "Puts a formula there that adds the figures, and into typed totals that counted the wrong one.",
  da: "Indsætter en formel, der lægger tallene sammen, også i indtastede summer, der talte den forkerte med.",
};

export { figure } from "./numbers";
