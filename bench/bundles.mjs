// What the add-in's files weigh when they are sent: the scripts of the page, and each pack and the daily rates, which
// are loaded on demand.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { gzipped, kilobytes, record } from "./record.mjs";

const root = path.resolve(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(os.tmpdir(), "tilsagn-bundles-"));
const built = spawnSync(
  "npx",
  ["webpack", "--mode", "production", "--config-name", "addin", "--stats", "errors-only", "-o", folder],
  { cwd: root, stdio: "inherit" },
);
if (built.status !== 0) process.exit(built.status ?? 1);

const size = (file) => gzipped(readFileSync(path.join(folder, file)));
const page = readFileSync(path.join(folder, "taskpane.html"), "utf8");
const scripts = [...page.matchAll(/<script[^>]*\ssrc="?([\w.-]+\.js)\b/g)].map(([, name]) => name);
const files = readdirSync(folder);
const packs = files.flatMap((file) => {
  const [, id] = /^pack-(.+)-json\.[0-9a-f]+\.js$/.exec(file) ?? [];
  return id === undefined ? [] : [{ id, bytes: size(file) }];
});
record({
  name: "Bundles: scripts named by the page, gzip",
  measured: `${kilobytes(scripts.reduce((sum, file) => sum + size(file), 0))} (${scripts.length} files)`,
});
record({
  name: "Bundles: what custom functions need of these, with the pack dk-iom-2023, gzip",
  measured: kilobytes(size("runtime.js") + size("functions.js")),
});
for (const { id, bytes } of packs) {
  record({ name: `Bundles: pack ${id}, loaded when first asked for, gzip`, measured: kilobytes(bytes) });
}
const daily = files.find((file) => /^rates-daily\.[0-9a-f]+\.js$/.test(file));
record({
  name: "Bundles: daily rates 2013–2026, loaded when a date is first asked for, gzip",
  measured: kilobytes(size(daily)),
});
const averages = JSON.parse(readFileSync(path.join(root, "src/money/rates/h10.json"), "utf8"));
record({
  name: "Bundles: yearly and monthly averages, part of the page's scripts, gzip",
  measured: kilobytes(gzipped(JSON.stringify(averages))),
});
rmSync(folder, { recursive: true });
