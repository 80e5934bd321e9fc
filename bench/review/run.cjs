// node bench/review/run.cjs: precision and recall of the review on generated workbooks. See README.md beside it.
// TypeScript is translated file by file as it is loaded, so that a run starts at once after a rule was changed.
const { readFileSync } = require("node:fs");
const Module = require("node:module");
const { transformSync } = require("@swc/core");

Module._extensions[".ts"] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, "utf8"), {
    filename,
    swcrc: false,
    sourceMaps: "inline",
    module: { type: "commonjs" },
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
  });
  module._compile(code, filename);
};
process.setSourceMapsEnabled(true);
process.exitCode = require("./main.ts").main(process.argv.slice(2), process.env, process.stdout);
