/** The comparison with published methods as a table. */

import { table } from "../markdown";
import { percent } from "../tally";
import type { Compared } from "./compare";

/** One column a method; one row a kind of fault (how many of those made are named), then all of them and precision. */
export function publishedTable(results: readonly Compared[]): string {
  const kinds = [...new Set(results.flatMap(({ faults }) => [...faults.keys()]))].sort();
  const sum = (one: Compared, count: "made" | "named"): number =>
    [...one.faults.values()].reduce((so, each) => so + each[count], 0);
  return table(
    ["", ...results.map(({ name }) => name)],
    [
      ...kinds.map((kind) => [
        kind,
        ...results.map(({ faults }) => `${faults.get(kind)?.named ?? 0} of ${faults.get(kind)?.made ?? 0}`),
      ]),
      ["recall", ...results.map((one) => percent(sum(one, "named"), sum(one, "made")))],
      ["areas pointed at", ...results.map(({ right, wrong }) => right + wrong)],
      ["of these, right", ...results.map(({ right, wrong }) => percent(right, right + wrong))],
    ],
  );
}
