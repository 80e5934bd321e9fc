/** A column that says each line's currency: "DKK" beside every line, among the labels or behind the figures. */

import type { PlacedText } from "./surroundings";
import type { RawTable } from "./table";
import { normalise } from "./text";
import { readStatement } from "./units";
import { textAt } from "./view";
import type { View } from "./view";

const HEADER = /^(?:cur|curr|currency|currencies|ccy|valuta|moent|moentenhed|unit|enhed)$/;
/** Longer texts are no currency. */
const LONGEST = 20;
/** So far behind the last column of a table it may stand. */
const REACH = 4;

/** The position behind a table's figures at which most of its lines say a currency; null where there is none. */
export function currencyBehind({ header, lines }: RawTable, view: View): number | null {
  if (header.list) return null;
  const columns = [...header.years, ...header.beside].map(({ position }) => position);
  const last = Math.max(...columns, header.totalPosition ?? 0);
  const filled = lines.filter(({ hasFigures }) => hasFigures);
  for (let position = last + 1; position <= Math.min(last + REACH, view.positions[1] - 1); position++) {
    const above = [header.line, header.line + 1, header.line - 1].map((line) => textAt(view, line, position));
    if (!above.some((text) => HEADER.test(normalise(text)))) continue;
    const stated = filled.filter(({ line }) => statesCurrency(textAt(view, line, position)));
    if (stated.length * 2 > filled.length) return position;
  }
  return null;
}

function statesCurrency(text: string): boolean {
  return text.length <= LONGEST && (readStatement(text)?.currency ?? null) !== null;
}

/** The cells of such columns. */
export function currencyCells(table: RawTable, view: View): PlacedText[] {
  const columns = new Set(
    table.labelPositions
      .filter(({ header }) => HEADER.test(normalise(header)))
      .map(({ position }) => position),
  );
  const behind = currencyBehind(table, view);
  return table.lines.flatMap(({ line, labels }) => {
    const own = labels.filter(({ position }) => columns.has(position));
    const text = behind === null ? "" : textAt(view, line, behind);
    return [...own, ...(text === "" ? [] : [{ position: behind!, text }])].flatMap((cell) =>
      cell.text.length <= LONGEST ? [{ ...view.place(line, cell.position), text: cell.text }] : [],
    );
  });
}
