/**
 * Files made to do harm, or that do harm to readers without meaning to: one of each kind that has been seen to hang other
 * readers, to take gigabytes from them, to lose data in them or to change their own objects. Made anew in each run.
 */

import { strToU8 } from "fflate";
import type { XlsxProblem } from "../../../src/workbook/xlsx";
import { crc32 } from "../../../src/workbook/xlsx/crc32";
import { packedRepeat, zipOf } from "./madeZip";
import { MAIN, packageParts, relationships, sheetXml, xlsx } from "./support";
import type { PartTexts } from "./support";

export interface HostileFile {
  readonly name: string;
  /** The problem with which it is refused, or null where it has to be read. */
  readonly problem: XlsxProblem | null;
  readonly bytes: () => Uint8Array;
}

const MB = 1024 * 1024;
const SHEET = "xl/worksheets/sheet1.xml";
const HEAD = `<worksheet xmlns="${MAIN}"><sheetData>`;
const TAIL = "</sheetData></worksheet>";

/** A sound package whose sheet is that deflate stream, said to be of that size. */
function withPackedSheet(packed: Uint8Array, size: number): Uint8Array {
  const parts = Object.entries(packageParts({ [SHEET]: null })).map(([name, content]) => {
    const bytes = content as Uint8Array;
    return { name, packed: packedRepeat(bytes, 1), size: bytes.length, crc: crc32(bytes) };
  });
  return zipOf([...parts, { name: SHEET, packed, size, crc: 0 }]);
}

const spaces = new Uint8Array(8 * MB).fill(32);
/** Rows of twelve cells that look like a real sheet's: numbers that differ, no place given. */
function rowsOf(count: number): string {
  const row = (at: number): string =>
    Array.from({ length: 12 }, (_, column) => `<c><v>${(at * 7919 * (column + 1)) % 99_991}.5</v></c>`).join(
      "",
    );
  return Array.from({ length: count }, (_, at) => `<row>${row(at)}</row>`).join("");
}

const sheetOf = (text: string): Uint8Array => xlsx({ [SHEET]: text });
const sheet = (rows: string, after = "", before = ""): Uint8Array =>
  xlsx({ [SHEET]: sheetXml(rows, after, before) });
const A1 = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** A small budget, so that the review has something to look at beside what does harm. */
export const BUDGET_ROWS = [
  ["Budget 2023–2026, DKK million"],
  ["Priority area", 2023, 2024, 2025, 2026, "Total"],
  ["Priority Area 1", 12, 12, 12, 12, 48],
  ["Priority Area 2", 12, 12, 12, 12, 48],
  ["Priority Area 3", 25, 37, 37, 37, 136],
  ["Priority Area 4", 24, 37, 37, 37, 135],
  ["Personnel support", 2, 2, 2, 2, 8],
  ["Total", 75, 100, 100, 100, 375],
]
  .map((row, at) => {
    const cell = (value: string | number): string =>
      typeof value === "number" ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    return `<row r="${at + 1}">${row.map(cell).join("")}</row>`;
  })
  .join("");

const columnName = (at: number): string => String.fromCharCode(65 + at);
const times = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at)).join("");

