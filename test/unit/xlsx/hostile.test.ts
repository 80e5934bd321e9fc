/** Files that are broken, disguised or made to do harm: each ends at once, with an error that says what to do. */

import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { XlsxError, readXlsx } from "../../../src/workbook/xlsx";
import { MAIN, packageParts, problemOf, readRows, relationships, sheetXml, xlsx } from "./support";

const SHEET = "xl/worksheets/sheet1.xml";
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ole = (stream: string) =>
  new Uint8Array([...OLE, ...new Uint8Array(512), ...Buffer.from(stream, "utf16le"), ...new Uint8Array(512)]);
const sheetOf = (text: string) => xlsx({ [SHEET]: text });

/** Offset of the directory's record of a part. */
function record(bytes: Uint8Array, name: string): { view: DataView; at: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const end = at + 46 + view.getUint16(at + 28, true);
    if (new TextDecoder().decode(bytes.subarray(at + 46, end)) === name) return { view, at };
  }
  throw new Error(`No record of ${name}`);
}

/** The file with a 32-bit field of a part's directory record changed: 16 checksum, 20 packed size, 24 size, 42 offset. */
function withField(bytes: Uint8Array, name: string, field: number, value: number): Uint8Array {
  const changed = bytes.slice();
  const { view, at } = record(changed, name);
  view.setUint32(at + field, value, true);
  return changed;
}

