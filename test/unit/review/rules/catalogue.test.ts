import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rulesIndex } from "../../../../scripts/rules/index-page";
import { rules } from "../../../../src/review";
import { LANGUAGES } from "../../../../src/i18n/translator";

const root = join(__dirname, "../../../..");

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  test("has its file, its test and its page", () => {
    for (const path of [
      `src/review/rules/${id}.ts`,
      `test/unit/review/rules/${id}.test.ts`,
      `docs/rules/${id}.md`,
    ]) {
      expect([path, existsSync(join(root, path))]).toEqual([path, true]);
    }
  });

  test("says the same things in every language", () => {
    const { en, da } = rule.texts;
    expect(Object.keys(da.messages).sort()).toEqual(Object.keys(en.messages).sort());
    expect(da.fix === undefined).toBe(en.fix === undefined);
    expect(rule.fixable).toBe(en.fix !== undefined);
    for (const [key, message] of Object.entries(en.messages)) {
      expect(placeholders(da.messages[key]!)).toEqual(placeholders(message));
    }
  });

  test.each(LANGUAGES)("has a full set of texts in %s", (language) => {
    const { name, looksFor, why } = rule.texts[language];
    for (const text of [name, looksFor, why]) expect(text.length).toBeGreaterThan(5);
  });

  test("has a page with the parts that every page has", () => {
    const page = readFileSync(join(root, `docs/rules/${id}.md`), "utf8");
    expect(page.split("\n")[0]).toBe(`# ${id}`);
    const headings = [
      "What it looks for",
      "Why it matters",
      "Example",
      "How to mend it",
      "When it keeps silent",
    ];
    const found = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(found.filter((heading) => heading !== "When to ignore it")).toEqual(headings);
  });
});

test("the index of pages is up to date (node scripts/build-rules-docs.mjs)", () => {
  expect(readFileSync(join(root, "docs/rules/README.md"), "utf8")).toBe(rulesIndex());
});

test("every page belongs to a rule", () => {
  const pages = readdirSync(join(root, "docs/rules"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.includes("/") && file.endsWith(".md"))
    .map((file) => file.replace(/\.md$/, ""));
  expect(pages.sort()).toEqual(rules.map(({ id }) => id).sort());
});

test("ids are unique", () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

function placeholders(message: string): string[] {
  return [...new Set([...message.matchAll(/{{(\w+)/g)].map(([, name]) => name!))].sort();
}
