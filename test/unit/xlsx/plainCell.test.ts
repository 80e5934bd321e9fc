import fc from "fast-check";
import { numberIn } from "../../../src/workbook/xlsx/plainCell";
import { readXlsx } from "../../../src/workbook/xlsx";
import type { Cell } from "../../../src/workbook/cells";
import { sheetXml, xlsx, MAIN } from "./support";

const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.integer().map(String),
  fc.tuple(fc.integer(), fc.nat({ max: 999_999 })).map(([whole, part]) => `${whole}.${part}`),
  fc.constantFrom(
    "0",
    "-0",
    ".5",
    "5.",
    "-",
    ".",
    "",
    " ",
    "+5",
    "1e5",
    "1E-7",
    "0x10",
    "NaN",
    "INF",
    "1 2",
    "007",
  ),
);

test("a number is read as Number reads it; blanks are none", () => {
  fc.assert(
    fc.property(numbers, (text) => {
      const expected = text.trim() === "" ? NaN : Number(text);
      expect(numberIn(`<v>${text}</v>`, 3, 3 + text.length)).toBe(expected);
    }),
  );
});

const letters = fc.string({
  unit: fc.constantFrom("a", "B", " ", "_x0041_", "&amp;", "&lt;", "é", "1", "-"),
});
const cells = fc.record({
  style: fc.constantFrom("", ' s="0"', ' s="1"'),
  content: fc.oneof(
    numbers.map((text) => ["", `<v>${text}</v>`] as const),
    numbers.map((text) => [' t="n"', `<f>A1*2</f><v>${text}</v>`] as const),
    letters.map((text) => [' t="str"', `<f aca="false">T("x")</f><v>${text}</v>`] as const),
    letters.map((text) => [' t="inlineStr"', `<is><t xml:space="preserve">${text}</t></is>`] as const),
    fc.constantFrom(
      [' t="s"', "<v>1</v>"] as const,
      [' t="b"', "<v>1</v>"] as const,
      [' t="e"', "<f>1/0</f><v>#DIV/0!</v>"] as const,
      ["", '<f t="shared" si="0"/><v>4</v>'] as const,
      ["", '<f t="shared" ref="A1:A9" si="0">$B$1+1</f><v>4</v>'] as const,
      ["", "<f>SUM(B1:B2)</f>"] as const,
      ["", ""] as const,
    ),
  ),
});

const sheetOf = (rows: readonly string[]): Uint8Array =>
  xlsx({
    "xl/worksheets/sheet1.xml": sheetXml(rows.join("")),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><t>none</t></si><si><t>shared &amp; known</t></si></sst>`,
  });

function contentOf(bytes: Uint8Array): readonly Cell[] {
  const { sheets, omissions } = readXlsx(bytes);
  return [
    ...[...sheets[0]!.cells.cells()].map(({ row, column, value, formula, numberFormat }) => ({
      ...{ row, column, value, formula, numberFormat },
    })),
    ...omissions.map((text) => ({ row: -1, column: -1, value: text, formula: null, numberFormat: "" })),
  ];
}

test("cells that are written the plain way hold what the same cells hold that are written otherwise", () => {
  fc.assert(
    fc.property(fc.array(cells, { minLength: 1, maxLength: 20 }), (drawn) => {
      const written = (spell: (attributes: string) => string): Uint8Array =>
        sheetOf(
          drawn.map(
            ({ style, content: [type, inside] }, row) =>
              `<row r="${row + 1}"><c${spell(` r="A${row + 1}"${style}${type}`)}>${inside}</c></row>`,
          ),
        );
      const otherwise = written((attributes) => attributes.replaceAll('"', "'"));
      expect(contentOf(written((attributes) => attributes))).toEqual(contentOf(otherwise));
    }),
    { numRuns: 60 },
  );
});

test.each([
  ["a cell without its place", '<row r="1"><c><v>1</v></c><c r="C1"><v>3</v></c></row>', [0, 2]],
  [
    "blanks and lines between cells",
    '<row r="1">\n <c r="A1"><v>1</v></c>\n\t<c r="B1" /><c r="C1"><v>2</v></c>\n</row>',
    [0, 2],
  ],
  [
    "attributes that are rare",
    '<row r="1"><c r="A1" cm="1"><v>1</v></c><c r="B1"><v>1</v></c></row>',
    [0, 1],
  ],
])("%s", (_, row, columns) => {
  expect(contentOf(sheetOf([row])).map(({ column }) => column)).toEqual(columns);
});
