import { cellArea } from "../../../workbook/address";
import type { AreaMention, RecognisedBudget, Report, ReviewContext, Rule } from "../../types";
import { areaData } from "./areaUse";

/** Priority areas of one table in another order than the strategy's. */
export const areaOrder: Rule = {
  id: "structure/area-order",
  severity: "note",
  fixable: false,
  texts: {
    en: {
      name: "Priority areas out of order",
      looksFor: "Priority areas of a budget that stand in another order than in the strategy.",
      why: "Readers who set the budget beside the strategy, or beside another year’s, take one area for another.",
      messages: {
        order: "“{{area}}” stands after “{{before}}”. The strategy has them the other way round.",
      },
    },
    da: {
      name: "Prioritetsområder i anden rækkefølge",
      looksFor: "Prioritetsområder i et budget, der står i en anden rækkefølge end i strategien.",
      why: "Den, der holder budgettet op mod strategien eller et andet års budget, forveksler let områderne.",
      messages: {
        order: "»{{area}}« står efter »{{before}}«. I strategien er rækkefølgen omvendt.",
      },
    },
  },
  *check({ budgets, strategy }: ReviewContext): Iterable<Report> {
    const numbered = strategy.areas.filter(({ number, crossCutting }) => number !== null && !crossCutting);
    const rank = new Map(numbered.map(({ id }, index) => [id, index]));
    for (const budget of budgets) {
      const [misplaced] = blocksOf(budget, rank).flatMap((block) => misplacedIn(block, rank) ?? []);
      if (!misplaced) continue;
      const { cell, text } = misplaced.mention;
      const { area_en, area_da } = areaData(numbered[rank.get(misplaced.mention.area)!]!);
      const before = areaData(numbered[rank.get(misplaced.before.area)!]!);
      yield {
        messageId: "order",
        data: { area_en, area_da, before_en: before.area_en, before_da: before.area_da },
        sheet: budget.sheet,
        area: cellArea(cell.row, cell.column),
        actual: text,
      };
    }
  },
};

type Placed = AreaMention & { readonly area: string; readonly cell: NonNullable<AreaMention["cell"]> };

/** Fewer areas than this have no order to speak of. */
const FEWEST = 3;

/** Runs of areas as they follow each other under one funding line; an area that comes back begins another run. */
function blocksOf(budget: RecognisedBudget, rank: ReadonlyMap<string, number>): Placed[][] {
  const mentions = budget.areas
    .filter(
      (mention): mention is Placed =>
        mention.cell !== null && mention.certain && mention.area !== null && rank.has(mention.area),
    )
    .sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
  const lineOf = ({ line }: AreaMention): string | null =>
    line === null ? null : (budget.lines[line]?.line ?? null);
  const blocks: Placed[][] = [];
  let block: Placed[] = [];
  for (const mention of mentions) {
    const last = block.at(-1);
    if (last?.area === mention.area) continue;
    const isNew =
      block.some(({ area }) => area === mention.area) ||
      (last !== undefined && lineOf(last) !== lineOf(mention));
    if (isNew || !last) blocks.push((block = []));
    block.push(mention);
  }
  // The same areas down and across (a column for each) have been seen; lists by area within lines come in many short runs.
  return blocks.filter(({ length }) => length >= FEWEST);
}

/** The area whose place breaks the order, with the one before it; null where all is in order. */
function misplacedIn(
  block: readonly Placed[],
  rank: ReadonlyMap<string, number>,
): { readonly mention: Placed; readonly before: Placed } | null {
  const ranks = block.map(({ area }) => rank.get(area)!);
  const rises = (numbers: readonly number[]): boolean =>
    numbers.every((number, i) => i === 0 || number > numbers[i - 1]!);
  if (rises(ranks)) return null;
  // The one that is out of order by itself; of two the later one.
  const alone = block
    .map((_, i) => i)
    .filter((i) => rises(ranks.filter((__, other) => other !== i)))
    .filter((i) => block.slice(0, i).some((_, before) => ranks[before]! > ranks[i]!));
  const at = alone.at(-1) ?? ranks.findIndex((number, i) => i > 0 && number < ranks[i - 1]!);
  const before = block.slice(0, at).findLast((_, i) => ranks[i]! > ranks[at]!)!;
  return { mention: block[at]!, before };
}
