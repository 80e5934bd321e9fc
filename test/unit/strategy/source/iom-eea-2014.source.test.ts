/**
 * A second reading of IOM's Regional Strategy 2014–2020: its lists are read out of the text once more, and every
 * wording of the pack is looked up at the place it names.
 */

import { astray, misnumbered } from "./support/checkedRows";
import { figuresOf, leftOut } from "./support/completeness";
import { columnOf, readPack, sourceOf, tableOf } from "./support/document";
import {
  areaLines,
  areasOfFocus,
  chapters,
  climatePoints,
  coreServiceAreas,
  countries,
  crossCutting,
  promises,
} from "./support/iomEea2014";
import { passagesIn } from "./support/layouts";
import { between, counted, dense, flat } from "./support/text";

const pack = readPack("iom-eea-2014");
const source = sourceOf(pack.document.file);

source.describe("iom-eea-2014 is what its document prints", () => {
  test("core service areas: the seven of the Snapshot, then the three that it puts among the areas of focus", () => {
    const { rows } = tableOf(pack, "core-service-areas");
    expect(coreServiceAreas(source.text)).toHaveLength(7);
    expect(rows.slice(0, 7).map(([number, name]) => [number, name])).toEqual(
      coreServiceAreas(source.text).map((name, at) => [at + 1, name]),
    );
    const others = rows.slice(7).map(([, name]) => name);
    expect(flat(source.text)).toContain(
      `While core service areas such as ${others.slice(0, 2).join(", ")}, and ${others[2]}`,
    );
  });

  test("core service areas: names and descriptions stand in their chapter", () => {
    const chapter = dense(between(source.text, "\n Pillars of Support", "\n Strategic Areas of Focus"));
    for (const name of ["Name in the chapter’s list", "Name in the chapter’s text", "Description"]) {
      const words = columnOf(tableOf(pack, "core-service-areas"), name).flatMap((cell) => cell ?? []);
      expect(words.filter((each) => !chapter.includes(dense(String(each))))).toEqual([]);
    }
  });

  test("areas of focus: four, in order, with the line that the chapter gives each", () => {
    const numbered = pack.areas.filter(({ crossCutting: across }) => !across);
    expect(numbered.map(({ title }) => title.en)).toEqual(areasOfFocus(source.text));
    const held = tableOf(pack, "strategic-areas");
    expect(columnOf(held, "Strategic area of focus").map((name) => String(name).toUpperCase())).toEqual(
      areaLines(source.text).map(({ title }) => title),
    );
    expect(columnOf(held, "Subtitle")).toEqual(areaLines(source.text).map(({ line }) => line));
    expect(held.rows.map(([numeral, number, name]) => [number, `${numeral}. ${name}`])).toEqual(
      columnOf(held, "Chapter").map((chapter, at) => [at + 1, chapter]),
    );
    const text = flat(source.text);
    expect(columnOf(held, "Chapter").filter((chapter) => !text.includes(String(chapter)))).toEqual([]);
  });

  test("cross-cutting areas: three, with the statements of their boxes", () => {
    const held = tableOf(pack, "cross-cutting-approaches").rows.map(([title, line]) => ({ title, line }));
    expect(held).toEqual(expect.arrayContaining(crossCutting(source.text)));
    expect(held).toHaveLength(3);
    const areas = pack.areas.filter(({ crossCutting: across }) => across);
    expect(areas.map(({ title }) => title.en.toUpperCase())).toEqual(held.map(({ title }) => title));
  });

  test("countries: those of the list of offices in its order, and Cyprus of note 3", () => {
    const listed = countries(source.text);
    expect(listed).toHaveLength(29);
    expect(pack.countries.map(({ name }) => name)).toEqual([...listed, "Cyprus"]);
    const outside = pack.countries.filter(({ region }) => !region.startsWith("EU Member States"));
    expect(outside.map(({ name }) => name)).toEqual(["Norway", "Switzerland"]);
    const offices = columnOf(tableOf(pack, "country-offices"), "Office").join(", ");
    expect(offices.split(/, | \(and |\)/).filter((name) => name !== "")).toEqual(listed);
  });

  test("commitments: what IOM says in a chapter that it does or will do is in one of the area's rows", () => {
    const commitments = tableOf(pack, "commitments");
    const wordings = columnOf(commitments, "Commitment").map(String);
    const areas = columnOf(commitments, "Strategic area of focus");
    expect(chapters(source.text).map((chapter) => promises(chapter).length)).toEqual([13, 5, 6, 5]);
    chapters(source.text).forEach((chapter, at) => {
      const area = areasOfFocus(source.text)[at];
      const own = dense(wordings.filter((_, row) => areas[row] === area).join(" "));
      expect(promises(chapter).filter((promise) => !own.includes(dense(promise)))).toEqual([]);
    });
  });

  test("commitments: each stands in the paragraph that it names, word for word but for note numbers", () => {
    const places = passagesIn[pack.id]!(source.text);
    const commitments = tableOf(pack, "commitments");
    const sources = columnOf(commitments, "Source");
    const absent = columnOf(commitments, "Commitment").filter(
      (words, row) => !unnoted(places(String(sources[row])).join(" ")).includes(unnoted(String(words))),
    );
    // The introduction of a list is repeated with each of its points, which stand there one after the other.
    const points = climatePoints(source.text).slice(1).map(unnoted);
    expect(absent.map((words, at) => unnoted(String(words)).endsWith(points[at]!))).toEqual([
      true,
      true,
      true,
    ]);
  });

  test("commitments: the four points on climate change are one each", () => {
    const wordings = columnOf(tableOf(pack, "commitments"), "Commitment").map((words) =>
      unnoted(String(words)),
    );
    expect(climatePoints(source.text)).toHaveLength(4);
    for (const point of climatePoints(source.text))
      expect(wordings.filter((words) => words.endsWith(unnoted(point)))).toHaveLength(1);
  });

  test("statements of the Snapshot and the notes stand in the text in their order", () => {
    const text = unnoted(source.text);
    for (const [id, column] of [
      ["snapshot", "Statement"],
      ["footnotes", "Wording"],
    ] as const) {
      const words = columnOf(tableOf(pack, id), column).map(String);
      expect(words.filter((each) => !text.includes(unnoted(each)))).toEqual([]);
    }
    expect(columnOf(tableOf(pack, "footnotes"), "Note")).toEqual(
      Array.from({ length: 23 }, (_, at) => at + 1),
    );
  });

  test("regional offices, kinds of offices and consultative processes are those of notes 4 and 8", () => {
    const note = flat(between(source.text, "\n4 IOM's structure today", "\n5 For instance"));
    const offices = [...note.matchAll(/(?<=[:;)]\s?(?:and )?)([\p{L} ]+?) \(([^)]+)\)/gu)].map(
      ([, office, region]) => [office!.trim().replace(/^and /, ""), region],
    );
    expect(tableOf(pack, "regional-offices").rows).toEqual(offices);
    expect(offices).toHaveLength(9);
    const kinds = tableOf(pack, "iom-structure").rows.map(([, , printed]) => String(printed));
    expect(note).toContain(`comprises ${kinds.slice(0, 3).join(", ")} and ${kinds[3]}.`);
    const processes = flat(between(source.text, "\n8 ", ".")).split(", ");
    expect(tableOf(pack, "regional-consultative-processes").rows.flat()).toEqual(processes);
  });

  test("what is quoted and counted stands at the place that its row names", () => {
    const ownWords = [
      /^core-service-areas\.(?:Presented among|Core service area|Name in the chapter’s list)$/,
      /^commitments\./,
      /^figures-in-the-text\.What$/,
      /^footnotes\.Chapter$/,
    ];
    const compared = ["cross-cutting-approaches", "country-offices", "strategic-areas"];
    expect(astray(pack, passagesIn[pack.id]!(source.text), { ownWords, compared })).toEqual([]);
    expect(misnumbered(pack)).toEqual([]);
  });

  test("no number of the text is left out but those of documents, sessions and pages", () => {
    const rows = pack.tables.flatMap((table) => table.rows.map((row) => ({ table, row })));
    const left = leftOut(source.text, /\b(?:19|20)\d\d\b/g, figuresOf(rows));
    // Resolutions, meetings and sessions of the Council, documents of the EU, pages, "the next 40 years".
    expect(counted([...new Set(left)])).toEqual(
      counted(["1150", "481", "2355", "101", "299", "4.5", "248", "0", "212", "103", "40"]),
    );
  });
});

/** Without blanks, hyphens and the numbers of notes. */
const unnoted = (text: string) =>
  dense(text.replace(/(?<=[\p{Ll}”.)])\d{1,2}(?!\d)/gu, "").replace(/ 11(?= is a)/, ""));
