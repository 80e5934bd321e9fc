/** Which tables of a workbook were inserted from a strategy, and from which. */

import type { Language } from "../../i18n/translator";
import { UnknownNameError } from "../../strategy/names";
import type { StrategyPack } from "../../strategy/pack";
import { getTable } from "../../strategy/tables";
import type { DataTable } from "../../strategy/tables/dataTable";
import { parseTableId } from "../../strategy/tables/tableId";
import { findSheet, type Stamp } from "../../workbook/snapshot";
import { RATES_SOURCE } from "../ratesTable";
import type { StampedTable, StampedWorkbook } from "./types";

/** The stamp's table where it still stands; null where it was deleted, renamed or turned into plain cells. */
export function tableOfStamp(workbook: StampedWorkbook, stamp: Stamp): StampedTable | null {
  const table = workbook.tables.find(({ name }) => name.toLowerCase() === stamp.table.toLowerCase());
  const sheet = table && findSheet(workbook, table.range.sheet);
  return table && sheet ? { stamp, table, sheet } : null;
}

/** Stamps of strategies; rates tables have a stamp too, but a place of their own. */
export function strategyStamps({ stamps }: Pick<StampedWorkbook, "stamps">): readonly Stamp[] {
  return stamps.filter(({ source }) => !source.startsWith(RATES_SOURCE));
}

/** Id of the pack that a stamp names: "dk-iom-2023". */
export const packIdOf = ({ source }: Stamp): string => source.split("/")[0]!;

/** The strategy's table that a stamp names; null where the pack has it no longer. */
export function sourceOf({ source }: Stamp, pack: StrategyPack): DataTable | null {
  try {
    return getTable(pack, source);
  } catch (error) {
    if (error instanceof UnknownNameError) return null;
    throw error;
  }
}

/** The language in which a stamp's table was inserted. */
export function languageOf({ source }: Stamp): Language {
  return parseTableId(source).options.language ?? "en";
}

/** Below 0 where the first version is the older one, above 0 where it is the newer; null where one is no version. */
export function compareVersions(one: string, other: string): number | null {
  const [a, b] = [one, other].map((version) => /^(\d+)\.(\d+)\.(\d+)$/.exec(version)?.slice(1).map(Number));
  if (!a || !b) return null;
  const at = a.findIndex((part, i) => part !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
