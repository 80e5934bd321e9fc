/** The budget and the commitment: rows and lines that fit together, and one amount a year. */

import type { Budget, Commitment, StrategyPack } from "../../pack";
import { pathText } from "../path";
import type { Path } from "../path";
import { short } from "../problems";
import type { Problems } from "../problems";
import { ringsOf } from "./cycles";
import { unknown } from "./unknown";

export function checkBudget(pack: StrategyPack, problems: Problems): void {
  const { budget, commitment } = pack;
  if (budget !== undefined) {
    checkAmounts(budget, problems);
    checkLines(budget, pack, problems);
    checkParts(budget, problems);
  }
  if (commitment !== undefined) checkCommitment(commitment, problems);
}

function checkAmounts({ years, rows }: Budget, problems: Problems): void {
  rows.forEach(({ amounts }, index) => {
    checkLength(["budget", "rows", index, "amounts"], amounts.length, years.length, problems);
  });
}

/** Each funding line has one row, each row of a line a line that is there, and there is one total. */
function checkLines({ rows }: Budget, { lines }: StrategyPack, problems: Problems): void {
  const known = new Set(lines.map(({ id }) => id));
  const rowOf = new Map<string, number>();
  let total: number | undefined;
  rows.forEach(({ line, kind }, index) => {
    if (kind === "total") {
      const first = total;
      total ??= index;
      if (first !== undefined)
        problems.add(["budget", "rows", index, "kind"], "secondTotal", {
          first: pathText(["budget", "rows", first]),
        });
    }
    if (line === undefined) return;
    const path = ["budget", "rows", index, "line"];
    const before = rowOf.get(line);
    if (!known.has(line)) problems.add(path, "unknownLine", unknown(line, known));
    else if (before !== undefined)
      problems.add(path, "lineTwice", { stands: line, first: pathText(["budget", "rows", before]) });
    else rowOf.set(line, index);
  });
  const told = new Set<string>();
  lines.forEach(({ id }, index) => {
    if (!rowOf.has(id) && !told.has(id))
      problems.add(["lines", index], "lineWithoutRow", { stands: short(id) });
    told.add(id);
  });
}

function checkParts({ rows }: Budget, problems: Problems): void {
  const indexes = new Map(rows.map(({ id }, index) => [id, index]));
  rows.forEach(({ parts = [] }, index) => {
    parts.forEach((part, at) => {
      if (!indexes.has(part))
        problems.add(
          ["budget", "rows", index, "parts", at],
          "unknownBudgetRow",
          unknown(part, indexes.keys()),
        );
    });
  });
  const rings = ringsOf(new Map(rows.map(({ id, parts = [] }) => [id, parts])));
  for (const id of rings) problems.add(["budget", "rows", indexes.get(id)!, "parts"], "sumOfItself");
}

function checkCommitment({ years, commitment, disbursement }: Commitment, problems: Problems): void {
  checkLength(["commitment", "commitment"], commitment.length, years.length, problems);
  checkLength(["commitment", "disbursement"], disbursement.length, years.length, problems);
}

function checkLength(path: Path, amounts: number, years: number, problems: Problems): void {
  if (amounts !== years) problems.add(path, "amountsLength", { stands: amounts, wanted: years });
}
