import { readXlsx } from "../../../src/workbook/xlsx";
import { readRows, sheetXml, xlsx } from "./support";

/** A shared formula written for B2 and taken over by the cells at those addresses. */
function shared(formula: string, takers: readonly string[]) {
  const rowOf = (address: string) => Number(/\d+/.exec(address)![0]);
  const rows = new Map<number, string>([
    [2, `<c r="B2"><f t="shared" si="0" ref="A1:Z99">${formula}</f><v>1</v></c>`],
  ]);
  for (const taker of takers) {
    const number = rowOf(taker);
    rows.set(number, `${rows.get(number) ?? ""}<c r="${taker}"><f t="shared" si="0"/><v>1</v></c>`);
  }
  return readRows([...rows].map(([number, cells]) => `<row r="${number}">${cells}</row>`).join(""));
}

describe("a shared formula", () => {
  it.each([
    ["relative and absolute references", "A1+$A1+A$1+$A$1", "C3+$A3+C$1+$A$1"],
    [
      "ranges, whole rows and whole columns",
      "SUM(A1:B3,C:C,$C:$C,4:5,$4:$5)",
      "SUM(C3:D5,E:E,$C:$C,6:7,$4:$5)",
    ],
    ["text that looks like references", 'A1&amp;"A1 ""B2"" C:C"', 'C3&"A1 ""B2"" C:C"'],
    ["sheets, quoted and not", "Budget!A1+'PA1 &amp; B2''s'!A1", "Budget!C3+'PA1 & B2''s'!C3"],
    ["other workbooks", "[1]Budget!A1+'[2]My sheet'!$A$1", "[1]Budget!C3+'[2]My sheet'!$A$1"],
    [
      "structured references",
      "SUM(Table1[A1],Table1[[#This Row],[B2]])",
      "SUM(Table1[A1],Table1[[#This Row],[B2]])",
    ],
    [
      "names and functions that look like cells",
      "LOG10(A1)+XFE1+TAX_2023+DEC2BIN(2)",
      "LOG10(C3)+XFE1+TAX_2023+DEC2BIN(2)",
    ],
    ["errors and logical values", "IF(TRUE,#REF!,#N/A)+A1", "IF(TRUE,#REF!,#N/A)+C3"],
    ["numbers with exponents", "1E3*A1+2.5E-10", "1E3*C3+2.5E-10"],
    ["white space and line breaks", "SUM( A1 ,\n A1 )", "SUM( C3 ,\n C3 )"],
    ["arrays of constants", "SUM({1,2;3,4}*A1)", "SUM({1,2;3,4}*C3)"],
  ])("moves or keeps %s as Excel does", (_, formula, moved) => {
    // From B2 to D4: two rows down, two columns right.
    expect(shared(formula, ["D4"]).at("D4").formula).toBe(`=${moved}`);
  });

  it("stands unchanged in its own cell", () => {
    expect(shared("SUM( A1:A1 )", ["B3"]).at("B2").formula).toBe("=SUM( A1:A1 )");
  });

  it("without its original leaves the value and says so", () => {
    const { at, workbook } = readRows('<row r="1"><c r="A1"><f t="shared" si="7"/><v>5</v></c></row>');
    expect(at("A1")).toMatchObject({ value: 5, formula: null });
    expect(workbook.omissions).toEqual([
      "S!A1: shared formula without its original; only the value was read.",
    ]);
  });

  it("of kilobytes, shared by 200,000 cells, costs only what is looked at", () => {
    const long = Array.from({ length: 1000 }, (_, index) => `A${index + 1}`).join("+");
    const takers = Array<string>(200_000).fill(`<row><c><f t="shared" si="0"/></c></row>`);
    const rows = `<row><c><f t="shared" si="0" ref="A1:A200001">${long}</f></c></row>${takers.join("")}`;
    const bytes = xlsx({ "xl/worksheets/sheet1.xml": sheetXml(rows) });
    const start = process.cpuUsage();
    const { sheets } = readXlsx(bytes);
    expect(sheets[0]!.cells.formula(2, 0)!.slice(0, 9)).toBe("=A3+A4+A5");
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
  });
});

describe("formulas as files hold them", () => {
  it("lose the prefixes that only files know, but not inside text", () => {
    const { at } = readRows(
      '<row r="1"><c r="A1"><f>_xlfn.XLOOKUP(1,B:B,C:C)&amp;"_xlfn.X"</f><v>1</v></c>' +
        '<c r="B1"><f>SUM(_xlfn._xlws.SORT(_xlfn.ANCHORARRAY(D1)))</f><v>1</v></c>' +
        '<c r="C1"><f>_xldudf_TILSAGN_TOUSD(25,"DKK",2022)</f><v>3.53</v></c></row>',
    );
    expect(at("A1").formula).toBe('=XLOOKUP(1,B:B,C:C)&"_xlfn.X"');
    expect(at("B1").formula).toBe("=SUM(SORT(D1#))");
    expect(at("C1").formula).toBe('=TILSAGN.TOUSD(25,"DKK",2022)');
  });

  it("of an array stand in each cell that it fills, and in no other", () => {
    const { at } = readRows(
      '<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2*2</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>' +
        '<row r="2"><c r="A2"><v>4</v></c><c r="B2"><f>1+1</f><v>2</v></c></row><row r="3"><c r="A3"><v>5</v></c></row>',
    );
    const formulas = ["A1", "B1", "C1", "A2", "B2", "A3"].map((address) => at(address).formula);
    expect(formulas).toEqual(["=C1:D2*2", "=C1:D2*2", null, "=C1:D2*2", "=1+1", null]);
  });
});
