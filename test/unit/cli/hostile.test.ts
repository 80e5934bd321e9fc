/** The whole check, reading and rules, on files made to do harm and on what is no workbook: a line each, and on it goes. */

import { strToU8, zipSync } from "fflate";
import { HOSTILE_FILES } from "../xlsx/hostileFiles";
import { MAIN, relationships, xlsx } from "../xlsx/support";
import { run, words } from "./support";

interface CheckJson {
  readonly files: readonly { readonly file: string; readonly budgets: readonly unknown[] }[];
  readonly summary: Readonly<Record<string, number>>;
}

/** Far more than any of them takes; a rule that walks each row of a sheet takes minutes. Bench: bench/files. */
const LONG = 20_000;

describe("a file made to do harm", () => {
  it.each(HOSTILE_FILES.map((file, at) => [file.name, file, `${at}.xlsx`] as const))(
    "%s: ends soon, and the file after it is checked",
    async (_, { bytes, problem }, name) => {
      const { code, out, err } = await run(words(`check ${name} sound.xlsx --format json`), {
        [name]: bytes(),
      });
      const { files } = JSON.parse(out) as CheckJson;
      expect(files.map(({ file }) => file)).toEqual(problem === null ? [name, "sound.xlsx"] : ["sound.xlsx"]);
      expect(files.at(-1)!.budgets).not.toEqual([]);
      if (problem === null) {
        expect([0, 1]).toContain(code);
        expect(err).toBe("");
      } else {
        expect(code).toBe(2);
        expect(err.trimEnd().split("\n")).toEqual([
          expect.stringMatching(new RegExp(`^${name}: .+ \\.xlsx`)),
        ]);
      }
    },
    LONG,
  );
});

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ole = (stream: string): Uint8Array =>
  new Uint8Array([...OLE, ...new Uint8Array(512), ...Buffer.from(stream, "utf16le")]);
const bookXml = (sheets: string): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="r"><sheets>${sheets}</sheets></workbook>`;

/** What people send in place of a workbook, with the words that say what it is and what to do. */
const BAD: readonly (readonly [name: string, bytes: Uint8Array, en: RegExp, da: RegExp])[] = [
  [
    "encrypted.xlsx",
    ole("EncryptedPackage"),
    /password.+remove.+save it as \.xlsx/,
    /adgangskode.+fjern.+gem/,
  ],
  [
    "old.xls",
    ole("Workbook"),
    /old Excel format.+save it as \.xlsx/,
    /gamle Excel-format.+gem den som \.xlsx/,
  ],
  ["renamed.xlsx", strToU8("Area;2023\nPA1;12\n"), /text file.+save it as \.xlsx/, /tekstfil.+gem den/],
  [
    "page.xls",
    strToU8("<html><table></table></html>"),
    /text file \(such as CSV or HTML\)/,
    /CSV eller HTML/,
  ],
  ["cut.xlsx", xlsx().slice(0, 400), /incomplete.+again/, /ufuldstændig.+igen/],
  ["empty.xlsx", new Uint8Array(0), /empty.+sent again/, /tom.+tilsendt igen/],
  ["no-sheets.xlsx", xlsx({ "xl/workbook.xml": bookXml("") }), /no worksheets/, /ingen regneark/],
  [
    "charts.xlsx",
    xlsx({
      "xl/workbook.xml": bookXml('<sheet name="Chart" sheetId="1" r:id="rId1"/>'),
      "xl/_rels/workbook.xml.rels": relationships([["rId1", "chartsheet", "chartsheets/sheet1.xml"]]),
      "xl/chartsheets/sheet1.xml": "<chartsheet/>",
    }),
    /no worksheets.+at least one worksheet/,
    /ingen regneark.+mindst ét regneark/,
  ],
  [
    "binary.xlsb",
    xlsx({
      "_rels/.rels": relationships([["r", "officeDocument", "xl/workbook.bin"]]),
      "xl/workbook.bin": new Uint8Array([1]),
    }),
    /binary workbook.+save it as \.xlsx/,
    /binær projektmappe.+gem den som \.xlsx/,
  ],
  [
    "calc.ods.xlsx",
    zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") }),
    /OpenDocument.+save it as \.xlsx/,
    /OpenDocument.+gem den som \.xlsx/,
  ],
  [
    "photos.xlsx",
    zipSync({ "a.jpg": new Uint8Array(9) }),
    /not an Excel workbook/,
    /ikke en Excel-projektmappe/,
  ],
  [
    "picture.xlsx",
    new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 1]),
    /not an Excel workbook/,
    /ikke en Excel-projektmappe/,
  ],
];

describe("what people send in place of a workbook", () => {
  const files = Object.fromEntries(BAD.map(([name, bytes]) => [name, bytes]));
  const names = Object.keys(files);

  it.each(["en", "da"] as const)("is told in a line each that says what to do (%s)", async (language) => {
    const call = `check ${names.join(" ")} sound.xlsx --format json --lang ${language}`;
    const { code, out, err } = await run(words(call), files);
    const lines = err.trimEnd().split("\n");
    expect(lines).toEqual(
      BAD.map(([name, , en, da]) =>
        expect.stringMatching(new RegExp(`^${name}: .*${(language === "en" ? en : da).source}`)),
      ),
    );
    expect(code).toBe(2);
    const { files: checked, summary } = JSON.parse(out) as CheckJson;
    expect(checked.map(({ file }) => file)).toEqual(["sound.xlsx"]);
    expect(summary).toMatchObject({ files: names.length + 1, unreadable: names.length });
  });

  it("but a workbook with macros is read like any other; its macros are only bytes", async () => {
    const macros = xlsx({
      "[Content_Types].xml":
        '<Types xmlns="t"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      "xl/vbaProject.bin": new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
      "xl/_rels/workbook.xml.rels": relationships([
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "vbaProject", "vbaProject.bin"],
      ]),
    });
    const { out, err } = await run(words("check budget.xlsm --format json"), { "budget.xlsm": macros });
    expect((JSON.parse(out) as CheckJson).files.map(({ file }) => file)).toEqual(["budget.xlsm"]);
    expect(err).toBe("");
  });
});
