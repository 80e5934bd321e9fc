/** Whether a table of years and figures is a budget, and why. */

import type { Area } from "../../workbook/address";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { AreaMention } from "../types";
import { isAreaHeader } from "./areas";
import type { Cover } from "./covers";
import type { Donors } from "./donors";
import type { Interpreted } from "./interpret";
import type { Vocabulary } from "./labels";
import { isLineHeader } from "./lines";
import { isTableOfShares } from "./shares";
import { findUnit } from "./statedUnit";
import type { FoundUnit } from "./statedUnit";
import type { PlacedStatement, PlacedText } from "./surroundings";
import type { RawTable } from "./table";
import { normalise } from "./text";
import { textAt } from "./view";
import type { View } from "./view";

/** A funding line that a title or a sheet's name gives to all rows of a table. */
export interface LineScope {
  readonly id: string;
  readonly text: string;
}

/** Everything known about one table. */
export interface TableFacts {
  readonly sheet: SheetSnapshot;
  readonly table: RawTable;
  readonly view: View;
  readonly area: Area;
  readonly titles: readonly PlacedText[];
  readonly interpreted: Interpreted;
  readonly covers: readonly Cover[];
  readonly donors: Donors;
  /** The area that the whole sheet is about. */
  readonly scope: AreaMention | null;
  /** The funding line that the whole table is about. */
  readonly lineScope: LineScope | null;
  /** Titles over the first table of the sheet. */
  readonly heading: readonly PlacedText[];
  /** What is stated of the unit for the whole workbook. */
  readonly everywhere: PlacedStatement | null;
  /** Whether nothing stands on any other sheet of the workbook. */
  readonly isOnly: boolean;
}

export interface Verdict {
  readonly confidence: number;
  readonly unit: FoundUnit | null;
  readonly areasNamed: readonly string[];
  readonly linesNamed: readonly string[];
  readonly totals: number;
  /** How many areas the strategy's budgets are drawn up by. */
  readonly areasExpected: number;
  /** True where a reviewer said that this is a budget. */
  readonly corrected: boolean;
}

/** What reviewers said of a table. */
export interface Said {
  readonly isBudget: boolean;
  readonly unit: string | null;
}

const BUDGET_WORDS =
  /\b(?:budgets?|contributions?|funding|allocations?|commitments?|bidrag|bevilling\w*|tilsagn\w*|tilskud|ramme|budgetter|midler)\b/;
const OTHER_MATTERS =
  /\b(?:fte|headcount|head count|number of (?:staff|posts|positions|people|beneficiaries)|staff (?:list|table|members)|aarsvaerk|antal|stillinger|indicators?|indikator\w*|baselines?|logframe|log frame|results framework|resultatramme|beneficiaries|modtagere)\b/;

/** A price for each of what is counted: then the count is how an amount was worked out. */
const UNIT_COST =
  /\b(?:unit (?:costs?|prices?|rates?)|(?:costs?|price) per unit|enhedspris\w*|enhedsomkostning\w*|stykpris\w*|pris pr (?:enhed|stk))\b/;
const COUNT = /^(?:antal|number of (?:staff|posts|positions|people))\b/;

/** Sheets whose names say that they hold something else; "Staff costs" are amounts. */
const OTHER_SHEETS =
  /\b(?:staff(?:ing)?(?! (?:costs?|costing|budget|expenses)\b)(?: list| table| plan)?|personaleliste|personaleoversigt|medarbejderliste|bemanding\w*|log ?frame|indicators?|indikatorer|results framework|resultatramme|risk\w*|risiko\w*|exchange rates?|valutakurser|kurser)\b/;

/** Plans of work may come with a budget; then their title says so. */
const PLANS = /\b(?:work ?plan|activity plan|action plan|arbejdsplan|aktivitetsplan|handlingsplan)\b/;

/** A table of more lines than this that adds up nothing is a list of data. */
const MOST_LINES_WITHOUT_TOTAL = 200;

/** How sure it is of a budget that names neither areas nor funding lines. */
export const LIKELY = 0.3;

/** How sure it is at most where rows are called after other donors and nobody can tell whose the rest are. */
const WHOSE_IN_DOUBT = 0.5;

