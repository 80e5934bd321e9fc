/** What the check says of the slips that people make: once, of the place where they are, and with what to do. */

import { packProblemTexts } from "../../../../src/i18n/packProblems";
import type { Language } from "../../../../src/i18n/translator";
import { checkPackText } from "../../../../src/strategy/check";
import { packText, problemsOf } from "./support";

/** The lines that a text's problems are shown as. */
const said = (text: string, language: Language = "en"): string[] => {
  const { problem } = packProblemTexts(language);
  return problemsOf(text).map((each) => `${each.path}: ${problem(each)}`);
};

const amounts = (core: string, soft: string, total: string): string =>
  packText((pack) => Reflect.deleteProperty(pack, "commitment"))
    .replace("[10.1,10]", `[10.1,${core}]`)
    .replace("[0.2,5]", `[0.2,${soft}]`)
    .replace("[10.3,15]", `[10.3,${total}]`);

describe("a figure with a point between its thousands", () => {
  test("is refused with both readings, though all sums agree a thousand times too small", () => {
    expect(said(amounts("12.500", "10.250", "22.750"))).toEqual([
      "$.budget.rows[0].amounts[1]: 12.500 can be read as 12.5 or, with a point between thousands, as 12500. Write 12.5 or 12500, whichever the source means.",
      "$.budget.rows[1].amounts[1]: 10.250 can be read as 10.25 or, with a point between thousands, as 10250. Write 10.25 or 10250, whichever the source means.",
      "$.budget.rows[2].amounts[1]: 22.750 can be read as 22.75 or, with a point between thousands, as 22750. Write 22.75 or 22750, whichever the source means.",
    ]);
    expect(said(amounts("12.500", "10", "22.5"), "da")).toEqual([
      "$.budget.rows[0].amounts[1]: 12.500 kan læses som 12.5 eller, med punktum mellem tusinder, som 12500. Skriv 12.5 eller 12500, alt efter hvad der menes i kilden.",
    ]);
  });

  test.each(["1.250.000", "1 250", "1\u00a0250", "1\u202f250", "1’250"])(
    "or other separators, as in %s",
    (figure) => {
      expect(problemsOf(amounts(figure, "5", "15")).map(({ code }) => code)).toEqual(["jsonThousands"]);
    },
  );

  test.each([
    ["12.5", "10.25", "22.75"],
    ["12500", "10250", "22750"],
    ["12.505", "0.500", "13.005"],
    ["12.50", "1000.500", "1013.0"],
  ])("is not seen in %s + %s = %s, which have one reading each", (...figures) => {
    expect(said(amounts(...figures))).toEqual([]);
  });
});

describe("characters that cannot be seen", () => {
  const INVISIBLE =
    "ad 61c 180e 200b 200c 200d 200e 200f 202a 202b 202c 202d 202e 2060 2061 2064 2066 2067 2068 2069 206f feff fff9 e0041";

  test.each(INVISIBLE.split(" "))("U+%s is refused and named, with its place in the text", (hex) => {
    const point = hex.toUpperCase().padStart(4, "0");
    const text = packText(({ areas }) => {
      areas[0]!.aliases[0] = `Fyr ø ${String.fromCodePoint(Number.parseInt(hex, 16))}g`;
    });
    expect(said(text)).toEqual([
      `$.areas[0].aliases[0]: character 7 of the text cannot be seen (U+${point}). Delete it, or type the text again.`,
    ]);
  });

  test("are not those that documents print: dashes, quotation marks, letters of any script, signs", () => {
    const text = packText(({ areas }) => {
      areas[0]!.aliases = ["Fyr – “Øst”", "منارة", "маяк", "灯台", "e\u0301", "⚠️ € ½ ′ 🗼"];
    });
    expect(said(text)).toEqual([]);
  });
});

