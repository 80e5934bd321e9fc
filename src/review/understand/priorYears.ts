/** Figures of years before the strategy that stand in front of the request for comparison: "2022 (actual)". */

import { isOtherHeader } from "./columns";
import type { SideColumn } from "./columns";
import type { YearHeader } from "./headers";
import { isFigure } from "./table";
import type { RawTable } from "./table";
import { textAt } from "./view";
import type { View } from "./view";

/** Totals that differ by no more than this share of themselves may be rounded. */
const ROUNDING = 0.001;

/**
 * The header without years before the period that are called actuals and that the totals over years leave out; they stand
 * beside the budget then. Null where there are none.
 */
export function withoutPriorYears(
  table: RawTable,
  view: View,
  period: { readonly from: number },
): YearHeader | null {
  const { header } = table;
  if (header.list) return null;
  const prior = new Set(
    header.years.filter(({ year, position }) => year < period.from && isActual(view, header, position)),
  );
  const years = header.years.filter((one) => !prior.has(one));
  if (prior.size === 0 || years.length === 0) return null;
  const all = totalsThatFit(table, () => true);
  const left = totalsThatFit(table, (i) => !prior.has(header.years[i]!));
  if (all > left) return null;
  const beside = [...prior].map(({ year, position }): SideColumn => ({ year, position, role: "apart" }));
  return { ...header, years, beside: [...beside, ...header.beside] };
}

function isActual(view: View, { line, bodyFrom }: YearHeader, position: number): boolean {
  const lines = [line - 1, line, ...(bodyFrom > line + 1 ? [line + 1] : [])];
  return lines.some((at) => at >= view.lines[0] && isPast(textAt(view, at, position)));
}

/** In Denmark's finance act "R 2022" is the account of a year, beside B (budget), F (bill) and BO (estimates). */
function isPast(header: string): boolean {
  return isOtherHeader(header) || /^R\.?(?:\s?(?:19|20)\d\d)?$/.test(header);
}

/** In how many lines the total equals the sum of these of its years. */
function totalsThatFit({ lines }: RawTable, isCounted: (year: number) => boolean): number {
  return lines.filter(({ figures, total }) => {
    if (!total || total.amount.kind !== "number" || !figures.some(({ amount }) => isFigure(amount)))
      return false;
    const stated = total.amount.rough;
    const sum = figures.reduce(
      (all, { amount }, i) => (isCounted(i) && amount.kind === "number" ? all + amount.rough : all),
      0,
    );
    return Math.abs(sum - stated) <= Math.abs(stated) * ROUNDING;
  }).length;
}
