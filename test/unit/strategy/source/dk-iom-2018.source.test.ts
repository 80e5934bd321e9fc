/**
 * A second reading of the Intermediate Strategy 2018–2020: its tables and lists are read out of the text once more, by
 * other means than those that made the pack, and everything is compared.
 */

import { sum } from "./support/cells";
import { astray, misnumbered } from "./support/checkedRows";
import { figuresOf, leftOut } from "./support/completeness";
import {
  allProjectsText,
  budgetLines,
  donorLines,
  migof,
  overallGoals,
  projectLists,
  risks,
  strategyPoints,
  topProjectsText,
  unearmarkedDonors,
} from "./support/dkIom2018";
import { columnOf, readPack, sourceOf, tableOf } from "./support/document";
import { passagesIn } from "./support/layouts";
import { between, counted, dense, firstOutOfOrder, flat, tokens } from "./support/text";

const pack = readPack("dk-iom-2018");
const source = sourceOf(pack.document.file);
/** Texts of a column, hyphens and blanks aside. */
const densely = (words: readonly unknown[]) => words.map((each) => dense(String(each)));

source.describe("dk-iom-2018: the tables add up as they are read here, or by how much they do not", () => {
  test("budget: four lines make the total of each year", () => {
    const [total, ...lines] = budgetLines(source.text).reverse();
    expect(lines).toHaveLength(4);
    expect([0, 1, 2].map((year) => sum(lines.map(({ amounts }) => amounts[year]!)))).toEqual(total!.amounts);
  });

  test("donor breakdown: the Ministry of Foreign Affairs is one dollar more than its parts", () => {
    const amounts = donorLines(source.text).map(({ amount }) => amount);
    const [members, denmark, justice, service, foreign, a, b, c, d, e, other, f, g, h, total] = amounts;
    expect(amounts).toHaveLength(15);
    expect([members, denmark, total]).toEqual(Array(3).fill(sum([justice!, foreign!, other!])));
    expect(justice).toBe(service);
    expect(foreign! - sum([a!, b!, c!, d!, e!])).toBe(1);
    expect(other).toBe(sum([f!, g!, h!]));
  });

  test("donor breakdown: every percentage is the rounded share of the grand total", () => {
    const lines = donorLines(source.text);
    for (const { name, amount, percent } of lines)
      expect({ name, percent }).toEqual({
        name,
        percent: Math.round((100 * amount) / lines.at(-1)!.amount),
      });
  });

  test("top ten: years make the totals but for two projects, projects make the years but for two", () => {
    const { top, topTotal } = projectLists(source.text);
    const gaps = top.map(({ code, figures }) => [code, sum(figures.slice(0, 5)) - figures[5]!]);
    expect(gaps.filter(([, gap]) => gap !== 0)).toEqual([
      ["RT1110", 1],
      ["RT0037", -1],
    ]);
    const byColumn = topTotal.map((printed, at) => sum(top.map(({ figures }) => figures[at]!)) - printed!);
    expect(byColumn).toEqual([0, 0, 0, -1, 1, 0]);
  });

  test("all projects: two regions are whole, the third breaks off", () => {
    const { regions } = projectLists(source.text);
    const missing = regions.map(({ name, figures, projects }) => [
      name,
      projects.length,
      figures.map((printed, at) => (printed ?? 0) - sum(projects.map((project) => project.figures[at]!))),
    ]);
    expect(missing).toEqual([
      ["Asia and the Pacific", 5, [0, 0, 0, 1, 0, 1]],
      ["East and Horn of Africa", 1, [0, 0, 0, 0, 0, 0]],
      ["European Economic Area", 7, [145071, 77393, 23536, 181705, 522727, 950433]],
    ]);
  });
});

