/**
 * A list as one stop of the Tab key, its items gone through with the arrow keys. Fluent's arrow navigation leaves every item
 * a tab stop for the browser and steers Tab by itself; so does office.js in Excel on the web, and the two together hold the
 * focus in the list. Here the items that are no stop say so in their tabindex, which both heed.
 */

import { useEffect, useRef, type KeyboardEvent, type FocusEvent, type RefObject } from "react";

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

export interface RovingFocus {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

/** @param items selector of the list's items; all else in the list keeps its own place in the order of Tab */
export function useRovingFocus(items: string): RovingFocus {
  const ref = useRef<HTMLDivElement>(null);
  /** The item that was in hand last: where Tab comes back to. */
  const current = useRef<Element | null>(null);

  const all = (): HTMLElement[] => [...(ref.current?.querySelectorAll<HTMLElement>(items) ?? [])];
  const arrange = (): void => {
    const list = all();
    const stop = list.find((item) => item === current.current) ?? list[0];
    for (const item of list) {
      const tabIndex = item === stop ? 0 : -1;
      if (item.getAttribute("tabindex") !== String(tabIndex)) item.tabIndex = tabIndex;
    }
  };

  useEffect(() => {
    const list = ref.current;
    if (!list) return;
    arrange();
    const observer = new MutationObserver(arrange);
    observer.observe(list, { childList: true, subtree: true });
    return () => observer.disconnect();
  });

  return {
    ref,
    onFocus: ({ target }) => {
      if (!target.matches(items)) return;
      current.current = target;
      arrange();
    },
    onKeyDown: (event) => {
      const step = STEPS[event.key];
      const list = all();
      const at = list.findIndex((item) => item === event.target);
      if (!step || at < 0 || event.defaultPrevented) return;
      event.preventDefault();
      list[step(at, list.length)]?.focus();
    },
  };
}
