/**
 * What `npm start` runs: builds the add-in and the workbench around it and serves both over https on localhost.
 *
 *   node workbench/start.js [--port N] [--no-open] [--once]
 *
 * --port N   listen there (0: any free port); otherwise PORT, otherwise the first free port from 3000
 * --no-open  don't open a browser
 * --once     build once and fail on errors instead of watching for changes (for tests)
 */
const net = require("node:net");
const path = require("node:path");
const { parseArgs } = require("node:util");
const webpack = require("webpack");
const WebpackDevServer = require("webpack-dev-server");

const FIRST_PORT = 3000;
const HOST = "127.0.0.1";
const OFFICE_JS_FOLDER = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));

/** Resolves to whether nobody listens on the port. */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, HOST, () => probe.close(() => resolve(true)));
  });
}

async function firstFreePort() {
  let port = FIRST_PORT;
  while (!(await isFree(port))) port += 1;
  return port;
}

/** Whether there is a screen on which a browser can open; without one, opening would only print an error. */
function hasScreen() {
  if (process.env.CI) return false;
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** Resolves once all bundles are built; rejects with webpack's own report if one has errors and `strict` is set. */
function firstBuild(compiler, strict) {
  return new Promise((resolve, reject) => {
    compiler.hooks.done.tap("workbench", (stats) => {
      if (strict && stats.hasErrors()) reject(new Error(stats.toString({ preset: "errors-only" })));
      else resolve();
    });
  });
}

/**
 * Builds and serves the workbench.
 * @param {{port?: number, open?: boolean, once?: boolean, mode?: "development" | "production"}} options port 0 means
 *   any free one; open and once as on the command line; mode is how the add-in is bundled
 * @returns {Promise<{url: string, close: () => Promise<void>}>} rejects when the port is taken or, with `once`, when
 *   a bundle does not build
 */
async function startWorkbench({ port, open = false, once = false, mode = "development" } = {}) {
  const configs = require("./webpack.config.js")(mode);
  if (once) for (const config of configs) config.watchOptions = { ignored: /./ };
  const compiler = webpack(configs);
  const built = firstBuild(compiler, once);
  const chosen = port ?? (await firstFreePort());
  const server = new WebpackDevServer(
    {
      host: HOST,
      port: chosen,
      server: "https",
      // The pane must run as it is shipped, and a reload would throw the user's workbook away: no client code.
      client: false,
      hot: false,
      liveReload: false,
      webSocketServer: false,
      open: open && hasScreen() ? [`https://localhost:${chosen}/`] : false,
      static: [{ directory: OFFICE_JS_FOLDER, publicPath: "/office-js", watch: false, serveIndex: false }],
      devMiddleware: { stats: "errors-only" },
      setupExitSignals: true,
    },
    compiler,
  );
  await server.start();
  try {
    await built;
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: `https://localhost:${server.server.address().port}/`, close: () => server.stop() };
}

module.exports = { startWorkbench };

async function main() {
  const { values } = parseArgs({
    options: { port: { type: "string" }, "no-open": { type: "boolean" }, once: { type: "boolean" } },
  });
  const asked = values.port ?? process.env.PORT;
  const port = asked === undefined ? undefined : Number(asked);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65535)) {
    throw new Error(`"${asked}" is not a port: give a whole number from 0 to 65535.`);
  }
  if (port && !(await isFree(port))) {
    throw new Error(
      `Port ${port} is taken. Choose another (PORT=3001 npm start) or none, to get the first free one.`,
    );
  }
  console.log("Building the add-in and the workbench …");
  const { url } = await startWorkbench({ port, open: !values["no-open"], once: values.once });
  console.log(
    `Tilsagn workbench: open ${url} (your browser will warn about the self-signed certificate; go on to localhost)`,
  );
}

if (require.main === module) {
  main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
    process.exit();
  });
}
