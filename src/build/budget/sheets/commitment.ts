/** What the strategy commits each year, and what the budget leaves of it: two rows beneath the total. */

import { Decimal, toDouble } from "../../../money/decimal";
import { citationPlace } from "../../../strategy/citation";
import { areaAddress, cellAddress } from "../../../workbook/address";
import type { CellInput } from "../../../workbook/edits";
import type { BudgetContext } from "../context";
import { sumOf, type SheetDraft } from "../draft";
import { LINE_COLUMN, type BudgetLayout } from "../layout";

/** Far below what is shown. */
const USD_DECIMALS = 6;

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
  const { yearColumn, totalColumn, usdColumn, usdTotalColumn } = layout;
  const signed = (format: string): string => `${format};[Red]-${format}`;
  const write = (
    row: number,
    column: number,
    cells: readonly CellInput[],
    total: readonly [column: number, cell: CellInput],
    format: string,
  ): void => {
    sheet.write(row, column, [cells], { role: "figure", format });
    sheet.write(row, total[0], [[total[1]]], { role: "figure", format });
  };
  sheet.write(commitmentRow, LINE_COLUMN, [[t("budget.commitment")], [t("budget.headroom")]], {
    role: "label",
  });
  const sum = (column: number, total: number): CellInput =>
    sumOf([areaAddress({ row: commitmentRow, column, rows: 1, columns: figures.years.length })], total);
  write(
    commitmentRow,
    yearColumn,
    commitment.amounts,
    [totalColumn, sum(yearColumn, commitment.total)],
    formats.amount,
  );
  write(
    headroomRow,
    yearColumn,
    headroom.amounts.map((value, index) =>
      value === null ? null : left(layout, yearColumn + index, value, figures.decimals),
    ),
    [totalColumn, left(layout, totalColumn, headroom.total, figures.decimals)],
    signed(formats.amount),
  );
  if (commitment.usd && headroom.usd) {
    const converted = (row: number, amounts: readonly (number | null)[]): CellInput[] =>
      amounts.map((value, index) =>
        value === null
          ? null
          : { formula: `=${cellAddress(row, yearColumn + index)}/${rateOf[index]!}`, value },
      );
    write(
      commitmentRow,
      usdColumn,
      converted(commitmentRow, commitment.usd.amounts),
      [usdTotalColumn, sum(usdColumn, commitment.usd.total)],
      formats.usd,
    );
    write(
      headroomRow,
      usdColumn,
      converted(headroomRow, headroom.usd.amounts),
      [usdTotalColumn, left(layout, usdTotalColumn, headroom.usd.total, USD_DECIMALS)],
      signed(formats.usd),
    );
  }
  const place = citationPlace((pack.commitment ?? pack.budget).citation, language);
  sheet.note(commitmentRow, LINE_COLUMN, t("budget.note.commitment", { place }));
  sheet.note(headroomRow, LINE_COLUMN, t("budget.note.headroom"));
}

/** What the total of a column leaves of its commitment, to so many decimals. */
function left(
  { commitmentRow, totalRow }: BudgetLayout,
  column: number,
  value: number,
  decimals: number,
): CellInput {
  const difference = `${cellAddress(commitmentRow, column)}-${cellAddress(totalRow, column)}`;
  // Doubles with decimals may leave a hair of nothing, which would be shown as a red zero.
  return {
    formula: decimals === 0 ? `=${difference}` : `=ROUND(${difference},${decimals})`,
    value: toDouble(new Decimal(value).round(decimals)),
  };
}
