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

/** An indicator, budget row, funding line or area by any of its names; a criterion or discrepancy by its id. */
function itemCitation(pack: StrategyPack, item: string): Citation | undefined {
  const { lines, criteria, discrepancies } = pack;
  const named = findIndicator(pack, item) ?? findBudgetRow(pack, item) ?? findArea(pack, item);
  if (named) return named.citation;
  const line = new NameIndex(lines.map((each) => ({ item: each, names: wordingsOf(each) }))).find(item);
  const wanted = item.toLowerCase();
  return (line ?? [...criteria, ...discrepancies].find(({ id }) => id.toLowerCase() === wanted))?.citation;
}

function nearest(pack: StrategyPack, item: string): string[] {
  const { indicators, lines, areas, criteria, discrepancies } = pack;
  const items = [indicators, lines, areas, criteria, discrepancies].flat().map(({ id }) => id);
  const candidates = [...tableIds(pack), ...items];
  const near = nearestNames(
    candidates.map((id) => ({ names: [id] })),
    item,
    2,
  );
  return (near.length > 0 ? near : candidates.slice(0, 2)).map((id) => `${pack.id}/${id}`);
}
