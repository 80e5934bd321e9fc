import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { da } from "../../../src/i18n/messages/da";
import { en } from "../../../src/i18n/messages/en";
import { createTranslator, type Language, type MessageSet } from "../../../src/i18n/translator";

const allMessages: Readonly<Record<Language, MessageSet>> = { en, da };

const pane = path.resolve(__dirname, "../../../src/taskpane");
const files = readdirSync(pane, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, source: readFileSync(path.join(pane, file), "utf8") }));

const keysOf = (language: "en" | "da"): string[] =>
  Object.entries(allMessages[language]).flatMap(([namespace, messages]) =>
    Object.keys(messages).map((key) => `${namespace}:${key}`),
  );
const stem = (key: string): string => key.replace(/_(one|other)$/, "");

/** Every string that looks like a key, a template's gaps as wildcards: `pane:place.${name}` → /^pane:place\..+$/. */
const mentioned = files.flatMap(({ source }) =>
  [...source.matchAll(/["`]([a-z]+:[^"`\s]+)["`]/g)]
    .map((match) => match[1]!)
    .filter((text) => Object.hasOwn(allMessages.en, text.split(":")[0]!)),
);
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const patterns = mentioned.map(
  (text) =>
    new RegExp(
      `^${text
        .split(/\$\{[^}]*\}/)
        .map(escaped)
        .join(".+")}$`,
    ),
);

describe("messages of the pane", () => {
  test("Danish has the same keys as English", () => {
    expect(keysOf("da").sort()).toEqual(keysOf("en").sort());
  });

  test("every message is used", () => {
    const unused = keysOf("en").filter((key) => !patterns.some((pattern) => pattern.test(stem(key))));
    expect(unused).toEqual([]);
  });

  test("every key that code mentions has a message", () => {
    const known = new Set(keysOf("en").map(stem));
    const missing = patterns.filter((pattern) => ![...known].some((key) => pattern.test(key)));
    expect(missing.map(String)).toEqual([]);
  });

  test("both languages fill in the same data", () => {
    const gaps = (text: string): string[] =>
      [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]!).sort();
    for (const [namespace, messages] of Object.entries(allMessages.en)) {
      for (const [key, text] of Object.entries(messages)) {
        expect([key, gaps(allMessages.da[namespace]![key]!)]).toEqual([key, gaps(text)]);
      }
    }
  });

  test("numbers are written in the reader's way", () => {
    const english = createTranslator("en", allMessages.en);
    const danish = createTranslator("da", allMessages.da);
    expect(english.t("insert:rows", { count: 1200 })).toBe("1,200 rows");
    expect(danish.t("insert:rows", { count: 1200 })).toBe("1.200 rækker");
    expect(danish.t("insert:rows", { count: 1 })).toBe("1 række");
  });
});

/** Attributes whose value a user reads or hears. */
const READ_ALOUD = new Set(["aria-label", "title", "label", "placeholder", "alt", "body"]);

/** Words that stand in a component's JSX instead of coming from the messages. */
function wordsInJsx(file: string, source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && READ_ALOUD.has(node.name.getText())) {
      const { initializer } = node;
      if (initializer && ts.isStringLiteral(initializer) && /\p{L}/u.test(initializer.text))
        found.push(initializer.text);
    }
    ts.forEachChild(node, visit);
  };
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind));
  return found;
}

test("no user's text stands in components, the product's name apart", () => {
  const found = files.flatMap(({ file, source }) =>
    wordsInJsx(file, source).map((words) => `${file}: ${words}`),
  );
  expect(found).toEqual(["frame/Header.tsx: Tilsagn"]);
});
