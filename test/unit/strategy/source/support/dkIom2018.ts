/** Tables and lists of the Intermediate Strategy 2018–2020, read out of its text. */

import { asFigure, asProject, readFigureLines } from "./projectTable";
import type { FiguresLine, Project } from "./projectTable";
import type { Layout } from "./places";
import { between, flat } from "./text";

export interface DonorLine {
  readonly name: string;
  readonly amount: number;
  readonly percent: number;
}

/** The lines of "Detailed Donor Breakdown", the grand total last. */
export function donorLines(text: string): DonorLine[] {
  const table = between(
    text,
    "Detailed Donor Breakdown Total %",
    "Denmark (2013-2017) - Voluntary Contributions",
  );
  return table
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [, name, amount, percent] = /^(.+) ([\d,]+) (\d+)%$/.exec(line.trim())!;
      return { name: name!, amount: asFigure(amount!)!, percent: Number(percent) };
    });
}

export interface ProjectLists {
  readonly top: readonly Project[];
  readonly topTotal: FiguresLine["figures"];
  readonly regions: readonly {
    readonly name: string;
    readonly figures: FiguresLine["figures"];
    readonly projects: readonly Project[];
  }[];
}

const HEADER = /^.*?Project Title 2013 2014 2015 2016 2017 Total\s*/s;

/** Where the tables of projects stand: the words before and after them. */
export const topProjectsText = (text: string) =>
  between(text, "Top 10 Projects", "All Projects").replace(HEADER, "");
export const allProjectsText = (text: string) =>
  between(text, "\nAll Projects\n", "*Data represents").replace(HEADER, "");

export function projectLists(text: string): ProjectLists {
  const top = readFigureLines(topProjectsText(text));
  const regions: { name: string; figures: FiguresLine["figures"]; projects: Project[] }[] = [];
  for (const line of readFigureLines(allProjectsText(text))) {
    const project = asProject(line);
    if (project === undefined) regions.push({ name: line.words, figures: line.figures, projects: [] });
    else regions.at(-1)!.projects.push(project);
  }
  return { top: top.flatMap((line) => asProject(line) ?? []), topTotal: top.at(-1)!.figures, regions };
}

/** The four lines of section 5 and their total, three years each. */
export function budgetLines(text: string): { readonly words: string; readonly amounts: readonly number[] }[] {
  const table = flat(between(text, "2018 2019* 2020*", "*Subject to parliamentary approval"));
  return [...table.matchAll(/(\D.*?) (\d+) (\d+) (\d+)(?= |$)/g)].map(([, words = "", ...amounts]) => ({
    words: words.trim(),
    amounts: amounts.map(Number),
  }));
}

/** Note 25: thousands are divided by a point there. */
export function unearmarkedDonors(text: string): (readonly [donor: string, amount: number])[] {
  const note = between(flat(text), "(amounts in USD): ", " o DKK 2 million");
  return [...note.matchAll(/(\w+) \(([\d.]+)\)/g)].map(([, donor, amount]) => [
    donor!,
    Number(amount!.replaceAll(".", "")),
  ]);
}

/** The points of a list, each on one line, its bullet or number taken off. */
const points = (list: string, bullet: RegExp) =>
  flat(list)
    .split(bullet)
    .map((point) => point.trim())
    .filter((point) => point !== "");

export const overallGoals = (text: string) =>
  points(
    between(text, "overall goals for the duration of this strategy:", "Priority area 1: Strengthening"),
    / - /,
  );

/** Number, heading and text of each risk of section 6. */
export function risks(
  text: string,
): { readonly number: number; readonly title: string; readonly text: string }[] {
  const section = between(
    text,
    "Among the most important at present are the below.",
    "Annex I: IOM’s Organization",
  )
    // Note 26 stands at the foot of the page on which the first risk begins.
    .replace(
      / {20,}\n26\n[\s\S]*?IDF%20Info%20Sheet%20EN\.pdf {2}\n[\s\S]*?IDF%20Info%20Sheet%20EN\.pdf\n/,
      "",
    );
  return flat(section)
    .split("Risk no. ")
    .slice(1)
    .map((risk) => {
      const [, number, title, words] = /^(\d): ([^:]+): (.*)$/.exec(risk.trim())!;
      return { number: Number(number), title: title!, text: words! };
    });
}

/** The twelve activities of the IOM Strategy (Annex I), with the running head and the note between them taken off. */
export const strategyPoints = (text: string) =>
  points(
    between(text, "agreement with Member States:", "Part II:  Institutional Framework").replace(
      /\n+MC\/INF\/287 \nPage 4 \n/,
      "\n",
    ),
    /(?:^| )\d{1,2}\. (?=To )/,
  );

