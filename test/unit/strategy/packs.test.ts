/** Every pack file holds together: shape, ids, references, totals, citations. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import Ajv2020 from "ajv/dist/2020";
import Big from "big.js";

import { wordingsOf } from "../../../src/strategy/names";
import { normaliseCode } from "../../../src/strategy/indicators";
import { packIndex } from "../../../src/strategy/load";
import { normaliseName } from "../../../src/strategy/names";
import type { ReferenceTable, StrategyPack } from "../../../src/strategy/pack";
import schema from "../../../src/strategy/schema.json";
import { listTables } from "../../../src/strategy/tables";

const folder = join(__dirname, "../../../src/strategy/packs");
const files = readdirSync(folder);
const read = (file: string): StrategyPack =>
  JSON.parse(readFileSync(join(folder, file), "utf8")) as StrategyPack;
const validate = new Ajv2020({
  strict: true,
  strictRequired: false,
  strictTypes: false,
  allErrors: true,
}).compile(schema);
const repeated = (values: readonly unknown[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);
const sum = (amounts: readonly number[]) =>
  amounts.reduce((total, amount) => total.plus(amount), new Big(0)).toNumber();

test("each file is one pack of the library", () => {
  expect(files.map((file) => file.replace(/\.json$/, "")).sort()).toEqual(
    packIndex.map(({ id }) => id).sort(),
  );
  for (const file of files) expect(`${read(file).id}.json`).toBe(file);
});

describe.each(files)("%s", (file) => {
  const pack = read(file);
  const areaIds = pack.areas.map(({ id }) => id);

  test("has the shape of the schema", () => {
    validate(pack);
    expect(validate.errors).toBeNull();
  });

  test("uses each id once among its own kind", () => {
    const tableIds = listTables(pack).map(({ id }) => id);
    for (const kind of [
      pack.areas,
      pack.lines,
      pack.indicators,
      pack.criteria,
      pack.discrepancies,
      pack.budget?.rows ?? [],
    ]) {
      expect(repeated(kind.map(({ id }) => id))).toEqual([]);
    }
    expect(repeated(tableIds)).toEqual([]);
    expect(repeated(pack.indicators.map(({ id }) => normaliseCode(id)))).toEqual([]);
    expect(repeated(pack.countries.map(({ name }) => name))).toEqual([]);
    expect(repeated(pack.areas.flatMap(({ number }) => number ?? []))).toEqual([]);
    for (const { columns } of pack.tables) expect(repeated(columns.map(({ name }) => name))).toEqual([]);
  });

  test("lists no alias twice", () => {
    for (const { aliases } of [...pack.areas, ...pack.lines])
      expect(repeated(aliases.map(normaliseName))).toEqual([]);
    for (const area of pack.areas)
      expect(wordingsOf(area)).toEqual(expect.arrayContaining([area.title.en, area.id]));
  });

  test("refers only to what it has", () => {
    const rowIds = pack.budget?.rows.map(({ id }) => id) ?? [];
    const lineIds = pack.lines.map(({ id }) => id);
    expect(areaIds).toEqual(expect.arrayContaining(pack.indicators.map(({ area }) => area)));
    expect(areaIds).toEqual(expect.arrayContaining(pack.lines.flatMap(({ areas }) => areas ?? [])));
    expect(lineIds).toEqual(
      expect.arrayContaining(pack.budget?.rows.flatMap(({ line }) => line ?? []) ?? []),
    );
    expect(rowIds).toEqual(
      expect.arrayContaining(pack.budget?.rows.flatMap(({ parts }) => parts ?? []) ?? []),
    );
    expect(pack.budget?.years ?? []).toEqual(
      expect.arrayContaining([...(pack.budget?.subjectToApproval ?? [])]),
    );

    const concerned = [
      ...listTables(pack).map(({ id }) => id.split("/")[1]!),
      ...pack.indicators.map(({ id }) => id),
    ];
    expect(concerned).toEqual(expect.arrayContaining(pack.discrepancies.flatMap(({ concerns }) => concerns)));
  });

  test("gives every funding line one row of the budget", () => {
    const inBudget = pack.budget?.rows.flatMap(({ line }) => line ?? []) ?? [];
    if (pack.budget) expect(inBudget.sort()).toEqual(pack.lines.map(({ id }) => id).sort());
  });

  test("has rows as long as their header and cells of their column's type", () => {
    for (const row of pack.budget?.rows ?? []) expect(row.amounts).toHaveLength(pack.budget!.years.length);
    for (const { id, columns, rows, levels } of pack.tables) {
      if (levels) expect(levels).toHaveLength(rows.length);
      for (const row of rows) {
        expect({ id, cells: row.length }).toEqual({ id, cells: columns.length });
        row.forEach((cell, index) => {
          const kind = columns[index]!.type === "text" ? "string" : "number";
          if (cell !== null) expect({ id, row, kind: typeof cell }).toEqual({ id, row, kind });
        });
      }
    }
  });

  test("says of every printed total that differs from its parts that it does, and of no other", () => {
    const recorded = pack.discrepancies
      .filter(({ kind }) => kind === "sum")
      .flatMap(({ concerns }) => concerns);
    expect([...new Set(tablesThatDoNotAdd(pack))].sort()).toEqual([...new Set(recorded)].sort());
  });

  test("stands every figure under a citation", () => {
    const { period, version, ...rest } = pack;
    expect([period.from, version]).toBeDefined();
    expect(uncited(rest)).toEqual([]);
  });
});

test("a printed total that does not add is noticed in budget, commitment and reference tables", () => {
  const pack = read("dk-iom-2023.json");
  const wrong = structuredClone(pack) as { -readonly [K in keyof StrategyPack]: StrategyPack[K] };
  const [total, ...others] = [...wrong.budget!.rows].reverse();
  wrong.budget = { ...wrong.budget!, rows: [...others, { ...total!, amounts: [75, 100, 101, 100] }] };
  wrong.commitment = { ...wrong.commitment!, disbursementTotal: 374 };
  wrong.tables = [
    {
      ...wrong.tables[0]!,
      id: "t",
      columns: [{ name: "n", type: "amount" }],
      rows: [[1], [2], [4]],
      totals: [{ row: 2, parts: [0, 1] }],
    },
  ];
  expect(tablesThatDoNotAdd(wrong)).toEqual(["budget", "commitment", "budget", "t"]);
  expect(tablesThatDoNotAdd(pack)).toEqual([]);
});

describe("the schema refuses a pack", () => {
  const pack = read("dk-iom-2023.json");
  const [area, ...areas] = pack.areas;
  const [row, ...rows] = pack.budget!.rows;
  test.each<[string, object]>([
    ["without citation of an area", { areas: [{ ...area, citation: undefined }, ...areas] }],
    ["with a part it does not know", { extra: 1 }],
    [
      "with an amount as text",
      { budget: { ...pack.budget, rows: [{ ...row, amounts: ["73", 98, 98, 98] }, ...rows] } },
    ],
    [
      "with a subtotal without parts",
      { budget: { ...pack.budget, rows: [{ ...row, parts: undefined }, ...rows] } },
    ],
    ["with a line break in a title", { title: { en: "Strategy\nfor IOM" } }],
  ])("%s", (_, change) => {
    expect(validate(pack)).toBe(true);
    expect(validate(JSON.parse(JSON.stringify({ ...pack, ...change })))).toBe(false);
  });
});

/** Ids of the tables in which a printed total differs from the sum of its parts, or commitment and budget disagree. */
function tablesThatDoNotAdd(pack: StrategyPack): string[] {
  const { budget, commitment } = pack;
  const rows = budget?.rows ?? [];
  const budgetFaults = rows.filter(({ parts, amounts }) =>
    amounts.some((amount, year) => {
      const figures = (parts ?? []).map((part) => rows.find(({ id }) => id === part)?.amounts[year] ?? null);
      return parts !== undefined && differs(amount, figures);
    }),
  );
  const commitmentFaults =
    commitment === undefined
      ? []
      : [
          differs(commitment.commitmentTotal, commitment.commitment),
          differs(commitment.disbursementTotal, commitment.disbursement),
        ].filter(Boolean);
  const totals = rows.find(({ kind }) => kind === "total")?.amounts;
  const apart = commitment && totals && commitment.commitment.some((amount, year) => amount !== totals[year]);
  return [
    ...budgetFaults.map(() => "budget"),
    ...commitmentFaults.map(() => "commitment"),
    ...(apart ? ["budget"] : []),
    ...pack.tables.filter(doesNotAdd).map(({ id }) => id),
  ];
}

function doesNotAdd({ columns, rows, totals = [] }: ReferenceTable): boolean {
  return totals.some(({ row, parts }) =>
    columns.some(({ type }, index) => {
      const numeric = type === "amount" || type === "integer" || type === "percentage";
      const cell = (at: number) => rows[at]![index] as number | null;
      return numeric && differs(cell(row), parts.map(cell));
    }),
  );
}

/** Whether a printed total is not the sum of those figures; nothing can be said where one is missing. */
function differs(total: number | null, parts: readonly (number | null)[]): boolean {
  const figures = parts.filter((part) => part !== null);
  return total !== null && figures.length === parts.length && sum(figures) !== total;
}

/** Paths of the numbers that no citation covers. */
function uncited(value: unknown, path = "", cited = false): string[] {
  if (typeof value === "number") return cited ? [] : [path];
  if (typeof value !== "object" || value === null) return [];
  const covered = cited || "citation" in value;
  return Object.entries(value).flatMap(([key, part]) => uncited(part, `${path}/${key}`, covered));
}
