/** Years: in order, and those of the period that the strategy runs for. */

import type { StrategyPack } from "../../pack";
import type { Path } from "../path";
import type { Problems } from "../problems";
import { unknown } from "./unknown";

export function checkYears({ period, budget, commitment }: StrategyPack, problems: Problems): void {
  const { from, to } = period;
  if (from > to) problems.add(["period"], "periodOrder", { from, to });
  for (const [part, years] of [
    ["budget", budget?.years],
    ["commitment", commitment?.years],
  ] as const) {
    if (years === undefined) continue;
    const path = [part, "years"];
    checkOrder(path, years, problems);
    if (from <= to) checkPeriod(path, years, period, problems);
  }
  const years = new Set(budget?.years);
  budget?.subjectToApproval.forEach((year, index) => {
    if (years.has(year)) return;
    const path = ["budget", "subjectToApproval", index];
    problems.add(path, "yearOutside", unknown(String(year), [...years].map(String)));
  });
}

function checkOrder(path: Path, years: readonly number[], problems: Problems): void {
  years.forEach((year, index) => {
    const before = years[index - 1];
    if (before !== undefined && year < before)
      problems.add([...path, index], "yearsOrder", { stands: year, before });
  });
}

function checkPeriod(
  path: Path,
  years: readonly number[],
  { from, to }: StrategyPack["period"],
  problems: Problems,
): void {
  years.forEach((year, index) => {
    if (year < from || year > to)
      problems.add([...path, index], "yearNotInPeriod", { stands: year, from, to });
  });
}
