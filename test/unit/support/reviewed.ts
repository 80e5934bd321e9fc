/** Rules tried out on workbooks written as rows. */

import type { Area } from "../../../src/workbook/address";
import { areaAddress } from "../../../src/workbook/address";
import type { Expectation, WorkbookEdit } from "../../../src/workbook/edits";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import type { StrategyPack } from "../../../src/strategy/pack";
import { renderFinding, review } from "../../../src/review";
import type { Finding } from "../../../src/review/types";
import { testPack } from "./pack";
import type { Rows, SheetInit } from "./workbook";
import { workbook } from "./workbook";

/** Every finding of every rule on a workbook. A rule that fails makes the test fail. */
export function findingsOf(
  sheets: Readonly<Record<string, Rows | SheetInit>> | WorkbookSnapshot,
  strategy: StrategyPack = testPack,
): readonly Finding[] {
  const snapshot =
    "sheets" in sheets && Array.isArray(sheets.sheets)
      ? (sheets as WorkbookSnapshot)
      : workbook(sheets as Record<string, Rows>);
  const { findings, problems } = review(snapshot, strategy);
  expect(problems).toEqual([]);
  for (const finding of findings) {
    for (const language of ["en", "da"] as const)
      expect(renderFinding(finding, language).message).not.toContain("{{");
  }
  return findings;
}

/** Findings of these groups of rules, or of rules whose ids match, alone: what other rules say does not disturb the test. */
export function findingsAbout(...which: readonly (string | RegExp)[]): typeof findingsOf {
  const isAbout = (rule: string): boolean =>
    which.some((one) => (typeof one === "string" ? rule.startsWith(`${one}/`) : one.test(rule)));
  return (...args) => findingsOf(...args).filter(({ rule }) => isAbout(rule));
}

/** Every finding on tables that a test writes without a row of totals, but for the one that says so. */
export const findingsBesideTotals = findingsAbout(/^(?!structure\/missing-total$)/);

/** "rule at Sheet!A1" of each finding, in the review's order. */
export function listed(findings: readonly Finding[]): string[] {
  return findings.map((finding) => `${finding.rule} at ${placeOf(finding)}`);
}

export function placeOf({ sheet, area }: { sheet?: string; area?: Area }): string {
  return [sheet, area && areaAddress(area)].filter(Boolean).join("!") || "workbook";
}

/** What a fix expects and does, on one line each: "B4: 99 → =SUM(B2:B3)". */
export function fixOf({ fix }: Finding): string[] {
  if (!fix) return [];
  const content = (cells: readonly (readonly unknown[])[]): string =>
    cells
      .flat()
      .map((cell) =>
        typeof cell === "object" && cell !== null
          ? (cell as { formula: string }).formula
          : JSON.stringify(cell),
      )
      .join(" ");
  const before = fix.expects
    .filter(
      (expectation): expectation is Extract<Expectation, { kind: "content" }> =>
        expectation.kind === "content",
    )
    .map(({ cells }) => content(cells));
  const write = (edit: WorkbookEdit): string => {
    if (edit.kind === "write")
      return `${areaAddress(edit.range)}: ${before[0] ?? "anything"} → ${content(edit.cells)}`;
    if (edit.kind === "numberFormat")
      return `${areaAddress(edit.range)}: format ${edit.formats.flat().join(" ")}`;
    return edit.kind;
  };
  return fix.edits.map(write);
}

/** The one finding there is, in words. */
export function only(
  findings: readonly Finding[],
  language: "en" | "da" = "en",
): Finding & { readonly words: string } {
  expect(listed(findings)).toHaveLength(1);
  const finding = findings[0]!;
  const { message, explanation } = renderFinding(finding, language);
  return { ...finding, words: [message, explanation].filter(Boolean).join(" ") };
}
