/** One workbook with everything in it, as different writers would write it down: it always reads the same. */

import { areaAddress } from "../../../src/workbook/address";
import { CellError } from "../../../src/workbook/cells";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { readXlsx } from "../../../src/workbook/xlsx";
import { MAIN, cellAt, cellsByAddress, relationships, sheetXml, xlsx } from "./support";

const THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";

const cell = (place: string, attributes: string, inside: string) =>
  `<c r="${place}"${attributes && ` ${attributes}`}>${inside}</c>`;

const PARTS: Readonly<Record<string, string>> = {
  "_rels/.rels": relationships([
    ["rId1", "officeDocument", "xl/workbook.xml"],
    ["rId2", "extended-properties", "docProps/app.xml"],
    ["rId3", "custom-properties", "docProps/custom.xml"],
  ]),
  "docProps/app.xml": "<Properties><Application>Microsoft Excel</Application></Properties>",
  "docProps/custom.xml": '<Properties><property name="Donor"><lpwstr>DK</lpwstr></property></Properties>',
  "xl/workbook.xml":
    `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
    '<workbookPr date1904="0"/><sheets><sheet name="Budget" sheetId="1" r:id="rId1"/>' +
    '<sheet name="It\'s kept" sheetId="2" state="veryHidden" r:id="rId9"/></sheets><definedNames>' +
    '<definedName name="Rate">6.9</definedName><definedName name="Words">"core"</definedName>' +
    '<definedName name="Lost" hidden="1">#REF!</definedName><definedName name="LostCell">Budget!#REF!</definedName>' +
    "<definedName name=\"Here\" localSheetId=\"1\">'It''s kept'!$A$1</definedName></definedNames></workbook>",
  "xl/_rels/workbook.xml.rels": relationships([
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId9", "worksheet", "worksheets/sheet2.xml"],
    ["rId2", "sharedStrings", "sharedStrings.xml"],
    ["rId3", "styles", "styles.xml"],
    ["rId4", "person", "persons/person.xml"],
  ]),
  "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><t>Area</t></si><si><r><t>Pro</t></r><r><t>tection</t></r></si></sst>`,
  "xl/styles.xml":
    `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="0.0&quot; mio.&quot;"/></numFmts>` +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>',
  "xl/worksheets/sheet1.xml": sheetXml(
    `<row r="1">${cell("A1", 't="s"', "<v>0</v>")}${cell("B1", "", "<v>2024</v>")}${cell("C1", "", "<v>2025</v>")}</row>` +
      `<row r="2">${cell("A2", 't="s"', "<v>1</v>")}${cell("B2", 's="1"', "<v>12.5</v>")}` +
      `${cell("C2", 's="1"', '<f t="shared" si="0" ref="C2:C4">B2*2&amp;"B2"&amp;\'It\'\'s kept\'!A1</f><v>25</v>')}</row>` +
      `<row r="3" hidden="1">${cell("A3", 't="str"', '<f>IF(1,"B2","")</f><v>B2</v>')}` +
      `${cell("B3", 't="e"', "<f>1/0</f><v>#DIV/0!</v>")}${cell("C3", "", '<f t="shared" si="0"/><v>1</v>')}</row>` +
      `<row r="4">${cell("A4", 't="b"', "<v>1</v>")}${cell("B4", 's="2" t="d"', "<v>2024-02-29</v>")}` +
      `${cell("C4", "", '<f t="shared" si="0"/><v>2</v>')}${cell("D4", 't="inlineStr"', "<is><t>in place</t></is>")}</row>` +
      `<row r="5">${cell("A5", 'cm="1"', '<f t="array" ref="A5:B5">_xlfn._xlws.SORT(B1:C1)</f><v>2024</v>')}` +
      `${cell("B5", "", "<v>2025</v>")}${cell("C5", "", '<f t="array" ref="C5:C6">B1:B2*2</f><v>4048</v>')}` +
      `${cell("D5", 't="e"', "<f>_xlfn.SEQUENCE(9)</f><v>#SPILL!</v>")}</row>` +
      `<row r="6">${cell("A6", "", "<v>1</v>")}${cell("B6", "", "<v>1</v>")}${cell("C6", "", "<v>25</v>")}</row>`,
    '<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A7:B8"/></mergeCells>' +
      '<dataValidations><dataValidation type="list" sqref="A1:A9"><formula1>"core,soft"</formula1></dataValidation></dataValidations>',
    '<cols><col min="3" max="3" hidden="1"/></cols>',
  ),
  "xl/worksheets/sheet2.xml": sheetXml(""),
  "xl/worksheets/_rels/sheet1.xml.rels": relationships([
    ["rId1", "table", "../tables/table1.xml"],
    ["rId2", "comments", "../comments1.xml"],
    ["rId3", "threadedComment", "../threads.xml"],
  ]),
  "xl/tables/table1.xml": `<table xmlns="${MAIN}" displayName="T" ref="A1:C2"><tableColumns><tableColumn name="Area"/><tableColumn name="2024"/><tableColumn name="2025"/></tableColumns></table>`,
  "xl/comments1.xml":
    `<comments xmlns="${MAIN}"><authors><author>Ole</author></authors><commentList>` +
    '<comment ref="B2" authorId="0"><text><r><t>In </t></r><r><t>million</t></r></text></comment></commentList></comments>',
  "xl/threads.xml": `<ThreadedComments xmlns="${THREADS}"><threadedComment ref="C2" personId="{1}"><text>Why?</text></threadedComment></ThreadedComments>`,
  "xl/persons/person.xml": `<personList xmlns="${THREADS}"><person displayName="Mette" id="{1}"/></personList>`,
};

