/** Every pack file of the product holds together, and can be found by all its names. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { findArea } from "../../../src/strategy/areas";
import { findBudgetRow } from "../../../src/strategy/budget";
import { checkPackText } from "../../../src/strategy/check";
import { pathText } from "../../../src/strategy/check/path";
import { packIndex } from "../../../src/strategy/load";
import { wordingsOf } from "../../../src/strategy/names";
import type { StrategyPack } from "../../../src/strategy/pack";
import { listTables, loadTable } from "../../../src/strategy/tables";
import { DERIVED_TABLES } from "../../../src/strategy/tables/definitions";

const folder = join(__dirname, "../../../src/strategy/packs");
const files = readdirSync(folder);
const text = (file: string): string => readFileSync(join(folder, file), "utf8");
const read = (file: string): StrategyPack => JSON.parse(text(file)) as StrategyPack;

test("each file is one pack of the library", () => {
  expect(files.map((file) => file.replace(/\.json$/, "")).sort()).toEqual(
    packIndex.map(({ id }) => id).sort(),
  );
  for (const file of files) expect(`${read(file).id}.json`).toBe(file);
});

describe.each(files)("%s", (file) => {
  const pack = read(file);

  test("passes the check: shape, ids, references, every printed sum against its parts", () => {
    expect(checkPackText(text(file))).toEqual({ pack });
  });

  test("is refused without any one of its citations", () => {
    const paths = [...citationPaths(pack)];
    const kinds = [...new Map(paths.map((path) => [kindOf(path), path])).values()];
    expect(kinds.map(kindOf)).toContain("$.tables.*.citation");
    for (const path of kinds) {
      const part = pathText(path.slice(0, -1));
      const result = checkPackText(JSON.stringify(without(pack, path)));
      expect(result).toMatchObject({
        problems: expect.arrayContaining([
          expect.objectContaining({ path: part, code: "missing", params: { part: "citation" } }),
        ]),
      });
    }
  });

  test("holds no figure outside what has a citation but its period and the rows that reconciliations name", () => {
    const cited = new Set([...citationPaths(pack)].map((path) => kindOf(path.slice(0, -1))));
    const outside = [...numberPaths(pack)].filter((path) =>
      path.every((_, at) => !cited.has(kindOf(path.slice(0, at + 1)))),
    );
    const kinds = outside.map(kindOf).filter((kind) => !kind.startsWith("$.reconciliations."));
    expect(kinds).toEqual(["$.period.from", "$.period.to"]);
  });

  test("gives figures units that are said in both languages: a currency or %", () => {
    const units = pack.tables.flatMap(({ id, columns }) =>
      columns.flatMap(({ name, type, unit }) => (unit === undefined ? [] : [{ id, name, type, unit }])),
    );
    const other = units.filter(({ type, unit }) =>
      type === "percentage" ? unit !== "%" : !/^[A-Z]{3}(?: (?:thousand|million|billion))?$/.test(unit),
    );
    expect(other).toEqual([]);
  });

  test("has its years in columns of years, which are shown without thousands", () => {
    const years = pack.tables.flatMap(({ id, rows }) =>
      rows.filter((row) => row.includes("year")).map(([name]) => [id, name]),
    );
    expect(years).toEqual([]);
  });

  test("is found by every name of its areas and its budget's rows", () => {
    for (const area of pack.areas)
      for (const name of wordingsOf(area)) expect([name, findArea(pack, name)?.id]).toEqual([name, area.id]);
    for (const line of pack.budget === undefined ? [] : pack.lines)
      for (const name of wordingsOf(line))
        expect([name, findBudgetRow(pack, name)?.line]).toEqual([name, line.id]);
  });

  test("has its structure and the titles of its tables in Danish too", () => {
    const titled = [pack, ...pack.areas, ...pack.lines, ...(pack.budget?.rows ?? []), ...pack.tables];
    const english = titled.filter(({ title }) => title.da === undefined);
    expect(english.map(({ title }) => title.en)).toEqual([]);
  });

  test("is described by a page that counts its discrepancies", () => {
    const page = readFileSync(join(__dirname, `../../../docs/packs/${pack.id}.md`), "utf8");
    const [, count] = /(\d+) (?:discrepancies|contradictions and gaps)/.exec(page) ?? [];
    expect(Number(count)).toBe(pack.discrepancies.length);
  });

  test("makes no other tables of its parts than those whose ids are reserved", () => {
    const own = new Set(pack.tables.map(({ id }) => id));
    const made = listTables(pack).map(({ id }) => id.split("/")[1]!);
    expect(made.filter((id) => !own.has(id) && !DERIVED_TABLES.has(id))).toEqual([]);
  });
});

test("a unit in other words than a currency is refused where things are counted, because it has no Danish", () => {
  const pack = read("iom-ar-2019.json");
  const tables = pack.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) =>
      table.id === "staff-totals" && column.name === "Total" ? { ...column, unit: "staff" } : column,
    ),
  }));
  const index = pack.tables.findIndex(({ id }) => id === "staff-totals");
  const path = pathText(["tables", index, "columns", 3, "unit"]);
  expect(checkPackText(JSON.stringify({ ...pack, tables }))).toMatchObject({
    problems: [{ path, code: "notHere" }],
  });
});

describe("where two documents contradict each other", () => {
  test.each([
    ["bureau-years", "dk-iom-2018/milestones", "dk-iom-2023/key-figures"],
    ["un-city-year", "dk-iom-2018/milestones", "dk-iom-2023/key-figures"],
    ["resolution-1309-date", "dk-iom-2018/milestones", "iom-dg-2018/frameworks"],
  ])("%s is told with both tables", async (id, ...tables) => {
    for (const table of tables) {
      const { discrepancies } = await loadTable(table);
      expect({ table, ids: discrepancies.map((one) => one.id) }).toEqual({
        table,
        ids: expect.arrayContaining([id]),
      });
    }
  });

  test("the contribution that was doubled is compared with the one of the strategy before", async () => {
    const { discrepancies } = await loadTable("dk-iom-2023/budget");
    const { text } = discrepancies.find(({ id }) => id === "doubled-contribution")!;
    const before = await loadTable("dk-iom-2018/budget");
    const [core, total] = [before.rows[0]!, before.rows.at(-1)!].map((row) => row[2]);
    for (const figure of [core, total]) {
      expect(text.en).toMatch(new RegExp(`\\b${figure} million`));
      expect(text.da).toMatch(new RegExp(`\\b${figure} mio\\. kr\\.`));
    }
  });
});

type Path = readonly (string | number)[];

function* pathsWhere(
  value: unknown,
  wanted: (key: string, part: unknown) => boolean,
  path: Path = [],
): Generator<Path> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (wanted(key, part)) yield here;
    else yield* pathsWhere(part, wanted, here);
  }
}

const citationPaths = (pack: StrategyPack) => pathsWhere(pack, (key) => key === "citation");
const numberPaths = (value: unknown) => pathsWhere(value, (_, part) => typeof part === "number");

/** "$.tables.*.citation": the way to all parts of that kind. */
const kindOf = (path: Path) =>
  ["$", ...path.map((step) => (typeof step === "number" ? "*" : step))].join(".");

/** A copy without the part at that path. */
function without(pack: StrategyPack, path: Path): unknown {
  const copy: unknown = structuredClone(pack);
  const holder = path.slice(0, -1).reduce((part, step) => (part as Record<string, unknown>)[step], copy);
  Reflect.deleteProperty(holder as object, path.at(-1)!);
  return copy;
}
