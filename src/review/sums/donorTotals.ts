/** Totals over the columns of several donors, "Denmark 2024 | Sweden 2024 | Total 2024", beside those of each column. */

import type { Figure } from "../figures";
import { plainLines } from "../figures";
import type { SumCheck, Sums, WrongSum } from "./check";
import { findSuspects } from "./suspects";

/** Fewer lines whose donors add up to their total are no proof that it is theirs. */
const FEWEST = 2;

/**
 * What is wrong with the sums of a budget, seen with the totals over its donors: a line whose donors do not add up to its
 * total, and one figure in place of the two totals that it makes miss. A total of them all that its row gives is right.
 */
export function withDonors(sums: Sums, ofDonors: readonly SumCheck[]): Sums {
  const [first] = ofDonors;
  if (!first) return sums;
  const { figures } = first;
  const plain = new Set(plainLines(figures.budget));
  const rows = ofDonors.filter(({ role, line }) => role === "row-total" && plain.has(line));
  const fitting = rows.filter(({ result }) => result.kind === "fits");
  if (fitting.length < FEWEST || fitting.length * 2 <= rows.length) return sums;
  const wrong = ofDonors.filter((check): check is WrongSum => check.result.kind === "differs");
  const suspects = findSuspects(figures, wrong);
  const causes = new Set(suspects.flatMap((suspect) => suspect.causes));
  const settled = new Set(
    [
      ...[...causes, ...suspects].map(({ cell }) => cell),
      ...ofDonors.flatMap(({ year, cell, result }) =>
        year === null && result.kind === "fits" ? [cell] : [],
      ),
    ].map(placeOf),
  );
  const isOpen = ({ cell }: { readonly cell: Figure }): boolean => !settled.has(placeOf(cell));
  return {
    checks: [...sums.checks, ...rows],
    wrong: [
      ...sums.wrong.filter(isOpen),
      ...wrong.filter((check) => check.role === "row-total" && plain.has(check.line) && !causes.has(check)),
    ],
    suspects: [...sums.suspects.filter(isOpen), ...suspects],
  };
}

function placeOf({ row, column }: Figure): string {
  return `${row}:${column}`;
}
