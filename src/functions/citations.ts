/** Citations by id: "strategy", "strategy/table", "strategy/indicator code", "strategy/funding line" … */

import { findArea } from "../strategy/areas";
import { findBudgetRow } from "../strategy/budget";
import { citationText } from "../strategy/citation";
import { findIndicator } from "../strategy/indicators";
import { nearestNames } from "../strategy/names";
import type { Citation, StrategyPack } from "../strategy/pack";
import { getTable, listTables } from "../strategy/tables";
import { FunctionError } from "./errors";
import { strategyOf } from "./strategyArgument";

function itemCitation(pack: StrategyPack, item: string): Citation | undefined {
  const known = findIndicator(pack, item) ?? findBudgetRow(pack, item) ?? findArea(pack, item);
  return (known ?? pack.criteria.find(({ id }) => id === item.toLowerCase()))?.citation;
}

/** Document, reference, section and page. Throws unknownStrategy, unknownCitation with the nearest ids. */
export function citationOf(id: string): string {
  const slash = id.indexOf("/");
  const pack = strategyOf(slash < 0 ? id : id.slice(0, slash));
  const item = slash < 0 ? "" : id.slice(slash + 1).trim();
  if (item === "") {
    const { title, publisher, reference } = pack.document;
    return [title, publisher, reference].join(", ");
  }
  const citation = itemCitation(pack, item);
  if (citation) return citationText(pack, citation);
  const tables = listTables(pack).map((table) => table.id);
  const wanted = `${pack.id}/${item}`.toLowerCase();
  if (tables.includes(wanted)) return getTable(pack, wanted).source;
  const ids = [...tables, ...pack.indicators.map((one) => `${pack.id}/${one.id}`)];
  const near = nearestNames(
    ids.map((one) => ({ names: [one] })),
    wanted,
    2,
  );
  throw new FunctionError("unknownCitation", { text: id, nearest: near.join(", ") });
}
