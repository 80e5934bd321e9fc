/** One cause for several totals beside each other: the slip that equals the gap of every one of them. */

import type Big from "big.js";
import type { TableSnapshot } from "../../../workbook/snapshot";
import { valueOf } from "../../figures";
import { relativeFormula } from "../../formulas";
import type { BudgetFigures } from "../../figures";
import { readingOfFormula } from "../../sums/omissions";
import { UNIT_FACTORS } from "../../sums/gap/singles";
import type { WrongSum } from "../../sums/check";
import { explain } from "./explanations";
import type { PlannedLine } from "./planned";

/** What may have happened to all of them alike; `name` is a part's label or the id of a funding line. */
export interface CommonCause {
  readonly kind: "planned" | "left-out" | "twice" | "subtotal-twice" | "sign" | "unit";
  readonly name: string;
  /** For units: by what the totals are too large, below 1 where they are too small. */
  readonly factor?: number;
}

/** The likeliest first. */
const KINDS: readonly CommonCause["kind"][] = [
  "unit",
  "planned",
  "left-out",
  "twice",
  "subtotal-twice",
  "sign",
];

/** The slips that equal the gaps of typed totals beside each other. */
export class CommonCauses {
  private readonly known = new Map<WrongSum, ReadonlyMap<string, CommonCause>>();
  private readonly single = new Map<WrongSum, readonly CommonCause[]>();

  constructor(private readonly planned: readonly PlannedLine[]) {}

  /** Those that equal the gap of each of them, of the likeliest kind alone. */
  ofAll(checks: readonly WrongSum[]): CommonCause[] {
    const [first, ...others] = checks.map((check) => this.causes(check));
    const shared = [...(first ?? [])].filter(([key]) => others.every((other) => other.has(key)));
    const causes = shared.map(([, cause]) => cause);
    const kind = KINDS.find((one) => causes.some((cause) => cause.kind === one));
    return causes.filter((cause) => cause.kind === kind);
  }

  /** Those of one total alone. */
  of(check: WrongSum): readonly CommonCause[] {
    let causes = this.single.get(check);
    if (!causes) this.single.set(check, (causes = this.ofAll([check])));
    return causes;
  }

  /** The cause that is one of most of them, with these; null where none has any. */
  ofMost(checks: readonly WrongSum[]): { readonly cause: CommonCause; readonly checks: WrongSum[] } | null {
    const byCause = new Map<string, { readonly cause: CommonCause; readonly checks: WrongSum[] }>();
    for (const check of checks) {
      for (const cause of this.of(check)) {
        const key = JSON.stringify([cause.kind, cause.name, cause.factor]);
        const same = byCause.get(key);
        if (!same) byCause.set(key, { cause, checks: [check] });
        else if (same.checks.at(-1) !== check) same.checks.push(check);
      }
    }
    let best: { readonly cause: CommonCause; readonly checks: WrongSum[] } | null = null;
    for (const one of byCause.values()) if (!best || one.checks.length > best.checks.length) best = one;
    return best;
  }

  private causes(check: WrongSum): ReadonlyMap<string, CommonCause> {
    let causes = this.known.get(check);
    if (!causes) this.known.set(check, (causes = causesOf(check, this.planned)));
    return causes;
  }
}

/** By a key that is the same for the same slip of the same part in every total. */
function causesOf(check: WrongSum, planned: readonly PlannedLine[]): Map<string, CommonCause> {
  const { actual, expected, tolerance } = check.result;
  const gap = actual.minus(expected);
  const found = new Map<string, CommonCause>();
  const compare = (kind: CommonCause["kind"], at: number, name: string, effect: Big | null): void => {
    if (effect && !effect.eq(0) && effect.minus(gap).abs().lte(tolerance))
      found.set(`${kind}:${at}`, { kind, name });
  };
  for (const factor of UNIT_FACTORS.flatMap((one) => [one, 1 / one])) {
    const scaled = factor > 1 ? expected.times(factor) : expected.div(Math.round(1 / factor));
    if (!actual.eq(0) && scaled.minus(actual).abs().lte(actual.abs().times("0.001")))
      found.set(`unit:${factor}`, { kind: "unit", name: "", factor });
  }
  planned.forEach(({ fundingLine, amount }, at) =>
    compare("planned", at, fundingLine.id, amount(check.year)),
  );
  check.parts.forEach(({ label, figure }, at) => {
    const amount = valueOf(figure);
    compare("left-out", at, label, amount && amount.times(-1));
    compare("twice", at, label, amount);
    compare("sign", at, label, amount && amount.times(-2));
  });
  check.subtotals.forEach(({ label, figure }, at) => compare("subtotal-twice", at, label, valueOf(figure)));
  return found;
}

/** What is wrong with a total's formula, the same for those that leave out or count twice the same lines; else null. */
function faultKey(check: WrongSum, tables: readonly TableSnapshot[]): string | null {
  const reading = readingOfFormula(check, tables);
  if (!reading) return null;
  const { leftOut, twice, extra } = reading;
  if (leftOut.length === check.parts.length || leftOut.length + twice.length + extra.length === 0)
    return null;
  const { row, column } = check.cell;
  const places = extra.map((cell) => `${cell.row - row}:${cell.column - column}`);
  return JSON.stringify([leftOut.map(({ label }) => label), twice.map(({ label }) => label), places]);
}

/** Fewer totals than this are off each for a reason of its own. */
const FEWEST_OF_ROW = 3;

/** Whether typed totals are all that there are in their row (or column), off by the same or none for a reason that shows. */
export function isOneGap(
  checks: readonly WrongSum[],
  { budget }: BudgetFigures,
  tables: readonly TableSnapshot[],
): boolean {
  const [first] = checks;
  if (!first || checks.length < FEWEST_OF_ROW) return false;
  const all =
    first.year === null ? budget.lines.filter(({ kind }) => kind !== "memo").length - 1 : budget.years.length;
  if (checks.length < all) return false;
  return (
    isSameGap(checks) || checks.every((check) => (explain(check, tables)?.messageId ?? "none") === "none")
  );
}

/** Whether totals are all off by the same. */
export function isSameGap([first, ...others]: readonly WrongSum[]): boolean {
  const gapOf = ({ result }: WrongSum): Big => result.actual.minus(result.expected);
  return others.every((check) => gapOf(check).minus(gapOf(first!)).abs().lte(check.result.tolerance));
}

/** The same for totals whose formulas have the same fault, none of which was recalculated, or which are copies of one. */
export function formulaKey(check: WrongSum, tables: readonly TableSnapshot[]): string | null {
  const fault = faultKey(check, tables);
  if (fault !== null) return fault;
  const reading = readingOfFormula(check, tables);
  if (reading && reading.leftOut.length + reading.twice.length + reading.extra.length === 0)
    return "old value";
  return check.cell.formula === null ? null : relativeFormula(check.cell.formula, check.cell);
}
