/**
 * Writes what is made from the schema of packs, src/strategy/schema.json:
 *
 * - src/strategy/check/generated/schemaValidator.js, the schema as code. The add-in's pages may not make code out of
 *   text (content security policy), so that Ajv cannot compile the schema there.
 * - docs/strategy-pack.schema.json, the published copy.
 *
 *   node scripts/build-pack-check.mjs
 */

import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import "./typescript.mjs";

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const { validatorCode } = require("./packs/validator.ts");

const schema = readFileSync(join(root, "src/strategy/schema.json"), "utf8");
writeFileSync(
  join(root, "src/strategy/check/generated/schemaValidator.js"),
  validatorCode(JSON.parse(schema)),
);
writeFileSync(join(root, "docs/strategy-pack.schema.json"), schema);
