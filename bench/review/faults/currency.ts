/** Faults in currency and rates. */

import { round as rounded } from "./fault";
import type { Layout } from "../design";
import type { PlacedTable } from "../placed";
import { cells, inCells, inSums, linesOf, SUMS, wholeRow } from "./fault";
import type { Injector } from "./fault";

const PLAIN: readonly Layout[] = [
  "areas",
  "activities",
  "lines-in-areas",
  "areas-in-lines",
  "years-down",
  "strategy-lines",
];

/** Nothing in the workbook says in which currency it is. */
const missingCurrency: Injector = {
  rule: "currency/missing-currency",
  variant: "no unit stated anywhere",
  group: "shape",
  wish: {
    layouts: PLAIN,
    cover: false,
    style: { unitPlace: "none", header: "single" },
    strategyTable: false,
  },
  prepare(design) {
    design.decoys = design.decoys.filter((kind) => kind !== "rates" && kind !== "actuals");
    return (book) => ({
      accepts: ["currency/missing-currency"],
      at: ["anywhere", { sheet: book.tables[0]!.sheet }],
      story: "no currency and no unit stated",
      consequences: [],
    });
  },
};

const IN_DKK = {
  layouts: ["areas", "activities", "lines-in-areas", "strategy-lines"] as const,
  units: ["DKK million", "DKK thousand", "DKK"],
  areaStyles: ["pa-title", "word-title", "number-title", "title", "short", "shorthand"] as const,
};

/** One line whose label says another currency than the table. */
const mixedLabel = inCells(
  "currency/mixed-currency",
  "one line in dollars by its label",
  "words",
  IN_DKK,
  (book, random) => {
    const row = random.pick(linesOf(book.tables[0]!));
    const text = `${row.text} (${random.pick(["USD", "in USD", "EUR"])})`;
    book.draft.put(row.label, text);
    return {
      accepts: ["currency/mixed-currency"],
      at: wholeRow(row),
      actual: text,
      story: `"${text}" in a table in kroner, without a conversion`,
      consequences: [],
    };
  },
);

/** One row formatted as dollars in a table of kroner. */
const mixedFormat = inCells(
  "currency/mixed-currency",
  "one line in dollars by its number format",
  "words",
  IN_DKK,
  (book, random) => {
    const row = random.pick(linesOf(book.tables[0]!));
    const format = random.pick(["[$USD] #,##0.0", "[$$-409]#,##0.00", '"USD" #,##0', "[$€-2] #,##0.00"]);
    for (const spot of [...row.figures, ...(row.total ? [row.total] : [])])
      book.draft.put(spot, book.draft.content(spot), format);
    return {
      accepts: ["currency/mixed-currency"],
      at: wholeRow(row),
      actual: format,
      story: `a line shown in another currency (${format}) than the table`,
      consequences: [],
    };
  },
);

const BESIDE = { layouts: ["usd-beside"] as const };

const convertedMismatch = inCells(
  "currency/converted-mismatch",
  "one amount in dollars that its rate doesn't give",
  "figures",
  BESIDE,
  (book, random) => {
    const table = book.tables[0]!;
    const row = random.pick(linesOf(table));
    const y = random.int(0, row.converted.length - 1);
    const spot = row.converted[y]!;
    const expected = book.draft.number(spot);
    const million = book.design.measure.unit.factor === 1e6;
    const actual = Number(
      (
        expected * (1 + (random.chance(0.5) ? 1 : -1) * (0.12 + 0.3 * random.next())) +
        (million ? 0.1 : 2)
      ).toFixed(million ? 2 : 0),
    );
    if (Math.abs(actual / expected - 1) < 0.08) return null;
    book.draft.put(spot, actual);
    return {
      accepts: ["currency/converted-mismatch", "formulas/inconsistent-formula", ...SUMS],
      at: cells([spot, row.figures[y]!]),
      expected: rounded(book, expected),
      actual,
      story: `${actual} dollars typed beside ${book.draft.number(row.figures[y]!)} kroner`,
      consequences: [
        {
          rules: ["amounts/", "currency/converted-mismatch", "formulas/"],
          at: cells(table.rows.flatMap(({ converted }) => [converted[y] ?? null])),
        },
        ...inSums(book, y, row),
      ],
    };
  },
);

/** Every amount is converted at a rate that no bank ever gave. */
const implausibleRate: Injector = {
  rule: "currency/implausible-rate",
  variant: "a rate that never was",
  group: "shape",
  wish: { ...BESIDE },
  prepare(design, random) {
    design.style.rate = random.pick([9.6, 4.7, 0.69, 69, 10.9]);
    return (book) => {
      const rates = book.rates!;
      const table: PlacedTable = book.tables[0]!;
      return {
        accepts: ["currency/implausible-rate"],
        at: [
          ...cells(rates.cells.flatMap(({ label, rate }) => [label, rate])),
          ...cells(table.rows.flatMap(({ converted }) => converted)),
          { sheet: rates.sheet, area: rates.range },
        ],
        actual: design.style.rate!,
        expected: "about 6.9",
        story: `a rate of ${design.style.rate} kroner for a dollar`,
        consequences: [{ rules: ["currency/"], at: ["anywhere"] }],
      };
    };
  },
};

/** A table of rates by year that lacks the rate of one year. */
const noRateForPeriod = inCells(
  "currency/no-rate-for-period",
  "a year without a rate",
  "figures",
  { ...BESIDE, style: { rateStated: "table", sums: "typed" } },
  (book, random) => {
    const rates = book.rates!;
    if (rates.cells.length < 2) return null;
    const y = random.int(0, rates.cells.length - 1);
    const { year, label, rate } = rates.cells[y]!;
    book.draft.put(rate, null);
    const table = book.tables[0]!;
    return {
      accepts: ["currency/no-rate-for-period"],
      at: [
        ...cells([label, rate, ...table.rows.map(({ converted }) => converted[y] ?? null)]),
        { sheet: rates.sheet, area: rates.range },
      ],
      expected: `a rate for ${year}`,
      story: `the table of rates has none for ${year}`,
      consequences: [],
    };
  },
);

export const currencyFaults: readonly Injector[] = [
  missingCurrency,
  mixedLabel,
  mixedFormat,
  convertedMismatch,
  implausibleRate,
  noRateForPeriod,
];
