import { configure } from "@testing-library/react";

/** What jsdom lacks and Fluent asks for. Import this first in every test of the pane. */

globalThis.ResizeObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
/** Nothing is ever seen to move in jsdom: what is drawn at first stays drawn. */
globalThis.IntersectionObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
} as unknown as typeof IntersectionObserver;
globalThis.matchMedia = (media: string): MediaQueryList =>
  ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList;
Element.prototype.scrollIntoView = () => undefined;
Document.prototype.hasFocus = () => true;
Element.prototype.checkVisibility = function isShown(this: Element): boolean {
  return this.closest("[style*='display: none'], [hidden]") === null;
};

// Roles and names are slow to compute in jsdom; a busy machine needs patience, and nobody reads a whole tree.
configure({ asyncUtilTimeout: 60_000, getElementError: (message) => new Error(message ?? "not found") });
