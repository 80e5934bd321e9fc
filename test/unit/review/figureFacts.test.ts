import { figureFacts, review, type Finding } from "../../../src/review";
import { parseAddress } from "../../../src/workbook/address";
import { testPack } from "../support/pack";
import { insertedTable } from "../support/inserted";
import { builtinPacks } from "../../../src/strategy/builtinPacks";
import { f, workbook } from "../support/workbook";

const budget = workbook({
  Budget: [
    ["Budget, DKK million"],
    ["Priority area", "Funding line", 2023, 2024, "Total"],
    ["Priority area 1", "Core", 10, 12, f("=SUM(C3:D3)", 22)],
    ["Priority area 2", "Core", 10, 12, f("=SUM(C4:D4)", 22)],
    ["Total", null, f("=SUM(C3:C4)", 20), 25, f("=SUM(C5:D5)", 45)],
    ["A remark beside the budget", null, null, null, null],
  ],
});
const reviewed = review(budget, testPack);
const at = (address: string) => figureFacts(budget, reviewed, { sheet: "budget", ...parseAddress(address)! });

test("a figure of the budget is known by line, area, year and unit", () => {
  const { value, formula, budget: figure } = at("C3");
  expect([value, formula]).toEqual([10, null]);
  expect(figure).toMatchObject({
    year: 2023,
    unit: "DKK million",
    line: { kind: "line", area: "1", line: "core" },
  });
});

test("a total over the years has no year; labels, headers and what stands beside are no figures", () => {
  expect(at("E3").budget).toMatchObject({ year: null, line: { area: "1" } });
  expect(at("D5").budget).toMatchObject({ year: 2024, line: { kind: "total" } });
  for (const address of ["A3", "C2", "A6", "Z99"]) expect(at(address).budget).toBeNull();
});

test("findings are told in the cells that they are about and in those that are off because of them", () => {
  const place = (address: string) => ({ sheet: "Budget", ...parseAddress(address)! });
  const finding: Finding = {
    rule: "amounts/column-total",
    messageId: "differs",
    severity: "error",
    key: "1",
    ...{ sheet: "Budget", area: parseAddress("D5")!, consequences: [place("E5")] },
  };
  const found = { ...reviewed, findings: [finding] };
  const told = (address: string): number => figureFacts(budget, found, place(address)).findings.length;
  expect(["D5", "E5", "C5"].map(told)).toEqual([1, 1, 0]);
});

test("a cell of an inserted table is known by table, row, column and stamp, without a review as well", () => {
  const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
  const snapshot = insertedTable(pack, "dk-iom-2023/budget");
  const [table] = snapshot.tables;
  const { row, column } = table!.range;
  const facts = figureFacts(snapshot, null, { sheet: "Sheet1", row: row + 1, column: column + 2 });
  expect(facts.inserted).toMatchObject({
    stamp: { source: "dk-iom-2023/budget", packVersion: pack.version },
    column: table!.columns[2],
    row: snapshot.sheets[0]!.cells.value(row + 1, column),
  });
  expect(figureFacts(snapshot, null, { sheet: "Sheet1", row: 0, column: 25 }).inserted).toBeNull();
});
