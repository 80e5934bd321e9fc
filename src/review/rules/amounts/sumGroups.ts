/** Totals beside each other that are off for one reason, told as one finding. */

import { quoted } from "../../../i18n/quoted";
import { LOCALES } from "../../../i18n/translator";
import type { Language } from "../../../i18n/translator";
import { around } from "../../../workbook/address";
import { nameOfLine, nameOfYear } from "../../figures";
import type { BudgetFigures } from "../../figures";
import { sumsOf } from "../../sums/check";
import type { WrongSum } from "../../sums/check";
import { consequencesOf } from "../../sums/consequences";
import { mendingPlan } from "../../sums/mending";
import type { Report, ReviewContext } from "../../types";
import { CommonCauses, formulaKey, isOneGap, isSameGap } from "./commonCause";
import type { CommonCause } from "./commonCause";
import { explainGroupOfFormulas } from "./explanations";
import { figure, number, roughly, toldAs } from "./numbers";
import { plannedLinesLackedBy } from "./planned";
import type { PlannedLine } from "./planned";
import { toldByCause } from "./toldByCause";

export interface SumGroup {
  /** One total alone, or several of one row, or of the column of totals over years. */
  readonly checks: readonly WrongSum[];
  /** Empty where each total has its own explanation, or none. */
  readonly causes: readonly CommonCause[];
}

/** Causes that equal all gaps of as few totals as this may do so by chance where other totals beside them are off as well. */
const FEWEST_AMONG_OTHERS = 3;
/** More alternatives than this are no answer. */
const MOST_CAUSES = 3;

const known = new WeakMap<ReviewContext, readonly SumGroup[]>();

/** The totals that are wrong by themselves, those with one cause together. */
export function groupsOf(context: ReviewContext): readonly SumGroup[] {
  let groups = known.get(context);
  if (!groups) {
    const told = toldByCause(context);
    const beside = new Map<BudgetFigures, Map<string, WrongSum[]>>();
    for (const check of sumsOf(context).wrong) {
      if (told.has(check)) continue;
      const { figures, role, line, year } = check;
      const key =
        role === "column-total"
          ? `row ${line}`
          : year === null && role === "row-total"
            ? "totals"
            : `${role} ${line}`;
      const own = beside.get(figures) ?? new Map<string, WrongSum[]>();
      const same = own.get(key);
      if (same) same.push(check);
      else own.set(key, [check]);
      beside.set(figures, own);
    }
    groups = [...beside].flatMap(([figures, rows]) => {
      const planned = plannedLinesLackedBy(figures, context);
      const found = [...rows.values()].flatMap((checks) => groupsIn(checks, figures, planned, context));
      return withoutCorners(found, context);
    });
    known.set(context, groups);
  }
  return groups;
}

function groupsIn(
  checks: readonly WrongSum[],
  figures: BudgetFigures,
  planned: readonly PlannedLine[],
  context: ReviewContext,
): SumGroup[] {
  const { tables } = context.workbook;
  const computed = checks.filter(({ cell }) => cell.formula !== null);
  const byFault = new Map<string, WrongSum[]>();
  computed.forEach((check, at) => {
    const key = formulaKey(check, tables) ?? String(at);
    byFault.set(key, [...(byFault.get(key) ?? []), check]);
  });
  const groups: SumGroup[] = [...byFault.values()].map((same) => ({ checks: same, causes: [] }));
  let open = checks.filter(({ cell }) => cell.formula === null);
  const causes = new CommonCauses(planned);
  const all = causes.ofAll(open);
  if (open.length > 1 && all.length > 0) return [...groups, { checks: open, causes: all }];
  // The cause of three among more: the largest set that one slip explains.
  const best = causes.ofMost(open);
  if (best && best.checks.length >= FEWEST_AMONG_OTHERS) {
    groups.push({ checks: best.checks, causes: [best.cause] });
    const grouped = new Set(best.checks);
    open = open.filter((check) => !grouped.has(check));
  }
  if (isOneGap(open, figures, tables)) return [...groups, { checks: open, causes: [] }];
  return [
    ...groups,
    ...open.map((check): SumGroup => ({
      checks: [check],
      causes: causes.of(check).filter(({ kind }) => kind === "planned"),
    })),
  ];
}

