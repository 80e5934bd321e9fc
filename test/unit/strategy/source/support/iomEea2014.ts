/** Lists of IOM's Regional Strategy 2014–2020, read out of its text. */

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

const PROMISE =
  /(?:IOM (?:will|also intends|intends|seeks|is developing|stands ready|applauds|supports|therefore strongly)|(?<!IOM )\b(?:will be (?:supported|done|paid)|will also be|will continue to be high|stands ready)).{30}/g;

/** The openings of all passages of a chapter in which IOM says what it does or will do, each with the 30 signs after. */
export const promises = (chapter: string) => flat(chapter).match(PROMISE) ?? [];
