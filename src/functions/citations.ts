/** Citations by id: "strategy", "strategy/table", "strategy/table/row", "strategy/indicator code", "strategy/line" … */

import { findArea } from "../strategy/areas";
import { findBudgetRow } from "../strategy/budget";
import { citationPlace, citationText } from "../strategy/citation";
import type { Dataset } from "../strategy/dataset";
import { tableIds } from "../strategy/dataset";
import { findIndicator } from "../strategy/indicators";
import { findLine } from "../strategy/lines";
import { nearestNames } from "../strategy/names";
import type { Citation, StrategyPack } from "../strategy/pack";
import { rowPlace } from "../strategy/rowPlace";
import { parseTableId, splitId, splitRow } from "../strategy/tables/tableId";
import { FunctionError } from "./errors";
import { offer, withPack } from "./strategyArgument";
import { rowOf, rowsOf, tableOf } from "./tableArgument";

/** Document, reference, section and page; with its pack if that must be loaded. Throws as withPack, tableOf and rowOf; unknownCitation. */
export function citationOf(id: string): string | Promise<string> {
  const { pack: strategy, item } = splitId(id);
  if (strategy === undefined || item === "") return withPack(strategy ?? item, wholeDocument);
  return withPack(strategy, (pack) => {
    const { table, row = "" } = splitRow(item);
    const [tableId = ""] = table.split("?");
    const isTable = tableIds(pack).includes(tableId.trim().toLowerCase());
    if (isTable && row === "") return tableOf(pack, table).table.source;
    const citation = itemWithId(pack, item);
    if (citation) return citationText(pack, citation);
    if (isTable) return rowCitation(pack, tableOf(pack, table), row);
    const named = itemNamed(pack, item);
    if (named) return citationText(pack, named);
    throw new FunctionError("unknownCitation", { text: id, nearest: nearest(pack, item) });
  });
}

function wholeDocument({ document }: StrategyPack): string {
  const { title, publisher, reference } = document;
  return [title, publisher, reference].join(", ");
}

/** The place of the row alone where its table gives it, else the table's; rows that share name and place are one. */
function rowCitation(pack: StrategyPack, found: Dataset, name: string): string {
  const { table, language } = found;
  const isBudget = parseTableId(table.id).table === "budget";
  const placeOf = (row: number): string | undefined => {
    const budgetRow = isBudget ? findBudgetRow(pack, String(table.rows[row]![0])) : undefined;
    return budgetRow ? citationPlace(budgetRow.citation, language) : rowPlace(table, row, language);
  };
  const places = new Set(rowsOf(found, name).map(placeOf));
  const place = places.size === 1 ? [...places][0] : placeOf(rowOf(found, name));
  return place === undefined ? table.source : citationText(pack, { section: place }, language);
}

/** What has ids of its own, under the id of the table that lists it; "dk-iom-2023/criteria/a" says which is meant. */
function itemsOf(
  pack: StrategyPack,
): Readonly<Record<string, readonly { id: string; citation: Citation }[]>> {
  const { indicators, budget, areas, lines, criteria, discrepancies } = pack;
  return { indicators, budget: budget?.rows ?? [], areas, lines, criteria, discrepancies };
}

/** By id, in the order of itemsOf(), where need be with its table's. */
function itemWithId(pack: StrategyPack, item: string): Citation | undefined {
  const wanted = item.toLowerCase();
  for (const [table, items] of Object.entries(itemsOf(pack))) {
    const found = items.find(({ id }) =>
      [id, `${table}/${id}`].some((name) => name.toLowerCase() === wanted),
    );
    if (found) return found.citation;
  }
  return undefined;
}

/** An indicator, budget row, line or area by any of its names. */
function itemNamed(pack: StrategyPack, item: string): Citation | undefined {
  const named =
    findIndicator(pack, item) ?? findBudgetRow(pack, item) ?? findLine(pack, item) ?? findArea(pack, item);
  return named?.citation;
}

function nearest(pack: StrategyPack, item: string): string {
  const items = Object.values(itemsOf(pack)).flat();
  const candidates = [...tableIds(pack), ...items.map(({ id }) => id)];
  const near = nearestNames(
    candidates.map((id) => ({ names: [id] })),
    item,
  );
  return offer((near.length > 0 ? near : candidates).map((id) => `${pack.id}/${id}`));
}
