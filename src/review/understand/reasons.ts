/** How a line was understood: by its own words, by those above it, or by its place. Messages of the namespace "review". */

import type { Evidence } from "../types";
import type { AreaMatch } from "./areas";
import type { NameMatch } from "./names";

/** An area that holds for the lines below: a heading without figures, or a cell in a column of areas. */
export interface AreaContext {
  readonly area: string;
  readonly position: number;
  readonly text: string;
  readonly fromHeading: boolean;
  /** True where it says its area outright, by number or whole title: then other words below don't change it. */
  readonly sure: boolean;
  used: boolean;
  /** True where a header over the whole table says it: what stands below ends it only by naming another area. */
  readonly whole?: boolean;
  /** The line of the table that closes it, where one does: neither a blank line nor another heading before it ends it. */
  readonly until?: number | null;
  /** True once a heading within it has stood below: then subtotals close that one. */
  nested?: boolean;
}

/** A funding line in a column of its own that holds for the lines below. */
export interface LineAbove {
  readonly id: string;
  readonly position: number;
  readonly text: string;
}

/** A funding line's heading without figures. */
export interface LineHeading extends LineAbove {
  used: boolean;
}

/** The funding line that a line's own label names. */
export interface OwnLine {
  readonly match: NameMatch;
  readonly position: number;
  readonly text: string;
}

/** From here on a name is as the strategy writes it; below it is like it. */
const NAMED = 0.9;

export function areaEvidence(
  own: { readonly area: AreaMatch; readonly cell: { readonly text: string } } | null,
  context: AreaContext | null,
): Evidence[] {
  if (own?.area.area) {
    const { numberOnly, confidence } = own.area;
    const messageId = numberOnly
      ? "line_area_number"
      : confidence >= NAMED
        ? "line_area_named"
        : "line_area_like";
    return [{ messageId, data: { text: own.cell.text } }];
  }
  if (!context || own) return [];
  const messageId = context.fromHeading ? "line_area_heading" : "line_area_above";
  return [{ messageId, data: { text: context.text } }];
}

export function lineEvidence(
  own: OwnLine | null,
  above: LineAbove | null,
  heading: LineHeading | null,
): Evidence[] {
  if (own)
    return [
      { messageId: own.match.confidence >= NAMED ? "line_named" : "line_like", data: { text: own.text } },
    ];
  if (above) return [{ messageId: "line_above", data: { text: above.text } }];
  return heading ? [{ messageId: "line_heading", data: { text: heading.text } }] : [];
}

/** The messages that say why a line is one of the strategy's funding lines. */
export const LINE_EVIDENCE: ReadonlySet<string> = new Set(["line_named", "line_like", "line_above"]);
