/** Every kind of fault is found where it is, and said in both languages. */

import { packProblemMessages, packProblemTexts } from "../../../../src/i18n/packProblems";
import { checkPackBytes, checkPackText } from "../../../../src/strategy/check";
import { PROBLEM_CODES } from "../../../../src/strategy/check/problems";
import { FAULTS, FAULTS_OF_SHAPE } from "./faults";
import { packText, problemsOf } from "./support";

test("the pack that the tests spoil is sound", () => {
  const result = checkPackText(packText());
  expect(result).toEqual({ pack: JSON.parse(packText()) });
});

describe.each(FAULTS.map((fault) => [fault.code, fault.path, fault.text] as const))(
  "%s at %s",
  (...fault) => {
    const [code, path, text] = fault;
    const problems = problemsOf(text);

    test("is found", () => {
      expect(problems.map((problem) => [problem.path, problem.code])).toContainEqual([path, code]);
    });

    test.each(["en", "da"] as const)("is said in %s, with everything filled in", (language) => {
      const { problem } = packProblemTexts(language);
      for (const each of problems) {
        const gaps = packProblemMessages[language][each.code]!.matchAll(/\{\{(\w+)\}\}/g);
        expect(Object.keys(each.params)).toEqual(expect.arrayContaining([...gaps].map(([, gap]) => gap)));
        expect(problem(each)).not.toMatch(/\{\{|undefined|\[object/);
      }
    });
  },
);

test("there is a fault for every kind of problem", () => {
  const found = new Set([...FAULTS.map(({ code }) => code), "notUtf8", "otherShape", "idTaken"]);
  expect([...found].sort()).toEqual([...PROBLEM_CODES].sort());
});

test("both languages have a text for every kind of problem, with the same gaps, and no other", () => {
  const keys = [...PROBLEM_CODES, "more_one", "more_other"].sort();
  const gaps = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, gap]) => gap).sort();
  for (const messages of Object.values(packProblemMessages))
    expect(Object.keys(messages).sort()).toEqual(keys);
  for (const key of keys)
    expect([key, gaps(packProblemMessages.da[key]!)]).toEqual([key, gaps(packProblemMessages.en[key]!)]);
});

test("no fault of the schema goes without a text of its own", () => {
  const codes = FAULTS.flatMap(({ text }) => problemsOf(text)).map(({ code }) => code);
  expect(codes).not.toContain("otherShape");
});

test("a fault of the schema is said once, not once for each rule that finds it or each way that was tried", () => {
  for (const { code, path, text } of FAULTS_OF_SHAPE)
    expect(problemsOf(text).map((problem) => [problem.path, problem.code])).toEqual([[path, code]]);
});

test("no problem is said twice", () => {
  for (const { text } of FAULTS) {
    const problems = problemsOf(text).map((problem) => JSON.stringify(problem));
    expect(problems).toEqual([...new Set(problems)]);
  }
});

test("a difference that is not recorded comes with the entry that would record it", () => {
  const text = packText(({ tables, discrepancies }) => {
    tables[1]!.rows[2]![3] = 4;
    discrepancies[0]!.concerns = ["income", "staff"];
  });
  const [problem] = problemsOf(text);
  expect(packProblemTexts("en").problem(problem!)).toBe(
    "4 is printed, but the parts add up to 3 (table income, column “Staff”, row 3, which is 2 counted from 0)." +
      " Compare with the source. If it prints this, add to the “differences” of a discrepancy of kind “sum”:" +
      ' {"table":"income","row":2,"column":"Staff","printed":4,"computed":3}',
  );
  const recorded = JSON.parse(String(problem!.params["recorded"])) as never;
  const mended = packText(({ tables, discrepancies }) => {
    tables[1]!.rows[2]![3] = 4;
    discrepancies[0]!.differences.push(recorded);
  });
  expect(problemsOf(mended)).toEqual([]);
});

test("the first hundred problems are listed, the rest counted", () => {
  const text = packText(({ indicators }) => {
    for (let index = 0; index < 150; index += 1)
      indicators.push({ ...indicators[1]!, id: `X${String(index)}`, area: "9" });
  });
  expect(checkPackText(text)).toMatchObject({ problems: { length: 100 }, more: 50 });
});

describe("bytes", () => {
  const utf8 = new TextEncoder().encode(packText());

  test("of a file with a byte order mark are taken", () => {
    expect(checkPackBytes(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]))).toHaveProperty("pack");
  });

  test("in another encoding are refused", () => {
    const windows1252 = utf8.map((byte) => (byte > 127 ? 0xe6 : byte));
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${packText()}`, "utf16le"));
    for (const bytes of [windows1252, utf16])
      expect(checkPackBytes(bytes)).toEqual({
        problems: [{ path: "$", code: "notUtf8", params: {} }],
        more: 0,
      });
  });
});
