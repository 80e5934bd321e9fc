import Big from "big.js";
import { unitName, unitText } from "../../../money/unit";
import { sumOfLines, yearCounted } from "../../figures";
import type { BudgetFigures } from "../../figures";
import type { FundingLine } from "../../../strategy/pack";
import type { Report, ReviewContext, Rule } from "../../types";
import { addRequests, ceilingFor, excessesOf, grantOf, requestsOf } from "./ceiling";
import type { Ceiling, Excess } from "./ceiling";
import { boundFigures, excessesIn, followingExcesses, inTableUnit, onceMended, placeOf } from "./excesses";
import { figure, number, toldAs } from "./numbers";
import { overheadLines } from "./overhead";
import { differingLines } from "./strategyFigures";
import { tablesApart } from "./tablesApart";

const assumed = {
  en: " No unit is stated; the amounts were taken to be in {{money}}.",
  da: " Der er ikke angivet nogen enhed; beløbene er læst som {{money}}.",
};
const overhead = {
  en: ` Without indirect cost (${figure("overhead")}) it is ${figure("rest")}; the strategy does not say that indirect cost may come on top of the commitment.`,
  da: ` Uden indirekte omkostninger (${figure("overhead")}) er det ${figure("rest")}. Strategien siger ikke, at de kan komme oven i tilsagnet.`,
};
const en = {
  year: `${figure("actual")} is asked for in {{year}}, but the strategy commits ${figure("expected")} ({{money}}).`,
  total: `${figure("actual")} is asked for over all years, but the strategy commits ${figure("expected")} ({{money}}).`,
};
const given = {
  en: `${figure("actual")} is asked for in {{year}}, but the strategy gives ${figure("expected")} ({{money}}).`,
  da: `Der søges om ${figure("actual")} i {{year}}, men strategien giver ${figure("expected")} ({{money}}).`,
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
        line: `{{line}} is ${figure("asked")}; the strategy gives it ${figure("given")}.`,
        year_overhead: en.year + overhead.en,
        total_overhead: en.total + overhead.en,
        year_overhead_assumed: en.year + overhead.en + assumed.en,
        total_overhead_assumed: en.total + overhead.en + assumed.en,
        apart: "That is {{lines}}, each in a table of its own.",
        year_given: given.en,
        year_given_assumed: given.en + assumed.en,
        year_given_overhead: given.en + overhead.en,
        year_given_overhead_assumed: given.en + overhead.en + assumed.en,
      },
    },
    da: {
      name: "Tilsagnet er overskredet",
      looksFor:
        "Et år, eller alle år tilsammen, hvor budgettet søger om mere, end strategien giver tilsagn om.",
      why: "Der er ingen bevilling bag det, der går ud over tilsagnet.",
      messages: {
        ...da,
        year_assumed: da.year + assumed.da,
        total_assumed: da.total + assumed.da,
        line: `{{line}} er ${figure("asked")}. Strategien angiver ${figure("given")}.`,
        year_overhead: da.year + overhead.da,
        total_overhead: da.total + overhead.da,
        year_overhead_assumed: da.year + overhead.da + assumed.da,
        total_overhead_assumed: da.total + overhead.da + assumed.da,
        apart: "Det er {{lines}} fra hver sin tabel.",
        year_given: given.da,
        year_given_assumed: given.da + assumed.da,
        year_given_overhead: given.da + overhead.da,
        year_given_overhead_assumed: given.da + overhead.da + assumed.da,
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    const grant = grantOf(context.strategy);
    if (!grant) return;
    const own = boundFigures(context);
    let found = false;
    for (const figures of own) {
      const { ceiling, excesses } = excessesIn(figures, context);
      for (const excess of excesses) {
        if (followingExcesses(context).has(excess)) continue;
        found = true;
        const overhead = overheadIn(figures, excess);
        const explanation = overhead ? undefined : explain(excess, figures, context);
        yield {
          ...reportOf(excess, ceiling!, overhead, figures),
          sheet: figures.sheet.name,
          area: placeOf(excess, figures),
          ...(explanation ? { explanation } : {}),
        };
      }
    }
    if (found) return;
    const apart = tablesApart(own, context.strategy.lines);
    if (!apart) return;
    const { unit } = apart.tables[0]!.budget;
    const requests = addRequests(apart.tables.map((figures) => requestsOf(figures, inTableUnit(context))));
    const ceiling = unit === null ? null : ceilingFor(unit, requests, grant);
    if (!ceiling) return;
    const explanation = together(apart.lines);
    const mended = addRequests(
      apart.tables.map((figures) =>
        requestsOf(figures, onceMended(context, figures) ?? inTableUnit(context)),
      ),
    );
    const left = new Set(excessesOf(mended, ceiling).map(({ request }) => request.year));
    for (const excess of excessesOf(requests, ceiling)) {
      const { year } = excess.request;
      // What only an error told elsewhere lifts over the commitment follows from that.
      if (left.has(year) || (year === null && left.size > 0))
        yield { ...reportOf(excess, ceiling), ...explanation };
    }
  },
};

