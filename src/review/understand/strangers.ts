/** Labels that stand among areas in place of one, in tables whose header does not say that areas stand below. */

import type { AreaMention } from "../types";
import { nearestArea } from "./areas";
import type { Interpreted } from "./interpret";
import type { Vocabulary } from "./labels";
import { isOtherCost } from "./lines";
import type { View } from "./view";

/**
 * Where most areas are named in one column of labels, some area is missing, and no more labels there name nothing than
 * areas are missing, those labels were probably meant to be the missing ones.
 */
export function strangersAmongAreas(
  { drafts, mentions }: Interpreted,
  view: View,
  { strategy, areas }: Vocabulary,
): AreaMention[] {
  if (mentions.some(({ area }) => area === null)) return [];
  const named = new Set(mentions.flatMap(({ area, certain }) => (certain ? (area ?? []) : [])));
  const missing = strategy.areas.filter(({ id, crossCutting }) => !crossCutting && !named.has(id));
  if (named.size < 2 || missing.length === 0 || missing.length >= named.size) return [];
  const cells = new Set(mentions.map(({ cell }) => cell && positionOf(view, cell)));
  const lastNamed = Math.max(...mentions.map(({ line }) => line ?? -1));
  const closing = drafts.findIndex(({ kind }, at) => kind === "total" && at > lastNamed);
  // What stands below the total of the areas is none of them.
  const above = closing < 0 ? drafts : drafts.slice(0, closing);
  const strangers = above.flatMap((draft, line) => {
    const { kind, area, line: fundingLine, label, raw } = draft;
    const [cell, other] = raw.labels;
    if (
      kind !== "line" ||
      area !== null ||
      fundingLine !== null ||
      !cell ||
      other ||
      !cells.has(cell.position)
    )
      return [];
    if (!/\p{L}{4}/u.test(label) || isOtherCost(label)) return [];
    const place = view.place(raw.line, cell.position);
    const nearest = nearestArea(cell.text, areas);
    return [{ area: null, text: cell.text, cell: place, nearest, certain: true, bare: true, line }];
  });
  return strangers.length <= missing.length ? strangers : [];
}

function positionOf(view: View, { row, column }: { row: number; column: number }): number {
  return view.orientation === "years-across" ? column : row;
}
