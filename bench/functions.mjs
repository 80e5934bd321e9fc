// How fast the functions are: built as they are sent, for Node, and run in it alone. In jest the functions would be
// measured with the price that its modules put on every call from one file to another.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import webpack from "webpack";
import configurations from "../webpack.config.js";

const root = path.resolve(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(os.tmpdir(), "tilsagn-functions-"));
const [, commandLine] = configurations({}, { mode: "production" });
const compiler = webpack({
  ...commandLine,
  context: root,
  entry: { functions: "./bench/functions/index.ts" },
  output: { ...commandLine.output, path: folder },
  devtool: false,
});
await new Promise((resolve, reject) => {
  compiler.run((error, stats) => {
    if (error ?? stats.hasErrors()) reject(error ?? new Error(stats.toString("errors-only")));
    else compiler.close(resolve);
  });
});
const run = spawnSync(process.execPath, [path.join(folder, "functions.js")], { stdio: "inherit" });
rmSync(folder, { recursive: true });
process.exit(run.status ?? 1);