describe("what is no workbook is called by its name", () => {
  it.each([
    ["nothing at all", new Uint8Array(0), "empty"],
    ["a workbook with a password", ole("EncryptedPackage"), "encrypted"],
    ["an old .xls", ole("Workbook"), "oldExcel"],
    ["another old Office file", ole("WordDocument"), "notWorkbook"],
    ["a CSV", strToU8("Priority area;2023;2024\nPA1;12;12\n"), "textFile"],
    ["a CSV in UTF-16", new Uint8Array(Buffer.from("\ufeffArea\t2023\n", "utf16le")), "textFile"],
    ["an HTML page called .xls", strToU8("<html><table><tr><td>1</td></tr></table></html>"), "textFile"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), "notWorkbook"],
    ["any other zip", zipSync({ "readme.txt": strToU8("hello") }), "notWorkbook"],
    [
      "an .ods",
      zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") }),
      "openDocument",
    ],
    [
      "an .xlsb",
      xlsx({
        "_rels/.rels": relationships([["r", "officeDocument", "xl/workbook.bin"]]),
        "xl/workbook.bin": new Uint8Array([1, 2, 3]),
      }),
      "binaryWorkbook",
    ],
    [
      "a .docx",
      xlsx({
        "_rels/.rels": relationships([["r", "officeDocument", "word/document.xml"]]),
        "word/document.xml": "<document/>",
        "[Content_Types].xml":
          '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      }),
      "notWorkbook",
    ],
    [
      "a workbook without sheets",
      xlsx({ "xl/workbook.xml": `<workbook xmlns="${MAIN}"><sheets/></workbook>` }),
      "noSheets",
    ],
  ])("%s", (_, bytes, problem) => {
    expect(problemOf(bytes)).toBe(problem);
  });

  it("in one line of each language that says what to do", () => {
    const error = new XlsxError("oldExcel");
    expect(error.text("en")).toContain("save it as .xlsx");
    expect(error.text("da")).toContain("gem den som .xlsx");
    expect(error.message.startsWith(error.text("en"))).toBe(true);
  });
});

describe("a zip that does not agree with itself is refused", () => {
  const sound = xlsx();

  it("cut off anywhere", () => {
    for (const part of [0.1, 0.5, 0.9, 0.99]) {
      expect(problemOf(sound.slice(0, Math.floor(sound.length * part)))).toBe("truncated");
    }
  });

  it.each([
    ["a size that is too small, so that more comes out", 24, 10, "bomb"],
    ["a size that is too large, so that less comes out", 24, 5000, "damaged"],
    ["a checksum that is wrong", 16, 1, "damaged"],
    ["an offset into another part", 42, 0, "damaged"],
    ["an offset behind the end", 42, 0xfffffff0, "damaged"],
    ["a packed size that reaches into the directory", 20, 100_000, "damaged"],
  ])("%s", (_, field, value, problem) => {
    expect(problemOf(withField(sound, SHEET, field, value))).toBe(problem);
  });

  it("a part that is there twice, differing in case alone", () => {
    expect(problemOf(zipSync({ ...packageParts(), "XL/Workbook.xml": strToU8("<workbook/>") }))).toBe(
      "damaged",
    );
  });

  it("packed bytes that are no deflate stream", () => {
    const bytes = sound.slice();
    const { view, at } = record(bytes, SHEET);
    bytes.fill(
      0xff,
      view.getUint32(at + 42, true) + 30 + SHEET.length,
      view.getUint32(at + 42, true) + 60 + SHEET.length,
    );
    expect(problemOf(bytes)).toBe("damaged");
  });

  it("a single letter changed on the way, wherever it was, never changes a value unnoticed", () => {
    const values = new Set<unknown>();
    for (let at = 0; at < sound.length; at++) {
      const bytes = sound.slice();
      bytes[at]! ^= 0x10;
      try {
        values.add(readXlsx(bytes).sheets[0]!.cells.value(0, 0));
      } catch (error) {
        expect(error).toBeInstanceOf(XlsxError);
      }
    }
    expect([...values]).toEqual([1]);
  });
});

describe("files that grow are given up before they do", () => {
  // Half a gigabyte of spaces would take this test long to pack; the size it claims is what counts.
  const spaces = new Uint8Array(20 * 1024 * 1024).fill(32);
  const packed = zipSync({ ...packageParts(), [SHEET]: spaces }, { level: 9 });

  it("one part that unpacks to a thousand times its size", () => {
    expect(problemOf(packed)).toBe("bomb");
    expect(problemOf(withField(packed, SHEET, 24, 1_000_000_000))).toBe("bomb");
  });

  it("the same with a size that lies", () => {
    expect(problemOf(withField(packed, SHEET, 24, 500))).toBe("bomb");
  });

  it("tens of thousands of parts", () => {
    const many = Object.fromEntries(
      Array.from({ length: 12_000 }, (_, index) => [`p${index}`, new Uint8Array(0)]),
    );
    expect(problemOf(zipSync({ ...packageParts(), ...many }, { level: 0 }))).toBe("bomb");
  });

  it("more cells, or a larger file, than is asked for", () => {
    const bytes = sheetOf(sheetXml(`<row>${"<c><v>1</v></c>".repeat(11)}</row>`));
    expect(problemOf(bytes, { limits: { cells: 10 } })).toBe("tooBig");
    expect(problemOf(bytes, { limits: { fileBytes: 100 } })).toBe("tooBig");
    expect(readXlsx(bytes, { limits: { cells: 11 } }).sheets[0]!.cells.size).toBe(11);
  });

  it("a thousand sheets that are all the same part", () => {
    const sheets = Array.from({ length: 1000 }, (_, index) => `<sheet name="S${index}" r:id="rId1"/>`).join(
      "",
    );
    const book = `<workbook xmlns="${MAIN}" xmlns:r="r"><sheets>${sheets}</sheets></workbook>`;
    expect(problemOf(xlsx({ "xl/workbook.xml": book }))).toBe("damaged");
  });
});

describe("XML made to do harm is refused", () => {
  it.each([
    ["entities that expand", `<!DOCTYPE w [<!ENTITY a "aaaa">]>${sheetXml("<row><c><v>&a;</v></c></row>")}`],
    ["entities that are not XML's own", sheetXml('<row><c t="str"><v>&nbsp;</v></c></row>')],
    ["a million nested tags", `<worksheet>${"<a>".repeat(1_000_000)}`],
    [
      "a tag of a million attributes",
      `<worksheet ${Array.from({ length: 100_000 }, (_, i) => `a${i}=""`).join(" ")}/>`,
    ],
    ["a tag that never ends", `<worksheet a="${"x".repeat(1_000_000)}`],
    ["a million ampersands", sheetXml(`<row><c t="str"><v>${"&".repeat(1_000_000)}</v></c></row>`)],
    ["tags that cross", "<worksheet><sheetData></worksheet></sheetData>"],
    ["two roots", "<worksheet/><worksheet/>"],
    ["no root", "  "],
    ["a cell beyond the sheet", sheetXml('<row><c r="XFE1"><v>1</v></c></row>')],
    ["a row beyond the sheet", sheetXml('<row r="1048577"><c><v>1</v></c></row>')],
    ["a shared string that is not there", sheetXml('<row><c t="s"><v>3</v></c></row>')],
  ])("%s", (_, text) => {
    expect(problemOf(sheetOf(text))).toBe("damaged");
  });

  it("a sheet cut off at any place", () => {
    const whole = sheetXml('<row r="1"><c r="A1" t="str"><f>1&amp;2</f><v>12</v></c></row>');
    for (let length = 0; length < whole.length; length++) {
      expect(problemOf(sheetOf(whole.slice(0, length)))).toBe("damaged");
    }
  });

  it("text that is not what its encoding says", () => {
    expect(problemOf(xlsx({ [SHEET]: new Uint8Array([0x3c, 0x61, 0xff, 0x3e]) }))).toBe("damaged");
  });
});

it("names out of JavaScript's own are names like any other", () => {
  const book =
    `<workbook xmlns="${MAIN}" xmlns:r="r"><sheets><sheet name="__proto__" r:id="rId1"/></sheets>` +
    '<definedNames><definedName name="constructor">1</definedName></definedNames></workbook>';
  const { workbook } = readRows('<row><c t="str"><f>1</f><v>__proto__</v></c></row>', {
    "xl/workbook.xml": book,
  });
  expect(workbook.sheets[0]).toMatchObject({ name: "__proto__" });
  expect(workbook.sheets[0]!.cells.value(0, 0)).toBe("__proto__");
  expect(workbook.names[0]!.name).toBe("constructor");
  expect(Object.keys(Object.prototype)).toEqual([]);
});

it("whatever is changed inside the parts of a sound file, it is read or refused, and never anything else happens", () => {
  const parts = unzipSync(readFileSync(join(__dirname, "../../fixtures/xlsx/openpyxl.xlsx")));
  const names = Object.keys(parts);
  const change = fc.record({
    part: fc.constantFrom(...names),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.nat(40),
    insert: fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        '"',
        "<",
        "</",
        "/>",
        "&#0;",
        "99999999999",
        "-1",
        "<row>",
        '<c r="A0">',
        "__proto__",
        't="shared" si="9"',
      ),
    ),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const files = { ...parts };
      for (const { part, at, drop, insert } of changes) {
        const text = new TextDecoder().decode(files[part]);
        const from = Math.floor(at * text.length);
        files[part] = strToU8(text.slice(0, from) + insert + text.slice(from + drop));
      }
      try {
        const { sheets } = readXlsx(zipSync(files, { level: 1 }));
        for (const sheet of sheets) expect([...sheet.cells.cells()].length).toBe(sheet.cells.size);
      } catch (error) {
        if (!(error instanceof XlsxError)) throw error;
      }
    }),
    { numRuns: 300 },
  );
});
