/** Finding the budgets of a workbook. */

import { parseUnit } from "../../money/unit";
import type { Area } from "../../workbook/address";
import { overlaps } from "../../workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import type { AreaMention, Correction, RecognisedBudget } from "../types";
import { budgetFrom, speaksOfAreas } from "./assemble";
import type { NameOf } from "./columns";
import { withoutCounts } from "./countTables";
import { correctLines, correctionsOn, saidOf } from "./corrections";
import { findCovers } from "./covers";
import { donorOf, otherDonors } from "./donors";
import { tablesByCurrency } from "./currencyLines";
import { withoutDrafts } from "./drafts";
import { findYearHeaders } from "./headers";
import type { YearHeader } from "./headers";
import { codesIn, knownCodes } from "./indicators";
import { interpret } from "./interpret";
import type { Interpreted } from "./interpret";
import { readLabel } from "./labels";
import type { Vocabulary } from "./labels";
import { judge } from "./judge";
import type { TableFacts } from "./judge";
import { lineScopeOf } from "./lineScope";
import { findLists } from "./lists";
import { withoutPriorYears } from "./priorYears";
import { related } from "./relations";
import { onlyRecall, saysOutright, sheetArea } from "./sheetArea";
import { headerOfYear, loneYears, yearsOfSheets } from "./sheetYears";
import { withoutSignOff } from "./signOff";
import { withoutOuterTotals } from "./outerTotals";
import { strangersAmongAreas } from "./strangers";
import { titlesAbove, unitOfWorkbook } from "./surroundings";
import type { PlacedText } from "./surroundings";
import { readTable } from "./table";
import type { Continues, RawTable } from "./table";
import { totalByFigures } from "./totalByFigures";
import { tellUndivided } from "./undivided";
import { headersOfUnwrittenYears } from "./unwrittenYears";
import { textAt, viewOf } from "./view";
import { yearBlocks } from "./yearBlocks";
import type { Orientation, View } from "./view";

/** Every budget of the workbook, in the order of sheets, rows and columns. */
export function findBudgets(
  workbook: WorkbookSnapshot,
  vocabulary: Vocabulary,
  corrections: readonly Correction[] = [],
): RecognisedBudget[] {
  const everywhere = unitOfWorkbook(workbook);
  const isOnly = workbook.sheets.filter(({ cells }) => cells.used !== null).length === 1;
  const { period, commitment } = vocabulary.strategy;
  const budgetsWith = (years: ReadonlyMap<SheetSnapshot, number>, isSure: boolean): RecognisedBudget[] =>
    workbook.sheets.flatMap((sheet) => {
      const said = correctionsOn(sheet.name, corrections);
      const year = years.get(sheet);
      const stated = year === undefined ? null : { year, isSure };
      const tables = tablesOf(sheet, workbook, vocabulary, stated);
      const areas = tables.map(({ area }) => area);
      const heading = areas[0] ? titlesAbove(sheet, areas[0], []) : [];
      const budgets = tables.flatMap((placed) => {
        const others = areas.filter((other) => other !== placed.area);
        const titles = titlesAbove(sheet, placed.area, others);
        const surroundings = { sheet, titles, heading, everywhere, isOnly };
        return budgetIn(placed, surroundings, workbook, vocabulary, said) ?? [];
      });
      return withoutOverlaps(budgets);
    });
  const years = yearsOfSheets(workbook, period);
  const named = budgetsWith(years, true);
  const lone = named.length > 0 ? years : loneYears(workbook, period);
  const found = named.length > 0 || (years.size === 0 && lone.size === 0) ? named : budgetsWith(lone, false);
  const currency = commitment ? (parseUnit(commitment.unit)?.currency ?? null) : null;
  return related(withoutCounts(withoutDrafts(found, workbook, period), workbook), workbook, currency);
}

