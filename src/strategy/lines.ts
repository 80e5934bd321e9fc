/** Funding lines by the names that people give them, and which priority areas a line may fund. */

import { nameIndexOf, wordingsOf } from "./names";
import type { FundingLine, PriorityArea, StrategyPack } from "./pack";

const byName = nameIndexOf((pack: StrategyPack) =>
  pack.lines.map((item) => ({ item, names: wordingsOf(item) })),
);

/** The funding line that a text names: by id, title, short title or alias in either language. Undefined when it names none. */
export function findLine(pack: StrategyPack, text: string): FundingLine | undefined {
  return byName(pack).find(text);
}

/**
 * Whether a line's money may go to an area. A cross-cutting priority runs through whatever the line funds, so no limit
 * on areas keeps a line from it.
 */
export function mayFund(line: FundingLine, area: PriorityArea): boolean {
  return line.areas === null || area.crossCutting || line.areas.includes(area.id);
}

/** Posts are not divided between areas: no source does, and nobody sits in half an area. */
const UNDIVIDED = "personnel";

/** Whether a line's money, by the line's id, may be divided between priority areas. */
export function isDividedByAreas(id: string): boolean {
  return id !== UNDIVIDED;
}
