// Says how to sideload the add-in; on Windows and Mac also starts it in desktop Excel.
import { spawnSync } from "node:child_process";
import { getPackageJsonScript, parseNumber } from "office-addin-cli";

const port = parseNumber(process.env.PORT, "PORT must be a number") ?? 3000;

console.log(`Tilsagn in Excel

Windows and Mac (this computer): npm run start:excel builds the add-in, serves it on https://localhost:${port}
and sideloads manifest.xml with Microsoft's office-addin-debugging (fetched by npx when first used).

Excel on the web: open a workbook, Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in, and choose
manifest.xml of this folder while "npm start" (${await getPackageJsonScript("start")}) is running. The browser must
have accepted the certificate of https://localhost:${port} once.

A Mac by hand: copy manifest.xml to
~/Library/Containers/com.microsoft.Excel/Data/Documents/wef and restart Excel.

No Excel here: "npm start" opens the workbench, a stand-in for evaluation, development and tests.`);

if (process.platform === "win32" || process.platform === "darwin") {
  const debugging = ["--yes", "office-addin-debugging", "start", "manifest.xml", "desktop"];
  const server = ["--dev-server", "npm start -- --no-open", "--dev-server-port", String(port)];
  const done = spawnSync("npx", [...debugging, ...server], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  process.exitCode = done.status ?? 1;
}
