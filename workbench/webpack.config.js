const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const addinConfigs = require("../webpack.config.js");

/** Where the workbench serves Microsoft's office.js from, unmodified, out of its npm package. */
const OFFICE_JS = "/office-js/office.js";

const SPREADSHEET = path.dirname(require.resolve("@odoo/o-spreadsheet"));

/** The folder of a package that o-spreadsheet brings along for its looks. */
const lookOf = (name) => path.dirname(require.resolve(`${name}/package.json`, { paths: [SPREADSHEET] }));

/** Style sheets and fonts are served as they are; index.html names them in their order. */
const looks = [
  { from: path.join(lookOf("bootstrap"), "dist/css/bootstrap.min.css"), to: "workbench/css/" },
  { from: path.join(lookOf("font-awesome"), "css/font-awesome.min.css"), to: "workbench/css/" },
  { from: path.join(lookOf("font-awesome"), "fonts/fontawesome-webfont.woff2"), to: "workbench/fonts/" },
  { from: path.join(SPREADSHEET, "o_spreadsheet.css"), to: "workbench/css/" },
  { from: "workbench/page/page.css", to: "workbench/css/" },
];

/** The terminal shows what is wrong and the one line that says what to open, nothing else. */
const quiet = { stats: "errors-only", infrastructureLogging: { level: "error" } };

/** The page around the pane: the grid, the menus and the host that answers office.js. Never part of the add-in. */
const page = {
  ...quiet,
  name: "workbench",
  mode: "development",
  devtool: "cheap-module-source-map",
  context: path.resolve(__dirname, ".."),
  entry: { workbench: "./workbench/page/index.ts" },
  output: {
    path: path.resolve(__dirname, "../dist/workbench"),
    filename: "workbench/[name].js",
    publicPath: "/",
  },
  resolve: {
    extensions: [".ts", ".js"],
    alias: {
      // The package's "browser" field names a build that wants its libraries as globals.
      "@odoo/o-spreadsheet$": path.join(SPREADSHEET, "o_spreadsheet.esm.js"),
    },
  },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
      },
      { test: /\.xml$/, type: "asset/source" },
    ],
  },
  performance: { hints: false },
  cache: { type: "filesystem", name: "workbench", buildDependencies: { config: [__filename] } },
  plugins: [
    new HtmlWebpackPlugin({ filename: "index.html", template: "./workbench/page/index.html" }),
    new CopyWebpackPlugin({
      patterns: [{ from: "workbench/samples/*.xlsx", to: "samples/[name][ext]" }, ...looks],
    }),
  ],
};

/**
 * What the workbench serves: the add-in's own bundles (the same configuration as the shipped ones; only the
 * address of office.js differs) and the page around them.
 */
module.exports = (mode = "development") => {
  const addin = addinConfigs({ officeJs: OFFICE_JS }, { mode }).find(({ name }) => name === "addin");
  const cached = {
    ...addin,
    ...quiet,
    cache: {
      type: "filesystem",
      name: `workbench-addin-${mode}`,
      buildDependencies: { config: [__filename, require.resolve("../webpack.config.js")] },
    },
  };
  return [cached, page];
};
