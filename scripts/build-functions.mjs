/**
 * Writes what is made from the custom functions' source:
 *
 *   src/functions/functions.json           for Excel, from the JSDoc of src/functions/library
 *   docs/functions.md                      the reference page, its results computed
 *   test/golden/function-parameters.json   names and order of parameters, under a version
 *
 *   node scripts/build-functions.mjs
 */

import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import "./typescript.mjs";

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const write = (path, text) => writeFileSync(join(root, path), text);

const { functionsMetadata } = require("./functions/metadata.ts");
write("src/functions/functions.json", await functionsMetadata(join(root, "src/functions/library")));

const { parameterRecord } = require("./functions/parameters.ts");
const recorded = "test/golden/function-parameters.json";
let before;
try {
  before = JSON.parse(readFileSync(join(root, recorded), "utf8"));
} catch (error) {
  if (error.code !== "ENOENT") throw error;
}
write(recorded, parameterRecord(before));

const { functionsPage } = require("./functions/page.ts");
write("docs/functions.md", await functionsPage());
