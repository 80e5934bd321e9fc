/** What an officer looks up in the Intermediate Strategy 2018–2020. */

import { findArea } from "../../../src/strategy/areas";
import { findBudgetRow } from "../../../src/strategy/budget";
import { loadPack } from "../../../src/strategy/load";
import { wordingsOf } from "../../../src/strategy/names";
import type { StrategyPack } from "../../../src/strategy/pack";
import { getTable, listTables } from "../../../src/strategy/tables";

let pack: StrategyPack;
beforeAll(async () => {
  pack = await loadPack("dk-iom-2018");
});

const rowsOf = (table: string) => getTable(pack, table).rows;

/** The cell of that column in the one row that has `name` in some cell. */
function cell(table: string, name: string | number, column: string) {
  const { rows, columns } = getTable(pack, table);
  const found = rows.filter((row) => row.includes(name));
  expect({ table, name, rows: found.length }).toEqual({ table, name, rows: 1 });
  return found[0]![columns.findIndex((each) => each.name === column)];
}

describe("the budget", () => {
  test("is 15, 4, 4 and 2 a year, 25 in all, two years of it subject to approval", () => {
    const { unit, columns, rows, sums, notes } = getTable(pack, "budget");
    expect(unit).toBe("DKK million");
    expect(columns.slice(2).map(({ name }) => name)).toEqual(["2018", "2019", "2020"]);
    expect(rows).toEqual([
      ["Core funds (un-earmarked)", null, 15, 15, 15],
      ["Priority area 1 (thematically earmarked)", null, 4, 4, 4],
      ["Priority area 2 (thematically earmarked)", null, 4, 4, 4],
      ["Personnel component, i.e. secondments, not including JPO’s", null, 2, 2, 2],
      ["Total", null, 25, 25, 25],
    ]);
    expect(sums?.at(-1)).toEqual([0, 1, 2, 3]);
    expect(pack.budget?.subjectToApproval).toEqual([2019, 2020]);
    expect(notes.join(" ")).toMatch(/2019 and 2020 are subject to parliamentary approval/);
  });

  test.each([
    ["1", "Priority area 1 (thematically earmarked)"],
    ["2", "Priority area 2 (thematically earmarked)"],
  ])("of area %s holds the thematic line of no other area, and no total", (area, line) => {
    const names = getTable(pack, "budget", { areas: [area] }).rows.map(([name]) => name);
    expect(names).toEqual([
      "Core funds (un-earmarked)",
      line,
      "Personnel component, i.e. secondments, not including JPO’s",
    ]);
  });
});

describe("names", () => {
  test.each([
    ["1", ["PA1", "Fit for purpose", "Making IOM ‘fit for purpose’", "Organisatorisk effektivitet"]],
    [
      "2",
      ["Priority area 2", "Capacity building", "Drivers of irregular migration", "Migrationsforvaltning"],
    ],
  ])("of area %s", (id, names) => {
    expect(names.map((name) => findArea(pack, name)?.id)).toEqual(names.map(() => id));
  });

  test.each([
    ["core", ["Core funds", "Un-earmarked", "Kernebidrag"]],
    ["pa1", ["PA1", "Priority area 1", "Tematisk øremærket, prioritetsområde 1"]],
    ["pa2", ["PA 2", "Prioritetsområde 2", "Thematic contribution to priority area 2"]],
    ["personnel", ["Secondments", "Personnel support", "Sekunderinger"]],
    ["total", ["Total", "I alt", "Danish contribution"]],
  ])("of the budget's row %s", (id, names) => {
    expect(names.map((name) => findBudgetRow(pack, name)?.id)).toEqual(names.map(() => id));
  });

  test("every wording of an area or a line names that one alone", () => {
    for (const area of pack.areas)
      for (const name of wordingsOf(area))
        expect({ name, is: findArea(pack, name)?.id }).toEqual({ name, is: area.id });
    for (const line of pack.lines)
      for (const name of wordingsOf(line))
        expect({ name, is: findBudgetRow(pack, name)?.id }).toEqual({ name, is: line.id });
  });

  test("“core contribution” names no line: the strategy means all 25 million by it", () => {
    expect(findBudgetRow(pack, "Core contribution")).toBeUndefined();
    expect(cell("core-contribution", "Core contribution", "DKK million per year")).toBe(25);
  });
});

