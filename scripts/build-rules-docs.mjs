/**
 * Writes docs/rules/README.md, the index of the review's rules, from the rules themselves.
 *
 *   node scripts/build-rules-docs.mjs
 */

import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import "./typescript.mjs";

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const { rulesIndex } = require("./rules/index-page.ts");

writeFileSync(join(root, "docs/rules/README.md"), rulesIndex());
