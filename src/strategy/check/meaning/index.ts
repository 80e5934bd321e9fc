/** Whether the parts of a pack fit together: names that are one thing's alone, references that lead somewhere. */

import type { StrategyPack } from "../../pack";
import type { Problems } from "../problems";
import { checkBudget } from "./budget";
import { checkDiscrepancies } from "./discrepancies";
import { checkIndicatorIds } from "./indicatorIds";
import { checkNames } from "./names";
import { checkReconciliations } from "./places";
import { checkReferenceTables } from "./referenceTables";
import { unknown } from "./unknown";
import { checkYears } from "./years";

/** Adds what does not fit. The pack has the shape of the schema. */
export function checkMeaning(pack: StrategyPack, problems: Problems): void {
  checkYears(pack, problems);
  checkNames(pack, problems);
  checkIndicatorIds(pack, problems);
  checkAreaReferences(pack, problems);
  checkBudget(pack, problems);
  checkReferenceTables(pack, problems);
  checkReconciliations(pack, problems);
  checkDiscrepancies(pack, problems);
}

function checkAreaReferences({ areas, lines, indicators }: StrategyPack, problems: Problems): void {
  const known = new Set(areas.map(({ id }) => id));
  lines.forEach((line, index) => {
    line.areas?.forEach((id, at) => {
      if (!known.has(id)) problems.add(["lines", index, "areas", at], "unknownArea", unknown(id, known));
    });
  });
  indicators.forEach(({ area }, index) => {
    if (!known.has(area)) problems.add(["indicators", index, "area"], "unknownArea", unknown(area, known));
  });
}
