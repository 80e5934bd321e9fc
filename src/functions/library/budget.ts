import type { StrategyPack } from "../../strategy/pack";
import { optionalText } from "../arguments";
import { FunctionError } from "../errors";
import type { FunctionHelp } from "../help";
import { DANISH_STRATEGY, budgetOf, budgetRowOf, withStrategy, yearIndexOf } from "../strategyArgument";

/**
 * The strategy's budget, in the unit of its document: a figure, a line over the years, a year over the lines, or the whole table with its headings.
 * A figure that the document does not print is empty text.
 * @customfunction BUDGET
 * @param strategy Id or title of the strategy: "dk-iom-2023".
 * @param line Funding line, subtotal or total: "core", "soft", "personnel", "total". Left out: all of them.
 * @param year A year of the budget: 2024. Left out: all of them.
 * @returns {unknown[][]} A figure; a row of years; a column of lines; or the table.
 */
export function budget(strategy: unknown[][], line?: unknown[][], year?: unknown[][]) {
  return withStrategy(strategy, (pack) => lookUp(pack, line, year));
}

function lookUp(pack: StrategyPack, line: unknown, year: unknown): unknown[][] {
  const { unit, years, rows } = budgetOf(pack);
  const name = optionalText(line, "line");
  const row = name === undefined ? undefined : budgetRowOf(pack, name);
  const at = yearIndexOf(pack, year);
  if (row && at !== undefined) {
    const figure = row.amounts[at] ?? null;
    if (figure === null) throw new FunctionError("noFigure", { line: row.title.en, year: String(years[at]) });
    return [[figure]];
  }
  const printed = (figure: number | null | undefined): number | string => figure ?? "";
  if (row) return [row.amounts.map(printed)];
  if (at !== undefined) return rows.map(({ amounts }) => [printed(amounts[at])]);
  return [[unit, ...years], ...rows.map(({ title, amounts }) => [title.en, ...amounts.map(printed)])];
}

export const budgetHelp: FunctionHelp = {
  group: "look-up",
  danish: {
    description:
      "Strategiens budget i dokumentets enhed: et tal, en linje over årene, et år over linjerne eller hele tabellen med overskrifter. Et tal, som dokumentet ikke angiver, er tom tekst.",
    parameters: {
      strategy: DANISH_STRATEGY,
      line: 'Bevillingslinje, delsum eller sum: "core", "soft", "personnel", "total". Udeladt: alle.',
      year: "Et af budgettets år: 2024. Udeladt: alle.",
    },
  },
  examples: [
    '=TILSAGN.BUDGET("dk-iom-2023","core",2024)',
    '=TILSAGN.BUDGET("dk-iom-2023","soft")',
    '=TILSAGN.BUDGET("dk-iom-2023",,2024)',
    '=TILSAGN.BUDGET("dk-iom-2023")',
  ],
};
