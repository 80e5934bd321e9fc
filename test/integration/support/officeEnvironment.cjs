/**
 * jsdom with a way to run office.js's own files, unmodified: `runOfficeFile("office.js")`. Each file is compiled once a worker and
 * run in the window of every test file that asks for it.
 */
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");
const { TestEnvironment } = require("jest-environment-jsdom");

const folder = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const compiled = new Map();

/** @param {string} name the file's path under office.js's own folder, in any case */
function officeScript(name) {
  let script = compiled.get(name);
  if (!script) {
    const file = path.join(folder, name.toLowerCase());
    script = new vm.Script(fs.readFileSync(file, "utf8"), { filename: file });
    compiled.set(name, script);
  }
  return script;
}

module.exports = class OfficeEnvironment extends TestEnvironment {
  constructor(config, context) {
    const testEnvironmentOptions = {
      url: "https://localhost:3000/taskpane.html",
      ...config.projectConfig.testEnvironmentOptions,
    };
    super({ ...config, projectConfig: { ...config.projectConfig, testEnvironmentOptions } }, context);
  }

  async setup() {
    await super.setup();
    const inner = this.dom.getInternalVMContext();
    this.global.runOfficeFile = (name) => officeScript(name).runInContext(inner);
    // What browsers have and jsdom lacks, from Node itself.
    Object.assign(this.global, { TextEncoder, TextDecoder, structuredClone });
    this.global.console.debug = () => {};
  }
};