source.describe("dk-iom-2018 is what its document prints", () => {
  test("budget: lines, amounts and totals are those of section 5", () => {
    const { rows, years } = pack.budget!;
    expect(rows.map(({ title, amounts }) => [dense(title.en), amounts])).toEqual(
      budgetLines(source.text).map(({ words, amounts }) => [dense(words), amounts]),
    );
    expect(years).toEqual([2018, 2019, 2020]);
    expect(pack.budget!.subjectToApproval).toEqual([2019, 2020]);
  });

  test("donor breakdown: each line with its amount and percentage, in order", () => {
    expect(tableOf(pack, "donor-breakdown").rows).toEqual(
      donorLines(source.text).map(({ name, amount, percent }) => [name, amount, percent]),
    );
  });

  test("donors of unearmarked funding in 2017 are those of note 25", () => {
    expect(tableOf(pack, "unearmarked-donors-2017").rows).toEqual(unearmarkedDonors(source.text));
  });

  test("core contribution, assessed contribution and overhead are all that the text says of them", () => {
    const text = flat(source.text);
    const funding = between(text, "in accordance with the Finance Bill for 2018", "JPO’s");
    const amounts = [...funding.matchAll(/(\d+) mill\. DKK|DKK (\d+) million/g)].map(([, a, b]) =>
      Number(a ?? b),
    );
    expect(amounts).toEqual([25, 10, 25, 4, 4, 2]);
    // The 25 million are told twice.
    expect(columnOf(tableOf(pack, "core-contribution"), "DKK million per year")).toEqual([25, 10, 4, 4, 2]);
    expect(text).toContain(
      "In both 2017 and 2018, Denmark’s assessed contribution to IOM stood at approx. 319.000 CHF",
    );
    expect(text).toContain("DK percentage is 0,6293");
    expect(tableOf(pack, "assessed-contribution").rows).toEqual(
      [2017, 2018].map((year) => [year, 319000, 0.6293]),
    );
    const rates = [...text.matchAll(/(\d+) per cent (?:on|for)/g)].map(([, rate]) => Number(rate));
    expect(columnOf(tableOf(pack, "overhead"), "Rate")).toEqual(rates);
  });

  test("top ten: code, title, five years and total of each, and the printed total", () => {
    const { top, topTotal } = projectLists(source.text);
    const printed = [
      ...top.map(({ code, title, figures }) => [code, dense(title), ...figures.map(dashAsNothing)]),
      ["Total", "null", ...topTotal.map(dashAsNothing)],
    ];
    const held = tableOf(pack, "top-projects").rows;
    expect(held.map(([code, title, ...figures]) => [code, dense(String(title)), ...figures])).toEqual(
      printed,
    );
  });

  test("all projects: regions and their projects with country, donors, code, title and figures", () => {
    const printed = projectLists(source.text).regions.flatMap(({ name, figures, projects }) => {
      let place = { country: "", specific: "" };
      return [
        [name, null, null, null, null, "null", ...figures.map(dashAsNothing)],
        ...projects.map((project) => {
          const { country, specific } = leadOf(project.lead);
          place = { country: country || place.country, specific: specific || place.specific };
          return [
            ...[place.country, name, "Denmark", place.specific, project.code, dense(project.title)],
            ...project.figures.map(dashAsNothing),
          ];
        }),
      ];
    });
    const held = tableOf(pack, "projects").rows.map((row) =>
      row.map((cell, at) => (at === 5 ? dense(String(cell)) : cell)),
    );
    expect(held).toEqual(printed);
  });

  test.each([
    ["donor-breakdown", () => between(source.text, "Donor Breakdown Total %", "Denmark (2013-2017) -")],
    ["top-projects", () => topProjectsText(source.text)],
    ["projects", () => allProjectsText(source.text)],
  ])("%s: every number of its part of the source is there as often as it is printed", (id, part) => {
    const cells = tableOf(pack, id).rows.flat();
    const held = cells.flatMap((cell) => (typeof cell === "number" && cell !== 0 ? [Math.abs(cell)] : []));
    const printed = [...part().matchAll(/(?<![\w(])\d{1,3}(?:,\d{3})*(?![\w)])/g)].map(([number]) =>
      Number(number.replaceAll(",", "")),
    );
    expect(counted(held)).toEqual(counted(printed.filter((number) => number !== 0)));
  });

  test("what differs from its parts is recorded, and nothing else is", () => {
    const recorded = pack.discrepancies.flatMap(({ differences = [] }) =>
      differences.map(({ table, printed, computed }) => `${table}: ${printed}, not ${computed}`),
    );
    expect(counted(recorded)).toEqual(counted(differing()));
  });

  test("overall goals, risks and the twelve points are the lists of the text, word for word", () => {
    expect(densely(columnOf(tableOf(pack, "overall-goals"), "Goal"))).toEqual(
      densely(overallGoals(source.text)),
    );
    const printed = risks(source.text);
    expect(printed).toHaveLength(4);
    expect(tableOf(pack, "risks").rows.map(([number, ...words]) => [number, ...densely(words)])).toEqual(
      printed.map(({ number, title, text }) => [number, dense(title), dense(text)]),
    );
    const points = strategyPoints(source.text).map((point) => point.replace("protection1.", "protection."));
    expect(points).toHaveLength(12);
    expect(densely(columnOf(tableOf(pack, "iom-strategy-points"), "Activity"))).toEqual(densely(points));
  });

  test("MiGOF: three principles and three objectives, as both pages word them", () => {
    const rows = tableOf(pack, "migof").rows;
    const numbered = rows.filter(([, , heading]) => heading !== null);
    expect(rows.filter((row) => !numbered.includes(row)).map(([kind]) => kind)).toEqual([
      "Principles",
      "Objectives",
    ]);
    expect(numbered.map(([kind, , heading]) => [kind, dense(String(heading))])).toEqual(
      migof(source.text).map(({ kind, number, title }) => [`${kind} ${number}`, dense(title)]),
    );
    const annex = between(source.text, "The essential elements", "Detailed Donor Breakdown");
    expect(
      firstOutOfOrder(
        annex,
        numbered.flatMap(([, , ...words]) => words.map(String)),
      ),
    ).toBeUndefined();
    const overview = between(annex, "MiGOF Principles and Objectives", "36_16");
    for (const [kind, words, heading, explanation] of rows)
      expect({
        kind,
        stands: dense(overview).includes(dense(String(heading === null ? explanation : words))),
      }).toEqual({
        kind,
        stands: true,
      });
  });

  test.each([
    [
      "annual-consultations",
      "will be held in order to discuss:",
      "Moreover, the annual consultations",
      ["as", "well", "as"],
    ],
    ["constitution-purposes", "functions of the Organization are:", "  5-10 staff", []],
    ["council-resolution-1150", " Resolves:", " Annex to Council Resolution", []],
    ["governing-bodies", "Member States agreed:", "Part III:  Programme and Budget", []],
    ["programme-and-budget-conclusions", "conclusions were agreed:", "The essential elements", []],
  ])("%s: not a word of its list is lost and none is added", (id, start, end, joining) => {
    const list = between(source.text, start, end)
      // The foot of a page: a note of the list before.
      .replace(/ {20,}\n1 {2}Although IOM[\s\S]*?involved in migration\. \n/, "");
    const held = tableOf(pack, id).rows.flat().join(" ");
    expect(counted(tokens(list).filter((word) => !isListNumber(word)))).toEqual(
      counted([...tokens(held), ...joining].filter((word) => !isListNumber(word))),
    );
  });

  test("area descriptions: not a word of what section 4.2 says of each area is lost and none is added", () => {
    const rows = tableOf(pack, "area-descriptions").rows;
    const sections = [
      between(source.text, "/Making IOM ‘fit for purpose’", "Priority area 2: Supporting"),
      between(source.text, "safe, regular and orderly migration \n", "5. Budget").replace(
        "Fund\n26\n",
        "Fund",
      ),
    ];
    sections.forEach((section, at) => {
      const own = rows.filter(([area]) => area === at + 1).map(([, words]) => words);
      expect(counted(tokens(section))).toEqual(counted(tokens(own.join(" "))));
    });
  });

  test("offices: those that section 2 names, and the one in Denmark", () => {
    const [, regional = "", country = ""] =
      /regional offices in inter alia (.*?) and country offices in inter alia (.*?) and is thus/.exec(
        flat(source.text),
      )!;
    const named = (list: string, kind: string) => list.split(/, | and /).map((place) => [kind, place]);
    expect(tableOf(pack, "iom-offices").rows).toEqual([
      ...named(regional, "Regional office"),
      ...named(country, "Country office"),
      ["Country office", "Denmark"],
    ]);
  });

  test("what is quoted and counted stands at the place that its row names", () => {
    const ownWords = [
      /^core-contribution\.Contribution$/,
      /^conditions\.Applies to$/,
      /^iom-budget-2018\.Part$/,
      /^facility-1035\.Item$/,
      /^figures-in-the-text\.(?:Figure|Unit)$/,
      /^milestones\.Event$/,
      /^governing-bodies\.No\.$/,
    ];
    const compared = ["area-descriptions", "risks", "iom-strategy-points", "top-projects", "projects"];
    expect(astray(pack, passagesIn[pack.id]!(source.text), { ownWords, compared })).toEqual([]);
    expect(misnumbered(pack)).toEqual([]);
  });

  test("milestones: numbers and names in their events stand at their place, and the year is in their date", () => {
    const places = passagesIn[pack.id]!(source.text);
    for (const [year, date, event, place] of tableOf(pack, "milestones").rows) {
      const names = String(event).match(/[\p{L}\d/-]*[\p{Lu}\d][\p{L}\d/-]*/gu) ?? [];
      const passage = dense(places(String(place)).join(" ")).toLowerCase();
      expect(names.filter((name) => !passage.includes(dense(name).toLowerCase()))).toEqual([]);
      expect(String(date)).toContain(String(year));
    }
  });

  test("no number before the tables of Annex IV is left out but those of documents, sections and notes", () => {
    const rows = pack.tables.flatMap((table) => table.rows.map((row) => ({ table, row })));
    const text = source.text.slice(0, source.text.indexOf("Detailed Donor Breakdown"));
    expect(counted([...new Set(leftOut(text, NO_COUNT, figuresOf(rows)))])).toEqual(counted(NO_FIGURES));
  });

  test("SDGs are the numbers that section 3.1 names", () => {
    const named = /namely SDG ([\d, and]+)/.exec(flat(source.text))![1]!;
    expect(tableOf(pack, "sdgs").rows.flat()).toEqual(named.match(/\d+/g)!.map(Number));
  });
});

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
/** What counts nothing: addresses, dates, years, numbers of resolutions, documents, sections and notes. */
const NO_COUNT = new RegExp(
  [
    String.raw`https?:\S+|(?:MC|C|A)/[\d/A-Z]+\d`,
    String.raw`\d+ (?:${MONTHS})|\b(?:19|20)\d\d\b`,
    String.raw`(?:[Rr]esolution|No\.|no\.) (?:No\. )?[\d/]+`,
  ].join("|"),
  "g",
);

