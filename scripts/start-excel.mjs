// Starts the add-in in desktop Excel where there is one; elsewhere says how to sideload it.
import { spawnSync } from "node:child_process";

const HOW = `Tilsagn in Excel

Windows and Mac (this computer): npm run start:excel builds the add-in, serves it on https://localhost:3000
and sideloads manifest.xml with Microsoft's office-addin-debugging (fetched by npx when first used).

Excel on the web: open a workbook, Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in, choose
manifest.xml of this folder while "npm start" is running; your browser must have accepted the certificate of
https://localhost:3000 once.

A Mac by hand: copy manifest.xml to
~/Library/Containers/com.microsoft.Excel/Data/Documents/wef and restart Excel.

No Excel here: "npm start" opens the workbench, a stand-in for evaluation, development and tests.`;

console.log(HOW);
if (process.platform === "win32" || process.platform === "darwin") {
  const run = (command, args) =>
    spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" }).status;
  process.exitCode =
    run("npx", [
      "--yes",
      "office-addin-debugging",
      "start",
      "manifest.xml",
      "desktop",
      "--dev-server",
      "npm start -- --no-open",
      "--dev-server-port",
      "3000",
    ]) ?? 1;
}
