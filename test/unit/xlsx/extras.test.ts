/** What a file holds beside its cells: notes, validations, links to other files, properties, parts of our own. */

import { areaAddress } from "../../../src/workbook/address";
import { readXlsx } from "../../../src/workbook/xlsx";
import { MAIN, relationships, sheetXml, xlsx, type PartTexts } from "./support";

const THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";

const read = (parts: PartTexts) => readXlsx(xlsx(parts));
const bookWith = (...more: (readonly [string, string, string])[]): PartTexts => ({
  "xl/_rels/workbook.xml.rels": relationships([["rId1", "worksheet", "worksheets/sheet1.xml"], ...more]),
});

test("notes come with author and place; of a thread its first entry rather than its stand-in", () => {
  const { sheets } = read({
    ...bookWith(["p", "person", "persons/person.xml"]),
    "xl/persons/person.xml": `<personList xmlns="${THREADS}"><person displayName="Mette" id="{1}"/></personList>`,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships([
      ["c", "comments", "../comments1.xml"],
      ["t", "threadedComment", "../threadedComments/threadedComment1.xml"],
    ]),
    "xl/comments1.xml":
      `<comments xmlns="${MAIN}"><authors><author>Ole</author><author>tc</author></authors><commentList>` +
      `<comment ref="C4" authorId="0"><text><r><t>DKK </t></r><r><t>million</t></r></text></comment>` +
      `<comment ref="B2" authorId="1"><text><t>[Threaded comment] see newer Excel</t></text></comment>` +
      `</commentList></comments>`,
    "xl/threadedComments/threadedComment1.xml":
      `<ThreadedComments xmlns="${THREADS}">` +
      `<threadedComment ref="B2" personId="{1}" id="{a}"><text>Is this final?</text></threadedComment>` +
      `<threadedComment ref="B2" personId="{1}" id="{b}" parentId="{a}"><text>Yes</text></threadedComment>` +
      `</ThreadedComments>`,
  });
  expect(sheets[0]!.notes).toEqual([
    { row: 1, column: 1, author: "Mette", text: "Is this final?" },
    { row: 3, column: 2, author: "Ole", text: "DKK million" },
  ]);
});

test("validations are read as the standard has them and as Excel writes lists of other sheets", () => {
  const { sheets } = read({
    "xl/worksheets/sheet1.xml": sheetXml(
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      `<dataValidations count="3">` +
        `<dataValidation type="list" sqref="A1:A9 C1"><formula1>"DKK,USD"</formula1></dataValidation>` +
        `<dataValidation type="whole" operator="greaterThan" sqref="B:B"><formula1>0</formula1></dataValidation>` +
        `<dataValidation allowBlank="1" sqref="D1"/></dataValidations>` +
        `<extLst><ext xmlns:x14="urn:x14" uri="{CCE6}"><x14:dataValidations xmlns:xm="urn:xm">` +
        `<x14:dataValidation type="list"><x14:formula1><xm:f>Lists!$A$1:$A$4</xm:f></x14:formula1>` +
        `<xm:sqref>E2:E5</xm:sqref></x14:dataValidation></x14:dataValidations></ext>` +
        `<ext uri="{other}"><x14:sparklineGroups xmlns:x14="urn:x14"><c r="Z9"/></x14:sparklineGroups></ext></extLst>`,
    ),
  });
  const { validations, cells } = sheets[0]!;
  expect(validations.map(({ areas, ...rest }) => [areas.map(areaAddress).join(" "), rest])).toEqual([
    ["A1:A9 C1", { type: "list", operator: null, formulas: ['"DKK,USD"'] }],
    ["B1:B1048576", { type: "whole", operator: "greaterThan", formulas: ["0"] }],
    ["E2:E5", { type: "list", operator: null, formulas: ["Lists!$A$1:$A$4"] }],
  ]);
  expect(cells.size).toBe(1);
});

test("links to other files are named in the order in which formulas number them", () => {
  const external = (target: string): string =>
    relationships([["rId1", "externalLinkPath", target]]).replace("/>", ' TargetMode="External"/>');
  const { externalLinks } = read({
    ...bookWith(["x1", "externalLink", "externalLinks/a.xml"], ["x2", "externalLink", "externalLinks/b.xml"]),
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="urn:r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>` +
      `<externalReferences><externalReference r:id="x2"/><externalReference r:id="x1"/></externalReferences></workbook>`,
    "xl/externalLinks/a.xml": `<externalLink xmlns="${MAIN}"><externalBook/></externalLink>`,
    "xl/externalLinks/_rels/a.xml.rels": external("file:///C:/rates.xlsx"),
    "xl/externalLinks/b.xml": `<externalLink xmlns="${MAIN}"><ddeLink ddeService="cmd" ddeTopic="calc"/></externalLink>`,
  });
  expect(externalLinks).toEqual(["cmd|calc", "file:///C:/rates.xlsx"]);
});

test("properties go by their common names, a workbook's own apart from them", () => {
  const { properties } = read({
    "_rels/.rels": relationships([
      ["rId1", "officeDocument", "xl/workbook.xml"],
      ["rId2", "core-properties", "docProps/core.xml"],
      ["rId3", "extended-properties", "docProps/app.xml"],
      ["rId4", "custom-properties", "docProps/custom.xml"],
    ]),
    "docProps/core.xml": `<c:coreProperties xmlns:c="urn:c" xmlns:dc="urn:dc"><dc:title>Budget</dc:title><dc:creator> IOM </dc:creator></c:coreProperties>`,
    "docProps/app.xml":
      "<Properties><Application>LibreOffice</Application><TotalTime>3</TotalTime></Properties>",
    "docProps/custom.xml": `<Properties><property name="__proto__" pid="2"><vt:lpwstr xmlns:vt="urn:vt">x</vt:lpwstr></property></Properties>`,
  });
  expect(properties).toEqual({
    title: "Budget",
    creator: "IOM",
    application: "LibreOffice",
    "custom.__proto__": "x",
  });
});

test("parts of our own are found whatever prefix another program gave them; those of others are not", () => {
  const { parts } = read({
    ...bookWith(["a", "customXml", "../customXml/item1.xml"], ["b", "customXml", "../customXml/item2.xml"]),
    "customXml/item1.xml": `<?xml version="1.0"?><!-- kept --><n0:review xmlns:n0='urn:tilsagn:review:1'/>`,
    "customXml/item2.xml": `<theirs xmlns="urn:somebody:else"><x xmlns="urn:tilsagn:review:1"/></theirs>`,
  });
  expect(parts.map(({ namespace }) => namespace)).toEqual(["urn:tilsagn:review:1"]);
});
