/** The comparison with published methods as a table. */

import { percent } from "../tally";
import type { Compared } from "./compare";

/** One column a method; one row a kind of fault (how many of those made are named), then all of them and precision. */
export function publishedTable(results: readonly Compared[]): string {
  const kinds = [...new Set(results.flatMap(({ faults }) => [...faults.keys()]))].sort();
  const sum = (one: Compared, count: "made" | "named"): number =>
    [...one.faults.values()].reduce((so, each) => so + each[count], 0);
  const lines = [
    ["", ...results.map(({ name }) => name)],
    ["---", ...results.map(() => "--:")],
    ...kinds.map((kind) => [
      kind,
      ...results.map(({ faults }) => `${faults.get(kind)?.named ?? 0} of ${faults.get(kind)?.made ?? 0}`),
    ]),
    ["recall", ...results.map((one) => percent(sum(one, "named"), sum(one, "made")))],
    ["areas pointed at", ...results.map(({ right, wrong }) => String(right + wrong))],
    ["of these, right", ...results.map(({ right, wrong }) => percent(right, right + wrong))],
  ];
  return `${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}
