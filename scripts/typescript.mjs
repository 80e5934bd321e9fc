/** Lets require() load the project's TypeScript, for scripts that make files from the source. */

import Module from "node:module";
import { transformFileSync } from "@swc/core";

Module._extensions[".ts"] = (module, file) => {
  const { code } = transformFileSync(file, {
    module: { type: "commonjs" },
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
  });
  module._compile(code, file);
};
