/** Tables that were inserted from the strategy under review and still stand in the workbook. */

import { packIdOf, tableOfStamp, type StampedTable } from "../../../build/refresh";
import type { ReviewContext } from "../../types";

/** Stamps of other packs, of rates, and those whose table is gone are left out. */
export function stampedTables({ workbook, strategy }: ReviewContext): StampedTable[] {
  return workbook.stamps.flatMap((stamp) =>
    packIdOf(stamp) === strategy.id ? (tableOfStamp(workbook, stamp) ?? []) : [],
  );
}
