/** Lists of IOM's Regional Strategy 2014–2020, read out of its text. */

import type { Layout } from "./places";
import { between, flat } from "./text";

const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.replace(/^[^\p{L}]+/u, "").trim())
    .filter((line) => line !== "");

const paragraphs = (text: string) =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => flat(paragraph).trim())
    .filter((paragraph) => paragraph !== "");

/** The seven core service areas as the Snapshot names them. */
export const coreServiceAreas = (text: string) =>
  lines(between(text, "through its Core Service Areas:", "While core service areas"));

/** The four strategic areas of focus as the Snapshot names them. */
export const areasOfFocus = (text: string) =>
  lines(between(text, "assessed a need for enhanced engagement:", "Introduction"));

/** The line that the list of chapter "Strategic Areas of Focus" gives each area after its title. */
export const areaLines = (text: string) =>
  paragraphs(between(text, "\nA \n", " IOM will continue to support the European Union")).map((paragraph) => {
    const [title = "", line = ""] = paragraph.split(": ");
    return { title, line };
  });

/** The three cross-cutting approaches: heading and the line in its box. */
export const crossCutting = (text: string) => {
  const boxes = between(
    text,
    "in the next \nchapter. \n",
    "IOM’s strategic approaches in the cross-cutting areas",
  );
  const [gender, genderLine, evaluation, evaluationLine, rights, rightsLine] = paragraphs(boxes);
  return [
    { title: gender!, line: genderLine! },
    { title: evaluation!, line: evaluationLine! },
    { title: rights!, line: rightsLine! },
  ];
};

/** Countries in which the offices are; Sweden is covered by Finland's. */
export const countries = (text: string) =>
  flat(between(text, "“the Region” or “Europe”):", "The IOM Regional Office"))
    .split(/[,()]|\band\b|\bthe\b|\./)
    .map((name) => name.trim())
    .filter((name) => name !== "");

/** The four points of "Migration and Climate Change". */
export const climatePoints = (text: string) =>
  paragraphs(between(text, "of the EU and European governments by:", "Intensified cooperation with"));

/** The text of each area's chapter, in order, boxes and notes included. */
export const chapters = (text: string) => {
  const starts = [
    "I.  Migration for Economic Growth",
    "II. Migration Crises",
    "III. Migration and Climate",
    "IV. Resettlement",
  ];
  return starts.map((start, at) => start + between(text, start, starts[at + 1]));
};

/** How IOM words what it does, will do, puts first, recommends or gives as an example. */
const PROMISE = new RegExp(
  [
    "IOM (?:will|also intends|intends|seeks|is developing|spearheads|applauds|supports|therefore strongly)",
    "(?<!IOM )\\b(?:will be (?:supported|done|paid)|will also be|will continue to be high|stands ready)",
    "(?:is a priority|is now at the disposal|are designed to|is foreseen|is expected to promote|One (?:such )?example is)",
    "include support for the skill",
  ].join("|"),
  "g",
);
const NEXT_SIGNS = 12;

/** The openings of all such passages of a chapter, each with the next signs. */
export const promises = (chapter: string) => {
  const text = flat(chapter);
  return [...text.matchAll(PROMISE)].map(({ 0: promise, index }) =>
    text.slice(index, index + promise.length + NEXT_SIGNS),
  );
};

const EVOLUTION = "Evolution of Migration in the Region: History, Trends and Outlook";
const PILLARS = "Pillars of Support: IOM’s Core Service Areas in the Region";

/** What stands between a chapter's paragraphs: notes, boxes, a dropped capital, headings, captions, feet of pages. */
const ASIDE = /^(?:\d{1,2} (?=[\p{Lu}“])|\p{Lu}$|[\p{Lu} ]+: |[IV]+\. |©|Current \(2013\)|4 +\| )/u;

/** What stands before them does not end as a paragraph does: its list is elsewhere, its full stop is missing. */
const BEGINS_A_PARAGRAPH = /^(?:Each of the core activities|In close cooperation with UNHCR)/;
const ENDS_A_PARAGRAPH = /[.?”](?:\d{1,2})?$/;

/** In the text the boxes of the cross-cutting areas stand before the end of their heading. */
const BOXES = /^\n GENDER[\s\S]*\nIOM’s work in the region/;

/** Paragraphs go on over pages and columns; a list belongs to the paragraph that announces it. */
function paragraphOf(section: string, number: number): string | undefined {
  const found: string[] = [];
  for (const block of section.replace(BOXES, "").split(/\n\s*\n|\n(?= \S)/)) {
    const words = flat(block).trim();
    const isHeading = found.length === 0 && !/[.:]\d{0,2}$/.test(words);
    if (isHeading || words === "" || ASIDE.test(words)) continue;
    const goesOn =
      found.length > 0 && !ENDS_A_PARAGRAPH.test(found.at(-1)!) && !BEGINS_A_PARAGRAPH.test(words);
    found.push(goesOn ? `${found.pop()!} ${words}` : words);
  }
  return found[number - 1];
}

export const LAYOUT: Layout = {
  headings: [
    { name: "Snapshot of the Regional Strategy", line: "Snapshot of the Regional Strategy" },
    { name: "Introduction", line: "Introduction" },
    { name: EVOLUTION, line: " Evolution of Migration" },
    {
      name: `${EVOLUTION}, IOM's Growth and Development in the Region (1951 – present)`,
      line: "IOM's Growth and Development",
      level: 1,
    },
    {
      name: `${EVOLUTION}, Overview of the Migration Context and Key Trends in the Region (2013)`,
      line: "Overview of the Migration Context",
      level: 1,
    },
    {
      name: `${EVOLUTION}, Migration Outlook for Europe in the next 5 to 10 Years`,
      line: " Migration Outlook for Europe",
      level: 1,
    },
    { name: PILLARS, line: " Pillars of Support" },
    { name: `${PILLARS}, cross-cutting areas`, line: " GENDER", level: 1 },
    {
      name: "Strategic Areas of Focus in the Region 2014-2020",
      line: " Strategic Areas of Focus in the Region",
    },
    {
      name: "I. Migration for Economic Growth and Development",
      line: "I.  Migration for Economic Growth",
      level: 1,
    },
    { name: "II. Migration Crises", line: " II. Migration Crises", level: 1 },
    { name: "III. Migration and Climate Change", line: " III. Migration and Climate Change", level: 1 },
    { name: "III. Migration and Climate Change, box", line: "Intensified cooperation with", level: 2 },
    { name: "IV. Resettlement", line: " IV. Resettlement", level: 1 },
  ],
  paragraph: paragraphOf,
  note: (text, number) =>
    new RegExp(`\\n ?${number} +([\\p{Lu}“][\\s\\S]*?)\\n(?:${number + 1} | *\\n)`, "u").exec(text)?.[1],
};
