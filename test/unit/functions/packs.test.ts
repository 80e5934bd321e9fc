/** The look-up functions over every pack that comes with the program. */

import { evaluate } from "../../../src/functions/evaluate";
import { explain } from "../../../src/functions/explain";
import { findFunction } from "../../../src/functions/registry";
import { citationText } from "../../../src/strategy/citation";
import { loadPack, packIndex } from "../../../src/strategy/load";
import type { StrategyPack } from "../../../src/strategy/pack";
import { getTable, listTables } from "../../../src/strategy/tables";

const run = async (id: string, ...args: unknown[]): Promise<unknown> => findFunction(id)!.run(args);
const value = async (formula: string): Promise<unknown> => {
  const result = await evaluate(formula);
  return "error" in result ? result.error : result.value;
};
const refusal = (id: string, ...args: unknown[]): Promise<string> =>
  run(id, ...args).then(
    (result) => `no error: ${JSON.stringify(result)}`,
    (error: unknown) => `${explain(error)?.code} ${explain(error)?.message}`,
  );

describe.each(packIndex.map(({ id }) => id))("%s", (id) => {
  let pack: StrategyPack;
  beforeAll(async () => {
    pack = await loadPack(id);
  });

  test("every table comes whole, with its headings and nothing in place of empty cells", async () => {
    for (const { id: table } of listTables(pack)) {
      const { columns, rows } = getTable(pack, table);
      const given = (await run("DATASET", table.toUpperCase())) as unknown[][];
      expect(given[0]).toEqual(columns.map(({ name }) => name));
      expect(given.slice(1)).toEqual(rows.map((row) => row.map((cell) => cell ?? "")));
    }
  });

  test("every column comes by its name in either language, every row by its place", async () => {
    for (const { id: table } of listTables(pack)) {
      const { columns, rows } = getTable(pack, table);
      for (const [at, { name, da = name }] of columns.entries()) {
        const given = await run("DATASET", table, name);
        expect(given).toEqual(rows.map((row) => [row[at] ?? ""]));
        expect(await run("DATASET", table, da)).toEqual(given);
      }
      for (const [at, row] of rows.entries())
        expect(await run("DATASET", table, null, `#${at + 1}`)).toEqual([row.map((cell) => cell ?? "")]);
    }
  });

  test("CITE knows its document, tables, areas, lines, indicators, criteria and discrepancies", async () => {
    const { document, areas, lines, indicators, criteria, discrepancies } = pack;
    expect(await run("CITE", id)).toContain(document.title);
    for (const { id: table } of listTables(pack))
      expect(await run("CITE", table)).toBe(getTable(pack, table).source);
    for (const [kind, items] of Object.entries({ areas, lines, indicators, criteria, discrepancies }))
      for (const { id: item, citation } of items) {
        expect(await run("CITE", `${id}/${kind}/${item}`)).toBe(citationText(pack, citation));
        expect(await run("CITE", `${id}/${item}`)).toContain(document.title);
      }
  });

  test.each([
    ["BUDGET", "budget", "has no budget"],
    ["YEARS", "budget", "has no budget"],
    ["AREAS", "areas", "has no priority areas"],
    ["LINES", "lines", "has no funding lines"],
    ["INDICATORS", "indicators", "has no indicators"],
  ] as const)(
    "%s gives its part, or says that there is none and which table to try",
    async (name, part, says) => {
      const held = pack[part];
      if (held !== undefined && !(Array.isArray(held) && held.length === 0)) {
        expect(((await run(name, id)) as unknown[][]).length).toBeGreaterThan(0);
        return;
      }
      const refused = await refusal(name, id);
      expect(refused).toMatch(new RegExp(`^#N/A ${id} ${says}\\.`));
      const [formula = ""] = /=TILSAGN\.DATASET\("[^"]+"\)/.exec(refused) ?? [];
      expect(((await value(formula)) as unknown[][]).length).toBeGreaterThan(1);
    },
  );
});

