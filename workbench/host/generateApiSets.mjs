/**
 * Writes apiSets.json: for each class of Excel's object model the requirement set that every member belongs to,
 * read from the doc comments of @types/office-js. `node workbench/host/generateApiSets.mjs`; with --check it
 * writes nothing and fails when the file is stale.
 *
 * Shape: { class: { "": set of most members, member: set where it differs } }; "1.4" stands for ExcelApi 1.4.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const target = new URL("./apiSets.json", import.meta.url);

/** @returns {string} the text that apiSets.json should have */
function apiSetsText() {
  const types = createRequire(import.meta.url).resolve("@types/office-js/index.d.ts");
  const text = readFileSync(types, "utf8");
  const start = text.indexOf("declare namespace Excel {");
  const classes = new Map();
  let members = null;
  let set = "";
  for (const line of text.slice(start).split("\n").slice(1)) {
    if (line.startsWith("}")) break;
    const opening = /^ {4}(class|interface|enum|type|function|namespace|module|const) (\w+)/.exec(line);
    if (opening) {
      members = opening[1] === "class" ? new Map() : null;
      if (members) classes.set(opening[2], members);
      continue;
    }
    const stated = /\[Api set: *([^\]]+)\]/.exec(line);
    if (stated)
      set = /^(?:ExcelApi )?((?:[A-Za-z]+ )?\d+\.\d+)/.exec(stated[1].trim())?.[1] ?? stated[1].trim();
    const member = /^ {8}(?:readonly |get |set |static )*(\w+)[(?:<]/.exec(line);
    if (!member || !members) continue;
    if (set && !members.has(member[1])) members.set(member[1], set);
    set = "";
  }
  const compact = {};
  for (const [name, found] of [...classes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (found.size === 0) continue;
    const counts = new Map();
    for (const value of found.values()) counts.set(value, (counts.get(value) ?? 0) + 1);
    const common = [...counts].sort((a, b) => b[1] - a[1])[0][0];
    const rest = [...found].filter(([, value]) => value !== common);
    compact[name] = Object.fromEntries([["", common], ...rest]);
  }
  return `${JSON.stringify(compact, null, 2)}\n`;
}

if (!process.argv.includes("--check")) writeFileSync(target, apiSetsText());
else if (readFileSync(target, "utf8") !== apiSetsText()) {
  console.error("workbench/host/apiSets.json is stale: run node workbench/host/generateApiSets.mjs");
  process.exitCode = 1;
}
