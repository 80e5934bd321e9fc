/** What the rules on missing baselines and targets have in common. */

import type { Area } from "../../../workbook/address";
import { cellArea } from "../../../workbook/address";
import type { RecognisedIndicators, Report, ReviewContext } from "../../types";
import { codeOf, hasValue, isBegun, placedIndicators } from "./indicatorUse";
import type { PlacedIndicator } from "./indicatorUse";

/** One finding covers a column that is blank altogether; blank cells of a column that is used have one each. */
export function* missingValues(
  context: ReviewContext,
  columnsOf: (
    list: RecognisedIndicators,
  ) => readonly { readonly column: number; readonly year: number | null }[],
): Iterable<Report> {
  const placed = placedIndicators(context);
  for (const list of context.indicators) {
    const rows = placed.filter((one) => one.list === list);
    const [first] = rows;
    if (!first || !isBegun(list, first.sheet)) continue;
    for (const { column, year } of columnsOf(list)) {
      const missing = rows.filter((one) => !hasValue(one, column));
      if (missing.length === rows.length && rows.length > 1) {
        yield {
          messageId: year === null ? "all" : "all_in",
          data: { count: rows.length, ...(year === null ? {} : { year }) },
          sheet: list.sheet,
          area: columnArea(rows, column),
        };
        continue;
      }
      for (const { indicator, row } of missing) {
        yield {
          messageId: year === null ? "one" : "one_in",
          data: { code: codeOf(indicator), ...(year === null ? {} : { year }) },
          sheet: list.sheet,
          area: cellArea(row.row, column),
        };
      }
    }
  }
}

function columnArea(rows: readonly PlacedIndicator[], column: number): Area {
  const first = rows[0]!.row.row;
  return { row: first, column, rows: rows.at(-1)!.row.row - first + 1, columns: 1 };
}
