/** Every pack file of the product holds together, and can be found by all its names. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { findArea } from "../../../src/strategy/areas";
import { findBudgetRow } from "../../../src/strategy/budget";
import { checkPackText } from "../../../src/strategy/check";
import { packIndex } from "../../../src/strategy/load";
import { wordingsOf } from "../../../src/strategy/names";
import type { StrategyPack } from "../../../src/strategy/pack";
import { listTables } from "../../../src/strategy/tables";
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

  test("stands every figure under a citation", () => {
    // Not figures of the source: the years of the period, and rows that reconciliations point to.
    const { period, reconciliations, ...rest } = pack;
    expect([period, reconciliations]).toBeDefined();
    expect(uncited(rest)).toEqual([]);
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

  test("makes no other tables of its parts than those whose ids are reserved", () => {
    const own = new Set(pack.tables.map(({ id }) => id));
    const made = listTables(pack).map(({ id }) => id.split("/")[1]!);
    expect(made.filter((id) => !own.has(id) && !DERIVED_TABLES.has(id))).toEqual([]);
  });
});

/** Paths of the numbers that no citation covers. */
function uncited(value: unknown, path = "", cited = false): string[] {
  if (typeof value === "number") return cited ? [] : [path];
  if (typeof value !== "object" || value === null) return [];
  const covered = cited || "citation" in value;
  return Object.entries(value).flatMap(([key, part]) => uncited(part, `${path}/${key}`, covered));
}
