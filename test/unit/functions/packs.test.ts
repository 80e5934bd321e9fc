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

  test("every column comes by its name in either language, every row by its number", async () => {
    for (const { id: table } of listTables(pack)) {
      const { columns, rows } = getTable(pack, table);
      for (const [at, { name, da = name }] of columns.entries()) {
        const given = await run("DATASET", table, name);
        expect(given).toEqual(rows.map((row) => [row[at] ?? ""]));
        expect(await run("DATASET", table, da)).toEqual(given);
      }
      // Where the number is a name, such as a year or the number of a goal, the name wins.
      if (!rows.some(([first]) => String(first) === String(rows.length)))
        expect(await run("DATASET", table, null, rows.length)).toEqual([
          rows.at(-1)!.map((cell) => cell ?? ""),
        ]);
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
  ['=TILSAGN.DATASET("dk-iom-2018/unearmarked-donors-2017",2,1)', 39600],
  ['=TILSAGN.DATASET("dk-iom-2018/assessed-contribution",2,2017)', 319000],
  ['=TILSAGN.DATASET("dk-iom-2023/commitment","I alt","Commitment")', 375],
  ['=TILSAGN.BUDGET("dk-iom-2018","core",2018)+1', 16],
  ['=TILSAGN.DATASET("dk-iom-2023/budget?areas=1",2024,"a. Core funding")', 48],
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
  expect(await run("DATASET", "dk-iom-2023/commitment?lang=da", 1)).toEqual([
    ["Tilsagn"],
    ["Forventet årlig udbetaling"],
  ]);
});

test("where rows share a name their numbers are told, and one of them picks", async () => {
  const ranking = "dk-iom-2023/donor-ranking-2022";
  expect(await refusal("DATASET", ranking, "Rank", "Denmark")).toBe(
    `#N/A 2 rows of ${ranking} answer to “Denmark”. Write the number of one instead: 4, 5.`,
  );
  expect(await run("DATASET", ranking, "Rank", 5)).toEqual([[18]]);
});
