/** Rules on formulas tried out on any workbook, without a strategy. */

import { findRule, renderFinding, review } from "../../../../src/review";
import type { Finding } from "../../../../src/review";
import { fixOf, placeOf } from "../../support/reviewed";
import type { Rows, WorkbookInit } from "../../support/workbook";
import { workbook } from "../../support/workbook";

/** The findings of the rules on formulas. A rule that fails, or says nothing readable, makes the test fail. */
export function findingsWithoutStrategy(
  sheets: Readonly<Record<string, Rows>> | Rows,
  init: WorkbookInit = {},
): readonly Finding[] {
  const named = Array.isArray(sheets) ? { S: sheets as Rows } : (sheets as Readonly<Record<string, Rows>>);
  const { findings, problems } = review(workbook(named, init), null);
  expect(problems).toEqual([]);
  for (const finding of findings) {
    for (const language of ["en", "da"] as const)
      expect(renderFinding(finding, language).message).not.toMatch(/{{|undefined|NaN/);
    if (finding.fix) expect(findRule(finding.rule)?.fixable).toBe(true);
  }
  return findings.filter(({ rule }) => rule.startsWith("formulas/"));
}

/** "omits-line error S!B9: its words | its fix", one for each finding. */
export function told(sheets: Readonly<Record<string, Rows>> | Rows, init: WorkbookInit = {}): string[] {
  return findingsWithoutStrategy(sheets, init).map((finding) => {
    const { message } = renderFinding(finding, "en");
    const what = `${finding.rule.replace("formulas/", "")} ${finding.severity} ${placeOf(finding)}: ${message}`;
    return [what, ...fixOf(finding)].join(" | ");
  });
}

/** "omits-line at S!B9" of each finding. */
export function places(sheets: Readonly<Record<string, Rows>> | Rows, init: WorkbookInit = {}): string[] {
  return findingsWithoutStrategy(sheets, init).map(
    (finding) => `${finding.rule.replace("formulas/", "")} at ${placeOf(finding)}`,
  );
}
