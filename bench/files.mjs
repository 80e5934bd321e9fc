// What it takes to read and check files: built as the command line is sent, run in Node alone, each of the large files
// in a process of its own, all sides in turns.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import webpack from "webpack";
import configurations from "../webpack.config.js";
import { record } from "./record.mjs";

const root = path.resolve(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(os.tmpdir(), "tilsagn-files-"));
const [, commandLine] = configurations({}, { mode: "production" });
const compiler = webpack({
  ...commandLine,
  context: root,
  entry: { ...commandLine.entry, files: "./bench/files/index.ts" },
  output: { ...commandLine.output, path: folder, clean: false },
  devtool: false,
});
await new Promise((resolve, reject) => {
  compiler.run((error, stats) => {
    if (error ?? stats.hasErrors()) reject(error ?? new Error(stats.toString("errors-only")));
    else compiler.close(resolve);
  });
});

const books = path.join(folder, "books");
function run(...args) {
  const { status, stdout } = spawnSync(process.execPath, [path.join(folder, "files.js"), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) process.exit(status ?? 1);
  return stdout === "" ? null : JSON.parse(stdout);
}
const sum = (values) => values.reduce((so, value) => so + value, 0);
const share = (values, part) => [...values].sort((a, b) => a - b)[Math.floor(values.length * part)];
const times = (a, b) => `${(a / b).toFixed(2)} ×`;

run("make", books);

const { least, analysis, bytes } = run("small", path.join(books, "submitted"));
const average = (values) => sum(values) / values.length;
const files = `${analysis.length} submitted workbooks of ${(bytes / 1000).toFixed(0)} KB on average`;
const ms = (value) => value.toFixed(value < 10 ? 1 : 0);
record({
  name: `${files}: analysis alone`,
  measured: `median ${ms(share(analysis, 0.5))} ms, 95 of 100 within ${ms(share(analysis, 0.95))} ms`,
});
for (const [name, a, b, goal] of [
  ["whole check against our own bare read", "whole", "read", "≤ 1.2 ×"],
  ["whole check against unzip and a scan of the bytes", "whole", "floor"],
  ["our bare read against unzip and a scan of the bytes", "read", "floor"],
  ["whole check against SheetJS's bare read", "whole", "sheetjs"],
]) {
  const [mean, other] = [average(least[a]), average(least[b])];
  record({
    name: `${files}: ${name}`,
    measured: `${times(mean, other)} (${ms(mean)} : ${ms(other)} ms a file)`,
    ...(goal ? { goal } : {}),
  });
}

const SIDES = ["floor", "floorByZlib", "read", "readByLibrary", "whole", "sheetjs"];
const ROUNDS = 3;
const lists = readdirSync(path.join(books, "lists"))
  .map((name) => Number.parseInt(name))
  .sort((a, b) => a - b);
const found = new Map();
for (const cells of lists) {
  const best = Object.fromEntries(SIDES.map((side) => [side, { least: Infinity, megabytes: Infinity }]));
  // Small files are read more often in one process, or it would be the compiler that is measured.
  const runs = String(Math.max(1, Math.round(1_000_000 / cells / 5)));
  for (let round = 0; round < ROUNDS; round++) {
    for (const side of SIDES) {
      const one = run("one", side, path.join(books, "lists", `${cells}.xlsx`), runs);
      best[side].least = Math.min(best[side].least, one.least);
      best[side].megabytes = Math.min(best[side].megabytes, one.megabytes);
    }
  }
  found.set(cells, best);
}
const most = lists.at(-1);
const big = found.get(most);
const million = `A list of ${most.toLocaleString("en")} cells`;
const seconds = (side) => (big[side].least / 1000).toFixed(1);
for (const [name, a, b, goal] of [
  ["whole check against unzip and a scan of the bytes", "whole", "floor", "≤ 1.5 ×"],
  ["our bare read against unzip and a scan of the bytes", "read", "floor"],
  ["whole check against the same with Node's zlib", "whole", "floorByZlib"],
  ["our bare read against the same with Node's zlib", "read", "floorByZlib"],
  ["our bare read as the pane unpacks, against unzip and a scan of the bytes", "readByLibrary", "floor"],
  ["whole check against our own bare read", "whole", "read"],
  ["our bare read against SheetJS's", "read", "sheetjs"],
  ["whole check against SheetJS's bare read", "whole", "sheetjs"],
]) {
  record({
    name: `${million}: ${name}`,
    measured: `${times(big[a].least, big[b].least)} (${seconds(a)} : ${seconds(b)} s)`,
    ...(goal ? { goal } : {}),
  });
}
record({
  name: `${million}: most memory of the process`,
  measured: SIDES.map((side) => `${side} ${big[side].megabytes.toFixed(0)} MB`).join(", "),
  goal: "whole < 1,500 MB",
});
for (const side of ["read", "whole"]) {
  const steps = lists.slice(1).map((cells, at) => {
    const growth = found.get(cells)[side].least / found.get(lists[at])[side].least;
    return `${growth.toFixed(1)} × from ${lists[at].toLocaleString("en")} to ${cells.toLocaleString("en")}`;
  });
  record({ name: `Lists, ${side}: time for ten times the cells`, measured: steps.join(", "), goal: "10 ×" });
}

// Hostile files by the program itself, beside a sound file: what is over and above starting it.
writeFileSync(path.join(folder, "run.js"), 'require("./tilsagn.js").run();');
function check(file) {
  const start = performance.now();
  spawnSync(process.execPath, [path.join(folder, "run.js"), "check", file], { encoding: "utf8" });
  return performance.now() - start;
}
const leastOf = (file) => Math.min(...Array.from({ length: ROUNDS }, () => check(file)));
const start = leastOf(path.join(root, "test/fixtures/xlsx/sound.xlsx"));
const hostile = readdirSync(path.join(books, "hostile"))
  .map((name) => ({ name: name.slice(0, -5), span: leastOf(path.join(books, "hostile", name)) - start }))
  .sort((a, b) => b.span - a.span);
record({
  name: `${hostile.length} hostile files, each by the program alone: longer than a sound one takes (${ms(start)} ms)`,
  measured: `median ${ms(
    share(
      hostile.map(({ span }) => span),
      0.5,
    ),
  )} ms; the longest ${hostile
    .slice(0, 3)
    .map(({ name, span }) => `${ms(span)} ms (${name})`)
    .join(", ")}`,
  goal: "< 1,000 ms",
});
rmSync(folder, { recursive: true });
