/** Tables by id, and their columns and rows by name: what was meant, or an error with the nearest name. */

import type { Dataset } from "../strategy/dataset";
import { datasetOf, placeName, tableIds } from "../strategy/dataset";
import { findPack, packIndex } from "../strategy/load";
import { UnknownNameError } from "../strategy/names";
import type { StrategyPack } from "../strategy/pack";
import { columnHeader } from "../strategy/tables/dataTable";
import { splitId } from "../strategy/tables/tableId";
import { FunctionError } from "./errors";
import { offer, withPack } from "./strategyArgument";

/** Places or names listed of many. */
const LISTED = 6;

/** What `answer` makes of the table of that whole id. Throws tableIdForm; throws or rejects as withPack and tableOf. */
export function withTable<T>(id: string, answer: (table: Dataset) => T): T | Promise<T> {
  const { pack, item } = splitId(id);
  if (pack === undefined) throw new FunctionError("tableIdForm", { text: id, example: exampleFor(item) });
  return withPack(pack, (found) => answer(tableOf(found, item)));
}

/** A whole id to show to somebody who wrote a strategy alone, or a table alone. */
function exampleFor(item: string): string {
  const named = findPack(item);
  const pack = named ?? findPack(packIndex[0]!.id)!;
  const ids = tableIds(pack);
  const meant = ids.find((id) => id === item.toLowerCase()) ?? ids[0]!;
  return `${pack.id}/${meant}`;
}

/** A table of a pack; `item` is its id without the pack's, with or without a selection. Throws unknownTable, unknownSelection. */
export function tableOf(pack: StrategyPack, item: string): Dataset {
  const text = `${pack.id}/${item}`;
  try {
    return datasetOf(pack, text);
  } catch (error) {
    if (!(error instanceof UnknownNameError)) throw error;
    const { kind, given, nearest } = error;
    if (kind !== "table") {
      const table = text.split("?")[0]!;
      throw new FunctionError("unknownSelection", { text: given, table, nearest: offer(nearest) });
    }
    const others = tableIds(pack).map((id) => `${pack.id}/${id}`);
    throw new FunctionError("unknownTable", { text, nearest: offer(nearest.length > 0 ? nearest : others) });
  }
}

/** Index of the one column that a text names. Throws unknownColumn, severalColumns. */
export function columnOf(dataset: Dataset, name: string): number {
  const found = dataset.findColumns(name);
  if (found.length === 1) return found[0]!;
  const about = { text: name, table: dataset.table.id };
  if (found.length > 1) throw new FunctionError("severalColumns", { ...about, ...placesIn(found) });
  const known = listed(dataset.table.columns.map((column) => columnHeader(column, dataset.language)));
  throw new FunctionError("unknownColumn", { ...about, known, nearest: offer(dataset.nearestColumns(name)) });
}

/** Index of the one row that a text names. Throws unknownRow, severalRows. */
export function rowOf(dataset: Dataset, name: string): number {
  const found = rowsOf(dataset, name);
  if (found.length === 1) return found[0]!;
  throw new FunctionError("severalRows", { text: name, table: dataset.table.id, ...placesIn(found) });
}

/** Indexes of all rows that a text names. Throws unknownRow. */
export function rowsOf(dataset: Dataset, name: string): readonly number[] {
  const found = dataset.findRows(name);
  if (found.length > 0) return found;
  const { id, rows } = dataset.table;
  const last = placeName(rows.length - 1);
  throw new FunctionError("unknownRow", {
    text: name,
    table: id,
    last,
    nearest: offer(dataset.nearestRows(name)),
  });
}

/** How many there are, and how each is named by its place: "#4, #5"; of many the first few. */
function placesIn(found: readonly number[]): { count: number; places: string } {
  return { count: found.length, places: listed(found.map(placeName)) };
}

function listed(names: readonly string[]): string {
  return [...names.slice(0, LISTED), ...(names.length > LISTED ? ["…"] : [])].join(", ");
}
