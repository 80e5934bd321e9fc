/** A table to try the product with: the budget of the strategy in hand, or the first table of one that has none. */

import type { Language } from "../../i18n/translator";
import { localText } from "../../strategy/citation";
import type { StrategyPack } from "../../strategy/pack";
import { chosenTable, libraryOf, TABLE_GROUPS, USUAL_FIELDS, type DataTable } from "./tables";

export interface Sample {
  readonly pack: StrategyPack;
  readonly table: DataTable;
  /** A name for its sheet; null for a budget, which is called by that word. */
  readonly sheet: string | null;
}

export function sampleTable(pack: StrategyPack, language: Language): Sample {
  const [entry] = libraryOf(pack).toSorted(
    (a, b) => TABLE_GROUPS.indexOf(a.group) - TABLE_GROUPS.indexOf(b.group),
  );
  const table = chosenTable(pack, entry!, { area: null, fields: USUAL_FIELDS }, language);
  return { pack, table, sheet: entry!.group === "budget" ? null : localText(entry!.title, language) };
}
