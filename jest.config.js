const { availableParallelism } = require("node:os");

const transform = {
  "^.+\\.(t|j)sx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
        target: "es2022",
      },
    },
  ],
};
/** ESM-only packages that jest has to translate. */
const transformIgnorePatterns = ["/node_modules/(?!(@borgar/fx|@odoo/o-spreadsheet|@odoo/owl)/)"];
const project = (name, extra = {}) => ({
  displayName: name,
  rootDir: __dirname,
  testMatch: [`<rootDir>/test/${name}/**/*.test.{ts,tsx}`],
  transform,
  transformIgnorePatterns,
  ...extra,
});

/**
 * unit: plain functions under Node. pane: React components in jsdom. integration: the add-in's code against the real
 * office.js in the workbench's host. browser: the workbench in Chromium, driven as a person would.
 */
module.exports = {
  // Two at the least: the browser tests mostly wait, and with one the whole run takes nearly twice as long.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // Ends a test that hangs; no measure of speed, so that a busy machine fails none.
  testTimeout: 300_000,
  reporters: ["default", "<rootDir>/scripts/summary-reporter.js"],
  projects: [
    project("unit", { testEnvironment: "node" }),
    project("pane", { testEnvironment: "jsdom" }),
    project("integration", { testEnvironment: "<rootDir>/test/integration/support/officeEnvironment.cjs" }),
    project("browser", {
      testEnvironment: "node",
      globalSetup: "<rootDir>/test/browser/support/global-setup.mjs",
      globalTeardown: "<rootDir>/test/browser/support/global-teardown.mjs",
    }),
  ],
};
