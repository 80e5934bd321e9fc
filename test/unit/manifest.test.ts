/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { execFileSync } from "node:child_process";
import {
  DEVELOPMENT_ID,
  DEVELOPMENT_URL,
  PRODUCTION_ID,
  productionManifest,
} from "../../scripts/manifest.js";

const root = join(__dirname, "../..");
const text = readFileSync(join(root, "manifest.xml"), "utf8");
const xml = new DOMParser().parseFromString(text, "application/xml");
const all = (name: string): Element[] => [...xml.getElementsByTagName(name)];
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";

test("is read by Microsoft's own manifest reader as a workbook add-in", () => {
  const info = execFileSync("npx", ["--no-install", "office-addin-manifest", "info", "manifest.xml"], {
    cwd: root,
  });
  expect(info.toString()).toMatch(new RegExp(`Id: ${DEVELOPMENT_ID}[^]*Hosts: Workbook`));
});

test("every resource that is named exists, and every resource is named but the privacy page's address", () => {
  const resources = ["bt:Image", "bt:Url", "bt:String"]
    .flatMap(all)
    .filter((element) => element.hasAttribute("id"));
  const defined = resources.map((element) => attribute(element, "id"));
  const used = [...xml.querySelectorAll("[resid]")].map((element) => attribute(element, "resid"));
  expect(used.filter((id) => !defined.includes(id))).toEqual([]);
  expect(defined.filter((id) => !used.includes(id))).toEqual(["Tilsagn.Privacy"]);
});

test("every icon and page that it points to is part of the add-in", () => {
  const paths = [...text.matchAll(/https:\/\/localhost:3000\/([^"]+)"/g)].map((match) => match[1]!);
  const built = ["taskpane.html", "functions.js"];
  const missing = paths.filter(
    (path) =>
      !built.includes(path) &&
      !["", "assets/pages/", "src/functions/"].some((folder) => existsSync(join(root, folder, path))),
  );
  expect(missing).toEqual([]);
});

test("asks for the lowest requirement sets that the features allow", () => {
  const sets = all("Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")]);
  expect(sets).toEqual([
    ["SharedRuntime", "1.1"],
    ["ExcelApi", "1.14"],
    ["CustomFunctionsRuntime", "1.3"],
  ]);
});

test("every keyboard shortcut is that of a button, on keys of its own that no Danish keyboard writes with", () => {
  const url = attribute(all("ExtendedOverrides")[0]!, "Url").slice(DEVELOPMENT_URL.length);
  const file = JSON.parse(readFileSync(join(root, "assets/pages", url), "utf8")) as {
    actions: { id: string; type: string }[];
    shortcuts: { action: string; key: { default: string } }[];
  };
  const buttons = all("FunctionName").map(({ textContent }) => textContent.trim());
  expect(file.actions.filter(({ id, type }) => type !== "ExecuteFunction" || !buttons.includes(id))).toEqual(
    [],
  );
  expect(file.shortcuts.map(({ action }) => action)).toEqual(file.actions.map(({ id }) => id));
  const keys = file.shortcuts.map(({ key }) => key.default);
  expect(new Set(keys).size).toBe(keys.length);
  // Ctrl+Alt is AltGr: with one letter more it writes € and @.
  for (const key of keys) expect(key).toMatch(/^Ctrl\+Alt\+Shift\+[A-Z]$/);
});

test("has Danish for every text that is not a name", () => {
  const names = ["Tilsagn.Namespace", "Tilsagn.Tab.Label"];
  const withoutDanish = all("bt:String")
    .filter((string) => !names.includes(attribute(string, "id")))
    .filter((string) => string.querySelector("[Locale='da-DK']") === null)
    .map((string) => attribute(string, "id"));
  expect(withoutDanish).toEqual([]);
});

test("keeps Excel's limits on the length of labels and tips", () => {
  const long = (group: string, limit: number): string[] =>
    all(group)
      .flatMap((element) => [...element.querySelectorAll("[DefaultValue], [Value]")])
      .map((element) => attribute(element, "DefaultValue") || attribute(element, "Value"))
      .filter((value) => value.length > limit);
  expect(long("bt:ShortStrings", 125)).toEqual([]);
  expect(long("bt:LongStrings", 250)).toEqual([]);
});

test("the production manifest differs by id, host and the name's suffix, and by nothing else", () => {
  const production = productionManifest(text, "https://tilsagn.example.org/addin");
  expect(production).not.toContain(DEVELOPMENT_URL.slice(0, -1));
  expect(production).not.toMatch(/development|udvikling/);
  const back = production
    .replaceAll("https://tilsagn.example.org/addin/", DEVELOPMENT_URL)
    .replaceAll("https://tilsagn.example.org<", `${DEVELOPMENT_URL.slice(0, -1)}<`)
    .replace(PRODUCTION_ID, DEVELOPMENT_ID)
    .replace('"Tilsagn"', '"Tilsagn (development)"')
    .replace('"Tilsagn"', '"Tilsagn (udvikling)"');
  expect(back).toBe(text);
});

test("a production address without https is refused", () => {
  expect(() => productionManifest(text, "http://tilsagn.example.org")).toThrow(/https/);
});
