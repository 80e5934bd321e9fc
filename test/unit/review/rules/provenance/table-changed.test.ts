import { builtinPacks } from "../../../../../src/strategy/builtinPacks";
import { listTables } from "../../../../../src/strategy/tables";
import { areaAddress } from "../../../../../src/workbook/address";
import { insertedTable } from "../../../support/inserted";
import { fixOf } from "../../../support/reviewed";
import { ruleTester } from "../../../support/ruleTester";
import { f } from "../../../support/workbook";

const { find, places, words } = ruleTester("provenance/table-changed");
const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
const budget = insertedTable(pack, "budget");
const first = budget.tables[0]!.range.row + 2;

test("a figure that was changed is reported with what the strategy has, and can be put back", () => {
  const workbook = insertedTable(pack, "budget", { change: { [`D${first + 1}`]: 99 } });
  expect(places(workbook, pack)).toEqual([`Sheet1!D${first + 1}`]);
  expect(words(workbook, pack)).toEqual([
    "The strategy has “48” here; the table, inserted on 2024-01-31, was changed to “99”.",
  ]);
  expect(fixOf(find(workbook, pack)[0]!)).toEqual([`D${first + 1}: 99 → 48`]);
});

test("a sum that was typed over is reported and left to Refresh", () => {
  const workbook = insertedTable(pack, "budget", { change: { [`C${first}`]: 74 } });
  expect(places(workbook, pack)).toEqual([`Sheet1!C${first}`]);
  expect(fixOf(find(workbook, pack)[0]!)).toEqual([]);
});

test("a row that was taken out is reported at the table", () => {
  const workbook = insertedTable(pack, "countries", { without: [8] });
  expect(places(workbook, pack)).toEqual([`Sheet1!${areaAddress(workbook.tables[0]!.range)}`]);
  expect(words(workbook, pack)[0]).toMatch(
    /^1 row of the strategy’s table is no longer in dk_iom_2023_countries/,
  );
});

test.each(builtinPacks.flatMap((one) => listTables(one).map(({ id }) => [id, one] as const)))(
  "%s as inserted is unchanged",
  (id, one) => {
    expect(places(insertedTable(one, id), one)).toEqual([]);
  },
);

test("columns of the user's own and another order of rows are no changes", () => {
  const at = budget.tables[0]!.range.row + 3;
  const countries = insertedTable(pack, "countries");
  const top = countries.tables[0]!.range.row + 2;
  const cells = countries.sheets[0]!.cells;
  const swapped = Object.fromEntries(
    ["A", "B", "C"].flatMap((letter, column) => [
      [`${letter}${top}`, cells.value(top, column)],
      [`${letter}${top + 1}`, cells.value(top - 1, column)],
    ]),
  );
  expect(places(insertedTable(pack, "countries", { change: swapped }), pack)).toEqual([]);
  expect(places(insertedTable(pack, "budget", { change: { [`H${at}`]: "my remark" } }), pack)).toEqual([]);
});

test("a table from another version, of another pack, or without its stamp is left alone", () => {
  const change = { [`D${first + 1}`]: 99 };
  expect(places(insertedTable(pack, "budget", { change, packVersion: "0.9.0" }), pack)).toEqual([]);
  const other = { ...pack, id: "dk-iom-2018" };
  const workbook = insertedTable(pack, "budget", { change });
  expect(places(workbook, other)).toEqual([]);
  expect(places({ ...workbook, stamps: [] }, pack)).toEqual([]);
  const rates = [{ ...workbook.stamps[0]!, source: "rates/planning" }];
  expect(places({ ...workbook, stamps: rates }, pack)).toEqual([]);
});

test("a total that follows from a changed figure is not reported beside it", () => {
  const [total, core] = [first, first + 1];
  const change = { [`D${core}`]: 99, [`D${total}`]: f(`=SUM(D${core}:D${core + 1})`, 149) };
  expect(places(insertedTable(pack, "budget", { change }), pack)).toEqual([`Sheet1!D${core}`]);
});
