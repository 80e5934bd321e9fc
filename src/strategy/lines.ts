/** Funding lines by name, and which priority areas each may fund. */

import type { FundingLine, PriorityArea, StrategyPack } from "./pack";
import { nameIndexOf } from "./names";

/** Every wording by which a line is known: title first, then id, short titles and aliases. */
export function lineNames(line: FundingLine): string[] {
  const { title, shortTitle, aliases } = line;
  return [title, shortTitle]
    .flatMap(({ en, da }) => (da === undefined ? [en] : [en, da]))
    .concat(line.id, aliases);
}

const byName = nameIndexOf((pack: StrategyPack) =>
  pack.lines.map((item) => ({ item, names: lineNames(item) })),
);

/** The funding line of that id, title, short title or alias in either language; undefined when there is none. */
export function findLine(pack: StrategyPack, text: string): FundingLine | undefined {
  return byName(pack).find(text);
}

/** What to type for a text that names no line: short titles, nearest first; empty when none is near. */
export function nearestLines(pack: StrategyPack, text: string): string[] {
  return byName(pack)
    .nearest(text)
    .map(({ shortTitle }) => shortTitle.en);
}

/**
 * Whether a line's money may go to an area. A cross-cutting priority runs through whatever the line funds, so no limit
 * on areas keeps a line from it.
 */
export function mayFund(line: FundingLine, area: PriorityArea): boolean {
  return line.areas === null || area.crossCutting || line.areas.includes(area.id);
}
