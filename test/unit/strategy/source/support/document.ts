/**
 * A pack beside the source document it was made from. The sources lie beside the project, not in it: where they are
 * absent, what is tested against them is counted as skipped.
 */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { ReferenceTable, StrategyPack } from "../../../../../src/strategy/pack";

const root = join(__dirname, "../../../../..");

export const readPack = (id: string): StrategyPack =>
  JSON.parse(readFileSync(join(root, `src/strategy/packs/${id}.json`), "utf8")) as StrategyPack;

/** A document's text and, as `describe`, the group of tests that need it. */
export interface SourceDocument {
  /** Empty where the source is absent. */
  readonly text: string;
  /** `describe` that names the document and is skipped where the source is absent. */
  readonly describe: (name: string, tests: () => void) => void;
}

export function sourceOf(file: string): SourceDocument {
  const path = join(root, "../shared/sources", file);
  const present = existsSync(path);
  const skipped = `${file} is not beside the project: skipped`;
  return {
    text: present ? readFileSync(path, "utf8") : "",
    describe: (name, tests) => {
      if (present) describe(`${name}, against ${file}`, tests);
      else describe.skip(`${name} (${skipped})`, tests);
    },
  };
}

/** The table of that id. Throws where the pack has none. */
export function tableOf(pack: StrategyPack, id: string): ReferenceTable {
  const table = pack.tables.find((each) => each.id === id);
  if (table === undefined) throw new Error(`${pack.id} has no table ${id}`);
  return table;
}

/** The cells of one column, from top to bottom. Throws where the table has none of that name. */
export function columnOf(table: ReferenceTable, name: string): (string | number | null)[] {
  const at = table.columns.findIndex((column) => column.name === name);
  if (at < 0) throw new Error(`${table.id} has no column ${name}`);
  return table.rows.map((row) => row[at] ?? null);
}