test.each([
  ['=TILSAGN.DATASET("iom-ar-2019/staff-professional","F","Denmark")', 2],
  ['=TILSAGN.DATASET("iom-ar-2019/staff-general-service","Total","Total")', 12805],
  ['=TILSAGN.DATASET("dk-iom-2018/top-projects",2017,"RE0078")', -190640],
  ['=TILSAGN.DATASET("dk-iom-2018/top-projects","2017","Family reunification in Denmark (FRDK)")', -190640],
  ['=TILSAGN.DATASET("DK-IOM-2018/Unearmarked-Donors-2017","beløb","AUSTRIA")', 39600],
  ['=TILSAGN.DATASET("dk-iom-2018/unearmarked-donors-2017","#2","#1")', 39600],
  ['=TILSAGN.DATASET("dk-iom-2018/assessed-contribution","#2",2017)', 319000],
  ['=TILSAGN.DATASET("iom-ar-2019/staff-professional","p4","Denmark")', 1],
  ['=TILSAGN.DATASET("dk-iom-2023/budget",2024,"core")', 48],
  ['=TILSAGN.DATASET("dk-iom-2023/budget","2024*","total")', 100],
  ['=TILSAGN.BUDGET("dk-iom-2023","core","2024*")', 48],
  ['=TILSAGN.BUDGET("dk-iom-2023","core"," 2024 * ")', 48],
  ['=TILSAGN.DATASET("dk-iom-2023/commitment","I alt","Commitment")', 375],
  ['=TILSAGN.BUDGET("dk-iom-2018","core",2018)+1', 16],
  ['=TILSAGN.DATASET("dk-iom-2023/budget?areas=1",2024,"a. Core funding")', 48],
  ['=TILSAGN.DATASET("dk-iom-2023/budget?AREAS=1&LANG=da",2024,"core")', 48],
  ['=TILSAGN.DATASET("dk-iom-2023/commitment",2024,"Tilsagn")', 100],
])("%s is %s", async (formula, expected) => {
  expect(await value(formula)).toEqual(expected);
});

test("a row lines up with the table's headings", async () => {
  expect(await run("DATASET", "dk-iom-2023/commitment")).toEqual([
    ["Item", "2023", "2024", "2025", "2026", "Total"],
    ["Commitment", 75, 100, 100, 100, 375],
    ["Projected annual disbursement", 75, 100, 100, 100, 375],
  ]);
  expect(await run("DATASET", "dk-iom-2023/commitment", null, "commitment")).toEqual([
    ["Commitment", 75, 100, 100, 100, 375],
  ]);
  expect(await run("DATASET", "dk-iom-2023/commitment?lang=da", "#1")).toEqual([
    ["Tilsagn"],
    ["Forventet årlig udbetaling"],
  ]);
});

test("where rows share a name their places are told, and one of them picks", async () => {
  const ranking = "dk-iom-2023/donor-ranking-2022";
  expect(await refusal("DATASET", ranking, "Rank", "Denmark")).toBe(
    `#N/A 2 rows of ${ranking} answer to “Denmark”. Write the one you mean: #4, #5.`,
  );
  expect(await run("DATASET", ranking, "Rank", "#5")).toEqual([[18]]);
});

