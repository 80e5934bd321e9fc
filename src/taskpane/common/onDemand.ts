/** Components whose code is loaded when they are first drawn. */

import { createElement, lazy, type ComponentType, type ReactNode } from "react";

export interface OnDemand<Props extends object> {
  (props: Props): ReactNode;
  /** Loads the code before it is drawn. Whether it came is told when it is. */
  prepare(): void;
}

/** What has to be done before each component whose loading failed is asked for again. */
const failed = new Set<() => void>();
const loadFailures = new WeakSet<object>();

/** Whether a component was not drawn because its code did not come. */
export function isLoadFailure(error: unknown): boolean {
  return typeof error === "object" && error !== null && loadFailures.has(error);
}

/**
 * A component that is loaded when it is first drawn, inside a Suspense. While its code does not come, such as for want
 * of a connection, drawing it throws, until forgetFailures() is called: React's lazy alone would throw for ever.
 * @param load gives the same code again once it has come, as import() does
 */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>): OnDemand<Props> {
  const untried = (): ComponentType<Props> =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch (error) {
        failed.add(() => (component = untried()));
        if (typeof error === "object" && error !== null) loadFailures.add(error);
        throw error;
      }
    });
  let component = untried();
  const draw = (props: Props): ReactNode => createElement(component, props);
  const prepare = (): void => void load().catch(() => undefined);
  return Object.assign(draw, { prepare });
}

/** Components that could not be loaded are loaded anew when they are drawn next. */
export function forgetFailures(): void {
  for (const forget of failed) forget();
  failed.clear();
}
