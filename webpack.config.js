const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { LicencesPlugin } = require("./scripts/licences.js");
const { productionManifest } = require("./scripts/manifest.js");

const MICROSOFT_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  // No module does anything when it is loaded: what nobody uses of a room's index is left out.
  sideEffects: false,
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target: "es2022",
    },
  },
};

const common = (mode) => ({
  mode,
  devtool: mode === "development" ? "source-map" : false,
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [typescript] },
});

const PAGE_BUNDLES = ["functions", "commands", "taskpane"];
/** Threads begin with a script of their own, which must not bring what the page has. */
const isOfPage = ({ name }) => PAGE_BUNDLES.includes(name);

/**
 * The add-in: one page for pane, commands and custom functions (shared runtime). The functions are a bundle of
 * their own that runs first, so that nothing that goes wrong in the pane takes them along.
 * env.officeJs: where the page finds office.js; Microsoft's CDN unless the workbench serves it.
 * env.url: where the production manifest points.
 */
function addin(env, mode) {
  return {
    ...common(mode),
    name: "addin",
    entry: {
      functions: "./src/functions/functions.ts",
      commands: { import: "./src/commands/commands.ts", dependOn: "functions" },
      taskpane: { import: "./src/taskpane/index.tsx", dependOn: "functions" },
    },
    output: {
      path: path.resolve(__dirname, "dist/addin"),
      filename: "[name].js",
      chunkFilename: mode === "production" ? "[name].[contenthash:8].js" : "[name].js",
      clean: true,
    },
    performance: { hints: false },
    // Packs, decimals and messages serve functions, commands and pane alike: one copy on the page.
    optimization: {
      runtimeChunk: "single",
      splitChunks: {
        cacheGroups: { shared: { name: "shared", chunks: isOfPage, minChunks: 2, enforce: true } },
      },
    },
    plugins: [
      new LicencesPlugin(),
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: PAGE_BUNDLES,
        chunksSortMode: "manual",
        officeJs: env.officeJs ?? MICROSOFT_CDN,
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "src/functions/functions.json", to: "functions.json" },
          { from: "assets/pages", to: "." },
          {
            from: "manifest.xml",
            to: "manifest.xml",
            transform: (content) => (env.url ? productionManifest(content.toString(), env.url) : content),
          },
        ],
      }),
    ],
  };
}

/** The command line: the same code for Node, one file beside those of the packs that are loaded when asked for. */
function cli(_env, mode) {
  return {
    ...common(mode),
    name: "cli",
    target: "node20",
    entry: { tilsagn: "./src/cli/index.ts", checkWorker: "./src/cli/checkWorker.ts" },
    // The program starts its threads by their file beside it.
    node: { __dirname: false },
    plugins: [new LicencesPlugin()],
    output: {
      path: path.resolve(__dirname, "dist/cli"),
      filename: "[name].js",
      library: { type: "commonjs2" },
      clean: true,
    },
    optimization: { minimize: false, splitChunks: false },
    devtool: "source-map",
  };
}

module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? "production";
  return [addin(env, mode), cli(env, mode)];
};
