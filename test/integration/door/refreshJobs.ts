/** Bringing an inserted table up to date as jobs, for trying what happens when they go wrong. */

import { findPack, library } from "../../../src/strategy/load";
import type { StrategyPack } from "../../../src/strategy/pack";
import { insertTable } from "../../../src/taskpane/useCases/insert";
import {
  readStampedTables,
  refreshTable,
  type ComparedState,
  type Refreshed,
} from "../../../src/taskpane/useCases/stamped";
import { chosenTable, libraryOf } from "../../../src/taskpane/useCases/tables";
import { excelDoor } from "../../../src/workbook/office/excelDoor";

const door = excelDoor();
const TODAY = new Date(2026, 10, 22);
const AT_A12 = { at: { sheet: "Sheet1", row: 11, column: 0 } };

const OLD: StrategyPack = { ...findPack("dk-iom-2023")!, id: "own-2023", version: "1.0.0" };
const [total, core, soft, staff, all] = OLD.budget!.rows;
/** Another figure for softly earmarked money, and a further line before the grand total. */
const NEW: StrategyPack = {
  ...OLD,
  version: "1.1.0",
  budget: {
    ...OLD.budget!,
    rows: [
      { ...total!, amounts: [74, 98, 98, 98] },
      core!,
      { ...soft!, amounts: [26, 50, 50, 50] },
      staff!,
      { ...staff!, id: "gender", title: { en: "Gender" } },
      { ...all!, amounts: [78, 102, 102, 102], parts: ["core-total", "personnel", "gender"] },
    ],
  },
};

/** Inserts the table as the old pack has it; what it gives brings it to the new one. */
async function refresh(): Promise<() => Promise<Refreshed>> {
  library.addPack(OLD);
  const entry = libraryOf(OLD).find(({ id }) => id.endsWith("/budget"))!;
  const table = chosenTable(OLD, entry, { area: null, fields: [] }, "en");
  const insertion = { table, pack: OLD, language: "en", today: TODAY, sheetName: "Budget" } as const;
  await insertTable(door, insertion, AT_A12);
  library.addPack(NEW);
  const tables = await readStampedTables(door);
  return () => refreshTable(door, tables, tables.states[0] as ComparedState, {}, TODAY);
}

export const REFRESH_JOBS = {
  "refreshing a table": refresh,
  "undoing a refresh": async (): Promise<() => Promise<unknown>> => {
    const { undo } = await (await refresh())();
    return () => door.apply(undo);
  },
};
