/** Citations by id: "strategy", "strategy/table", "strategy/indicator code", "strategy/funding line" … */

import { findArea } from "../strategy/areas";
import { findBudgetRow } from "../strategy/budget";
import { citationText } from "../strategy/citation";
import { tableIds } from "../strategy/dataset";
import { findIndicator } from "../strategy/indicators";
import { NameIndex, nearestNames, wordingsOf } from "../strategy/names";
import type { Citation, StrategyPack } from "../strategy/pack";
import { FunctionError } from "./errors";
import { withPack } from "./strategyArgument";
import { tableOf } from "./tableArgument";

/** Document, reference, section and page; with its pack if that must be loaded. Throws as withPack, unknownCitation. */
export function citationOf(id: string): string | Promise<string> {
  const slash = id.indexOf("/");
  const item = slash < 0 ? "" : id.slice(slash + 1).trim();
  return withPack(slash < 0 ? id : id.slice(0, slash), (pack) => {
    if (item === "") {
      const { title, publisher, reference } = pack.document;
      return [title, publisher, reference].join(", ");
    }
    const [table = ""] = item.split("?");
    if (tableIds(pack).includes(table.toLowerCase())) return tableOf(pack, item).table.source;
    const citation = itemCitation(pack, item);
    if (citation) return citationText(pack, citation);
    throw new FunctionError("unknownCitation", { text: id, nearest: nearest(pack, item).join(", ") });
  });
}

/** What has ids of its own, under the id of the table that lists it; "dk-iom-2023/criteria/a" says which is meant. */
function itemsOf(
  pack: StrategyPack,
): Readonly<Record<string, readonly { id: string; citation: Citation }[]>> {
  const { indicators, budget, areas, lines, criteria, discrepancies } = pack;
  return { indicators, budget: budget?.rows ?? [], areas, lines, criteria, discrepancies };
}

/** By id, in the order of itemsOf(), where need be with its table's; else an indicator, budget row, line or area by any of its names. */
function itemCitation(pack: StrategyPack, item: string): Citation | undefined {
  const wanted = item.toLowerCase();
  for (const [table, items] of Object.entries(itemsOf(pack))) {
    const found = items.find(({ id }) =>
      [id, `${table}/${id}`].some((name) => name.toLowerCase() === wanted),
    );
    if (found) return found.citation;
  }
  const lines = new NameIndex(pack.lines.map((each) => ({ item: each, names: wordingsOf(each) })));
  const named =
    findIndicator(pack, item) ?? findBudgetRow(pack, item) ?? lines.find(item) ?? findArea(pack, item);
  return named?.citation;
}

function nearest(pack: StrategyPack, item: string): string[] {
  const items = Object.values(itemsOf(pack)).flat();
  const candidates = [...tableIds(pack), ...items.map(({ id }) => id)];
  const near = nearestNames(
    candidates.map((id) => ({ names: [id] })),
    item,
    2,
  );
  return (near.length > 0 ? near : candidates.slice(0, 2)).map((id) => `${pack.id}/${id}`);
}