/** A grand total whose formula has the fault of the totals beside it follows from them. */
function withoutCorners(groups: readonly SumGroup[], { workbook }: ReviewContext): SumGroup[] {
  const faults = new Set(
    groups
      .filter(({ checks }) => checks.length > 1)
      .map(({ checks: [first] }) => `${first!.line} ${formulaKey(first!, workbook.tables) ?? ""}`),
  );
  return groups.filter(({ checks }) => {
    const [only, another] = checks;
    const key = formulaKey(only!, workbook.tables);
    return another || only!.year !== null || key === null || !faults.has(`${only!.line} ${key}`);
  });
}

/** What is said of several totals at once. */
export function reportOfMany({ checks, causes }: SumGroup, context: ReviewContext): Report {
  const [first] = checks;
  const { figures, year } = first!;
  const name = nameOfLine(figures, first!.line);
  const cells = checks.map(({ cell }) => cell);
  const consequences = consequencesOf(context, figures, cells);
  const tolerance = Math.max(...checks.map(({ result }) => roughly(result.tolerance)));
  const isRounded = checks.some(({ result }) =>
    result.tolerance.gt(result.actual.abs().times("1e-8").plus("1e-8")),
  );
  const explanation =
    first!.cell.formula === null
      ? explanationOf(causes, checks, context)
      : explainGroupOfFormulas(checks, context.workbook.tables);
  const fix = mendingPlan(checks, context);
  return {
    messageId: isRounded ? "differ_rounded" : "differ",
    data: {
      ...(year === null ? {} : { label_en: name.en, label_da: name.da }),
      count: checks.length,
      gaps_en: gapsIn(checks, "en"),
      gaps_da: gapsIn(checks, "da"),
      ...(isRounded ? { tolerance } : {}),
    },
    sheet: figures.sheet.name,
    area: around(cells),
    ...(explanation ? { explanation } : {}),
    ...(fix ? { fix } : {}),
    ...(consequences.length > 0 ? { consequences } : {}),
  };
}

/** Longer lists are cut: the rest is read in the sheet. */
const MOST_GAPS = 6;

/** "2018: 25 instead of 23; …" */
function gapsIn(checks: readonly WrongSum[], language: Language): string {
  const format = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 6 });
  const written = checks.slice(0, MOST_GAPS).map(({ figures, line, year, cell, result }) => {
    const what =
      year === null
        ? quoted(nameOfLine(figures, line)[language], language)
        : String(nameOfYear(figures, year));
    const [actual, expected] = toldAs(cell.numberFormat, result.actual, result.expected).map((one) =>
      format.format(one),
    );
    return language === "en"
      ? `${what}: ${actual} instead of ${expected}`
      : `${what}: ${actual} i stedet for ${expected}`;
  });
  return [...written, ...(checks.length > MOST_GAPS ? ["…"] : [])].join("; ");
}

function explanationOf(
  causes: readonly CommonCause[],
  checks: readonly WrongSum[],
  context: ReviewContext,
): Report["explanation"] {
  const [only, another] = causes;
  if (!only && isSameGap(checks)) {
    const { cell, result } = checks[0]!;
    const [amount] = toldAs(cell.numberFormat, result.actual.minus(result.expected).abs());
    return { messageId: "each_same", data: { amount: amount! } };
  }
  if (!only || causes.length > MOST_CAUSES) return undefined;
  const inTotals = checks[0]!.year === null;
  if (another) {
    const names = (language: Language): string =>
      new Intl.ListFormat(LOCALES[language], { type: "disjunction" }).format(
        causes.map((cause) => quoted(nameOf(cause, context)[language], language)),
      );
    return { messageId: `any_${only.kind}`, data: { parts_en: names("en"), parts_da: names("da") } };
  }
  const { en, da } = nameOf(only, context);
  const factor =
    only.factor === undefined ? {} : { factor: Math.round(Math.max(only.factor, 1 / only.factor)) };
  return {
    messageId: `each_${only.kind}`,
    data: { part_en: inTotals ? en : quoted(en, "en"), part_da: inTotals ? da : quoted(da, "da"), ...factor },
  };
}

