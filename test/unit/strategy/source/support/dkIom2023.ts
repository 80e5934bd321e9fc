/** The sections and pages of the Organisation Strategy 2023–2026, found in its text. */

import type { CitedPlace } from "../../../../../src/strategy/pack";

/** A stretch of the text. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** The line that ends each page but the last; the printed page number stands before it. */
const FOOT = /^URU, Alm\.del - .*$/gm;

const ORGANISATION = "2. The Organisation";
const LESSONS = "3. Lessons learnt, key strategic challenges and opportunities";
const PRIORITIES = "4. Priority areas and results to be achieved";

/** In the order of the text: name, and the words with which a line begins; a section inside another is named after it. */
const HEADINGS: readonly (readonly [name: string, line: string])[] = [
  ["Front page", "URU Alm.del Bilag 172"],
  ["Front page, SDGs relevant for Programme", "SDGs relevant for Programme"],
  ["Front page, Core information", "Established\nHQ"],
  ["title page", "2735154_0002.png"],
  ["Content", "Content\n"],
  ["1. Objective", "1. Objective\n"],
  [ORGANISATION, "2. The Organisation\n"],
  [`${ORGANISATION}, Mandate and Mission`, "Mandate and Mission:"],
  [`${ORGANISATION}, Organizational structure`, "Organizational structure:"],
  [`${ORGANISATION}, Governance arrangements`, "Governance arrangements:"],
  [`${ORGANISATION}, Finances and funding`, "Finances and funding:"],
  [LESSONS, `${LESSONS}\n`],
  [`${LESSONS}, Relevance`, "Relevance:"],
  [`${LESSONS}, Key strengths`, "Key strengths:"],
  [PRIORITIES, `${PRIORITIES}\n`],
  [`${PRIORITIES}, Priority Area 1`, "Priority Area 1:"],
  [`${PRIORITIES}, Priority area 2`, "Priority area 2:"],
  [`${PRIORITIES}, Priority area 3`, "Priority area 3:"],
  [`${PRIORITIES}, Priority area 4`, "Priority area 4:"],
  [`${PRIORITIES}, Cross cutting priorities`, "Cross cutting priorities:"],
  ["5. Danish approach to engagement with the organization", "5. Danish approach"],
  ["6. Budget", "6. Budget\n"],
  ["7. Risks and assumptions", "7. Risks and assumptions\n"],
  ["Annex 1: Organizational chart of IOM", "Annex 1: Organizational chart of IOM\n"],
  [
    "Annex 2: Overview of Danish unearmarked and earmarked funding for IOM in 2022",
    "Annex 2: Overview of Danish unearmarked and earmarked funding for\n",
  ],
  ["Annex 3: Donor ranking", "Annex 3: Donor ranking\n"],
  ["Annex 4", "Annex 4: Concept note for softly earmarked funds to IOM.\n"],
  ["Annex 4, 1) Summary", "1) Summary"],
  ["Annex 4, 2) Context/justification", "2) Context/justification"],
  ["Annex 4, 3) Objective", "3)\nObjective"],
  ["Annex 4, 4) Overall approach of the IOM-DK Strategic Programming Framework", "4)\nOverall approach"],
  ["Annex 4, 5) Management structure and planning cycle", "5) Management"],
  ["Annex 4, 6) Reporting and monitoring of the IOM-DK Strategic Programming Framework", "6) Reporting"],
  ["Annex 4, 7) Geographical focus of the Joint Programming Framework", "7)\nGeographical focus"],
  ["Annex 4, 8) Communication strategy", "8) Communication strategy"],
  ["Annex 5", "Annex 5: Danish priorities and monitoring\n"],
  ...[1, 2, 3, 4].map(
    (area) => [`Annex 5, Danish priority Area ${area}`, `Danish priority Area ${area}: `] as const,
  ),
  ["Annex 5, Cross cutting priority: Gender responsiveness", "Cross cutting priority: Gender"],
];

/**
 * From a place to the words of that section on that page: one passage, or on the page given none that the section has.
 * Throws for a section that the document lacks, a page that prints no such number, and a page on which the section is not.
 */
export function placesOn(text: string): (place: CitedPlace) => string[] {
  const sections = sectionsOf(text);
  const pages = pagesOf(text);
  return ({ section, page }) => {
    const name = [section, page].join(", p. ");
    const within = sections.get(section);
    const on = page === undefined ? { from: 0, to: text.length } : pages.get(page);
    if (within === undefined || on === undefined) throw new Error(`The source has no place ${name}`);
    const words = text.slice(Math.max(within.from, on.from), Math.min(within.to, on.to));
    if (words.trim() === "") throw new Error(`${section} does not stand on page ${String(page)}`);
    return [words];
  };
}

/** Each section from its heading to the next that is not inside it; headings stand in the contents too, before. */
function sectionsOf(text: string): ReadonlyMap<string, Range> {
  let position = 0;
  const starts = HEADINGS.map(([name, line]) => {
    position = text.indexOf(`\n${line}`, name === "1. Objective" ? afterContents(text) : position);
    if (position < 0) throw new Error(`No heading ${name}`);
    return position;
  });
  return new Map(
    HEADINGS.map(([name], index) => {
      const next = HEADINGS.findIndex(([other], at) => at > index && !other.startsWith(`${name}, `));
      return [name, { from: starts[index]!, to: starts[next] ?? text.length }];
    }),
  );
}

const afterContents = (text: string) => text.indexOf("\n", text.lastIndexOf("....."));

/** The pages by the number that each prints in a line of its own; the front page prints none. */
function pagesOf(text: string): ReadonlyMap<number, Range> {
  const feet = [...text.matchAll(FOOT)].map(({ index }) => index);
  return new Map(
    feet.map((from, at): [number, Range] => {
      const range = { from, to: feet[at + 1] ?? text.length };
      const lines = text.slice(range.from, range.to).split("\n");
      if (!lines.includes(String(at + 1))) throw new Error(`The source prints no page ${String(at + 1)}`);
      return [at + 1, range];
    }),
  );
}
