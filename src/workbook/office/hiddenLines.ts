/** Which rows and columns of a used range are hidden. */

import type { Area } from "../address";
import type { Piece } from "./batches";

export interface HiddenQuestion {
  readonly sheet: Excel.Worksheet;
  readonly used: Area | null;
  /** True, false, or null where some are hidden and some not. */
  readonly rowsHidden: boolean | null;
  readonly columnsHidden: boolean | null;
}

/** JSON bytes that one row or column takes in the answer. */
const BYTES_PER_LINE = 40;

/** Asks for single rows and columns only where the sheet says that some are hidden and some not. */
export class HiddenLines implements Piece {
  /** Zero-based indexes on the sheet, once the piece has been carried out. */
  rows: readonly number[] = [];
  columns: readonly number[] = [];
  readonly reads = true;
  readonly bytes: number;
  private rowAnswer: OfficeExtension.ClientResult<Excel.RowProperties[]> | null = null;
  private columnAnswer: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null = null;

  constructor(private readonly question: HiddenQuestion) {
    const { used, rowsHidden, columnsHidden } = question;
    if (used && rowsHidden) this.rows = counted(used.row, used.rows);
    if (used && columnsHidden) this.columns = counted(used.column, used.columns);
    const lines =
      (rowsHidden === null ? (used?.rows ?? 0) : 0) + (columnsHidden === null ? (used?.columns ?? 0) : 0);
    this.bytes = lines * BYTES_PER_LINE;
  }

  queue(): void {
    const { sheet, used, rowsHidden, columnsHidden } = this.question;
    if (!used || this.bytes === 0) return;
    const range = sheet.getRangeByIndexes(used.row, used.column, used.rows, used.columns);
    if (rowsHidden === null) this.rowAnswer = range.getRowProperties({ rowHidden: true });
    if (columnsHidden === null) this.columnAnswer = range.getColumnProperties({ columnHidden: true });
  }

  take(): void {
    const { used } = this.question;
    if (!used) return;
    if (this.rowAnswer) this.rows = where(this.rowAnswer.value, used.row, (row) => row.rowHidden);
    if (this.columnAnswer) {
      this.columns = where(this.columnAnswer.value, used.column, (column) => column.columnHidden);
    }
  }
}

function where<T>(lines: readonly T[], first: number, hidden: (line: T) => boolean | undefined): number[] {
  return lines.flatMap((line, index) => (hidden(line) ? [first + index] : []));
}

const counted = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => first + i);
