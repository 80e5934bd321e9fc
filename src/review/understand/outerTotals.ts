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
  let end = table.lines.length;
  while (end > 1 && addsAbove(table.lines[end - 1]!, table.header.line, vocabulary)) end--;
  return end === table.lines.length ? table : { ...table, lines: table.lines.slice(0, end) };
}

function addsAbove({ labels, figures }: TableLine, header: number, vocabulary: Vocabulary): boolean {
  const isTotal = labels.some(({ text }) => readLabel(text, vocabulary).total === "total");
  const computed = figures.filter(({ formula }) => formula !== null);
  return (
    isTotal &&
    computed.length > 0 &&
    computed.every(({ formula, position }) => refersAbove(formula!, header, position))
  );
}

/** Relative references to cells of the same sheet. */
const REFERENCE = /(?<![A-Za-z0-9_$!.'])\$?([A-Z]{1,3})(\d{1,7})(?![\d(A-Za-z_])/g;

function refersAbove(formula: string, header: number, column: number): boolean {
  return [...formula.matchAll(REFERENCE)].some(
    ([, letters, row]) => columnIndex(letters!) === column && Number(row) - 1 < header,
  );
}