/** Refused, each for what it is. */
const REFUSED: readonly HostileFile[] = [
  {
    name: "a gigabyte packed into one megabyte",
    problem: "bomb",
    bytes: () =>
      withPackedSheet(packedRepeat(spaces, 128, HEAD, TAIL), 1024 * MB + HEAD.length + TAIL.length),
  },
  {
    name: "a gigabyte that says it is small",
    problem: "bomb",
    bytes: () => withPackedSheet(packedRepeat(spaces, 128, HEAD, TAIL), 4000),
  },
  {
    name: "200 MB of cells",
    problem: "tooBig",
    bytes: () => {
      const rows = strToU8(rowsOf(20_000));
      const count = Math.ceil((200 * MB) / rows.length);
      return withPackedSheet(
        packedRepeat(rows, count, HEAD, TAIL),
        rows.length * count + HEAD.length + TAIL.length,
      );
    },
  },
  {
    name: "entities that expand, each ten times the one before",
    problem: "damaged",
    bytes: () => {
      const entities = times(9, (at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`);
      return xlsx({
        [SHEET]: `<!DOCTYPE w [<!ENTITY e0 "haha">${entities}]>${sheetXml('<row><c t="str"><v>&e9;</v></c></row>')}`,
      });
    },
  },
  {
    name: "an entity that names a file of this computer",
    problem: "damaged",
    bytes: () =>
      xlsx({
        "xl/sharedStrings.xml":
          '<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/passwd">]>' +
          `<sst xmlns="${MAIN}"><si><t>&x;</t></si></sst>`,
      }),
  },
  {
    name: "a document type in a part that points to others",
    problem: "damaged",
    bytes: () =>
      xlsx({
        "xl/_rels/workbook.xml.rels":
          '<!DOCTYPE r SYSTEM "http://example.org/x.dtd">' +
          relationships([["rId1", "worksheet", "worksheets/sheet1.xml"]]),
      }),
  },
  {
    name: "a million tags, one inside the other",
    problem: "damaged",
    bytes: () => sheetOf(`<worksheet>${"<a>".repeat(1_000_000)}`),
  },
  {
    name: "60,000 files in the zip",
    problem: "bomb",
    bytes: () => {
      const nothing = { packed: packedRepeat(new Uint8Array(0), 0), size: 0, crc: 0 };
      return zipOf(Array.from({ length: 60_000 }, (_, at) => ({ name: `p${at}`, ...nothing })));
    },
  },
  {
    name: "a sheet whose XML ends half-way",
    problem: "damaged",
    bytes: () => xlsx({ [SHEET]: sheetXml(BUDGET_ROWS).slice(0, 600) }),
  },
];

/** Strange but allowed, and to be read without being the slower for it. */
const READ: readonly HostileFile[] = [
  {
    name: "sheet, name, table, note, property and text called __proto__",
    problem: null,
    bytes: () => xlsx(PROTO),
  },
  {
    name: "one cell in each of two opposite corners of the sheet",
    problem: null,
    bytes: () => sheet(`${BUDGET_ROWS}<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`),
  },
  {
    name: "a whole sheet merged",
    problem: null,
    bytes: () => sheet(BUDGET_ROWS, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
  },
  {
    name: "ten whole columns merged, each by itself",
    problem: null,
    bytes: () =>
      sheet(
        BUDGET_ROWS,
        `<mergeCells>${times(10, (at) => `<mergeCell ref="${columnName(at)}1:${columnName(at)}1048576"/>`)}</mergeCells>`,
      ),
  },
  {
    name: "100,000 merged ranges",
    problem: null,
    bytes: () =>
      sheet(
        BUDGET_ROWS,
        `<mergeCells>${times(100_000, (at) => `<mergeCell ref="H${at + 1}:K${at + 1}"/>`)}</mergeCells>`,
      ),
  },
  {
    name: "ten whole columns validated",
    problem: null,
    bytes: () =>
      sheet(
        BUDGET_ROWS,
        `<dataValidations>${times(
          10,
          (at) =>
            `<dataValidation type="list" sqref="${columnName(at)}1:${columnName(at)}1048576"><formula1>"DKK,USD"</formula1></dataValidation>`,
        )}</dataValidations>`,
      ),
  },
  {
    name: "200,000 cells that share a formula of 7.8 KB",
    problem: null,
    bytes: () => {
      const long = Array.from({ length: 1400 }, (_, at) => `A${at + 1}`).join("+");
      const takers = '<row><c><f t="shared" si="0"/><v>1</v></c></row>'.repeat(200_000);
      return sheet(`<row><c><f t="shared" si="0" ref="A1:A200001">${long}</f><v>1</v></c></row>${takers}`);
    },
  },
  {
    name: "a table over the whole sheet, and names for whole rows and columns",
    problem: null,
    bytes: () =>
      xlsx({
        "xl/workbook.xml":
          `<workbook xmlns="${MAIN}" xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets><definedNames>` +
          '<definedName name="All">S!$A$1:$XFD$1048576</definedName><definedName name="Columns">S!$A:$XFD</definedName>' +
          "</definedNames></workbook>",
        [SHEET]: sheetXml(BUDGET_ROWS),
        "xl/worksheets/_rels/sheet1.xml.rels": relationships([["t", "table", "../tables/table1.xml"]]),
        "xl/tables/table1.xml": `<table xmlns="${MAIN}" displayName="T" ref="A1:XFD1048576"><tableColumns/></table>`,
      }),
  },
  {
    name: "sums of whole columns and rows in thousands of cells",
    problem: null,
    bytes: () =>
      sheet(
        BUDGET_ROWS +
          times(
            3000,
            (at) =>
              `<row r="${at + 10}"><c r="H${at + 10}"><f>SUM(A:F)+SUM(1:9)+SUM(A1:XFD1048576)</f><v>1</v></c></row>`,
          ),
      ),
  },
  {
    name: "every row and column hidden",
    problem: null,
    bytes: () =>
      sheet(
        times(100_000, (at) => `<row r="${at + 1}" hidden="1"/>`).replace('<row r="1" hidden="1"/>', A1),
        "",
        '<cols><col min="1" max="16384" hidden="1"/></cols>',
      ),
  },
  {
    name: "a diagonal of cells across the sheet",
    problem: null,
    bytes: () =>
      sheet(
        BUDGET_ROWS +
          times(
            16_000,
            (at) =>
              `<row r="${(at + 1) * 65}"><c r="${lettersOf(at)}${(at + 1) * 65}"><v>${at}</v></c></row>`,
          ),
      ),
  },
  {
    name: "an array formula over a whole column",
    problem: null,
    bytes: () =>
      sheet(
        `<row r="1"><c r="A1"><f t="array" ref="A1:A1048576">B1:B1048576*2</f><v>1</v></c></row>` +
          '<row r="1048576"><c r="A1048576"><v>2</v></c></row>',
      ),
  },
  {
    name: "10,000 levels of brackets in a formula",
    problem: null,
    bytes: () =>
      sheet(
        `<row r="1"><c r="A1"><f>${"(".repeat(10_000)}1${")".repeat(10_000)}</f><v>1</v></c></row>${BUDGET_ROWS.slice(BUDGET_ROWS.indexOf('<row r="2"'))}`,
      ),
  },
];

const PROTO: PartTexts = {
  "xl/workbook.xml":
    `<workbook xmlns="${MAIN}" xmlns:r="r"><sheets><sheet name="__proto__" sheetId="1" r:id="rId1"/></sheets>` +
    '<definedNames><definedName name="__proto__">6.9</definedName><definedName name="constructor" localSheetId="0">1</definedName>' +
    "</definedNames></workbook>",
  [SHEET]: sheetXml(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>__proto__</t></is></c><c r="B1"><f t="shared" si="__proto__">A1</f><v>1</v></c>' +
      '<c r="C1"><f t="shared" si="__proto__"/><v>1</v></c></row>',
    '<hyperlinks><hyperlink ref="__proto__"/></hyperlinks><mergeCells><mergeCell ref="__proto__"/></mergeCells>' +
      '<dataValidations><dataValidation type="__proto__" sqref="__proto__"/></dataValidations>',
  ),
  "xl/worksheets/_rels/sheet1.xml.rels": relationships([
    ["__proto__", "table", "../tables/table1.xml"],
    ["c", "comments", "../comments1.xml"],
  ]),
  "xl/tables/table1.xml":
    `<table xmlns="${MAIN}" displayName="__proto__" ref="A1:B2"><tableColumns>` +
    '<tableColumn name="__proto__"/><tableColumn name="constructor"/></tableColumns></table>',
  "xl/comments1.xml":
    `<comments xmlns="${MAIN}"><authors><author>__proto__</author></authors><commentList>` +
    '<comment ref="__proto__" authorId="0"><text><t>lost</t></text></comment>' +
    '<comment ref="A1" authorId="__proto__"><text><t>__proto__</t></text></comment></commentList></comments>',
  "_rels/.rels": relationships([
    ["rId1", "officeDocument", "xl/workbook.xml"],
    ["__proto__", "custom-properties", "docProps/custom.xml"],
  ]),
  "docProps/custom.xml": '<Properties><property name="__proto__"><lpwstr>x</lpwstr></property></Properties>',
};

function lettersOf(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? lettersOf(rest) : "") + columnName(column % 26);
}

export const HOSTILE_FILES: readonly HostileFile[] = [...REFUSED, ...READ];

/** The bytes of the one of that name. */
export function hostileFile(name: string): Uint8Array {
  return HOSTILE_FILES.find((file) => file.name === name)!.bytes();
}
