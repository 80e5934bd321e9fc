/**
 * Writes src/strategy/onDemandIndex.json from the packs in src/strategy/packs.
 *
 *   node scripts/build-pack-index.mjs
 */

import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import "./typescript.mjs";

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const { onDemandIndex } = require("./packs/onDemandIndex.ts");

writeFileSync(join(root, "src/strategy/onDemandIndex.json"), onDemandIndex(join(root, "src/strategy/packs")));
