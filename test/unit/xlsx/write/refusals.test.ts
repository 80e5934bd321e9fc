/** What a new file cannot hold is refused with the place and the reason; nothing is quietly left out. */

import type { EditPlan, Validation, WorkbookEdit } from "../../../../src/workbook/edits";
import { writeXlsx, XlsxWriteError } from "../../../../src/workbook/xlsx";
import type { WriteProblem } from "../../../../src/workbook/xlsx";
import { onSheet, range, write } from "./support/sample";

function refusal(plan: EditPlan): XlsxWriteError {
  try {
    writeXlsx(plan);
  } catch (error) {
    if (error instanceof XlsxWriteError) return error;
    throw error;
  }
  throw new Error("The plan was written.");
}

type Case = readonly [what: string, problem: WriteProblem, detail: RegExp, ...edits: WorkbookEdit[]];
const table = (address: string, name = "T_1"): WorkbookEdit => ({
  kind: "table",
  range: range(address),
  name,
});
const formula = (text: string): WorkbookEdit => write("S!B2", [[{ formula: text, value: 1 }]]);
const name = (text: string): WorkbookEdit => ({ kind: "name", name: text, formula: "=1", scope: null });
const validation = (rule: Validation["rule"], title = "No"): WorkbookEdit => ({
  kind: "validation",
  range: range("S!A1:A3"),
  validation: { rule, error: { title, text: "No" } },
});
const chart = (categories: string, values: string): WorkbookEdit => ({
  kind: "chart",
  range: range("S!D1:H9"),
  name: "Chart",
  chart: {
    type: "line",
    title: "",
    categories: range(categories),
    series: [{ name: range("S!A1"), values: range(values) }],
    description: "",
  },
});
const head = write("S!A1", [
  ["A", "B"],
  [1, 2],
  [3, 4],
]);

