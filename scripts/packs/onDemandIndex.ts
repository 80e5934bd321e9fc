/** src/strategy/onDemandIndex.json: what the lists of strategies say of packs before they are loaded. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { builtinPacks } from "../../src/strategy/builtinPacks";
import type { PackEntry } from "../../src/strategy/packEntry";
import { asPack, entryOf } from "../../src/strategy/packEntry";

/** Those that a budget can be reviewed against first, then the newest. */
function inOrder(one: PackEntry, other: PackEntry): number {
  return (
    Number(other.reviewable) - Number(one.reviewable) ||
    other.period.from - one.period.from ||
    one.id.localeCompare(other.id)
  );
}

/** The text of the index of those packs of a folder that are not in the first bundle. */
export function onDemandIndex(folder: string): string {
  const entries = readdirSync(folder)
    .map((file) => entryOf(asPack(JSON.parse(readFileSync(join(folder, file), "utf8")))))
    .filter(({ id }) => !builtinPacks.some((pack) => pack.id === id))
    .sort(inOrder);
  return `${JSON.stringify(entries, null, 2)}\n`;
}
