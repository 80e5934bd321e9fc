/** What the parts of the list of inserted tables say alike. */

import { rangeAddress, type RangeRef } from "../../../workbook/address";
import type { Refreshed, TableState } from "../../useCases/stamped";
import type { StampedText } from "./useStampedText";

/** The table's title where its strategy is at hand, else the name under which Excel knows it. */
export function titleOf({ local }: StampedText, state: TableState): string {
  if (!("compared" in state)) return state.stamp.table;
  return state.compared.source.title || local(state.pack.shortTitle);
}

/** Where the table stands; null where it is gone. */
export function rangeOf(state: TableState): RangeRef | null {
  if (state.kind === "tableGone") return null;
  return "compared" in state ? state.compared.table.range : state.at.table.range;
}

/** "3 changes of the strategy's taken, 1 of yours kept". */
export function doneWords({ s }: StampedText, { range, outcome }: Refreshed): string {
  const { taken, kept } = outcome;
  const what = [
    taken > 0 ? s("done.taken", { count: taken }) : s("done.version"),
    ...(kept > 0 ? [s("done.kept", { count: kept })] : []),
  ].join(", ");
  return s("done", { place: rangeAddress(range), what });
}