const NO_FIGURES = [
  ...["2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.4", "4.1", "4.2"],
  ...["14", "15", "18", "19", "21", "22", "23", "24", "202007"],
  // Sessions of Council and Assembly, meetings, documents, the 1035 Facility, the number of a leaflet, 2019-20.
  ...["55", "76", "481", "94", "287", "1035", "36", "20"],
];

/** A dash is printed for a year without a contribution; the pack has 0 there and says so. */
const dashAsNothing = (figure: number | null) => figure ?? 0;

/** Country and donor of a row: "Ethiopia Denmark Denmark Embassy in Ethiopia"; a donor alone keeps the country. */
function leadOf(lead: string): { readonly country: string; readonly specific: string } {
  const [, country = "", specific = ""] = /^(?:(\w+) Denmark )?(.*)$/.exec(lead)!;
  return { country, specific };
}

const isListNumber = (word: string) => /^(?:[ivx]+|\d|[a-h])$/.test(word);

/** Every printed figure of Annex IV that its parts do not make, as "table: printed, not computed". */
function differing(): string[] {
  const { top, topTotal, regions } = projectLists(source.text);
  const found: string[] = [];
  const compare = (table: string, printed: number | null, parts: readonly (number | null)[]) => {
    if (printed !== sum(parts)) found.push(`${table}: ${printed}, not ${sum(parts)}`);
  };
  for (const { figures } of top) compare("top-projects", figures[5]!, figures.slice(0, 5));
  topTotal.forEach((printed, at) =>
    compare(
      "top-projects",
      printed,
      top.map(({ figures }) => figures[at]!),
    ),
  );
  compare("top-projects", topTotal[5]!, topTotal.slice(0, 5));
  // The last region breaks off.
  for (const { figures, projects } of regions.slice(0, -1))
    figures.forEach((printed, at) =>
      compare(
        "projects",
        printed ?? 0,
        projects.map((each) => each.figures[at]!),
      ),
    );
  for (const { figures } of regions.flatMap((region) => [region, ...region.projects]))
    compare("projects", figures[5]!, figures.slice(0, 5));
  const donors = donorLines(source.text).map(({ amount }) => amount);
  compare("donor-breakdown", donors[1]!, [donors[2]!, donors[4]!, donors[10]!]);
  compare("donor-breakdown", donors[4]!, donors.slice(5, 10));
  compare("donor-breakdown", donors[10]!, donors.slice(11, 14));
  return found;
}
