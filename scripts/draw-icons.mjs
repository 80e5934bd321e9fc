// Renders assets/svg/*.svg to the PNG sizes that the manifest names. Run after changing a drawing: node scripts/draw-icons.mjs
import { readFile, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const SIZES = {
  icon: [16, 32, 64, 80, 128],
  insert: [16, 32, 80],
  build: [16, 32, 80],
  review: [16, 32, 80],
  freeze: [16, 32, 80],
  repair: [16, 32, 80],
  explain: [16, 32, 80],
};

const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
  (path) => path && existsSync(path),
);
if (!executablePath)
  throw new Error("Chromium is missing: set CHROMIUM to its path, or apt-get install chromium");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(SIZES)) {
  const svg = await readFile(new URL(`../assets/svg/${name}.svg`, import.meta.url), "utf8");
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    await writeFile(
      new URL(`../assets/${name}-${size}.png`, import.meta.url),
      await page.screenshot({ omitBackground: true }),
    );
  }
}
await browser.close();
