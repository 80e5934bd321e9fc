/** How far headings reach, and which area a line has whose words are like another one's name. */

import { understand } from "../../../../src/review/understand";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import type { StrategyPack } from "../../../../src/strategy/pack";
import dkIom2018 from "../../../../src/strategy/packs/dk-iom-2018.json";
import { findingsAbout, listed } from "../../support/reviewed";
import type { Rows } from "../../support/workbook";
import { workbook } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
const pack2018 = dkIom2018 as unknown as StrategyPack;

/** "3/core" for each line of the only budget, "=" for sums. */
function namesIn(rows: Rows, strategy: StrategyPack = pack): string[] {
  const [budget] = understand(workbook({ Budget: rows }), strategy).budgets;
  return budget!.lines.map(({ kind, area, line }) =>
    kind === "line" ? [area, line].filter((name) => name !== null).join("/") || "-" : "=",
  );
}

const project: Rows = [
  ["Project proposal to Denmark (soft earmarked, PA 3 and PA 4), USD"],
  [],
  ["Budget line", 2024, 2025],
  ["A. Staff"],
  ["Project manager", 140, 144],
  ["National officers", 88, 91],
  ["B. Operations"],
  ["PA3 Training of immigration officials", 310, 420],
  ["PA4 Community projects", 330, 410],
  ["Total", 868, 1065],
];

test("“A. Staff” before “B. Operations” is a kind of cost, and no funding line that asks for all areas", () => {
  expect(namesIn(project)).toEqual(["soft", "soft", "3/soft", "4/soft", "="]);
  expect(listed(findingsAbout("structure/missing-area")({ Budget: project }, pack))).toEqual([]);
});

test.each([
  ["A. Core funding", "B. Staff", ["core", "1/personnel"]],
  ["A. Core funding", "B. Other", ["core", "1"]],
  ["A. Core funding", "i. Other", ["core", "1/core"]],
  ["A. Core funding", "Other", ["core", "1/core"]],
])("below “%s” and then “%s” stand lines of %j", (first, second, names) => {
  const rows: Rows = [
    ["DKK million", 2023, 2024],
    [first],
    ["Secretariat", 1, 2],
    [second],
    ["PA1 systems", 3, 4],
    ["Total", 4, 6],
  ];
  expect(namesIn(rows)).toEqual([...names, "="]);
});

test.each([
  ["Priority Area 1", "Climate-neutral offices", "1"],
  ["Priority Area 2", "Capacity building of network members", "2"],
  ["Priority Area 2", "Capacity building", "2"],
  ["Priority Area 4", "Climate adviser", "4"],
  ["Priority Area 4", "PA3 training", "3"],
  ["Priority Area 4", "Priority area 3: training", "3"],
  ["Priority Area 4", "3. Capacity building", "3"],
  ["Priority Area 3", "Climate change and irregular migration and forced displacement", "4"],
])("below “%s” the line “%s” belongs to area %s", (heading, label, area) => {
  const rows: Rows = [
    ["DKK million", "Unit", 2023, 2024],
    [heading],
    ["Training", "course", 1, 2],
    [label, "person", 3, 4],
  ];
  expect(namesIn(rows)[1]).toBe(area);
});

test("words that are like an area’s name don’t end the heading that they stand below", () => {
  const rows: Rows = [
    ["DKK thousand", 2018, 2019],
    ["Priority area 2: Capacity building of governments"],
    ["CD4MM packages", 1900, 2000],
    ["African Capacity Building Centre", 1300, 1200],
    ["Field data systems", 800, 800],
    ["Subtotal priority area 2", 4000, 4000],
    ["Core contribution", 15000, 15000],
  ];
  expect(namesIn(rows, pack2018)).toEqual(["2", "2", "2", "=", "core"]);
});

test.each([
  ["Egypt – PA3 border governance", "3"],
  ["Soft earmarked – Priority area 4 livelihoods", "4/soft"],
  ["Egypt – PA3 and PA4 borders", "-"],
  ["Egypt – PA3-4 borders", "-"],
  ["Egypt – PA9 borders", "-"],
])("“%s” names %s", (label, name) => {
  const rows: Rows = [
    ["DKK million", 2023, 2024],
    ["PA1 systems", 1, 2],
    [label, 3, 4],
  ];
  expect(namesIn(rows)[1]).toBe(name);
});

