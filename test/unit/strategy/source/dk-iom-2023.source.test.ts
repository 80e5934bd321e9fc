/**
 * The pack against the text of its source document, read a second time and independently of the pack. The document is
 * not part of the product; where it does not lie beside the project these tests are skipped.
 */

import { citedPlaces } from "../../../../src/strategy/citation";
import type { Citation, Indicator } from "../../../../src/strategy/pack";
import { placesCited } from "./support/citations";
import { columnOf, readPack, sourceOf, tableOf } from "./support/document";
import { placesIn } from "./support/layouts";
import { isQuotedFrom } from "./support/places";
import { afterLast, counted, dense, flat, tokens } from "./support/text";

const pack = readPack("dk-iom-2023");
const { text: source, describe: describeWithSource } = sourceOf(pack.document.file);
/** Headings stand in the contents too: what follows the last of them is meant. */
const region = (start: string, end?: string) => afterLast(source, start, end);
const numbers = (text: string) => (text.match(/\d+/g) ?? []).map(Number);

describeWithSource("dk-iom-2023 is what its document prints", () => {
  test("the commitment and its disbursement are those of the front page", () => {
    const [years = [], commitment = [], disbursement = []] = region("Mill.\n", "Duration of strategy")
      .split(/Commitment|Projected ann\. Disb\./)
      .map(numbers);
    const { commitment: figures } = pack;
    expect(years).toEqual(figures!.years);
    expect(commitment).toEqual([...figures!.commitment, figures!.commitmentTotal]);
    expect(disbursement).toEqual([...figures!.disbursement, figures!.disbursementTotal]);
  });

  test("the budget's figures are those of section 6", () => {
    const table = region("\n6. Budget\n", "*Subject to annual parliamentary approval");
    const [years = "", figures = ""] = table
      .split("Planned Planned Planned Planned")[1]!
      .split(/(?<=2026\*)/);
    const amounts = numbers(figures);
    const row = (id: string) => pack.budget!.rows.find((each) => each.id === id)!.amounts;
    expect(years.match(/\d+(?=\*)/g)?.map(Number)).toEqual(pack.budget!.subjectToApproval);
    // The extraction prints the row of core totals across, the three lines year by year, then the grand totals.
    expect(amounts.slice(0, 4)).toEqual(row("core-total"));
    for (const year of [0, 1, 2, 3]) {
      const column = amounts.slice(4 + 3 * year, 7 + 3 * year);
      expect(column).toEqual([row("core")[year], row("soft")[year], row("personnel")[year]]);
    }
    expect(counted(amounts.slice(16).map(String))).toEqual(counted(row("total").map(String)));
    expect(table).toContain(pack.financeActCode);
    expect(table).toContain(pack.budget!.unit);
  });

  test("the codes of Annex 5 are those of the indicators, in the same order", () => {
    const annex = region("Annex 5: Danish priorities and monitoring");
    const printed = annex.match(/\bE\.?\d\.\d\b|\b\d[ab]\d\d[a-d]\b/g);
    expect(printed).toEqual(pack.indicators.flatMap(({ code }) => code ?? []));
  });

  const AREA_HEADINGS = [
    ["1", "\nDanish priority Area 1: Enhanced strategic and organizational effectiveness of IOM\n"],
    [
      "2",
      "\nDanish priority Area 2: Enhancement of IOM’s role in the UN System and\nstrengthened partnerships\n",
    ],
    [
      "3",
      "\nDanish priority Area 3: Supporting capacity building of governments and relevant\nauthorities for better migration management\n",
    ],
    [
      "4",
      "\nDanish priority Area 4: Addressing the linkages between climate change and\nirregular migration and forced displacement\n",
    ],
    ["gender", "\nCross cutting priority: Gender responsiveness\n"],
  ] as const;

  test.each(AREA_HEADINGS)(
    "area %s: no word of its tables in Annex 5 is lost and none is added",
    (area, heading) => {
      const at = AREA_HEADINGS.findIndex(([id]) => id === area);
      const printed = withoutFurniture(region(heading, AREA_HEADINGS[at + 1]?.[1]));
      expect(counted(tokens(printed))).toEqual(counted(tokens(printedCells(area).join("\n"))));
    },
  );

  test.each(pack.indicators.map((indicator) => [indicator.id, indicator] as const))(
    "%s: its words stand in the source in this order",
    (_, indicator) => {
      const annex = region("Annex 5: Danish priorities and monitoring");
      const from =
        indicator.code === null
          ? 0
          : annex.search(new RegExp(`\\b${indicator.code.replaceAll(".", "\\.")}\\b`));
      const words = tokens(annex.slice(from));
      let position = 0;
      for (const word of tokens([indicator.text, ...indicator.parts].join(" "))) {
        const found = words.indexOf(word, position);
        expect({ word, found: found >= 0 }).toEqual({ word, found: true });
        position = found + 1;
      }
      // A code is followed by its wording within the cell's height, columns beside it included.
      if (indicator.code !== null) expect(position).toBeLessThan(150);
    },
  );

  test("the criteria of Annex 4 hold every word of the list", () => {
    const list = region("Among others, these criteria can include:\n", "5) Management structure")
      .replace(/^13\n;/m, ";")
      .replace(/The guidance package on[\s\S]*?\n19\n13\n/, "")
      .replace(FURNITURE, "");
    const own = pack.criteria.map(({ id, text }) => `${id}. ${text}`).join("\n");
    expect(counted(tokens(list))).toEqual(counted(tokens(own)));
    const mandatory = /needs to respond to all criteria but (.*?) are mandatory/.exec(flat(source))?.[1];
    expect(mandatory?.match(/\b[a-h](?=\.)/g)).toEqual(
      pack.criteria.filter((one) => one.mandatory).map(({ id }) => id),
    );
  });

  test("the countries of focus are those of Annex 4, 7), in its order", () => {
    const list = flat(region("located on key migration corridors", "8) Communication strategy"));
    let position = 0;
    for (const name of [
      ...new Set(pack.countries.flatMap(({ region: where, name: country }) => [where, country])),
    ]) {
      const found = list.indexOf(name, position);
      expect({ name, found: found >= 0 }).toEqual({ name, found: true });
      position = found;
    }
    const listed = list.match(/\b(?!These|North|West|East|Sahel|Africa)[A-Z]\w+/g) ?? [];
    expect(listed.join(" ")).toBe(pack.countries.map(({ name }) => name).join(" "));
  });

  test("SDGs and GCM objectives are the numbers that the text names", () => {
    const rows = (id: string) => tableOf(pack, id).rows;
    const named = (column: number) =>
      rows("sdgs")
        .filter((row) => row[column] !== null)
        .map(([number]) => number);
    expect(numbers(/particularly SDG ([\d, and]+)/.exec(flat(source))![1]!)).toEqual(named(2));
    expect(numbers(/particularly targets ([\d, ]+)/.exec(flat(source))![1]!)).toEqual(named(3));
    expect(numbers(/Contributes to GCM objectives ([\d, and]+)/.exec(flat(source))![1]!)).toEqual(
      rows("gcm-objectives").flat(),
    );
    const front = dense(source.slice(0, source.indexOf("Risk and challenges:")));
    let position = 0;
    for (const [, name] of rows("sdgs")) {
      position = front.indexOf(dense(String(name)), position);
      expect({ name, found: position >= 0 }).toEqual({ name, found: true });
    }
  });

  test("titles of areas and lines, and what is quoted as printed, stand in the source word for word", () => {
    const text = dense(source);
    const columnNamed = (id: string, name: string) => columnOf(tableOf(pack, id), name).map(String);
    const quoted = [
      ...pack.areas.map(({ title }) => title.en),
      ...pack.budget!.rows.map(({ title }) => title.en),
      ...pack.lines.map(({ title }) => title.en),
      // What stands in jumbled columns is covered by the tests of Annex 5.
      ...pack.discrepancies
        .filter(({ id }) => id !== "square-brackets" && id !== "theme-capitals")
        .flatMap(({ printed = [] }) => printed),
      ...columnNamed("objectives", "Wording"),
      ...columnNamed("core-information", "As printed"),
      ...columnNamed("key-figures", "As printed"),
    ].flatMap((words) => words.split("[…]"));
    expect(quoted.filter((words) => !text.includes(dense(words)))).toEqual([]);
  });

  test("shares and contributions are those of section 2", () => {
    const text = flat(source);
    const figures = (id: string) => tableOf(pack, id).rows.map((row) => row[1]);
    const read = (pattern: RegExp) => pattern.exec(text)!.slice(1).map(Number);
    expect(figures("funding-composition-2021")).toEqual(
      read(
        /constituted respectively ([\d.]+)% and ([\d.]+)% of the income and assessed contributions ([\d.]+)%/,
      ),
    );
    expect(figures("danish-contributions-2022")).toEqual(
      read(/2022 stood at USD ([\d.]+) million, of which USD ([\d.]+) million/),
    );
    expect(figures("expenditure-by-purpose-2021")).toEqual(
      read(
        /(\d+)% of expenditure for humanitarian assistance, (\d+)% for development assistance and (\d+)% for global/,
      ),
    );
    expect(figures("spending-by-region-2021")).toEqual(
      read(/in 2021, ([\d.]+) % of .*? in Africa, while ([\d.]+) % was/),
    );
  });

  test("all that it cites has a page, the last one too, but for the front page, which has no number", () => {
    const without = placesCited(pack).filter(({ place }) => place.page === undefined);
    expect(without.filter(({ place }) => !place.section.startsWith("Front page"))).toEqual([]);
    expect(placesCited(pack).some(({ place }) => place.page === 28)).toBe(true);
  });

  test("what has a citation of its own stands in the section and on the page that it cites", () => {
    const placed = placesIn(pack.id, source);
    const opening = (text: string) => text.split(" ").slice(0, 4).join(" ");
    const keyFigures = tableOf(pack, "key-figures");
    const cited: { words: string; citation: Citation }[] = [
      ...pack.areas.map(({ title, citation }) => ({ words: title.en, citation })),
      ...pack.lines.map(({ title, citation }) => ({ words: title.en, citation })),
      ...pack.budget!.rows.map(({ title, citation }) => ({ words: title.en, citation })),
      ...pack.indicators.map(({ code, text, citation }) => ({ words: code ?? opening(text), citation })),
      ...pack.criteria.map(({ text, citation }) => ({ words: opening(text), citation })),
      ...pack.countries.map(({ name, citation }) => ({ words: name, citation })),
      ...keyFigures.rows.map((_, row) => {
        const cell = (name: string) => columnOf(keyFigures, name)[row];
        return {
          words: String(cell("As printed")),
          citation: { section: String(cell("Section")), page: Number(cell("Page")) },
        };
      }),
    ];
    const astray = cited.filter(
      ({ words, citation }) => !isQuotedFrom(citedPlaces(citation).flatMap(placed), words),
    );
    expect(astray).toEqual([]);
  });

  test("places among the donors stand on the page that their row names", () => {
    const placed = placesIn(pack.id, source);
    const [ranked, inAll] = citedPlaces(tableOf(pack, "donor-ranking-2022").citation);
    const pages = columnOf(tableOf(pack, "donor-ranking-2022"), "Source page");
    expect(pages).toEqual([ranked, ranked, ranked, ranked, inAll].map((place) => place?.page));
    expect(flat(placed(ranked!).join())).toContain("Denmark was the fourth largest donor of unearmarked");
    expect(flat(placed(inAll!).join())).toMatch(/Denmark was the 18 ?th largest donor to IOM/);
  });
});

