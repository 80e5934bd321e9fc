/**
 * A list as one stop of the Tab key, its items gone through with the arrow keys. Fluent's arrow navigation leaves every item
 * a tab stop for the browser and steers Tab by itself; so does office.js in Excel on the web, and the two together hold the
 * focus in the list. Here the items that are no stop say so in their tabindex, which both heed.
 */

import { useEffect, useRef, type KeyboardEvent, type FocusEvent, type RefObject } from "react";

type Steps = Readonly<Record<string, (at: number, count: number) => number>>;

/** A list from top to bottom, with a first and a last item. */
const LIST: Steps = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

const next = (at: number, count: number): number => (at + 1) % count;
const before = (at: number, count: number): number => (at - 1 + count) % count;
/** A row of tabs: its ends meet. */
const TABS: Steps = { ArrowRight: next, ArrowLeft: before, Home: LIST["Home"]!, End: LIST["End"]! };
/** Options side by side, which may need a second line: both pairs of arrows go through them. */
const OPTIONS: Steps = { ...TABS, ArrowDown: next, ArrowUp: before };

const STEPS = { list: LIST, tabs: TABS, options: OPTIONS };

export interface RovingFocus<List extends HTMLElement = HTMLDivElement> {
  readonly ref: RefObject<List | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

interface RovingOptions {
  /** How the items lie, which says the keys that go through them. */
  readonly lie?: keyof typeof STEPS;
  /** Selector of the item that Tab comes to, such as the chosen one; left out, the one that was in hand last. */
  readonly stop?: string;
  /** Called with the item that a key has come to. */
  readonly onReach?: (item: HTMLElement) => void;
}

/** @param items selector of the list's items; all else in the list keeps its own place in the order of Tab */
export function useRovingFocus<List extends HTMLElement = HTMLDivElement>(
  items: string,
  { lie = "list", stop, onReach }: RovingOptions = {},
): RovingFocus<List> {
  const ref = useRef<List>(null);
  /** The item that was in hand last: where Tab comes back to. */
  const current = useRef<Element | null>(null);

  const all = (): HTMLElement[] => [...(ref.current?.querySelectorAll<HTMLElement>(items) ?? [])];
  const arrange = (): void => {
    const list = all();
    const isStop = (item: Element): boolean =>
      stop === undefined ? item === current.current : item.matches(stop);
    const found = list.find(isStop) ?? list[0];
    for (const item of list) {
      const tabIndex = item === found ? 0 : -1;
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
      const step = STEPS[lie][event.key];
      const list = all();
      const at = list.findIndex((item) => item === event.target);
      if (!step || at < 0 || event.defaultPrevented) return;
      event.preventDefault();
      const reached = list[step(at, list.length)]!;
      reached.focus();
      onReach?.(reached);
    },
  };
}
