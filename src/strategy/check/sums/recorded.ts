/** Differences that a pack records against those that there are: both directions must agree. */

import Big from "big.js";

import type { Difference, StrategyPack } from "../../pack";
import type { FigureTables } from "../figures";
import { pathText } from "../path";
import type { Path } from "../path";
import { short } from "../problems";
import type { Problems } from "../problems";
import type { Computed } from "./computed";

/** A difference under the key by which two are the same one. */
interface Recorded {
  readonly path: Path;
  readonly difference: Difference;
}

export function compareWithRecorded(
  pack: StrategyPack,
  tables: FigureTables,
  computed: Iterable<Computed>,
  problems: Problems,
): void {
  const recorded = recordedDifferences(pack, problems);
  const found = new Set<string>();
  const missing: Computed[] = [];
  for (const one of computed) {
    const key = keyOf(one);
    if (found.has(key)) continue;
    found.add(key);
    if (!recorded.has(key)) missing.push(one);
  }
  const inVain = [...recorded].filter(([key]) => !found.has(key)).map(([, entry]) => entry);
  report(missing, inVain, tables, problems);
}

/** Each recorded difference by its key. */
function recordedDifferences({ discrepancies }: StrategyPack, problems: Problems): Map<string, Recorded> {
  const recorded = new Map<string, Recorded>();
  discrepancies.forEach(({ differences = [] }, index) => {
    differences.forEach((difference, at) => {
      const path = ["discrepancies", index, "differences", at];
      const before = recorded.get(keyOf(difference));
      if (before === undefined) recorded.set(keyOf(difference), { path, difference });
      else problems.add(path, "differenceTwice", { first: pathText(before.path) });
    });
  });
  return recorded;
}

/** A difference recorded with other figures than there are is one problem, not two. */
function report(
  missing: readonly Computed[],
  inVain: readonly Recorded[],
  tables: FigureTables,
  problems: Problems,
): void {
  const waiting = new Map<string, Computed[]>();
  for (const one of missing) {
    const place = placeOf(one);
    waiting.set(place, [...(waiting.get(place) ?? []), one]);
  }
  for (const { path, difference } of inVain) {
    const there = waiting.get(placeOf(difference))?.shift();
    const { table, row, column } = difference;
    if (there !== undefined)
      problems.add(path, "differenceOther", { ...figuresOf(there), recorded: record(there) });
    else {
      const stands = tables.get(table)!.figure(row, column);
      problems.add(path, "differenceGone", {
        place: placeText(difference),
        stands: String(stands ?? "null"),
      });
    }
  }
  for (const list of waiting.values()) {
    for (const one of list) {
      const path = tables.get(one.table)!.path(one.row, one.column);
      const code = one.kind === "sum" ? "sumDiffers" : "shareDiffers";
      problems.add(path, code, { ...figuresOf(one), recorded: record(one) });
    }
  }
}

type Place = Pick<Difference, "table" | "row" | "column">;

const keyOf = (one: Computed | Difference): string =>
  JSON.stringify([one.table, one.row, one.column, one.printed, new Big(one.computed).toFixed()]);
const placeOf = ({ table, row, column }: Place): string => JSON.stringify([table, row, column]);

function placeText({ table, row, column }: Place): string {
  return `${short(table)} [${String(row)}] “${short(column)}”`;
}

function figuresOf({ printed, computed, table, row, column }: Computed) {
  return { printed: String(printed), computed: computed.toFixed(), table, row, column: short(column) };
}

/** The entry that records the difference, as JSON to be copied. */
function record({ table, row, column, printed, computed }: Computed): string {
  return JSON.stringify({ table, row, column, printed, computed: computed.toNumber() });
}
