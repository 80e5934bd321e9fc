/** Every place that a pack cites can be found in its source, and what the pack quotes stands there. */

import { readdirSync } from "node:fs";
import { join } from "node:path";

import { citedPlaces } from "../../../../src/strategy/citation";
import { placesCited, standsIn } from "./support/citations";
import { readPack, sourceOf } from "./support/document";
import { placesIn } from "./support/layouts";
import { isQuotedFrom } from "./support/places";

/** Discrepancies that quote from columns which run into one another in the text; tests of the document itself hold them. */
const JUMBLED: Readonly<Record<string, readonly string[]>> = {
  "dk-iom-2023": ["theme-capitals", "square-brackets"],
};

const ids = readdirSync(join(__dirname, "../../../../src/strategy/packs")).map((file) =>
  file.replace(".json", ""),
);

describe.each(ids)("%s", (id) => {
  const pack = readPack(id);
  const source = sourceOf(pack.document.file);

  test("names one section in each place that it cites, so that a page stands behind its own", () => {
    const joined = placesCited(pack).filter(({ place }) => place.section.includes("; "));
    expect(joined).toEqual([]);
  });

  source.describe("what it cites", () => {
    test("every section that it names is there in the source's own words", () => {
      const sections = [...new Set(placesCited(pack).map(({ place }) => place.section))];
      expect(sections.length).toBeGreaterThan(0);
      expect(sections.filter((section) => !standsIn(source.text, section))).toEqual([]);
    });

    test("every section, paragraph and note that it names is there, on the page that it gives", () => {
      const passages = placesIn(id, source.text);
      const absent = placesCited(pack).flatMap(({ path, place }) => {
        try {
          return passages(place).join("") === "" ? [`${path}: ${place.section} is empty`] : [];
        } catch (error) {
          return [`${path}: ${String(error)}`];
        }
      });
      expect(absent).toEqual([]);
    });

    test("the figures and words that a discrepancy quotes stand at the places that it cites", () => {
      const passages = placesIn(id, source.text);
      const quoting = pack.discrepancies.filter((one) => !JUMBLED[id]?.includes(one.id));
      const absent = quoting.flatMap(({ id: name, printed = [], citation }) => {
        const cited = citedPlaces(citation).flatMap(passages);
        return printed.filter((words) => !isQuotedFrom(cited, words)).map((words) => `${name}: ${words}`);
      });
      expect(absent).toEqual([]);
    });

    test("the words that limit a funding line to some areas stand at the places that it cites for them", () => {
      const passages = placesIn(id, source.text);
      const limited = pack.lines.filter(({ areas }) => areas !== null);
      const absent = limited.filter(({ areasWording = "", areasCitation, citation }) => {
        const cited = citedPlaces(areasCitation ?? citation).flatMap(passages);
        return areasWording === "" || !isQuotedFrom(cited, areasWording);
      });
      expect(absent.map((line) => line.id)).toEqual([]);
    });
  });
});

sourceOf(readPack("dk-iom-2023").document.file).describe("placesIn", () => {
  const { text } = sourceOf(readPack("dk-iom-2023").document.file);

  test("finds no section on a page on which it does not stand, and no page that is not numbered", () => {
    const at = placesIn("dk-iom-2023", text);
    expect(at({ section: "Annex 3: Donor ranking", page: 16 }).join("")).toContain("largest donor to IOM");
    expect(() => at({ section: "Annex 3: Donor ranking", page: 5 })).toThrow("does not stand on page 5");
    expect(() => at({ section: "6. Budget", page: 29 })).toThrow("no place");
    expect(() => at({ section: "8. Afterword" })).toThrow("no place");
  });
});
