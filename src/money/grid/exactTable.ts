import type { Measure, ScaledTable } from "./fit";
import type { GridProblem } from "./problem";
import { sum } from "./problem";

/** Amounts are floored to 2^-80 of a unit: a thousand million cells together stay far below the tolerance of a fit. */
const BITS = 80n;
const ONE = 2 ** 80;

/** Gaps are known exactly to the last bit of an amount, but handed on as doubles. */
const DOUBT = 1e-15;

/** A table in integers over integer column factors, of which only the proportions matter. */
export class ExactTable implements ScaledTable<bigint[]> {
  readonly rowTotals: Float64Array;
  readonly columnTotals: Float64Array;
  /** Bits that a factor has more than a double: enough to move an amount as large as the grand total by 2^-80. */
  private readonly moreBits: number;

  constructor(private readonly problem: GridProblem) {
    this.rowTotals = Float64Array.from(problem.rows, Number);
    this.columnTotals = Float64Array.from(problem.columns, Number);
    this.moreBits = Number(BITS) + sum(problem.rows).toString(2).length;
  }

  fromLogs(logs: Float64Array): bigint[] {
    const powers = logs.map((log) => log / Math.LN2);
    const least = Math.floor(Math.min(...powers));
    return Array.from(powers, (power) => {
      const whole = Math.floor(power);
      const mantissa = BigInt(Math.round(2 ** (power - whole) * 2 ** 52));
      return mantissa << BigInt(whole - least + this.moreBits);
    });
  }

  measure(factors: bigint[]): Measure {
    const size = factors.length;
    const amounts = new Float64Array(this.problem.rows.length * size);
    const sums = factors.map(() => 0n);
    this.scaled(factors).forEach((line, i) => {
      line.forEach((amount, j) => {
        sums[j]! += amount;
        // What is floored to nothing still joins its row and column.
        if (amount > 0n) amounts[i * size + j] = Number(amount) / ONE;
        else if (this.problem.weights[i]![j]! > 0n) amounts[i * size + j] = 1 / ONE;
      });
    });
    const gaps = Float64Array.from(sums, (all, j) => Number((this.problem.columns[j]! << BITS) - all) / ONE);
    const doubts = gaps.map((gap) => Math.abs(gap) * DOUBT + (2 * this.problem.rows.length) / ONE);
    return { amounts, gaps, doubts, error: gaps.reduce((error, gap) => error + Math.abs(gap), 0) };
  }

  moved(factors: bigint[], steps: Float64Array): bigint[] {
    const scale = 2 ** (this.moreBits + 60);
    const one = BigInt(scale);
    return factors.map((factor, j) => {
      const grown = one + BigInt(Math.round(Math.expm1(Math.abs(steps[j]!)) * scale));
      return steps[j]! < 0 ? (factor * one) / grown : (factor * grown) / one;
    });
  }

  /** The amounts in 2^-bits of a unit, rounded to nearest. */
  amounts(factors: bigint[], bits: bigint): bigint[][] {
    const half = 1n << (BITS - bits - 1n);
    return this.scaled(factors).map((line) => line.map((amount) => (amount + half) >> (BITS - bits)));
  }

  private scaled(factors: bigint[]): bigint[][] {
    return this.problem.weights.map((line, i) => {
      const parts = line.map((weight, j) => (weight === 0n ? 0n : weight * factors[j]!));
      const all = sum(parts);
      const total = this.problem.rows[i]! << BITS;
      return parts.map((part) => (part === 0n ? 0n : (total * part) / all));
    });
  }
}
