/** What stands in the file itself, where reading it back would not tell. */

import { strFromU8, unzipSync } from "fflate";
import type { EditPlan, WorkbookEdit } from "../../../../src/workbook/edits";
import { readXlsx, writeXlsx } from "../../../../src/workbook/xlsx";
import { cellAt } from "../support";
import { SAMPLE, onSheet, range, write } from "./support/sample";
import { PATIENCE_MS } from "../../support/patience";

const partsOf = (plan: EditPlan): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(writeXlsx(plan))).map(([name, bytes]) => [name, strFromU8(bytes)]));
const sheetXml = (...edits: WorkbookEdit[]): string =>
  partsOf(onSheet(...edits)).get("xl/worksheets/sheet1.xml")!;
/** Sheets and tables that formulas below refer to. */
const OTHERS: readonly WorkbookEdit[] = [
  { kind: "addSheet", sheet: "XOR(" },
  { kind: "addSheet", sheet: "Lines" },
  write("Lines!A1", [["Amount"], [1]]),
  { kind: "table", range: range("Lines!A1:A2"), name: "Budget" },
];
const formulaOf = (formula: string, ...edits: WorkbookEdit[]): string =>
  /<f>(.*?)<\/f>/.exec(sheetXml(...edits, write("S!A2", [[{ formula, value: 1 }]])))![1]!;

/** Does the work where clocks are that many hours ahead of UTC: jest does not let a test move its process. */
function inZone<T>(hours: number, work: () => T): T {
  const RealDate = Date;
  const ahead = hours * 3_600_000;
  class ZonedDate extends RealDate {
    constructor(...given: readonly number[]) {
      if (given.length > 1) super(RealDate.UTC(...(given as [number, number, number])) - ahead);
      else super(given[0] ?? RealDate.now());
    }
    private get local(): Date {
      return new RealDate(this.getTime() + ahead);
    }
    override getFullYear = (): number => this.local.getUTCFullYear();
    override getMonth = (): number => this.local.getUTCMonth();
    override getDate = (): number => this.local.getUTCDate();
    override getHours = (): number => this.local.getUTCHours();
    override getMinutes = (): number => this.local.getUTCMinutes();
    override getSeconds = (): number => this.local.getUTCSeconds();
  }
  globalThis.Date = ZonedDate as unknown as DateConstructor;
  try {
    return work();
  } finally {
    globalThis.Date = RealDate;
  }
}

describe("bytes", () => {
  afterEach(() => jest.useRealTimers());

  it("are the same for the same plan, at any time and in any time zone", () => {
    const now = new Date("2024-05-06T07:08:09Z");
    const there = [-11, 0, 2, 14].map((zone, index) => {
      jest.useFakeTimers({ now: new Date(2020 + 4 * index, index, 1) });
      return inZone(zone, () => writeXlsx(SAMPLE, { now }));
    });
    expect(there[0]!.length).toBeGreaterThan(5_000);
    for (const bytes of there) expect(Buffer.compare(bytes, there[0]!)).toBe(0);
  });

  it("hold no date unless one is given", () => {
    expect(partsOf(SAMPLE).get("docProps/core.xml")).not.toMatch(/created|modified/);
  });
});

describe("text", () => {
  it("that looks like a formula or a number is marked as text, so that entering the cell does not change it", () => {
    const parts = partsOf(onSheet(write("S!A1", [["=1+1", "2023", "Budget", "-"]])));
    const styles = [...parts.get("xl/styles.xml")!.matchAll(/<xf [^>]*xfId[^>]*>/g)].map(([xf]) => xf);
    const cells = [...parts.get("xl/worksheets/sheet1.xml")!.matchAll(/<c r="\w+"(?: s="(\d+)")? t="s">/g)];
    expect(cells.map(([, style]) => styles[Number(style ?? 0)]!.includes('quotePrefix="1"'))).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(parts.get("xl/worksheets/sheet1.xml")).not.toContain("<f>");
  });

  it("is kept once, however often it stands in cells", () => {
    const strings = partsOf(onSheet(write("S!A1", [["a", "b", "a", "a"]]))).get("xl/sharedStrings.xml");
    expect(strings).toContain('count="4" uniqueCount="2"><si><t>a</t></si><si><t>b</t></si></sst>');
  });
});

