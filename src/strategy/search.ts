/** Finding tables by words in their titles, columns, rows and notes, in both languages, over a whole pack. */

import { documentText } from "./citation";
import type { PackLanguage } from "./citation";
import type { StrategyPack } from "./pack";
import { findWord, fold, wordsOf } from "./searchText";
import { getTable, listTables } from "./tables";
import type { TableEntry } from "./tables";
import type { DataTable } from "./tables/dataTable";

/** Best first: what the words were found in that decides. */
export const PLACES = ["title", "column", "source", "row", "note"] as const;
export type SearchPlace = (typeof PLACES)[number];

export interface SearchHit {
  readonly entry: TableEntry;
  readonly where: SearchPlace;
  /** Columns, by index, whose header or unit holds a word. */
  readonly columns: readonly number[];
  /** For "row": all rows, by index in the whole table, that hold the words which title and columns do not hold. */
  readonly rows: readonly number[];
  /** For "note": the note, by index. */
  readonly note?: number;
}

/** One table's texts, folded for comparison. */
interface IndexedTable {
  readonly entry: TableEntry;
  readonly title: string;
  readonly columns: readonly string[];
  /** Place in the document, and the unit of the whole table. */
  readonly source: string;
  readonly rows: readonly string[];
  readonly notes: readonly string[];
}

/** What one pack's tables can be found by; made once for a pack. */
export interface SearchIndex {
  readonly pack: StrategyPack;
  /** The pack's own name: its words may stand in a query without standing in the table. */
  readonly name: string;
  readonly tables: readonly IndexedTable[];
}

const LANGUAGES: readonly PackLanguage[] = ["en", "da"];
/** Rows that are folded in one slice, and that are searched in one. */
const FOLD_SLICE = 300;
const SEARCH_SLICE = 5_000;

/** Makes a pack's index in slices, so that a page stays alive meanwhile: each `next()` does a small part of the work. */
export function* indexPack(pack: StrategyPack): Generator<undefined, SearchIndex> {
  const tables: IndexedTable[] = [];
  for (const entry of listTables(pack)) {
    yield;
    tables.push(yield* indexTable(pack, entry));
  }
  const { title, shortTitle } = pack;
  return { pack, name: folded([pack.id, title.en, title.da, shortTitle.en, shortTitle.da]), tables };
}

function* indexTable(pack: StrategyPack, entry: TableEntry): Generator<undefined, IndexedTable> {
  const versions = LANGUAGES.map((language) => getTable(pack, entry.id, { language }));
  const [english] = versions as [DataTable, ...DataTable[]];
  const rows: string[] = [];
  for (const index of english.rows.keys()) {
    if (index % FOLD_SLICE === FOLD_SLICE - 1) yield;
    rows.push(folded(versions.flatMap((table) => wordsInRow(table, index))));
  }
  return {
    entry,
    title: folded([entry.title.en, entry.title.da, entry.id]),
    columns: english.columns.map(({ name, da, unit }) => folded([name, da, unit])),
    source: folded([...versions.map((table) => placeIn(pack, table)), english.unit]),
    rows,
    notes: english.notes.map((_, index) => folded(versions.map(({ notes }) => notes[index]))),
  };
}

/** Texts and years of a row; figures are not searched, a year is no figure. */
function wordsInRow({ columns, rows }: DataTable, index: number): string[] {
  return (rows[index] ?? []).flatMap((cell, at) =>
    typeof cell === "string" || (cell !== null && columns[at]?.type === "year") ? [String(cell)] : [],
  );
}

/** The section of the document where the table stands, without the document's name, which all tables share. */
function placeIn(pack: StrategyPack, { source }: DataTable): string {
  return source.replace(documentText(pack), "");
}

/** The different texts as one, each beginning a word of its own. */
function folded(texts: readonly (string | undefined)[]): string {
  const different = new Set(texts.filter((text) => text !== undefined && text !== ""));
  return fold([...different].join(" | "));
}

/**
 * The tables of a pack that hold every word of the query, the best first, else in the pack's order. Where there are none,
 * words of the pack's own name need not stand in a table: "strategy 2018 risks". Works in slices.
 */
export function* searchPack(index: SearchIndex, query: string): Generator<undefined, SearchHit[]> {
  const words = wordsOf(query);
  const hits = yield* searchTables(index.tables, words);
  if (hits.length > 0) return hits;
  const outsideName = words.filter((word) => !holds(index.name, word));
  return outsideName.length < words.length ? yield* searchTables(index.tables, outsideName) : [];
}

function* searchTables(
  tables: readonly IndexedTable[],
  words: readonly string[],
): Generator<undefined, SearchHit[]> {
  if (words.length === 0) return [];
  const hits: { readonly hit: SearchHit; readonly rank: number }[] = [];
  let rowsDone = 0;
  for (const table of tables) {
    rowsDone += table.rows.length;
    if (rowsDone > SEARCH_SLICE) {
      rowsDone = 0;
      yield;
    }
    const hit = searchTable(table, words);
    if (hit) hits.push({ hit, rank: rankOf(hit, table) });
  }
  return hits.sort((a, b) => a.rank - b.rank).map(({ hit }) => hit);
}

/** The lower, the better. What is said about tables comes after them; of citations that which names fewest places is best. */
function rankOf({ entry, where }: SearchHit, { source }: IndexedTable): number {
  const isAboutTables = where !== "title" && entry.id.endsWith("/discrepancies");
  const breadth = where === "source" ? Math.min(source.length, 999) / 1000 : 0;
  return PLACES.indexOf(where) + (isAboutTables ? PLACES.length : 0) + breadth;
}

const holds = (text: string, word: string): boolean => findWord(text, word) >= 0;

function searchTable(
  { entry, title, columns, source, rows, notes }: IndexedTable,
  words: readonly string[],
): SearchHit | null {
  const notInTitle = words.filter((word) => !holds(title, word));
  if (notInTitle.length === 0) return { entry, where: "title", columns: [], rows: [] };
  const hitColumns = columns.flatMap((column, at) =>
    notInTitle.some((word) => holds(column, word)) ? [at] : [],
  );
  const hit = { entry, columns: hitColumns, rows: [] };
  const wanted = notInTitle.filter((word) => !columns.some((column) => holds(column, word)));
  const inAll = (text: string): boolean => wanted.every((word) => holds(text, word));
  if (wanted.length === 0) return { ...hit, where: "column" };
  if (inAll(source)) return { ...hit, where: "source" };
  const hitRows = rows.flatMap((text, at) => (inAll(text) ? [at] : []));
  if (hitRows.length > 0) return { ...hit, where: "row", rows: hitRows };
  const note = notes.findIndex(inAll);
  return note < 0 ? null : { ...hit, where: "note", note };
}

/** Does all the slices of a job at once, where nothing else waits. */
export function runWhole<T>(job: Generator<undefined, T>): T {
  let step = job.next();
  while (!step.done) step = job.next();
  return step.value;
}