const CASES: readonly Case[] = [
  ["a second sheet of a name, in other case", "sheetName", /s: used twice/, { kind: "addSheet", sheet: "s" }],
  [
    "a sheet name of 32 characters",
    "sheetName",
    /longer than 31/,
    { kind: "addSheet", sheet: "x".repeat(32) },
  ],
  ["a sheet name with a colon", "sheetName", /A:B: holds/, { kind: "addSheet", sheet: "A:B" }],
  ["a sheet name in apostrophes", "sheetName", /apostrophe/, { kind: "addSheet", sheet: "'x'" }],
  ["a blank sheet name", "sheetName", /blank/, { kind: "addSheet", sheet: " " }],
  ["the last sheet deleted", "noSheets", /./, { kind: "deleteSheet", sheet: "S" }],
  ["a sheet that is not there", "missing", /sheet T/, write("T!A1", [[1]])],
  ["NaN", "number", /S!B1: NaN/, write("S!A1", [[1, NaN]])],
  [
    "an infinite value of a formula",
    "number",
    /S!A1: -Infinity/,
    write("S!A1", [[{ formula: "=1", value: -Infinity }]]),
  ],
  ["a text of 32,768 characters", "text", /S!A1: 32768 characters/, write("S!A1", [["x".repeat(32_768)]])],
  [
    "cells beyond the last column",
    "place",
    /row 0, column 16383, 1 × 2/,
    { kind: "wrap", range: { sheet: "S", row: 0, column: 16_383, rows: 1, columns: 2 } },
  ],
  [
    "contents that are fewer than the cells",
    "place",
    /S!A1:B2: not as many/,
    { kind: "write", range: range("S!A1:B2"), cells: [[1, 2], [3]] },
  ],
  ["a formula without =", "formula", /S!B2: SUM\(A1\): does not begin/, formula("SUM(A1)")],
  ["an empty formula", "formula", /is empty/, formula("=")],
  ["a formula that breaks off", "formula", /S!B2/, formula("=SUM(A1")],
  ["a formula in the Danish form", "formula", /";" instead of ","/, formula("=SUM(1;2)")],
  ["a formula of 8,200 characters", "formula", /longer than 8192/, formula(`="${"x".repeat(8_200)}"`)],
  [
    "a formula of the add-in",
    "formula",
    /TILSAGN\.RATE, which works only in Excel/,
    formula('=TILSAGN.RATE("USD")'),
  ],
  ["a formula of the add-in within another", "formula", /works only/, formula("=SUM(1,Tilsagn.Allocate(1))")],
  ["LET", "formula", /LET/, formula("=LET(x,1,x)")],
  ["a spilled range", "formula", /uses #/, formula("=SUM(A1#)")],
  ["another workbook", "formula", /another workbook/, formula("=[Rates.xlsx]Sheet1!A1")],
  ["another workbook, quoted", "formula", /another workbook/, formula("='[Rates.xlsx]Sheet 1'!A1")],
  [
    "a text of 256 characters in a formula",
    "formula",
    /text of more than 255/,
    formula(`="${"x".repeat(256)}"`),
  ],
  [
    "a sheet in a formula that is not there",
    "formula",
    /sheet that is not there, T/,
    formula("=SUM(1,S!A1,T!A1)"),
  ],
  [
    "a table in a formula that is not there",
    "formula",
    /table that is not there, T_1/,
    formula("=SUM(T_1[A])"),
  ],
  [
    "a name for a sheet that is not there",
    "formula",
    /name Rate/,
    { ...name("Rate"), formula: "='T'!$A$1" } as WorkbookEdit,
  ],
  [
    "a list from beyond the sheet",
    "place",
    /S: row 1048575/,
    validation({ kind: "listFrom", range: { ...range("S!B1048576"), rows: 2 } }),
  ],
  ["the own row of no table", "formula", /does not stand in/, formula("=[@A]*2")],
  [
    "a name with a formula that breaks off",
    "formula",
    /name Rate/,
    { ...name("Rate"), formula: "=1+" } as WorkbookEdit,
  ],
  ["a table on one row", "table", /no row under/, head, table("S!A1:B1")],
  ["tables that overlap", "table", /T_2 overlaps T_1/, head, table("S!A1:B2"), table("S!B2:C3", "T_2")],
  [
    "headers that are the same",
    "table",
    /S!B1: T_1 has this header twice/,
    write("S!A1", [
      ["A", "a"],
      [1, 2],
    ]),
    table("S!A1:B2"),
  ],
  ["a blank header", "table", /S!C1: the header of T_1 is not text/, head, table("S!A1:C2")],
  ["a formula as header", "table", /not text/, write("S!A1", [[{ formula: "=1" }], [1]]), table("S!A1:A2")],
  [
    "a formatted number as header",
    "table",
    /not text/,
    write("S!A1", [[0.5], [1]]),
    { kind: "numberFormat", range: range("S!A1"), formats: [["0%"]] },
    table("S!A1:A2"),
  ],
  ["a table's name twice", "name", /t_1: used twice/, head, table("S!A1:A2"), table("S!B1:B2", "t_1")],
  ["a table called as a name", "name", /T_1: used twice/, head, name("T_1"), table("S!A1:A2")],
  ["a name called as a table", "name", /T_1: used twice/, head, table("S!A1:A2"), name("T_1")],
  ...[
    "A1",
    "R1C1",
    "rc",
    "C",
    "XFD1048576",
    "TRUE",
    "1x",
    "a b",
    "a-b",
    "",
    "x".repeat(256),
    "_xlnm.Print_Titles",
  ].map((text): Case => [
    `the name ${text.slice(0, 20)}`,
    "name",
    /reads like|not letters|truth|longer|kept by Excel/,
    name(text),
  ]),
  [
    "a name of a sheet that is not there",
    "missing",
    /sheet T/,
    { kind: "name", name: "Rate", formula: "=1", scope: "T" },
  ],
  [
    "a name removed that is not there",
    "missing",
    /name Rate/,
    { kind: "removeName", name: "Rate", scope: null },
  ],
  ["a table removed that is not there", "missing", /table T_1/, { kind: "removeTable", name: "T_1" }],
  [
    "a table moved",
    "table",
    /only get more or fewer rows/,
    head,
    table("S!A1:B2"),
    { kind: "resizeTable", name: "T_1", range: range("S!A2:B3") },
  ],
  [
    "looks of another workbook",
    "unsupported",
    /looks/,
    { kind: "formats", range: range("S!A1"), formats: [[{}]] },
  ],
  [
    "an open quote in a number format",
    "format",
    /number format 0 "x/,
    { kind: "numberFormat", range: range("S!A1"), formats: [['0 "x']] },
  ],
  [
    "a width of 300 characters",
    "format",
    /width 300/,
    { kind: "columnWidth", range: range("S!A1"), characters: 300 },
  ],
  ["a list with a comma", "validation", /S!A1:A3: comma/, validation({ kind: "list", values: ["a,b"] })],
  [
    "a list longer than Excel takes",
    "validation",
    /too long/,
    validation({ kind: "list", values: ["x".repeat(256)] }),
  ],
  [
    "a list from a block",
    "validation",
    /not one row/,
    validation({ kind: "listFrom", range: range("S!B1:C2") }),
  ],
  [
    "a list on a sheet that is not there",
    "missing",
    /sheet T/,
    validation({ kind: "listFrom", range: range("T!B1:B2") }),
  ],
  ["bounds the wrong way round", "validation", /wrong way/, validation({ kind: "decimal", min: 2, max: 1 })],
  [
    "half a number as bound of whole ones",
    "validation",
    /not whole/,
    validation({ kind: "whole", min: 0.5 }),
  ],
  ["a long title", "validation", /title/, validation({ kind: "whole", min: 1 }, "x".repeat(33))],
  [
    "two validations for a cell",
    "validation",
    /another validation/,
    validation({ kind: "whole", min: 1 }),
    validation({ kind: "whole", min: 2 }),
  ],
  ["a note on two cells", "note", /not one cell/, { kind: "note", range: range("S!A1:A2"), text: "x" }],
  [
    "two notes on a cell",
    "note",
    /two notes/,
    { kind: "note", range: range("S!A1"), text: "x" },
    { kind: "note", range: range("S!A1"), text: "y" },
  ],
  ["a chart over a block", "chart", /S!A1:B2: not one row/, chart("S!A1:A2", "S!A1:B2")],
  ["a chart of a sheet that is not there", "missing", /sheet T/, chart("T!A1:A2", "S!B1:B2")],
  [
    "a part that is no XML",
    "part",
    /urn:tilsagn:x:1/,
    { kind: "part", namespace: "urn:tilsagn:x:1", xml: '<x xmlns="urn:tilsagn:x:1">' },
  ],
  [
    "a part with a DOCTYPE",
    "part",
    /./,
    { kind: "part", namespace: "urn:tilsagn:x:1", xml: '<!DOCTYPE x><x xmlns="urn:tilsagn:x:1"/>' },
  ],
  [
    "a part of another namespace",
    "part",
    /not the namespace/,
    { kind: "part", namespace: "urn:tilsagn:x:1", xml: '<x xmlns="urn:tilsagn:y:1"/>' },
  ],
  [
    "stamps as a part",
    "part",
    /edits of their own/,
    { kind: "part", namespace: "urn:tilsagn:stamps:1", xml: '<stamps xmlns="urn:tilsagn:stamps:1"/>' },
  ],
  ["half a row frozen", "place", /S: 0.5 rows/, { kind: "freeze", sheet: "S", rows: 0.5, columns: 0 }],
];

const cases = CASES.map(([what, problem, detail, ...edits]) => ({ what, problem, detail, edits }));
it.each(cases)("$what is refused", ({ problem, detail, edits }) => {
  const error = refusal(onSheet(...edits));
  expect(error.problem).toBe(problem);
  expect(error.detail).toMatch(detail);
});

it("a plan that adds no sheet is refused", () => {
  expect(refusal({ expects: [], edits: [] }).problem).toBe("noSheets");
});

it.each<readonly [string, EditPlan["expects"][number]]>([
  ["a sheet", { kind: "sheetExists", sheet: "Budget" }],
  ["contents", { kind: "content", range: range("S!A1"), cells: [[1]] }],
  ["a table", { kind: "tableAt", name: "T_1", range: range("S!A1:A2") }],
  ["a part", { kind: "part", namespace: "urn:tilsagn:x:1", xml: "<x/>" }],
])("a plan that expects %s is refused: it was made for another workbook", (_, expectation) => {
  expect(refusal({ ...onSheet(), expects: [expectation] }).problem).toBe("expectation");
});

it("a refusal can be read in both languages, with its place", () => {
  const error = refusal(onSheet(write("S!C3", [["x".repeat(40_000)]])));
  expect(error.text("en")).toBe(
    "The text is longer than the 32,767 characters that a cell can hold. (S!C3: 40000 characters)",
  );
  expect(error.text("da")).toBe(
    "Teksten er længere end de 32.767 tegn, som en celle kan indeholde. (S!C3: 40000 characters)",
  );
});
