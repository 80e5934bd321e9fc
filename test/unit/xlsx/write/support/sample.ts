/** One plan with everything that a file can hold: a small budget of three priority areas, its list of choices and notes. */

import { parseAddress } from "../../../../../src/workbook/address";
import type { RangeRef } from "../../../../../src/workbook/address";
import { filled } from "../../../../../src/workbook/edits";
import type { CellInput, EditPlan, WorkbookEdit } from "../../../../../src/workbook/edits";

/** range("Budget!A1:C3"). */
export function range(address: string): RangeRef {
  const parsed = parseAddress(address);
  if (!parsed?.sheet) throw new Error(`No range: ${address}`);
  return { ...parsed, sheet: parsed.sheet };
}

/** A write whose range follows from its upper left cell and its contents. */
export function write(corner: string, cells: readonly (readonly CellInput[])[]): WorkbookEdit {
  return { kind: "write", range: { ...range(corner), rows: cells.length, columns: cells[0]!.length }, cells };
}

export function formats(address: string, format: string): WorkbookEdit {
  const at = range(address);
  return { kind: "numberFormat", range: at, formats: filled(at, format) };
}

/** A plan that adds one sheet "S" and does those edits. */
export function onSheet(...edits: readonly WorkbookEdit[]): EditPlan {
  return { expects: [], edits: [{ kind: "addSheet", sheet: "S" }, ...edits] };
}

const years = [2024, 2025, 2026] as const;
const amounts = [
  [12.5, 13, 14.25],
  [30, 31.5, 32],
  [7.5, 5.5, 3.75],
] as const;
const areas = ["Protection & solutions", "Response 'on the ground'", '=Knowledge <and> "learning"'] as const;
const totals = years.map((_, y) => amounts.reduce((sum, row) => sum + row[y]!, 0));

