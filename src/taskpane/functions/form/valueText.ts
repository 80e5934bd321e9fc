/** What an argument stands for, as Excel's own dialog shows it beside the field. */

import { constantWording } from "../../../build/insertFormula";
import { CellError, type CellValue } from "../../../workbook/cells";
import { formulaText, type Separators } from "../../common/formulaText";
import type { ValueRows } from "../../useCases/callPreview";

/** Cells of a range that are shown, and letters of a text. */
const CELLS = 6;
const LETTERS = 60;

function cellWording(value: CellValue): string {
  if (value === null) return '""';
  if (value instanceof CellError) return value.code;
  const wording = constantWording(value);
  return wording.length > LETTERS ? `${wording.slice(0, LETTERS)}…"` : wording;
}

/** 25, "DKK", {48;25;2}; of many cells the first, and "…". In the user's separators. */
export function valueText(rows: ValueRows, separators: Separators): string {
  const [first] = rows;
  if (rows.length === 1 && first!.length === 1) return local(cellWording(first![0]!), separators);
  const wordings: string[] = [];
  let left = CELLS;
  for (const row of rows) {
    if (left <= 0) break;
    wordings.push(row.slice(0, left).map(cellWording).join(","));
    left -= row.length;
  }
  const isCut = rows.length * first!.length > CELLS;
  return `${local(`{${wordings.join(";")}}`, separators).slice(0, -1)}${isCut ? "…" : ""}}`;
}

const local = (wording: string, separators: Separators): string =>
  formulaText(`=${wording}`, separators).slice(1);
