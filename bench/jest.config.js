const { projects } = require("../jest.config.js");
const integration = projects.find((project) => project.displayName === "integration");

/** Benches run where the integration tests run: the add-in's code against the real office.js in the host engine. */
module.exports = { ...integration, displayName: "bench", testMatch: ["<rootDir>/bench/*.bench.ts"] };
