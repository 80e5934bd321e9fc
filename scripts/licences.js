/**
 * A webpack plugin that writes beside the bundles, as licences.json, which packages stand in them and under which licence:
 * what is shipped says so itself. Packages with the same text are one entry.
 */

const { existsSync, readFileSync, readdirSync } = require("node:fs");
const path = require("node:path");

const FILE = "licences.json";
const NAME = "LicencesPlugin";
const LICENCE_FILE = /^(licen[cs]e|copying)(\.(md|txt))?$/i;
const PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

/** The folder of the package that a file belongs to; null for the product's own files. */
const packageOf = (file) => PACKAGE.exec(file)?.[1] ?? null;

/** Every file that a module of a compilation was made of; modules are joined for production. */
function* filesOf(modules) {
  for (const module of modules) {
    if (module.modules) yield* filesOf(module.modules);
    else if (module.resource) yield module.resource;
  }
}

/** @returns {{name: string, version: string, licence: string, text: string}} */
function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => LICENCE_FILE.test(entry));
  const whole = file ? readFileSync(path.join(folder, file), "utf8").replace(/\r\n/g, "\n").trim() : "";
  // Some begin with the package's own name, which is told beside the text.
  const text = whole.startsWith(`${name}\n`) ? whole.slice(name.length).trim() : whole;
  return { name, version, licence: license ?? "", text };
}

/**
 * @param files of the bundles
 * @returns {{packages: {name: string, version: string}[], licence: string, text: string}[]} in the order of the names
 */
function licencesOf(files) {
  const folders = new Set([...files].map(packageOf));
  folders.delete(null);
  const byText = new Map();
  for (const folder of folders) {
    if (!existsSync(path.join(folder, "package.json"))) throw new Error(`${folder} is no package`);
    const { name, version, licence, text } = licenceOf(folder);
    const key = `${licence}\n${text}`;
    if (!byText.has(key)) byText.set(key, { packages: [], licence, text });
    byText.get(key).packages.push({ name, version });
  }
  const entries = [...byText.values()];
  for (const { packages } of entries) packages.sort((a, b) => a.name.localeCompare(b.name));
  return entries.sort((a, b) => a.packages[0].name.localeCompare(b.packages[0].name));
}

class LicencesPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const { Compilation, sources } = compiler.webpack;
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        if (compilation.compiler.isChild()) return;
        const { chunkGraph, modules } = compilation;
        // What no bundle holds was looked at and left out.
        const shipped = [...modules].filter((module) => chunkGraph.getNumberOfModuleChunks(module) > 0);
        const licences = licencesOf(filesOf(shipped));
        compilation.emitAsset(FILE, new sources.RawSource(JSON.stringify(licences)));
      });
    });
  }
}

module.exports = { LicencesPlugin, licencesOf };
