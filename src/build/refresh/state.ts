/** How an inserted table stands to its strategy, in one word. */

import type { StrategyPack } from "../../strategy/pack";
import { compareTable } from "./compare";
import { compareVersions, packIdOf, sourceOf, strategyStamps, tableOfStamp } from "./stampedTables";
import type { ComparedTable, StampedTable, StampedWorkbook } from "./types";
import type { Stamp } from "../../workbook/snapshot";

/**
 * - upToDate: it says what the strategy says
 * - changed: only the user has changed it
 * - newer: the strategy says something else today, or has a newer version
 * - older: the table comes from a newer version than the one at hand
 * - sourceGone: the pack has no such table any more
 * - packGone: the pack is not at hand; the table is left alone
 * - tableGone: the table was deleted, renamed, or turned into plain cells
 */
export type TableState =
  | {
      readonly kind: "upToDate" | "changed" | "newer" | "older";
      readonly stamp: Stamp;
      readonly pack: StrategyPack;
      readonly compared: ComparedTable;
    }
  | {
      readonly kind: "sourceGone";
      readonly stamp: Stamp;
      readonly pack: StrategyPack;
      readonly at: StampedTable;
    }
  | { readonly kind: "packGone"; readonly stamp: Stamp; readonly at: StampedTable }
  | { readonly kind: "tableGone"; readonly stamp: Stamp };

/** Each stamped table of a strategy, in the order of their stamps. */
export function tableStates(
  workbook: StampedWorkbook,
  packOf: (id: string) => StrategyPack | null,
): readonly TableState[] {
  return strategyStamps(workbook).map((stamp) => stateOf(workbook, stamp, packOf(packIdOf(stamp))));
}

function stateOf(workbook: StampedWorkbook, stamp: Stamp, pack: StrategyPack | null): TableState {
  const at = tableOfStamp(workbook, stamp);
  if (at === null) return { kind: "tableGone", stamp };
  if (pack === null) return { kind: "packGone", stamp, at };
  const source = sourceOf(stamp, pack);
  if (source === null) return { kind: "sourceGone", stamp, pack, at };
  const compared = compareTable(at, source, pack.version);
  return { kind: kindOf(stamp, pack, compared), stamp, pack, compared };
}

function kindOf(
  stamp: Stamp,
  pack: StrategyPack,
  { differences }: ComparedTable,
): "upToDate" | "changed" | "newer" | "older" {
  const order = compareVersions(stamp.packVersion, pack.version);
  if (order !== null && order > 0) return "older";
  if (order !== null && order < 0) return "newer";
  // The same version may say something else where it is a pack of the user's own.
  if (differences.some(({ who }) => who === "strategy" || who === "both")) return "newer";
  return differences.length > 0 ? "changed" : "upToDate";
}
