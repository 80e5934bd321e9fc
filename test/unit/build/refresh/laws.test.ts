import fc from "fast-check";
import type { DataCell, DataTable } from "../../../../src/strategy/tables/dataTable";
import { cellAddress } from "../../../../src/workbook/address";
import type { CellInput } from "../../../../src/workbook/edits";
import {
  allTaken,
  BUDGET,
  differences,
  insertedTable,
  picture,
  refresh,
  resize,
  type Workbook,
} from "./support";

/** A figure, and rarely none. */
const figure = fc.option(fc.integer({ min: 0, max: 999 }), { freq: 6 });
const line = fc.tuple(fc.constantFrom(..."ABCDEFGH"), figure, figure);
const lines = fc.uniqueArray(line, { minLength: 1, maxLength: 6, selector: ([label]) => label });

/** The lines with their total, which the source prints. */
function tableOf(rows: readonly (readonly [string, DataCell, DataCell])[]): DataTable {
  const total = (column: 1 | 2): number => rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
  return {
    ...BUDGET,
    rows: [...rows, ["Total", total(1), total(2)]],
    kinds: [...rows.map(() => "line" as const), "total"],
    sums: [...rows.map(() => null), rows.map((_, index) => index)],
    levels: [...rows.map(() => 1), 0],
  };
}

const FIRST = 6;
/** What somebody does to the table: cells typed over, rows beneath, a column of his own in the table, notes beside it. */
const doings = fc.record({
  typed: fc.array(
    fc.tuple(fc.nat(7), fc.nat(2), fc.oneof(fc.integer({ min: 1, max: 999 }), fc.constant("x"))),
  ),
  rows: fc.array(fc.tuple(fc.string({ minLength: 1, maxLength: 3, unit: "grapheme-ascii" }), fc.nat(99)), {
    maxLength: 2,
  }),
  column: fc.boolean(),
  note: fc.option(fc.nat(5)),
});
type Doings = typeof doings extends fc.Arbitrary<infer T> ? T : never;

/** Does them, and gives what must still stand afterwards, wherever. */
function work(workbook: Workbook, table: DataTable, { typed, rows, column, note }: Doings): CellInput[] {
  const end = FIRST + table.rows.length;
  for (const [row, at, content] of typed)
    if (row < table.rows.length) workbook.set(cellAddress(FIRST + row, at), content);
  const own: CellInput[] = [];
  const put = (row: number, at: number, content: CellInput): void => {
    workbook.set(cellAddress(row, at), content);
    own.push(content);
  };
  rows.forEach(([label, amount], index) => {
    put(end + index, 0, `own ${label}`);
    put(end + index, 1, 1000 + amount);
  });
  if (column) {
    put(FIRST - 1, 3, "Remark");
    put(FIRST, 3, "remark 1");
    put(end - 1, 3, "remark 2");
  }
  if (note !== null) put(FIRST + note, 5, "note");
  resize(workbook, rows.length, column ? 1 : 0);
  return own;
}

const cellsOf = ({ door }: Workbook): CellInput[] => [...door.sheets.get("Sheet1")!.values()];

test("refreshed with everything taken from the strategy, nothing differs any more", () =>
  fc.assert(
    fc.asyncProperty(lines, lines, doings, async (before, after, done) => {
      const [old, today] = [tableOf(before), tableOf(after)];
      const workbook = await insertedTable(old);
      work(workbook, old, done);
      await refresh(workbook, today, await allTaken(workbook, today));
      expect(await differences(workbook, today)).toEqual([]);
    }),
    { numRuns: 40 },
  ));

test("rows and columns of the user's own, notes beside the table, and cells that he changed stay", () =>
  fc.assert(
    fc.asyncProperty(lines, lines, doings, async (before, after, done) => {
      const [old, today] = [tableOf(before), tableOf(after)];
      const workbook = await insertedTable(old);
      const own = work(workbook, old, done);
      const beside = [3, 5].flatMap((column) =>
        Array.from({ length: 20 }, (_, row) => [
          cellAddress(row, column),
          workbook.door.at("Sheet1", row, column),
        ]),
      );
      const mine = (await differences(workbook, today)).filter((one) => /\((you|both)\)$/.test(one)).length;
      const { kept } = await refresh(workbook, today);
      expect(kept).toBe(mine);
      expect(cellsOf(workbook)).toEqual(expect.arrayContaining(own));
      for (const [address, content] of beside)
        expect([address, workbook.get(String(address))]).toEqual([address, content]);
    }),
    { numRuns: 40 },
  ));

test("a refresh that is taken back leaves everything as it was", () =>
  fc.assert(
    fc.asyncProperty(lines, lines, doings, fc.boolean(), async (before, after, done, all) => {
      const [old, today] = [tableOf(before), tableOf(after)];
      const workbook = await insertedTable(old);
      work(workbook, old, done);
      const was = picture(workbook);
      const { undo } = await refresh(workbook, today, all ? await allTaken(workbook, today) : {});
      await workbook.door.apply(undo);
      expect(picture(workbook)).toEqual(was);
    }),
    { numRuns: 40 },
  ));
