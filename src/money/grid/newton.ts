import type { Measure } from "./fit";

/**
 * Changes of the column factors' logarithms that would close the gaps if the table answered linearly, its rows scaled
 * back to their totals.
 *
 * The equations are those of a network of springs between columns (a graph Laplacian), and are eliminated as Grassmann,
 * Taksar & Heyman (1985) do: diagonals are summed anew from the rest of their row, so that nothing is ever subtracted
 * and amounts many powers of ten apart keep their precision. Columns that no row joins are independent; each such group
 * has one factor that stays. Columns that rows hardly join may have gaps which cancel but for rounding; what is left then
 * is no gap, and would ask for an endless step.
 */
export function newtonSteps({ amounts, gaps, doubts }: Measure, rowTotals: Float64Array): Float64Array {
  const size = gaps.length;
  const bonds = columnBonds(amounts, rowTotals, size);
  const right = Float64Array.from(gaps);
  const doubt = Float64Array.from(doubts);
  const pivots = new Float64Array(size);
  for (let k = size - 1; k > 0; k--) {
    let pivot = 0;
    for (let j = 0; j < k; j++) pivot += bonds[k * size + j]!;
    pivots[k] = pivot;
    if (pivot === 0) continue;
    if (Math.abs(right[k]!) <= doubt[k]!) right[k] = 0;
    for (let j = 0; j < k; j++) {
      const factor = bonds[k * size + j]! / pivot;
      if (factor === 0) continue;
      right[j]! += factor * right[k]!;
      doubt[j]! += factor * doubt[k]!;
      for (let l = 0; l < k; l++) bonds[j * size + l]! += factor * bonds[k * size + l]!;
    }
  }
  const steps = new Float64Array(size);
  for (let k = 1; k < size; k++) {
    if (pivots[k] === 0) continue;
    let value = right[k]!;
    for (let j = 0; j < k; j++) value += bonds[k * size + j]! * steps[j]!;
    steps[k] = value / pivots[k]!;
  }
  return steps;
}

/** How strongly the rows tie two columns together: the sum over rows of both amounts' product by the row's total. */
function columnBonds(amounts: Float64Array, rowTotals: Float64Array, size: number): Float64Array {
  const bonds = new Float64Array(size * size);
  for (let i = 0; i < rowTotals.length; i++) {
    for (let j = 0; j < size; j++) {
      const share = amounts[i * size + j]! / rowTotals[i]!;
      if (share === 0) continue;
      for (let k = 0; k < j; k++) bonds[j * size + k]! += share * amounts[i * size + k]!;
    }
  }
  for (let j = 0; j < size; j++) for (let k = 0; k < j; k++) bonds[k * size + j] = bonds[j * size + k]!;
  return bonds;
}
