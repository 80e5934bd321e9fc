import fc from "fast-check";
import { alignColumns, wrap } from "../../../src/output/columns";
import { csvText, numberText } from "../../../src/output/csv";
import { jsonText } from "../../../src/output/json";
import { inertText, safeLine } from "../../../src/output/safeText";

/** A small reader of RFC 4180, written for these tests. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^,\n"]*))(,|\n)/y;
  for (let match = field.exec(text); match; match = field.exec(text)) {
    row.push(match[1] === undefined ? match[2]! : match[1].replaceAll('""', '"'));
    if (match[3] === "\n") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe("CSV", () => {
  it("gives every text back as it was, but for an apostrophe before what starts like a formula", () => {
    const text = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        expect(parseCsv(csvText(["a", "b"], rows))).toEqual([
          ["a", "b"],
          ...rows.map((row) => row.map(inertText)),
        ]);
      }),
    );
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["- of which personnel", "'- of which personnel"],
    ["-1+1", "'-1+1"],
    ["\t=1", "'\t=1"],
    ["-5", "-5"],
    ["+4.5%", "+4.5%"],
    ["a=1", "a=1"],
    ["", ""],
  ])("%j stands in a cell as %j", (text, cell) => {
    expect(parseCsv(csvText([text], []))).toEqual([[cell]]);
  });

  it("writes numbers in full with a decimal point, and nothing for an empty cell", () => {
    expect(csvText(["a"], [[-0.0000001, 1e21, 1234567.5, null, -5]])).toBe(
      "a\n-0.0000001,1000000000000000000000,1234567.5,,-5\n",
    );
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (n) => Number(numberText(n)) === n || n === 0,
      ),
    );
  });
});

describe("columns", () => {
  it("are aligned, wrapped between words and underlined under their header", () => {
    const text = alignColumns(
      [
        ["Line", "2023"],
        ["Softly earmarked funding", "12.5"],
        ["Æblegrød", "1,000"],
      ],
      { header: true, right: [false, true], maxWidth: 16, indent: 1 },
    );
    expect(text).toBe(
      [
        " Line               2023",
        " ----------------  -----",
        " Softly earmarked   12.5",
        " funding",
        " Æblegrød          1,000",
        "",
      ].join("\n"),
    );
  });

  it("wrapping loses no word", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zæøå]{1,12}$/), { minLength: 1 }),
        fc.integer({ min: 1, max: 30 }),
        (list, size) => {
          expect(wrap(list.join(" "), size).join(" ")).toBe(list.join(" "));
        },
      ),
    );
  });
});

it("JSON is that of the language itself, whatever it looks like", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  expect(jsonText({ a: [1, null, "x"], b: [{ c: [] }], d: undefined })).toBe(
    '{\n  "a": [1, null, "x"],\n  "b": [\n    {\n      "c": []\n    }\n  ]\n}\n',
  );
});

it("text from a workbook cannot steer a terminal", () => {
  expect(safeLine("a\u001b]0;title\u0007\r\nb\tc\u202e")).toBe("a\ufffd]0;title\ufffd b c\ufffd");
});