/** Number and title of each principle and objective of the framework (Annex II), as its second page words them. */
export function migof(
  text: string,
): { readonly kind: string; readonly number: number; readonly title: string }[] {
  const page = between(text, "MiGOF Principles MiGOF Objectives", "Detailed Donor Breakdown");
  return [...page.matchAll(/^ {2}(Principle|Objective) (\d):\s+([\s\S]*?)\n\s*\n/gm)].map(
    ([, kind, number, title]) => ({ kind: kind!, number: Number(number), title: flat(title!).trim() }),
  );
}

const ANNEX_I = "Annex I: IOM’s Organization Strategy";
const RESOLUTION = `${ANNEX_I}, Annex to Council Resolution No. 1150 (XCIII)`;
const ANNEX_II = "Annex II: IOM’s Migration Governance Framework";
const ANNEX_IV = "Annex IV: Denmark (2013-2017) - Voluntary Contributions";
const PRIORITIES = "4.2. Priorities for Cooperation Related to Core Funding";

export const LAYOUT: Layout = {
  headings: [
    { name: "Front page", line: " M I N I S T R Y" },
    { name: "1. Objective", line: "1. Objective" },
    { name: "2. The organization", line: "2. The organization" },
    { name: "2.1 The mandate of IOM", line: "2.1 The mandate of IOM" },
    { name: "2.2 Governance of IOM", line: "2.2 Governance of IOM" },
    { name: "2.3 IOM’s budget", line: " 2.3 IOM’s budget" },
    { name: "2.4.IOM’s Anti-fraud/corruption policy and policy on SEA/SHA", line: "2.4.IOM’s Anti-fraud" },
    { name: "3. Key Strategic Challenges and Opportunities", line: " 3. Key Strategic" },
    { name: "3.1. Relevance and Justification of Future Danish Support", line: "3.1. Relevance", level: 1 },
    { name: "3.2 IOM's Strategic Focus", line: "3.2 IOM's Strategic Focus", level: 1 },
    { name: "3.2. Key challenges", line: "3.2. Key challenges", level: 1 },
    {
      name: "3.4. Danish strategic priorities in the area of migration and development",
      line: "3.4. Danish",
      level: 1,
    },
    { name: "4. Priority areas and results to be achieved", line: "4. Priority areas" },
    { name: "4.1. Funding, reporting and monitoring", line: "4.1. Funding", level: 1 },
    { name: PRIORITIES, line: "4.2. Priorities", level: 1 },
    { name: `${PRIORITIES}, Priority area 1`, line: "Priority area 1: Strengthening", level: 2 },
    { name: `${PRIORITIES}, Priority area 2`, line: " Priority area 2: Supporting", level: 2 },
    { name: "5. Budget - Denmark’s Contributions to IOM", line: "5. Budget" },
    { name: "6. Risks and assumptions", line: "6. Risks" },
    { name: "Annex III: Organizational Chart", line: "Annex III: Organizational Chart" },
    { name: ANNEX_I, line: " IOM STRATEGY" },
    {
      name: `${ANNEX_I}, II. IOM Strategy: Council Resolution No. 1150 (XCIII) and Annex`,
      line: " II. IOM STRATEGY",
      level: 1,
    },
    { name: `${RESOLUTION}, Part I: Strategy`, line: "Part I:  Strategy", level: 1 },
    {
      name: `${RESOLUTION}, Part II: Institutional Framework: Governing Bodies`,
      line: "Part II:  Institutional",
      level: 1,
    },
    { name: `${RESOLUTION}, Part III: Programme and Budget`, line: "Part III:  Programme", level: 1 },
    { name: ANNEX_II, line: "The essential elements for facilitating" },
    { name: `${ANNEX_II}, Objective 2`, line: "  Objective 2:", level: 1 },
    { name: ANNEX_IV, line: " Detailed Donor Breakdown" },
    { name: `${ANNEX_IV}, Detailed Donor Breakdown`, line: " Detailed Donor Breakdown", level: 1 },
    { name: `${ANNEX_IV}, Top 10 Projects`, line: " Top 10 Projects", level: 1 },
    { name: `${ANNEX_IV}, All Projects`, line: "All Projects", level: 1 },
  ],
  paragraph: () => undefined,
  note: noteOf,
};

/** How far a note reaches at most. */
const NOTE_LENGTH = 1500;

/**
 * Notes stand at the foot of a page, each after a line that is its number; of the first on a page the number is missing,
 * so that it is what stands before the next one.
 */
function noteOf(text: string, number: number): string {
  const after = [...text.matchAll(new RegExp(`\\n${number} ?\\n`, "g"))].map(({ index }) =>
    text.slice(index, index + NOTE_LENGTH),
  );
  const before = [...text.matchAll(new RegExp(`\\n${number + 1} ?\\n`, "g"))].map(({ index }) =>
    text.slice(Math.max(0, index - NOTE_LENGTH), index),
  );
  return [...after, ...before].join("\n");
}
