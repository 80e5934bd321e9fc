/** Totals that are right but for one figure: what is wrong is the figure. */

import type Big from "big.js";
import { explainGap } from "../explain";
import type { ExplainPart } from "../explain";
import type { BudgetFigures, Figure } from "../figures";
import { valueOf } from "../figures";
import type { WrongSum } from "./check";
import { UNIT_FACTORS } from "./gap/singles";
import { gapOf } from "./gapOf";

/** A figure that makes totals miss, and what it should be for them to add up. */
export interface SuspectFigure {
  readonly figures: BudgetFigures;
  readonly line: number;
  readonly year: number;
  readonly cell: Figure;
  readonly expected: Big;
  readonly actual: Big;
  /** "sign" or "unit" where the figure differs from what it should be by that alone. */
  readonly slip: "sign" | "unit" | null;
  /** The totals that it alone makes miss. */
  readonly causes: readonly WrongSum[];
}

/** The suspect figures of a budget, each with the wrong totals that it alone brings about. */
export function findSuspects(figures: BudgetFigures, wrong: readonly WrongSum[]): SuspectFigure[] {
  // The parts of a year are figures of their own, and the months of all years together may make up one total.
  const all = new Set([figures, ...wrong.map((check) => check.figures)]);
  const crossed = [...all].flatMap((own) =>
    findCrossed(
      wrong.filter((check) => check.figures === own),
      wrong.filter((check) => check.figures === own || own.withinYears.includes(check.figures)),
    ),
  );
  const explained = new Set(crossed.flatMap(({ causes }) => causes));
  const slipped = wrong.filter((check) => !explained.has(check)).flatMap((check) => findSlipped(check) ?? []);
  const merged = new Map<string, SuspectFigure>();
  for (const suspect of [...crossed, ...slipped]) {
    const key = `${suspect.cell.row}:${suspect.cell.column}`;
    const before = merged.get(key);
    merged.set(key, before ? { ...before, causes: [...before.causes, ...suspect.causes] } : suspect);
  }
  return [...merged.values()];
}

/** A row total and a column total that miss by the same amount point at the figure where they cross. */
function findCrossed(own: readonly WrongSum[], withParts: readonly WrongSum[]): SuspectFigure[] {
  const rows = own.filter(
    ({ role, line, figures }) => role === "row-total" && figures.budget.lines[line]!.kind === "line",
  );
  const columns = withParts.filter(({ role }) => role === "column-total");
  return rows.flatMap((row) => {
    const crossing = columns.filter(
      (column) =>
        column.figures.budget.lines[column.line]!.covers.includes(row.line) && haveSameGap(row, column),
    );
    const rivals = rows.filter(
      (other) => other !== row && crossing.some((column) => haveSameGap(other, column)),
    );
    if (rivals.length > 0) return [];
    const ofYears = crossing.filter(({ figures }) => figures === row.figures);
    const ofParts = crossing.filter(({ figures }) => figures !== row.figures);
    return suspectAt(row, ofYears) ?? (ofYears.length === 0 ? suspectAt(row, ofParts) : null) ?? [];
  });
}

/** The one figure of a row that all of these columns have in common; null where there is none, or one that is computed. */
function suspectAt(row: WrongSum, columns: readonly WrongSum[]): SuspectFigure | null {
  const [first] = columns;
  const isSame = ({ figures, year }: WrongSum): boolean => figures === first!.figures && year === first!.year;
  if (!first || !columns.every(isSame)) return null;
  const { figures, year } = first;
  const cell = figures.at(row.line, year!);
  if (cell.formula !== null || cell.amount.kind !== "number" || cell.parts) return null;
  const actual = cell.amount.value;
  const slipped = slipOf(actual, actual.plus(gapBetween(row)), row.result.tolerance);
  return { figures, line: row.line, year: year!, cell, actual, ...slipped, causes: [row, ...columns] };
}

