/** Which priority areas a funding line may fund. */

import type { FundingLine, PriorityArea } from "./pack";

/**
 * Whether a line's money may go to an area. A cross-cutting priority runs through whatever the line funds, so no limit
 * on areas keeps a line from it.
 */
export function mayFund(line: FundingLine, area: PriorityArea): boolean {
  return line.areas === null || area.crossCutting || line.areas.includes(area.id);
}
