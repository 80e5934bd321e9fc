import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ratesMessages } from "../../../src/i18n/rates";

const folder = path.resolve(__dirname, "../../../src/taskpane");
const sources = ["rates", "functions"].flatMap((name) =>
  readdirSync(path.join(folder, name), { encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(folder, name, file), "utf8")),
);
/** Every string in code that could be a key, a template's gaps as wildcards. */
const patterns = sources
  .flatMap((source) => [...source.matchAll(/["`]([a-zA-Z][\w.]*(?:\$\{[^}]*\}[\w.]*)*)["`]/g)])
  .map(([, text]) => new RegExp(`^${text!.replace(/[.]/g, "\\.").replace(/\$\{[^}]*\}/g, ".+")}$`));

test("every message of Rates is used", () => {
  const unused = Object.keys(ratesMessages.en)
    .map((key) => key.replace(/_(one|other)$/, ""))
    .filter((key) => !patterns.some((pattern) => pattern.test(key)));
  expect(unused).toEqual([]);
});

test("both languages have the same messages and fill in the same data", () => {
  const gaps = (text: string): string[] => [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]!).sort();
  const shapes = (messages: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, gaps(text)]));
  expect(shapes(ratesMessages.da)).toEqual(shapes(ratesMessages.en));
});
