/** How the parts of a file find one another, and what besides cells is read from them. */

import { strToU8, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "../../../src/workbook/xlsx";
import { stampsToXml } from "../../../src/workbook/stamps";
import { MAIN, packageParts, readRows, relationships, sheetXml, xlsx } from "./support";

const workbookXml = (sheets: string, after = "") =>
  `<workbook xmlns="${MAIN}" xmlns:r="r"><sheets>${sheets}</sheets>${after}</workbook>`;

it("targets may be absolute or relative, in other folders, and differ in case", () => {
  const files = packageParts({
    "_rels/.rels": relationships([["x", "officeDocument", "/other/Book.xml"]]),
    "[Content_Types].xml": "<Types/>",
    "other/book.xml": workbookXml('<sheet name="Far" r:id="a"/><sheet name="Near" r:id="b"/>'),
    "other/_rels/Book.xml.rels": relationships([
      ["a", "worksheet", "../far/away%20here.xml"],
      ["b", "worksheet", "/near.xml"],
    ]),
    "far/away here.xml": sheetXml("<row><c><v>1</v></c></row>"),
    "near.xml": sheetXml("<row><c><v>2</v></c></row>"),
  });
  const { sheets } = readXlsx(zipSync(files));
  expect(sheets.map(({ name, cells }) => [name, cells.value(0, 0)])).toEqual([
    ["Far", 1],
    ["Near", 2],
  ]);
});

it("element names may carry any prefix, and extensions by other programs are passed over", () => {
  const sheet =
    `<x:worksheet xmlns:x="${MAIN}" xmlns:r="other"><x:sheetData><x:row r="1" o:r="9" xmlns:o="o">` +
    '<x:c r="B1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData>' +
    '<x:extLst><x:ext><x:sheetData><x:row r="5"><x:c r="A5"><x:v>9</x:v></x:c></x:row></x:sheetData></x:ext></x:extLst>' +
    "</x:worksheet>";
  const { sheets } = readXlsx(xlsx({ "xl/worksheets/sheet1.xml": sheet }));
  expect([...sheets[0]!.cells.cells()]).toEqual([
    { row: 0, column: 1, value: 2, formula: "=1+1", numberFormat: "General" },
  ]);
});

it("text may be UTF-16 or in the encoding that it declares", () => {
  const utf16 = Buffer.from(`\ufeff${sheetXml('<row><c t="str"><v>Æble</v></c></row>')}`, "utf16le");
  const declared = Buffer.from(
    `<?xml version="1.0" encoding="ISO-8859-1"?>${sheetXml('<row><c t="str"><v>Æble</v></c></row>')}`,
    "latin1",
  );
  for (const bytes of [utf16, declared]) {
    const { sheets } = readXlsx(xlsx({ "xl/worksheets/sheet1.xml": new Uint8Array(bytes) }));
    expect(sheets[0]!.cells.value(0, 0)).toBe("Æble");
  }
});

it("macro and chart sheets are left out and said; names keep the sheet that they belong to", () => {
  const { sheets, names, omissions } = readXlsx(
    xlsx({
      "xl/workbook.xml": workbookXml(
        '<sheet name="Chart" r:id="c"/><sheet name="S" state="veryHidden" r:id="rId1"/>',
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">S!$A$1:$B$2</definedName>' +
          '<definedName name="Rate" hidden="1">6.9</definedName></definedNames>',
      ),
      "xl/_rels/workbook.xml.rels": relationships([
        ["c", "chartsheet", "chart.xml"],
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ]),
    }),
    { language: "da" },
  );
  expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([["S", "veryHidden"]]);
  expect(names).toEqual([
    { name: "_xlnm.Print_Area", formula: "=S!$A$1:$B$2", scope: "S", hidden: false },
    { name: "Rate", formula: "=6.9", scope: null, hidden: true },
  ]);
  expect(omissions).toEqual(["Chart: ikke et regneark (et diagram- eller makroark); udeladt."]);
});

it("tables know their header and total rows", () => {
  const workbook = readXlsx(
    xlsx({
      "xl/worksheets/_rels/sheet1.xml.rels": relationships([
        ["t", "table", "../tables/table1.xml"],
        ["u", "table", "../tables/table2.xml"],
      ]),
      "xl/tables/table1.xml":
        `<table xmlns="${MAIN}" xmlns:xr="x" id="1" name="n" displayName="Budget" ref="B2:D9" totalsRowCount="1" xr:uid="{1}">` +
        '<tableColumns><tableColumn id="1" name="Area_x000a_in &quot;full&quot;"/><tableColumn id="2" name="2023"/></tableColumns></table>',
      "xl/tables/table2.xml": `<table xmlns="${MAIN}" name="Bare" ref="F1:F3" headerRowCount="0"/>`,
    }),
  );
  expect(workbook.tables).toEqual([
    {
      name: "Budget",
      range: { sheet: "S", row: 1, column: 1, rows: 8, columns: 3 },
      hasHeaders: true,
      hasTotals: true,
      columns: ['Area\nin "full"', "2023"],
    },
    {
      name: "Bare",
      range: { sheet: "S", row: 0, column: 5, rows: 3, columns: 1 },
      hasHeaders: false,
      hasTotals: false,
      columns: [],
    },
  ]);
});

it("stamps are found by their namespace, in as many parts as there are, one for each table", () => {
  const stamp = { table: "Budget", source: "dk-iom-2023/budget", packVersion: "1.0.0", date: "2026-11-03" };
  const newer = { ...stamp, packVersion: "1.1.0", date: "2027-01-05" };
  const indicators = { ...stamp, table: "Indicators", source: "dk-iom-2023/indicators" };
  const { stamps } = readXlsx(
    xlsx({
      "xl/_rels/workbook.xml.rels": relationships([
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "customXml", "../customXml/item1.xml"],
        ["rId3", "customXml", "../customXml/item2.xml"],
        ["rId4", "customXml", "../customXml/item3.xml"],
      ]),
      "customXml/item1.xml": '<other xmlns="urn:other"/>',
      "customXml/item2.xml": stampsToXml([stamp, indicators]),
      "customXml/item3.xml": stampsToXml([newer]),
    }),
  );
  expect(stamps).toEqual([indicators, newer]);
});

