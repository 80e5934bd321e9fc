import { MoneyError } from "../errors";
import type { RowGroups } from "./round";

/**
 * Row groups from labels: `levels[level][row]`, outermost level first. Rows with the same label are one group within
 * the group that holds them at the levels before, so that groups always nest; they need not stand together. Where the
 * label is "" the row is in no group of that level. Throws groupsShape.
 */
export function rowGroups(levels: readonly (readonly string[])[], rows: number): RowGroups {
  const parents: number[] = [];
  const ofRow = new Array<number>(rows).fill(-1);
  levels.forEach((labels, level) => {
    if (labels.length !== rows) {
      throw new MoneyError("groupsShape", { level: level + 1, labels: labels.length, rows });
    }
    const known = new Map<string, number>();
    labels.forEach((label, row) => {
      if (label === "") return;
      const parent = ofRow[row]!;
      const key = `${parent} ${label}`;
      const group = known.get(key) ?? parents.push(parent) - 1;
      known.set(key, group);
      ofRow[row] = group;
    });
  });
  return { ofRow, parents };
}
