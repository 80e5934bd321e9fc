import type { FundingLine } from "../../../strategy/pack";
import type { BudgetLine, RecognisedBudget, Report, ReviewContext, Rule } from "../../types";
import { around } from "../../../workbook/address";
import { areaData } from "./areaUse";
import { doubledAreas } from "./doubledAreas";
import { budgetsAskedFor, lineLeftOut, totalsWithLostLine } from "./lostLine";
import { placesOf } from "./totalsOfMissing";

/** A funding line that a budget by funding lines leaves out, or that one area lacks where all others have it. */
export const missingLine: Rule = {
  id: "structure/missing-line",
  severity: "warning",
  fixable: false,
  texts: {
    en: {
      name: "Funding line missing",
      looksFor:
        "A funding line of the strategy that a budget by funding lines leaves out, or that one priority area lacks where all others have it.",
      why: "It cannot be seen whether nothing is asked for or a row was lost, and a lost row makes the totals too small.",
      messages: {
        budget: "“{{line}}” has no line in the budget; the strategy’s other funding lines have one.",
        lost: "“{{line}}” has no line in the budget, but “{{total}}” counts it: each total is too large by exactly what the strategy gives it.",
        area: "“{{line}}” has no line under “{{area}}”; the other priority areas have one.",
      },
    },
    da: {
      name: "Bevillingslinje mangler",
      looksFor:
        "En af strategiens bevillingslinjer, som et budget fordelt på bevillingslinjer udelader, eller som ét prioritetsområde mangler, når alle andre har den.",
      why: "Det fremgår ikke, om der intet søges, eller om en række er gået tabt. Går en række tabt, bliver summerne for små.",
      messages: {
        budget: "»{{line}}« har ingen linje i budgettet. Det har strategiens andre bevillingslinjer.",
        lost: "»{{line}}« har ingen linje i budgettet, men »{{total}}« tæller den med: Hver sum er for stor med præcis det, strategien giver den.",
        area: "»{{line}}« har ingen linje under »{{area}}«. Det har den under de andre prioritetsområder.",
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    const { strategy } = context;
    const budgets = budgetsAskedFor(context);
    const left = lineLeftOut(context);
    const [budget, another] = budgets;
    if (left && budget) {
      // Beside areas a line may be left out on purpose: personnel is seldom broken down by them.
      const lost = totalsWithLostLine(context);
      if (lost) {
        const cells = lost.group.checks.map(({ cell }) => cell);
        yield {
          messageId: "lost",
          severity: "error",
          data: {
            ...lineData(left),
            total: lost.group.checks[0]!.figures.budget.lines[lost.group.checks[0]!.line]!.label,
          },
          sheet: lost.group.checks[0]!.figures.sheet.name,
          area: around(cells),
          consequences: placesOf(context, lost.group.checks),
        };
        return;
      }
      const byArea = budgets.some(({ areas }) => areas.length > 0);
      yield {
        messageId: "budget",
        ...(byArea ? { severity: "note" as const } : {}),
        data: lineData(left),
        ...(another ? {} : { sheet: budget.sheet, area: budget.area }),
      };
    }
    const doubled = linesDoubled(context);
    for (const { line, area, budget } of lacks(context)) {
      if (doubled.has(line.id)) continue;
      const place = budget.areas.find((mention) => mention.area === area && mention.cell !== null)?.cell;
      yield {
        messageId: "area",
        data: { ...lineData(line), ...areaData(strategy.areas.find(({ id }) => id === area)!) },
        sheet: budget.sheet,
        area: place ? { ...place, rows: 1, columns: 1 } : budget.area,
      };
    }
  },
};

function lineData({ title }: FundingLine): Record<string, string> {
  return { line_en: title.en, line_da: title.da ?? title.en };
}

/** Funding lines that some area has twice: the row that another lacks is there under a wrong label, and told so. */
function linesDoubled(context: ReviewContext): ReadonlySet<string> {
  const rows = doubledAreas(context).map(({ budget, first }) =>
    first.line === null ? null : (budget.lines[first.line]?.line ?? null),
  );
  return new Set(rows.filter((line) => line !== null));
}

interface Lack {
  readonly line: FundingLine;
  readonly area: string;
  readonly budget: RecognisedBudget;
}

/** Fewer areas than this make no rule that one could be the exception of. */
const FEWEST_AREAS = 3;

/** Where every area that a line may fund has the line but one, and that one has other lines. */
function lacks(context: ReviewContext): Lack[] {
  const { strategy } = context;
  const budgets = budgetsAskedFor(context);
  const entries = budgets.flatMap((budget) =>
    budget.lines.filter(isEntry).map(({ area, line }) => ({ area, line, budget })),
  );
  const areas = [...new Set(entries.map(({ area }) => area))];
  return strategy.lines.flatMap((line) => {
    const mayHave = areas.filter((area) => line.areas === null || line.areas.includes(area));
    const lacking = mayHave.filter(
      (area) => !entries.some((one) => one.area === area && one.line === line.id),
    );
    const [area] = lacking;
    if (mayHave.length < FEWEST_AREAS || lacking.length !== 1 || area === undefined) return [];
    const others = entries.filter((one) => one.area === area);
    // An area with rows of the author's own beside its funding lines may have the line under another name.
    const strange = budgets.some(({ lines }) =>
      lines.some((one) => one.kind === "line" && one.area === area && one.line === null),
    );
    return strange ? [] : [{ line, area, budget: others[0]!.budget }];
  });
}

function isEntry(line: BudgetLine): line is BudgetLine & { readonly area: string; readonly line: string } {
  return line.kind === "line" && line.area !== null && line.line !== null;
}
