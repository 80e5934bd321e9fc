/** The lines above a table, which say where it comes from: brought up to date where they are still as inserted. */

import type { RangeRef } from "../../workbook/address";
import { insertedContent, stampLine, type ContentOptions } from "../insertedContent";
import type { CellWrite } from "./cellWrites";
import { holds } from "./sameContent";
import type { ComparedTable } from "./types";

export interface NewLines {
  /** As many as were inserted. */
  readonly lines: readonly string[];
  readonly writes: readonly CellWrite[];
}

/** A line that the user has changed stays; notes that have no row of their own share the last one. */
export function newLines(compared: ComparedTable, options: ContentOptions): NewLines {
  const { table, sheet, source, stamp, inserted, language } = compared;
  const before = inserted?.lines ?? [
    stampLine(source.id, { language, packVersion: stamp.packVersion, date: stamp.date }),
  ];
  const lines = fitted(insertedContent(source, options).lines, before.length);
  const writes = lines.flatMap((line, index): CellWrite[] => {
    const row = table.range.row - before.length + index;
    if (row < 0) return [];
    const cell = sheet.cells.cell(row, table.range.column);
    if (cell.formula !== null || !holds(cell, before[index]!) || holds(cell, line)) return [];
    const place: RangeRef = { sheet: sheet.name, row, column: table.range.column, rows: 1, columns: 1 };
    return [{ place, content: line === "" ? null : line }];
  });
  return { lines, writes };
}

/** Title first and stamp last, whatever room there is between them. */
function fitted(lines: readonly string[], count: number): string[] {
  if (lines.length === count) return [...lines];
  const title = lines[0]!;
  const stamp = lines.at(-1)!;
  if (count < 3) return [title, stamp].slice(-count);
  const notes = lines.slice(1, -1);
  const room = count - 2;
  const own = notes.slice(0, notes.length > room ? room - 1 : room);
  const shared = notes.slice(own.length).join(" ");
  const all = shared === "" ? own : [...own, shared];
  return [title, ...all, ...Array.from({ length: room - all.length }, () => ""), stamp];
}