/** Everything in a snapshot, cells and all, as plain data. */
const whole = ({ sheets, ...rest }: WorkbookSnapshot) => ({
  ...rest,
  sheets: sheets.map(({ cells, ...sheet }) => ({ ...sheet, cells: [...cells.cells()] })),
});

const plain = readXlsx(xlsx(PARTS));
const changed = (change: (text: string, name: string) => string): WorkbookSnapshot =>
  readXlsx(xlsx(Object.fromEntries(Object.entries(PARTS).map(([name, text]) => [name, change(text, name)]))));

it("has everything in its place", () => {
  const budget = plain.sheets[0]!;
  const cells = cellsByAddress(budget);
  const row = (number: number) =>
    ["A", "B", "C", "D"].map((column) => cells.get(`${column}${number}`)?.value ?? null);
  expect([1, 2, 3, 4, 5].map(row)).toEqual([
    ["Area", 2024, 2025, null],
    ["Protection", 12.5, 25, null],
    ["B2", new CellError("#DIV/0!"), 1, null],
    [true, 45351, 2, "in place"],
    [2024, 2025, 4048, new CellError("#SPILL!")],
  ]);
  const formula = (place: string) => cellAt(budget, place).formula;
  expect(["C2", "C3", "C4", "A3", "A5", "C6", "D5"].map(formula)).toEqual([
    `=B2*2&"B2"&'It''s kept'!A1`,
    `=B3*2&"B2"&'It''s kept'!A2`,
    `=B4*2&"B2"&'It''s kept'!A3`,
    '=IF(1,"B2","")',
    "=SORT(B1:C1)",
    "=B1:B2*2",
    "=SEQUENCE(9)",
  ]);
  expect(cellAt(budget, "B2").numberFormat).toBe('0.0" mio."');
  expect(plain.names).toEqual([
    { name: "Rate", formula: "=6.9", scope: null, hidden: false },
    { name: "Words", formula: '="core"', scope: null, hidden: false },
    { name: "Lost", formula: "=#REF!", scope: null, hidden: true },
    { name: "LostCell", formula: "=Budget!#REF!", scope: null, hidden: false },
    { name: "Here", formula: "='It''s kept'!$A$1", scope: "It's kept", hidden: false },
  ]);
  expect(plain.tables).toMatchObject([{ name: "T", columns: ["Area", "2024", "2025"] }]);
  expect(plain.properties).toEqual({ application: "Microsoft Excel", "custom.Donor": "DK" });
  expect(plain.sheets.map(({ visibility }) => visibility)).toEqual(["visible", "veryHidden"]);
  expect(budget).toMatchObject({ hiddenRows: [2], hiddenColumns: [2], protected: true });
  expect(budget.merges.map(areaAddress)).toEqual(["A7:B8"]);
  expect(budget.validations).toMatchObject([{ type: "list", formulas: ['"core,soft"'] }]);
  expect(budget.notes).toEqual([
    { row: 1, column: 1, author: "Ole", text: "In million" },
    { row: 1, column: 2, author: "Mette", text: "Why?" },
  ]);
});

describe("reads the same", () => {
  it("in the strict edition of the standard, whose namespaces and kinds of relationships are others", () => {
    const strict = changed((text) =>
      text
        .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties",
          "http://purl.oclc.org/ooxml/officeDocument/relationships/extendedProperties",
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties",
          "http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties",
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
    );
    expect(whole(strict)).toEqual(whole(plain));
  });

  it("with a prefix before every element", () => {
    const prefixed = changed((text) =>
      text
        .replace(/<(\/?)(\w+)/g, "<$1x:$2")
        .replace(/xmlns="/g, 'xmlns:x="')
        .replace(/^<x:Properties/, '<x:Properties xmlns:x="urn:x"'),
    );
    expect(whole(prefixed)).toEqual(whole(plain));
  });

  it("without any cell saying where it stands", () => {
    const placeless = changed((text, name) =>
      name.startsWith("xl/worksheets/sheet") ? text.replace(/(<(?:c|row)) r="\w+"/g, "$1") : text,
    );
    expect(whole(placeless)).toEqual(whole(plain));
  });

  it("with targets that begin at the package's root", () => {
    const folderOf = (name: string): string =>
      name.startsWith("xl/worksheets/") ? "/xl/worksheets/" : name.startsWith("xl/") ? "/xl/" : "/";
    const absolute = changed((text, name) => text.replace(/Target="/g, `Target="${folderOf(name)}`));
    expect(whole(absolute)).toEqual(whole(plain));
  });

  it("with line breaks and blanks between elements, declarations, comments and single quotes", () => {
    const airy = changed(
      (text) =>
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<!-- by hand -->\n' +
        text
          .replace(/(<(?:row|c|sheet|definedNames?|Relationship|si|xf|table\w*|comment\w*)\b)/g, "\n  $1")
          .replace(/(<\w[^>]*?)="([^"'<>]*)"/g, "$1 = '$2'"),
    );
    expect(whole(airy)).toEqual(whole(plain));
  });
});
