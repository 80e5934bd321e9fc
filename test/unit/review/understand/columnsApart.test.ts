/** Columns beside the request: what was spent, what other donors give. Their own totals hold; the strategy says nothing of them. */

import { areaAddress } from "../../../../src/workbook/address";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import { findingsOf } from "../../support/reviewed";
import type { CellInit, Rows } from "../../support/workbook";
import { f, workbook } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;

/** "error typed-over-total F8 24": errors and warnings with the figure expected. */
const told = (rows: Rows): string[] =>
  findingsOf(workbook({ "Follow-up": rows }), pack)
    .filter(({ severity }) => severity !== "note")
    .map(({ severity, rule, area, expected }) =>
      [severity, rule, area ? areaAddress(area) : "", expected ?? ""].join(" ").trim(),
    );

interface Cells {
  readonly pa2?: CellInit;
  readonly total2023?: CellInit;
  readonly total2024?: CellInit;
}

/** Budget, actual and variance under two years; far more is spent than the strategy commits. */
function followUp({ pa2 = 14, total2023, total2024 }: Cells = {}, actual = "Actual"): Rows {
  const row = (label: string, at: number, spent: CellInit, later: number): Rows[number] => [
    label,
    10,
    spent,
    f(`=B${at}-C${at}`, 0),
    12,
    later,
    f(`=E${at}-F${at}`, 0),
  ];
  return [
    ["Financial follow-up, DKK million"],
    [null, 2023, null, null, 2024],
    ["Priority area", "Budget", actual, "Variance", "Budget", actual, "Variance"],
    row("PA1", 4, 110, 10),
    row("PA2", 5, pa2, 10),
    row("PA3", 6, 10, 10),
    row("PA4", 7, 10, 10),
    [
      "Total",
      f("=SUM(B4:B7)", 40),
      total2023 ?? f("=SUM(C4:C7)", 144),
      f("=B8-C8", 0),
      f("=SUM(E4:E7)", 48),
      total2024 ?? f("=SUM(F4:F7)", 40),
      f("=E8-F8", 0),
    ],
  ];
}

describe("actuals beside the budget", () => {
  test.each(["Actual", "Spent", "Forbrug", "Regnskab", "Disbursed"])(
    "“%s” is held against no commitment, and right totals are left alone",
    (header) => expect(told(followUp({}, header))).toEqual([]),
  );

  test("a typed total where its neighbours are sums, a sum that leaves a line out", () => {
    expect(told(followUp({ total2024: 38 }))).toEqual(["error formulas/typed-over-total F8 40"]);
    expect(told(followUp({ total2023: f("=SUM(C4:C6)", 134) }))).toEqual([
      "error amounts/column-total C8 144",
    ]);
  });

  test("numbers stored as text, and negative amounts as something to look at", () => {
    expect(told(followUp({ pa2: "14", total2023: f("=SUM(C4:C7)", 130) }))).toEqual([
      "error data/text-number C5 14",
    ]);
    expect(told(followUp({ pa2: -14, total2023: f("=SUM(C4:C7)", 116) }))).toEqual([
      "warning amounts/negative-amount C5",
    ]);
  });

  test("differences are no money: they may be negative and are added up by nobody", () => {
    const rows = followUp().map((row, line) =>
      row.map((cell, at) => (line > 2 && line < 7 && at % 3 === 0 && at > 0 ? -7 : cell)),
    );
    expect(told(rows)).toEqual([]);
  });
});

const behind = (total: number, ...headers: string[]): Rows => [
  ["DKK million"],
  ["Priority area", ...headers],
  ...["PA1", "PA2", "PA3", "PA4"].map((label) => [label, 10, 10, 20, 4, 0.2]),
  ["Total", 40, 40, 80, total, 0.2],
];

test.each(["Spent to date", "Forbrug pr. dato"])("“%s” behind the years and their total", (header) => {
  expect(told(behind(16, "2023", "2024", "Total", header, "Spent %"))).toEqual([]);
  expect(told(behind(17, "2023", "2024", "Total", header, "Spent %"))).toEqual([
    "error amounts/column-total E7 16",
  ]);
});

test("other donors’ columns and the total of them all", () => {
  const donors = (sweden: number, all: number): Rows => [
    ["Programme, DKK million"],
    ["Priority area", 2024, null, null],
    [null, "Denmark", "Sweden", "Total"],
    ...["PA1", "PA2", "PA3", "PA4"].map((label) => [label, 10, 40, 50]),
    ["Total", 40, sweden, all],
  ];
  expect(told(donors(160, 200))).toEqual([]);
  expect(told(donors(150, 200))).toEqual(["error amounts/column-total C8 160"]);
  expect(told(donors(160, 210))).toEqual(["error amounts/column-total D8 200"]);
});

describe("totals over donors", () => {
  const plan = (changed: Readonly<Record<string, number>> = {}): Rows => {
    const rows: CellInit[][] = [
      ["Co-financing plan 2024 by donor, DKK million"],
      ["Priority area", "Denmark 2024", "Sweden 2024", "EU 2024", "IOM own 2024", "Total 2024"],
      ["PA1", 15, 8, 0, 3, 26],
      ["PA2", 14, 6, 2, 2.1, 24.1],
      ["PA3", 40, 25.7, 30, 8, 103.7],
      ["PA4", 29, 10.3, 18, 7, 64.3],
      ["Total", 98, 50, 50, 20.1, 218.1],
    ];
    for (const [address, value] of Object.entries(changed))
      rows[Number(address.slice(1)) - 1]!["ABCDEF".indexOf(address[0]!)] = value;
    return rows;
  };

  test.each<[string, Readonly<Record<string, number>>, readonly string[]]>([
    ["that add up are left alone", {}, []],
    ["a line’s donors that miss its total", { F5: 105.7 }, ["error amounts/row-total F5 103.7"]],
    ["another donor’s figure that both totals miss", { C5: 27.5 }, ["error amounts/suspect-figure C5 25.7"]],
    ["the donor’s own figure that both totals miss", { B5: 31 }, ["error amounts/suspect-figure B5 40"]],
    ["a donor’s total", { D7: 51 }, ["error amounts/column-total D7 50"]],
    ["the total of them all, wrong both ways", { F7: 220 }, ["error amounts/column-total F7 218.1"]],
  ])("%s", (_, changed, expected) => {
    expect(told(plan(changed))).toEqual(expected);
  });

  test("a total that most lines’ donors do not come to is something else", () => {
    expect(told(plan({ F3: 90, F4: 91, F5: 92, F6: 93, F7: 366 }))).toEqual([]);
  });
});
