/** Headers over the labels that are themselves one area: "Priority Area 3 | 2024 | 2025" over its activities. */

import type { AreaMention } from "../types";
import { matchArea } from "./areas";
import type { AreaNames } from "./areas";
import { saysArea } from "./headings";
import type { Vocabulary } from "./labels";
import type { AreaContext } from "./reasons";
import type { RawTable } from "./table";
import { textAt } from "./view";
import type { View } from "./view";

/** The one area that a header says outright; null for "Priority area" alone and for words that only recall one. */
export function areaOfHeader(text: string, known: AreaNames): string | null {
  const area = matchArea(text, known);
  if (!area?.area || area.numberOnly) return null;
  return saysArea({ cell: { position: 0, text }, area, role: "any" }, known) ? area.area : null;
}

/**
 * The one area that a header names over labels, or over the only column of amounts, and the place where it does. It holds
 * for the lines below like that of a heading.
 */
export function areaOverTable(
  { labelPositions, header }: RawTable,
  view: View,
  { areas }: Vocabulary,
): { readonly context: AreaContext; readonly mention: AreaMention } | null {
  const first = labelPositions[0]!.position;
  const [amounts, another] = header.years;
  const positions = labelPositions.map(({ position }) => position);
  if (amounts && !another && !header.list) positions.push(amounts.position);
  const lines = header.bodyFrom > header.line + 1 ? [header.line, header.line + 1] : [header.line];
  const named = positions.flatMap((position) =>
    lines.flatMap((line) => {
      const text = textAt(view, line, position);
      const area = areaOfHeader(text, areas);
      return area === null ? [] : [{ area, text, cell: view.place(line, position) }];
    }),
  );
  const [only, other] = named;
  if (!only || other) return null;
  const { area, text, cell } = only;
  return {
    context: wholeContext({ area, text }, first),
    mention: { area, text, cell, nearest: null, certain: true, bare: true, line: null },
  };
}

/** An area that holds for a whole table. */
export function wholeContext(
  { area, text }: { readonly area: string; readonly text: string },
  position: number,
): AreaContext {
  return { area, text, position, fromHeading: true, sure: true, whole: true, used: false };
}
