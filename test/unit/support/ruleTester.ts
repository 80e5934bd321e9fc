/** One rule tried out by itself on workbooks written as rows. */

import type { StrategyPack } from "../../../src/strategy/pack";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { findRule, renderFinding, review } from "../../../src/review";
import type { Finding } from "../../../src/review/types";
import { testPack } from "./pack";
import { placeOf } from "./reviewed";
import type { Rows, SheetInit } from "./workbook";
import { workbook } from "./workbook";

export type Sheets = Readonly<Record<string, Rows | SheetInit>>;

export interface RuleTester {
  /** What the rule finds, every message whole in both languages. */
  find(sheets: Sheets | WorkbookSnapshot, strategy?: StrategyPack | null): readonly Finding[];
  /** Where it finds something: "Budget!C4", in the review's order. */
  places(sheets: Sheets | WorkbookSnapshot, strategy?: StrategyPack | null): string[];
  /** What it says, in English. */
  words(sheets: Sheets | WorkbookSnapshot, strategy?: StrategyPack | null): string[];
}

/** The built-in rule of that id. */
export function ruleTester(id: string): RuleTester {
  const rule = findRule(id);
  if (!rule) throw new Error(`No rule ${id}`);
  const find: RuleTester["find"] = (sheets, strategy = testPack) => {
    const { findings, problems } = review(asWorkbook(sheets), strategy, { rules: [rule] });
    expect(problems).toEqual([]);
    for (const finding of findings) {
      for (const language of ["en", "da"] as const)
        expect(renderFinding(finding, language).message).not.toMatch(/{{|undefined/);
      if (finding.fix) expect(finding.fix.expects.length).toBeGreaterThan(0);
    }
    return findings;
  };
  return {
    find,
    places: (sheets, strategy) => find(sheets, strategy).map(placeOf),
    words: (sheets, strategy) =>
      find(sheets, strategy).map((finding) => renderFinding(finding, "en").message),
  };
}

function asWorkbook(sheets: Sheets | WorkbookSnapshot): WorkbookSnapshot {
  return "sheets" in sheets && Array.isArray(sheets.sheets)
    ? (sheets as WorkbookSnapshot)
    : workbook(sheets as Sheets);
}
