/** The unit of a table's amounts, put together from what its headers, its surroundings and the workbook state. */

import type Big from "big.js";
import type { RangeRef } from "../../workbook/address";
import { factor, parseUnit, unitName } from "../../money/unit";
import type { Unit } from "../../money/unit";
import type { Commitment } from "../../strategy/pack";
import { exact, readAmountInWords } from "./amounts";
import { currencyCells } from "./currencyColumn";
import type { TableFacts } from "./judge";
import { notesBelow, notesOn, statementsIn, unitInFormats } from "./surroundings";
import type { PlacedStatement, PlacedText } from "./surroundings";
import type { RawTable } from "./table";
import { normalise } from "./text";
import { textAt } from "./view";

export interface FoundUnit {
  readonly unit: string;
  /** The words that state it; null when a number format shows it. */
  readonly text: string | null;
  /** Where they stand; null for a sheet's name, for a number format and for what a reviewer said. */
  readonly cell: RangeRef | null;
  /** True where a reviewer set it. */
  readonly corrected?: boolean;
}

/** Amounts so many times a year's commitment speak against a scale that stands further off. */
const IMPLAUSIBLY_MANY = 20;
/** Amounts below this share of a year's commitment are not in the bare currency. */
const IMPLAUSIBLY_LITTLE = "0.0001";

/**
 * The nearest statement of a currency holds. Where it gives no scale ("Total (DKK)"), the scale is taken from the next
 * statement of that currency or of a scale alone ("in millions"), unless the amounts would then dwarf the commitment.
 * Null where nothing is stated, where billions are, and where the amounts are far too small for the bare currency.
 */
export function findUnit(facts: TableFacts, commitment: Commitment | null | undefined): FoundUnit | null {
  const seen: PlacedStatement[] = [];
  let base: PlacedStatement | undefined;
  for (const stated of statements(facts)) {
    seen.push(stated);
    if (!base && stated.currency !== null) base = stated;
    if (base && base.scale !== "") break;
  }
  if (!base || base.currency === null || base.scale === "billion") return null;
  const { currency, text, cell } = base;
  if (base.scale !== "") return { unit: unitName({ currency, scale: base.scale }), text, cell };
  const bare: Unit = { currency, scale: "" };
  const largest = largestFigure(facts.table);
  const committed = yearlyCommitment(commitment, bare);
  const scaled = seen.find(
    (stated) => stated.scale !== "" && (stated.currency === null || stated.currency === currency),
  );
  if (scaled && scaled.scale !== "") {
    const power = { billion: 9, million: 6, thousand: 3 }[scaled.scale];
    const many = committed && largest.times(`1e${power}`).gt(committed.times(IMPLAUSIBLY_MANY));
    if (!many) {
      if (scaled.scale === "billion") return null;
      const words = scaled.currency === null && text !== null ? `${text} – ${scaled.text}` : scaled.text;
      return { unit: unitName({ currency, scale: scaled.scale }), text: words, cell: scaled.cell ?? cell };
    }
  }
  const own = commitment && parseUnit(commitment.unit)?.currency === currency;
  if (own && committed && largest.gt(0) && largest.lt(committed.times(IMPLAUSIBLY_LITTLE))) return null;
  return { unit: unitName(bare), text, cell };
}

/** The nearest first: the lines that stand among others in another currency, the years' own header, the labels' headers, titles, notes, formats, the sheet, the whole workbook. */
function* statements(facts: TableFacts): Generator<PlacedStatement> {
  const { sheet, table, view, area, titles, heading, everywhere } = facts;
  const { header, labelPositions } = table;
  const at = (line: number, position: number): PlacedText[] => {
    const text = textAt(view, line, position);
    return text === "" ? [] : [{ ...view.place(line, position), text }];
  };
  const ofLines = (table.currencyCells ?? []).map(({ line, cell }) => ({
    ...view.place(line, cell.position),
    text: cell.text,
  }));
  yield* commonestFirst(statementsIn(ofLines, sheet));
  const ownHeaders = [...header.years.map(({ position }) => position), header.totalPosition ?? -1]
    .filter((position) => position >= 0)
    .flatMap((position) =>
      [header.line, header.line + 1, header.line - 1].flatMap((line) => at(line, position)),
    );
  yield* commonestFirst(
    statementsIn(
      ownHeaders.filter(({ text }) => text.length <= 60),
      sheet,
    ),
  );
  const body = new Set(table.lines.map(({ line }) => line));
  for (const { position, header: text } of labelPositions) {
    const headers = [header.line, header.line - 1, header.line - 2].flatMap((line) => at(line, position));
    yield* statementsIn(
      [
        ...headers.filter((one) => one.text === text),
        ...(body.has(header.line + 1) ? [] : at(header.line + 1, position)),
      ],
      sheet,
    );
  }
  yield* commonestFirst(statementsIn(currencyCells(table, view), sheet));
  yield* commonestFirst(statementsIn(unitsOfAmounts(facts), sheet));
  yield* inTitles(titles, sheet);
  yield* statementsIn(besideHeader(facts), sheet);
  yield* agreed(statementsIn(totalLabels(facts), sheet));
  yield* statementsIn(notesBelow(sheet, area), sheet);
  yield* statementsIn(notesOn(sheet, area), sheet);
  const shown = unitInFormats(sheet, area);
  if (shown) yield shown;
  yield* statementsIn(heading, sheet);
  yield* statementsIn([{ row: 0, column: 0, text: sheet.name }], sheet).map((stated) => ({
    ...stated,
    cell: null,
  }));
  if (everywhere) yield everywhere;
}

