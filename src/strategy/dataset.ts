/** Columns, rows and cells of a pack's tables by the names that people give them. */

import { NameIndex, normaliseName } from "./names";
import type { StrategyPack } from "./pack";
import { getTable, listTables } from "./tables";
import type { DataCell, DataTable } from "./tables/dataTable";

/** Texts longer than this are paragraphs: nobody names a row by them, and they are not worth suggesting. */
const LONGEST_NAME = 80;

/** A table with what finds its columns and rows; all indexes count from 0. */
export interface Dataset {
  readonly table: DataTable;
  /**
   * Columns of that name, in English or Danish: the one that bears it letter by letter, else those that bear it
   * regardless of case, accents and punctuation. A whole number that is no column's name counts columns from 1.
   */
  findColumns(name: string): readonly number[];
  /**
   * Rows of that name, compared as columns are: those whose first column has it; else those that alone have it in
   * another column of texts; else all that have it there. A whole number that names no row counts rows from 1.
   */
  findRows(name: string): readonly number[];
  /** English headers to suggest for a name that no column has, nearest first. */
  nearestColumns(name: string): string[];
  /** Names to suggest for one that no row has, nearest first. */
  nearestRows(name: string): string[];
}

const ids = new WeakMap<StrategyPack, readonly string[]>();

/** Ids of all tables of a pack, without the pack's own: "budget". */
export function tableIds(pack: StrategyPack): readonly string[] {
  const found = ids.get(pack) ?? listTables(pack).map(({ id }) => id.slice(pack.id.length + 1));
  ids.set(pack, found);
  return found;
}

const kept = new WeakMap<StrategyPack, Map<string, Dataset>>();

/** One table of a pack, as getTable() gives it, made once for each pack and id. Throws UnknownNameError as getTable(). */
export function datasetOf(pack: StrategyPack, id: string): Dataset {
  const ofPack = kept.get(pack) ?? new Map<string, Dataset>();
  kept.set(pack, ofPack);
  const dataset = ofPack.get(id) ?? createDataset(getTable(pack, id));
  ofPack.set(id, dataset);
  return dataset;
}

function createDataset(table: DataTable): Dataset {
  const { columns, rows } = table;
  const columnPlaces = new Places(columns.map(({ name, da = name }) => [name, da]));
  const cellsOf = (column: number) => rows.map((row) => namesOf(row[column] ?? null));
  // The tables of one look-up are often looked into a thousand times, others never.
  const rowPlaces = once(() => new Places(cellsOf(0)));
  const otherPlaces = once(() =>
    columns.flatMap(({ type }, at) => (at > 0 && type === "text" ? [new Places(cellsOf(at))] : [])),
  );
  const columnNames = once(
    () => new NameIndex(columns.map(({ name, da = name }) => named(name, [name, da]))),
  );
  const rowNames = once(
    () => new NameIndex([...new Set(columns.flatMap(suggestible))].map((name) => named(name, [name]))),
  );

  function suggestible({ type }: DataTable["columns"][number], at: number): string[] {
    if (at > 0 && type !== "text") return [];
    return rows.flatMap((row) => namesOf(row[at] ?? null)).filter(({ length }) => length <= LONGEST_NAME);
  }

  return {
    table,
    findColumns: (name) => orCounted(columnPlaces.find(name), name, columns.length),
    findRows(name) {
      const first = rowPlaces().find(name);
      if (first.length > 0) return first;
      const others = otherPlaces().map((places) => places.find(name));
      const alone = others.filter(({ length }) => length === 1);
      const chosen = new Set((alone.length > 0 ? alone : others).flat());
      return orCounted(
        [...chosen].sort((one, other) => one - other),
        name,
        rows.length,
      );
    },
    nearestColumns: (name) =>
      nearestYears(
        columns.map((each) => each.name),
        name,
      ) ?? columnNames().nearest(name),
    nearestRows: (name) =>
      nearestYears(
        rows.flatMap(([first = null]) => namesOf(first)),
        name,
      ) ?? rowNames().nearest(name),
  };
}

/** Where names stand in a list, each item of which may have several. */
class Places {
  readonly #exact = new Map<string, number[]>();
  readonly #alike = new Map<string, number[]>();

  constructor(items: readonly (readonly string[])[]) {
    items.forEach((names, at) => {
      for (const name of new Set(names.map((each) => each.trim()))) put(this.#exact, name, at);
      for (const name of new Set(names.map(normaliseName))) put(this.#alike, name, at);
    });
  }

  find(name: string): readonly number[] {
    const exact = this.#exact.get(name.trim());
    if (exact !== undefined) return exact;
    const alike = normaliseName(name);
    return (alike === "" ? undefined : this.#alike.get(alike)) ?? [];
  }
}

function put(places: Map<string, number[]>, name: string, at: number): void {
  if (name === "") return;
  const found = places.get(name);
  if (found === undefined) places.set(name, [at]);
  else found.push(at);
}

const namesOf = (cell: DataCell): string[] => (cell === null ? [] : [String(cell)]);

const named = (item: string, names: readonly string[]) => ({ item, names });

/** What was found by name, else the place that a whole number counts from 1. */
function orCounted(found: readonly number[], name: string, count: number): readonly number[] {
  if (found.length > 0 || !/^\d{1,7}$/.test(name.trim())) return found;
  const place = Number(name);
  return place >= 1 && place <= count ? [place - 1] : [];
}

/** For a whole number the years nearest to it, if any; by letters 2027 would be as near to 2024 as to 2026. */
function nearestYears(names: readonly string[], wanted: string): string[] | undefined {
  if (!/^\d+$/.test(wanted.trim())) return undefined;
  const away = (name: string): number => Math.abs(Number(name) - Number(wanted));
  return names
    .filter((name) => /^(?:19|20)\d\d$/.test(name))
    .sort((one, other) => away(one) - away(other))
    .filter((name) => away(name) <= 100)
    .slice(0, 3);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
