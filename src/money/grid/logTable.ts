import type { Measure, ScaledTable } from "./fit";
import type { GridProblem } from "./problem";
import { sum } from "./problem";

/** A cell with a weight keeps at least this share of its row, so that it still joins its row and column. */
const LEAST_SHARE = 1e-280;

/** What rounding may do to the sum of a column, in shares of it. */
const DOUBT = 1e-15;

/**
 * A table in doubles, in shares of the grand total, over the logarithms of its column factors: along a chain of sparse
 * rows factors multiply up, and only their logarithms stay within a double.
 */
export class LogTable implements ScaledTable<Float64Array> {
  readonly rowTotals: Float64Array;
  readonly columnTotals: Float64Array;
  private readonly logWeights: Float64Array;

  /** `power`: fits the weights raised to it. */
  constructor({ rows, columns, weights }: GridProblem, power: number) {
    const total = Number(sum(rows));
    this.rowTotals = Float64Array.from(rows, (units) => Number(units) / total);
    this.columnTotals = Float64Array.from(columns, (units) => Number(units) / total);
    this.logWeights = Float64Array.from(weights.flat(), (weight) => power * Math.log(Number(weight)));
  }

  /** The logarithm of how many times the largest weight is the smallest above zero. */
  static spread({ weights }: GridProblem): number {
    let [least, most] = [Infinity, -Infinity];
    for (const weight of weights.flat()) {
      if (weight === 0n) continue;
      const log = Math.log(Number(weight));
      least = Math.min(least, log);
      most = Math.max(most, log);
    }
    return most - least;
  }

  /** Every column as large as its total asks for, as if each row gave its weights alone. */
  start(): Float64Array {
    const even = this.measure(new Float64Array(this.columnTotals.length));
    return this.columnTotals.map(
      (total, j) => Math.log(total) - Math.log(Math.max(total - even.gaps[j]!, LEAST_SHARE)),
    );
  }

  measure(logs: Float64Array): Measure {
    const size = logs.length;
    const amounts = new Float64Array(this.logWeights.length);
    const gaps = Float64Array.from(this.columnTotals);
    for (let i = 0; i < this.rowTotals.length; i++) {
      const at = i * size;
      let largest = -Infinity;
      for (let j = 0; j < size; j++) largest = Math.max(largest, this.logWeights[at + j]! + logs[j]!);
      let all = 0;
      for (let j = 0; j < size; j++) {
        const power = this.logWeights[at + j]! + logs[j]! - largest;
        const share = power === -Infinity ? 0 : Math.max(Math.exp(power), LEAST_SHARE);
        amounts[at + j] = share;
        all += share;
      }
      const scale = this.rowTotals[i]! / all;
      for (let j = 0; j < size; j++) {
        amounts[at + j]! *= scale;
        gaps[j]! -= amounts[at + j]!;
      }
    }
    const error = gaps.reduce((all, gap, j) => all + Math.abs(gap) / this.columnTotals[j]!, 0);
    const doubts = this.columnTotals.map((total) => total * DOUBT);
    return { amounts, gaps, doubts, error };
  }

  moved(logs: Float64Array, steps: Float64Array): Float64Array {
    return logs.map((log, j) => log + steps[j]!);
  }
}
