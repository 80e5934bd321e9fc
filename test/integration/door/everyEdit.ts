/** A small workbook that needs every edit that a plan for a new workbook may hold: two sheets that look at one another. */

import type { RangeRef } from "../../../src/workbook/address";
import type { CellInput, EditPlan, WorkbookEdit } from "../../../src/workbook/edits";

const at = (sheet: string, row: number, column: number, rows = 1, columns = 1): RangeRef => ({
  sheet,
  row,
  column,
  rows,
  columns,
});

const AREAS = ["Area 1", "Area 2", "Area 3"];
const YEARS = ["2023", "2024"];
const AMOUNTS = [
  [10, 20],
  [30, 40],
  [5, 6],
];
const error = { title: "Not here", text: "Something else is expected." };

const budget: readonly (readonly CellInput[])[] = [
  ["Budget for a year's work", null, null, null],
  ["Area", ...YEARS, "Total"],
  ...AREAS.map((area, index): CellInput[] => {
    const [first, second] = AMOUNTS[index]!;
    const row = 3 + index;
    return [area, first!, second!, { formula: `=SUM(B${row}:C${row})`, value: first! + second! }];
  }),
];
const list: readonly (readonly CellInput[])[] = [["Currency"], ["DKK"], ["USD"], ["=not a formula"]];

const series = (columns: readonly number[]) =>
  columns.map((column) => ({ name: at("Budget", 1, column), values: at("Budget", 2, column, 3) }));
const categories = at("Budget", 2, 0, 3);

/** All that stands on the two sheets. */
export const EVERY_EDIT: readonly WorkbookEdit[] = [
  { kind: "addSheet", sheet: "Budget" },
  { kind: "addSheet", sheet: "Lists and more" },
  { kind: "write", range: at("Budget", 0, 0, 5, 4), cells: budget },
  { kind: "write", range: at("Lists and more", 0, 0, 4, 1), cells: list },
  { kind: "style", range: at("Budget", 0, 0), role: "title" },
  { kind: "style", range: at("Budget", 2, 1, 3, 2), role: "input" },
  {
    kind: "numberFormat",
    range: at("Budget", 2, 1, 3, 3),
    formats: AREAS.map(() => ["#,##0", "#,##0", "#,##0"]),
  },
  { kind: "wrap", range: at("Lists and more", 0, 0) },
  { kind: "columnWidth", range: at("Budget", 0, 0), characters: 30 },
  { kind: "table", range: at("Budget", 1, 0, 4, 4), name: "Amounts" },
  {
    kind: "stamp",
    stamp: { table: "Amounts", source: "dk-iom-2023/budget", packVersion: "1.0.0", date: "2026-11-22" },
  },
  { kind: "part", namespace: "urn:tilsagn:build:1", xml: '<build xmlns="urn:tilsagn:build:1"/>' },
  { kind: "name", name: "Total_2023", formula: "=SUM(Budget!$B$3:$B$5)", scope: null },
  { kind: "name", name: "Currencies", formula: "='Lists and more'!$A$2:$A$3", scope: null },
  { kind: "name", name: "Of_the_sheet", formula: "=Budget!$A$1", scope: "Budget" },
  { kind: "note", range: at("Budget", 0, 0), text: "Where it comes from\nand who says so" },
  { kind: "note", range: at("Lists and more", 2, 0), text: "US dollars" },
  {
    kind: "validation",
    range: at("Budget", 2, 1, 3, 1),
    validation: { rule: { kind: "decimal", min: 0 }, error, prompt: { title: "Amount", text: "In DKK" } },
  },
  {
    kind: "validation",
    range: at("Budget", 2, 2, 3, 1),
    validation: { rule: { kind: "whole", min: 0, max: 1_000 }, error },
  },
  {
    kind: "validation",
    range: at("Budget", 6, 0, 1, 2),
    validation: { rule: { kind: "listFrom", range: at("Lists and more", 1, 0, 2) }, error },
  },
  {
    kind: "validation",
    range: at("Lists and more", 6, 0),
    validation: { rule: { kind: "list", values: ["Yes", "No"] }, error },
  },
  {
    kind: "chart",
    range: at("Lists and more", 8, 1, 15, 6),
    name: "By area",
    chart: {
      type: "columnStacked",
      title: "Budget",
      categories,
      series: series([1, 2]),
      description: "Bars",
    },
  },
  {
    kind: "chart",
    range: at("Lists and more", 8, 8, 15, 6),
    name: "Shares",
    chart: { type: "doughnut", title: "Shares", categories, series: series([3]), description: "A ring" },
  },
  {
    kind: "chart",
    range: at("Lists and more", 25, 1, 15, 6),
    name: "Lying",
    chart: { type: "barClustered", title: "Lying", categories, series: series([1, 2]), description: "Bars" },
  },
  {
    kind: "chart",
    range: at("Budget", 8, 0, 12, 4),
    name: "Over time",
    chart: {
      type: "line",
      title: "Over time",
      categories: at("Budget", 1, 1, 1, 2),
      series: [{ name: at("Budget", 2, 0), values: at("Budget", 2, 1, 1, 2) }],
      description: "A line",
    },
  },
  { kind: "freeze", sheet: "Budget", rows: 2, columns: 1 },
  { kind: "freeze", sheet: "Lists and more", rows: 1, columns: 0 },
  { kind: "print", sheet: "Budget", landscape: true, titleRows: 2 },
  { kind: "print", sheet: "Lists and more", landscape: false, titleRows: 0 },
  { kind: "select", range: at("Budget", 2, 1) },
];

export const EVERY_EDIT_PLAN: EditPlan = {
  expects: [
    { kind: "sheetFree", sheet: "Budget" },
    { kind: "sheetFree", sheet: "Lists and more" },
    { kind: "tableNameFree", name: "Amounts" },
  ],
  edits: EVERY_EDIT,
};
