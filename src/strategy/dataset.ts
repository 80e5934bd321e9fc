/** Columns, rows and cells of a pack's tables by the names that people give them. */

import { findArea } from "./areas";
import { findBudgetRow } from "./budget";
import type { PackLanguage } from "./citation";
import { findLine } from "./lines";
import { NameIndex } from "./names";
import type { StrategyPack } from "./pack";
import { fold } from "./searchText";
import { getTable, listTables } from "./tables";
import { columnHeader } from "./tables/dataTable";
import type { DataTable } from "./tables/dataTable";
import { formatTableId, parseTableId, splitId } from "./tables/tableId";

/** Texts longer than this are paragraphs: nobody names a row by them, and they are not worth suggesting. */
const LONGEST_NAME = 80;

/** A table with what finds its columns and rows; all indexes count from 0. */
export interface Dataset {
  readonly table: DataTable;
  /** The language asked for. */
  readonly language: PackLanguage;
  /**
   * Columns of that name, in English or Danish: the one that bears it letter by letter, else those that bear it
   * regardless of case, accents and punctuation. "#2" is the second column. A number alone is a name like any other:
   * it must never stand for the place of a column or row where it was meant as a year, or as the number of a goal.
   */
  findColumns(name: string): readonly number[];
  /**
   * Rows of that name, in English or Danish, compared as columns are: those whose first column has it; else the line,
   * total or area that goes by it elsewhere ("core"); else those that alone have it in another column of texts; else
   * all that have it there. "#2" is the second row. Where the first column holds numbers, a number is looked for there only.
   */
  findRows(name: string): readonly number[];
  /** Headers to suggest for a name that no column has, nearest first. */
  nearestColumns(name: string): string[];
  /** Names to suggest for one that no row has, nearest first. */
  nearestRows(name: string): string[];
}

const ids = new WeakMap<StrategyPack, readonly string[]>();

/** Ids of all tables of a pack, without the pack's own: "budget". */
export function tableIds(pack: StrategyPack): readonly string[] {
  const found = ids.get(pack) ?? listTables(pack).map(({ id }) => splitId(id).item);
  ids.set(pack, found);
  return found;
}

/** How a column or row is named by its place: `placeName(0)` is "#1", the first. */
export function placeName(index: number): string {
  return `#${String(index + 1)}`;
}

/** Most tables kept ready of one pack: more than any pack has, whatever is selected of them. */
const MOST_KEPT = 100;
const kept = new WeakMap<StrategyPack, Map<string, Dataset>>();

/** One table of a pack, as getTable() gives it, kept for the next time. Throws UnknownNameError as getTable(). */
export function datasetOf(pack: StrategyPack, id: string): Dataset {
  const asked = parseTableId(id);
  const key = formatTableId((asked.pack ?? pack.id).toLowerCase(), asked.table.toLowerCase(), asked.options);
  const ofPack = kept.get(pack) ?? new Map<string, Dataset>();
  kept.set(pack, ofPack);
  const dataset = ofPack.get(key) ?? createDataset(pack, id, asked.options.language ?? "en");
  // A map remembers its order: what was asked for last stands last, and the first goes.
  ofPack.delete(key);
  ofPack.set(key, dataset);
  if (ofPack.size > MOST_KEPT) ofPack.delete([...ofPack.keys()][0]!);
  return dataset;
}

/** What goes by more names than stand in its table: the English title under which the row of that name stands there. */
const NAMED_ELSEWHERE: Readonly<Record<string, (pack: StrategyPack, name: string) => string | undefined>> = {
  budget: (pack, name) => findBudgetRow(pack, name)?.title.en,
  lines: (pack, name) => findLine(pack, name)?.title.en,
  areas: (pack, name) => findArea(pack, name)?.title.en,
};

