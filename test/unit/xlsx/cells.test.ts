import { CellError } from "../../../src/workbook/cells";
import { readXlsx } from "../../../src/workbook/xlsx";
import { MAIN, readRows, sheetXml, xlsx } from "./support";

const row = (cells: string) => `<row r="1">${cells}</row>`;

describe("values", () => {
  it("come with the type that the file gives them", () => {
    const { at } = readRows(
      row(
        '<c r="A1"><v>-1.5E3</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#SPILL!</v></c>' +
          '<c r="D1" t="str"><f>X</f><v></v></c><c r="E1" t="inlineStr"><is><t>in place</t></is></c>' +
          '<c r="F1" t="d"><v>2023-06-30T12:00:00</v></c><c r="G1"/><c r="H1"><v></v></c>',
      ),
    );
    expect(["A1", "B1", "C1", "D1", "E1", "F1", "G1", "H1"].map((address) => at(address).value)).toEqual([
      -1500,
      true,
      new CellError("#SPILL!"),
      "",
      "in place",
      45107.5,
      null,
      null,
    ]);
  });

  it("that are no numbers become errors and are said, cell by cell", () => {
    const { at, workbook } = readRows(
      row('<c r="A1"><v>NaN</v></c><c r="B1"><v>INF</v></c><c r="C1"><v>1e999</v></c><c r="D1"><v>7</v></c>'),
    );
    for (const address of ["A1", "B1", "C1"]) expect(at(address).value).toEqual(new CellError("#NUM!"));
    expect(at("D1").value).toBe(7);
    expect(workbook.omissions).toEqual([
      "S!A1 (and 2 more): not a number that Excel knows (NaN or infinite); read as #NUM!.",
    ]);
  });

  it("of shared strings join their runs, leave reading aids out and decode escapes once", () => {
    const strings =
      `<sst xmlns="${MAIN}"><si><r><rPr><b/></rPr><t>Prioritets</t></r><r><t xml:space="preserve">område 1 </t></r>` +
      "<rPh><t>aid</t></rPh><phoneticPr/></si><si><t>a_x000D_b_x005F_x0041_</t></si><si><t><![CDATA[<&>]]>&#x1F1E9;</t></si>" +
      "<si/></sst>";
    const cells = [0, 1, 2, 3].map((index) => `<c t="s"><v>${index}</v></c>`).join("");
    const { at } = readRows(row(cells), { "xl/sharedStrings.xml": strings });
    expect(["A1", "B1", "C1", "D1"].map((address) => at(address).value)).toEqual([
      "Prioritetsområde 1 ",
      "a\rb_x0041_",
      "<&>🇩",
      "",
    ]);
  });

  it("stand where they follow when rows and cells do not say where they are", () => {
    const { at } = readRows(
      '<row><c><v>1</v></c><c><v>2</v></c><c r="E1"><v>5</v></c><c><v>6</v></c></row>' +
        '<row r="4"><c><v>7</v></c></row><row><c><v>8</v></c></row>',
    );
    expect(["A1", "B1", "E1", "F1", "A4", "A5"].map((address) => at(address).value)).toEqual([
      1, 2, 5, 6, 7, 8,
    ]);
  });

  it("reach the last cell of a sheet", () => {
    const { sheet, at } = readRows(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
    );
    expect(at("XFD1048576").value).toBe(2);
    expect(sheet.cells.size).toBe(2);
  });
});

describe("number formats", () => {
  const styles =
    `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="#,##0 &quot;mio. kr.&quot;"/></numFmts>` +
    '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="4"/></cellXfs></styleSheet>';
  const cells = row([0, 1, 2, 3, 9].map((style) => `<c s="${style}"><v>1</v></c>`).join(""));

  it("come from the cell's own style, built in or custom", () => {
    const { at } = readRows(cells, { "xl/styles.xml": styles });
    expect(["A1", "B1", "C1", "D1", "E1"].map((address) => at(address).numberFormat)).toEqual([
      "General",
      '#,##0 "mio. kr."',
      "m/d/yyyy",
      "#,##0.00",
      "General",
    ]);
  });

  it("say which numbers are dates when a workbook counts from 1904", () => {
    const workbook = readXlsx(xlsx({ "xl/worksheets/sheet1.xml": sheetXml(cells), "xl/styles.xml": styles }));
    expect(workbook.sheets[0]!.cells.value(0, 2)).toBe(1);
    const { at } = readRows(cells, {
      "xl/styles.xml": styles,
      "xl/workbook.xml":
        `<workbook xmlns="${MAIN}" xmlns:r="r"><workbookPr date1904="1"/><sheets>` +
        '<sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
    });
    expect(at("C1").value).toBe(1463);
    expect(at("B1").value).toBe(1);
  });
});
