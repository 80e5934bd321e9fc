import { findingsAbout, findingsOf, listed, only } from "../../../support/reviewed";
import { testPack } from "../../../support/pack";
import { soundBudget } from "../../../support/budgets";
import type { Rows } from "../../../support/workbook";

const reviewed = (rows: Rows) => findingsOf({ Budget: soundBudget(), Results: rows });
const codes = (...texts: string[]): Rows => [["Code", "Indicator"], ...texts.map((text) => [text, "…"])];

test("a code that the strategy does not have is reported with the nearest one", () => {
  const finding = only(reviewed(codes("E.1.3", "4b22x", "3b11d")));
  expect(listed([finding])).toEqual(["indicators/unknown-code at Results!A3"]);
  expect(finding).toMatchObject({ actual: "4b22x", expected: "4b22a" });
  expect(finding.words).toContain("The nearest code is 4b22a.");
});

test("case, dots and blanks make no other code, nor does text behind it", () => {
  expect(reviewed(codes("e1.3", "E.1.5", "4B22A", "E2.2: # and % of IOM offices", "3b11d"))).toEqual([]);
});

test("numbers of objectives, outcomes and outputs are no indicators", () => {
  expect(reviewed(codes("4b.2.2", "4b22a", "4a22c"))).toEqual([]);
});

test("other words and numbers in the column are left alone", () => {
  expect(reviewed(codes("Area 1", "E.1.3", "12", "n/a", "2023"))).toEqual([]);
});

test("a column without any known code is no list of indicators", () => {
  expect(
    reviewed([
      ["Room", "Persons"],
      ["E9.1", 2],
      ["E9.2", 3],
    ]),
  ).toEqual([]);
});

const [first, , other] = testPack.indicators.filter(({ code }) => code !== null);

test("the wording says which indicator is meant, not the code that looks most alike", () => {
  const rows = (wording: string): Rows => [
    ["Code", "Indicator", "Baseline"],
    [first!.code!, first!.text, 1],
    ["XX1", wording, 2],
    [other!.code!, other!.text, 3],
    ["3b11d", "…", 4],
  ];
  const finding = only(findingsAbout(/unknown-code/)({ Budget: soundBudget(), Results: rows(other!.text) }));
  expect(finding).toMatchObject({ actual: "XX1", expected: other!.code });
  expect(finding.words).toContain(`The wording is that of ${other!.code!}.`);
  const own = only(
    findingsAbout(/unknown-code/)({ Budget: soundBudget(), Results: rows("# of other things") }),
  );
  expect(own.words).toBe("“XX1” is no indicator of IOM 2023–2026.");
});
