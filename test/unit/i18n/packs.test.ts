import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { packMessages } from "../../../src/i18n/packs";

const page = path.resolve(__dirname, "../../../src/taskpane/packs");
const code = readdirSync(page)
  .map((file) => readFileSync(path.join(page, file), "utf8"))
  .join("\n");
const stem = (key: string): string => key.replace(/_(one|other)$/, "");
const gaps = (text: string): string[] => [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]!).sort();

describe("messages of the page that loads strategies", () => {
  test("every message is used", () => {
    const unused = Object.keys(packMessages.en).filter((key) => !code.includes(`"${stem(key)}"`));
    // The two ways in which a strategy has been added come out of one name.
    expect(unused).toEqual(["added.kept", "added.untilClosed"]);
    expect(code).toContain("`added.${adding}`");
  });

  test("both languages have the same messages and fill in the same data", () => {
    expect(Object.keys(packMessages.da).sort()).toEqual(Object.keys(packMessages.en).sort());
    for (const [key, text] of Object.entries(packMessages.en)) {
      expect([key, gaps(packMessages.da[key]!)]).toEqual([key, gaps(text)]);
    }
  });
});
