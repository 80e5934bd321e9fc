/**
 * Writes src/money/rates/h10.json, the bundled exchange rates, from the prepared rate files.
 *
 *   node scripts/build-rates.mjs [folder of rate files]      (default ../shared/rates)
 *
 * The result is in git, so this runs only when the rate files change. Figures stay text exactly as printed; each
 * series must be without gaps, because the compact form keeps only its first period.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = resolve(process.argv[2] ?? join(root, "../shared/rates"));

const CURRENCIES = ["DKK", "CHF", "EUR"];

const provenance = {
  publisher: "Board of Governors of the Federal Reserve System",
  release: "H.10/G.5",
  via: "FRED, Federal Reserve Bank of St. Louis",
  credit: "Source: Board of Governors of the Federal Reserve System (H.10/G.5), via FRED",
  definition: "average of daily New York noon buying rates",
  definitions: {
    EUR: "inverse, to 4 decimals, of the published average of USD per EUR",
  },
  licence: "public domain; the copy under PDDL 1.0",
  snapshot: "2026-07-21",
  copy: "github.com/datasets/exchange-rates at fa7d949956d1db1d21102654b1f40d64d2568677",
};

const SERIES = {
  annual: { DKK: "AEXDNUS", CHF: "AEXSZUS", EUR: "AEXUSEU" },
  monthly: { DKK: "EXDNUS", CHF: "EXSZUS", EUR: "EXUSEU" },
};

const nextPeriod = {
  annual: (year) => String(Number(year) + 1),
  monthly: (month) => {
    const [year, number] = month.split("-").map(Number);
    return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
  },
};

function readSeries(kind) {
  const file = `h10_${kind}_avg_per_usd.csv`;
  const [header, ...rows] = readFileSync(join(folder, file), "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  const columns = CURRENCIES.map((currency) => header.indexOf(`${currency.toLowerCase()}_per_usd`));
  const perUsd = Object.fromEntries(CURRENCIES.map((currency) => [currency, []]));
  let expected = rows[0][0];
  for (const row of rows) {
    if (row[0] !== expected) throw new Error(`${file}: expected ${expected}, found ${row[0]}`);
    expected = nextPeriod[kind](row[0]);
    CURRENCIES.forEach((currency, index) => {
      const figure = row[columns[index]];
      if (!/^\d+\.\d+$/.test(figure ?? "")) throw new Error(`${file}: ${row[0]} has no ${currency} rate`);
      perUsd[currency].push(figure);
    });
  }
  return { first: rows[0][0], last: rows.at(-1)[0], series: SERIES[kind], perUsd };
}

const rates = { ...provenance, annual: readSeries("annual"), monthly: readSeries("monthly") };
// One series a line: compact on the wire, and a changed figure is still seen in a diff.
const text = JSON.stringify(rates, null, 1).replace(
  /\[\s+([^\]]*?)\s+\]/g,
  (_, items) => `[${items.replace(/\s+/g, "")}]`,
);
writeFileSync(join(root, "src/money/rates/h10.json"), `${text}\n`);
