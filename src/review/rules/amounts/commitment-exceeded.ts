import { unitName, unitText } from "../../../money/unit";
import { cellArea } from "../../../workbook/address";
import { areaOfFigure, figuresOf } from "../../figures";
import type { BudgetFigures } from "../../figures";
import type { Report, ReviewContext, Rule } from "../../types";
import { addRequests, ceilingFor, excessesOf, holdsOtherMoney, requestsOf } from "./ceiling";
import type { Ceiling, Excess } from "./ceiling";
import { figure, number } from "./numbers";

const assumed = {
  en: " No unit is stated; the amounts were taken to be in {{money}}.",
  da: " Der er ikke angivet nogen enhed; beløbene er læst som {{money}}.",
};
const en = {
  year: `${figure("actual")} is asked for in {{year}}, but the strategy commits ${figure("expected")} ({{money}}).`,
  total: `${figure("actual")} is asked for over all years, but the strategy commits ${figure("expected")} ({{money}}).`,
};
const da = {
  year: `Der søges om ${figure("actual")} i {{year}}, men strategiens tilsagn er ${figure("expected")} ({{money}}).`,
  total: `Der søges om ${figure("actual")} over alle år, men strategiens tilsagn er ${figure("expected")} ({{money}}).`,
};

/** More asked for than the strategy commits, per year or, where each year keeps within it, in total. Same currency only. */
export const commitmentExceeded: Rule = {
  id: "amounts/commitment-exceeded",
  severity: "error",
  fixable: false,
  texts: {
    en: {
      name: "Commitment exceeded",
      looksFor: "A year, or all years together, in which the budget asks for more than the strategy commits.",
      why: "What goes beyond the commitment has no appropriation behind it.",
      messages: {
        ...en,
        year_assumed: en.year + assumed.en,
        total_assumed: en.total + assumed.en,
      },
    },
    da: {
      name: "Tilsagnet er overskredet",
      looksFor:
        "Et år, eller alle år tilsammen, hvor budgettet beder om mere, end strategien giver tilsagn om.",
      why: "Der er ingen bevilling bag det, der går ud over tilsagnet.",
      messages: {
        ...da,
        year_assumed: da.year + assumed.da,
        total_assumed: da.total + assumed.da,
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    const { commitment } = context.strategy;
    if (!commitment) return;
    const own = figuresOf(context).filter((figures) => !holdsOtherMoney(figures));
    let found = false;
    for (const figures of own) {
      const requests = requestsOf(figures);
      const ceiling = ceilingFor(figures.budget.unit, requests, commitment);
      if (!ceiling) continue;
      for (const excess of excessesOf(requests, ceiling)) {
        found = true;
        yield { ...reportOf(excess, ceiling), sheet: figures.sheet.name, area: placeOf(excess, figures) };
      }
    }
    if (found) return;
    const parts = sheetsByArea(own);
    if (parts.length < 2) return;
    const requests = addRequests(parts.map(requestsOf));
    const ceiling =
      parts[0]!.budget.unit === null ? null : ceilingFor(parts[0]!.budget.unit, requests, commitment);
    if (ceiling) for (const excess of excessesOf(requests, ceiling)) yield reportOf(excess, ceiling);
  },
};

/** Budgets that each stand for another area, in one unit and with no table beside them that draws them together. */
function sheetsByArea(all: readonly BudgetFigures[]): BudgetFigures[] {
  const areas = all.map(
    ({ budget }) => new Set(budget.lines.flatMap(({ kind, area }) => (kind === "line" ? [area] : []))),
  );
  const single = areas.every((set) => set.size === 1 && !set.has(null));
  const distinct = new Set(areas.flatMap((set) => [...set])).size === all.length;
  const units = new Set(all.map(({ budget }) => budget.unit));
  return single && distinct && units.size === 1 ? [...all] : [];
}

function reportOf({ request, ceiling }: Excess, { unit, assumed: isAssumed }: Ceiling): Report {
  const name = unitName(unit);
  const values = { expected: number(ceiling), actual: number(request.amount) };
  return {
    messageId: `${request.year === null ? "total" : "year"}${isAssumed ? "_assumed" : ""}`,
    // Not "unit": the figures' number format would take that for its own option.
    data: {
      ...(request.year === null ? {} : { year: request.year }),
      ...values,
      money_en: name,
      money_da: unitText(name, "da"),
    },
    ...values,
  };
}

/** The year's total; where there is none, the year's header; for all years together the whole table. */
function placeOf({ request }: Excess, { budget }: BudgetFigures): Report["area"] {
  if (request.cell) return areaOfFigure(request.cell);
  const at = budget.years.find(({ year }) => year === request.year);
  if (!at) return budget.area;
  return budget.orientation === "years-across"
    ? cellArea(budget.area.row, at.index)
    : cellArea(at.index, budget.area.column);
}