it("a whole sheet may be merged, hidden and protected", () => {
  const { sheets } = readXlsx(
    xlsx({
      "xl/worksheets/sheet1.xml": sheetXml(
        '<row r="2" hidden="1"><c r="A2"><v>1</v></c></row>',
        '<sheetProtection sheet="1" objects="1"/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        '<cols><col min="2" max="3" hidden="1"/><col min="16384" max="99999" hidden="1"/></cols>',
      ),
    }),
  );
  expect(sheets[0]).toMatchObject({
    protected: true,
    merges: [{ row: 0, column: 0, rows: 1_048_576, columns: 16_384 }],
    hiddenRows: [1],
    hiddenColumns: [1, 2, 16_383],
  });
});

it("files packed with 64-bit sizes are read like others", () => {
  // Some writers use them for small files too; made by test/fixtures/xlsx/make/zip64.py.
  const { sheets } = readXlsx(readFileSync(join(__dirname, "../../fixtures/xlsx/zip64.xlsx")));
  expect(sheets[0]!.cells.value(0, 0)).toBe(64);
});

it("a comment behind the zip and stored, unpacked parts do no harm", () => {
  const bytes = zipSync(packageParts(), { level: 0 });
  const withComment = new Uint8Array([...bytes, ...strToU8("a comment")]);
  new DataView(withComment.buffer).setUint16(bytes.length - 2, 9, true);
  expect(readXlsx(withComment).sheets[0]!.cells.value(0, 0)).toBe(1);
});

it("the file's name is kept for messages", () => {
  expect(readRows("", {}, { name: "a.xlsx" }).workbook).toMatchObject({ name: "a.xlsx", omissions: [] });
});
