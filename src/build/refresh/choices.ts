/** What the user decides of a refresh: nothing of his own is overwritten unless he says so. */

import type { Difference } from "./types";

/** What becomes of a difference: it stays as it stands, or the strategy's comes in its place. */
export type Side = "mine" | "strategy";

/** By the ids of differences; those that are not named follow `usualSide`. */
export type Choices = Readonly<Record<string, Side>>;

/** The strategy's own changes are taken; whatever the user has changed, or may have changed, stays. */
export const usualSide = ({ who }: Difference): Side => (who === "strategy" ? "strategy" : "mine");

/** Whether the user is to be asked: something of his own, or perhaps his own, would be overwritten. */
export const isAsked = (difference: Difference): boolean =>
  difference.who !== "strategy" && difference.kind !== "columnMissing";

export const isTaken = (difference: Difference, choices: Choices): boolean =>
  (choices[difference.id] ?? usualSide(difference)) === "strategy";
