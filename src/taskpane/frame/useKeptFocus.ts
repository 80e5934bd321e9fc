/**
 * The keyboard never loses its place. A button that goes with its message takes the focus along; browsers go on from
 * there at the next Tab, but office.js, which moves the focus itself in Excel on the web, then leaves the pane.
 */

import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { firstIn, inPlaceOf, isFocusLost, NOBODYS, noticeAmong, opener } from "./focus";

/**
 * The focus goes on in the message about what was pressed, or beside what is taken off the page with it; Esc leaves it
 * where it is.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let held: Node | null = null;
    /** The message that has come since: how what was pressed has ended, with the way to take it back. */
    let notice: Element | undefined;
    const hold = ({ target }: FocusEvent): void => {
      // Fluent's focus manager puts its own elements there for a moment, to let the focus out of the page.
      held = target instanceof Element && !target.matches(NOBODYS) ? target : null;
      notice = undefined;
    };
    // Whoever presses on nothing wants nothing in hand; what is pressed on gets the focus afterwards.
    const letGo = (): void => void (held = null);
    const observer = new MutationObserver((records) => {
      notice = noticeAmong(records) ?? notice;
      if (!held || held.isConnected || !isFocusLost()) return;
      const gone = held;
      held = null;
      (firstIn(notice ? [notice] : []) ?? inPlaceOf(gone, records))?.focus();
    });
    document.addEventListener("focusin", hold);
    document.addEventListener("pointerdown", letGo);
    document.addEventListener("keydown", stayAtEscape);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", hold);
      document.removeEventListener("pointerdown", letGo);
      document.removeEventListener("keydown", stayAtEscape);
      observer.disconnect();
    };
  }, []);
}

/**
 * office.js takes every Esc for one that closes a dialog of its own, and goes to the first element of the page. It may
 * tell Excel of those that have closed nothing here.
 */
function stayAtEscape(event: KeyboardEvent): void {
  if (event.key !== "Escape") return;
  if (event.defaultPrevented) return event.stopPropagation();
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return;
  setTimeout(() => {
    if (document.hasFocus() && activeElement.isConnected) activeElement.focus();
  });
}

/**
 * When another place or page is shown the keyboard is not left on what was hidden: whoever leaves a page is back at what
 * opened it, whoever leaves a place is at the tab of the next.
 * @param shown names what is shown
 * @param isPage it stands in the places' stead
 * @param tab id of the element that stands for the place
 * @returns to be called before a page is opened
 */
export function usePageFocus(shown: string, isPage: boolean, tab: string): () => void {
  const origin = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (isPage || !isFocusLost()) return;
    const back = origin.current?.isConnected && origin.current.checkVisibility() ? origin.current : null;
    (back ?? document.getElementById(tab))?.focus();
    origin.current = null;
  }, [shown, isPage, tab]);
  return useCallback(() => {
    // From one page to the next: the way back is still the first one's.
    origin.current ??= opener();
  }, []);
}
