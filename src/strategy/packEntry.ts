/** What is known of a pack before it is loaded, and what makes a file's content a pack. */

import type { LocalText, StrategyPack } from "./pack";

/** What a list of strategies shows of each. */
export interface PackEntry {
  readonly id: string;
  readonly version: string;
  readonly title: LocalText;
  readonly shortTitle: LocalText;
  readonly period: { readonly from: number; readonly to: number };
  /** Whether a budget can be reviewed against it: it has a budget and areas. */
  readonly reviewable: boolean;
}

/** The entry of a pack, or of one that is not loaded yet without the rest of what is known of it. */
export function entryOf(source: StrategyPack | PackEntry): PackEntry {
  const { id, version, title, shortTitle, period } = source;
  const reviewable =
    "reviewable" in source ? source.reviewable : source.budget !== undefined && source.areas.length > 0;
  return { id, version, title, shortTitle, period, reviewable };
}

/** Whether a content says that it is a pack of this version. */
export function isPack(content: unknown): content is StrategyPack {
  if (typeof content !== "object" || content === null) return false;
  const { schema, id } = content as Partial<StrategyPack>;
  return schema === "tilsagn-pack/1" && typeof id === "string";
}

/** Takes a pack file's content as a pack. The whole shape is checked by the tests against schema.json. */
export function asPack(content: unknown): StrategyPack {
  if (isPack(content)) return content;
  const { id = "without id" } = (content ?? {}) as Partial<StrategyPack>;
  throw new Error(`Not a strategy pack of this version: ${id}`);
}
