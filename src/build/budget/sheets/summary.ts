/** The budget at one sight: key figures, areas by year, shares, and two charts over them. */

import { areaAddress, cellAddress, columnName, quoteSheet } from "../../../workbook/address";
import type { CellInput } from "../../../workbook/edits";
import type { BudgetContext } from "../context";
import { sumOf, type SheetDraft } from "../draft";
import { AREA_COLUMN, LINE_COLUMN, type BudgetLayout } from "../layout";

const KEY_ROW = 3;
const LABEL_WIDTH = 40;
const SHARE_WIDTH = 10;
/** Rows that a chart is high. */
const CHART_ROWS = 15;

export function writeSummary(context: BudgetContext, layout: BudgetLayout): void {
  const sheet = context.sheet("summary");
  const { t, figures } = context;
  sheet.title(t("summary.title", { years: context.years }));
  sheet.notes(1, [`${t("summary.note", { sheet: context.sheet("budget").name })} ${context.made}.`]);
  const below = writeKeyFigures(context, sheet, layout);
  // A blank row, and the unit over the years.
  const headRow = below + 2;
  writeAreas(context, sheet, layout, headRow);
  const count = figures.areas.length;
  const chartRow = headRow + count + 3;
  writeCharts(context, sheet, headRow, chartRow);
  sheet.widths([
    LABEL_WIDTH,
    ...figures.years.map(() => context.amountWidth),
    context.amountWidth + 1,
    SHARE_WIDTH,
  ]);
  sheet.page(0);
}

/** Returns the first row behind them. */
function writeKeyFigures(context: BudgetContext, sheet: SheetDraft, layout: BudgetLayout): number {
  const { t, figures, formats, unit, usdUnit } = context;
  const budget = context.sheet("budget");
  const from = (row: number, column: number, value: number): CellInput => ({
    formula: `=${budget.reference(row, column)}`,
    value,
  });
  const { totalRow, commitmentRow, headroomRow, totalColumn, usdTotalColumn } = layout;
  const keys: { label: string; cell: CellInput; format: string }[] = [
    {
      label: t("summary.budget", { unit }),
      cell: from(totalRow, totalColumn, figures.whole.total),
      format: formats.amount,
    },
    {
      label: t("summary.commitment", { unit }),
      cell: from(commitmentRow, totalColumn, figures.commitment.total),
      format: formats.amount,
    },
    {
      label: t("summary.headroom", { unit }),
      cell: from(headroomRow, totalColumn, figures.headroom.total),
      format: formats.headroom,
    },
  ];
  if (figures.whole.usd)
    keys.push({
      label: t("summary.usd", { unit: usdUnit }),
      cell: from(totalRow, usdTotalColumn, figures.whole.usd.total),
      format: formats.usd,
    });
  sheet.write(KEY_ROW, 0, [[t("summary.key"), null]], { role: "columnHead" });
  keys.forEach(({ label, cell, format }, index) => {
    sheet.write(KEY_ROW + 1 + index, 0, [[label]], { role: "label" });
    sheet.write(KEY_ROW + 1 + index, 1, [[cell]], { role: "figure", format });
  });
  return KEY_ROW + 1 + keys.length;
}

