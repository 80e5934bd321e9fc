/** The rate of each year beside the published one: a table that Tilsagn's functions know by its columns. */

import { CURRENCIES } from "../../../money/currency";
import { cellAddress } from "../../../workbook/address";
import type { CellInput } from "../../../workbook/edits";
import { decimalsOf } from "../../numberFormats";
import { RATES_NAME, RATES_SOURCE } from "../../ratesTable";
import { ratedCurrency } from "../choices";
import type { BudgetContext } from "../context";
import type { BudgetLayout } from "../layout";
import type { YearRate } from "../yearRates";

const HEAD_ROW = 3;
const COLUMNS = ["currency", "period", "rate", "published", "difference", "origin"] as const;
const [, PERIOD, RATE, PUBLISHED, DIFFERENCE, ORIGIN] = COLUMNS.keys();
const WIDTHS = [11, 10, 11, 14, 12, 84];
/** Of a form that functions and pane know; raised when it changes. */
const FORM_VERSION = "1";
const FEWEST_DECIMALS = 4;

/** The reference to each year's rate, for formulas on other sheets. */
export function rateReferences(context: BudgetContext): string[] {
  if (context.figures.rates.length === 0) return [];
  const sheet = context.sheet("rates");
  return context.figures.rates.map((_, index) => sheet.reference(HEAD_ROW + 1 + index, RATE!, true));
}

export function writeRates(context: BudgetContext, layout: BudgetLayout): void {
  const sheet = context.sheet("rates");
  const { t, pack, figures, options } = context;
  const { rates } = figures;
  const currency = ratedCurrency(pack)!;
  const budget = context.sheet("budget");
  sheet.title(t("rates.title"));
  sheet.notes(1, [t("rates.unit", { currency })]);

  const first = HEAD_ROW + 1;
  const format = `0.${"0".repeat(Math.max(FEWEST_DECIMALS, ...rates.map(({ rate }) => decimalsOf(rate))))}`;
  const cells = rates.map((rate, index): CellInput[] => {
    const row = first + index;
    const [own, published] = [cellAddress(row, RATE!), cellAddress(row, PUBLISHED!)];
    return [
      currency,
      { formula: `=${budget.reference(layout.yearRow, layout.yearColumn + index)}`, value: rate.year },
      rate.rate,
      rate.published,
      rate.published === null
        ? null
        : { formula: `=${own}/${published}-1`, value: rate.rate / rate.published - 1 },
      originOf(context, rate),
    ];
  });
  const heads = COLUMNS.map((column) => t(`rates.${column}`));
  sheet.write(HEAD_ROW, 0, [heads, ...cells]);
  const count = rates.length;
  sheet.look([first, 0, count, COLUMNS.length], { role: "label" });
  sheet.look([first, PERIOD!, count, 1], { role: "figure", format: "0" });
  sheet.look([first, RATE!, count, 2], { role: "figure", format });
  sheet.look([first, DIFFERENCE!, count, 1], { role: "figure", format: "+0.0%;-0.0%;0.0%" });
  sheet.look([HEAD_ROW, 0, 1, COLUMNS.length], { role: "columnHead", wrap: true });
  sheet.look([HEAD_ROW, PERIOD!, 1, DIFFERENCE!], { role: "figure" });
  sheet.look([first, 0, count, 1], { role: "input" });
  sheet.look([first, RATE!, count, 1], { role: "input" });
  sheet.look([HEAD_ROW, ORIGIN!, count + 1, 1], { role: "label", indent: 1, wrap: true });
  sheet.note(HEAD_ROW, PUBLISHED!, t("rates.note.published"));
  sheet.note(HEAD_ROW, DIFFERENCE!, t("rates.note.difference"));
  sheet.validation([first, 0, count, 1], {
    rule: { kind: "list", values: CURRENCIES.filter((one) => one !== "USD") },
    error: { title: t("rates.currency"), text: t("rates.error.currency") },
  });
  sheet.validation([first, RATE!, count, 1], {
    rule: { kind: "decimal", min: 0.0001 },
    prompt: { title: t("rates.input.rate"), text: t("rates.input.rateText", { currency }) },
    error: { title: t("rates.input.rate"), text: t("rates.error.rate", { currency }) },
  });
  const table = context.freeName(RATES_NAME);
  sheet.edits.push(
    {
      kind: "table",
      range: sheet.at([HEAD_ROW, 0, count + 1, COLUMNS.length]),
      name: table,
      filterButtons: false,
    },
    {
      kind: "stamp",
      stamp: { table, source: `${RATES_SOURCE}planning`, packVersion: FORM_VERSION, date: options.date },
    },
  );
  sheet.notes(first + count + 1, sourcesOf(context));
  sheet.widths(WIDTHS);
  sheet.page(HEAD_ROW + 1);
}

function originOf({ t }: BudgetContext, { origin, year, basis }: YearRate): string {
  return t(`rates.origin.${origin}`, { year, basis });
}

/** Where the published averages come from, each series once. */
function sourcesOf({ t, figures }: BudgetContext): string[] {
  const series = figures.rates.map(({ source }) => source);
  return [...new Set(series)].map((source) => t("source", { source }));
}
