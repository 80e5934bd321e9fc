/** The tables of the open workbook that were inserted from a strategy: how they stand to it, and bringing them up to date. */

import {
  changesRows,
  packIdOf,
  planRefresh,
  strategyStamps,
  tableStates,
  type Choices,
  type ComparedTable,
  type RefreshBlocked,
  type RefreshPlan,
  type TableState,
} from "../../build/refresh";
import { library, PackLoadError, PackStoreError } from "../../strategy/load";
import { UnknownNameError } from "../../strategy/names";
import type { StrategyPack } from "../../strategy/pack";
import type { RangeRef } from "../../workbook/address";
import type { ApplyControl, StampedWorkbook, WorkbookDoor } from "../../workbook/door";
import { DoorError } from "../../workbook/door";
import type { Stamp } from "../../workbook/snapshot";
import type { Change, WrittenAt } from "../common/useEdits";
import { isoDate } from "./insert";

export { PackLoadError };
export { isAsked, usualSide } from "../../build/refresh";
export type {
  Choices,
  ComparedTable,
  Difference,
  RefreshBlocked,
  Side,
  TableState,
  Who,
} from "../../build/refresh";

/** A table whose pack is at hand. */
export type ComparedState = Extract<TableState, { readonly compared: ComparedTable }>;

export interface StampedTables {
  readonly workbook: StampedWorkbook;
  readonly states: readonly TableState[];
}

/** All stamped tables and how they stand, in two round trips. Rejects with DoorError and PackLoadError. */
export async function readStampedTables(door: WorkbookDoor): Promise<StampedTables> {
  const workbook = await door.stamped();
  const ids = [...new Set(strategyStamps(workbook).map(packIdOf))];
  const packs = new Map(await Promise.all(ids.map(async (id) => [id, await packAtHand(id)] as const)));
  return { workbook, states: tableStates(workbook, (id) => packs.get(id) ?? null) };
}

/** The pack of that very id; null where Tilsagn does not have it here, such as a pack of somebody's own. */
async function packAtHand(id: string): Promise<StrategyPack | null> {
  try {
    const pack = await library.loadPack(id);
    return pack.id === id ? pack : null;
  } catch (error) {
    // Packs of the user's own that cannot be read are as good as not loaded.
    if (error instanceof UnknownNameError || error instanceof PackStoreError) return null;
    throw error;
  }
}

/** The table cannot be brought up to date as it stands; nothing was written. */
export class RefreshBlockedError extends Error {
  constructor(readonly blocked: RefreshBlocked) {
    super(`Refresh is blocked: ${blocked.why}`);
    this.name = "RefreshBlockedError";
  }
}

/** Takes a stamp away whose table is gone; no cell is touched. */
export const forgetStamp = ({ table }: Stamp): Change => ({
  plan: { expects: [], edits: [{ kind: "removeStamp", table }] },
  range: null,
});

export interface Refreshed extends WrittenAt {
  readonly outcome: RefreshPlan;
}

/**
 * Brings one table up to date as it was read. At most four round trips: one more than for figures alone where rows come
 * or go, to see what their moving would tear apart. Rejects with RefreshBlockedError and DoorError.
 */
export async function refreshTable(
  door: WorkbookDoor,
  { workbook }: StampedTables,
  { compared, pack }: ComparedState,
  choices: Choices,
  today: Date,
  control?: ApplyControl,
): Promise<Refreshed> {
  const surroundings = changesRows(compared, choices)
    ? await door.contents(workbook.sheets.map(({ name }) => name))
    : null;
  const result = planRefresh(workbook, compared, {
    date: isoDate(today),
    packVersion: pack.version,
    choices,
    surroundings,
  });
  if (result.kind === "blocked") throw new RefreshBlockedError(result);
  try {
    const { undo } = await door.apply(result.plan, control);
    return { range: result.range, undo, outcome: result };
  } catch (error) {
    throw isFilled(error) ? new RefreshBlockedError(filledAt(error, result)) : error;
  }
}

type Filled = DoorError & { readonly details: { readonly range: RangeRef } };

/** Something stands where the table would grow that was not seen when the table was read. */
const isFilled = (error: unknown): error is Filled =>
  error instanceof DoorError &&
  error.problem === "collision" &&
  !error.details.changed &&
  error.details.range !== undefined;

const filledAt = ({ details }: Filled, { added, removed }: RefreshPlan): RefreshBlocked => ({
  kind: "blocked",
  why: "filled",
  at: details.range,
  rows: added - removed,
});
