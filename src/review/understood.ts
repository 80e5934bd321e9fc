/** A workbook as a strategy's reviewer understands it, corrections kept in it counted; worked out once for each strategy. */

import type { StrategyPack } from "../strategy/pack";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { notesOf } from "./notes/notesXml";
import { understand } from "./understand";
import type { Understanding } from "./understand";

const known = new WeakMap<WorkbookSnapshot, WeakMap<StrategyPack, Understanding>>();

export function understood(workbook: WorkbookSnapshot, strategy: StrategyPack): Understanding {
  let ofWorkbook = known.get(workbook);
  if (!ofWorkbook) known.set(workbook, (ofWorkbook = new WeakMap()));
  let found = ofWorkbook.get(strategy);
  if (!found)
    ofWorkbook.set(strategy, (found = understand(workbook, strategy, notesOf(workbook).corrections)));
  return found;
}