test.each<[string, string | number, string, string | number]>([
  ["unearmarked-donors-2017", "Sweden", "Amount", 6306761],
  ["unearmarked-donors-2017", "Austria", "Amount", 39600],
  ["assessed-contribution", 2018, "Assessed contribution", 319000],
  ["assessed-contribution", 2018, "Share of the assessment scale", 0.6293],
  ["overhead", "total costs of projects", "Rate", 7],
  ["iom-budget-2018", "Administrative Part of the Budget (Part I)", "CHF", 50690324],
  ["iom-budget-2018", "Operational Part of the Budget (Part II), as estimated", "USD million", 956.5],
  [
    "iom-budget-2018",
    "Operational Part of the Budget (Part II), as updated through the Revision",
    "USD billion",
    1.491,
  ],
  ["iom-budget-2018", "Operational Support income", "USD million", 86.8],
  ["donor-breakdown", "MOJ - Danish Immigration Service (DIS)", "Total", 11821889],
  ["donor-breakdown", "Denmark for IGC", "%", 0],
  ["donor-breakdown", "Grand Total", "Total", 18817691],
  ["top-projects", "CT1129", "Total", 1592357],
  ["top-projects", "232020", "2016", 713470],
  ["projects", "RT0782", "2017", -716622],
  ["projects", "RT0801", "Donor (specific)", "MOJ - Danish Immigration Service (DIS)"],
  ["projects", "DP1755", "Region / Country", "Bangladesh"],
  ["facility-1035", "Line 2: ceiling for regional projects", "USD", 300000],
  ["figures-in-the-text", "Member States of IOM", "Count", 172],
])("%s: %s, %s is %s", (table, row, column, value) => {
  expect(cell(table, row, column)).toBe(value);
});

describe("the projects", () => {
  test("stand under three regions, whose printed totals are found by name and left out of a sum by region", () => {
    const { rows, levels } = getTable(pack, "projects");
    const totals = rows.filter((_, at) => levels?.[at] === 0);
    expect(totals.map((row) => [row[0], row[1], row.at(-1)])).toEqual([
      ["Asia and the Pacific", null, 1755230],
      ["East and Horn of Africa", null, 796178],
      ["European Economic Area", null, 12664225],
    ]);
    for (const [name] of totals) expect(rows.filter((row) => row[0] === name)).toHaveLength(1);
    const regions = rows.flatMap((row, at) => (levels?.[at] === 1 ? [row[1]] : []));
    expect(totals.map(([name]) => regions.filter((region) => region === name).length)).toEqual([5, 1, 7]);
  });

  test("break off: the third region is no sum of what is shown, and three of the top ten are missing", () => {
    const { partial, sums, discrepancies } = getTable(pack, "projects");
    expect(partial).toMatch(/breaks off after project RT0801/);
    expect(sums?.[0]).toEqual([1, 2, 3, 4, 5]);
    expect(sums?.[8]).toBeNull();
    const shown = rowsOf("projects").map((row) => row[4]);
    const missing = rowsOf("top-projects").flatMap(([code]) =>
      code === "Total" || shown.includes(code ?? null) ? [] : [code],
    );
    expect(discrepancies.find(({ id }) => id === "top-projects-not-listed")?.printed).toEqual(missing);
  });
});

test("every difference between a printed sum and its parts is one dollar", () => {
  const differences = pack.discrepancies.flatMap((each) => each.differences ?? []);
  expect(differences).toHaveLength(8);
  for (const { printed, computed } of differences) expect(Math.abs(printed - computed)).toBe(1);
});

test("nine goals are said to be relevant, ten are listed, and the pack says so", () => {
  const { rows, discrepancies } = getTable(pack, "sdgs");
  expect(rows.flat()).toEqual([1, 3, 4, 5, 8, 10, 11, 13, 16, 17]);
  expect(discrepancies.map(({ id }) => id)).toContain("sdg-count");
});

test.each<[string, number, string | number, RegExp]>([
  ["overall-goals", 9, 4, /^More member states will provide core funding for IOM$/],
  ["risks", 4, 2, /^Financing structure of the organization$/],
  ["iom-strategy-points", 12, 12, /^To support the efforts of States in the area of labour migration,/],
  ["council-resolution-1150", 5, 5, /^To review the strategy in three years\.$/],
  ["governing-bodies", 12, "3 (h)", /^to transmit reports and\/or recommendations/],
  ["annual-consultations", 9, "viii", /^Employment of Danish nationals in IOM/],
  ["migof", 8, "Objective 2", /^Effectively address the mobility dimensions of crises\.$/],
])("%s has %i rows; no. %s", (table, count, first, second) => {
  const rows = rowsOf(table);
  expect(rows).toHaveLength(count);
  expect(rows.find((row) => row[0] === first)?.[1]).toMatch(second);
});

test("titles, headers, notes and contradictions are Danish where Danish is asked for", () => {
  for (const { id } of listTables(pack)) expect(getTable(pack, id, { language: "da" }).title).not.toBe("");
  const texts = [
    ...pack.areas.flatMap(({ title, shortTitle }) => [title, shortTitle]),
    ...pack.lines.flatMap(({ title, shortTitle }) => [title, shortTitle]),
    ...pack.tables.flatMap(({ title, notes, partial }) => [title, ...notes, ...(partial ? [partial] : [])]),
    ...pack.discrepancies.map(({ text }) => text),
  ];
  expect(texts.filter(({ da }) => da === undefined)).toEqual([]);
  const headers = pack.tables.flatMap(({ columns }) => columns);
  expect(headers.filter(({ name, da }) => da === undefined && !/^\d{4}$/.test(name))).toEqual([]);
});
