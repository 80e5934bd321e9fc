/** The areas that head columns under each year, and what stands among them in the place of one. */

import type { AreaMention } from "../types";
import { matchArea, nearestArea } from "./areas";
import type { TableFacts } from "./judge";
import type { Vocabulary } from "./labels";
import { isOtherCost } from "./lines";
import { normalise } from "./text";
import { textAt } from "./view";

type Table = Pick<TableFacts, "table" | "view">;

interface Header {
  readonly text: string;
  readonly line: number;
  readonly position: number;
}

/** Each area and each stranger once. */
export function mentionsInColumns(facts: Table, vocabulary: Vocabulary): AreaMention[] {
  const { beside } = facts.table.header;
  const seen = new Set<string>();
  const areas = beside.flatMap(({ area, position }) => {
    if (area === undefined || seen.has(area)) return [];
    seen.add(area);
    return [mention(headerOf(facts, position), area, null, facts)];
  });
  const strangers = strangersIn(facts, [...seen], vocabulary);
  return [
    ...areas,
    ...strangers.map((header) => mention(header, null, nearestArea(header.text, vocabulary.areas), facts)),
  ];
}

/** The line of the header in which a column's own words stand: the one below where headers are split over two. */
function headerOf({ table: { header }, view }: Table, position: number): Header {
  const line = textAt(view, header.line + 1, position) === "" ? header.line : header.line + 1;
  return { text: textAt(view, line, position), line, position };
}

/**
 * Headers of parts that name nothing where others name areas: by a number that no area has, or by words of their own where
 * some area is missing and no more such words stand there than areas are missing.
 */
function strangersIn(facts: Table, named: readonly string[], vocabulary: Vocabulary): Header[] {
  if (named.length < 2) return [];
  const { strategy, areas } = vocabulary;
  const headers = new Map<string, Header>();
  for (const position of unnamedParts(facts)) {
    const header = headerOf(facts, position);
    const key = normalise(header.text);
    if (!headers.has(key)) headers.set(key, header);
  }
  const isNumbered = ({ text }: Header): boolean => {
    const match = matchArea(text, areas);
    return match !== null && match.explicit && match.area === null;
  };
  const numbered = [...headers.values()].filter(isNumbered);
  const worded = [...headers.values()].filter(
    (header) => !isNumbered(header) && /\p{L}{4}/u.test(header.text) && !isOtherCost(header.text),
  );
  const missing = strategy.areas.filter(({ id, crossCutting }) => !crossCutting && !named.includes(id));
  return numbered.length + worded.length <= missing.length ? [...numbered, ...worded] : numbered;
}

/** Positions of the parts of years that neither an area nor a funding line heads. */
function unnamedParts({ table: { header } }: Table): number[] {
  const { years, beside } = header;
  const several = new Set(years.map(({ year }) => year)).size < years.length;
  const named = new Set(
    beside.flatMap(({ area, line, position }) => (area === undefined && line === undefined ? [] : position)),
  );
  const parts = [...(several ? years : []), ...beside.filter(({ role }) => role === "part")].map(
    ({ position }) => position,
  );
  return [...new Set(parts)].filter((position) => !named.has(position));
}

function mention(
  { text, line, position }: Header,
  area: string | null,
  nearest: string | null,
  { view }: Table,
): AreaMention {
  return { area, text, cell: view.place(line, position), nearest, certain: true, bare: true, line: null };
}