function budgetIn(
  { table, view, area }: PlacedTable,
  surroundings: Pick<TableFacts, "sheet" | "titles" | "heading" | "everywhere" | "isOnly">,
  workbook: WorkbookSnapshot,
  vocabulary: Vocabulary,
  corrections: readonly Correction[],
): RecognisedBudget | null {
  const said = saidOf(area, corrections);
  if (said === null) return null;
  const { sheet, titles } = surroundings;
  const expected = speaksOfAreas([sheet.name, ...titles.map(({ text }) => text)]);
  const raw = interpretOnSheet(table, view, vocabulary, expected, surroundings);
  tellUndivided(raw, table, view);
  const read = correctLines(raw, view, corrections, vocabulary);
  const covers = findCovers(read.drafts, view, workbook.tables);
  // What turned out to be a sum or a memo is no stranger among the areas, whatever its label.
  const all = [...read.mentions, ...strangersAmongAreas(read, view, vocabulary)];
  const mentions = all.filter(
    ({ area: id, line }) => id !== null || line === null || read.drafts[line]!.kind === "line",
  );
  const interpreted = { ...read, mentions };
  const scope = scopeOf(sheet, titles, interpreted.mentions, vocabulary);
  const lineScope = lineScopeOf(sheet, area, titles, read.drafts, vocabulary);
  const donors = otherDonors(read.drafts, vocabulary.strategy);
  const facts = { ...surroundings, table, view, area, interpreted, covers, donors, scope, lineScope };
  const verdict = judge(facts, vocabulary, said);
  return verdict && budgetFrom(facts, verdict, vocabulary);
}

/** On a sheet that says outright which area it is about, lines whose words merely recall one are activities of it. */
function interpretOnSheet(
  table: RawTable,
  view: View,
  vocabulary: Vocabulary,
  areasExpected: boolean,
  { sheet, titles }: Pick<TableFacts, "sheet" | "titles">,
): Interpreted {
  const plain = interpret(table, view, vocabulary, areasExpected);
  const about = plain.mentions.length > 0 ? sheetArea(sheet, titles, vocabulary) : null;
  const isRecalled =
    about?.outright && onlyRecall(plain.mentions, about.area, table.labelPositions, vocabulary.areas);
  return isRecalled ? interpret(table, view, vocabulary, areasExpected, about) : plain;
}

interface PlacedTable {
  readonly table: RawTable;
  readonly view: View;
  readonly area: Area;
}

/** What the whole sheet is about, for tables that name no year themselves; where it is not sure, for columns of parts alone. */
interface StatedYear {
  readonly year: number;
  readonly isSure: boolean;
}

function tablesOf(
  sheet: SheetSnapshot,
  workbook: WorkbookSnapshot,
  vocabulary: Vocabulary,
  stated: StatedYear | null,
): PlacedTable[] {
  if (!sheet.cells.used) return [];
  const placed: PlacedTable[] = [];
  const continues = continuesWith(vocabulary);
  const codes = knownCodes(vocabulary.strategy);
  const { period } = vocabulary.strategy;
  const lists = findLists(viewOf(sheet, "years-across"), period, namesIn(vocabulary));
  for (const orientation of ["years-across", "years-down"] as Orientation[]) {
    const view = viewOf(sheet, orientation);
    const across = orientation === "years-across";
    // The years of a list head nothing.
    const unwritten = across ? headersOfUnwrittenYears(view, workbook, period) : [];
    const written = findYearHeaders(view, period, namesIn(vocabulary)).filter(
      ({ line, years }) =>
        (across || lists.every(({ list }) => list!.yearPosition !== line)) &&
        // "Total 2024" behind its months heads no table of its own.
        (years.length > 1 || unwritten.every((months) => months.line !== line)),
    );
    const lines = new Set(written.flatMap(({ line }) => [line - 1, line, line + 1]));
    const headers = [...written, ...unwritten.filter(({ line }) => !lines.has(line))];
    if (headers.length === 0 && stated && across) {
      const header = headerOfYear(view, stated.year, namesIn(vocabulary));
      if (header && (stated.isSure || saysWhatItHolds(header, view, namesIn(vocabulary))))
        headers.push(header);
    }
    const blocks = headers.length === 0 && across ? yearBlocks(view, period, namesIn(vocabulary)) : [];
    headers.push(...blocks.map(({ header }) => header));
    if (across) headers.push(...lists);
    for (const header of headers) {
      const stops = new Set(
        headers.filter((other) => other.line > header.line && meets(other, header)).map(({ line }) => line),
      );
      for (const { title } of blocks) if (title > header.line) stops.add(title);
      const alone = headers.every((other) => other === header || other.line !== header.line);
      const read = (found: YearHeader): RawTable | null =>
        withoutOuterTotals(
          withoutSignOff(readTable(view, found, stops, continues), vocabulary),
          view,
          vocabulary,
        );
      const whole = withTotal(read(header), alone, read, view);
      const current = whole && withoutPriorYears(whole, view, period);
      const table = current ? read(current) : whole;
      if (!table || codesIn(table, codes) >= 2) continue;
      for (const one of tablesByCurrency(table)) placed.push({ table: one, view, area: areaOf(one, view) });
    }
  }
  return placed.sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column);
}