/** Null for what is no budget: it stays unclaimed. */
export function judge(facts: TableFacts, { strategy }: Vocabulary, said: Said): Verdict | null {
  const { table, titles, interpreted, scope } = facts;
  const headers = table.labelPositions.map(({ header }) => header);
  const titleTexts = titles.map(({ text }) => text);
  if (!said.isBudget && isOther(facts, headers, titleTexts)) return null;
  const areasNamed = distinct([
    ...interpreted.mentions.flatMap(({ area }) => area ?? []),
    ...table.header.beside.flatMap(({ area }) => area ?? []),
  ]);
  const linesNamed = distinct([
    ...interpreted.drafts.flatMap(({ line, parts }) => [...(line ? [line] : []), ...(parts ?? [])]),
    ...table.header.beside.flatMap(({ line }) => line ?? []),
  ]);
  const totals = interpreted.drafts.filter(({ kind }) => kind === "total" || kind === "subtotal").length;
  const isData = totals === 0 && !table.header.list && interpreted.drafts.length > MOST_LINES_WITHOUT_TOTAL;
  if (isData && !said.isBudget) return null;
  const unit =
    said.unit === null
      ? findUnit(facts, strategy.commitment)
      : { unit: said.unit, text: null, cell: null, corrected: true };
  const headed = headers.some((header) => isAreaHeader(header) || isLineHeader(header));
  const titled = BUDGET_WORDS.test(normalise([facts.sheet.name, ...titleTexts].join(" . ")));
  const money = totals > 0 || unit !== null || titled;
  const named = Math.max(areasNamed.length, linesNamed.length);
  const isOfArea = interpreted.mentions.some(
    ({ line, cell }) => line === null && cell !== null && isInHeader(facts, cell),
  );
  const several = table.header.years.length > 1 || table.header.list !== undefined || isOfArea;
  const claimed = named >= 2 || (several && money && (named === 1 || headed || scope !== null));
  const years = table.header.list
    ? table.lines.flatMap(({ year }) => year ?? [])
    : table.header.years.map(({ year }) => year);
  const inPeriod =
    years.filter((year) => year >= strategy.period.from && year <= strategy.period.to).length / years.length;
  // A budget by activities names nothing of the strategy; its words, its unit, its total and its years speak for it.
  const likely = several && titled && totals > 0 && unit !== null && inPeriod > 0;
  if (!claimed && !likely && !said.isBudget) return null;
  const expected = Math.max(1, strategy.areas.filter(({ crossCutting }) => !crossCutting).length);
  const share = Math.min(
    1,
    Math.max(
      areasNamed.length / expected,
      linesNamed.length / Math.max(1, strategy.lines.length),
      scope ? 0.8 : 0,
    ),
  );
  const confidence =
    0.2 +
    0.4 * share +
    0.15 * inPeriod +
    (totals > 0 ? 0.1 : 0) +
    (unit ? 0.1 : 0) +
    (headed || titled ? 0.05 : 0);
  const sure = claimed ? Math.round(confidence * 100) / 100 : LIKELY;
  return {
    confidence: said.isBudget ? 1 : facts.donors.unclear > 0 ? Math.min(sure, WHOSE_IN_DOUBT) : sure,
    corrected: said.isBudget,
    unit,
    areasNamed,
    linesNamed,
    totals,
    areasExpected: expected,
  };
}

/** Whether a cell stands above the first line that may hold figures. */
function isInHeader({ table, view }: TableFacts, { row, column }: { row: number; column: number }): boolean {
  return (view.orientation === "years-across" ? row : column) < table.header.bodyFrom;
}

/** Staff, indicators, beneficiaries, shares: figures by year that are no money. */
function isOther(facts: TableFacts, headers: readonly string[], titles: readonly string[]): boolean {
  const plain = headers.map(normalise);
  const isCosting = headersBefore(facts).some((header) => UNIT_COST.test(normalise(header)));
  const told = isCosting ? plain.filter((header) => !COUNT.test(header)) : plain;
  const words = [...told, normalise(titles[0] ?? "")].join(" . ");
  const sheet = normalise(facts.sheet.name);
  const isPlan = PLANS.test(sheet) && !BUDGET_WORDS.test(normalise([sheet, ...titles].join(" . ")));
  const isOtherSheet = (OTHER_SHEETS.test(sheet) || isPlan) && !isMoneyByArea(facts);
  return OTHER_MATTERS.test(words) || isOtherSheet || isTableOfShares(facts);
}

/**
 * Amounts in a stated unit by several areas with their total, on the only sheet there is: that outweighs what the sheet is
 * called ("Staffing", "Work plan"). Beside a budget it says how one of its lines was worked out.
 */
function isMoneyByArea(facts: TableFacts): boolean {
  if (!facts.isOnly) return false;
  const { mentions, drafts } = facts.interpreted;
  const areas = distinct(mentions.flatMap(({ area, certain }) => (area !== null && certain ? area : [])));
  const isTotalled = drafts.some(({ kind }) => kind === "total" || kind === "subtotal");
  return areas.length >= 2 && isTotalled && findUnit({ ...facts, everywhere: null }, null) !== null;
}

/** The words on the line of the years, before the first of them. */
function headersBefore({ table: { header }, view }: TableFacts): string[] {
  const { line, labelsFrom, labelsEnd } = header;
  return Array.from({ length: Math.max(0, labelsEnd - labelsFrom) }, (_, i) =>
    textAt(view, line, labelsFrom + i),
  );
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
