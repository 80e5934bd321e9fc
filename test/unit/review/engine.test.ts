import { detectStrategy, review, UnknownRuleError } from "../../../src/review";
import type { Rule } from "../../../src/review";
import { testPack } from "../support/pack";
import { soundBudget, typedBudget } from "../support/budgets";
import { listed } from "../support/reviewed";
import { workbook } from "../support/workbook";

const faulty = () =>
  workbook({
    Second: typedBudget({ C7: 99 }),
    First: soundBudget({ C7: 100, A5: "Priority Area 9", C4: "13" }),
  });

test("findings come by severity, then in the order of sheets, rows and columns", () => {
  expect(listed(review(faulty(), testPack).findings)).toEqual([
    "amounts/column-total at Second!C7",
    "data/text-number at First!C4",
    "structure/unknown-area at First!A5",
    "formulas/typed-over-total at First!C7",
  ]);
});

test("the same workbook gives the same review", () => {
  expect(review(faulty(), testPack)).toEqual(review(faulty(), testPack));
});

test("a rule's severity can be set, and the rule turned off", () => {
  const { findings } = review(faulty(), testPack, {
    severities: { "amounts/column-total": "note", "data/text-number": "off" },
  });
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
    ["structure/unknown-area", "error"],
    ["formulas/typed-over-total", "warning"],
    ["amounts/column-total", "note"],
  ]);
});

test("a severity for a rule that does not exist is refused", () => {
  expect(() => review(faulty(), testPack, { severities: { "amounts/typo": "off" } })).toThrow(
    UnknownRuleError,
  );
});

test("a rule that fails is reported as a problem, and the others still run", () => {
  const texts = { name: "", looksFor: "", why: "", messages: { here: "" } };
  const rule = (id: string, check: Rule["check"]): Rule => ({
    id,
    severity: "error",
    fixable: false,
    texts: { en: texts, da: texts },
    check,
  });
  const broken = rule("test/broken", function* () {
    yield { messageId: "here" };
    throw new Error("no such cell");
  });
  const working = rule("test/working", () => [{ messageId: "here" }]);
  const { findings, problems } = review(faulty(), testPack, { rules: [broken, working] });
  expect(listed(findings)).toEqual(["test/working at workbook"]);
  expect(problems).toEqual([{ rule: "test/broken", message: "no such cell" }]);
});

describe("the strategy of a workbook", () => {
  const other = {
    ...testPack,
    id: "dk-iom-2018",
    period: { from: 2018, to: 2020 },
    areas: testPack.areas.slice(0, 2),
    lines: testPack.lines.slice(0, 1),
  };

  test("is the one whose areas and years it holds", () => {
    const { strategy, confidence } = detectStrategy(workbook({ Budget: soundBudget() }), [other, testPack]);
    expect(strategy).toBe(testPack);
    expect(confidence).toBeGreaterThan(0.8);
  });

  test("is none where nothing fits", () => {
    expect(detectStrategy(workbook({ Staff: [["Name"], ["Ann"]] }), [other, testPack])).toEqual({
      strategy: null,
      confidence: 0,
    });
  });

  test("is certain where a table carries its stamp", () => {
    const stamp = { table: "Budget", source: "dk-iom-2018/budget", packVersion: "1.0.0", date: "2024-01-01" };
    expect(
      detectStrategy(workbook({ Budget: soundBudget() }, { stamps: [stamp] }), [testPack, other]),
    ).toEqual({
      strategy: other,
      confidence: 1,
    });
  });
});
