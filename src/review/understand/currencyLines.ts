/**
 * Tables whose lines give the same amounts in two currencies: a block of lines headed "DKK" and one headed "USD", or by
 * turns "PA1 DKK", "PA1 USD". They are two tables under one header.
 */

import { lineKey } from "./sameLines";
import type { LabelCell, RawTable, TableLine } from "./table";
import { normalise } from "./text";
import { readStatement } from "./units";

/** Fewer lines than this in a currency are no table of their own: a total in dollars, a line in the wrong currency. */
const FEWEST = 2;
/** A heading says little beside its currency: "DKK", "Amounts in USD", "USD (rate 6.90)". */
const LONGEST_HEADING = 40;

interface Marked {
  readonly line: TableLine;
  /** Null for a line that says none, such as a rate. */
  readonly currency: string | null;
  readonly cell: LabelCell | null;
}

/** The table itself, or one for each currency with the cells that say so: only where their lines are the same. */
export function tablesByCurrency(table: RawTable): RawTable[] {
  if (table.header.list) return [table];
  const marked = mark(table.lines);
  const groups = new Map<string, Marked[]>();
  for (const one of marked) {
    if (one.currency === null || !one.line.hasFigures) continue;
    const known = groups.get(one.currency);
    if (known) known.push(one);
    else groups.set(one.currency, [one]);
  }
  const [first, ...others] = [...groups.values()];
  if (!first || first.length < FEWEST || others.length === 0) return [table];
  const keys = new Set(first.map(({ line }) => keyOf(line)));
  const areSame = (group: readonly Marked[]): boolean =>
    group.length >= FEWEST &&
    group.filter(({ line }) => keys.has(keyOf(line))).length * 3 >= group.length * 2;
  if (!others.every(areSame)) return [table];
  const own = first[0]!.currency;
  return [...groups].map(([currency, group]) => ({
    ...table,
    lines: marked.filter((one) => (one.currency ?? own) === currency).map(({ line }) => line),
    currencyCells: group.flatMap(({ line, cell }) => (cell ? [{ line: line.line, cell }] : [])),
  }));
}

/** What a line is called, without the words of its unit. */
function keyOf({ labels }: TableLine): string {
  const texts = labels.map(({ text }) => text).filter((text) => !isHeading(text));
  return lineKey({ kind: "line", label: texts.join(" – ") });
}

/** Each line with its currency: the one its labels say, that of the cell before in their row of headings, or of the heading above. */
function mark(lines: readonly TableLine[]): Marked[] {
  const over = new Map<number, { readonly currency: string; readonly cell: LabelCell } | null>();
  let above: { readonly currency: string; readonly cell: LabelCell } | null = null;
  return lines.map((line) => {
    for (const cell of line.labels) {
      const currency = readStatement(cell.text)?.currency ?? null;
      over.set(cell.position, currency === null ? null : { currency, cell });
    }
    const [only] = line.labels;
    const heading =
      !line.hasFigures && line.labels.length === 1 && isHeading(only!.text) ? over.get(only!.position) : null;
    if (heading) above = heading;
    const positions = [...over.keys()].sort((a, b) => b - a);
    const found = positions.map((position) => over.get(position)).find((one) => one) ?? above;
    return { line, currency: found?.currency ?? null, cell: found?.cell ?? null };
  });
}

const UNIT_ONLY =
  /\b(?:all|alle|amounts?|beloeb|in|i|the|mill?ions?|millioner|mio|mill?|m|thousands?|tusind|k|t?dkk|mdkk|kdkk|usd|eur|chf|kr|kroner|danske|us|dollars?|rate|kurs|at|til|\d+)\b/g;

function isHeading(text: string): boolean {
  return (
    text.length <= LONGEST_HEADING &&
    (readStatement(text)?.currency ?? null) !== null &&
    normalise(text).replace(UNIT_ONLY, "").trim() === ""
  );
}
