/** Which cells can carry the totals: the zero pattern of the weights against the margins, as a maximum flow. */

import type { GridProblem } from "./problem";
import { strongComponents } from "./strongComponents";

/** Rows that need more than the columns hold in which they have a weight, or columns more than their rows. */
export interface Shortage {
  readonly of: "rows" | "columns";
  /** Indexes from 0. */
  readonly needing: readonly number[];
  readonly offering: readonly number[];
}

export type Carrying =
  | { readonly possible: false; readonly shortage: Shortage }
  /** cells[row][column] is false where the weight is zero, and where no table that meets the totals has an amount. */
  | { readonly possible: true; readonly cells: boolean[][] };

/**
 * Says whether amounts above zero in cells with a weight can meet the totals, and if so, in which cells: a cell that
 * every such table leaves at zero cannot be told from one without weight, and iterative proportional fitting tends to
 * zero there without ever arriving.
 */
export function carry(problem: GridProblem): Carrying {
  const flow = new Flow(problem);
  flow.fill();
  const short = flow.firstShort();
  if (short) return { possible: false, shortage: smallestShortage(flow) };
  const group = flow.strongComponents();
  const { length: rows } = problem.rows;
  const cells = problem.weights.map((line, i) =>
    line.map((weight, j) => weight > 0n && (flow.amounts[i]![j]! > 0n || group[i] === group[rows + j])),
  );
  return { possible: true, cells };
}

/** Of the shortages that the short rows and columns show, the one that names the fewest rows or columns. */
function smallestShortage(flow: Flow): Shortage {
  const found = [
    ...flow.shortRows().map((row) => flow.reachedFromRow(row)),
    ...flow.shortColumns().map((column) => flow.reachedFromColumn(column)),
  ];
  return found.reduce((best, one) => (one.needing.length < best.needing.length ? one : best));
}

/** Amounts in the cells with weights, moved along alternating paths until no more can be placed. */
class Flow {
  readonly amounts: bigint[][];
  private readonly rowLeft: bigint[];
  private readonly columnLeft: bigint[];

  constructor(private readonly problem: GridProblem) {
    this.amounts = problem.weights.map((line) => line.map(() => 0n));
    this.rowLeft = [...problem.rows];
    this.columnLeft = [...problem.columns];
  }

  fill(): void {
    this.fillGreedily();
    this.rowLeft.forEach((_, row) => {
      while (this.rowLeft[row]! > 0n && this.augment(row));
    });
  }

  firstShort(): boolean {
    return this.rowLeft.some((left) => left > 0n);
  }

  shortRows(): number[] {
    return this.rowLeft.flatMap((left, row) => (left > 0n ? [row] : []));
  }

  shortColumns(): number[] {
    return this.columnLeft.flatMap((left, column) => (left > 0n ? [column] : []));
  }

  /** A short row reaches only full columns, and these are filled by the rows reached: all of them together need more. */
  reachedFromRow(start: number): Shortage {
    const { rows, columns } = this.reach([start], []);
    return { of: "rows", needing: rows, offering: columns };
  }

  reachedFromColumn(start: number): Shortage {
    const { rows, columns } = this.reach([], [start]);
    return { of: "columns", needing: columns, offering: rows };
  }

  /**
   * Components of the graph row → column where there is a weight, column → row where there is an amount: an empty cell
   * can be filled, others giving way, if its row and column are in one component. Rows first, then columns.
   */
  strongComponents(): number[] {
    const { rows, columns, weights } = this.problem;
    const count = rows.length + columns.length;
    const next: number[][] = Array.from({ length: count }, () => []);
    weights.forEach((line, i) => {
      line.forEach((weight, j) => {
        if (weight > 0n) next[i]!.push(rows.length + j);
        if (this.amounts[i]![j]! > 0n) next[rows.length + j]!.push(i);
      });
    });
    return strongComponents(next);
  }

  private fillGreedily(): void {
    this.problem.weights.forEach((line, i) => {
      line.forEach((weight, j) => {
        if (weight === 0n) return;
        const amount = least(this.rowLeft[i]!, this.columnLeft[j]!);
        this.amounts[i]![j] = amount;
        this.rowLeft[i]! -= amount;
        this.columnLeft[j]! -= amount;
      });
    });
  }

  /** Places more of one row along the shortest path to a column with room; false if there is no path. */
  private augment(start: number): boolean {
    const { rows, columns, weights } = this.problem;
    const columnFrom = new Int32Array(columns.length).fill(-1);
    const rowFrom = new Int32Array(rows.length).fill(-1);
    const queue = [start];
    for (const row of queue) {
      for (let j = 0; j < columns.length; j++) {
        if (columnFrom[j] !== -1 || weights[row]![j] === 0n) continue;
        columnFrom[j] = row;
        if (this.columnLeft[j]! > 0n) {
          this.move(start, j, columnFrom, rowFrom);
          return true;
        }
        for (let i = 0; i < rows.length; i++) {
          if (i === start || rowFrom[i] !== -1 || this.amounts[i]![j] === 0n) continue;
          rowFrom[i] = j;
          queue.push(i);
        }
      }
    }
    return false;
  }

  private move(start: number, end: number, columnFrom: Int32Array, rowFrom: Int32Array): void {
    let amount = least(this.rowLeft[start]!, this.columnLeft[end]!);
    for (let j = end, i = columnFrom[j]!; i !== start; i = columnFrom[j]!) {
      j = rowFrom[i]!;
      amount = least(amount, this.amounts[i]![j]!);
    }
    for (let j = end; ;) {
      const i = columnFrom[j]!;
      this.amounts[i]![j]! += amount;
      if (i === start) break;
      j = rowFrom[i]!;
      this.amounts[i]![j]! -= amount;
    }
    this.rowLeft[start]! -= amount;
    this.columnLeft[end]! -= amount;
  }

  /**
   * From rows: on to the columns in which they have a weight, and back to the rows that have amounts there. From
   * columns: on to the rows that have a weight there, and back to the columns in which these have amounts.
   */
  private reach(
    fromRows: readonly number[],
    fromColumns: readonly number[],
  ): { rows: number[]; columns: number[] } {
    const { rows, columns, weights } = this.problem;
    const alongRow = fromRows.length > 0 ? weights : this.amounts;
    const alongColumn = fromRows.length > 0 ? this.amounts : weights;
    const rowSeen = new Set(fromRows);
    const columnSeen = new Set(fromColumns);
    for (let before = -1; before !== rowSeen.size + columnSeen.size;) {
      before = rowSeen.size + columnSeen.size;
      for (const i of rowSeen) columns.forEach((_, j) => alongRow[i]![j]! > 0n && columnSeen.add(j));
      for (const j of columnSeen) rows.forEach((_, i) => alongColumn[i]![j]! > 0n && rowSeen.add(i));
    }
    return { rows: ascending(rowSeen), columns: ascending(columnSeen) };
  }
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const ascending = (set: ReadonlySet<number>): number[] => [...set].sort((a, b) => a - b);