describe("formulas", () => {
  it.each([
    ["=SUM(A1:A3)", "SUM(A1:A3)"],
    ['=TEXTJOIN(", ",TRUE,SORT(A1:A3))', "_xlfn.TEXTJOIN(&#34;, &#34;,TRUE,_xlfn._xlws.SORT(A1:A3))"],
    ["=xlookup(1,A:A,B:B)", "_xlfn.XLOOKUP(1,A:A,B:B)"],
    ["=\"XLOOKUP(\"&'XOR('!A1", "&#34;XLOOKUP(&#34;&#38;&#39;XOR(&#39;!A1"],
    ["=T.DIST.2T(1,2)+T.DIST(1,2,TRUE)", "_xlfn.T.DIST.2T(1,2)+_xlfn.T.DIST(1,2,TRUE)"],
    ["=_xlfn.XOR(TRUE)", "_xlfn.XOR(TRUE)"],
    ["=NETWORKDAYS.INTL(A1,B1)", "NETWORKDAYS.INTL(A1,B1)"],
    ["={1,2;3,4}", "{1,2;3,4}"],
    ["=Budget[[#Totals],[Amount]]", "Budget[[#Totals],[Amount]]"],
    ["=SUM(Budget[@[Amount in DKK]])", "SUM(Budget[[#This Row],[Amount in DKK]])"],
  ])("%s is written as files have it", (formula, written) => {
    expect(formulaOf(formula, ...OTHERS)).toBe(written);
  });

  it("name their own table where they stand in one", () => {
    const table: WorkbookEdit[] = [
      write("S!A1", [["A"], [1]]),
      { kind: "table", range: range("S!A1:A2"), name: "Lines" },
    ];
    expect(formulaOf("=[@B]*2", ...table)).toBe("Lines[[#This Row],[B]]*2");
  });

  it("of the same pattern are each written with their own references and prefixes", () => {
    const formulas = [
      "=SUM(A1:B1)",
      "=SUM(A22:B22)",
      "=T.DIST.1T(A1)",
      "=T.DIST.2T(A1)",
      "=LOG10(A1)",
      "=LOG10(A33)",
    ];
    const xml = sheetXml(write("S!D1", [formulas.map((formula) => ({ formula, value: 0 }))]));
    expect([...xml.matchAll(/<f>(.*?)<\/f>/g)].map(([, text]) => text)).toEqual([
      "SUM(A1:B1)",
      "SUM(A22:B22)",
      "T.DIST.1T(A1)",
      "_xlfn.T.DIST.2T(A1)",
      "LOG10(A1)",
      "LOG10(A33)",
    ]);
  });

  it("without a known value make Excel compute the workbook; with known values nothing is asked of it", () => {
    const workbook = (value?: number): string =>
      partsOf(onSheet(write("S!A1", [[{ formula: "=1+1", ...(value === undefined ? {} : { value }) }]]))).get(
        "xl/workbook.xml",
      )!;
    expect(workbook()).toContain('fullCalcOnLoad="1"');
    expect(workbook(2)).not.toContain("fullCalcOnLoad");
  });
});

describe("rows", () => {
  const heights = (...edits: WorkbookEdit[]): (number | null)[] =>
    [...sheetXml(...edits).matchAll(/<row r="\d+"(?: ht="([\d.]+)")?>/g)].map(([, height]) =>
      height ? Number(height) : null,
    );

  it("are as high as their wrapped text needs in its column, and say nothing where a line will do", () => {
    const text = "Protection and durable solutions for displaced people";
    const all: WorkbookEdit[] = [
      write("S!A1", [[text], [text], ["short"], ["one\ntwo\nthree"], [12345678901]]),
      { kind: "wrap", range: range("S!A2:A5") },
      { kind: "columnWidth", range: range("S!A1"), characters: 20 },
    ];
    expect(heights(...all)).toEqual([null, 45, null, 45, null]);
    expect(heights(...all, { kind: "columnWidth", range: range("S!A1"), characters: 60 })[1]).toBeNull();
  });

  it("are higher where their text is larger", () => {
    expect(
      heights(write("S!A1", [["Title"]]), { kind: "style", range: range("S!A1"), role: "title" }),
    ).toEqual([18.75]);
  });
});

it("a large sheet with like formulas is written and read soon", () => {
  const rows = 4_000;
  const cells = Array.from({ length: rows }, (_, row) => [
    `Line ${row}`,
    row / 3,
    row,
    { formula: `=SUM(B${row + 1}:C${row + 1})`, value: row / 3 + row },
  ]);
  const start = performance.now();
  const workbook = readXlsx(writeXlsx(onSheet(write("S!A1", cells))));
  expect(performance.now() - start).toBeLessThan(PATIENCE_MS);
  expect(workbook.sheets[0]!.cells.size).toBe(rows * 4);
  expect(cellAt(workbook.sheets[0]!, "D4000")).toMatchObject({
    formula: "=SUM(B4000:C4000)",
    value: 3_999 / 3 + 3_999,
  });
});
