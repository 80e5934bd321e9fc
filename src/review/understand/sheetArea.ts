/** The area that a whole sheet is about, by its name or the titles over its table. */

import type { SheetSnapshot } from "../../workbook/snapshot";
import type { AreaMention } from "../types";
import { isAreaHeader, isWholeTitle, matchArea } from "./areas";
import type { AreaNames } from "./areas";
import { withoutLeftOut } from "./labels";
import type { Vocabulary } from "./labels";
import type { PlacedText } from "./surroundings";

export interface SheetArea {
  readonly area: string;
  readonly text: string;
  /** Null for the sheet's name. */
  readonly cell: { readonly row: number; readonly column: number } | null;
  /** True where it is said by number or by the area's whole title. */
  readonly outright: boolean;
}

/** Longer texts are notes. */
const LONGEST = 140;

/** Null where no area is named, or more than one. */
export function sheetArea(
  sheet: SheetSnapshot,
  titles: readonly PlacedText[],
  { areas }: Vocabulary,
): SheetArea | null {
  const places = [
    { text: sheet.name, cell: null },
    ...titles
      .filter(({ text }) => text.length <= LONGEST)
      .map(({ text, row, column }) => ({ text, cell: { row, column } })),
  ];
  const named = places.flatMap(({ text, cell }): SheetArea[] => {
    const match = matchArea(withoutLeftOut(text), areas);
    const sure = match !== null && !match.numberOnly && (match.confidence >= 0.9 || isAreaHeader(text));
    if (!sure || match.area === null) return [];
    return [
      { text, cell, area: match.area, outright: match.explicit || isWholeTitle(text, match.area, areas) },
    ];
  });
  const [first] = named;
  if (!first || named.some(({ area }) => area !== first.area)) return null;
  return { ...first, outright: named.some(({ outright }) => outright) };
}

/** Whether the rows of a sheet's table name areas only by words that recall them, one at most by its name alone. */
export function onlyRecall(
  mentions: readonly AreaMention[],
  area: string,
  labels: readonly { readonly header: string }[],
  known: AreaNames,
): boolean {
  if (labels.some(({ header }) => isAreaHeader(header))) return false;
  const certain = new Set(mentions.flatMap((mention) => (mention.certain ? mention.area : [])));
  return (
    certain.size <= 1 &&
    mentions.every(
      (mention) =>
        mention.area !== null &&
        !saysOutright(mention, known) &&
        // A heading that recalls another area heads the lines below it.
        (mention.line !== null || mention.area === area),
    )
  );
}

/** Whether a line says its area by number or by the area's whole title. */
export function saysOutright({ text, area }: AreaMention, known: AreaNames): boolean {
  return matchArea(text, known)?.explicit === true || isWholeTitle(text, area, known);
}
