/** Runs the rules over a workbook. */

import type { StrategyPack } from "../strategy/pack";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { aftermathOf } from "./aftermath";
import { fitOf } from "./detect";
import { notesOf } from "./notes/notesXml";
import { rules as allRules, rulesVersion } from "./rules";
import type {
  Finding,
  Report,
  Review,
  ReviewContext,
  ReviewProblem,
  Rule,
  Severity,
  WorkbookContext,
} from "./types";
import { areaAddress } from "../workbook/address";
import { understood } from "./understood";

export interface ReviewOptions {
  /** Severity by rule id in place of the rule's own; "off" leaves the rule out. Unknown ids throw. */
  readonly severities?: Readonly<Record<string, Severity | "off">>;
  /** Other rules than the built-in ones, for tests. */
  readonly rules?: readonly Rule[];
}

/** A severity was set for a rule that does not exist. */
export class UnknownRuleError extends Error {
  override readonly name = "UnknownRuleError";
  constructor(readonly rule: string) {
    super(`No rule ${rule}`);
  }
}

/**
 * Reviews a workbook against a strategy; without one only by the rules that need none. Findings come in a fixed order: errors, warnings, notes; then by sheet, row
 * and column, those without a place last. A rule that throws is listed in `problems`; the others still run.
 */
export function review(
  workbook: WorkbookSnapshot,
  strategy: StrategyPack | null,
  options: ReviewOptions = {},
): Review {
  const { severities = {}, rules = allRules } = options;
  for (const id of Object.keys(severities)) {
    if (!rules.some((rule) => rule.id === id)) throw new UnknownRuleError(id);
  }
  const notes = notesOf(workbook);
  const aside = new Map(notes.ignored.map((one) => [one.key, one]));
  const found = strategy ? understood(workbook, strategy) : { budgets: [], indicators: [] };
  const context: WorkbookContext | ReviewContext = { workbook, ...found, ...(strategy ? { strategy } : {}) };
  const findings: Finding[] = [];
  const problems: ReviewProblem[] = [];
  for (const rule of rules) {
    const severity = severities[rule.id];
    if (severity === "off") continue;
    try {
      const reports = [...reportsOf(rule, context)];
      findings.push(
        ...reports.map((report): Finding => {
          const key = keyOf(rule.id, report);
          const ignored = aside.get(key);
          return {
            ...report,
            ...aftermathOf(report, context),
            rule: rule.id,
            severity: severity ?? report.severity ?? rule.severity,
            key,
            ...(ignored ? { ignored } : {}),
          };
        }),
      );
    } catch (error) {
      problems.push({ rule: rule.id, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return {
    strategy,
    rulesVersion,
    confidence: strategy ? fitOf(workbook, strategy, found) : 0,
    ...found,
    findings: inOrder(findings, workbook),
    notes,
    problems,
  };
}

function reportsOf(rule: Rule, context: WorkbookContext | ReviewContext): Iterable<Report> {
  if (rule.scope === "workbook") return rule.check(context);
  return "strategy" in context ? rule.check(context) : [];
}

/** What the finding is known by when it is set aside: it lapses when the cell or what is said of it changes. */
function keyOf(rule: string, { messageId, sheet, area, data }: Report): string {
  const place = [sheet ?? "", area ? areaAddress(area) : ""].join("!");
  return JSON.stringify([rule, messageId, place, Object.entries(data ?? {}).sort()]);
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

function inOrder(findings: readonly Finding[], workbook: WorkbookSnapshot): Finding[] {
  const sheets = new Map(workbook.sheets.map(({ name }, index) => [name, index]));
  const place = ({ severity, sheet, area }: Finding): number[] => [
    SEVERITIES.indexOf(severity),
    sheet === undefined ? Infinity : (sheets.get(sheet) ?? Infinity),
    area?.row ?? Infinity,
    area?.column ?? Infinity,
  ];
  const compare = (a: Finding, b: Finding): number => {
    const [one, other] = [place(a), place(b)];
    for (let i = 0; i < one.length; i++) {
      if (one[i] !== other[i]) return one[i]! < other[i]! ? -1 : 1;
    }
    return a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0;
  };
  return [...findings].sort(compare);
}
