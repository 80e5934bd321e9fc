/** Where the keyboard can go on. */

const FOCUSABLE = "button, a[href], input, select, textarea, summary, [tabindex]";
/** Fluent's focus manager keeps elements that hand the focus on at once. */
export const NOBODYS = "[data-tabster-dummy], :disabled";

/** What says how a job has ended. */
const NOTICE = "[data-notice]";

/** Whether the keyboard is in the pane and on nothing that can be seen: what had it was taken away or hidden. */
export function isFocusLost(): boolean {
  const { activeElement } = document;
  if (!document.hasFocus()) return false;
  return activeElement === null || activeElement === document.body || !activeElement.checkVisibility();
}

/** What the Tab key stops at, in its order. */
function stopsIn(element: Element): HTMLElement[] {
  const found = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)];
  if (element instanceof HTMLElement && element.matches(FOCUSABLE)) found.unshift(element);
  return found.filter((stop) => stop.tabIndex >= 0 && !stop.matches(NOBODYS) && stop.checkVisibility());
}

/** The first stop in what has come there. */
export const firstIn = (nodes: readonly Node[]): HTMLElement | undefined =>
  nodes.flatMap((node) => (node instanceof Element && node.isConnected ? stopsIn(node) : []))[0];

/** The last message among what has come on the page. */
export function noticeAmong(records: readonly MutationRecord[]): Element | undefined {
  const come = records.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof Element);
  return come.flatMap((node) => (node.matches(NOTICE) ? [node] : [...node.querySelectorAll(NOTICE)])).at(-1);
}

/** The stop nearest to a place of the page: the next one in the smallest part around that has any, else the one before. */
function nearestTo(place: Range): HTMLElement | undefined {
  for (let part: Node | null = place.startContainer; part; part = part.parentNode) {
    const stops = part instanceof Element ? stopsIn(part) : [];
    const next = stops.find((stop) => stop !== part && place.comparePoint(stop, 0) >= 0);
    const found = next ?? stops.filter((stop) => stop !== part).at(-1);
    if (found) return found;
  }
  return undefined;
}

/** Where a node was before it was taken out. */
function placeOf({ target, previousSibling, nextSibling }: MutationRecord): Range {
  const place = document.createRange();
  if (nextSibling?.parentNode === target) place.setStartBefore(nextSibling);
  else if (previousSibling?.parentNode === target) place.setStartAfter(previousSibling);
  else place.setStart(target, 0);
  place.collapse(true);
  return place;
}

/** The change that took the node off the page; undefined where none of these did. */
function removalOf(node: Node, records: readonly MutationRecord[]): MutationRecord | undefined {
  const record = records.find(({ removedNodes }) => [...removedNodes].some((one) => one.contains(node)));
  return record && !record.target.isConnected ? removalOf(record.target, records) : record;
}

/**
 * Where the keyboard goes on after the element that had it was taken off the page: into what has come in its place,
 * else to what stands nearest.
 */
export function inPlaceOf(gone: Node, records: readonly MutationRecord[]): HTMLElement | undefined {
  const removal = removalOf(gone, records);
  if (!removal) return undefined;
  const come = records.filter(({ target }) => target === removal.target);
  return firstIn(come.flatMap(({ addedNodes }) => [...addedNodes])) ?? nearestTo(placeOf(removal));
}

/** The element in hand, or the button of the menu in which it is: the menu itself goes. */
export function opener(): HTMLElement | null {
  const { activeElement } = document;
  const menu = activeElement?.closest("[role=menu]");
  const button = menu && document.getElementById(menu.getAttribute("aria-labelledby") ?? "");
  return button ?? (activeElement instanceof HTMLElement ? activeElement : null);
}