describe("one slip, one line:", () => {
  test("a file without content is empty, not cut off", () => {
    expect(said("")).toEqual(["$: the file is empty."]);
    expect(said(" \n", "da")).toEqual(["$: filen er tom."]);
  });

  test("a text that is empty says no more than that", () => {
    expect(said(packText(({ title }) => (title.da = "")))).toEqual([
      "$.title.da: the text is empty. Fill it in, or remove it; an empty cell is null.",
    ]);
  });

  test("areas of one id, which is a name too", () => {
    const text = packText(({ areas }) => (areas[0]!.id = "gender"));
    expect(problemsOf(text).filter(({ path }) => path.startsWith("$.areas"))).toHaveLength(1);
    expect(said(text)[0]).toBe(
      "$.areas[1].id: the id “gender” is taken: $.areas[0].id has it. Ids are unique.",
    );
  });

  test("rows of one id", () => {
    const text = packText(({ budget }) => {
      budget.rows[0]!.id = "constructor";
      budget.rows[1]!.id = "constructor";
      budget.rows[2]!.parts = ["constructor"];
    });
    expect(said(text)).toEqual([
      "$.budget.rows[1].id: the id “constructor” is taken: $.budget.rows[0].id has it. Ids are unique.",
    ]);
  });

  test("lines of one id, which have no row", () => {
    const text = packText(({ lines, budget }) => {
      lines[1]!.id = "core";
      budget.rows.splice(0, 2);
      budget.rows[0]!.parts = ["total"];
    });
    const codes = problemsOf(text).map(({ code }) => code);
    expect(codes).toEqual(["idTwice", "lineWithoutRow", "sumOfItself"]);
  });

  test.each(["__proto__", "constructor"])("a part %s that is given twice", (name) => {
    const text = packText().replace('"period":{', () => `"period":{"${name}":1,"${name}":2,`);
    expect(said(text)).toEqual([`$.period.${name}: a part may not be called “${name}”. Remove it.`]);
  });
});

test("rows are counted both ways, as functions and as the file count them", () => {
  const gone = packText(({ tables }) => (tables[1]!.rows[2]![2] = 300.3));
  expect(said(gone)[0]).toContain(
    "no such difference in table income, column “Income”, row 3, which is 2 counted from 0: 300.3 stands there",
  );
  const outside = packText(({ tables }) => (tables[0]!.totals[0]!.row = 3));
  expect(said(outside)[0]).toContain("there is no row 3. Rows count from 0: the last of the 3 rows is 2.");
});

describe("an indicator's id is its code", () => {
  const withIndicators = (...own: readonly (readonly [id: string, code: string | null])[]): string =>
    packText(({ indicators, discrepancies }) => {
      const [first] = indicators;
      indicators.splice(0, 2, ...own.map(([id, code]) => ({ ...first!, id, code: code! })));
      discrepancies.pop();
    });

  test("so that another is told to be it", () => {
    expect(said(withIndicators(["1-a", "1.1"]))).toEqual([
      "$.indicators[0].id: the id “1-a” is not the code “1.1”. Write the code as the id: formulas find the indicator by it. Only where a code is printed twice does the second id have an ending: “1.1-2”.",
    ]);
  });

  test("but points and capitals do not count, one without a code is free, and a code that is printed twice gets an ending", () => {
    expect(said(withIndicators(["e11", "E.1.1"], ["gender-1", null], ["E.1.1-2", "E.1.1"]))).toEqual([]);
    expect(said(withIndicators(["E.1.1-2", "E.1.1"]))).toHaveLength(1);
  });

  test("and an id that another indicator has already is told as that alone", () => {
    const codes = problemsOf(withIndicators(["1.1", "1.1"], ["1.1", "1.2"])).map(({ code }) => code);
    expect(codes).toEqual(["idTwice"]);
  });
});

test("a year outside the period is named with the period; where the period itself is wrong, only that is said", () => {
  const years = (pack: { period: { from: number; to: number }; budget: { years: number[] } }) => {
    pack.budget.years = [2026, 2029];
  };
  const text = packText((pack) => {
    years(pack);
    pack.budget.subjectToApproval = [2029];
  });
  expect(said(text)).toEqual([
    "$.budget.years[1]: 2029 is outside the period, 2026 to 2027. Correct the year or the period; other years stand in a reference table.",
  ]);
  const swapped = packText(({ period }) => Object.assign(period, { from: 2027, to: 2026 }));
  expect(problemsOf(swapped).map(({ code }) => code)).toEqual(["periodOrder"]);
});

test("of thousands of problems it is known that there are at least so many", () => {
  const text = packText(({ tables }) => {
    for (let index = 0; index < 5000; index += 1) tables[1]!.rows.push(["Gifts"]);
  });
  const result = checkPackText(text);
  expect(result).toMatchObject({ problems: { length: 100 }, more: 900 });
});
