/** Discrepancies: they concern what there is, and are shown with the tables that they are about. */

import type { StrategyPack } from "../../pack";
import { definitions } from "../../tables/definitions";
import { figureTables } from "../figures";
import { short } from "../problems";
import type { Problems } from "../problems";
import { checkPlace } from "./places";
import { unknown } from "./unknown";

export function checkDiscrepancies(pack: StrategyPack, problems: Problems): void {
  const tables = new Set(definitions(pack).map(({ id }) => id));
  const indicators = new Set(pack.indicators.map(({ id }) => id));
  const figures = figureTables(pack);
  pack.discrepancies.forEach(({ concerns, differences = [] }, index) => {
    const path = ["discrepancies", index];
    const named = new Set(concerns);
    concerns.forEach((id, at) => {
      const place = [...path, "concerns", at];
      if (tables.has(id)) return;
      if (!indicators.has(id)) problems.add(place, "unknownConcern", unknown(id, tables));
      else if (!named.has("indicators")) problems.add(place, "concernsIndicators", { stands: short(id) });
    });
    differences.forEach((difference, at) => {
      const place = [...path, "differences", at];
      checkPlace(difference, figures, place, problems);
      if (figures.has(difference.table) && !named.has(difference.table))
        problems.add(place, "differenceConcerns", { stands: short(difference.table) });
    });
  });
}