function writeAreas(context: BudgetContext, sheet: SheetDraft, layout: BudgetLayout, headRow: number): void {
  const { t, figures, formats } = context;
  const budget = context.sheet("budget");
  const { years, areas, whole } = figures;
  const totalColumn = 1 + years.length;
  const shareColumn = totalColumn + 1;
  const firstRow = headRow + 1;
  const totalRow = firstRow + areas.length;
  const units: CellInput[] = Array.from({ length: years.length + 3 }, (_, column) =>
    column === 1 ? context.unit : null,
  );
  const heads: CellInput[] = [
    t("area"),
    ...years.map((year, index) => ({
      formula: `=${budget.reference(layout.yearRow, layout.yearColumn + index)}`,
      value: year,
    })),
    t("total"),
    t("share"),
  ];
  sheet.write(headRow - 1, 0, [units, heads], { role: "columnHead" });
  sheet.look([headRow, 1, 1, years.length + 2], { role: "figure" });
  sheet.look([headRow, 1, 1, years.length], { format: "0" });
  const labels = labelsOf(context);
  areas.forEach(({ amounts, total }, index) => {
    const row = firstRow + index;
    sheet.write(row, 0, [[labels[index]!]], { role: "label" });
    sheet.write(
      row,
      1,
      [amounts.map((value, year) => ({ formula: `=${sumIf(context, layout, row, year)}`, value }))],
      { role: "figure", format: formats.amount },
    );
    writeTotals(row, total, whole.total === 0 ? 0 : total / whole.total);
  });
  const down = (column: number): string =>
    areaAddress({ row: firstRow, column, rows: areas.length, columns: 1 });
  sheet.write(totalRow, 0, [[t("total")]], { role: "label" });
  sheet.write(totalRow, 1, [whole.amounts.map((value, year) => sumOf([down(1 + year)], value))], {
    role: "figure",
    format: formats.amount,
  });
  writeTotals(totalRow, whole.total, whole.total === 0 ? 0 : 1);
  sheet.look([totalRow, 0, 1, years.length + 3], { role: "grandTotal" });

  function writeTotals(row: number, total: number, share: number): void {
    const across = areaAddress({ row, column: 1, rows: 1, columns: years.length });
    sheet.write(row, totalColumn, [[sumOf([across], total)]], { role: "figure", format: formats.amount });
    const grand = `${columnName(totalColumn)}$${totalRow + 1}`;
    const formula = `=IF(${grand}=0,0,${cellAddress(row, totalColumn)}/${grand})`;
    sheet.write(row, shareColumn, [[{ formula, value: share }]], { role: "figure", format: "0.0%" });
  }
}

/** The names of the areas, and of the lines that are not divided. */
function labelsOf(context: BudgetContext): string[] {
  return context.figures.areas.map(({ area, line }) =>
    area === null ? context.lineLabel(line!) : context.areaLabel(area),
  );
}

/**
 * What the budget's sheet has for the area, or the line that is not divided, whose name stands in this row: rows that a user
 * adds there count as well. One formula for all rows, so that none looks like a slip.
 */
function sumIf(context: BudgetContext, layout: BudgetLayout, row: number, year: number): string {
  const { name } = context.sheet("budget");
  const column = (index: number, fixed: string): string =>
    `${quoteSheet(name)}!${fixed}${columnName(index)}$${layout.firstRow + 1}:${fixed}${columnName(index)}$${layout.lastRow + 1}`;
  // SUMIF takes a text that begins so for a comparison.
  const isComparison = labelsOf(context).some((label) => /^[=<>]/.test(label));
  const criterion = isComparison ? `"="&$A${row + 1}` : `$A${row + 1}`;
  return [AREA_COLUMN, LINE_COLUMN]
    .map((by) => `SUMIF(${column(by, "$")},${criterion},${column(layout.yearColumn + year, "")})`)
    .join("+");
}

function writeCharts(context: BudgetContext, sheet: SheetDraft, headRow: number, chartRow: number): void {
  const { t, figures, unit } = context;
  const years = figures.years.length;
  const count = figures.areas.length;
  const firstRow = headRow + 1;
  const columns = years + 3;
  // The columns of labels and of figures share the page between both charts.
  const split = 1 + Math.ceil(years / 2);
  sheet.chart([chartRow, 0, CHART_ROWS, split], t("summary.chart.years", { unit }), {
    type: "columnStacked",
    title: t("summary.chart.years", { unit }),
    categories: sheet.at([headRow, 1, 1, years]),
    series: figures.areas.map((_, index) => ({
      name: sheet.at([firstRow + index, 0]),
      values: sheet.at([firstRow + index, 1, 1, years]),
    })),
    description: t("summary.chart.years.description", { years: context.years }),
  });
  sheet.chart([chartRow, split, CHART_ROWS, columns - split + 2], t("summary.chart.shares"), {
    type: "doughnut",
    title: t("summary.chart.shares"),
    categories: sheet.at([firstRow, 0, count, 1]),
    series: [{ name: sheet.at([headRow, years + 1]), values: sheet.at([firstRow, years + 1, count, 1]) }],
    description: t("summary.chart.shares.description"),
  });
}
