/** Budgets that show what was approved, what changes and what is asked for now: "2025 approved | change | revised". */

import { isActualHeader } from "./columns";
import type { Run, YearPosition } from "./columns";
import { normalise } from "./text";
import type { View } from "./view";

const REVISED =
  /\b(?:revised|revideret|reviderede|new|ny|nyt|nye|updated|opdateret|adjusted|justeret|amended)\b/;
const CHANGE =
  /\b(?:changes?|aendring(?:er)?|adjustments?|justering(?:er)?|amendments?|revisions?|reallocations?|omfordeling(?:er)?|omdisponering(?:er)?|difference|differens|forskel|diff|increase|stigning)\b/;

interface Group {
  readonly words: string;
  readonly members: YearPosition[];
}

/**
 * The revised amounts, which are what counts, with the others beside them; null unless the figures show that they are those
 * of another column and the change. `tags`: what stands beside each year.
 */
export function revisedRun(
  view: View,
  line: number,
  years: readonly YearPosition[],
  tags: readonly string[],
): Run | null {
  const groups: Group[] = [];
  years.forEach((at, i) => {
    const words = wordsOf(tags[i]!);
    const known = groups.find((group) => group.words === words);
    if (known) known.members.push(at);
    else groups.push({ words, members: [at] });
  });
  const inYears = groups[0]!.members.map(({ year }) => year).join();
  if (groups.some(({ members }) => members.map(({ year }) => year).join() !== inYears)) return null;
  const revised = groups.filter(({ words }) => isRevised(words));
  const changes = groups.filter(({ words }) => CHANGE.test(words));
  const [whole] = revised;
  const [change] = changes;
  if (!whole || !change || revised.length > 1 || changes.length > 1) return null;
  const first = groups.find(
    (group) => group !== whole && group !== change && areSums(view, line, whole, [group, change]),
  );
  if (!first) return null;
  const beside = groups.flatMap((group) => {
    const role = group === first || isActualHeader(group.words) ? ("apart" as const) : ("other" as const);
    return group === whole ? [] : group.members.map((at) => ({ ...at, role }));
  });
  return { years: whole.members, beside: beside.sort((a, b) => a.position - b.position) };
}

/** Whether a header says that revised amounts stand below it. */
export function isRevised(header: string): boolean {
  const words = wordsOf(header);
  return REVISED.test(words) && !CHANGE.test(words);
}

function wordsOf(tag: string): string {
  return normalise(tag.replace(/(?:19|20)\d{2}/g, " "));
}

const MOST_LINES = 200;
/** So many figures at least must be sums, and three in four of those that can be: one may be wrong. */
const FEWEST = 3;
const NEAR = 1e-6;

function areSums(view: View, line: number, whole: Group, parts: readonly Group[]): boolean {
  let compared = 0;
  let agreeing = 0;
  const end = Math.min(view.lines[1], line + MOST_LINES);
  for (let at = line + 1; at < end; at++)
    whole.members.forEach(({ position }, year) => {
      const numbers = [position, ...parts.map(({ members }) => members[year]!.position)].map((one) => {
        const { value } = view.cell(at, one);
        return typeof value === "number" ? value : null;
      });
      const [sum, first, change] = numbers;
      if (typeof sum !== "number" || typeof first !== "number") return;
      compared++;
      if (Math.abs(sum - first - (change ?? 0)) <= NEAR * Math.max(1, Math.abs(sum))) agreeing++;
    });
  return agreeing >= FEWEST && agreeing * 4 >= compared * 3;
}
