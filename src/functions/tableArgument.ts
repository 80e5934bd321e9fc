/** Tables by id, and their columns and rows by name: what was meant, or an error with the nearest name. */

import type { Dataset } from "../strategy/dataset";
import { datasetOf, tableIds } from "../strategy/dataset";
import { UnknownNameError } from "../strategy/names";
import type { StrategyPack } from "../strategy/pack";
import { FunctionError } from "./errors";

/** Names offered instead, as a message takes them. */
const OFFERED = 2;
/** Places or names listed of many. */
const LISTED = 6;

/** A table of a pack; `item` is its id without the pack's, with or without a selection. Throws unknownTable, unknownSelection. */
export function tableOf(pack: StrategyPack, item: string): Dataset {
  const text = `${pack.id}/${item}`;
  try {
    return datasetOf(pack, text);
  } catch (error) {
    if (!(error instanceof UnknownNameError)) throw error;
    if (error.kind !== "table")
      throw new FunctionError("unknownSelection", { text: error.given, table: text.split("?")[0]! });
    const others = tableIds(pack).map((id) => `${pack.id}/${id}`);
    const nearest = error.nearest.length > 0 ? error.nearest : others;
    throw new FunctionError("unknownTable", { text, nearest: nearest.slice(0, OFFERED).join(", ") });
  }
}

/** Index of the one column that a text names. Throws unknownColumn, severalColumns. */
export function columnOf(dataset: Dataset, name: string): number {
  const found = dataset.findColumns(name);
  if (found.length === 1) return found[0]!;
  const about = { text: name, table: dataset.table.id };
  if (found.length > 1) throw new FunctionError("severalColumns", { ...about, ...placesIn(found) });
  const known = listed(dataset.table.columns.map((column) => column.name));
  throw new FunctionError("unknownColumn", {
    ...about,
    known,
    nearest: offered(dataset.nearestColumns(name)),
  });
}

/** Index of the one row that a text names. Throws unknownRow, severalRows. */
export function rowOf(dataset: Dataset, name: string): number {
  const found = dataset.findRows(name);
  if (found.length === 1) return found[0]!;
  const about = { text: name, table: dataset.table.id };
  if (found.length > 1) throw new FunctionError("severalRows", { ...about, ...placesIn(found) });
  const count = dataset.table.rows.length;
  throw new FunctionError("unknownRow", { ...about, count, nearest: offered(dataset.nearestRows(name)) });
}

const offered = (names: readonly string[]): string => names.slice(0, OFFERED).join(", ");

/** How many there are, and their numbers from 1; of many the first few. */
function placesIn(found: readonly number[]): { count: number; places: string } {
  return { count: found.length, places: listed(found.map((at) => String(at + 1))) };
}

function listed(names: readonly string[]): string {
  return [...names.slice(0, LISTED), ...(names.length > LISTED ? ["…"] : [])].join(", ");
}
