/** A table of a strategy in a workbook in memory, and what a refresh makes of it. */

import { planInsertTable } from "../../../../src/build/insertTable";
import {
  changesRows,
  compareTable,
  planRefresh,
  tableOfStamp,
  type Choices,
  type ComparedTable,
  type RefreshBlocked,
  type RefreshPlan,
} from "../../../../src/build/refresh";
import type { DataTable } from "../../../../src/strategy/tables/dataTable";
import { cellAddress, parseAddress } from "../../../../src/workbook/address";
import type { Applied, CellInput } from "../../../../src/workbook/edits";
import { FakeDoor } from "../../../pane/support/fakeDoor";

/** Header in row 6, figures from A7 on. */
export const BUDGET: DataTable = {
  id: "dk-test/budget",
  title: "Budget",
  columns: [
    { name: "Line", da: "Linje", type: "text" },
    { name: "2026", type: "amount" },
    { name: "2027", type: "amount" },
  ],
  rows: [
    ["Core", 48, 50],
    ["Soft", 25, 30],
    ["Staff", 2, 2],
    ["Total", 75, 82],
  ],
  kinds: ["line", "line", "line", "total"],
  sums: [null, null, null, [0, 1, 2]],
  levels: [1, 1, 1, 0],
  notes: ["Subject to approval.", "In current prices."],
  source: "A strategy, p. 13",
  discrepancies: [],
};

/** The same a year later: more is planned for 2027. */
export const NEWER: DataTable = {
  ...BUDGET,
  rows: [
    ["Core", 48, 52],
    ["Soft", 25, 30],
    ["Staff", 2, 2],
    ["Total", 75, 84],
  ],
};

export interface Workbook {
  readonly door: FakeDoor;
  set(address: string, content: CellInput): void;
  get(address: string): CellInput;
}

export async function insertedTable(table: DataTable = BUDGET, packVersion = "1.0.0"): Promise<Workbook> {
  const door = new FakeDoor();
  const options = { language: "en", date: "2026-01-31", packVersion } as const;
  await door.apply(planInsertTable(table, { sheet: "Sheet1", row: 0, column: 0 }, options));
  const at = (address: string): [number, number] => {
    const { row, column } = parseAddress(address)!;
    return [row, column];
  };
  return {
    door,
    get: (address) => door.at("Sheet1", ...at(address)),
    set: (address, content) => {
      const cells = door.sheets.get("Sheet1")!;
      if (content === null) cells.delete(at(address).join());
      else cells.set(at(address).join(), content);
    },
  };
}

/** Takes the rows at the end of the table's cells out of what belongs to it, or more cells in. */
export function resize({ door }: Workbook, rows: number, columns = 0): void {
  const [table] = door.tables;
  const range = {
    ...table!.range,
    rows: table!.range.rows + rows,
    columns: table!.range.columns + columns,
  };
  door.tables = [{ ...table!, range }];
}

export async function compared(
  { door }: Workbook,
  today: DataTable,
  version = "1.1.0",
): Promise<ComparedTable> {
  const workbook = await door.stamped();
  return compareTable(tableOfStamp(workbook, workbook.stamps[0]!)!, today, version);
}

/** Differences as lines: "B8: 25 → 26 (you)"; for headers and cells what stands there and what the strategy says. */
export async function differences(workbook: Workbook, today: DataTable, version?: string): Promise<string[]> {
  const { differences: found } = await compared(workbook, today, version);
  return found.map((one) => {
    switch (one.kind) {
      case "cell":
      case "header": {
        const { row, column, value } = one.cell;
        return `${cellAddress(row, column)}: ${String(value)} → ${String(one.strategy)} (${one.who})`;
      }
      case "columnMissing":
        return `column ${one.header} missing (${one.who})`;
      default:
        return `${one.label} ${one.kind === "rowGone" ? "gone" : "missing"} (${one.who})`;
    }
  });
}

export async function planned(
  workbook: Workbook,
  today: DataTable,
  choices: Choices = {},
): Promise<RefreshPlan | RefreshBlocked> {
  const table = await compared(workbook, today);
  const surroundings = changesRows(table, choices) ? await workbook.door.contents() : null;
  const options = { date: "2026-11-22", packVersion: "1.1.0", choices, surroundings };
  return planRefresh(await workbook.door.stamped(), table, options);
}

export async function refresh(
  workbook: Workbook,
  today: DataTable,
  choices: Choices = {},
): Promise<RefreshPlan & Applied> {
  const result = await planned(workbook, today, choices);
  if (result.kind === "blocked") throw new Error(`blocked: ${result.why}`);
  return { ...result, ...(await workbook.door.apply(result.plan)) };
}

/** Everything chosen from the strategy. */
export async function allTaken(workbook: Workbook, today: DataTable): Promise<Choices> {
  const { differences: found } = await compared(workbook, today);
  return Object.fromEntries(found.map(({ id }) => [id, "strategy"]));
}

/** The table's cells, row by row; formulas as their texts. */
export function rowsOf({ door }: Workbook): unknown[][] {
  const { row, column, rows, columns } = door.tables[0]!.range;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => {
      const cell = door.at("Sheet1", row + r, column + c);
      return typeof cell === "object" && cell !== null ? cell.formula : cell;
    }),
  );
}

export const picture = ({ door }: Workbook): unknown => ({
  cells: [...door.sheets.get("Sheet1")!].sort(([one], [other]) => (one < other ? -1 : 1)),
  tables: door.tables,
  stamps: door.stamps,
});
