/** Messages that are loaded with what says them, beside those of the pane's frame: a folder of src/i18n each. */

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Messages } from "../../../src/i18n/translator";

const src = path.resolve(__dirname, "../../../src");
/** Those of the frame, and those whose keys are ids of functions or of faults, have tests of their own. */
const ELSEWHERE = ["messages", "functions", "packProblems"];
const folders = readdirSync(path.join(src, "i18n"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !ELSEWHERE.includes(entry.name))
  .map(({ name }) => name);
const inLanguage = (folder: string, language: "en" | "da"): Messages =>
  jest.requireActual<Record<typeof language, Messages>>(path.join(src, "i18n", folder, language))[language];

/** Every string in code that could be a key, a template's gaps as wildcards; one that is all gap says nothing. */
const patterns = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("i18n"))
  .flatMap((file) => [
    ...readFileSync(path.join(src, file), "utf8").matchAll(
      /["`]((?:[a-zA-Z][\w.]*|(?=\$\{[^}]*\}\.))(?:\$\{[^}]*\}[\w.]*)*)["`]/g,
    ),
  ])
  .map(([, text]) => new RegExp(`^${text!.replace(/[.]/g, "\\.").replace(/\$\{.*?\}/g, ".+")}$`));

const stem = (key: string): string => key.replace(/_(one|other)$/, "");
const gaps = (text: string): string[] => [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]!).sort();
const shapes = (messages: Messages): Record<string, string[]> =>
  Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, gaps(text)]));

describe.each(folders)("messages of %s", (folder) => {
  test("are all used", () => {
    const unused = Object.keys(inLanguage(folder, "en")).filter(
      (key) => !patterns.some((pattern) => pattern.test(stem(key))),
    );
    expect(unused).toEqual([]);
  });

  test("are the same in both languages and fill in the same data", () => {
    expect(shapes(inLanguage(folder, "da"))).toEqual(shapes(inLanguage(folder, "en")));
  });
});