/** A typed total that is right but for the sign or the unit of one of its figures. */
function findSlipped(check: WrongSum): SuspectFigure | null {
  const { figures, cell, result } = check;
  if (cell.formula !== null) return null;
  const { gap, figureOf } = gapOf(check);
  const turned = turnedPart(check);
  if (turned) return turned;
  const explanation = explainGap(gap);
  if (explanation.kind !== "cause" || explanation.causes.length > 1) return null;
  const [cause] = explanation.causes;
  if (cause.kind !== "sign" && cause.kind !== "part-unit") return null;
  const figure = figureOf(cause.part);
  const place = placeOf(figures, figure);
  if (!place || figure.formula !== null || figure.amount.kind !== "number") return null;
  const actual = figure.amount.value;
  const { slip, expected } = slipOf(actual, actual.plus(gapBetween(check)), result.tolerance);
  const isOdd =
    slip === "sign"
      ? actual.lt(0)
      : slip === "unit" && (isOutOfScale(figures, place, expected) || dwarfsOthers(actual, gap.parts));
  return isOdd ? { figures, ...place, cell: figure, actual, expected, slip, causes: [check] } : null;
}

/** The one negative figure of a total that adds up once its sign is turned: nothing else needs to be looked for. */
function turnedPart(check: WrongSum): SuspectFigure | null {
  const { figures, parts, result } = check;
  const negative = parts.filter(({ figure }) => valueOf(figure)?.lt(0));
  const [part, another] = negative;
  if (!part || another || part.figure.formula !== null) return null;
  const actual = valueOf(part.figure)!;
  const place = placeOf(figures, part.figure);
  const isTurned = gapBetween(check).plus(actual.times(2)).abs().lte(result.tolerance);
  if (!place || !isTurned) return null;
  return {
    figures,
    ...place,
    cell: part.figure,
    actual,
    expected: actual.times(-1),
    slip: "sign",
    causes: [check],
  };
}

function slipOf(actual: Big, expected: Big, tolerance: Big): { expected: Big; slip: SuspectFigure["slip"] } {
  const near = (amount: Big): boolean => amount.minus(expected).abs().lte(tolerance);
  if (near(actual.times(-1))) return { expected: actual.times(-1), slip: "sign" };
  const scaled = UNIT_FACTORS.flatMap((factor) => [actual.div(factor), actual.times(factor)]).find(near);
  return scaled && !scaled.eq(0) ? { expected: scaled, slip: "unit" } : { expected, slip: null };
}

/** Whether a line's other years are of the order of what is expected rather than of what stands there. */
function isOutOfScale(
  figures: BudgetFigures,
  { line, year }: { readonly line: number; readonly year: number },
  expected: Big,
): boolean {
  const others = figures.budget.years.flatMap((_, at) =>
    at === year ? [] : (valueOf(figures.at(line, at)) ?? []),
  );
  const filled = others.filter((amount) => !amount.eq(0));
  return (
    filled.length > 0 &&
    filled.every(
      (amount) => amount.abs().gt(expected.abs().div(20)) && amount.abs().lt(expected.abs().times(20)),
    )
  );
}

/** Whether an amount is more than a hundred times any other that is added with it. */
function dwarfsOthers(actual: Big, parts: readonly ExplainPart[]): boolean {
  const larger = parts.filter(({ amount }) => amount.abs().times(100).gt(actual.abs()));
  return larger.length === 1 && parts.length > 2;
}

function placeOf(
  figures: BudgetFigures,
  { row, column }: Figure,
): { readonly line: number; readonly year: number } | null {
  const { lines, years, orientation } = figures.budget;
  const [index, position] = orientation === "years-across" ? [row, column] : [column, row];
  const line = lines.findIndex((one) => one.index === index);
  const year = years.findIndex((one) => one.index === position);
  return line < 0 || year < 0 ? null : { line, year };
}

function gapBetween({ result }: WrongSum): Big {
  return result.actual.minus(result.expected);
}

function haveSameGap(a: WrongSum, b: WrongSum): boolean {
  return gapBetween(a).minus(gapBetween(b)).abs().lte(a.result.tolerance.plus(b.result.tolerance));
}
