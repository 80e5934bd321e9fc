/** Defined names whose formula calls Tilsagn: no cell holds them, so that they are neither frozen nor entered again. */

import type { NameSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { callsTilsagn } from "./ownFunctions";

/** Every name whose formula calls one of our functions: the workbook's first, then those of its sheets. */
export function findOwnNames({ names }: WorkbookSnapshot): NameSnapshot[] {
  const own = names.filter(({ formula }) => callsTilsagn(formula));
  return [...own.filter(({ scope }) => scope === null), ...own.filter(({ scope }) => scope !== null)];
}