/** Edits in the order in which a builder would make them. Known values of formulas are right, one formula has none. */
export const SAMPLE: EditPlan = {
  expects: [
    { kind: "sheetFree", sheet: "Budget" },
    { kind: "blank", range: range("Budget!A1:Z99") },
    { kind: "tableNameFree", name: "Budget_table" },
    { kind: "part", namespace: "urn:tilsagn:test:1", xml: null },
  ],
  edits: [
    { kind: "addSheet", sheet: "Budget" },
    { kind: "addSheet", sheet: "Lists & choices" },
    { kind: "addSheet", sheet: "Tal på dansk" },
    write("Budget!A1", [["Budget 2024–2026"]]),
    { kind: "style", range: range("Budget!A1"), role: "title" },
    write("Budget!A2", [["DKK million; =1+1 is text here"]]),
    { kind: "style", range: range("Budget!A2:E2"), role: "note" },
    write("Budget!A4", [
      ["Priority area", ...years, "Total"],
      ...areas.map((area, row) => [
        area,
        ...amounts[row]!,
        {
          formula: `=SUM(Budget!B${row + 5}:D${row + 5})`,
          value: amounts[row]!.reduce((sum, n) => sum + n, 0),
        },
      ]),
    ]),
    { kind: "style", range: range("Budget!A4:E4"), role: "header" },
    { kind: "style", range: range("Budget!A5:A7"), role: "label", indent: 1 },
    { kind: "style", range: range("Budget!B5:E7"), role: "figure" },
    { kind: "style", range: range("Budget!B5:D7"), role: "input" },
    { kind: "table", range: range("Budget!A4:E7"), name: "Budget_table", filterButtons: false },
    {
      kind: "stamp",
      stamp: {
        table: "Budget_table",
        source: "dk-iom-2023/budget",
        packVersion: "1.0.0",
        date: "2024-01-31",
      },
    },
    {
      kind: "part",
      namespace: "urn:tilsagn:test:1",
      xml: '<choices xmlns="urn:tilsagn:test:1"><unit>million</unit></choices>',
    },
    write("Budget!A8", [
      [
        "Total",
        ...totals.map((value, y) => ({ formula: `=SUM(${"BCD"[y]!}5:${"BCD"[y]!}7)`, value })),
        { formula: "=SUM(Budget_table[Total])", value: totals.reduce((sum, n) => sum + n, 0) },
      ],
    ]),
    { kind: "style", range: range("Budget!A8:E8"), role: "total" },
    formats("Budget!B5:E8", '#,##0.0" mio."'),
    write("Budget!A10", [
      [
        "Names",
        { formula: '=TEXTJOIN(", ",TRUE,A5:A6)' },
        { formula: "=Rate*2", value: 13.8 },
        { formula: "#N/A" },
        true,
      ],
    ]),
    { kind: "wrap", range: range("Budget!B10") },
    { kind: "columnWidth", range: range("Budget!A1"), characters: 30 },
    { kind: "columnWidth", range: range("Budget!B1:E1"), characters: 14.5 },
    { kind: "columnWidth", range: range("Budget!B1"), characters: 9, onlyWiden: true },
    { kind: "name", name: "Rate", formula: "=6.9", scope: null },
    { kind: "name", name: "Amounts", formula: "=Budget!$B$5:$D$7", scope: null },
    { kind: "name", name: "Here", formula: "=Budget!$A$1", scope: "Budget" },
    {
      kind: "note",
      range: range("Budget!E8"),
      text: "The commitment is DKK 150 million.\nSource: the strategy, section 4.",
    },
    { kind: "note", range: range("Budget!B4"), text: "First year" },
    write("'Lists & choices'!A1", [["DKK"], ["USD"], ["EUR"]]),
    {
      kind: "validation",
      range: range("Budget!B5:D7"),
      validation: {
        rule: { kind: "decimal", min: 0 },
        prompt: { title: "Amount", text: "DKK million,\none decimal" },
        error: { title: "Not an amount", text: "Write a number of 0 or more." },
      },
    },
    {
      kind: "validation",
      range: range("Budget!B11"),
      validation: {
        rule: { kind: "listFrom", range: range("'Lists & choices'!A1:A3") },
        error: { title: "Currency", text: "Choose one of the list." },
      },
    },
    {
      kind: "validation",
      range: range("Budget!C11"),
      validation: {
        rule: { kind: "list", values: ["ja", "nej", '"måske"'] },
        error: { title: "Svar", text: "Vælg." },
      },
    },
    {
      kind: "validation",
      range: range("Budget!D11"),
      validation: {
        rule: { kind: "whole", min: 2000, max: 2100 },
        error: { title: "Year", text: "A year." },
      },
    },
    ...(["columnStacked", "barClustered", "line"] as const).map((type, index): WorkbookEdit => ({
      kind: "chart",
      range: range(`Budget!A${13 + index * 16}:E${27 + index * 16}`),
      name: `Chart ${type}`,
      chart: {
        type,
        title: `Budget by area & year (${type})`,
        categories: range("Budget!B4:D4"),
        series: [5, 6, 7].map((row) => ({
          name: range(`Budget!A${row}`),
          values: range(`Budget!B${row}:D${row}`),
        })),
        description: "Three areas over three years",
      },
    })),
    {
      kind: "chart",
      range: range("Budget!G4:M20"),
      name: "Shares",
      chart: {
        type: "doughnut",
        title: "Shares of the areas",
        categories: range("Budget!A5:A7"),
        series: [{ name: range("Budget!E4"), values: range("Budget!E5:E7") }],
        description: "Shares",
      },
    },
    { kind: "freeze", sheet: "Budget", rows: 4, columns: 1 },
    { kind: "print", sheet: "Budget", landscape: true, titleRows: 4 },
    write("'Tal på dansk'!B3", [["ÆØÅ æøå 日本 🎈", "two\nlines", " blanks ", "_x0041_ and \u0001", "2023"]]),
    { kind: "select", range: range("'Tal på dansk'!B3:C3") },
    { kind: "select", range: range("Budget!B5") },
  ],
};
