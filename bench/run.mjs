// npm run bench: runs every bench, prints the figures and writes them to bench/RESULTS.md.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const figures = path.join(mkdtempSync(path.join(os.tmpdir(), "tilsagn-bench-")), "figures.jsonl");
writeFileSync(figures, "");

const STEPS = [
  ["npx", "jest", "--config", "bench/jest.config.js", "--runInBand"],
  ["node", "bench/functions.mjs"],
  ["node", "bench/files.mjs"],
  ["node", "bench/bundles.mjs"],
  ["node", "bench/pane.mjs"],
  ["node", "bench/work.mjs"],
  ["node", "bench/manyFiles.mjs"],
];
for (const [command, ...args] of STEPS) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, BENCH_FIGURES: figures },
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

const rows = readFileSync(figures, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));
const table = rows.map(({ name, measured, goal }) => `| ${name} | ${measured} | ${goal ?? ""} |`);
const text = `# Results

One run of \`npm run bench\`, Node ${process.versions.node}, ${os.cpus().length} processors. Times are medians and vary with the machine; read the ratios.

| figure | measured | goal |
| --- | --- | --- |
${table.join("\n")}
`;
writeFileSync(path.join(root, "bench/RESULTS.md"), text);
console.log(`\n${text}`);