/** "USD at planning rate": in what the amounts are given as well. */
const EQUIVALENT = /\b(?:at|til) (?:\w+ ){0,3}(?:rate|kurs)\b|\bequivalents?\b|\bmodvaerdi\b|\bomregnet\b/;

/** Titles in their order, those of an equivalent behind; then what the clauses of "DKK million; USD thousand" state of each. */
function inTitles(titles: readonly PlacedText[], sheet: TableFacts["sheet"]): PlacedStatement[] {
  const clauses = ({ text }: PlacedText): string[] => text.split(/[;|]/);
  const isEquivalent = (title: PlacedText): boolean => EQUIVALENT.test(normalise(clauses(title)[0]!));
  const inTurn = [...titles].sort((a, b) => Number(isEquivalent(a)) - Number(isEquivalent(b)));
  const each = titles.flatMap((title) => clauses(title).map((text) => ({ ...title, text: text.trim() })));
  return [...statementsIn(inTurn, sheet), ...statementsIn(each, sheet)];
}

/** "DKK m" of "DKK 48m", where most amounts are words with a unit. */
function unitsOfAmounts({ table, view }: TableFacts): PlacedText[] {
  const stated: PlacedText[] = [];
  let filled = 0;
  for (const { line, figures } of table.lines)
    for (const { amount, position, inWords } of figures) {
      if (amount.kind !== "blank") filled++;
      const text = inWords === null ? "" : readAmountInWords(inWords)!.unit;
      if (text !== "") stated.push({ ...view.place(line, position), text });
    }
  return stated.length * 2 > filled ? stated : [];
}

/** Of several currencies the one that most state comes first: one header of many may be wrong. */
function commonestFirst(stated: readonly PlacedStatement[]): PlacedStatement[] {
  const times = new Map<string | null, number>();
  for (const { currency } of stated) times.set(currency, (times.get(currency) ?? 0) + 1);
  const rank = ({ currency }: PlacedStatement): number => (currency === null ? 0 : times.get(currency)!);
  return [...stated].sort((a, b) => rank(b) - rank(a));
}

function agreed(stated: readonly PlacedStatement[]): readonly PlacedStatement[] {
  return new Set(stated.map(({ currency }) => currency)).size <= 1 ? stated : [];
}

/** So far behind the last column of a table its unit may stand in the line of its headers. */
const BESIDE = 4;

/** Texts behind the headers of a table, with nothing but empty cells below them. */
function besideHeader({ table: { header, lines }, view }: TableFacts): PlacedText[] {
  if (header.list) return [];
  const last = Math.max(...header.years.map(({ position }) => position), header.totalPosition ?? 0);
  const found: PlacedText[] = [];
  for (let position = last + 1; position <= Math.min(last + BESIDE, view.positions[1] - 1); position++) {
    const text = textAt(view, header.line, position);
    if (text === "" || text.length > 40 || lines.some(({ line }) => !view.isBlank(line, position))) continue;
    found.push({ ...view.place(header.line, position), text });
  }
  return found;
}

/** Labels of totals: "Total DKK", "I alt (mio. kr.)". */
function totalLabels({ interpreted, view }: TableFacts): PlacedText[] {
  return interpreted.drafts.flatMap(({ kind, raw }) =>
    kind === "total"
      ? raw.labels.map(({ position, text }) => ({ ...view.place(raw.line, position), text }))
      : [],
  );
}

function largestFigure({ lines }: RawTable): Big {
  let largest = 0;
  for (const { figures } of lines)
    for (const { amount } of figures)
      if (amount.kind === "number") largest = Math.max(largest, Math.abs(amount.rough));
  return exact(largest);
}

/** The largest year's commitment in a unit; in another currency the figure as it is, which is near enough for its order. */
function yearlyCommitment(commitment: Commitment | null | undefined, unit: Unit): Big | null {
  const committed = commitment && parseUnit(commitment.unit);
  if (!commitment || !committed) return null;
  const times = factor({ ...committed, currency: unit.currency }, unit);
  return times && exact(Math.max(...commitment.commitment)).times(times);
}
