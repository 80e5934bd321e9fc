/** The workbooks that are read: submitted budgets as the bench of the review makes them, and sheets of many rows. */

import { writeXlsx } from "../../src/workbook/xlsx";
import { CellError } from "../../src/workbook/cells";
import type { CellInput, EditPlan, WorkbookEdit } from "../../src/workbook/edits";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { generate } from "../review/generate";

const SEED = 99;

/** The file of workbook `index` of the bench of the review. */
export function submitted(index: number): Uint8Array {
  return writeXlsx(planOf(generate(SEED, index).workbook));
}

/** The writer makes no links to other workbooks and no functions that only Excel computes. */
const REFUSED = /\[[^\]]+\.xls\w*\]|TILSAGN\./i;

/** Cells, formulas with what they come to, and number formats; what else a snapshot holds is left out. */
function planOf({ sheets }: WorkbookSnapshot): EditPlan {
  const added = sheets.map(({ name }): WorkbookEdit => ({ kind: "addSheet", sheet: name }));
  return { expects: [], edits: [...added, ...sheets.flatMap(editsOf)] };
}

function editsOf({ name, cells: { used }, cells }: SheetSnapshot): WorkbookEdit[] {
  if (!used) return [];
  const range = { sheet: name, ...used };
  const block = <T>(at: (row: number, column: number) => T): T[][] =>
    Array.from({ length: used.rows }, (_, row) =>
      Array.from({ length: used.columns }, (_, column) => at(used.row + row, used.column + column)),
    );
  const content = (row: number, column: number): CellInput => {
    const { value, formula: own } = cells.cell(row, column);
    const formula = own !== null && REFUSED.test(own) ? null : own;
    if (value instanceof CellError) return { formula: formula ?? `=${value.code}` };
    return formula === null ? value : value === null ? { formula } : { formula, value };
  };
  return [
    { kind: "write", range, cells: block(content) },
    { kind: "numberFormat", range, formats: block((row, column) => cells.numberFormat(row, column)) },
  ];
}

export const COLUMNS = 12;

/** A list of that many rows: two texts, eight amounts, a sum and a mean in each. */
export function listOf(rows: number): Uint8Array {
  const line = (row: number): CellInput[] => {
    const amounts = Array.from(
      { length: COLUMNS - 4 },
      (_, column) => ((row * 7919 * (column + 1)) % 99_991) / 7,
    );
    const sum = amounts.reduce((so, amount) => so + amount, 0);
    return [
      `Activity ${row % 500}`,
      row % 2 ? "USD" : "DKK",
      ...amounts,
      { formula: `=SUM(C${row + 2}:J${row + 2})`, value: sum },
      { formula: `=K${row + 2}/8`, value: sum / 8 },
    ];
  };
  const header = [
    "Activity",
    "Currency",
    ...Array.from({ length: 8 }, (_, year) => 2018 + year),
    "Total",
    "Mean",
  ];
  const cells = [header, ...Array.from({ length: rows - 1 }, (_, row) => line(row))];
  const range = { sheet: "Lines", row: 0, column: 0, rows, columns: COLUMNS };
  return writeXlsx({
    expects: [],
    edits: [
      { kind: "addSheet", sheet: "Lines" },
      { kind: "write", range, cells },
    ],
  });
}
