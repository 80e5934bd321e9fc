/** Which rows of a long table are drawn: blocks of them near what is in view, so that ten thousand rows cost as little as fifty. */

import { useCallback, useEffect, useMemo, useState, type RefObject } from "react";

const ROWS_IN_BLOCK = 30;
/** Blocks this far outside the frame are drawn already. */
const AHEAD = "400px 0px";

export interface RowBlock {
  readonly first: number;
  readonly rows: number;
  readonly drawn: boolean;
  /** Pixels that it took when it was last drawn; null before that. */
  readonly height: number | null;
}

interface Seen {
  readonly near: ReadonlySet<number>;
  readonly heights: ReadonlyMap<number, number>;
}

/**
 * The blocks of a table of that many rows.
 * @param frame the element that scrolls; its blocks carry their index as data-block
 * @param target a row that is drawn from the beginning, because it is about to be shown
 */
export function useRowBlocks(
  frame: RefObject<HTMLElement | null>,
  rowCount: number,
  target: number,
): RowBlock[] {
  const count = Math.ceil(rowCount / ROWS_IN_BLOCK);
  const first = blockOf(target);
  const [seen, setSeen] = useState<Seen>({ near: new Set(), heights: new Map() });

  const take = useCallback((entries: readonly IntersectionObserverEntry[]) => {
    setSeen(({ near, heights }) => {
      const [nextNear, nextHeights] = [new Set(near), new Map(heights)];
      for (const { target: element, isIntersecting, boundingClientRect } of entries) {
        const index = Number((element as HTMLElement).dataset["block"]);
        // A frame that is folded away sees nothing; what it showed stays drawn.
        if (boundingClientRect.height === 0) continue;
        if (near.has(index)) nextHeights.set(index, boundingClientRect.height);
        if (isIntersecting) nextNear.add(index);
        else nextNear.delete(index);
      }
      return { near: nextNear, heights: nextHeights };
    });
  }, []);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new IntersectionObserver(take, { root: element, rootMargin: AHEAD });
    for (const block of element.querySelectorAll("[data-block]")) observer.observe(block);
    return () => observer.disconnect();
  }, [frame, count, take]);

  return useMemo(
    () =>
      Array.from({ length: count }, (_, index) => ({
        first: index * ROWS_IN_BLOCK,
        rows: Math.min(ROWS_IN_BLOCK, rowCount - index * ROWS_IN_BLOCK),
        drawn: seen.near.has(index) || (seen.near.size === 0 && Math.abs(index - first) <= 1),
        height: seen.heights.get(index) ?? null,
      })),
    [count, rowCount, first, seen],
  );
}

const blockOf = (row: number): number => Math.floor(row / ROWS_IN_BLOCK);
