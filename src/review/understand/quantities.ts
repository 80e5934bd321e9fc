/** Quantities by year beside the amounts that they make: "Qty 2023", "Months 2024", or bare years twice. */

import { columnIndex } from "../../workbook/address";
import type { Run, YearPosition } from "./columns";
import { normalise } from "./text";
import type { View } from "./view";

const QUANTITY =
  /^(?:(?:the )?(?:qty|quantit(?:y|ies)|units|no|nos|numbers?(?: of .+)?|antal(?: .+)?|stk|maaneder|months|days|dage|hours|timer))(?: of units)?$/;

/** Whether a header says nothing, beside its year, but that something is counted. */
export function isQuantityHeader(text: string): boolean {
  return QUANTITY.test(normalise(text.replace(/(?:19|20)\d{2}/g, " ")));
}

/** Lines below a header that are looked at. */
const MOST_LINES = 60;

/**
 * The runs of amounts, each with the quantities that it multiplies beside it. A run holds quantities where each of its
 * figures is multiplied, by another cell of its row, in the same year of another run, and where that run has sums and it
 * has none.
 */
export function withoutQuantities(runs: readonly Run[], view: View, line: number): Run[] {
  if (runs.length < 2 || view.orientation !== "years-across") return [...runs];
  const makes = new Map<Run, Run>();
  for (const run of runs) {
    const amounts = runs.find((other) => other !== run && multiplies(other.years, run.years, view, line));
    if (amounts) makes.set(run, amounts);
  }
  return runs
    .filter((run) => !makes.has(run))
    .map((run) => {
      const own = runs.filter((other) => makes.get(other) === run);
      const quantities = own.flatMap(({ years }) => years.map((at) => ({ ...at, role: "other" as const })));
      return own.length > 0 ? { ...run, beside: [...run.beside, ...quantities] } : run;
    });
}

function multiplies(
  amounts: readonly YearPosition[],
  counts: readonly YearPosition[],
  view: View,
  line: number,
): boolean {
  const end = Math.min(view.lines[1], line + MOST_LINES);
  let products = 0;
  let sums = 0;
  for (const { year, position } of counts) {
    const amount = amounts.find((at) => at.year === year);
    if (!amount) return false;
    for (let at = line + 1; at < end; at++) {
      const { formula, value } = view.cell(at, amount.position);
      const count = view.cell(at, position);
      if (typeof count.value !== "number") sums += typeof value === "number" ? 1 : 0;
      else if (count.formula === null && isProduct(formula, view, at, position)) products++;
      else return false;
    }
  }
  return products >= 2 && sums > 0;
}

const REFERENCE = /(?<![A-Za-z0-9_!.'$])\$?([A-Z]{1,3})(\d{1,7})(?![\d(A-Za-z_])/g;

/** "=$D8*E8", in which E8 is the quantity. */
function isProduct(formula: string | null, view: View, line: number, position: number): boolean {
  if (formula === null || !formula.includes("*")) return false;
  const { row, column } = view.place(line, position);
  const columns = [...formula.matchAll(REFERENCE)].flatMap(([, letters, digits]) =>
    Number(digits) === row + 1 ? columnIndex(letters!) : [],
  );
  return columns.includes(column) && columns.some((other) => other !== column);
}
