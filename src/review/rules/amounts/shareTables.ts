/** Shares by priority area that stand by themselves, beside no amounts: the assumptions that a budget is computed with. */

import Big from "big.js";
import { contains } from "../../../workbook/address";
import type { SheetSnapshot } from "../../../workbook/snapshot";
import { figuresOf } from "../../figures";
import { readSum } from "../../formulas";
import type { ReviewContext } from "../../types";
import { areaNames, matchArea } from "../../understand/areas";
import { normalise } from "../../understand/text";
import { isShare, shareColumns } from "./shareColumns";

/** Typed shares beneath a header that calls them so, above a sum of just them. */
export interface ShareTable {
  readonly sheet: SheetSnapshot;
  /** In per cent. */
  readonly shares: readonly { readonly row: number; readonly column: number; readonly percent: Big }[];
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const TOTAL = /^(?:total|sum|i alt|in total|grand total|samlet)\b/;
/** Shares of each line's own whole: somebody's time, the women among the participants. */
const OF_EACH =
  /\b(?:time|tid|fte|staff|post|women|men|girls|boys|kvinder|maend|piger|drenge|completed|done)\b/;
const LEAST = 2;
const MOST = 40;
const LONGEST_HEADER = 60;

/** The tables of shares whose lines mostly name the strategy's areas, but for the columns of shares of a budget. */
export function shareTables(context: ReviewContext): ShareTable[] {
  return context.workbook.sheets.flatMap((sheet) => {
    const headers: Place[] = [];
    sheet.cells.eachText((row, column, text) => {
      if (text === "" || text.length > LONGEST_HEADER || !isShare(text) || OF_EACH.test(normalise(text)))
        return;
      headers.push({ row, column });
    });
    return headers.flatMap((header) =>
      isOfBudget(sheet, header, context) ? [] : (tableBelow(sheet, header, context) ?? []),
    );
  });
}

function isOfBudget(sheet: SheetSnapshot, { row, column }: Place, context: ReviewContext): boolean {
  return figuresOf(context).some(
    (figures) =>
      figures.sheet === sheet &&
      shareColumns(figures, context).some(({ index }) => index === column) &&
      contains({ ...figures.budget.area, columns: column + 1 }, row, column),
  );
}

function tableBelow(sheet: SheetSnapshot, header: Place, context: ReviewContext): ShareTable | null {
  const { cells } = sheet;
  const { column } = header;
  const names = areaNames(context.strategy.areas);
  const shares: { row: number; column: number; percent: Big }[] = [];
  let named = 0;
  for (let row = header.row + 1; shares.length <= MOST; row++) {
    const value = cells.value(row, column);
    const label = labelOf(sheet, row, column);
    if (typeof value !== "number" || label === "") return null;
    const formula = cells.formula(row, column);
    if (formula === null) {
      if (value < 0 || value > 1 || !cells.numberFormat(row, column).includes("%")) return null;
      shares.push({ row, column, percent: new Big(value).times(100) });
      if (matchArea(label, names)) named++;
      continue;
    }
    const isTotal = TOTAL.test(normalise(label)) && shares.length >= LEAST && named * 2 > shares.length;
    const parts = isTotal ? readSum(formula, { row, column }, context.workbook.tables)?.parts : null;
    const [part, another] = parts ?? [];
    const isOfAll =
      part !== undefined &&
      another === undefined &&
      part.sheet === undefined &&
      part.column === column &&
      part.columns === 1 &&
      part.row === header.row + 1 &&
      part.rows === shares.length;
    return isOfAll ? { sheet, shares } : null;
  }
  return null;
}

/** The first words of a row left of a column. */
function labelOf({ cells }: SheetSnapshot, row: number, column: number): string {
  for (let at = 0; at < column; at++) {
    const value = cells.value(row, at);
    if (typeof value === "string" && value.trim() !== "") return value.trim();
  }
  return "";
}
