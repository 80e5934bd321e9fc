/** Edits that rules on amounts propose. */

import type Big from "big.js";
import type { EditPlan } from "../../../workbook/edits";
import type { Figure } from "../../figures";

/** The plan that puts an amount in place of a typed number; null where a formula or a text stands. */
export function putNumber(
  sheet: string,
  { row, column, amount, formula }: Figure,
  value: Big,
): EditPlan | null {
  if (formula !== null || amount.kind !== "number") return null;
  const range = { sheet, row, column, rows: 1, columns: 1 };
  return {
    expects: [{ kind: "content", range, cells: [[amount.rough]] }],
    edits: [{ kind: "write", range, cells: [[value.toNumber()]] }],
  };
}
