/** The longest tables of the library, put into a workbook through the pane's own use-case. */

import { library } from "../../../src/strategy/load";
import type { StrategyPack } from "../../../src/strategy/pack";
import { insertTable, type Destination, type TableInsertion } from "../../../src/taskpane/useCases/insert";
import { chosenTable, libraryOf } from "../../../src/taskpane/useCases/tables";
import type { ApplyControl } from "../../../src/workbook/door";
import { excelDoor } from "../../../src/workbook/office/excelDoor";
import { picture } from "../door/support";
import { bootExcel, type BootedExcel } from "../support/bootExcel";

const door = excelDoor();
const AT_B2: Destination = { at: { sheet: "Sheet1", row: 1, column: 1 } };

let excel: BootedExcel;
let report: StrategyPack;
beforeAll(async () => {
  report = await library.loadPack("iom-ar-2019");
});
beforeEach(async () => {
  excel = await bootExcel();
});

function insertionOf(pack: StrategyPack, table: string): TableInsertion {
  const entry = libraryOf(pack).find(({ id }) => id === `${pack.id}/${table}`)!;
  return {
    table: chosenTable(pack, entry, { area: null, fields: [] }, "en"),
    pack,
    language: "en",
    today: new Date(2026, 10, 22),
    sheetName: "Staff",
  };
}

/** Forty times the rows of the longest table. */
function longPack(): StrategyPack {
  const table = report.tables.find(({ id }) => id === "staff-general-service")!;
  const rows = Array.from({ length: 40 }, () => table.rows).flat();
  const { id, title, columns, notes, citation } = table;
  return {
    ...report,
    id: "long",
    tables: [{ id, title, columns, notes, citation, rows }],
    discrepancies: [],
  };
}

async function valuesBelow(address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
    range.load("values,formulas,numberFormat");
    await context.sync();
    return range.values;
  });
}

describe.each(["staff-general-service", "staff-professional"])("%s", (id) => {
  test.each([
    ["a new sheet", "newSheet" as const],
    ["a cell", AT_B2],
  ])("goes to %s whole, in few round trips, and comes away whole", async (_, destination) => {
    const before = await picture();
    const insertion = insertionOf(report, id);
    const { result, counters } = await excel.count(() => insertTable(door, insertion, destination, {}));
    const { range } = result;
    expect(range.columns).toBe(insertion.table.columns.length);
    expect(range.rows).toBeGreaterThan(188);
    expect(counters.syncs).toBeLessThanOrEqual(4);
    await door.apply(result.undo);
    expect(await picture()).toEqual(before);
  });

  test("has its printed total as a sum wherever that is the printed figure", async () => {
    const insertion = insertionOf(report, id);
    const { range } = await insertTable(door, insertion, "newSheet");
    const last = await Excel.run(async (context) => {
      const row = context.workbook.worksheets
        .getItem(range.sheet)
        .getRangeByIndexes(range.row + range.rows - 1, range.column, 1, range.columns);
      row.load("values,formulas");
      await context.sync();
      return { values: row.values[0]!, formulas: row.formulas[0]! as unknown[] };
    });
    const printed = insertion.table.rows.at(-1)!;
    expect(last.values.map((value) => (value === "" ? null : value))).toEqual(printed);
    expect(last.formulas.filter((formula) => String(formula).startsWith("=SUM(")).length).toBeGreaterThan(5);
  });
});

describe("a table of thousands of rows", () => {
  const insertion = (): TableInsertion => insertionOf(longPack(), "staff-general-service");

  test("is written in parts that tell how far they are", async () => {
    const shares: number[] = [];
    const control: ApplyControl = { onProgress: (share) => shares.push(share) };
    const { range } = await insertTable(door, insertion(), "newSheet", control);
    expect(range.rows).toBeGreaterThan(187 * 40 + 1);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(await valuesBelow(`A${range.row + range.rows}`)).toEqual([[insertion().table.rows.at(-1)![0]]]);
  });

  test.each([
    ["before anything is written", 0],
    ["half-way", 2],
  ])("stopped %s, leaves the workbook as it was", async (_, after) => {
    const before = await picture();
    const stop = new AbortController();
    let told = 0;
    if (after === 0) stop.abort();
    const control: ApplyControl = {
      signal: stop.signal,
      onProgress: () => {
        told += 1;
        if (told === after) stop.abort();
      },
    };
    await expect(insertTable(door, insertion(), AT_B2, control)).rejects.toMatchObject({
      problem: "cancelled",
      details: after === 0 ? {} : { wroteSomething: true, restored: true },
    });
    expect(told).toBe(after);
    expect(await picture()).toEqual(before);
  });
});
