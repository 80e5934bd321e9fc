/**
 * Reads a staff table by nationality out of the text of the Annual Report 2019 (Annexes II and III): cells are divided
 * by one blank, and an empty cell has nothing between its two blanks.
 */

import { divisions, sum } from "./cells";
import type { Cells } from "./cells";

/** `cells` are in the order of the columns; null is an empty cell. */
export interface StaffRow {
  readonly name: string;
  /** The first line of the heading above: "Member States" or "observer States, non-". */
  readonly group: string;
  readonly cells: Cells;
}

const GROUPS = new Set(["Member States", "observer States, non-"]);

/** What stands at the head of each page of a table, besides the line of column names. */
const HEADINGS = new Set([
  ...GROUPS,
  "Country of nationality:",
  "member States and other",
  "Category/Grade",
  "Category/Grade Sex",
  "Total",
  "Sex",
]);

/**
 * The rows of `text`, each with `width` cells of which the last three are the total, women and men; `columnNames` is
 * the line of names as printed. Throws where a row cannot be divided so that it adds up.
 */
export function readStaffTable(text: string, columnNames: string, width: number): StaffRow[] {
  const furniture = new Set([...HEADINGS, columnNames, ""]);
  const rows: StaffRow[] = [];
  let opening: string[] = [];
  let group = "";
  for (const line of text.split("\n")) {
    if (GROUPS.has(line.trim())) group = line.trim();
    if (furniture.has(line.trim())) continue;
    const [, name = "", blank, cells = ""] = /^(?:(.*[\p{L})])( ))?([\d ]+)$/u.exec(line) ?? [];
    if (cells.trim() === "") {
      opening.push(line.trim());
    } else {
      const full = [...opening, ...(blank === undefined ? [] : [name])].join(" ");
      rows.push({ name: full, group, cells: readCells(full, cells, width, rows) });
      opening = [];
    }
  }
  if (opening.length > 0) throw new Error(`Words that belong to no row: ${opening.join(" ")}`);
  return rows;
}

/**
 * The cells of one row: the one way to divide it into as many cells as columns so that it adds up across. Some rows
 * have a blank too many before their cells or after them. Where more than one way is left (in the row of totals), the
 * one that has the most in common with the sums of the rows above is right.
 */
function readCells(name: string, text: string, width: number, above: readonly StaffRow[]): Cells {
  const printed = text.replace(/ $/, "");
  const readings = [printed, printed.replace(/^ /, ""), printed.replace(/ $/, "")]
    .map((cells) => divisions(cells.split(" "), width).filter(addsUp))
    .find((adding) => adding.length > 0);
  const likeness = (readings ?? []).map(
    (cells) => cells.filter((cell, column) => cell === columnSum(above, column)).length,
  );
  const best = readings?.filter((_, at) => likeness[at] === Math.max(...likeness)) ?? [];
  if (best.length !== 1) throw new Error(`${name}: ${best.length} readings of "${text}"`);
  return best[0]!;
}

/** A total is printed, grades make it, and so do women and men. */
function addsUp(cells: Cells): boolean {
  const [total, ...sexes] = cells.slice(-3);
  return total !== null && total === sum(cells.slice(0, -3)) && total === sum(sexes);
}

export const columnSum = (rows: readonly StaffRow[], column: number) =>
  sum(rows.map(({ cells }) => cells[column] ?? null));
