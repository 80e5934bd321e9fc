import { builtinPacks } from "../../../../../src/strategy/builtinPacks";
import { areaAddress } from "../../../../../src/workbook/address";
import { insertedTable } from "../../../support/inserted";
import { ruleTester } from "../../../support/ruleTester";

const { places, words } = ruleTester("provenance/pack-outdated");
const current = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
const pack = { ...current, version: "1.10.0" };
const inserted = (packVersion: string) => insertedTable(pack, "budget", { packVersion });

test("a table from an older version is reported at the table", () => {
  const workbook = inserted("1.9.3");
  expect(places(workbook, pack)).toEqual([`Sheet1!${areaAddress(workbook.tables[0]!.range)}`]);
  expect(words(workbook, pack)[0]).toMatch(
    /^dk_iom_2023_budget was inserted on 2024-01-31 from version 1\.9\.3 of .+; version 1\.10\.0 is at hand\./,
  );
});

test.each(["1.10.0", "1.10.1", "2.0.0", "draft"])("nothing is said of version %s", (version) => {
  expect(places(inserted(version), pack)).toEqual([]);
});

test("a stamp whose table is gone, and tables of other packs and of rates, are left alone", () => {
  const workbook = inserted("1.0.0");
  expect(places({ ...workbook, tables: [] }, pack)).toEqual([]);
  for (const source of ["dk-iom-2018/budget", "rates/planning"])
    expect(places({ ...workbook, stamps: [{ ...workbook.stamps[0]!, source }] }, pack)).toEqual([]);
});
