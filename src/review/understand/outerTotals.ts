/** Grand totals over several tables, which stand below the last of them without being its own. */

import { columnIndex } from "../../workbook/address";
import { readLabel } from "./labels";
import type { Vocabulary } from "./labels";
import type { RawTable, TableLine } from "./table";
import type { View } from "./view";

/** The table without totals at its end that add cells above its header, those of the tables before it. */
export function withoutOuterTotals(
  table: RawTable | null,
  view: View,
  vocabulary: Vocabulary,
): RawTable | null {
  if (!table || view.orientation !== "years-across" || table.header.list) return table;
  const { lines, header } = table;
  // Where the lines themselves take their amounts from a table above, in another currency, so does their total.
  if (lines.some((line) => !isTotal(line, vocabulary) && takesFromAbove(line, header.line))) return table;
  let end = lines.length;
  while (end > 1 && isTotal(lines[end - 1]!, vocabulary) && takesFromAbove(lines[end - 1]!, header.line))
    end--;
  return end === lines.length ? table : { ...table, lines: lines.slice(0, end) };
}

function isTotal({ labels }: TableLine, vocabulary: Vocabulary): boolean {
  return labels.some(({ text }) => readLabel(text, vocabulary).total === "total");
}

function takesFromAbove({ figures }: TableLine, header: number): boolean {
  const computed = figures.filter(({ formula }) => formula !== null);
  return (
    computed.length > 0 && computed.every(({ formula, position }) => refersAbove(formula!, header, position))
  );
}

/** Relative references to cells of the same sheet. */
const REFERENCE = /(?<![A-Za-z0-9_$!.'])\$?([A-Z]{1,3})(\d{1,7})(?![\d(A-Za-z_])/g;

function refersAbove(formula: string, header: number, column: number): boolean {
  return [...formula.matchAll(REFERENCE)].some(
    ([, letters, row]) => columnIndex(letters!) === column && Number(row) - 1 < header,
  );
}