function createDataset(pack: StrategyPack, id: string, language: PackLanguage): Dataset {
  const table = getTable(pack, id);
  const { columns, rows } = table;
  const columnPlaces = new Places(columns.map(({ name, da = name }) => [name, da]));
  // The tables of one look-up are often looked into a thousand times, others never.
  const translated = once(() => getTable(pack, id, { language: language === "en" ? "da" : "en" }));
  const cellsOf = (column: number) =>
    rows.map((row, at) => [row, translated().rows[at] ?? []].flatMap((cells) => namesOf(cells[column])));
  const rowPlaces = once(() => new Places(cellsOf(0)));
  const otherPlaces = once(() =>
    columns.flatMap(({ type }, at) => (at > 0 && type === "text" ? [new Places(cellsOf(at))] : [])),
  );
  const firstNames = once(() => rows.flatMap(([first]) => namesOf(first)));
  const columnNames = once(() => new NameIndex(columns.map((each) => named(each, language))));
  const rowNames = once(
    () =>
      new NameIndex(
        [...new Set(columns.flatMap(suggestible))].map((name) => ({ item: name, names: [name] })),
      ),
  );

  function suggestible({ type }: DataTable["columns"][number], at: number): string[] {
    if (at > 0 && type !== "text") return [];
    return rows.flatMap((row) => namesOf(row[at])).filter(({ length }) => length <= LONGEST_NAME);
  }

  function namedElsewhere(name: string): readonly number[] {
    const title = NAMED_ELSEWHERE[parseTableId(table.id).table]?.(pack, name);
    if (title === undefined) return [];
    const english = language === "en" ? table : translated();
    return english.rows.flatMap((row, at) => (row.includes(title) ? [at] : []));
  }

  function inOtherColumns(name: string): readonly number[] {
    const others = otherPlaces().map((places) => places.exact(name) ?? places.alike(name));
    const alone = others.filter(({ length }) => length === 1);
    const chosen = new Set((alone.length > 0 ? alone : others).flat());
    return [...chosen].sort((one, other) => one - other);
  }

  return {
    table,
    language,
    findColumns: (name) => columnPlaces.exact(name) ?? placeAmong(columns, name) ?? columnPlaces.alike(name),
    findRows(name) {
      const places = rowPlaces();
      const first = places.exact(name) ?? placeAmong(rows, name) ?? places.alike(name);
      if (first.length > 0 || COUNTED.test(name.trim())) return first;
      const elsewhere = namedElsewhere(name);
      if (elsewhere.length > 0) return elsewhere;
      const isNumberAmongNumbers = WHOLE.test(name.trim()) && firstNames().some((each) => WHOLE.test(each));
      return isNumberAmongNumbers ? [] : inOtherColumns(name);
    },
    nearestColumns: (name) =>
      nearestNumbers(
        columns.map((each) => each.name),
        name,
      ) ?? columnNames().nearest(name),
    nearestRows: (name) => nearestNumbers(firstNames(), name) ?? rowNames().nearest(name),
  };
}

/** Where names stand in a list, each item of which may have several. */
class Places {
  readonly #exact = new Map<string, number[]>();
  readonly #alike = new Map<string, number[]>();

  constructor(items: readonly (readonly string[])[]) {
    items.forEach((names, at) => {
      for (const name of new Set(names.map((each) => each.trim()))) put(this.#exact, name, at);
      for (const name of new Set(names.map((each) => fold(each).trim()))) put(this.#alike, name, at);
    });
  }

  exact(name: string): readonly number[] | undefined {
    return this.#exact.get(name.trim());
  }

  /** As the search in the pane compares; but punctuation would make -5 the same as 5. */
  alike(name: string): readonly number[] {
    const alike = SIGNED.test(name.trim()) ? "" : fold(name).trim();
    return (alike === "" ? undefined : this.#alike.get(alike)) ?? [];
  }
}

function put(places: Map<string, number[]>, name: string, at: number): void {
  if (name === "") return;
  const found = places.get(name);
  if (found === undefined) places.set(name, [at]);
  else found.push(at);
}

const namesOf = (cell: string | number | null | undefined): string[] =>
  cell === null || cell === undefined ? [] : [String(cell)];

function named(column: DataTable["columns"][number], language: PackLanguage) {
  const { name, da = name } = column;
  return { item: columnHeader(column, language), names: [name, da] };
}

const WHOLE = /^\d+$/;
const SIGNED = /^[-+−]\d/;
const COUNTED = /^#\s*(\d+)$/;

/** The place that "#2" names, if there is one; undefined for another name. */
function placeAmong(items: readonly unknown[], name: string): readonly number[] | undefined {
  const [, digits] = COUNTED.exec(name.trim()) ?? [];
  if (digits === undefined) return undefined;
  const place = Number(digits);
  return place >= 1 && place <= items.length ? [place - 1] : [];
}

/** Numbers further apart than this are not near. */
const FAR = 100;

/**
 * For a whole number the names that begin with the numbers nearest to it, if any; by letters 2027 would be as near to
 * 2024 as to 2026. For a place that there is not, none. Undefined for another name.
 */
function nearestNumbers(names: readonly string[], wanted: string): string[] | undefined {
  if (COUNTED.test(wanted.trim())) return [];
  if (!WHOLE.test(wanted.trim())) return undefined;
  const away = (name: string): number => Math.abs(Number.parseInt(name, 10) - Number(wanted));
  return [...new Set(names)]
    .filter((name) => away(name) <= FAR)
    .sort((one, other) => away(one) - away(other))
    .slice(0, 3);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
