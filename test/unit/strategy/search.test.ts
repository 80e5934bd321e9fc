import fc from "fast-check";

import { findPack } from "../../../src/strategy/load";
import { indexPack, runWhole, searchPack, type SearchHit } from "../../../src/strategy/search";
import { normaliseName } from "../../../src/strategy/names";
import { excerpt, fold, markWords } from "../../../src/strategy/searchText";
import { getTable } from "../../../src/strategy/tables";
import { reportPack } from "../support/reportPack";

const report = runWhole(indexPack(reportPack));
const strategy = runWhole(indexPack(findPack("dk-iom-2023")!));
const search = (query: string): SearchHit[] => runWhole(searchPack(report, query));
const found = (hits: readonly SearchHit[]): string[] =>
  hits.map(({ entry, where }) => `${entry.id.split("/")[1]!}: ${where}`);

describe("a search finds a table", () => {
  test.each([
    ["by its title", "revenue summary", "revenue: title"],
    ["by its Danish title, typed without Danish letters", "oversigt indtaegtskoer", "revenue: title"],
    ["by its id", "staff-professional", "staff-professional: title"],
    ["by a column", "P-5", "staff-professional: column"],
    ["by a column typed without its hyphen", "p5", "staff-professional: column"],
    ["by a Danish column", "bidragyder", "projects: column"],
    ["by the section of its document", "Annex III", "staff-professional: source"],
    ["by a row", "Rohingya", "projects: row"],
    ["by a row with accents, typed without", "cote d'ivoire", "staff-professional: row"],
    ["by the inside of a word", "hingya", "projects: row"],
    ["by a word of its notes", "special leave", "staff-professional: note"],
  ])("%s", (_, query, expected) => {
    expect(found(search(query))[0]).toBe(expected);
  });

  test("by words of which some stand in a column and some in a row, naming both", () => {
    const [hit] = search("Denmark 2017");
    expect(hit).toMatchObject({ entry: { id: "test-report/projects" }, where: "row", rows: [1, 3] });
    expect(hit!.columns).toEqual([]); // 2017 stands in the title already.
    const [other] = search("Denmark P-5");
    expect(other).toMatchObject({ entry: { id: "test-report/staff-professional" }, rows: [2] });
    expect(other!.columns).toEqual([9, 10]);
  });

  test("by its unit and by a year that is a column", () => {
    expect(found(search("USD million"))).toContain("revenue: column");
    expect(found(search("levy 2019"))).toEqual(["revenue: row"]);
  });

  test("by an indicator's code and wording, with its row", () => {
    const [hit] = runWhole(searchPack(strategy, "E.1.3"));
    expect(hit).toMatchObject({ entry: { id: "dk-iom-2023/indicators" }, where: "row" });
    expect(hit!.rows).toHaveLength(1);
  });
});

describe("a search", () => {
  test("puts tables first that have the words in their titles, then in columns, then in rows", () => {
    expect(found(search("2018"))).toEqual(["projects: title", "revenue: column"]);
    expect(found(search("levy"))).toEqual(["revenue: row"]);
  });

  test("finds figures at the beginning of figures alone, so that 755 is not DP1755", () => {
    expect(found(search("DP1755"))).toEqual(["projects: row"]);
    expect(search("755")).toEqual([]);
  });

  test("may name the document along with what is wanted from it", () => {
    expect(found(search("annual report rohingya"))).toEqual(["projects: row"]);
    expect(search("annual report")).toEqual([]);
  });

  test("does not find every table by the name of the publisher, which their citations share", () => {
    const organisation = { en: "Oversight Office" };
    const document = { ...reportPack.document, publisher: "Oversight Office" };
    const others = { ...reportPack, organisation, document };
    const hits = runWhole(searchPack(runWhole(indexPack(others)), "Oversight"));
    expect(getTable(others, "revenue").source).toContain("Oversight Office");
    expect(hits).toEqual([]);
  });

  test("for nothing, or for punctuation, finds nothing", () => {
    expect(search("  ")).toEqual([]);
    expect(search("–")).toEqual([]);
    expect(search("xyzzy")).toEqual([]);
  });

  test("is done in slices even where one table is very long", () => {
    const row = reportPack.tables[1]!.rows[1]!;
    const long = {
      ...reportPack.tables[1]!,
      rows: Array.from({ length: 20_000 }, () => row),
      levels: undefined,
      totals: [],
    };
    const slices = [...indexPack({ ...reportPack, tables: [long] })];
    expect(slices.length).toBeGreaterThan(50);
  });
});

describe("what was found is shown", () => {
  const marked = (text: string, query: string): string =>
    markWords(text, query)
      .map(({ text: piece, found: hit }) => (hit ? `[${piece}]` : piece))
      .join("");

  test.each([
    ["items to Rohingyas in Cox’s Bazar", "rohingya", "items to [Rohingya]s in Cox’s Bazar"],
    ["Økonomiske hovedtal", "okonomi", "[Økonomi]ske hovedtal"],
    ["Grades P-4 and P-5", "p5", "Grades P-4 and [P-5]"],
    ["Côte d’Ivoire", "cote d'ivoire", "[Côte] [d’Ivoire]"],
    ["Denmark’s place", "denmark", "[Denmark]’s place"],
    ["Cote\u0302 ouest", "cote", "[Cote\u0302] ouest"],
    ["nothing here", "rohingya", "nothing here"],
  ])("%s", (text, query, expected) => expect(marked(text, query)).toBe(expected));

  test("a long row is cut around the word", () => {
    const long = `DP1755 ${"Providing critical shelter and non-food items ".repeat(6)}to Rohingyas in Bangladesh`;
    const cut = excerpt(long, "rohingya", 60);
    expect(cut.length).toBeLessThan(70);
    expect(cut).toMatch(/^DP1755 Providing … .*Rohingyas in Bangladesh$/);
    expect(excerpt("short", "rohingya", 60)).toBe("short");
  });

  test("the pieces of a marked text always are the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme", maxLength: 6 }),
        (text, query) => {
          expect(
            markWords(text, query)
              .map((piece) => piece.text)
              .join(""),
          ).toBe(text);
        },
      ),
    );
  });

  test("what is one name to a look-up is one text to the search, which knows no more letters than it does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(normaliseName(text)).trim()).toBe(fold(text).trim());
      }),
    );
    for (const text of ["Łódź", "Straße", "d´Ivoire", "Mobilisation & Utilisation", "Ⅳ ½ ㎒"])
      expect(fold(normaliseName(text)).trim()).toBe(fold(text).trim());
    expect(normaliseName("Straße, Łódź & Århus")).toBe("strasse lodz and aarhus");
    expect(normaliseName("Côte d´Ivoire")).toBe("cote divoire");
  });

  test("letters of any plane stay whole in a marked text", () => {
    expect(markWords("𐀀 ɯ", "ɯ")).toEqual([
      { text: "𐀀 ", found: false },
      { text: "ɯ", found: true },
    ]);
  });

  test("case and composed or decomposed accents make no difference", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aåäéøæOE15-. ") }), (text) => {
        expect(fold(text.normalize("NFD"))).toBe(fold(text));
        expect(fold(text.toUpperCase())).toBe(fold(text));
      }),
    );
  });
});
