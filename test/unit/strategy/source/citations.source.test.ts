/** Every place that a pack cites can be found in its source, and what the pack quotes stands there. */

import { readdirSync } from "node:fs";
import { join } from "node:path";

import { citationsOf, pageOf, standsIn } from "./support/citations";
import { readPack, sourceOf } from "./support/document";
import { passagesIn } from "./support/layouts";
import { isQuotedFrom } from "./support/places";
import { flat } from "./support/text";

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
  // The places of dk-iom-2023 are its pages, which tests of its own hold.
  const passages = () => passagesIn[id]?.(source.text) ?? (() => [source.text]);

  source.describe("what it cites", () => {
    test("every section that it names is there in the source's own words", () => {
      const sections = [...new Set(citationsOf(pack).map(({ citation }) => citation.section))];
      expect(sections.length).toBeGreaterThan(0);
      expect(sections.filter((section) => !standsIn(source.text, section))).toEqual([]);
    });

    test("every paragraph and note that it names is one of that section", () => {
      const places = passages();
      for (const { citation } of citationsOf(pack)) expect(places(citation.section).join("")).not.toBe("");
    });

    test("the figures and words that a discrepancy quotes stand at the places that it cites", () => {
      const places = passages();
      const quoting = pack.discrepancies.filter((one) => !JUMBLED[id]?.includes(one.id));
      const absent = quoting.flatMap(({ id: name, printed = [], citation }) =>
        printed
          .filter((words) => !isQuotedFrom(places(citation.section), words))
          .map((words) => `${name}: ${words} is not in ${citation.section}`),
      );
      expect(absent).toEqual([]);
    });

    if (id !== "dk-iom-2023")
      test("a page that it cites prints its number, and the place begins on it", () => {
        const places = passages();
        for (const { citation } of citationsOf(pack)) {
          if (citation.page === undefined) continue;
          const page = flat(pageOf(source.text, citation.page));
          for (const passage of places(citation.section))
            expect(page).toContain(flat(passage).trim().slice(0, 60));
        }
      });
  });
});
