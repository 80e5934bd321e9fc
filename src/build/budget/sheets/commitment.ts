/** What the strategy commits each year, and what the budget leaves of it: two rows beneath the total. */

import { citationPlace } from "../../../strategy/citation";
import { areaAddress, cellAddress } from "../../../workbook/address";
import type { CellInput } from "../../../workbook/edits";
import type { BudgetContext } from "../context";
import { sumOf, type SheetDraft } from "../draft";
import { LINE_COLUMN, type BudgetLayout } from "../layout";
import type { KnownFigures } from "../preview";

/** @param rateOf reference to the rate of each year; empty without US dollars */
export function writeCommitment(
  context: BudgetContext,
  sheet: SheetDraft,
  layout: BudgetLayout,
  rateOf: readonly string[],
): void {
  const { t, figures, formats, pack, language } = context;
  const { commitmentRow, headroomRow } = layout;
  const { commitment, headroom } = figures;
  const rows = [
    { row: commitmentRow, own: commitment, cells: commitment.amounts, signed: false },
    { row: headroomRow, own: headroom, cells: leftCells(context, layout), signed: true },
  ];
  sheet.write(commitmentRow, LINE_COLUMN, [[t("budget.commitment")], [t("budget.headroom")]], {
    role: "label",
  });
  for (const { row, own, cells, signed } of rows) {
    const { yearColumn, totalColumn, usdColumn, usdTotalColumn } = layout;
    const formatOf = (format: string): string => (signed ? `${format};[Red]-${format}` : format);
    writeOverYears(sheet, row, yearColumn, totalColumn, cells, own.total, formatOf(formats.amount));
    if (own.usd)
      writeOverYears(
        sheet,
        row,
        usdColumn,
        usdTotalColumn,
        convertedCells(own.usd, row, yearColumn, rateOf),
        own.usd.total,
        formatOf(formats.usd),
      );
  }
  const place = citationPlace((pack.commitment ?? pack.budget).citation, language);
  sheet.note(commitmentRow, LINE_COLUMN, t("budget.note.commitment", { place }));
  sheet.note(headroomRow, LINE_COLUMN, t("budget.note.headroom"));
}

/** Cells of all years with their sum behind them. */
function writeOverYears(
  sheet: SheetDraft,
  row: number,
  column: number,
  totalColumn: number,
  cells: readonly CellInput[],
  total: number,
  format: string,
): void {
  const years = areaAddress({ row, column, rows: 1, columns: cells.length });
  sheet.write(row, column, [cells], { role: "figure", format });
  sheet.write(row, totalColumn, [[sumOf([years], total)]], { role: "figure", format });
}

function leftCells({ figures }: BudgetContext, layout: BudgetLayout): CellInput[] {
  const { commitmentRow, totalRow, yearColumn } = layout;
  const { headroom, decimals } = figures;
  return headroom.amounts.map((value, index) => {
    if (value === null) return null;
    const column = yearColumn + index;
    const difference = `${cellAddress(commitmentRow, column)}-${cellAddress(totalRow, column)}`;
    // Doubles with decimals may leave a hair of nothing, which would be shown as a red zero.
    return { formula: decimals === 0 ? `=${difference}` : `=ROUND(${difference},${decimals})`, value };
  });
}

/** The row's own amounts at the rates of their years. */
function convertedCells(
  usd: NonNullable<KnownFigures["usd"]>,
  row: number,
  yearColumn: number,
  rateOf: readonly string[],
): CellInput[] {
  return usd.amounts.map((value, index) =>
    value === null ? null : { formula: `=${cellAddress(row, yearColumn + index)}/${rateOf[index]!}`, value },
  );
}