test("several activities of an area that say its number are no area asked for twice", () => {
  const rows: Rows = [
    ["DKK million", 2023, 2024],
    ["Soft earmarked – PA3 borders", 1, 2],
    ["Soft earmarked – PA3 smuggling", 3, 4],
  ];
  expect(listed(findingsAbout("structure/duplicate-area")({ Budget: rows }, pack))).toEqual([]);
});

describe("the block of an area", () => {
  const outcome = (rows: Rows): Rows => [
    ["Ref.", "Result (USD)", 2024, 2025],
    ["PA3", "Priority area 3: Capacity building of governments"],
    ...rows,
    ["PA4", "Priority area 4: Climate change and migration"],
    ["4.1.1", "Risk assessments", 33, 36],
  ];

  test("goes on below sub-headings that carry its number in a cell", () => {
    const rows = outcome([
      ["3.1", "Output 3.1 Policy framework"],
      ["3.1.1", "Workshops", 45, 47],
      ["3.2", "Output 3.2 Border management"],
      ["3.2.1", "MIDAS", 150, 162],
    ]);
    expect(namesIn(rows)).toEqual(["3", "3", "4"]);
  });

  test("goes on behind a blank line and below any sub-heading, where the area’s own total closes it", () => {
    const rows = outcome([
      ["", "Workshops"],
      ["a", "Workshops", 45, 47],
      [],
      ["Borders", "Output 1.2"],
      ["b", "MIDAS", 150, 162],
      [],
      [null, "Total PA3", 195, 209],
      ["c", "Secretariat", 1, 2],
    ]);
    expect(namesIn(rows)).toEqual(["3", "3", "=", "-", "4"]);
  });

  test("goes on behind a blank line, where the next area’s heading follows its last line", () => {
    const rows = outcome([["a", "Workshops", 45, 47], [], ["b", "MIDAS", 150, 162]]);
    expect(namesIn(rows)).toEqual(["3", "3", "4"]);
  });

  test.each<[string, Rows[number][]]>([
    ["lines that blank lines set apart", [["b", "Office rent", 150, 162], []]],
    ["a funding line of its own", [["b", "Personnel support", 150, 162]]],
    ["another cost", [["b", "Overhead 7 %", 150, 162]]],
  ])("ends at a blank line before %s", (_, rows) => {
    const names = namesIn(outcome([["a", "Workshops", 45, 47], [], ...rows]));
    expect(names[0]).toBe("3");
    expect(names[1]).not.toMatch(/^3/);
  });
});

describe("a sheet that says which area it is about", () => {
  const sheet = (title: string, ...labels: string[]): string[] =>
    namesIn([
      [title],
      ["DKK million"],
      [],
      ["Activity", 2024, 2025],
      ...labels.map((label, i) => [label, i + 1, i + 2]),
      ["Total", 9, 9],
    ]);

  test.each([
    ["Priority area 4: Climate", "Climate mobility data", "Adaptation pilots"],
    ["Priority area 4: Climate", "Climate", "Adaptation pilots"],
    ["PA4", "Capacity building of mayors", "Adaptation pilots"],
  ])("“%s” gives it to lines below “%s”, whose words recall an area", (title, first, second) => {
    expect(sheet(title, first, second)).toEqual(["4", "4", "="]);
  });

  test.each([
    ["Priority area 4: Climate", "PA3 borders", "Adaptation pilots", ["3", "-"]],
    ["Priority area 4: Climate", "Capacity building", "Climate", ["3", "4"]],
    ["Climate budget", "Capacity building of mayors", "Adaptation pilots", ["3", "-"]],
  ])("“%s” does not overrule “%s” and “%s”", (title, first, second, names) => {
    expect(sheet(title, first, second).slice(0, 2)).toEqual(names);
  });
});
