import { review } from "../../../../src/review";
import type { Rows } from "../../support/workbook";
import { workbook } from "../../support/workbook";
import { listed } from "../../support/reviewed";
import { soundModels } from "./soundModels";

const formulaFindings = (sheets: Readonly<Record<string, Rows>>): string[] => {
  const { findings, problems } = review(workbook(sheets), null);
  expect(problems).toEqual([]);
  return listed(findings.filter(({ rule }) => rule.startsWith("formulas/")));
};

test.each(Object.keys(soundModels))("nothing is said about %s", (name) => {
  expect(formulaFindings(soundModels[name]!)).toEqual([]);
});