const LONGEST_DONOR = 60;

/** The area, the funding line or the donor that a column's header names beyond doubt. */
function namesIn(vocabulary: Vocabulary): NameOf {
  return (text) => {
    const { area, line, total } = readLabel(text, vocabulary);
    if (total !== null) return null;
    if (area?.area && !area.numberOnly && (area.explicit || area.confidence >= 0.9))
      return { area: area.area };
    if (line && line.confidence >= 0.9) return { line: line.id };
    const donor = text.length <= LONGEST_DONOR ? donorOf(text, vocabulary.strategy) : null;
    return donor && { donor };
  };
}

/** Whether a header's columns are parts of one amount, or its only one is headed by an area. */
function saysWhatItHolds({ line, years, beside }: YearHeader, view: View, nameOf: NameOf): boolean {
  return beside.length > 0 || years.some(({ position }) => nameOf(textAt(view, line, position))?.area);
}

/** A table whose totals over years no header announces, read again with them. */
function withTotal(
  table: RawTable | null,
  alone: boolean,
  read: (header: YearHeader) => RawTable | null,
  view: View,
): RawTable | null {
  if (!table || !alone || table.header.totalPosition !== null) return table;
  const totalPosition = totalByFigures(table, view);
  return totalPosition === null ? table : read({ ...table.header, totalPosition });
}

/** Behind a wide gap a table goes on with an area, a funding line or a total, unless a total has closed it. */
function continuesWith(vocabulary: Vocabulary): Continues {
  const isTotal = (text: string): boolean => readLabel(text, vocabulary).total !== null;
  const isNamed = (text: string): boolean => {
    const { area, line } = readLabel(text, vocabulary);
    return (area !== null && !area.numberOnly) || line !== null;
  };
  return (last, next) => !last.some(isTotal) && next.some((text) => isTotal(text) || isNamed(text));
}

/** Whether one header's years stand over the other's. */
function meets(a: YearHeader, b: YearHeader): boolean {
  const span = ({ years }: YearHeader): [number, number] => [
    years[0]!.position,
    years[years.length - 1]!.position,
  ];
  const [[a0, a1], [b0, b1]] = [span(a), span(b)];
  return a0 <= b1 && b0 <= a1;
}

function areaOf({ header, labelPositions, lines }: RawTable, view: View): Area {
  const positions = [
    ...header.years.map(({ position }) => position),
    ...header.beside.map(({ position }) => position),
    ...(header.list ? [header.list.yearPosition] : []),
    ...labelPositions.map(({ position }) => position),
    ...(header.totalPosition === null ? [] : [header.totalPosition]),
  ];
  const last = lines[lines.length - 1]!.line;
  return view.area([header.line, last + 1], [Math.min(...positions), Math.max(...positions) + 1]);
}

/** The area that a whole sheet is about, where its table names none itself but by words that recall that one. */
function scopeOf(
  sheet: SheetSnapshot,
  titles: readonly PlacedText[],
  mentions: readonly AreaMention[],
  vocabulary: Vocabulary,
): AreaMention | null {
  const named = mentions.filter(({ area }) => area !== null);
  const about = sheetArea(sheet, titles, vocabulary);
  if (!about) return null;
  const isNamedOtherwise = named.some(
    (mention) => mention.area !== about.area || saysOutright(mention, vocabulary.areas),
  );
  if (named.length > 0 && (!about.outright || isNamedOtherwise)) return null;
  const { area, text, cell } = about;
  return { area, text, cell, nearest: null, certain: true, bare: false, line: null };
}

/** Of two budgets on the same cells the surer one, unless they are runs of years over the same labels. */
function withoutOverlaps(budgets: readonly RecognisedBudget[]): RecognisedBudget[] {
  return budgets.filter(
    (budget) =>
      !budgets.some(
        (other) =>
          other !== budget &&
          other.orientation !== budget.orientation &&
          overlaps(other.area, budget.area) &&
          (other.confidence > budget.confidence ||
            (other.confidence === budget.confidence && other.orientation === "years-across")),
      ),
  );
}