/** The explanation of one total by a funding line that the strategy has and the budget lacks. */
export function plannedExplanation(
  { causes, checks }: SumGroup,
  context: ReviewContext,
): Report["explanation"] {
  const [only, another] = causes;
  if (only?.kind !== "planned" || another) return undefined;
  const { en, da } = nameOf(only, context);
  const amount = number(checks[0]!.result.actual.minus(checks[0]!.result.expected));
  return { messageId: "planned", data: { part_en: quoted(en, "en"), part_da: quoted(da, "da"), amount } };
}

function nameOf({ kind, name }: CommonCause, { strategy }: ReviewContext): { en: string; da: string } {
  const line = kind === "planned" ? strategy.lines.find(({ id }) => id === name) : undefined;
  return line
    ? { en: line.shortTitle.en, da: line.shortTitle.da ?? line.shortTitle.en }
    : { en: name, da: name };
}

export const manyMessages: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    planned: `The difference is what the strategy gives {{part}} (${figure("amount")}), which has no line here.`,
    each_planned:
      "Each difference is what the strategy gives {{part}} in that year, and it has no line here.",
    each_same: `The difference is the same in each: ${figure("amount")}.`,
    "each_left-out": "Each difference equals {{part}}: it is probably left out every time.",
    each_twice: "Each difference equals {{part}}: it is probably counted twice every time.",
    "each_subtotal-twice":
      "Each difference equals the subtotal {{part}}: it is probably counted besides its own lines.",
    each_sign: "Each difference is twice {{part}}: its sign is probably turned.",
    each_unit: "All are off by a factor of {{factor, number}}: they are probably in another unit.",
    any_planned: "Each difference is what the strategy gives {{parts}}, which have no line here.",
    "any_left-out": "Each difference equals {{parts}}: one of them is probably left out every time.",
    any_twice: "Each difference equals {{parts}}: one of them is probably counted twice every time.",
    "any_subtotal-twice":
      "Each difference equals the subtotal {{parts}}: one of them is probably counted besides its own lines.",
    any_sign: "Each difference is twice {{parts}}: the sign of one of them is probably turned.",
  },
  da: {
    planned: `Forskellen er det, strategien giver {{part}} (${figure("amount")}), som ikke har nogen linje her.`,
    each_planned:
      "Hver forskel er det, strategien giver {{part}} det år, og bevillingslinjen har ingen linje her.",
    each_same: `Forskellen er den samme hver gang: ${figure("amount")}.`,
    "each_left-out": "Hver forskel svarer til {{part}}, som formentlig er udeladt hver gang.",
    each_twice: "Hver forskel svarer til {{part}}, som formentlig er talt med to gange hver gang.",
    "each_subtotal-twice":
      "Hver forskel svarer til delsummen {{part}}, som formentlig er talt med ud over sine egne linjer.",
    each_sign: "Hver forskel er det dobbelte af {{part}}. Fortegnet er formentlig vendt.",
    each_unit: "Alle afviger med en faktor {{factor, number}} og er formentlig i en anden enhed.",
    any_planned: "Hver forskel er det, strategien giver {{parts}}, som ikke har nogen linje her.",
    "any_left-out": "Hver forskel svarer til {{parts}}. En af dem er formentlig udeladt hver gang.",
    any_twice: "Hver forskel svarer til {{parts}}. En af dem er formentlig talt med to gange hver gang.",
    "any_subtotal-twice":
      "Hver forskel svarer til delsummen {{parts}}. En af dem er formentlig talt med ud over sine egne linjer.",
    any_sign: "Hver forskel er det dobbelte af {{parts}}. Fortegnet på en af dem er formentlig vendt.",
  },
};
