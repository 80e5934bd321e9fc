/** Where budgets ask for more than the strategy commits, and which of it only follows from an error told elsewhere. */

import { cellArea } from "../../../workbook/address";
import type { Area, RangeRef } from "../../../workbook/address";
import { areaOfFigure, figuresOf } from "../../figures";
import type { BudgetFigures } from "../../figures";
import { oncePer } from "../../memory";
import { mendedAmount, mendedCells } from "../../regions/mended";
import type { MendedCell } from "../../regions/mended";
import { wrongElsewhere } from "../../regions/totalsOfTotals";
import { correctedValue } from "../../sums/slips";
import type { ReviewContext, WorkbookContext } from "../../types";
import { ceilingFor, excessesOf, grantOf, holdsOtherMoney, requestsOf } from "./ceiling";
import type { Ceiling, Excess, Reading } from "./ceiling";
import { tableSlipOf } from "./tableSlip";

/** The budgets that are held against the commitment. */
export function boundFigures(context: ReviewContext): BudgetFigures[] {
  return figuresOf(context).filter(
    (figures) =>
      figures.budget.equivalentOf === undefined &&
      !holdsOtherMoney(figures) &&
      tableSlipOf(figures, context) === null,
  );
}

/** What only a figure in another unit lifts over the commitment is reported at that figure. */
export function inTableUnit(context: ReviewContext): Reading {
  return (figures, line, year) => correctedValue(context, figures, line, year);
}

interface Excesses {
  readonly ceiling: Ceiling | null;
  readonly excesses: readonly Excess[];
}

const known = new WeakMap<ReviewContext, Map<BudgetFigures, Excesses>>();

/** Where a budget asks for more than the strategy commits; the same objects each time. */
export function excessesIn(figures: BudgetFigures, context: ReviewContext): Excesses {
  let ofContext = known.get(context);
  if (!ofContext) known.set(context, (ofContext = new Map()));
  let found = ofContext.get(figures);
  if (!found) ofContext.set(figures, (found = findExcesses(figures, context, inTableUnit(context))));
  return found;
}

function findExcesses(figures: BudgetFigures, context: ReviewContext, read: Reading): Excesses {
  const grant = grantOf(context.strategy);
  const requests = requestsOf(figures, read);
  const ceiling = grant ? ceilingFor(figures.budget.unit, requests, grant) : null;
  return { ceiling, excesses: ceiling ? excessesOf(requests, ceiling) : [] };
}

/** The years in which a budget asks for more than the strategy commits. */
export function yearsExceeded(context: ReviewContext, figures: BudgetFigures): ReadonlySet<number> {
  return new Set(excessesIn(figures, context).excesses.flatMap(({ request: { year } }) => year ?? []));
}

interface Following {
  readonly figures: BudgetFigures;
  /** The cells without whose errors less would be asked for. */
  readonly origins: readonly MendedCell[];
}

/** The excesses that are none once every error told of a cell is mended. */
export const followingExcesses = oncePer((context: ReviewContext): ReadonlyMap<Excess, Following> => {
  const found = new Map<Excess, Following>();
  for (const figures of boundFigures(context)) {
    const { excesses } = excessesIn(figures, context);
    const cells = excesses.length > 0 ? toldOutside(context, figures) : [];
    if (cells.length === 0) continue;
    const left = new Set(
      findExcesses(figures, context, mendedReading(context, cells)).excesses.map(
        ({ request }) => request.year,
      ),
    );
    for (const excess of excesses) {
      const { year } = excess.request;
      // Where one year still exceeds it, nothing is said of all together.
      if (left.has(year) || (year === null && left.size > 0)) continue;
      const origins = cells.filter((cell) => {
        const alone = requestsOf(figures, mendedReading(context, [cell]));
        const asked = alone.find((request) => request.year === year);
        return year === null || (asked?.amount.lt(excess.request.amount) ?? false);
      });
      found.set(excess, { figures, origins });
    }
  }
  return found;
});

/** The cells of whose errors a budget's amounts may be consequences: those that break a line, and wrong totals of other tables. */
const toldOutside = (context: ReviewContext, figures: BudgetFigures): MendedCell[] => [
  ...mendedCells(context),
  ...wrongElsewhere(context, figures),
];

/** A budget's amounts once every error told of a cell is mended; null where there is none. */
export function onceMended(context: ReviewContext, figures: BudgetFigures): Reading | null {
  const cells = toldOutside(context, figures);
  return cells.length > 0 ? mendedReading(context, cells) : null;
}

function mendedReading(context: ReviewContext, cells: readonly MendedCell[]): Reading {
  const read = inTableUnit(context);
  const amount = mendedAmount(context, cells);
  return (figures, line, year) => {
    const { parts, row, column } = figures.at(line, year);
    const mended = parts ? null : amount(figures.sheet, row, column);
    return mended ?? read(figures, line, year);
  };
}

/** What is asked for beyond the commitment only because of an error in this cell. */
export function excessesOfCause(
  context: WorkbookContext | ReviewContext,
  sheet: string,
  { row, column }: { readonly row: number; readonly column: number },
): RangeRef[] {
  if (!("strategy" in context)) return [];
  return [...followingExcesses(context)].flatMap(([excess, { figures, origins }]) =>
    origins.some((cell) => cell.sheet.name === sheet && cell.row === row && cell.column === column)
      ? [{ sheet: figures.sheet.name, ...placeOf(excess, figures) }]
      : [],
  );
}

/** The year's total; where there is none, the year's header; for all years together the whole table. */
export function placeOf({ request }: Excess, { budget }: BudgetFigures): Area {
  if (request.cell) return areaOfFigure(request.cell);
  const at = budget.years.find(({ year }) => year === request.year);
  if (!at) return budget.area;
  return budget.orientation === "years-across"
    ? cellArea(budget.area.row, at.index)
    : cellArea(at.index, budget.area.column);
}
