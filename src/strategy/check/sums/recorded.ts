/** Differences that a pack records against those that there are: both directions must agree. */

import Big from "big.js";

import type { Difference, StrategyPack } from "../../pack";
import type { FigureTables } from "../figures";
import { pathText } from "../path";
import type { Path } from "../path";
import { short } from "../problems";
import type { Problems } from "../problems";
import type { Computed } from "./computed";

/** An entry of a discrepancy and where it stands. */
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
  const unrecorded = new Map(missing.map((one) => [placeOf(one), one]));
  const told = new Set<Computed>();
  for (const { path, difference } of inVain) {
    const { table, row, column } = difference;
    const there = unrecorded.get(placeOf(difference));
    if (there !== undefined && !told.has(there)) {
      told.add(there);
      problems.add(path, "differenceOther", { ...figuresOf(there), recorded: record(there) });
    } else {
      const stands = tables.get(table)!.figure(row, column);
      problems.add(path, "differenceGone", {
        ...placeParams(difference),
        stands: String(stands ?? "null"),
      });
    }
  }
  for (const one of missing) {
    if (told.has(one)) continue;
    const path = tables.get(one.table)!.path(one.row, one.column);
    problems.add(path, one.code, { ...figuresOf(one), recorded: record(one) });
  }
}

/** A figure in full; a share that rounds to nothing is 0, whatever its sign. */
const plain = (figure: Big): string => (figure.eq(0) ? "0" : figure.toFixed());

type Place = Pick<Difference, "table" | "row" | "column">;

const keyOf = (one: Computed | Difference): string =>
  JSON.stringify([one.table, one.row, one.column, one.printed, plain(new Big(one.computed))]);
const placeOf = ({ table, row, column }: Place): string => JSON.stringify([table, row, column]);

/** A place as messages fill it in: `nth` counts its row from 1 as tables and functions do, `row` from 0 as the file does. */
function placeParams({ table, row, column }: Place) {
  return { table: short(table), row, nth: row + 1, column: short(column) };
}

function figuresOf(one: Computed) {
  return { printed: String(one.printed), computed: plain(one.computed), ...placeParams(one) };
}

/** The entry that records the difference, as JSON to be copied. */
function record({ table, row, column, printed, computed }: Computed): string {
  return JSON.stringify({ table, row, column, printed, computed: computed.toNumber() });
}
