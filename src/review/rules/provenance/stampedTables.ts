/** Tables that were inserted from the strategy under review and still stand in the workbook. */

import type { Stamp, SheetSnapshot, TableSnapshot } from "../../../workbook/snapshot";
import { findSheet } from "../../../workbook/snapshot";
import type { ReviewContext } from "../../types";

export interface StampedTable {
  readonly stamp: Stamp;
  readonly table: TableSnapshot;
  readonly sheet: SheetSnapshot;
}

/** Stamps of other packs, of rates, and those whose table is gone are left out. */
export function stampedTables({ workbook, strategy }: ReviewContext): StampedTable[] {
  return workbook.stamps.flatMap((stamp) => {
    if (!stamp.source.startsWith(`${strategy.id}/`)) return [];
    const table = workbook.tables.find(({ name }) => name.toLowerCase() === stamp.table.toLowerCase());
    const sheet = table && findSheet(workbook, table.range.sheet);
    return table && sheet ? [{ stamp, table, sheet }] : [];
  });
}

/** Below 0 where the first version is the older one, above 0 where it is the newer; null where one is no version. */
export function compareVersions(one: string, other: string): number | null {
  const [a, b] = [one, other].map((version) => /^(\d+)\.(\d+)\.(\d+)$/.exec(version)?.slice(1).map(Number));
  if (!a || !b) return null;
  const at = a.findIndex((part, i) => part !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
