import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { functionsMessages } from "../../../src/i18n/functions";

const place = path.resolve(__dirname, "../../../src/taskpane/functions");
const code = readdirSync(place, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(path.join(place, file), "utf8"))
  .join("\n");
const stem = (key: string): string => key.replace(/_(one|other)$/, "");
const gaps = (text: string): string[] => [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]!).sort();

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** What code calls by a template: `group.${group}`. */
const patterns = [...code.matchAll(/`([\w.]*\$\{[^`]*)`/g)].map((match) => {
  const parts = match[1]!.split(/\$\{[^}]*\}/).map(escaped);
  return new RegExp(`^${parts.join("[\\w-]+")}$`);
});

describe("messages of Functions", () => {
  test("every message is used", () => {
    const unused = Object.keys(functionsMessages.en)
      .map(stem)
      .filter((key) => !code.includes(`"${key}"`) && !patterns.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
  });

  test("both languages have the same messages and fill in the same data", () => {
    expect(Object.keys(functionsMessages.da).sort()).toEqual(Object.keys(functionsMessages.en).sort());
    for (const [key, text] of Object.entries(functionsMessages.en)) {
      expect([key, gaps(functionsMessages.da[key]!)]).toEqual([key, gaps(text)]);
    }
  });
});
