/** Places of figures that reconciliations and recorded differences name. */

import type { FigurePlace, StrategyPack } from "../../pack";
import { figureTables, findPlace } from "../figures";
import type { FigureTables } from "../figures";
import type { Path } from "../path";
import type { Problems } from "../problems";
import { unknown } from "./unknown";

export function checkReconciliations(pack: StrategyPack, problems: Problems): void {
  const tables = figureTables(pack);
  pack.reconciliations?.forEach(({ total, parts }, index) => {
    const path = ["reconciliations", index];
    checkPlace(total, tables, [...path, "total"], problems);
    parts.forEach((part, at) => {
      checkPlace(part, tables, [...path, "parts", at], problems);
    });
  });
}

/** Adds a problem where there is no figure of that table, row and column. */
export function checkPlace(place: FigurePlace, tables: FigureTables, path: Path, problems: Problems): void {
  const found = findPlace(tables, place);
  if (typeof found !== "string") return;
  const { table, row, column } = place;
  const { rows = 0, columns = new Set<string>() } = tables.get(table) ?? {};
  if (found === "unknownTable") problems.add([...path, "table"], found, unknown(table, tables.keys()));
  else if (found === "rowOutside")
    problems.add([...path, "row"], found, { stands: row, rows, last: rows - 1 });
  else problems.add([...path, "column"], found, unknown(column, columns));
}
