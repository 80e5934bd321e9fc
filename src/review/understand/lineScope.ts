/** The funding line that a whole table is about, by the titles over it. */

import type { Area } from "../../workbook/address";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { Draft } from "./interpret";
import type { LineScope } from "./judge";
import { readLabel, withoutLeftOut } from "./labels";
import type { Vocabulary } from "./labels";
import { isLongTitle, matchLine } from "./lines";
import type { NameMatch } from "./names";
import type { PlacedText } from "./surroundings";
import { normalise } from "./text";
import { lineInPart } from "./titleParts";
import { readStatement } from "./units";

/** Titles stand no further above the line of years than this. */
const NEAR = 3;

/** The funding line that a whole table is about, by the title over it or the sheet's name, where its rows name none. */
export function lineScopeOf(
  sheet: SheetSnapshot,
  area: Area,
  titles: readonly PlacedText[],
  drafts: readonly Draft[],
  vocabulary: Vocabulary,
): LineScope | null {
  const own = drafts.filter(
    ({ line, headingLine, parts }) => line !== null || headingLine !== null || parts !== null,
  );
  // "Total soft earmarked" repeats the title.
  const totals = new Set(own.map(({ kind, line }) => (isSumKind(kind) ? line : null)));
  const [total] = totals;
  if (own.length > 0 && (totals.size > 1 || !total)) return null;
  const near = titles.filter(
    (title) =>
      (area.row - title.row <= NEAR || isProjectTitle(title, sheet)) && isTitleLong(title.text, vocabulary),
  );
  for (const text of [...near.map((title) => title.text), sheet.name]) {
    // "b." is an alias, but no title.
    if (text.length < SHORTEST_TITLE) continue;
    const about = titleAlone(withoutLeftOut(text));
    const { line, area: named, total: sum } = readLabel(about, vocabulary);
    if (line && (namesAnother(line, vocabulary) || (total && total !== line.id))) continue;
    if (line && sum === null && !named && line.confidence >= NAMED_SURELY) return { id: line.id, text };
    const id = sum === null && !isSentence(text) ? lineInPart(about, vocabulary) : null;
    if (id !== null && (!total || total === id)) return { id, text };
  }
  return null;
}

/** A title without its number, the field that it fills and the unit in brackets. */
function titleAlone(text: string): string {
  const value = valueOfTitleField(text) ?? text.replace(NUMBERED, "");
  return value.replace(/\([^()]*\)/g, (words) => (readStatement(words) ? " " : words));
}

/** "Project title: …" in one cell: what stands behind the field's name. */
function valueOfTitleField(text: string): string | null {
  const [field, value] = text.split(/:\s+(.*)/s, 2);
  return value !== undefined && TITLE_FIELD.test(normalise(field!)) ? value : null;
}

/** Longer texts than a title are notes, but for a line's own long title and for headings that are no sentence. */
function isTitleLong(text: string, { lines }: Vocabulary): boolean {
  if (text.length <= LONGEST_TITLE) return true;
  const line = text.length > LONGEST_LINE ? null : matchLine(titleAlone(text), lines);
  return line !== null && (isLongTitle(titleAlone(text), line.id, lines) || !isSentence(text));
}

const LONGEST_TITLE = 80;
/** So much fits on one line over a table. */
const LONGEST_LINE = 200;

const VERBS =
  /\b(?:is|are|was|were|be|been|has|have|had|will|shall|must|should|may|can|cannot|does|do|see|please|goes|go|gives|includes?|covers?|remains?|comes?|er|var|vil|skal|bliver|blev|kan|maa|har|havde|se|omfatter|indgaar|daekker|fordeles|ydes|not|ikke)\b/;
const SENTENCES = /[.!?]\s+\p{Lu}|[.!?]\s*$/u;
const ABBREVIATED = /\b(?:mio|mia|kr|mill|no|nr|approx|ca|excl|ekskl|incl|inkl)\./gi;

function isSentence(text: string): boolean {
  return VERBS.test(normalise(text)) || SENTENCES.test(text.replace(NUMBERED, "").replace(ABBREVIATED, " "));
}

const TITLE_FIELD =
  /^(?:(?:project|programme|program|action|grant|contribution|intervention) (?:title|name)|title(?: of (?:the )?(?:project|programme|action|grant|contribution|intervention))?|(?:projekt|program)(?:titel|navn)|projektets (?:titel|navn)|titel)$/;

/** Whether a text is the value of a field "Project title", in the same cell or in the next: it stands at the head of the sheet. */
function isProjectTitle({ row, column, text }: PlacedText, { cells }: SheetSnapshot): boolean {
  if (valueOfTitleField(text) !== null) return true;
  for (let at = column - 1; at >= Math.max(0, column - FIELD_GAP); at--) {
    const before = cells.value(row, at);
    if (before !== null) return typeof before === "string" && TITLE_FIELD.test(normalise(before));
  }
  return false;
}

/** A field's value stands this far behind it at most. */
const FIELD_GAP = 3;

/** "Table 2. Softly earmarked funding", "Bilag 1: Kernebidrag". */
const NUMBERED =
  /^\s*(?:table|tabel|annex|bilag|part|del|section|afsnit|budget)\s*(?!(?:in|i|for|til|to|by|per|og|and|of|af|fra)\b)[\dA-Z]{1,3}\s*[.:)–—-]?\s+/i;

function isSumKind(kind: Draft["kind"]): boolean {
  return kind === "subtotal" || kind === "total";
}

/** "Denmark core + soft earmarked": a title that names several funding lines is about none of them. */
function namesAnother({ id, rest }: NameMatch, { lines }: Vocabulary): boolean {
  return lines.some(
    (other) =>
      other.id !== id &&
      other.forms.some((form) => form.length >= SHORTEST_TITLE && ` ${rest} `.includes(` ${form} `)),
  );
}

const NAMED_SURELY = 0.9;
const SHORTEST_TITLE = 4;
