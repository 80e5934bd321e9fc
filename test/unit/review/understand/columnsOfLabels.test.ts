/** Funding lines beside and below priority areas, and in titles that leave them out. */

import { understand } from "../../../../src/review/understand";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import type { StrategyPack } from "../../../../src/strategy/pack";
import pack2018File from "../../../../src/strategy/packs/dk-iom-2018.json";
import { findingsOf, listed } from "../../support/reviewed";
import type { Rows } from "../../support/workbook";
import { f, workbook } from "../../support/workbook";

const pack2023 = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
const pack2018 = pack2018File as unknown as StrategyPack;

const linesOf = (rows: Rows, pack: StrategyPack = pack2023) =>
  understand(workbook({ Budget: rows }), pack).budgets[0]!.lines.map(({ kind, area, line }) =>
    kind === "line" ? [area, line] : kind,
  );

describe.each([
  ["English", "en", ["Funding line", "Priority area", "Total"]],
  ["Danish", "da", ["Bevillingslinje", "Prioritetsområde", "I alt"]],
] as const)("beside a column of priority areas, in %s", (_, language, [line, area, total]) => {
  const lineTitles = pack2018.lines.map(({ shortTitle }) => shortTitle[language]!);
  const areaTitles = pack2018.areas.map(({ number, shortTitle }) => `${number}. ${shortTitle[language]}`);
  const [core, pa1, pa2, personnel] = lineTitles as [string, string, string, string];
  const [first, second] = areaTitles as [string, string];

  test("the column of funding lines says which line it is, also where its words speak of an area", () => {
    // By chance the areas of core funding add up to what follows them.
    const rows: Rows = [
      ["DKK thousand"],
      [line, area, 2018, 2019],
      [core, first, 3000, 3000],
      [core, second, 3000, 3000],
      [`${core}, ${total.toLowerCase()}`, null, f("=SUM(C3:C4)", 6000), f("=SUM(D3:D4)", 6000)],
      [pa1, first, 6000, 6000],
      [pa2, second, 6000, 6000],
      [personnel, "–", 6000, 6000],
      [total, null, f("=C5+C6+C7+C8", 24000), f("=D5+D6+D7+D8", 24000)],
    ];
    expect(linesOf(rows, pack2018)).toEqual([
      ["1", "core"],
      ["2", "core"],
      "subtotal",
      ["1", "pa1"],
      ["2", "pa2"],
      [null, "personnel"],
      "total",
    ]);
    expect(listed(findingsOf({ Budget: rows }, pack2018))).toEqual([]);
  });

  test("areas by their titles beside personnel alone are whole areas; beside core funds they are their lines", () => {
    const rows = (label: string): Rows => [
      ["DKK thousand"],
      [area, 2018, 2019],
      [label, 1000, 1200],
      [first, 300, 400],
      [second, 500, 700],
      [total, 1800, 2300],
    ];
    expect(linesOf(rows(personnel), pack2018).slice(1, 3)).toEqual([
      ["1", null],
      ["2", null],
    ]);
    expect(linesOf(rows(core), pack2018).slice(1, 3)).toEqual([
      ["1", "pa1"],
      ["2", "pa2"],
    ]);
  });
});

test.each([
  ["Area", "Core contribution", "Softly earmarked"],
  ["Priority area", "Core contribution", "Softly earmarked"],
  ["Prioritetsområde", "Kernebidrag", "Blødt øremærket"],
])("below the heading of an area, funding lines stand in the column “%s”", (header, core, soft) => {
  const rows: Rows = [
    ["DKK million"],
    [header, "Activity", 2023, 2024],
    ["Priority area 1"],
    [core, "Reform of procurement", 3, 4],
    ["Priority area 3"],
    [core, "Border posts", 1, 2],
    [soft, "Courses for officers", 5, 6],
    ["Total", null, 9, 12],
  ];
  expect(linesOf(rows)).toEqual([["1", "core"], ["3", "core"], ["3", "soft"], "total"]);
});

test.each([
  ["Budget without soft earmarked", null],
  ["Budget (uden blødt øremærket)", null],
  ["Denmark, not including softly earmarked funds", null],
  ["Budget ex. personnel", null],
  ["Core funding without soft earmarked", "core"],
  ["Kernebidrag ekskl. blødt øremærket", "core"],
  ["Softly earmarked, before indirect costs", "soft"],
])("what a title leaves out it is not about: “%s”", (title, line) => {
  const figures = [
    ["PA3", 1, 2],
    ["PA4", 3, 4],
    ["Total", 4, 6],
  ];
  const rows: Rows = [[title], ["DKK million", 2023, 2024], ...figures];
  expect(linesOf(rows)).toEqual([["3", line], ["4", line], "total"]);
});

test("a line's label is not about what it leaves out", () => {
  const rows: Rows = [
    ["DKK million", 2023, 2024],
    ["Core funding without soft earmarked", 1, 2],
    ["Personnel", 3, 4],
    ["Total", 4, 6],
  ];
  expect(linesOf(rows)).toEqual([[null, "core"], [null, "personnel"], "total"]);
});

test.each<[string, Rows]>([
  [
    "above the year",
    [
      ["", "", "DKK million", "", "", "USD million"],
      ["Funding line", "Priority area", 2023, "Total", "Share", 2023, "Total"],
    ],
  ],
  [
    "below it",
    [
      ["Funding line", "Priority area", 2023, "Total", "Share", 2023, "Total"],
      ["", "", "DKK million", "DKK million", "", "USD million", "USD million"],
    ],
  ],
])("one year in kroner and in dollars, the currency %s, is one budget in two currencies", (_, head) => {
  const rows: Rows = [
    ...head,
    ["Core", "Priority area 1", 48, f("=C3", 48), f("=D3/D5", 0.48), 7, f("=F3", 7)],
    ["Core", "Priority area 2", 52, f("=C4", 52), f("=D4/D5", 0.52), 8, f("=F4", 8)],
    ["Total", null, f("=C3+C4", 100), f("=C5", 100), null, f("=F3+F4", 15), f("=F5", 15)],
  ];
  const { budgets } = understand(workbook({ Budget: rows }), pack2023);
  expect(
    budgets.map(({ unit, years, totalIndex, equivalentOf }) => [unit, years, totalIndex, equivalentOf]),
  ).toEqual([
    ["DKK million", [expect.objectContaining({ year: 2023, index: 2 })], 3, undefined],
    ["USD million", [expect.objectContaining({ year: 2023, index: 5 })], 6, 0],
  ]);
});
