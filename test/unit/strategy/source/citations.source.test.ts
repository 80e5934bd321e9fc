/** Every place that a pack cites can be found in its source, and what it quotes stands there. */

import { readdirSync } from "node:fs";
import { join } from "node:path";

import { citationsOf, standsIn } from "./support/citations";
import { readPack, sourceOf } from "./support/document";
import { dense } from "./support/text";

/** Names of places that a document does not print there. */
const OWN_WORDS: Readonly<Record<string, readonly RegExp[]>> = {
  "dk-iom-2023": [/^front page$/i, /^title page$/i],
};

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

  source.describe("what it cites", () => {
    test("every section that it names stands in the source", () => {
      const sections = [...new Set(citationsOf(pack).map(({ citation }) => citation.section))];
      expect(sections.length).toBeGreaterThan(0);
      expect(sections.filter((section) => !standsIn(source.text, section, OWN_WORDS[id] ?? []))).toEqual([]);
    });

    test("the figures and words that a discrepancy quotes stand in the source", () => {
      const text = dense(source.text);
      const quoting = pack.discrepancies.filter((one) => !JUMBLED[id]?.includes(one.id));
      const absent = quoting.flatMap(({ id: name, printed = [] }) =>
        printed
          .flatMap((words) => words.split(" […] "))
          .filter((words) => !text.includes(dense(words)))
          .map((words) => `${name}: ${words}`),
      );
      expect(absent).toEqual([]);
    });
  });
});