describe("a number never stands for the place of a column or row", () => {
  test.each([
    ["dk-iom-2023/srf-objectives", null, 1, "Did you mean 2, 3?"],
    ["dk-iom-2023/gcm-objectives", null, 6, "Did you mean 5, 7?"],
    ["dk-iom-2018/sdgs", null, 2, "Did you mean 1, 3?"],
    ["dk-iom-2018/governing-bodies", "Decision", 5, "Did you mean 4, 3?"],
    ["dk-iom-2018/unearmarked-donors-2017", null, 1, "count rows from #1 to #5"],
    ["dk-iom-2018/unearmarked-donors-2017", 2, null, "Write one of Donor, Amount, or #1 for the first"],
    ["dk-iom-2018/top-projects", 4, null, "or #1 for the first"],
  ])("DATASET(%j, %j, %j) is #N/A: %s", async (id, column, row, says) => {
    const refused = await refusal("DATASET", id, column, row);
    expect(refused).toMatch(/^#N\/A /);
    expect(refused).toContain(says);
  });
});

describe("CITE gives the place of a row", () => {
  const mfa = "Danish Organisation Strategy for International Organization for Migration (IOM)";
  const report = "Annual Report for 2019, International Organization for Migration (IOM), C/111/5";

  test.each([
    ["dk-iom-2023/countries/Mali", `${mfa}, URU Alm.del Bilag 172 (2022-23, 2. samling), Annex 4`],
    ["dk-iom-2023/budget/core", `${mfa}, URU Alm.del Bilag 172 (2022-23, 2. samling), 6. Budget`],
    ["dk-iom-2023/budget/#2", `${mfa}, URU Alm.del Bilag 172 (2022-23, 2. samling), 6. Budget`],
    [
      "iom-ar-2019/financial-highlights/Private sector contributions",
      `${report}, Resource mobilization, paragraph 307`,
    ],
    ["iom-ar-2019/staff-professional/Denmark", `${report}, Annex III`],
    ["iom-ar-2019/staff-professional", `${report}, Annex III`],
    [
      "dk-iom-2018/council-resolution-1150/3",
      ", II. IOM Strategy: Council Resolution No. 1150 (XCIII) and Annex",
    ],
  ])("%s", async (id, says) => {
    expect(await run("CITE", id)).toContain(says);
  });

  test("as the table itself has it: source, or section and paragraph, or page", async () => {
    for (const [id, columns] of [
      ["iom-eea-2014/commitments", ["Source"]],
      ["iom-ar-2019/figures-objective-2", ["Section", "Paragraph"]],
      ["dk-iom-2023/key-figures", ["Section", "Page"]],
    ] as const) {
      const table = getTable(await loadPack(id.split("/")[0]!), id);
      for (const [at, row] of table.rows.entries()) {
        const cited = await run("CITE", `${id}/#${at + 1}`);
        for (const name of columns) {
          const cell = row[table.columns.findIndex((column) => column.name === name)] ?? null;
          if (cell !== null) expect(cited).toContain(String(cell));
        }
      }
    }
  });

  test("in Danish where the table is asked for in Danish, and once where rows share name and place", async () => {
    expect(
      await run("CITE", "iom-ar-2019/financial-highlights?lang=da/Private sector contributions"),
    ).toMatch(/, afsnit 307$/);
    expect(await run("CITE", "dk-iom-2023/countries/West Africa with a focus on Sahel region")).toMatch(
      /, Annex 4.*, p\. 21$/,
    );
  });

  test.each([
    ["dk-iom-2023/countries/Malli", "no row “Malli”. Did you mean Mali"],
    [
      "dk-iom-2023/donor-ranking-2022/Denmark",
      "2 rows of dk-iom-2023/donor-ranking-2022 answer to “Denmark”",
    ],
    ["dk-iom-2023/countries?area=1/Mali", "cannot be limited to “area=1”"],
  ])("%s is #N/A: %s", async (id, says) => {
    const refused = await refusal("CITE", id);
    expect(refused).toMatch(/^#N\/A /);
    expect(refused).toContain(says);
  });
});

test("a document without a budget points to a table that has figures", async () => {
  for (const { id } of packIndex) {
    const [, table = ""] = /=TILSAGN\.DATASET\("([^"]+)"\)/.exec(await refusal("YEARS", id)) ?? [];
    if (table === "") continue;
    const { columns, rows } = getTable(await loadPack(id), table);
    const figures = columns.flatMap(({ type }, at) =>
      at > 0 && (type === "amount" || type === "percentage") ? [at] : [],
    );
    expect(rows.some((row) => figures.some((at) => typeof row[at] === "number"))).toBe(true);
  }
});
