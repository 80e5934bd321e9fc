#!/usr/bin/env node
"use strict";

const { existsSync } = require("node:fs");
const { join } = require("node:path");

const program = join(__dirname, "../dist/cli/tilsagn.js");

if (existsSync(program)) {
  require(program).run();
} else {
  process.stderr.write(
    "tilsagn: the program is not built yet. In its folder, run: npm ci (or, with packages installed: npm run prepare)\n",
  );
  process.exitCode = 2;
}