/** That the amount is that of several tables, by their funding lines. */
function together(lines: readonly FundingLine[]): Pick<Report, "explanation"> {
  if (lines.length === 0) return {};
  const names = (language: "en" | "da"): string =>
    lines.map(({ shortTitle: { en, da } }) => (language === "en" ? en : (da ?? en))).join(" + ");
  return { explanation: { messageId: "apart", data: { lines_en: names("en"), lines_da: names("da") } } };
}

/** The one funding line whose amount above the strategy's makes up the excess. */
function explain(
  { request, ceiling, tolerance }: Excess,
  figures: BudgetFigures,
  context: ReviewContext,
): Report["explanation"] {
  const above = differingLines(context).filter(
    (one) => one.figures === figures && one.year === request.year && one.actual.gt(one.expected),
  );
  const [only, other] = above;
  if (!only || other) return undefined;
  const more = only.actual.minus(only.expected);
  if (request.amount.minus(ceiling).minus(more).gt(tolerance)) return undefined;
  const { en, da } = only.fundingLine.shortTitle;
  const data = { line_en: en, line_da: da ?? en, given: number(only.expected), asked: number(only.actual) };
  return { messageId: "line", data };
}

/** The indirect cost that alone lifts a request over the commitment; null where the rest exceeds it by itself. */
function overheadIn(figures: BudgetFigures, { request, ceiling, tolerance }: Excess): Big | null {
  const lines = overheadLines(figures.budget);
  const years = figures.budget.years.flatMap(({ year }, at) =>
    request.year === null || year === request.year ? [at] : [],
  );
  const amounts = years.flatMap((year) => sumOfLines(figures, year, lines) ?? []);
  const overhead = amounts.reduce((sum, amount) => sum.plus(amount), new Big(0));
  const rest = request.amount.minus(overhead);
  return overhead.gt(0) && rest.minus(ceiling).lte(tolerance) ? overhead : null;
}

function reportOf(
  { request, ceiling }: Excess,
  { unit, assumed: isAssumed, committed }: Ceiling,
  overhead: Big | null = null,
  figures: BudgetFigures | null = null,
): Report {
  const name = unitName(unit);
  const values = { expected: number(ceiling), actual: number(request.amount) };
  const id = [
    request.year === null ? "total" : "year",
    !committed && "given",
    overhead && "overhead",
    isAssumed && "assumed",
  ];
  const rest = overhead ? [overhead, request.amount.minus(overhead)] : [];
  const said = toldAs(request.cell?.numberFormat ?? "General", ceiling, request.amount, ...rest);
  return {
    messageId: id.filter(Boolean).join("_"),
    // The strategy does not say whether indirect cost is within the commitment or comes on top of it.
    ...(overhead ? { severity: "warning" } : {}),
    // Not "unit": the figures' number format would take that for its own option.
    data: {
      ...(request.year === null ? {} : { year: figures ? yearCounted(figures, request.year) : request.year }),
      expected: said[0]!,
      actual: said[1]!,
      ...(overhead ? { overhead: said[2]!, rest: said[3]! } : {}),
      money_en: name,
      money_da: unitText(name, "da"),
    },
    ...values,
  };
}
