/** References to all that an array fills, by its first cell: "A1#". */

import { isReference, tokenize } from "@borgar/fx";
import { cellAddress, parseAddress, type Area, type RangeRef } from "../workbook/address";

/** The cells that an array fills, by its first cell; null where no array is meant there. */
export type ArrayAt = (cell: Pick<RangeRef, "sheet" | "row" | "column">) => Area | null;

/**
 * The formula with "A1#" as the range that it means now ("A1:A3") wherever `arrayAt` knows the array; "$" and sheets stay
 * as they are written. Unchanged where it has no such reference.
 * @param home the sheet that the formula stands on
 */
export function withRangesForSpills(formula: string, home: string, arrayAt: ArrayAt): string {
  if (!formula.includes("#")) return formula;
  const tokens = tokenize(formula);
  return tokens
    .map((token, at) => {
      const { value } = token;
      const isAnchor = (one: (typeof tokens)[number], next: (typeof tokens)[number] | undefined): boolean =>
        isReference(one) && next?.type === "operator" && next.value === "#";
      if (at > 0 && value === "#" && isAnchor(tokens[at - 1]!, token)) {
        return arrayOf(tokens[at - 1]!.value, home, arrayAt) ? "" : value;
      }
      const array = isAnchor(token, tokens[at + 1]) ? arrayOf(value, home, arrayAt) : null;
      return array ? rangeWording(value, array) : value;
    })
    .join("");
}

function arrayOf(anchor: string, home: string, arrayAt: ArrayAt): Area | null {
  const cell = parseAddress(anchor);
  return cell?.rows === 1 && cell.columns === 1 ? arrayAt({ ...cell, sheet: cell.sheet ?? home }) : null;
}

/** "$A$1" and three rows: "$A$1:$A$3". */
function rangeWording(anchor: string, { row, column, rows, columns }: Area): string {
  if (rows * columns === 1) return anchor;
  const [, columnSign, rowSign] = /(\$?)[A-Za-z]+(\$?)\d+$/.exec(anchor) ?? [];
  const last = cellAddress(row + rows - 1, column + columns - 1);
  return `${anchor}:${last.replace(/^([A-Z]+)(\d+)$/, `${columnSign === "$" ? "$$" : ""}$1${rowSign === "$" ? "$$" : ""}$2`)}`;
}
