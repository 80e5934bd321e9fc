/** Places of a budget that say nothing but a priority area which another place has named already. */

import { areaNames, matchArea } from "../../understand/areas";
import { lineNames, matchLine } from "../../understand/lines";
import type { AreaMention, BudgetLine, LineKind, RecognisedBudget, ReviewContext } from "../../types";
import { areasLacking } from "./areaUse";

type Placed = AreaMention & { readonly cell: NonNullable<AreaMention["cell"]> };

export interface DoubledArea {
  readonly budget: RecognisedBudget;
  readonly first: Placed;
  readonly second: Placed;
  /** How many places there are. */
  readonly count: number;
}

const known = new WeakMap<ReviewContext, readonly DoubledArea[]>();

/**
 * Lines that say nothing but the same area and funding line. Headings and subtotals of one area are often repeated by
 * design (once for each funding line, or for staff and for activities); they count where another area is missing.
 */
export function doubledAreas(context: ReviewContext): readonly DoubledArea[] {
  let found = known.get(context);
  if (!found) {
    const isLacking = areasLacking(context).length > 0;
    found = context.budgets.flatMap((budget) => {
      const lines = doublesOf(budget, linesByArea(budget, "line", isLineTitle(context)));
      if (lines.length > 0 || !isLacking) return lines;
      const headings = doublesOf(budget, headingsByArea(budget));
      return headings.length > 0
        ? headings
        : doublesOf(
            budget,
            linesByArea(budget, "subtotal", () => false),
          );
    });
    known.set(context, found);
  }
  return found;
}

function doublesOf(budget: RecognisedBudget, groups: ReadonlyMap<string, readonly Placed[]>): DoubledArea[] {
  return [...groups.values()].flatMap(([first, second, ...more]) =>
    first && second ? [{ budget, first, second, count: more.length + 2 }] : [],
  );
}

/** Whether the words of a funding line's row are that line's title that speaks of an area: "Softly earmarked: migration management". */
function isLineTitle({ strategy }: ReviewContext): (text: string) => boolean {
  const areas = areaNames(strategy.areas);
  const lines = lineNames(strategy.lines);
  return (text) => (matchLine(text, lines)?.confidence ?? 0) >= 0.75 && !matchArea(text, areas)?.explicit;
}

function placedIn({ areas }: RecognisedBudget): Placed[] {
  return areas.flatMap((mention) =>
    mention.cell && mention.bare && mention.certain && mention.area !== null
      ? [{ ...mention, cell: mention.cell }]
      : [],
  );
}

function linesByArea(
  budget: RecognisedBudget,
  kind: LineKind,
  isLeftOut: (text: string) => boolean,
): ReadonlyMap<string, readonly Placed[]> {
  const groups = groupsWithSubtotals(budget);
  return grouped(placedIn(budget), (mention) => {
    const group = groups.findIndex(({ covers }) => mention.line !== null && covers.includes(mention.line));
    const line = mention.line === null ? undefined : budget.lines[mention.line];
    if (line?.kind !== kind || (line.line !== null && isLeftOut(mention.text))) return null;
    // In a list an area has a row for each year.
    return `${mention.area}/${line.line ?? ""}/${line.year ?? ""}/${group}`;
  });
}

/**
 * The subtotals that each draw together lines of several areas, where the same areas recur under them: an office, a
 * partner, a component each. None where no two of them have two areas in common.
 */
function groupsWithSubtotals({ lines }: RecognisedBudget): readonly BudgetLine[] {
  const areasOf = ({ covers }: BudgetLine): ReadonlySet<string> =>
    new Set(covers.flatMap((index) => lines[index]!.area ?? []));
  const groups = lines.filter(
    (line) => line.kind === "subtotal" && line.area === null && areasOf(line).size >= 2,
  );
  const recur = groups.some((one, at) =>
    groups.slice(at + 1).some((other) => {
      const areas = areasOf(other);
      return [...areasOf(one)].filter((area) => areas.has(area)).length >= 2;
    }),
  );
  return recur ? groups : [];
}

/** Headings by their area and the funding lines that stand below them. */
function headingsByArea(budget: RecognisedBudget): ReadonlyMap<string, readonly Placed[]> {
  const headings = placedIn(budget).filter(({ line }) => line === null);
  const rows = headings.map(({ cell }) => cell.row).sort((a, b) => a - b);
  return grouped(headings, ({ area, cell }) => {
    const end = rows.find((row) => row > cell.row) ?? Infinity;
    const below = budget.lines.filter(
      ({ kind, index }) => kind === "line" && index > cell.row && index < end,
    );
    if (budget.orientation !== "years-across" || below.length === 0) return null;
    return `${area}/${[...new Set(below.map(({ line }) => line ?? ""))].sort().join()}`;
  });
}

function grouped(
  mentions: readonly Placed[],
  keyOf: (mention: Placed) => string | null,
): ReadonlyMap<string, readonly Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), mention]);
  }
  return groups;
}
