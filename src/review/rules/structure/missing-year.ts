import { cellArea } from "../../../workbook/address";
import { findSheet } from "../../../workbook/snapshot";
import { isInserted } from "../../insertedTables";
import type { RecognisedBudget, Report, ReviewContext, Rule } from "../../types";
import { titlesAbove } from "../../understand/surroundings";
import { placesOf, totalsWithYear } from "./totalsOfMissing";
import { headerCells, headerPlace, repeatedYears, yearInPlaceOf, yearsPlace } from "./yearUse";
import type { HeaderCell } from "./yearUse";

/** A year that is left out between others, or that the title, the header of the totals or the tables beside it have and this table has not. */
export const missingYear: Rule = {
  id: "structure/missing-year",
  severity: "error",
  fixable: false,
  texts: {
    en: {
      name: "Year missing",
      looksFor:
        "A year that a budget leaves out between its first and its last, or that its title, the heading of its totals or the other tables of the workbook have.",
      why: "The amounts of a year that is left out are asked for nowhere, and every total over the years is too small.",
      messages: {
        place: "{{year}} is missing: “{{shown}}” stands in its place.",
        between: "{{year}} is missing between {{before}} and {{after}}.",
        total: "{{year}} is missing: the totals are headed “{{header}}”.",
        title: "{{year}} is missing: the table is titled “{{title}}”.",
        others: "{{year}} is missing; the other tables of the workbook have it.",
        sheets: "No sheet has {{year}}; the sheets before and after it are {{before}} and {{after}}.",
      },
    },
    da: {
      name: "År mangler",
      looksFor:
        "Et år, som et budget springer over mellem sit første og sidste år, eller som dets titel, overskriften over summerne eller de andre tabeller i projektmappen har.",
      why: "Der søges ingen midler for et år, der er udeladt, og alle summer over årene bliver for små.",
      messages: {
        place: "{{year}} mangler: »{{shown}}« står på årets plads.",
        between: "{{year}} mangler mellem {{before}} og {{after}}.",
        total: "{{year}} mangler: overskriften over summerne er »{{header}}«.",
        title: "{{year}} mangler: tabellens titel er »{{title}}«.",
        others: "{{year}} mangler. De andre tabeller i projektmappen har året.",
        sheets: "Intet ark har {{year}}. Arkene før og efter er {{before}} og {{after}}.",
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    for (const { budget, report } of missingYears(context)) {
      const told = budget === null ? [] : totalsWithYear(context, budget);
      yield told.length === 0 ? report : { ...report, consequences: placesOf(context, told) };
    }
  },
};

interface MissingYear {
  /** The budget that lacks the year; null where the sheets of a workbook have a year each. */
  readonly budget: RecognisedBudget | null;
  readonly report: Report;
}

const known = new WeakMap<ReviewContext, readonly MissingYear[]>();

/** The years that are left out, each once. */
export function missingYears(context: ReviewContext): readonly MissingYear[] {
  let found = known.get(context);
  if (!found) known.set(context, (found = [...lookForYears(context)]));
  return found;
}

function* lookForYears(context: ReviewContext): Iterable<MissingYear> {
  const { budgets } = context;
  if (budgets.length >= 3 && budgets.every(({ years }) => years.length === 1)) {
    for (const report of gapsBetweenSheets(budgets)) yield { budget: null, report };
    return;
  }
  for (const budget of budgets) for (const report of yearsLackedBy(budget, context)) yield { budget, report };
}

function* yearsLackedBy(budget: RecognisedBudget, context: ReviewContext): Iterable<Report> {
  const place = { sheet: budget.sheet, area: yearsPlace(budget) };
  const slip = yearInPlaceOf(budget, context);
  if (slip) {
    const { expected, cell } = slip;
    const data = { year: expected, shown: cell.shown };
    yield { messageId: "place", data, sheet: budget.sheet, area: cell.area, expected, actual: cell.shown };
    return;
  }
  const gaps = gapsIn(budget, context);
  for (const gap of gaps) {
    const cell = unreadBetween(budget, gap, context);
    yield cell
      ? {
          messageId: "place",
          data: { year: gap.year, shown: String(cell.value).trim() },
          ...place,
          area: cellArea(cell.row, cell.column),
          expected: gap.year,
        }
      : { messageId: "between", data: gap, ...place, expected: gap.year };
  }
  if (gaps.length > 0) return;
  const promised = promisedByTotal(budget, context);
  for (const year of promised?.years ?? [])
    yield { messageId: "total", data: { year, header: promised!.header }, ...place, expected: year };
  if (promised && promised.years.length > 0) return;
  // What stands around a table of the strategy's says nothing of its years.
  if (isInserted(budget, context.workbook)) return;
  const titled = promisedByTitle(budget, context);
  for (const year of titled?.years ?? [])
    yield {
      messageId: "title",
      severity: "warning",
      data: { year, title: titled!.title },
      ...place,
      expected: year,
    };
  if (titled) return;
  for (const year of lackedBeside(budget, context))
    yield { messageId: "others", severity: "warning", data: { year }, ...place, expected: year };
}

/** The only header between the years around a gap of one year that has digits and names none ("FY2204"). */
function unreadBetween(
  budget: RecognisedBudget,
  { before, after }: Gap,
  { workbook }: ReviewContext,
): HeaderCell | null {
  const [from, to] = [before, after].map((year) => budget.years.find((one) => one.year === year)!.index);
  const between = headerCells(workbook, budget).filter(
    ({ position }) => position > Math.min(from!, to!) && position < Math.max(from!, to!),
  );
  const unread = between.filter(({ value, year }) => year === null && /\d/.test(String(value ?? "")));
  return after - before === 2 && unread.length === 1 ? unread[0]! : null;
}

interface Gap extends Readonly<Record<string, number>> {
  readonly year: number;
  readonly before: number;
  readonly after: number;
}

function gapsBetween(years: readonly number[]): Gap[] {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  return sorted.flatMap((before, i) => {
    const after = sorted[i + 1];
    if (after === undefined) return [];
    return Array.from({ length: after - before - 1 }, (_, n) => ({ year: before + n + 1, before, after }));
  });
}

/** A list of single years (2020, 2025, 2030) leaves out most on purpose. */
function isDense(years: readonly number[], gaps: readonly Gap[]): boolean {
  return years.length >= 2 && gaps.length < years.length;
}

function gapsIn(budget: RecognisedBudget, { workbook, budgets, strategy }: ReviewContext): Gap[] {
  const years = budget.years.map(({ year }) => year);
  const gaps = gapsBetween(years);
  if (gaps.length === 0 || !isDense(years, gaps)) return [];
  // A year that stands twice in place of another is reported as what it is.
  if (repeatedYears(workbook, budgets, budget).length > 0) return [];
  const cells = headerCells(workbook, budget);
  const texts = cells.flatMap(({ value, position }) =>
    typeof value === "string" && position !== budget.totalIndex ? value : [],
  );
  return gaps.filter(({ year }) => {
    const { from, to } = strategy.period;
    if (year < from || year > to) return false;
    // "2024-2025" over one column, or another table's columns between.
    return !texts.some((text) => namesYear(text, year)) && !cells.some((cell) => cell.year === year);
  });
}

const YEAR_SPAN = /((?:19|20)\d{2})\s*(?:[-–—/]|to|til)\s*((?:19|20)?\d{2})(?!\d)/;

function spanIn(text: string): { readonly from: number; readonly to: number } | null {
  const match = YEAR_SPAN.exec(text);
  if (!match) return null;
  const [, from, to] = match;
  return { from: Number(from), to: Number(to!.length === 4 ? to : `${from!.slice(0, 2)}${to!}`) };
}

function namesYear(text: string, year: number): boolean {
  const span = spanIn(text);
  return span !== null ? year >= span.from && year <= span.to : text.includes(String(year));
}

/** Years that the heading of the totals over years spans and the budget lacks at either end. */
function promisedByTotal(
  budget: RecognisedBudget,
  { workbook, budgets }: ReviewContext,
): { readonly years: number[]; readonly header: string } | null {
  if (budget.totalIndex === null || budget.form === "list") return null;
  const { row, column } = headerPlace(budget, budget.totalIndex);
  const header = findSheet(workbook, budget.sheet)?.cells.value(row, column);
  const span = typeof header === "string" ? spanIn(header) : null;
  if (!span || span.to - span.from > 12 || repeatedYears(workbook, budgets, budget).length > 0) return null;
  const own = new Set(budget.years.map(({ year }) => year));
  const years = Array.from({ length: span.to - span.from + 1 }, (_, i) => span.from + i);
  const missing = years.filter((year) => !own.has(year));
  // A heading that shares few years with the table speaks of something else.
  return missing.length * 2 < years.length ? { years: missing, header: String(header).trim() } : null;
}

/** The title of the strategy itself says nothing of the budget under it. */
const OF_STRATEGY = /\bstrateg/i;

/** Years at one end that the only span of years in the titles over the table names. */
function promisedByTitle(
  budget: RecognisedBudget,
  { workbook, budgets }: ReviewContext,
): { readonly years: number[]; readonly title: string } | null {
  const sheet = findSheet(workbook, budget.sheet);
  if (!sheet || budget.form === "list" || repeatedYears(workbook, budgets, budget).length > 0) return null;
  const others = budgets.filter((other) => other !== budget && other.sheet === budget.sheet);
  const texts = titlesAbove(
    sheet,
    budget.area,
    others.map(({ area }) => area),
  ).map(({ text }) => text);
  const spans = texts.flatMap((text) => {
    const span = OF_STRATEGY.test(text) ? null : spanIn(text);
    return span ? [{ ...span, text }] : [];
  });
  const [first] = spans;
  if (!first || spans.some(({ from, to }) => from !== first.from || to !== first.to)) return null;
  const own = budget.years.map(({ year }) => year);
  const [earliest, latest] = [Math.min(...own), Math.max(...own)];
  // A budget that begins or ends with the span and has all of it but one year.
  const isOneShort = first.to - first.from === own.length && own.length >= 2;
  if (!isOneShort || earliest < first.from || latest > first.to) return null;
  const missing = earliest > first.from ? first.from : first.to;
  return own.includes(missing) ? null : { years: [missing], title: first.text };
}

/** Years of this budget's fellows: at least two others, all with the same years, one of which lacks here. */
function lackedBeside(budget: RecognisedBudget, { budgets, workbook }: ReviewContext): number[] {
  const own = new Set(budget.years.map(({ year }) => year));
  const others = budgets.filter(
    (other) => other !== budget && other.form === budget.form && !isInserted(other, workbook),
  );
  if (others.length < 2 || own.size < 2) return [];
  const keys = new Set(
    others.map(({ years }) =>
      years
        .map(({ year }) => year)
        .sort()
        .join(),
    ),
  );
  if (keys.size !== 1) return [];
  const missing = others[0]!.years.map(({ year }) => year).filter((year) => !own.has(year));
  return missing.length === 1 && own.size === others[0]!.years.length - 1 ? missing : [];
}

function* gapsBetweenSheets(budgets: readonly RecognisedBudget[]): Iterable<Report> {
  const years = budgets.map(({ years: [only] }) => only!.year);
  const gaps = gapsBetween(years);
  if (!isDense([...new Set(years)], gaps)) return;
  for (const gap of gaps) yield { messageId: "sheets", data: gap, expected: gap.year };
}
