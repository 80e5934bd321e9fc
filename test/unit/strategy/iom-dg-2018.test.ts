/** What a user looks up in the Director General's report to the 109th Council. */

import Big from "big.js";

import content from "../../../src/strategy/packs/iom-dg-2018.json";
import { asPack } from "../../../src/strategy/packEntry";
import { getTable } from "../../../src/strategy/tables";
import type { DataTable } from "../../../src/strategy/tables/dataTable";

const pack = asPack(content);
const column = (table: DataTable, name: string) =>
  table.rows.map((row) => row[table.columns.findIndex((each) => each.name === name)]);

describe("the Programme and Budget", () => {
  const table = getTable(pack, "iom-dg-2018/programme-and-budget");
  const figure = (item: string, name: string) =>
    column(table, name)[column(table, "Item").indexOf(item)] as number;

  test("has each printed figure in its own currency, of its own year", () => {
    expect(column(table, "CHF")).toEqual([52229662, 1500000, null, null, null, null]);
    expect(column(table, "USD million")).toEqual([null, null, 1000, null, 956, 96]);
    expect(column(table, "Increase")).toEqual([null, null, null, 5.8, null, null]);
    expect(column(table, "Budget year")).toEqual([2019, 2019, 2019, 2019, 2018, 2019]);
    expect(table.source).toMatch(
      /109th Session of the Council, .*What IOM will need to deliver, paragraph 11$/,
    );
  });

  test("keeps the increase of 5.8 per cent that its two amounts do not give, and says so in both languages", () => {
    const now = figure("Operational Part of the Budget", "USD million");
    const before = figure("Operational Part of the Budget, original budget for 2018", "USD million");
    const increase = new Big(now).div(before).minus(1).times(100).toFixed(1);
    expect(increase).toBe("4.6");
    expect(figure("Increase of the Operational Part of the Budget", "Increase")).toBe(5.8);

    const told = table.discrepancies.find(({ id }) => id === "operational-increase");
    expect(told?.printed).toEqual(["USD 1 billion", "5.8 per cent", "USD 956 million"]);
    expect(told?.text.en).toContain(`${increase} per cent`);
    expect(told?.text.da).toContain(`${increase.replace(".", ",")} procent`);
  });

  test("tells how it stands to the figures for 2018 that Denmark's strategy of that year prints", () => {
    const told = table.discrepancies.find(({ id }) => id === "administrative-increase");
    const rise = new Big(figure("Administrative Part of the Budget", "CHF")).minus(50690324);
    expect(rise.eq(1500000)).toBe(false);
    expect(told?.text.en).toContain(`CHF ${rise.toNumber().toLocaleString("en-GB")}`);
  });
});

test("the five capacities stand in the order of the report, worded as it words them", () => {
  const table = getTable(pack, "capacities");
  expect(column(table, "Number")).toEqual([1, 2, 3, 4, 5]);
  expect(
    (column(table, "Wording") as string[]).map((wording) => wording.split(" ").slice(0, 3).join(" ")),
  ).toEqual([
    "Developing policy capacity,",
    "Strengthening foresight capacity",
    "Pioneering new means",
    "Ensuring policy is",
    "Incorporating innovative practice",
  ]);
});

test("an emergency without a figure in the report has none here, and that is told", () => {
  const table = getTable(pack, "emergency-response");
  const figures = Object.fromEntries(
    table.rows.map(([situation, , printed]) => [(situation as string).split(" ")[0], printed]),
  );
  expect(figures).toEqual({
    Venezuelan: null,
    Libya: "nearly 15,000 migrants in Libya so far in 2018",
    Yemen: expect.stringMatching(
      /^More than 7,000 migrants .*; several hundred Ethiopian nationals$/,
    ) as string,
    Rohingya: null,
  });
  expect(table.discrepancies.map(({ id }) => id)).toContain("emergencies-without-figures");
});

test("words that stand for a number are quoted and leave the count empty", () => {
  const table = getTable(pack, "figures-in-the-text");
  const empty = table.rows.filter((row) => row[1] === null && row[2] !== null).map((row) => row[4]);
  expect(empty).toHaveLength(3);
  for (const printed of empty) expect(printed).toMatch(/\b(dozens|several hundred)\b/);
});
