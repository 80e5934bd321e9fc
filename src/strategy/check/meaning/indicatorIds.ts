/** Formulas find indicators by their ids, people know them by their codes: the two are one. */

import { normaliseCode } from "../../indicators";
import type { StrategyPack } from "../../pack";
import { short } from "../problems";
import type { Problems } from "../problems";

/**
 * Adds a problem for each indicator whose id would not be found by its printed code. A code that the source prints
 * twice is the id of the first; the second has an ending behind it: "1.1-2". Without a code the id is free. Of an id that
 * is another's, names.ts has said so.
 */
export function checkIndicatorIds({ indicators }: StrategyPack, problems: Problems): void {
  const printed = new Set<string>();
  const ids = new Set<string>();
  indicators.forEach(({ id, code }, index) => {
    const key = normaliseCode(id);
    const isTaken = ids.has(key);
    ids.add(key);
    if (code === null || isTaken) return;
    const wanted = normaliseCode(code);
    const isCode = key === wanted || (printed.has(wanted) && key.startsWith(`${wanted}-`));
    if (!isCode)
      problems.add(["indicators", index, "id"], "idNotCode", { stands: short(id), code: short(code) });
    printed.add(wanted);
  });
}
