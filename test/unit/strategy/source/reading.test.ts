/** How the second reading reads: examples that need no source beside the project. */

import { divisions } from "./support/cells";
import { figuresOf, leftOut } from "./support/completeness";
import { asProject, readFigureLines } from "./support/projectTable";
import { readStaffTable } from "./support/staffTable";
import { firstOutOfOrder } from "./support/text";
import { isQuotedFrom } from "./support/places";
import { inWords, isWrittenIn } from "./support/writtenNumbers";

describe("staff tables", () => {
  const NAMES = "P-1 P-2 P-3 Total F M";
  const read = (line: string) => readStaffTable(`${NAMES}\n${line}`, NAMES, 6);

  test("an empty cell has nothing between its two blanks", () => {
    expect(read("Benin  4 1 5 3 2 ")).toEqual([{ name: "Benin", group: "", cells: [null, 4, 1, 5, 3, 2] }]);
  });

  test("a name may take several lines, its cells the next", () => {
    expect(read("Bolivia (Plurinational \nState of)  \n\n  7 7 7 0 ")[0]).toMatchObject({
      name: "Bolivia (Plurinational State of)",
      cells: [null, null, 7, 7, 7, 0],
    });
  });

  test("a blank too many before the cells is none of them", () => {
    expect(read("Guyana   4 1 5 3 2 ")[0]!.cells).toEqual([null, 4, 1, 5, 3, 2]);
  });

  test("thousands are put together where the row adds up so", () => {
    expect(read("Greece  1 191 19 1 210 682 528 ")[0]!.cells).toEqual([null, 1191, 19, 1210, 682, 528]);
  });

  test("a row that adds up in no way is refused", () => {
    expect(() => read("Chad 1 2 3 7 3 3 ")).toThrow("Chad: 0 readings");
  });
});

test("groups of three digits may belong to what stands before them", () => {
  expect(divisions(["222", "667", "1", "062"], 3)).toEqual([
    [222, 667, 1062],
    [222667, 1, 62],
  ]);
});

test("projects are what stands before six figures side by side; a dash is an empty one", () => {
  const [region, project] = readFigureLines(
    "Africa - - - - 5 5\nEthiopia RT1324\nReturn – 2 phases 1,200 - - -269 - 931",
  );
  expect(asProject(region!)).toBeUndefined();
  expect(region).toEqual({ words: "Africa", figures: [null, null, null, null, 5, 5] });
  expect(asProject(project!)).toEqual({
    lead: "Ethiopia",
    code: "RT1324",
    title: "Return – 2 phases",
    figures: [1200, null, null, -269, null, 931],
  });
});

describe("numbers in a text", () => {
  test.each([
    ["CHF 52,229,662", 52229662, ""],
    ["319.000 CHF", 319000, ""],
    ["DK percentage is 0,6293", 0.6293, ""],
    ["USD 1 billion", 1000, "USD million"],
    ["USD 312,347,199", 312.347199, "USD million"],
    ["over 28 million people", 28000000, ""],
    ["one billion people", 1000000000, ""],
    ["Four hundred and fifty-six staff", 456, ""],
    ["meets twice a year", 2, ""],
  ])("“%s” has %d %s", (text, value, unit) => {
    expect(isWrittenIn(text, value, unit)).toBe(true);
  });

  test.each([
    ["CHF 52,229,662", 229662, ""],
    ["17.4 per cent", 17, ""],
    ["17.4 per cent", 4, ""],
    ["in 2018", 18, ""],
  ])("“%s” does not have %d %s", (text, value, unit) => {
    expect(isWrittenIn(text, value, unit)).toBe(false);
  });

  test("tens and units are joined by a hyphen, hundreds by “and”", () => {
    expect([13, 40, 77, 115, 300].map(inWords)).toEqual([
      ...["thirteen", "forty", "seventy-seven", "one hundred and fifteen", "three hundred"],
    ]);
  });

  test("what no figure stands for is left out, in digits and in words from ten on", () => {
    const table = {
      id: "t",
      title: { en: "t" },
      columns: [],
      rows: [],
      notes: [],
      citation: { section: "s" },
    };
    const figures = figuresOf([{ table, row: [28000000, 19] }]);
    expect(
      leftOut("28 million in 2019, 47 sessions, nineteen visits, twelve trips, two rooms", /2019/g, figures),
    ).toEqual(["47", "twelve"]);
  });
});

test("a quotation may leave something out, but its parts stand there; lines break anywhere", () => {
  const passage = "IOM will con-\ntinue to work, as before, with States.";
  expect(isQuotedFrom([passage], "IOM will continue […] with States.")).toBe(true);
  expect(isQuotedFrom([passage], "IOM will continue […] with all States.")).toBe(false);
});

test("the first passage that does not stand after the others is told", () => {
  expect(firstOutOfOrder("first, second and third", ["first", "third"])).toBeUndefined();
  expect(firstOutOfOrder("first, second and third", ["third", "first"])).toBe("first");
});
