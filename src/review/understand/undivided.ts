/**
 * Lines right below those of the last area that are no area's: "Personnel", "Overhead" and "Audit" after the funding lines
 * of priority area 4, and whatever says that it is for all areas.
 */

import { isDividedByAreas } from "../../strategy/lines";
import type { Draft, Interpreted } from "./interpret";
import { isForAllAreas } from "./lines";
import type { RawTable } from "./table";
import { normalise } from "./text";
import type { View } from "./view";

/** Takes the area of the heading or cell above from lines that are no area's. */
export function tellUndivided({ drafts, mentions }: Interpreted, table: RawTable, view: View): void {
  const across = view.orientation === "years-across";
  const body = new Set(table.lines.filter(({ hasFigures }) => !hasFigures).map(({ line }) => line));
  const headings = mentions.flatMap(({ line, area, cell }) => {
    const at = cell === null ? -1 : across ? cell.row : cell.column;
    return line === null && area !== null && body.has(at) ? [at] : [];
  });
  const closing = linesAfter(drafts, headings.length < 2 ? Infinity : Math.max(...headings));
  for (const draft of drafts) {
    if (draft.kind !== "line" || draft.fixed || draft.ownArea || draft.area === null) continue;
    if (!isForAllAreas(draft.label) && !closing.has(draft)) continue;
    draft.area = null;
    draft.evidence = draft.evidence.filter(({ messageId }) => !FROM_ABOVE.has(messageId));
  }
}

/** What a budget has once for all its areas; training, travel and equipment may be the last area's as well. */
const WHOLE_COST =
  /\b(?:overheads?|indirect|administrat\w*|management fee|contingenc\w*|reserve|uforudset\w*|personnel|personel\w*|personal\w*|staff|audit|revision|evaluation|evaluering|review|(?:programme|program|project) (?:support|management|coordination)|unallocated|ufordelt|not allocated)\b/;

const FROM_ABOVE = new Set(["line_area_heading", "line_area_above"]);

/**
 * The lines at the end of what stands below the last area's heading that are no funding line of it, where all before them
 * are: none where a subtotal of the area comes behind them, or where another area has a line of that name as well.
 */
function linesAfter(drafts: readonly Draft[], heading: number): ReadonlySet<Draft> {
  const end = drafts.findIndex(({ kind, raw }) => raw.line > heading && kind !== "line");
  if (drafts[end]?.kind === "subtotal") return new Set();
  const below = drafts.filter(({ raw }, at) => raw.line > heading && (end < 0 || at < end));
  const isLine = ({ line }: Draft): boolean => line !== null && isDividedByAreas(line);
  const first = below.findIndex((draft) => !isLine(draft));
  const last = first < 1 ? [] : below.slice(first);
  const isUndivided = (draft: Draft): boolean => {
    const words = normalise(draft.label);
    const isAlone = drafts.every((other) => other === draft || normalise(other.label) !== words);
    const { line } = draft;
    return isAlone && !draft.ownArea && (line === null ? WHOLE_COST.test(words) : !isDividedByAreas(line));
  };
  return last.every(isUndivided) ? new Set(last) : new Set();
}