/** Lines that belong to the page, not to what it says: running heads, picture names, page numbers of Annexes 4 and 5. */
const FURNITURE = /^(?:URU, Alm\.del - .*|2735154_\d+\.png|1[79]|2[0-8])$/gm;

/** Introductions and column headings of the tables in Annex 5. */
const HEADINGS =
  /^(?:Relevant theme, outcome and indicators are drawn from the part of IOM’s Operational Effectiveness and Efficiency\nFramework|Relevant objective, long and short-term outcome and related outputs and indicators drawn from IOM’s Strategic Results\nFramework\.|Relevant outcomes outputs and indicators are drawn from IOM’s Strategic results Framework \(Cross Cutting priorities\)|IOM objective|Long Term(?: Outcome)?|Short Term|Theme|Outcomes?|Outputs|Indicators?)$/gm;

function withoutFurniture(text: string): string {
  return text.replace(FURNITURE, "").replace(HEADINGS, "");
}

/** What Annex 5 prints for an area: each cell of objective, outcome, theme and output once a table, each indicator. */
function printedCells(area: string): string[] {
  const indicators = pack.indicators.filter((indicator) => indicator.area === area);
  const frameworks = [...new Set(indicators.map(({ framework }) => framework))];
  const tables = frameworks.map((framework) =>
    indicators.filter((indicator) => indicator.framework === framework),
  );
  return tables.flatMap((table) => [
    ...new Set(
      table.flatMap(({ objective, longTermOutcome, shortTermOutcome, theme, outcome, output }) =>
        [objective, longTermOutcome, shortTermOutcome, theme, outcome, output].filter(
          (cell) => cell !== undefined,
        ),
      ),
    ),
    ...table.map(printedIndicator),
  ]);
}

/** The source joins the last two disaggregations of these by "and". */
const JOINED_BY_AND = ["4a22c", "2a12a"];
const NUMERALS = ["i", "ii", "iii"];

function printedIndicator({ code, text, parts, disaggregation }: Indicator): string {
  const list = disaggregation
    .join(code !== null && JOINED_BY_AND.includes(code) ? " & " : " ")
    .replace(/ & (?=[^&]*$)/, " and ");
  return [
    code ?? "",
    text,
    ...parts.map((part, index) => `${NUMERALS[index]!}. ${part}`),
    list === "" ? "" : `(disaggregated by ${list})`,
  ].join(" ");
}
